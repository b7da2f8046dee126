import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../time.ts';
import type { PlacedSentence } from '../dates/sentences.ts';
import type { ReadInterview } from '../reading.ts';
import { type AddressBook, type AgendaRow, readAddressBook, readAgendaRow, readMet } from './people.ts';
import { hrefsOf, meetingLink, readMeetingPlace } from './places.ts';
import type { Slot } from './slots.ts';
import { readRound } from './words.ts';

export type DetailSource = {
  readonly subject: string;
  readonly html?: string | undefined;
  readonly ownerAddresses: readonly string[];
  readonly company?: string | undefined;
};

/** What a session says beside its time: whom with, what about, how and where. */
export function readDetails(text: string, input: DetailSource, slots: readonly Slot[]): (slot: Slot) => Omit<ReadInterview, 'certain'> {
  const book = readAddressBook(text, input.ownerAddresses);
  const links = input.html ? hrefsOf(input.html) : [];
  const from = Math.max(0, Math.min(...slots.map((slot) => slot.sentence.start)) - 700);
  const until = Math.max(...slots.map((slot) => slot.sentence.end)) + 600;
  const around = text.slice(from, until);
  const mailPlace = readMeetingPlace(`${input.subject}\n${around}`, links);
  const met = readMet(text, book, input.company ?? companyInSubject(input.subject));
  const rows = slots.length > 1 ? rowsOf(text, slots, book) : new Map<Slot, AgendaRow>();
  const persons = personsBySlot(slots, rows, met, book, input.company);
  return (slot) => {
    const row = rows.get(slot);
    const own = slots.length > 1 ? readMeetingPlace(slot.sentence.text) : undefined;
    const ownLink = slots.length > 1 ? meetingLink(slot.line.text) : undefined;
    const endsAt = slot.endsAt ?? endByLength(slot, text, slots.length);
    const round = readRound(`${slot.sentence.text}\n${input.subject}`) ?? readRound(around);
    return {
      startsAt: slot.startsAt,
      ...(endsAt ? { endsAt } : {}),
      timeZone: slot.zone,
      // One by phone, the other at the office: each says so itself.
      ...(own === undefined || own.mode === 'unknown' || own.mode === mailPlace.mode ? mailPlace : own),
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
  rows: ReadonlyMap<Slot, AgendaRow>,
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

function rowsOf(text: string, slots: readonly Slot[], book: AddressBook): Map<Slot, AgendaRow> {
  const rows = new Map<Slot, AgendaRow>();
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
    let rest = [before, behind]
      .map((part) => part.replace(/^[\s:,;*•.>\-–—]+|[\s:,;*•\-–—(]+$/g, ''))
      .filter((part) => part !== '')
      .join('  ');
    // A block per session: the time on its own line, the people below it.
    if (rest.replace(/[^\p{L}]/gu, '').length < 3) rest = blockBelow(text, line, next);
    if (rest !== '') rows.set(slot, readAgendaRow(rest, book, header));
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

function blockBelow(text: string, line: PlacedSentence, next: Slot | undefined): string {
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

/** A row that only names a pause or a way: "Lunch break", "Office tour". With a person's name it is a session like any other. */
export function isPause(slot: Slot): boolean {
  const rest = slot.line.text
    .replace(/[\d:.,|*•–—-]+|\b[ap]\.?m\b\.?|\b(?:uhr|uur|hrs|[ECMP][DS]?T|CES?T|BST|GMT|UTC|IST)\b/gi, ' ')
    .trim();
  const named = /\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(rest);
  return (
    !named &&
    /^(?:short |coffee |lunch |tea )?(?:break|lunch|pause|mittagspause|kaffeepause|office tour|tour of|arrival|check-?in|registration|buffer|end of day|wrap-?up and goodbye|déjeuner|pausa|descanso|almuerzo|pranzo)\b.{0,40}$/i.test(
      rest,
    )
  );
}

/** "1 to 5 pm" above the rows of that afternoon is their frame, not a session. */
export function withoutSummaries(named: readonly Slot[], text: string): Slot[] {
  const frames = named.filter((slot) => isFrame(slot, named, text));
  // The frame's end is that of its last row, where the row tells none.
  const slots = named
    .filter((slot) => !frames.includes(slot))
    .map((slot, _, rows) => {
      const frame = slot.endsAt === undefined ? frames.find((each) => isWithin(slot, each)) : undefined;
      const isLast = !rows.some((other) => other.startsAt > slot.startsAt && frame !== undefined && isWithin(other, frame));
      return frame?.endsAt !== undefined && isLast ? { ...slot, endsAt: frame.endsAt } : slot;
    });
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
    // The start or end alone ("from noon", "free to go at five") of rows that begin or end then.
    const edges = slots.flatMap((other) => (other.endsAt === undefined ? [] : [other.startsAt, other.endsAt]));
    return !(slot.endsAt === undefined && edges.includes(slot.startsAt) && !opensRow(slot, text));
  });
}

/** "From one to four:" above rows that name only when each begins. */
function isFrame(slot: Slot, slots: readonly Slot[], text: string): boolean {
  const rows = slots.filter(
    (other) => other !== slot && isWithin(other, slot) && other.clock.start > slot.clock.end && opensRow(other, text),
  );
  return new Set(rows.map(({ startsAt }) => startsAt)).size >= 2;
}

function isWithin({ startsAt }: Slot, { startsAt: from, endsAt: to }: Slot): boolean {
  return to !== undefined && startsAt >= from && startsAt < to;
}

/** The time stands at the beginning of its line, behind a bullet at most, and words follow it. */
function opensRow({ line, clock }: Slot, text: string): boolean {
  return /^[\s>*•|–\d.)-]{0,6}$/.test(text.slice(line.start, clock.start)) && /\p{L}{2}/u.test(text.slice(clock.end, line.end));
}
