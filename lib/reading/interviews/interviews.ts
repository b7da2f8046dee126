import { dayAt } from '../../follow-ups/days/business-days.ts';
import { plusHours } from '../../follow-ups/days/windows.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { dayFirstIn } from '../dates/dates.ts';
import type { DatePhrase } from '../dates/phrases.ts';
import { oneLine } from '../dates/sentences.ts';
import { foldInPlace, maxDateText, readDateTokens } from '../dates/tokens.ts';
import { dateWords } from '../dates/words.ts';
import { languageOf } from '../language.ts';
import type { Evidence, ReadInterview, ReadingKind } from '../reading.ts';
import { zoneForAll, zoneOfOffset } from '../zones/zones.ts';
import { isPause, readDetails, withoutSummaries } from './details.ts';
import { isProposed, partition } from './parts.ts';
import { dayPhrases, findSlots, type Slot, type SlotSetting } from './slots.ts';
import { cancellingWords, deadlineIs, interviewWords, limitingWords, movingWords, otherTimes, timeMarks } from './words.ts';

export type InterviewInput = {
  readonly subject: string;
  /** The new part of the mail. */
  readonly text: string;
  /** What it quotes: only the time that a move replaces is looked up there. */
  readonly quoted: string;
  readonly html?: string | undefined;
  /** Of the original mail, not of the forward. */
  readonly sentAt?: Instant | undefined;
  /** As the sender's own `Date` header wrote it: `-04:00`. */
  readonly sentOffset?: string | undefined;
  readonly fallbackZone: TimeZone;
  /** Of the office that the mail names, asked only where neither words nor the sender's clock tell the zone (1.1, R). */
  readonly officeZone?: (() => TimeZone | undefined) | undefined;
  readonly kind?: ReadingKind | undefined;
  readonly ownerAddresses: readonly string[];
  readonly language?: string | undefined;
  /** Whom with and where, too, although the kind of mail is not known. */
  readonly inFull?: boolean;
  /** The employer, where it is known: "your interview with Acme" is with nobody. */
  readonly company?: string | undefined;
};

/**
 * The interviews that a mail names with day and time: in prose, lists and agenda tables. One session per row of an agenda. Slots
 * to choose from, a question, a weekday that contradicts its date: `proposed`. A move the employer asks for is `fixed`, with the
 * old time where the mail or its history names it. Deadlines, promises, office hours and references are none.
 */
export function findInterviews(input: InterviewInput): FoundInterviews {
  return interviewsIn({ ...input, inFull: true })(input.kind, input.company);
}

export type FoundInterviews = {
  interviews: ReadInterview[];
  evidence: Evidence[];
  /** The mail takes a time away and names the new one itself: a move, whatever it calls it. */
  renewed?: boolean;
};

/** Reads days and times once; which of them are interviews may be asked again when the kind of mail is known. */
export function interviewsIn(
  mail: Omit<InterviewInput, 'kind' | 'company'>,
): (kind?: ReadingKind | undefined, company?: string | undefined) => FoundInterviews {
  const source = sourceOf(mail);
  if (!source.mayHoldTime) return () => ({ interviews: [], evidence: [] });
  return (kind, company) =>
    kind && neverInterviews.has(kind) ? { interviews: [], evidence: [] } : interviewsAs({ kind, company, ...mail }, source);
}

/** A mail as its times are read from it, with what is worked out only once. */
type Source = {
  readonly text: string;
  readonly subject: string;
  readonly folded: string;
  readonly foldedSubject: string;
  readonly mayHoldTime: boolean;
  /** Words that make a time an interview. */
  readonly speaksOfInterview: boolean;
  readonly readIn: (language: string, text: string) => { readonly setting: SlotSetting; readonly slots: readonly Slot[] };
};

function sourceOf(mail: Omit<InterviewInput, 'kind' | 'company'>): Source {
  const text = mail.text.slice(0, maxDateText).normalize('NFC');
  const subject = mail.subject.slice(0, 500);
  const folded = foldInPlace(text);
  const foldedSubject = foldInPlace(subject);
  const [textMayHoldTime, subjectMayHoldTime] = [timeMarks.test(folded), timeMarks.test(foldedSubject)];
  const mayHoldTime = textMayHoldTime || subjectMayHoldTime;
  const settings = new Map<string, SlotSetting>();
  const read = new Map<string, readonly Slot[]>();
  let zone: TimeZone | undefined;
  return {
    text,
    subject,
    folded,
    foldedSubject,
    mayHoldTime,
    speaksOfInterview: mayHoldTime && (interviewWords.test(foldedSubject) || interviewWords.test(folded)),
    readIn: (language, from) => {
      zone ??= zoneOf(mail, text);
      const setting = settings.get(language) ?? settingOf(mail, zone, language);
      settings.set(language, setting);
      const key = `${language} ${from === text ? 'text' : 'subject'}`;
      const slots =
        read.get(key) ?? ((from === text ? textMayHoldTime : subjectMayHoldTime) ? findSlots(from, setting).slice(0, mostSlots) : []);
      read.set(key, slots);
      return { setting, slots };
    },
  };
}

function interviewsAs(input: InterviewInput, from: Source): FoundInterviews {
  if (!isSure(input) && !from.speaksOfInterview) return { interviews: [], evidence: [] };
  const { setting, slots, source } = slotsOf(input, from);
  if (slots.length === 0) return { interviews: [], evidence: [] };
  const mail = `${from.foldedSubject}\n${from.folded}`;
  const moves = input.kind === 'interview_rescheduled' || (input.kind !== 'interview_cancelled' && movingWords.test(mail));
  const cancels = input.kind === 'interview_cancelled' || (input.kind === undefined && !moves && cancellingWords.test(mail));
  const parts = partition(slots, source, moves, cancels);
  const previous = moves || parts.renewed ? (parts.former[0]?.startsAt ?? quotedStart(input, setting, parts.current)) : undefined;
  // Before the kind is known it only counts whether there is an interview, not whom with and where.
  const details = input.kind === undefined && !input.inFull ? timesAlone : readDetails(source, input, slots);
  const interviews: ReadInterview[] = [];
  const evidence: Evidence[] = [];
  const proposed = isProposed(parts.current, source, moves || parts.renewed);
  for (const [index, slot] of parts.current.entries()) {
    const certain = proposed || slot.day.contradicts || slot.day.ambiguous ? 'proposed' : 'fixed';
    const moved = previous && previous !== slot.startsAt && certain === 'fixed' && index === 0 ? { previousStartsAt: previous } : {};
    interviews.push({ ...details(slot), certain, ...moved });
  }
  for (const slot of parts.cancelled) interviews.push({ ...details(slot), certain: 'fixed', cancelled: true });
  // A move without a new time takes the old session away.
  if (parts.current.length === 0) for (const slot of parts.former) interviews.push({ ...details(slot), certain: 'fixed', cancelled: true });
  for (const slot of slots) evidence.push({ field: 'interviews', text: oneLine(slot.sentence.text).slice(0, 300) });
  return {
    interviews: distinct(interviews),
    evidence: evidence.filter((each, index) => evidence.findIndex((other) => other.text === each.text) === index),
    renewed: parts.renewed && !proposed,
  };
}

function timesAlone({ startsAt, endsAt }: Slot): Omit<ReadInterview, 'certain'> {
  return { startsAt, ...(endsAt ? { endsAt } : {}), with: [] };
}

/** Mails whose times are never an interview of this owner. */
const neverInterviews: ReadonlySet<ReadingKind> = new Set([
  'application_sent',
  'follow_up_sent',
  'acceptance_sent',
  'withdrawal_sent',
  'auto_reply',
  'forwarding_confirmation',
  'job_alert',
  'not_job_related',
]);

const interviewKinds: ReadonlySet<ReadingKind> = new Set([
  'interview_invite',
  'interview_confirmed',
  'interview_rescheduled',
  'interview_cancelled',
]);

type Read = { readonly setting: SlotSetting; readonly slots: readonly Slot[]; readonly source: string };

/** The times of the text, else of the subject, in the language of the text; where that finds none in a short one, in the others. */
function slotsOf(input: InterviewInput, from: Source): Read {
  const { text, subject } = from;
  const guessed = input.language ?? languageOf(text);
  const others = input.language === undefined && text.length < shortText ? Object.keys(dateWords) : [];
  let read: Read | undefined;
  for (const language of new Set([guessed, ...others])) {
    for (const source of [text, subject]) {
      const { setting, slots: all } = from.readIn(language, source);
      const slots = acceptedSlots(all, source === text ? from.folded : from.foldedSubject, input, from);
      read ??= { setting, slots, source };
      // What has a time in its own language, be it gone by, is not read in another.
      if (slots.length > 0 || (language === guessed && source === text && all.length > 0)) return { setting, slots, source };
    }
  }
  return read ?? { setting: from.readIn(guessed, text).setting, slots: [], source: text };
}

/** Shorter texts do not show their language. */
const shortText = 240;

function zoneOf(input: Omit<InterviewInput, 'kind' | 'company'>, text: string): TimeZone {
  const stated = zoneForAll(text);
  if (stated !== undefined) return stated;
  const senders = input.sentAt && input.sentOffset ? zoneOfOffset(input.sentOffset, input.sentAt, [input.fallbackZone]) : undefined;
  return senders ?? input.officeZone?.() ?? input.fallbackZone;
}

function settingOf(input: Omit<InterviewInput, 'kind' | 'company'>, zone: TimeZone, language: string): SlotSetting {
  const saidOn = input.sentAt ? dayAt(input.sentAt, zone) : undefined;
  const setting = { language, saidOn, zone, dayFirst: dayFirstIn(zone, language) };
  let day: { readonly named: DatePhrase | undefined } | undefined;
  return {
    ...setting,
    // Asked for where a time stands without a day.
    get otherwise() {
      day ??= { named: dayPhrases(readDateTokens(input.subject.slice(0, 500), language), setting)[0] };
      return day.named;
    },
  };
}

function isSure({ kind }: Pick<InterviewInput, 'kind'>): boolean {
  return kind !== undefined && interviewKinds.has(kind);
}

function acceptedSlots(all: readonly Slot[], folded: string, input: InterviewInput, from: Source): Slot[] {
  if (all.length === 0) return [];
  const sure = isSure(input);
  // The subject's own times are meant by its own words.
  if (!sure && folded === from.foldedSubject && !interviewWords.test(folded)) return [];
  const earliest = input.sentAt ? plusHours(input.sentAt, -3) : '';
  const speaksOfPast = movingWords.test(folded) || cancellingWords.test(folded);
  const slots = all.filter((slot) => {
    if (!sure && input.kind !== undefined && !interviewWords.test(foldInPlace(slot.sentence.text))) return false;
    const line = foldInPlace(slot.line.text);
    if (otherTimes.test(line) || isLimit(folded, slot)) return false;
    if (all.length > 1 && comingAndGoing.test(folded.slice(Math.max(0, slot.clock.start - 60), slot.clock.start))) return false;
    // The same moment, said once more for the reader.
    if (yourTime.test(folded.slice(slot.clock.end, slot.clock.end + 30)) && all.length > 1) return false;
    // What lies behind the mail is history; only a move or a cancellation speaks of it.
    return slot.startsAt >= earliest || speaksOfPast;
  });
  return withoutSummaries(slots.length > 1 ? slots.filter((slot) => !isPause(slot)) : slots, folded);
}

/** "Please arrive at 9:45", "the building closes at six": beside the hour of the interview. */
const comingAndGoing =
  /\b(?:(?:please |kindly )?(?:arrive|check in|sign in|log in|log on|dial in|be (?:there|here|at (?:the )?reception|in the lobby))(?:,? \w{1,10}){0,4},?|(?:building|office|reception|doors?|desk|garage|car park|we) (?:opens?|closes?)|treffen sie .{0,20}ein|erscheinen sie|presentez-vous|llegue|llega|si presenti|chegue) (?:by |at |around |um |gegen |a |a las |alle |as |om )?$/;

const yourTime = /^[\s)]{0,2}(?:in )?(?:your|ihrer|deiner|votre|tu|su|sua|jouw|uw) (?:local )?(?:time|ortszeit|zeit|heure|hora|ora|tijd)\b/;

/** More times than any day of interviews offers; slots are compared with one another. */
const mostSlots = 80;

/** "Confirm by 10 am", "before Friday at 5". */
function isLimit(folded: string, slot: Slot): boolean {
  const start = Math.min(
    slot.clock.start,
    slot.day.start < slot.clock.start && slot.clock.start - slot.day.end < 30 ? slot.day.start : slot.clock.start,
  );
  // The day of a whole agenda, "programme for Tuesday:", stands above its rows, and limits none of them.
  const starts = start < slot.line.start ? [slot.clock.start] : [start, slot.clock.start];
  const leads = starts.map((at) => folded.slice(Math.max(0, at - 60), at));
  return leads.some((lead) => limitingWords.test(lead) || deadlineIs.test(lead));
}

/** The one fixed time in the quoted history that the new one replaces. */
function quotedStart(input: InterviewInput, setting: SlotSetting, current: readonly Slot[]): Instant | undefined {
  const quoted = findSlots(input.quoted.slice(0, maxDateText), { ...setting, otherwise: undefined }).filter(
    (slot) => !otherTimes.test(foldInPlace(slot.line.text)),
  );
  const starts = new Set(quoted.map((slot) => slot.startsAt).filter((start) => current.every((slot) => slot.startsAt !== start)));
  return starts.size === 1 ? [...starts][0] : undefined;
}

function distinct(interviews: readonly ReadInterview[]): ReadInterview[] {
  const byStart = new Map<LocalDate, ReadInterview>();
  for (const interview of interviews) {
    const key = `${interview.startsAt} ${interview.cancelled ? 'cancelled' : ''} ${interview.with.join()}`;
    const bare = [...byStart].find(
      ([, other]) =>
        other.startsAt === interview.startsAt &&
        other.cancelled === interview.cancelled &&
        (other.with.join() === interview.with.join() || interview.with.length === 0),
    );
    if (!bare) byStart.set(key, interview);
    else if (!bare[1].endsAt && interview.endsAt) byStart.set(bare[0], { ...bare[1], endsAt: interview.endsAt });
  }
  return [...byStart.values()].sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
}
