import { answerRequest } from '../../functions/actions.ts';
import { signPage } from '../../functions/page/links.ts';
import type { Services } from '../../functions/services.ts';
import type { WebAnswer } from '../../functions/web/web.ts';
import { inForce } from '../../lib/search/in-force.ts';
import { tableRows } from '../functions/given/all-rows.ts';
import { beginning } from '../functions/given/beginning.ts';
import { laidOutForMina, mina } from '../functions/given/laid-out.ts';
import { takeIn } from '../functions/given/taking-in.ts';
import { application, invitation } from '../functions/store/mails.ts';

export const now = '2026-10-09T14:00:00Z';
export const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString().replace('.000', '');

const aStage = beginning(async () => {
  const stage = await laidOutForMina('2026-10-05T13:12:30Z');
  await takeIn(stage, 'm1', application, '2026-10-05T13:12:30Z');
  await takeIn(stage, 'm2', invitation, '2026-10-08T14:31:00Z', { source: 'ines.duarte@larchmont.example' });
  return stage;
});

/** Mina's application and the invitation to her interview are known. */
export async function aSearch() {
  const stage = await aStage();
  const services: Services = { ...stage.services, environment: { ...stage.services.environment, actions: 'https://links.example.com' } };
  const base = signPage('mina', await services.store.signingKey('mina', now), now);
  const [known] = await services.store.allApplications(mina);
  return { stage, services, base, path: `${base}/applications/${known?.id ?? ''}`, id: known?.id ?? '' };
}

export type Searched = Awaited<ReturnType<typeof aSearch>>;

export const ask = ({ services }: Searched, method: string, path: string, { body = '', headers = {}, at = now } = {}): Promise<WebAnswer> =>
  answerRequest(
    services,
    { method, path, query: new URLSearchParams(), headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body },
    at,
  );

/** The hidden fields that every form of a page has. */
export function signedFields(body: string): Readonly<Record<string, string>> {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  return { token: value('token'), once: value('once') };
}

export async function post(
  searched: Searched,
  path: string,
  fields: Readonly<Record<string, string>>,
  shown?: WebAnswer,
): Promise<WebAnswer> {
  const page = shown ?? (await ask(searched, 'GET', path));
  return ask(searched, 'POST', path, {
    body: new URLSearchParams({ ...signedFields(page.body), application: searched.id, ...fields }).toString(),
  });
}

export const facts = async ({ services }: Searched) => (await services.store.allApplications(mina)).flatMap((one) => inForce(one.facts));
export const rows = async ({ stage }: Searched) => JSON.stringify(await tableRows(stage));
