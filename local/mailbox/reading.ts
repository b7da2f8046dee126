import type { ImapFlow } from 'imapflow';
import { largestMailBytes } from '../../functions/aws/bucket.ts';
import { NotStored } from './faults.ts';
import { describedBytes, describeMail, type MailboxMail } from './mail.ts';
import type { MarkAs } from './mark.ts';
import type { MailboxPlace } from './place.ts';
import type { MailboxSettings } from './settings.ts';

export type TakenMail = MailboxMail & {
  readonly raw: Buffer;
  /** It was there before the mailbox was first looked into. */
  readonly isEarly: boolean;
};

export type MailboxReading = {
  readonly settings: MailboxSettings;
  /** Resolves when the mail is on disk, and comes to be read whatever happens. */
  readonly accept: (mail: TakenMail) => Promise<void>;
  /** Whether a mail of this id was read to its end. */
  readonly isKnown: (id: string) => Promise<boolean>;
  /** Resolves when more can be taken in. */
  readonly hasRoom: () => Promise<void>;
  readonly keep: (place: MailboxPlace) => Promise<void>;
  readonly mark: MarkAs;
  readonly log: (line: string) => void;
  /** How far reading mails from before has come. */
  readonly progress: (read: number, of: number) => void;
  readonly isStopped: () => boolean;
  /** Tries of the mail that comes next; kept over connections, so that one that breaks each of them does not hold up the others for ever. */
  readonly tries: { uid: number; count: number };
};

/**
 * Reads what is new, in order, then what is gone through once more. The place moves on only when a mail is on disk here, so that after any break reading goes on where it was.
 * @returns the place after it
 * @throws when the connection breaks
 */
export async function readNews(client: ImapFlow, place: MailboxPlace, reading: MailboxReading): Promise<MailboxPlace> {
  let at = place;
  if (at.unmarked !== undefined) await reading.mark(client, at.unmarked);
  for (const uid of await uidsOf(client, { uid: `${at.next}:*` }, at.next)) {
    if (reading.isStopped()) return at;
    const taken = await take(client, uid, at, reading);
    at = { ...withoutUnmarked(at), next: uid + 1, ...(taken === 'new' && { unmarked: uid }) };
    await reading.keep(at);
    if (taken !== 'gone') await reading.mark(client, uid);
  }
  return withoutUnmarked(at);
}

/** The mails below that are gone through once more, oldest first. @returns the place after it, and how many of them were new to us */
export async function readAgain(
  client: ImapFlow,
  place: MailboxPlace,
  reading: MailboxReading,
): Promise<{ readonly place: MailboxPlace; readonly read: number }> {
  const { again } = place;
  if (!again) return { place, read: 0 };
  // The search knows whole days of the server's zone; each mail's own moment decides.
  const since = new Date(Date.parse(place.from) - 36 * 3600_000);
  const uids = await uidsOf(client, { uid: `${again.next}:${Math.max(again.next, again.until - 1)}`, since }, again.next, again.until);
  let at = place;
  let read = 0;
  for (const [index, uid] of uids.entries()) {
    if (reading.isStopped()) return { place: at, read };
    const taken = await take(client, uid, at, reading);
    if (taken === 'new') read++;
    at = { ...at, again: { ...again, next: uid + 1 } };
    await reading.keep(at);
    if (taken === 'new' || taken === 'known') await reading.mark(client, uid);
    reading.progress(index + 1, uids.length);
  }
  const { again: _, ...done } = at;
  return { place: done, read };
}

/** More failures at one mail than this, and it is left where it is: others wait behind it. */
const mostTries = 8;

async function take(
  client: ImapFlow,
  uid: number,
  place: MailboxPlace,
  reading: MailboxReading,
): Promise<'new' | 'known' | 'gone' | 'before'> {
  const { settings, tries } = reading;
  await reading.hasRoom();
  if (tries.uid !== uid) Object.assign(tries, { uid, count: 0 });
  if (tries.count >= mostTries) {
    reading.log(
      `mail ${uid} in ${settings.folder} could not be fetched ${mostTries} times; it stays there unread, forward it once more if it matters`,
    );
    return 'gone';
  }
  tries.count++;
  const found = await client.fetchOne(
    String(uid),
    { uid: true, size: true, internalDate: true, source: { start: 0, maxLength: describedBytes } },
    { uid: true },
  );
  const beginning = found ? found.source : undefined;
  if (!found || !beginning) {
    // Of a mail that somebody moved or deleted meanwhile the server says nothing; a broken connection does not get here.
    if (!client.usable) throw new Error('the connection was closed');
    return 'gone';
  }
  const arrivedAtMs = new Date(found.internalDate ?? Date.now()).getTime();
  const isAgain = place.again !== undefined && uid < place.again.until && uid >= place.again.next;
  if (isAgain && arrivedAtMs < Date.parse(place.from)) return 'before';
  const mail = describeMail(beginning, settings);
  if (await reading.isKnown(mail.id)) return 'known';
  const size = found.size ?? beginning.length;
  const raw = beginning.length < describedBytes ? beginning : await wholeOf(client, uid, size);
  if (raw === undefined) return 'gone';
  // Only what the server does is counted: a full disk of ours must not make us pass a mail by.
  Object.assign(tries, { uid: 0, count: 0 });
  const isEarly = isAgain && (place.again?.why === 'wanted' || arrivedAtMs < Date.parse(place.since));
  await reading.accept({ ...mail, raw, isEarly }).catch((error: unknown) => {
    throw new NotStored(error);
  });
  return 'new';
}

/** Of a mail that is too large to be read, one byte more than what is: by its size it is told what it is, and its text stands at the beginning. */
async function wholeOf(client: ImapFlow, uid: number, size: number): Promise<Buffer | undefined> {
  const source = size > largestMailBytes ? { start: 0, maxLength: largestMailBytes + 1 } : true;
  const found = await client.fetchOne(String(uid), { uid: true, source }, { uid: true });
  const whole = found ? found.source : undefined;
  if (whole) return whole;
  if (!client.usable) throw new Error('the connection was closed');
  return undefined;
}

/** In their order, which is that of arrival. `5:*` names the last mail even where it is below. */
async function uidsOf(
  client: ImapFlow,
  query: { readonly uid: string; readonly since?: Date },
  least: number,
  below = Number.POSITIVE_INFINITY,
): Promise<readonly number[]> {
  const found = await client.search(query, { uid: true });
  if (!found) throw new Error('the server did not answer the search');
  return [...found].filter((uid) => uid >= least && uid < below).sort((one, other) => one - other);
}

function withoutUnmarked({ unmarked: _, ...place }: MailboxPlace): MailboxPlace {
  return place;
}
