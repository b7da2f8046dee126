import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, TimeZone } from '../time.ts';
import { dayFirstIn, dayOf } from './dates.ts';
import { oneLine, type Sentence } from './dates-sentences.ts';
import { fold, maxDateText, readDateTokens } from './dates-tokens.ts';
import { type AddressBook, type Row, readAddressBook, readMet, readRow } from './interviews-people.ts';
import { linksOf, meetingLink, readMeetingPlace } from './interviews-places.ts';
import { dayPhrases, findSlots, type Slot, type SlotSetting } from './interviews-slots.ts';
import {
  cancellingWords,
  choosingWords,
  confirmingWords,
  formerWords,
  interviewWords,
  limitingWords,
  movingWords,
  otherTimes,
  proposingWords,
  readRound,
  remainingWords,
} from './interviews-words.ts';
import { languageOf } from './language.ts';
import type { Evidence, ReadInterview, ReadingKind } from './reading.ts';
import { zoneForAll, zoneOfOffset } from './zones.ts';

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
  readonly kind?: ReadingKind | undefined;
  readonly ownerAddresses: readonly string[];
  readonly language?: string | undefined;
  /** The employer, where it is known: "your interview with Acme" is with nobody. */
  readonly company?: string | undefined;
};

/**
 * The interviews that a mail names with day and time: in prose, lists and agenda tables. One session per row of an agenda. Slots
 * to choose from, a question, a weekday that contradicts its date: `proposed`. A move the employer asks for is `fixed`, with the
 * old time where the mail or its history names it. Deadlines, promises, office hours and references are none.
 */
export function findInterviews(input: InterviewInput): { interviews: ReadInterview[]; evidence: Evidence[] } {
  if (input.kind && neverInterviews.has(input.kind)) return { interviews: [], evidence: [] };
  const text = input.text.slice(0, maxDateText).normalize('NFC');
  const setting = settingOf(input, text);
  const accepted = acceptedSlots(text, input, setting);
  const slots = accepted.length > 0 ? accepted : acceptedSlots(input.subject.slice(0, 500), input, setting);
  const source = accepted.length > 0 ? text : input.subject.slice(0, 500);
  if (slots.length === 0) return { interviews: [], evidence: [] };
  const mail = fold(`${input.subject}\n${text}`);
  const moves = input.kind === 'interview_rescheduled' || (input.kind !== 'interview_cancelled' && movingWords.test(mail));
  const cancels = input.kind === 'interview_cancelled' || (input.kind === undefined && !moves && cancellingWords.test(mail));
  const parts = partition(slots, source, moves, cancels);
  const previous = moves ? (parts.former[0]?.startsAt ?? quotedStart(input, setting, parts.current)) : undefined;
  const details = detailsOf(source, input, slots);
  const interviews: ReadInterview[] = [];
  const evidence: Evidence[] = [];
  const proposed = isProposed(parts.current, source, moves);
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
  };
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

function settingOf(input: InterviewInput, text: string): SlotSetting {
  const language = input.language ?? languageOf(`${input.subject}\n${text}`);
  const senders = input.sentAt && input.sentOffset ? zoneOfOffset(input.sentOffset, input.sentAt, [input.fallbackZone]) : undefined;
  const zone = zoneForAll(text) ?? senders ?? input.fallbackZone;
  const saidOn = input.sentAt ? dayOf(input.sentAt, zone) : undefined;
  const dayFirst = dayFirstIn(zone, language);
  const setting = { language, saidOn, zone, dayFirst };
  const otherwise = dayPhrases(readDateTokens(input.subject.slice(0, 500), language), setting)[0];
  return { ...setting, otherwise };
}

function acceptedSlots(text: string, input: InterviewInput, setting: SlotSetting): Slot[] {
  const folded = fold(text);
  const meant = interviewWords.test(fold(input.subject)) || interviewWords.test(folded);
  const sure = input.kind !== undefined && interviewKinds.has(input.kind);
  const earliest = setting.saidOn ? Temporal.PlainDate.from(setting.saidOn).subtract({ days: 1 }).toString() : '';
  const slots = findSlots(text, setting).filter((slot) => {
    if (!sure && !(meant && (input.kind === undefined || interviewWords.test(fold(slot.sentence.text))))) return false;
    const line = fold(slot.line.text);
    if (otherTimes.test(line) || isLimit(folded, slot)) return false;
    // What lies behind the mail is history; only a move or a cancellation speaks of it.
    const day = slot.day.days?.first.toString() ?? '';
    return day >= earliest || movingWords.test(folded) || cancellingWords.test(folded);
  });
  return withoutSummaries(slots);
}

/** "Confirm by 10 am", "before Friday at 5". */
function isLimit(folded: string, slot: Slot): boolean {
  const start = Math.min(
    slot.clock.start,
    slot.day.start < slot.clock.start && slot.clock.start - slot.day.end < 30 ? slot.day.start : slot.clock.start,
  );
  const near = [start, slot.clock.start];
  return near.some((at) => limitingWords.test(folded.slice(Math.max(0, at - 40), at)));
}

/** "1 to 5 pm" above the rows of that afternoon is their frame, not a session. */
function withoutSummaries(slots: readonly Slot[]): Slot[] {
  return slots.filter((slot) => {
    const within = slots.filter(
      (other) =>
        other !== slot &&
        other.startsAt >= slot.startsAt &&
        slot.endsAt !== undefined &&
        other.endsAt !== undefined &&
        other.endsAt <= slot.endsAt,
    );
    const inner = new Set(
      within.filter((other) => other.startsAt !== slot.startsAt || other.endsAt !== slot.endsAt).map((other) => other.startsAt),
    );
    if (inner.size >= 2) return false;
    // The start alone ("starting at noon") of rows that begin then.
    return !(
      slot.endsAt === undefined && slots.some((other) => other !== slot && other.startsAt === slot.startsAt && other.endsAt !== undefined)
    );
  });
}

type Parts = { readonly current: readonly Slot[]; readonly former: readonly Slot[]; readonly cancelled: readonly Slot[] };

function partition(slots: readonly Slot[], text: string, moves: boolean, cancels: boolean): Parts {
  if (!moves && !cancels) return { current: slots, former: [], cancelled: [] };
  const folded = fold(text);
  const isFormer = (slot: Slot) => {
    const start = Math.min(slot.clock.start, slot.day.start);
    const before = folded.slice(Math.max(slot.sentence.start, start - 110, 0), start);
    return formerWords.test(before);
  };
  if (cancels) {
    const stays = (slot: Slot) => remainingWords.test(fold(slot.sentence.text)) && !cancellingWords.test(fold(slot.sentence.text));
    const gone = slots.filter((slot) => !stays(slot));
    return { current: slots.filter(stays), former: [], cancelled: gone };
  }
  // Where everything stands behind "scheduled for", the last one named is the new time unless the mail asks for one.
  const former = slots.filter(isFormer);
  if (former.length < slots.length) return { current: slots.filter((slot) => !former.includes(slot)), former, cancelled: [] };
  const asksForTime =
    /\b(?:need|have|like|want|wish) to (?:reschedule|postpone|move)|verschieben|reporter|reprogramar|remarcar|spostare|verzetten/.test(
      folded,
    ) || cancellingWords.test(folded);
  return former.length === 1 && !asksForTime
    ? { current: former, former: [], cancelled: [] }
    : { current: former.length > 1 ? former.slice(-1) : [], former: former.length > 1 ? former.slice(0, -1) : former, cancelled: [] };
}

function isProposed(slots: readonly Slot[], text: string, moves: boolean): boolean {
  const starts = new Set(slots.map((slot) => slot.startsAt));
  const first = slots[0];
  if (!first) return false;
  const sentences = new Set(slots.map((slot) => slot.sentence));
  const own = [...sentences].map((sentence) => fold(sentence.text)).join('\n');
  const around = fold(text.slice(Math.max(0, first.sentence.start - 200), (slots.at(-1)?.sentence.end ?? 0) + 200));
  const confirmed = confirmingWords.test(own);
  if (starts.size > 1) {
    const asked =
      proposingWords.test(around) ||
      (choosingWords.test(own) && !isAgenda(slots)) ||
      /\b(?:please (?:choose|pick|select)|which (?:of|one|time|slot|works)|know which|works? best|time slots?|welcher termin|zur auswahl|lequel|creneaux|cual|qual|quale|welke)\b/.test(
        around,
      );
    return asked && !confirmed;
  }
  if (moves) return false;
  if (slots.some((slot) => slot.clock.between) && !confirmed) return true;
  return proposingWords.test(own) && !confirmed;
}

/** Rows that follow one another on one day, one after the other. */
function isAgenda(slots: readonly Slot[]): boolean {
  return slots.every((slot, index) => {
    const next = slots[index + 1];
    return (
      !next || (slot.endsAt !== undefined && slot.endsAt <= next.startsAt && slot.startsAt.slice(0, 10) === next.startsAt.slice(0, 10))
    );
  });
}

/** The one fixed time in the quoted history that the new one replaces. */
function quotedStart(input: InterviewInput, setting: SlotSetting, current: readonly Slot[]): Instant | undefined {
  const quoted = findSlots(input.quoted.slice(0, maxDateText), { ...setting, otherwise: undefined }).filter(
    (slot) => !otherTimes.test(fold(slot.line.text)),
  );
  const starts = new Set(quoted.map((slot) => slot.startsAt).filter((start) => current.every((slot) => slot.startsAt !== start)));
  return starts.size === 1 ? [...starts][0] : undefined;
}

/** What a session says beside its time: whom with, what about, how and where. */
function detailsOf(text: string, input: InterviewInput, slots: readonly Slot[]): (slot: Slot) => Omit<ReadInterview, 'certain'> {
  const book = readAddressBook(text, input.ownerAddresses);
  const links = input.html ? linksOf(input.html) : [];
  const from = Math.max(0, Math.min(...slots.map((slot) => slot.sentence.start)) - 700);
  const until = Math.max(...slots.map((slot) => slot.sentence.end)) + 600;
  const around = text.slice(from, until);
  const mailPlace = readMeetingPlace(`${input.subject}\n${around}`, links);
  const met = readMet(text, book, input.company ?? companyInSubject(input.subject));
  const rows = slots.length > 1 ? rowsOf(text, slots, book) : new Map<Slot, Row>();
  const persons = personsBySlot(slots, rows, met, book, input.company);
  return (slot) => {
    const row = rows.get(slot);
    const ownLink = slots.length > 1 ? meetingLink(slot.line.text) : undefined;
    const endsAt = slot.endsAt ?? endByLength(slot, text, slots.length);
    const round = readRound(`${slot.sentence.text}\n${input.subject}`) ?? readRound(around);
    return {
      startsAt: slot.startsAt,
      ...(endsAt ? { endsAt } : {}),
      timeZone: slot.zone,
      ...mailPlace,
      ...(ownLink ? { link: ownLink, mode: 'video' as const } : {}),
      ...(row?.title ? { title: row.title } : {}),
      with: persons.get(slot) ?? [],
      ...(round ? { round } : {}),
    };
  };
}

/** "Interview details - Lumen Bridge", "Interview at Lumen Bridge": the employer as subjects name it. */
function companyInSubject(subject: string): string | undefined {
  return /(?:\s[-–—|]\s|\bat\s|\bbei\s|\bchez\s)([\p{Lu}][^|–—-]{1,40})$/u.exec(subject.trim().slice(0, 300))?.[1]?.trim();
}

/** Per session those of its row, else of its sentence; those of the mail only where no session has people of its own. */
function personsBySlot(
  slots: readonly Slot[],
  rows: ReadonlyMap<Slot, Row>,
  met: readonly string[],
  book: AddressBook,
  company: string | undefined,
): ReadonlyMap<Slot, readonly string[]> {
  if (slots.length === 1) return new Map(slots.map((slot) => [slot, met]));
  const own = new Map(
    slots.map((slot) => {
      const row = rows.get(slot)?.with ?? [];
      return [slot, row.length > 0 ? row : readMet(slot.sentence.text.slice(0, 1_000), book, company)] as const;
    }),
  );
  return [...own.values()].some((persons) => persons.length > 0) ? own : new Map(slots.map((slot) => [slot, met]));
}

function rowsOf(text: string, slots: readonly Slot[], book: AddressBook): Map<Slot, Row> {
  const rows = new Map<Slot, Row>();
  const header = headerAbove(text, slots[0]);
  for (const [index, slot] of slots.entries()) {
    const next = slots[index + 1];
    const line = slot.line;
    // Two times on one line are prose.
    if (next && next.clock.start < line.end) continue;
    const withoutDay = slot.day.start >= line.start && slot.day.end <= line.end ? blank(text, slot.day.start, slot.day.end) : text;
    const before = withoutDay.slice(line.start, slot.clock.start);
    if (isProse(before, line.text)) continue;
    const behind = withoutDay.slice(slot.clock.end, line.end).replace(meetingLink(line.text) ?? '\u0000', ' ');
    let rest = `${before.trim()}  ${behind.trim()}`.trim();
    // A block per session: the time on its own line, the people below it.
    if (rest.replace(/[^\p{L}]/gu, '').length < 3) rest = blockBelow(text, line, next);
    if (rest !== '') rows.set(slot, readRow(rest, book, header));
  }
  return rows;
}

/** Words run up to the time: a sentence and no row, whatever else stands on the line. */
function isProse(before: string, line: string): boolean {
  if (/\t|\||\S {2,}\S/.test(line)) return false;
  const lead = before.replace(/^[\s>*•\-–\d.)]+/, '').trim();
  return lead.split(/\s+/).length > 5 || (/[.?!]\s*$/.test(line) && lead !== '') || /\b(?:is|are|at|or|oder|ou|and|has|on|um)$/i.test(lead);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function blockBelow(text: string, line: Sentence, next: Slot | undefined): string {
  const stop = next ? next.line.start : line.end + 300;
  const block = text.slice(line.end + 1, Math.min(stop, line.end + 300)).split(/\n\s*\n/)[0] ?? '';
  return block
    .split('\n')
    .slice(0, 4)
    .map((each) => each.trim())
    .join('  ');
}

/** The cells of a table's head ("Time  Who  Topic") above the first row. */
function headerAbove(text: string, first: Slot | undefined): string[] {
  if (!first) return [];
  for (const line of text
    .slice(0, first.line.start)
    .split('\n')
    .filter((each) => each.trim() !== '')
    .slice(-2)) {
    const cells = line
      .split(/\t+|\s?\|\s?| {2,}/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    if (cells.length >= 2 && /^(?:time|when|uhrzeit|zeit|heure|horaire|hora|horario|horário|ora|orario|tijd|date)\b/i.test(cells[0] ?? ''))
      return cells.slice(1);
  }
  return [];
}

/** "45 minutes", "a one-hour call": the end where only the start is named. */
function endByLength(slot: Slot, text: string, count: number): Instant | undefined {
  const near = count === 1 ? text.slice(Math.max(0, slot.sentence.start - 200), slot.sentence.end + 200) : slot.sentence.text;
  const length =
    /\b(\d{1,3})(?:\s?-\s?|\s)?(?:min(?:ute)?s?|minuten|minutos|minuti|minuut)\b/i.exec(near) ??
    /\b(?:(one|an?|1|eine|une|una|uma|un'|een)|(two|2|zwei|deux|dos|duas|due|twee))[\s-](?:hours?|stunden?|heures?|horas?|or[ae]|uur)\b/i.exec(
      near,
    );
  if (!length) return undefined;
  const minutes =
    length[1] && /^\d{2,3}$/.test(length[1]) ? Number(length[1]) : length[2] ? 120 : length[0].match(/min/i) ? Number(length[1]) : 60;
  return minutes >= 10 && minutes <= 480 ? Temporal.Instant.from(slot.startsAt).add({ minutes }).toString() : undefined;
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
