import { Temporal } from 'temporal-polyfill';
import { type Instant, isAfter } from '../../time.ts';
import { tidy } from '../days/windows.ts';

/** What became of a mail to the owner, told by whoever was to take it. */
export type Feedback = {
  /** SES's id of the mail. */
  readonly mail: string;
  /** `came back`: refused for good. `put off`: the mailbox did not take it this time. `called spam`: by the owner or a filter, after it arrived. */
  readonly is: 'came back' | 'put off' | 'called spam';
  /** When that was said. */
  readonly at: Instant;
  readonly sentAt: Instant;
  /** Where the mail went, in lower case. */
  readonly to: string;
  /** The words of the receiving server, on one line. */
  readonly said?: string;
};

/** What is remembered of it. Whether mails go out follows from this alone, so that what is told twice or in another order makes no difference. */
export type FeedbackKept = {
  /** In the order of the moments at which it was said. */
  readonly feedback?: readonly Feedback[] | undefined;
  /** The owner's word that mail gets through again: what was said of mails from before it stops nothing. */
  readonly goOnAt?: Instant | undefined;
  /** When a mail arrived after others had been put off. */
  readonly arrivedAt?: Instant | undefined;
};

/** A list that grows for ever would fill its row. Nothing is sent while mails come back, so that those on their way then are all there can be. */
const mostStopping = 10;
const mostOthers = 10;

/** @returns the very same when it is known already */
export function withFeedback<Kept extends FeedbackKept>(kept: Kept, told: Feedback): Kept {
  const known = kept.feedback ?? [];
  if (known.some(({ mail, is, to }) => mail === told.mail && is === told.is && to === told.to)) return kept;
  const all = [...known, told].sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  const stopping = all.filter((one) => stops(one, kept)).slice(0, mostStopping);
  const others = all.filter((one) => !stops(one, kept)).slice(-mostOthers);
  return { ...kept, feedback: all.filter((one) => stopping.includes(one) || others.includes(one)) };
}

/** A mail arrived. @returns the very same when that tells nothing new */
export function withArrival<Kept extends FeedbackKept>(kept: Kept, at: Instant): Kept {
  return (kept.feedback ?? []).some((one) => one.is === 'put off' && isOpen(one, kept) && !isAfter(one.at, at))
    ? { ...kept, arrivedAt: at }
    : kept;
}

/** The owner says that mail gets through again. Said twice, the later word counts. Whatever was told before it stops nothing any more, even if it is of the same second. */
export function withGoOn<Kept extends FeedbackKept>(kept: Kept, at: Instant): Kept {
  const told = (kept.feedback ?? []).filter((one) => stops(one, kept)).map((one) => nextSecond(tidy(stoppingMoment(one))));
  // SES's moments are kept to the second too.
  const goOnAt = [tidy(at), ...told].reduce((latest, one) => (isAfter(one, latest) ? one : latest));
  return kept.goOnAt !== undefined && !isAfter(goOnAt, kept.goOnAt) ? kept : { ...kept, goOnAt };
}

/** Why nothing is sent to this address: the first mail that came back or was called spam, since the owner last said to go on. */
export function stoppedBy(kept: FeedbackKept, address: string | undefined): Feedback | undefined {
  return (kept.feedback ?? []).find((one) => one.to === address?.toLowerCase() && stops(one, kept));
}

/** Fewer, or within a shorter time, are a server that was restarted or a mailbox that was full for a night. */
const manyTimes = 3;
const manyHours = 48;

/** A mailbox that takes nothing for days, though nothing came back for good: what was said first and last, and how often. */
export function puttingOff(
  kept: FeedbackKept,
  address: string | undefined,
): { readonly first: Feedback; readonly last: Feedback; readonly times: number } | undefined {
  const open = (kept.feedback ?? []).filter((one) => one.is === 'put off' && one.to === address?.toLowerCase() && isOpen(one, kept));
  const [first, last] = [open[0], open.at(-1)];
  if (!first || !last || open.length < manyTimes) return undefined;
  const hours = Temporal.Instant.from(last.at).since(first.at).total('hours');
  return hours < manyHours ? undefined : { first, last, times: open.length };
}

/** That this mail never arrived, where that is known. */
export function lostBy({ feedback = [] }: FeedbackKept, mail: string): Feedback | undefined {
  return feedback.find((one) => one.mail === mail && one.is !== 'called spam');
}

/** While nothing is sent, it is looked once a day whether that is still so: another address may have been set. Always the same moments, so that they are woken for once. */
export function nextLook({ at }: Feedback, now: Instant): Instant {
  const days = Math.max(0, Math.floor(Temporal.Instant.from(now).since(at).total('hours') / 24));
  return Temporal.Instant.from(at)
    .add({ hours: (days + 1) * 24 })
    .toString();
}

/** A mail that comes back tells of the mailbox as it was when it was sent; who calls one spam says so at that moment, of however old a mail. */
function stops(one: Feedback, { goOnAt }: FeedbackKept): boolean {
  if (one.is === 'put off') return false;
  // The first try after the word may go out within its second.
  return goOnAt === undefined || !isAfter(goOnAt, stoppingMoment(one));
}

function stoppingMoment({ is, sentAt, at }: Feedback): Instant {
  return is === 'came back' ? sentAt : at;
}

function nextSecond(instant: Instant): Instant {
  return Temporal.Instant.from(instant).add({ seconds: 1 }).toString();
}

function isOpen(one: Feedback, { arrivedAt }: FeedbackKept): boolean {
  return arrivedAt === undefined || isAfter(one.at, arrivedAt);
}
