import { afterAll, beforeAll } from 'vitest';
import { isLinkAction, type LinkAction } from '../../../lib/mail/links/links-of-mail.ts';
import { inForce } from '../../../lib/search/in-force.ts';
import { aLaptop, type Ending, forwarded, invitation } from '../laptop.ts';

/** When the thank-yous for the interview of {@link invitation} are due. */
const thanksAt = '2027-03-03T21:00:00Z';

/** A laptop on which the interview was held, and the mail with the thank-yous is there. */
export async function laptopWithThanks(atEnd?: Ending) {
  const laptop = await aLaptop('2027-03-01T15:00:00Z', { linksPort: 0 }, atEnd);
  const { stage, send, inbox } = laptop;
  await send(forwarded(invitation, stage.owner.captureAddress));
  await stage.moveClockTo(thanksAt);

  const thankYou = async () => {
    const mail = (await inbox()).findLast(({ subject }) => /^Thank/i.test(subject));
    if (!mail) throw new Error('no thank-you came');
    return mail;
  };
  const linkFor = async (action: LinkAction) => linksIn((await thankYou()).text).get(action) ?? '';
  const everything = async () => ({
    search: await stage.store.search(stage.owner.id),
    applications: await stage.store.allApplications(stage.owner),
    mails: stage.outbox().length,
  });
  const factTypes = async () =>
    (await stage.store.allApplications(stage.owner)).flatMap(({ facts }) => facts.map(({ type }): string => type));
  /** What counts: the facts that were not taken back, and the plan that follows. */
  const standing = async () => {
    const { plan } = await stage.store.search(stage.owner.id);
    const applications = await stage.store.allApplications(stage.owner);
    return {
      facts: applications.map(({ facts }) => inForce(facts).map(({ type }) => type)),
      plan: plan.map(({ kind, to, deliverAt }) => ({ kind, to, deliverAt })),
    };
  };
  return { ...laptop, thankYou, linkFor, everything, factTypes, standing };
}

/** One of them for all tests of a file or a group: none may leave anything behind. @param use is given it before the first */
export function shareLaptopWithThanks(use: (laptop: LaptopWithThanks) => void): void {
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => use(await laptopWithThanks((end) => ends.push(end))), 60_000);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
}

export type LaptopWithThanks = Awaited<ReturnType<typeof laptopWithThanks>>;

export function linksIn(text: string): ReadonlyMap<LinkAction, string> {
  return new Map(
    [...text.matchAll(/^\w+: (http:\/\/127\.0\.0\.1:\d+\/do\/([a-z]+)\/\S+)$/gm)].flatMap(([, url = '', action = '']) =>
      isLinkAction(action) ? [[action, url] as const] : [],
    ),
  );
}

export async function open(url: string) {
  return shownBy(await fetch(url, { redirect: 'manual' }));
}

export async function post(url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
}

/** What a person does who sees the page: presses its button. */
export async function press(url: string, shown: { readonly html: string }) {
  return shownBy(await post(url, { token: tokenIn(shown.html) }));
}

async function shownBy(response: Response) {
  const html = await response.text();
  const text = html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
  return { status: response.status, html, text };
}

export function tokenIn(html: string): string {
  return /name="token" value="([^"]*)"/.exec(html)?.[1] ?? '';
}

export function formAction(html: string): string {
  return /<form method="post" action="([^"]*)"/.exec(html)?.[1] ?? '';
}
