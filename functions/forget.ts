import * as z from 'zod';
import { environmentOf } from './environment.ts';
import { type Forgetting, forget } from './forgetting/forget-application.ts';
import { bucketFor, decidingOf } from './services.ts';

const forgetEvent = z.object({ owner: z.string().min(1), what: z.union([z.literal('all'), z.array(z.string().min(1)).min(1)]) });

let services: Parameters<typeof forget>[0] | undefined;

/** What EventBridge Scheduler calls after the owner confirmed it. Called again, it goes on, and after the end it finds nothing. */
export async function handler(event: unknown): Promise<Pick<Forgetting, 'tokens'>> {
  services ??= servicesOf();
  const { owner, what } = forgetEvent.parse(event);
  const done = await forget(services, owner, what, new Date().toISOString());
  return { tokens: done?.tokens ?? [] };
}

function servicesOf(): Parameters<typeof forget>[0] {
  const environment = environmentOf(process.env);
  return { ...decidingOf(environment), bucket: bucketFor(environment) };
}
