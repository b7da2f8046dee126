import { Temporal } from 'temporal-polyfill';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { LinkKey } from '../secrets/links.ts';
import { type CheckedLink, checkLink, signLink } from '../secrets/links.ts';
import type { Services } from '../services.ts';

/** The page shows everything, so that its address holds for a day and not for a month. */
const pageHours = 24;

/** `/page/…` is signed like the link `/do/page/…` would be: over an action that no link in a mail has. */
const linkPrefix = '/do';

/** Where the owner's page begins, from the slash on; whoever has it can read and change everything, until it expires. */
export function signPage(owner: OwnerId, key: LinkKey, now: Instant): string {
  const expiresAt = Temporal.Instant.from(now).add({ hours: pageHours }).toString();
  return signLink({ action: 'page', owner, about: 'page', revision: 0, expiresAt }, key).slice(linkPrefix.length);
}

/** @returns what the signed part says, where it ends (`base`), and which page is asked for behind it */
export async function checkPage(
  services: Pick<Services, 'store'>,
  path: string,
  now: Instant,
): Promise<{ readonly checked: CheckedLink; readonly base: string; readonly path: string }> {
  const [base = '', rest = ''] = /^(\/page\/[^/]{1,500})(\/.{0,400})?$/.exec(path)?.slice(1) ?? [];
  return { checked: await checkLink(services, linkPrefix + base, now), base, path: rest === '' ? '/' : rest };
}

/** For the mail in which the owner asked where things stand. @returns nothing where no address is known */
export async function pageFor(
  { store, environment }: Pick<Services, 'store' | 'environment'>,
  owner: OwnerId,
  now: Instant,
): Promise<{ readonly label: string; readonly href: string } | undefined> {
  if (environment.actions === undefined) return undefined;
  const href = environment.actions + signPage(owner, await store.signingKey(owner, now), now);
  return { label: `Everything on one page, for you alone and the next ${pageHours} hours`, href };
}
