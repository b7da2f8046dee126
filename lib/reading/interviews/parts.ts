import { foldInPlace } from '../dates/tokens.ts';
import type { Slot } from './slots.ts';
import { cancellingWords, choosingWords, confirmingWords, formerWords, movingWords, proposingWords, remainingWords } from './words.ts';

/** The times that hold, those they replace, and those that are taken away. */
export type Parts = { readonly current: readonly Slot[]; readonly former: readonly Slot[]; readonly cancelled: readonly Slot[] };

/** Tells the times of a mail that moves or takes away from those that hold. */
export function partition(slots: readonly Slot[], text: string, moves: boolean, cancels: boolean): Parts {
  if (!moves && !cancels) return { current: slots, former: [], cancelled: [] };
  const folded = foldInPlace(text);
  const isFormer = (slot: Slot) => {
    const start = Math.min(slot.clock.start, slot.day.start);
    const before = folded.slice(Math.max(slot.sentence.start, start - 110, 0), start);
    return formerWords.test(before) || leadsOver(slot, slots, folded);
  };
  if (cancels) {
    const left = slots.filter(isLeftAlone);
    return { current: left, former: [], cancelled: slots.filter((slot) => !left.includes(slot)) };
  }
  // "Your 10 am is cancelled, your 1 pm still goes ahead": no move, whatever the mail is called.
  const gone = slots.filter(isTakenAway);
  const staying = slots.filter((slot) => !gone.includes(slot));
  if (gone.length > 0 && staying.length > 0 && staying.every(isLeftAlone)) return { current: staying, former: [], cancelled: gone };
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

const isTakenAway = ({ sentence }: Slot) =>
  cancellingWords.test(foldInPlace(sentence.text)) && !movingWords.test(foldInPlace(sentence.text));
const isLeftAlone = ({ sentence }: Slot) =>
  remainingWords.test(foldInPlace(sentence.text)) && !cancellingWords.test(foldInPlace(sentence.text));

/** "Push our 2 pm on Thursday to 4 pm": the new time follows behind "to". */
function leadsOver(slot: Slot, slots: readonly Slot[], folded: string): boolean {
  const next = slots.find((other) => other.clock.start > slot.clock.end);
  if (!next || next.sentence !== slot.sentence) return false;
  const leads = (until: number) =>
    until - slot.clock.end < 60 && /\s(?:to|auf|a|naar|al|alle|para)\s(?:the |den |le |el )?$/.test(folded.slice(slot.clock.end, until));
  return leads(next.clock.start) || leads(next.day.start);
}

/** Whether the times are asked or offered, and not set. */
export function isProposed(slots: readonly Slot[], text: string, moves: boolean): boolean {
  const starts = new Set(slots.map((slot) => slot.startsAt));
  const first = slots[0];
  if (!first) return false;
  const sentences = new Set(slots.map((slot) => slot.sentence));
  const own = [...sentences].map((sentence) => foldInPlace(sentence.text)).join('\n');
  const around = foldInPlace(text.slice(Math.max(0, first.sentence.start - 200), (slots.at(-1)?.sentence.end ?? 0) + 200));
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
