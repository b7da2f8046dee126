import { plusHours } from '../../lib/follow-ups/days/windows.ts';
import { wayIn } from '../../lib/mail/first-mail.ts';
import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import { read } from '../../lib/reading/read.ts';
import type { Reading } from '../../lib/reading/reading.ts';
import { besideFaults } from '../../lib/reading/unwrap/attached.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import type { Trust } from '../../lib/search/mails/believe.ts';
import { mailKeys } from '../../lib/search/mails/mail-keys.ts';
import { taught } from '../../lib/search/owner/lessons.ts';
import { applicationsRecorded } from '../../lib/search/question.ts';
import { type Instant, isAfter } from '../../lib/time.ts';
import { hasRoom } from '../bounds/flood.ts';
import { readAnew } from '../one-run.ts';
import type { Services } from '../services.ts';
import type { Room } from '../store/allowances.ts';
import type { Decision, MailMark } from '../store/mails.ts';
import { admit, commandWithoutProof } from './admit.ts';
import { answer, owesAnswer } from './answer.ts';
import { roomToAnswer } from './answer-room.ts';
import { claimsOwner } from './authority.ts';
import { decideCommand, decideFreshCommand } from './decide-command.ts';
import { decideMail } from './decide-mail.ts';
import type { Arrival, ReadArrival } from './envelope.ts';
import { isHeldBack } from './held-back.ts';

/** @returns what became of the mail, in one word; once that is on record, the mail is done with */
export async function receiveFor(
  services: Services,
  arrival: Arrival,
): Promise<NonNullable<MailMark['outcome']> | 'forgotten' | 'laid aside' | 'done before'> {
  const { store, environment } = services;
  const { owner, envelope, mail, now, token } = arrival;
  let room: Room | undefined;
  let keys: readonly string[] = [];
  const finish = async (outcome: NonNullable<MailMark['outcome']>, why?: string, trust?: Trust, sameAs?: string) => {
    if (room) await store.keepTaken(owner, room, now);
    const said = { ...(why !== undefined && { why }), ...(trust && { trust }), ...(sameAs !== undefined && { sameAs }) };
    await store.finishMail(owner, { mail: envelope.mail, mark: { at: now, outcome, ...said }, keys });
    return outcome;
  };

  const item = await store.search(owner);
  const stored = await store.owner(owner);
  if (!stored) return 'forgotten';
  if (stored.removedAt !== undefined) return finish('refused', 'the owner was taken out of service');
  const key = copyKey(mail);
  if (key !== undefined && !(await store.mail(owner, envelope.mail)) && (await store.noteCopy(owner, envelope.mail, key)) !== undefined)
    return 'same';
  const profile = stored.owner;
  const ours = token ?? (await store.tokenOfOurs(owner, [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])]));
  const sent = ours === undefined ? undefined : await store.sentMail(owner, ours);
  let asRead: Reading | undefined;
  const readOnce = () => {
    asRead ??= read(mail, { owner: profile, now, id: envelope.mail });
    return asRead;
  };
  const admitted = admit({
    mail,
    envelope,
    owner: profile,
    sender: environment.sender,
    now,
    ...(token !== undefined && { token }),
    ...(sent && { answersMailOf: sent.mail.at }),
    passesOn: () => passesOn(readOnce(), mail),
  });
  // Before anything is written about it.
  const root = sent && (sent.mail.root ?? ours);
  let decision: Decision | undefined = (await store.mail(owner, envelope.mail))?.decision;
  room = await store.roomOf(owner, now);
  // What was decided is done to its end, whatever came meanwhile.
  if (!decision && !(await hasRoom(services, { ...arrival, room, ...(root !== undefined && { root }) }, admitted))) {
    await store.keepTaken(owner, room, now);
    return 'laid aside';
  }
  if (admitted.is !== 'admitted') return finish(admitted.is, admitted.why, admitted.trust);
  const { trust, automatic, isStrange } = admitted;
  const asWritten = readOnce();
  const traffic = await store.traffic(owner);
  const way = wayIn(mail, asWritten, profile, trust);
  const isFirst = way !== undefined && !sent && !envelope.early && (traffic.awaits === 'any' || traffic.awaits === way);
  const heard = isStale(traffic.heardAt, now) ? { heardAt: now } : undefined;
  const reading = taught(asWritten, item.facts, profile.timeZone);
  const readArrival: ReadArrival = {
    ...arrival,
    mail: { ...mail, faults: [...mail.faults, ...besideFaults(reading)] },
    profile,
    reading,
    trust,
    isStrange,
    room,
    ...(root !== undefined && { root }),
    ...(isFirst && { first: way }),
  };
  const allKeys = mailKeys(mail, asWritten);
  await store.readAheadOfDecision(owner, item, await store.opened(owner), allKeys, now);
  if (!decision) {
    const command =
      trust !== 'owner'
        ? undefined
        : sent && ours !== undefined
          ? await decideCommand(services, readArrival, ours, sent.mail)
          : automatic
            ? undefined
            : await decideFreshCommand(services, readArrival);
    if (!command && trust === 'unverified' && claimsOwner(mail, profile) && (await asksForSomething(services, readArrival)))
      return finish('refused', commandWithoutProof, trust);
    keys = command ? replyKeys(mail) : allKeys;
    const first = await firstOfCopies(services, readArrival, await store.firstWithKeys(owner, envelope.mail, keys, now));
    if (first !== undefined && (await saysNothingNew(services, readArrival, first)))
      return finish('same', `the same mail as ${first}`, trust, first);
    const decided = command ?? (await decideMail(services, readArrival));
    // What its answer takes of the day is taken now: all of it in one write.
    if (owesAnswer(readArrival, decided)) roomToAnswer(readArrival, decided);
    const opens = recordedIn(decided).filter((id) => !item.live.includes(id));
    // From here on this one counts, and copies of it are held against it.
    const beside = { learned: heard, opens, ...(keys.length > 0 && { claims: { mail: envelope.mail, keys } }) };
    if (!(await store.keepDecided(owner, room, now, beside))) {
      readAnew();
      return receiveFor(services, arrival);
    }
    const counts = await store.decide(owner, envelope.mail, decided, now);
    if (counts === 'done') return 'done before';
    decision = counts;
  } else keys = decision.do === 'command' || decision.do === 'draft' ? replyKeys(mail) : allKeys;
  const asks = decision.do === 'tell' && decision.notice.about === 'forwarding';
  const { outcome, why } = endOf(decision, isStrange);
  const mark = { at: now, outcome, ...(why !== undefined && { why }), trust };
  // Where nothing is left to do after the answer, both are put on record at once.
  const ends = isFirst || asks ? undefined : { mail: envelope.mail, mark, keys };
  const answered = (await isHeldBack(services, readArrival, decision)) ? 'forgotten' : await answer(services, readArrival, decision, ends);
  if (answered === 'ended') return outcome;
  if (answered === 'forgotten') {
    // An earlier try may have ended between recording it and seeing that.
    await store.dropForgotten(owner, recordedIn(decision), { heldBack: envelope.mail, now });
    // Forwarded again, it is the owner's new word.
    await store.dropOpened(owner, recordedIn(decision), [envelope.mail]);
    keys = [];
    await finish('refused', 'about something that was forgotten', trust);
    return 'forgotten';
  }
  if (isFirst) await store.putTraffic(owner, { awaits: undefined });
  // From now on the rule may pass mail on.
  if (asks) await store.putTraffic(owner, { awaits: 'rule' });
  return finish(outcome, why, trust);
}

/** What is on record of a mail whose decision was carried out. */
function endOf(decision: Decision, isStrange: boolean): { readonly outcome: NonNullable<MailMark['outcome']>; readonly why?: string } {
  if (isStrange) return { outcome: 'refused', why: 'the token of a mail of ours from somebody else than the owner' };
  switch (decision.do) {
    case 'record':
      return { outcome: 'recorded' };
    case 'command':
    case 'draft':
      return { outcome: 'command' };
    case 'ask':
      return { outcome: 'asked', why: decision.question.about };
    case 'tell':
      return { outcome: 'told', why: decision.notice.about };
    case 'nothing':
      return { outcome: 'nothing', why: decision.why };
  }
}

/** The key by which a mail is known before it is read. */
export function copyKey({ messageId }: InboundMail): string | undefined {
  return messageId === undefined ? undefined : `outer ${messageId}`;
}

function recordedIn(decision: Decision): readonly ApplicationId[] {
  if (decision.do === 'ask') return applicationsRecorded(decision.question.meanwhile ?? []);
  if (decision.do !== 'record' && decision.do !== 'command') return [];
  return applicationsRecorded(decision.records);
}

/** A rule of the owner's mailbox passes mail on by itself, and may say so; what else a program writes in the owner's name (a vacation answer) is nobody's word. */
function passesOn(reading: Reading, { attached, calendars }: InboundMail): boolean {
  return (reading.forward?.depth ?? 0) > 0 || attached.length > 0 || calendars.length > 0;
}

/** Whether a mail of its own asks for something that is understood; looked at, and nothing else. */
async function asksForSomething(services: Services, arrival: ReadArrival): Promise<boolean> {
  const fresh = await decideFreshCommand(services, arrival);
  return fresh?.do === 'command' && fresh.outcomes.some(({ word }) => word !== 'unknown');
}

/** That mail comes is worth a write this often. */
const heardEveryHours = 6;

function isStale(heardAt: Instant | undefined, now: Instant): boolean {
  return heardAt === undefined || !isAfter(plusHours(heardAt, heardEveryHours), now);
}

/** Two words of the owner's within one minute and under one subject are two commands: only its id tells that a reply came twice. */
function replyKeys(mail: InboundMail): readonly string[] {
  const key = copyKey(mail);
  return key === undefined ? [] : [key];
}

const rank: Readonly<Record<Trust, number>> = { unverified: 0, passed: 1, owner: 2 };

/** A copy came in while the one that came first is not done: this run ends, the queue calls again, and by then it is known what the first one changed. */
class CopyUnderWay extends Error {
  constructor(mail: string, first: string) {
    super(`Mail ${mail} is a copy of ${first}, which is not done yet`);
    this.name = 'CopyUnderWay';
  }
}

/** Copies of copies lead to the one that counted; longer chains than this are not followed. */
const longestChain = 20;

/** @returns the mail that counted for its copies, unless it is this one */
async function firstOfCopies(
  { store }: Pick<Services, 'store'>,
  { owner, envelope }: Arrival,
  named: string | undefined,
): Promise<string | undefined> {
  let first = named;
  for (let steps = 0; first !== undefined && steps < longestChain; steps++) {
    const mark: MailMark | undefined = await store.mail(owner, first);
    if (mark?.sameAs === undefined) break;
    first = mark.sameAs === envelope.mail ? undefined : mark.sameAs;
  }
  return first;
}

/** A second copy counts when the first one changed nothing and this one has more authority: the owner forwards what a stranger had sent. */
async function saysNothingNew(
  { store }: Pick<Services, 'store'>,
  { owner, envelope, trust }: ReadArrival,
  first: string,
): Promise<boolean> {
  const before = await store.mail(owner, first);
  if (!before?.done) throw new CopyUnderWay(envelope.mail, first);
  if (before.outcome === 'recorded' || before.outcome === 'command') return true;
  return rank[trust] <= rank[before.trust ?? 'unverified'];
}
