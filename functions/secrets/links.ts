import { createHmac } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { LinkAction, LinksOfMail } from '../../lib/mail/links/links-of-mail.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { Services } from '../services.ts';
import { linkAbout } from './hash.ts';
import { isSameSecret } from './same-secret.ts';

/** How long a link in a mail may be used: as long as the steps it is about usually wait. */
export const linkDays = 30;

/** What signs links. The id goes into the link, the secret never leaves the table. */
export type LinkKey = { readonly id: string; readonly secret: string };

/** What a link says, and its signature covers. */
export type Link = {
  readonly action: string;
  readonly owner: OwnerId;
  /** What it acts on, without saying so to a stranger: the `linkAbout` of a mail's event. */
  readonly about: string;
  /** Which mailing of the event it stands in: a draft that was put off and came again has links of its own. */
  readonly revision: number;
  readonly expiresAt: Instant;
};

/** What became of a link that somebody opened. */
export type CheckedLink =
  | { readonly is: 'good'; readonly link: Link; readonly key: LinkKey }
  | { readonly is: 'expired'; readonly link: Link }
  /** Whatever is wrong with it: nobody is told what. */
  | { readonly is: 'wrong' };

const prefix = '/do/';

/** No link of ours is longer. */
const longestPath = 600;

/** `/do/<action>/<owner>.<about>.<revision>.<expiry>.<key>.<signature>`: letters that no mail program breaks or escapes. */
const form = /^\/do\/([a-z_]{1,20})\/([\w-]{1,200})\.([a-z0-9]{1,40})\.(0|[1-9]\d{0,5})\.([a-z0-9]{1,10})\.([a-z0-9]{1,16})\.([\w-]{43})$/;

/** The path of a link; expiry to the minute. */
export function signLink(link: Link, key: LinkKey): string {
  const minutes = Math.floor(Temporal.Instant.from(link.expiresAt).epochMilliseconds / 60_000);
  const owner = Buffer.from(link.owner).toString('base64url');
  const said = [owner, link.about, String(link.revision), minutes.toString(36), key.id];
  return `${prefix}${link.action}/${said.join('.')}.${signatureOf([link.action, ...said], key)}`;
}

/** Whether a path is a link that we signed for this owner with a key that still counts, and that has not expired. */
export async function checkLink({ store }: Pick<Services, 'store'>, path: string, now: Instant): Promise<CheckedLink> {
  const wrong = { is: 'wrong' } as const;
  const [, action = '', owner64 = '', about = '', revision = '', expiry = '', keyId = '', signature = ''] =
    path.length <= longestPath ? (form.exec(path) ?? []) : [];
  if (signature === '') return wrong;
  const owner = Buffer.from(owner64, 'base64url').toString();
  const key = await store.linkKey(owner, keyId, now);
  if (!key || !isSameSecret(signature, signatureOf([action, owner64, about, revision, expiry, keyId], key))) return wrong;
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(Number.parseInt(expiry, 36) * 60_000).toString();
  const link: Link = { action, owner, about, revision: Number(revision), expiresAt };
  return Temporal.Instant.compare(expiresAt, now) <= 0 ? { is: 'expired', link } : { is: 'good', link, key };
}

/** {@link linkDays} later. */
export function expiryFrom(now: Instant): Instant {
  return Temporal.Instant.from(now)
    .add({ hours: linkDays * 24 })
    .toString();
}

/** The links for one mail; `base`: where `functions/actions` answers, without a slash at the end. */
export function linksOf(
  base: string,
  key: LinkKey,
  { owner, event, revision, now }: { readonly owner: OwnerId; readonly event: string; readonly revision: number; readonly now: Instant },
): LinksOfMail {
  const expiresAt = expiryFrom(now);
  return (action: LinkAction) => base + signLink({ action, owner, about: linkAbout(event), revision, expiresAt }, key);
}

/** How long a page that was opened may wait for its button. */
const formMinutes = 60;

/**
 * What a form must carry to be taken: it was shown by us, under this very link, for this step, within the last hour. A program that posts without having
 * looked, or that posts again what was posted, has none that fits.
 */
export function formToken(path: string, step: number, key: LinkKey, now: Instant): string {
  const minute = minuteOf(now).toString(36);
  return `${minute}.${signatureOf(['form', path, String(step), minute], key)}`;
}

/** Whether we made this form, for this path and step, within its hour. Compared in constant time. */
export function isFormToken(token: string, path: string, step: number, key: LinkKey, now: Instant): boolean {
  const [, minute = '', signature = ''] = /^([a-z0-9]{1,10})\.([\w-]{43})$/.exec(token) ?? [];
  if (signature === '' || !isSameSecret(signature, signatureOf(['form', path, String(step), minute], key))) return false;
  const age = minuteOf(now) - Number.parseInt(minute, 36);
  return age >= -1 && age <= formMinutes;
}

/** The address of an owner's calendar feed, from the slash on. */
export function feedPath(owner: OwnerId, secret: string): string {
  return `/calendar/${Buffer.from(owner).toString('base64url')}/${secret}.ics`;
}

/** @returns the owner whose feed this is */
export async function checkFeed({ store }: Pick<Services, 'store'>, path: string): Promise<OwnerId | undefined> {
  const [, owner64 = '', given = ''] = /^\/calendar\/([\w-]{1,200})\/([\w-]{43})\.ics$/.exec(path) ?? [];
  if (given === '') return undefined;
  const owner = Buffer.from(owner64, 'base64url').toString();
  // Base64 writes one name in several ways; one of them is an address of ours.
  if (feedPath(owner, given) !== path) return undefined;
  const secret = await store.feedSecretIfThere(owner);
  return secret !== undefined && isSameSecret(given, secret) ? owner : undefined;
}

/** As JSON, so that no two lists of parts read the same. */
function signatureOf(parts: readonly string[], key: LinkKey): string {
  return createHmac('sha256', Buffer.from(key.secret, 'base64url'))
    .update(JSON.stringify(['followthrough link 1', ...parts]))
    .digest('base64url');
}

function minuteOf(now: Instant): number {
  return Math.floor(Temporal.Instant.from(now).epochMilliseconds / 60_000);
}
