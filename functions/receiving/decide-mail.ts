import { forwardingConfirmation } from '../../lib/mail/forwarding-confirmation.ts';
import { recordsAbove, toldAbove } from '../../lib/mail/replies/told-above.ts';
import { askTrust } from '../../lib/search/mails/ask.ts';
import { match, matchByThread } from '../../lib/search/mails/match.ts';
import { understand } from '../../lib/search/mails/understand.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Search } from '../../lib/search/search.ts';
import { prefixes } from '../names.ts';
import { loadSearch } from '../planning/load-search.ts';
import { lookupKey } from '../rows/lookup-keys.ts';
import { hashOf } from '../secrets/hash.ts';
import type { Services } from '../services.ts';
import type { Decision } from '../store/mails.ts';
import { passesOurOwnOn } from './authority.ts';
import type { ReadArrival } from './envelope.ts';
import { provenBy } from './late-proof.ts';

/** What a mail changes: it is held against the live applications, and against closed ones that anything in it points to. */
export async function decideMail(services: Pick<Services, 'store' | 'environment'>, arrival: ReadArrival): Promise<Decision> {
  const { profile, reading, mail, envelope, trust, now } = arrival;
  const { bucket, captureDomain } = services.environment;
  if (isFromUs(mail, profile)) return { do: 'nothing', why: 'a mail of our own' };
  if (passesOurOwnOn(reading, services.environment)) return { do: 'nothing', why: 'a mail of our own, passed on' };
  const confirmation = forwardingConfirmation(mail, reading.kind === 'forwarding_confirmation', captureDomain);
  if (confirmation)
    return trust === 'passed'
      ? { do: 'tell', notice: { about: 'forwarding', ...confirmation } }
      : { do: 'nothing', why: 'a question about forwarding, without proof of its sender' };
  // Confidence 0: not a word. What it lacks may be in what could not be read.
  if (reading.confidence === 0 && mail.attachments.length === 0 && mail.faults.length === 0) return { do: 'nothing', why: 'an empty mail' };
  const search = await searchFor(services, arrival);
  if (!search) return { do: 'nothing', why: 'the owner is gone' };
  const written = trust === 'owner' ? toldAbove(reading, mail, profile, now) : { reading, events: [] };
  const source = { reading: written.reading, mail, mailId: envelope.mail, search, owner: profile, knownAt: now, hash: hashOf };
  const understood = understand({ ...source, trust });
  // Nothing in it, as far as it could be read: for one that the owner sent here that is no answer, for one of somebody who stands in an application neither, and one whose head was too long to find its
  // sender may be theirs.
  const isMissed = () =>
    trust === 'owner' ||
    mail.from === undefined ||
    (!reading.automatic && reading.kind !== 'auto_reply' && match(reading, mail, search).is === 'known');
  if (understood.do === 'nothing' && mail.faults.length > 0 && isMissed()) {
    const from = reading.original.from?.address ?? mail.from?.address;
    const shown = { subject: mail.subject, ...(from !== undefined && { from }) };
    return {
      do: 'tell',
      notice: { about: 'unread', ...shown, arrivedAt: now, kept: `${bucket}/${prefixes.kept}${envelope.mail}`, why: mail.faults },
    };
  }
  if (understood.do !== 'record') return understood;
  if (arrival.isStrange) return { do: 'ask', question: askTrust(source, understood.records, 'token') };
  const { application, records } = understood;
  if (understood.isNew && trust !== 'owner' && !(await mayOpen(services, arrival)))
    return { do: 'ask', question: askTrust(source, records, 'many') };
  const above = application === undefined ? [] : recordsAbove(written, { application, search, mailId: envelope.mail, now, hash: hashOf });
  const told = [...records, ...above];
  const proven =
    application === undefined
      ? undefined
      : await provenBy(services, profile, {
          id: application,
          before: search.applications.find(({ id }) => id === application),
          records: told,
          now,
        });
  return {
    do: 'record',
    records: [...told, ...(proven?.records ?? [])],
    ...(application !== undefined && { application }),
    ...(proven && proven.settles.length > 0 && { settles: proven.settles }),
  };
}

/** An employer that only a mail of others tells of is made up easily; what lay in a mailbox from before was wanted. */
async function mayOpen({ store }: Pick<Services, 'store'>, { owner, envelope, room }: ReadArrival): Promise<boolean> {
  if (envelope.early) return true;
  if ((await store.search(owner)).live.length >= mostOpenedByOthers) return false;
  return room.take('opened', envelope.mail).may;
}

/** The plan of a search is one row of 350 KB at most, half of a KB for each application: what is left is for those that the owner tells of. */
const mostOpenedByOthers = 200;

/** Nobody writes from a capture address: a server bounces it back, or somebody wants it taken for an employer's. A mailbox that is the owner's own is one to write from. */
function isFromUs({ from }: ReadArrival['mail'], { captureAddress, addresses }: Owner): boolean {
  const sender = from?.address.toLowerCase().replace(/\+[^@]*(?=@)/, '');
  return sender === captureAddress.toLowerCase() && !addresses.includes(sender);
}

async function searchFor({ store }: Pick<Services, 'store'>, arrival: ReadArrival): Promise<Search | undefined> {
  const { profile, reading, mail, now } = arrival;
  const item = await store.search(profile.id);
  // One that another mail is just opening is not on the list yet.
  const opened = (await store.opened(profile.id)).filter((id) => !item.live.includes(id));
  const live = await loadSearch({ store }, profile.id, item, opened, now, 'as planned');
  // Among those at hand there is the one: no need to look for closed ones by its name, its people and its thread.
  if (live && matchByThread(reading, mail, live.search)) return live.search;
  const found = await store.lookUp(profile.id, keysOf(arrival));
  if (found.every((id) => item.live.includes(id))) return live?.search;
  return (await loadSearch({ store }, profile.id, item, [...opened, ...found], now))?.search;
}

/** A hostile mail can name thousands of threads and people, and each is a query. */
const mostKeys = 40;

function keysOf({ mail, reading }: ReadArrival): readonly string[] {
  const { company, agency, contacts, interviews, original } = reading;
  const threads = [original.messageId, mail.messageId, mail.inReplyTo, ...mail.references.slice(-10)];
  const people = [original.from?.address, ...contacts.map(({ address }) => address)];
  return [
    ...threads.flatMap((id) => (id === undefined ? [] : [lookupKey.thread(id)])),
    ...interviews.flatMap(({ uid }) => (uid === undefined ? [] : [lookupKey.event(uid)])),
    ...[company, agency].flatMap((name) => (name === undefined ? [] : lookupKey.company(name))),
    ...people.flatMap((address) => (address === undefined ? [] : [lookupKey.person(address)])),
  ].slice(0, mostKeys);
}
