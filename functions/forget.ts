import * as z from 'zod/mini';
import { environmentOf } from './environment.ts';
import { type Forgetting, forget } from './forgetting/forget-application.ts';
import { bucketFor, decidingOf } from './services.ts';

const filled = z.string().check(z.minLength(1));

const forgetEvent = z.object({ owner: filled, what: z.union([z.literal('all'), z.array(filled).check(z.minLength(1))]) });

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
