import { foldInPlace } from '../dates/tokens.ts';
import { matchesOf } from '../patterns/sift.ts';
import type { Slot } from './slots.ts';
import {
  cancellingWords,
  choosingWords,
  confirmingWords,
  formerWords,
  leavingWords,
  movingWords,
  onlyIf,
  proposingWords,
  remainingWords,
  renewingWords,
} from './words.ts';

/** The times that hold, those they replace, and those that are taken away. */
export type Parts = {
  readonly current: readonly Slot[];
  readonly former: readonly Slot[];
  readonly cancelled: readonly Slot[];
  /** A time that holds is called the new one: what is said to be cancelled is the old one. */
  readonly renewed: boolean;
};

/** Tells the times of a mail that moves or takes away from those that hold. */
export function partition(named: readonly Slot[], text: string, moves: boolean, cancels: boolean): Parts {
  const folded = foldInPlace(text);
  const slots = named.flatMap((slot) => fromOneToAnother(slot, folded));
  const fates = fatesOf(slots, folded);
  const fresh = slots.filter((_, index) => fates[index] === 'new');
  // A time that another is told to replace.
  const isDenied = (slot: Slot) => denied.test(folded.slice(Math.max(0, startOf(slot) - 24), startOf(slot)));
  const isNamedNew = slots.length > named.length || fresh.length > 0 || (slots.length > 1 && slots.filter(isDenied).length === 1);
  const isLeft = fates.includes('gone') && fates.some((fate) => fate !== 'gone');
  const renewed = slots.length > named.length || (cancels ? fresh.length > 0 : isLeft);
  if (!moves && !cancels && !renewed) return { current: slots, former: [], cancelled: [], renewed: false };
  if (cancels && !renewed) {
    const gone = new Set(slots.filter((_, index) => fates[index] === 'gone').map(({ sentence }) => sentence));
    // "Thursday at ten is off. The panel can only make Tuesday at two."
    const isApart = (slot: Slot) => gone.size > 0 && !gone.has(slot.sentence) && !isLedAsFormer(slot, startOf(slot), folded);
    const left = slots.filter(
      (slot, index) => isLeftAlone(slot) || isApart(slot) || goesOn(clauseOf(slot, slots[index - 1], slots[index + 1], folded)),
    );
    return { current: left, former: [], cancelled: slots.filter((slot) => !left.includes(slot)), renewed: false };
  }
  // "Your 10 am is cancelled, your 1 pm still goes ahead": no move, whatever the mail is called.
  const gone = slots.filter(isTakenAway);
  const staying = slots.filter((slot) => !gone.includes(slot));
  if (gone.length > 0 && staying.length > 0 && staying.every(isLeftAlone))
    return { current: staying, former: [], cancelled: gone, renewed: false };
  const isFormer = (slot: Slot, index: number) => {
    // Of two times made from one span, the first is the old one.
    if (!named.includes(slot) && named.some(({ clock }) => clock === slot.clock)) return true;
    if (fates[index] === 'new') return false;
    const start = slots.some((other) => other.day === slot.day && other.clock.start < slot.clock.start)
      ? slot.clock.start
      : Math.min(slot.clock.start, slot.day.start);
    return isLedAsFormer(slot, start, folded) || leadsOver(slot, slots, folded);
  };
  // Where everything stands behind "scheduled for", the last one named is the new time unless the mail asks for one.
  const former = slots.filter((slot, index) => isFormer(slot, index) || fates[index] === 'gone');
  if (former.length < slots.length)
    return { current: slots.filter((slot) => !former.includes(slot)), former, cancelled: [], renewed: renewed && isNamedNew };
  const asksForTime =
    /\b(?:need|have|like|want|wish) to (?:reschedule|postpone|move)|verschieben|reporter|reprogramar|remarcar|spostare|verzetten/.test(
      folded,
    ) || cancellingWords.test(folded);
  return former.length === 1 && !asksForTime
    ? { current: former, former: [], cancelled: [], renewed: false }
    : {
        current: former.length > 1 ? former.slice(-1) : [],
        former: former.length > 1 ? former.slice(0, -1) : former,
        cancelled: [],
        renewed,
      };
}

/** "Originally planned for", right before where the time begins. */
function isLedAsFormer(slot: Slot, start: number, folded: string): boolean {
  return formerWords.test(folded.slice(Math.max(slot.sentence.start, start - longestFormer, 0), start));
}

const longestFormer = 110;

/** "Move our interview on Thursday from ten to three": two times, where "on Thursday from ten to eleven" is one. */
function fromOneToAnother(slot: Slot, folded: string): readonly Slot[] {
  const { endsAt, ...start } = slot;
  if (endsAt === undefined || !fromWords.test(folded.slice(Math.max(0, slot.clock.start - 16), slot.clock.start))) return [slot];
  const lead = folded.slice(slot.sentence.start, slot.clock.start);
  if (onwards.test(folded.slice(slot.sentence.start, startOf(slot))) || renewingWords.test(lead) || !shiftingVerb.test(lead)) return [slot];
  // Both stand in the same words; the second begins behind the first.
  return [start, { ...start, startsAt: endsAt, clock: { ...slot.clock, start: slot.clock.end } }];
}

const shiftingVerb =
  /\b(?:mov(?:e[ds]?|ing)|shift(?:s|ed|ing)?|push(?:ed|ing)?|sli(?:p|ps|pped|de|des)|reschedul(?:e|ed|ing)|chang(?:e[ds]?|ing)|passe|pasa|passa|vorgezogen|vorverlegt|verleg\w{1,3}|verschieb\w{1,3}|verschoben|report\w{1,4}|deplac\w{1,4}|decal\w{1,4}|aplaz\w{1,4}|reprogram\w{1,4}|cambi\w{1,3}|spost\w{1,4}|remarc\w{1,4}|reagend\w{1,4}|verzet\w{0,4}|verplaats\w{0,3})\b[^:]*$/;
const fromWords = /\b(?:from|von|de|des|desde|das|da|dalle|van)\s(?:the |as |las |le )?$/;

/** What the words before and behind a time say becomes of it: "we have to move" it, or it is "the new date". */
type Fate = 'new' | 'gone' | undefined;

function fatesOf(slots: readonly Slot[], folded: string): Fate[] {
  const fates: Fate[] = [];
  for (const [index, slot] of slots.entries()) {
    const last = slots[index - 1];
    const next = slots[index + 1];
    const from = Math.max(slot.sentence.start, endOf(last, slot));
    const start =
      slot.day.start < from || last?.day === slot.day ? Math.max(from, slot.clock.start) : Math.min(slot.clock.start, slot.day.start);
    const until = next?.sentence === slot.sentence ? Math.max(endOf(slot), startOf(next)) : slot.sentence.end;
    const lead = folded.slice(Math.max(from, start - longestLead), start);
    const tail = folded.slice(endOf(slot), Math.min(until, endOf(slot) + longestLead));
    const isOnwards = onwards.test(lead) || (onwardsToDay.test(lead) && slot.day.start < slot.clock.start);
    const fate = isOnwards && !denied.test(lead) ? 'new' : fateOf(lead, tail);
    // "On Tuesday at two … to Wednesday at three": whatever the verb, what stands before the "to" is left.
    const leadsHere = isOnwards || (fate === 'new' && last?.startsAt.slice(0, 10) === slot.startsAt.slice(0, 10));
    if (leadsHere && last?.sentence === slot.sentence && last.startsAt !== slot.startsAt) fates[index - 1] ??= 'gone';
    fates.push(fate ?? (last?.sentence === slot.sentence && alike.test(lead) ? fates[index - 1] : undefined));
  }
  return fates;
}

function fateOf(lead: string, tail: string): Fate {
  const leaves = lastOf(eachLeaving, lead);
  if (denied.test(lead)) return 'gone';
  if (lastOf(eachRenewing, lead) > leaves) return 'new';
  // "We have to move our talk: does Thursday at three suit you?"
  const behind = leaves < 0 ? '' : lead.slice(leaves);
  if (proposingWords.test(behind)) return 'new';
  if (isGone(lead) && !/[:;]/.test(behind)) return 'gone';
  const renews = lastOf(eachRenewing, tail);
  // "Thursday at 10 is off, the new date is Tuesday": what follows at once is about this time, the rest about the next.
  const own = renews < 0 ? tail : tail.slice(0, renews);
  return leaves < 0 && isGone(own) && !because.test(own.slice(0, own.search(leavingWords))) ? 'gone' : undefined;
}

const isGone = (words: string) => leavingWords.test(words) && !onlyIf.test(words);

/** What keeps somebody else away is no word about the time. */
const because = /\b(?:as|since|because|who|weil|da|denn|car|parce|qui|porque|poiche|omdat)\s/;

/** Where the last of these words begins; -1 where there is none. */
function lastOf(words: RegExp, text: string): number {
  return matchesOf(words, text).at(-1)?.index ?? -1;
}

const eachLeaving = new RegExp(leavingWords.source, 'g');
const eachRenewing = new RegExp(renewingWords.source, 'g');

const startOf = (slot: Slot) => (slot.day.start < slot.sentence.start ? slot.clock.start : Math.min(slot.clock.start, slot.day.start));
function endOf(slot: Slot | undefined, besides?: Slot): number {
  if (!slot) return 0;
  return slot.day === besides?.day || slot.day.end > slot.sentence.end ? slot.clock.end : Math.max(slot.clock.end, slot.day.end);
}

/** Words farther from a time than this speak of something else. */
const longestLead = 160;
/** "At ten and at eleven": the same becomes of both. */
const alike = /^[\s,]{0,3}(?:(?:and|or|und|oder|et|ou|y|o|e|en|of)\s)?(?:(?:on|at|am|um|le|a|el|las|il|alle|as|op|om)\s){0,2}$/;
/** Italian and French "a mercoledì", "à mardi": before the day, never before an hour. */
const onwardsToDay = /\sa\s$/;
/** "At half past nine and not at ten". */
const denied = /\b(?:not|nicht|pas|non|niet|nao)\s(?:(?:on|at|am|um|the|le|a|il|alle|as|op|om)\s){0,2}$/;
/** "Move our interview to Tuesday": only right before the time, and not Spanish "a las". */
const onwards = /\s(?:to|auf|au|al|para(?: el| a| o)?|naar)\s(?:the |den |le |el )?$/;

/** "Ten is cancelled; the talk at eleven takes place": the words around a time, no farther than its clause. */
function clauseOf(slot: Slot, last: Slot | undefined, next: Slot | undefined, folded: string): string {
  const from = last?.sentence === slot.sentence ? endOf(last, slot) : slot.sentence.start;
  const until = next?.sentence === slot.sentence ? startOf(next) : slot.sentence.end;
  const lead = folded.slice(from, Math.max(from, slot.clock.start)).split(clauseEnds).at(-1) ?? '';
  const tail = folded.slice(slot.clock.end, Math.max(slot.clock.end, until)).split(clauseEnds)[0] ?? '';
  return `${lead} ${tail}`;
}

const clauseEnds = /;|,? (?:but|while|whereas|aber|wahrend|mais|pero|mas|ma|maar) /;
const goesOn = (clause: string) => remainingWords.test(clause) && !cancellingWords.test(clause);

const isTakenAway = ({ sentence }: Slot) =>
  cancellingWords.test(foldInPlace(sentence.text)) && !movingWords.test(foldInPlace(sentence.text));
const isLeftAlone = ({ sentence }: Slot) =>
  remainingWords.test(foldInPlace(sentence.text)) && !cancellingWords.test(foldInPlace(sentence.text));

/** "Push our 2 pm on Thursday to 4 pm": the new time follows behind "to". */
function leadsOver(slot: Slot, slots: readonly Slot[], folded: string): boolean {
  const next = slots.find((other) => other.clock.start > slot.clock.end);
  if (!next || next.sentence !== slot.sentence) return false;
  const leads = (until: number) =>
    until - slot.clock.end < 60 &&
    !formerWords.test(folded.slice(slot.clock.end, until)) &&
    /\s(?:to|auf|a|naar|al|alle|para)\s(?:the |den |le |el )?$/.test(folded.slice(slot.clock.end, until));
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
  return (proposingWords.test(own) || isAsked(slots, text)) && !confirmed;
}

/** "Thursday at three?", or a short question right behind: nobody asks for what is set, unless whether the other is ready for it. */
function isAsked(slots: readonly Slot[], text: string): boolean {
  const { sentence } = slots.at(-1) ?? {};
  if (sentence === undefined || toldBehind.test(foldInPlace(text.slice(sentence.end, sentence.end + 60)))) return false;
  const asks = sentence.text.trimEnd().endsWith('?') && !readyWords.test(foldInPlace(sentence.text));
  return asks || askedBehind.test(foldInPlace(text.slice(sentence.end, sentence.end + 60)));
}

/** "Could you come on Wednesday at two? It will be with me, by video": the asking is courtesy. */
const toldBehind =
  /^\s{0,3}(?:(?:it|this|that|the (?:interview|call|conversation|meeting|session)) (?:will|is going to) (?:be (?!fine|ok|okay|great|possible|good|nice)|take|last)|you will (?:meet|be meeting|speak|be speaking|talk)\b)/;

const readyWords =
  /\b(?:all set|ready|prepared|confirm\w*|remember\w*|reminder|still (?:ok|okay|good|on|fine|coming|able)|see you|questions?|find (?:us|the)|bestatig\w*|bereit|bleibt es|conferm\w*|bevestig\w*|toujours|siempre|sigue|seguimos|ainda|mantem|ancora|nog steeds)\b/;

const askedBehind =
  /^\s{0,3}(?:(?:does|would|will|is|are|could|can|how|passt|klappt|geht|ware|ginge|cela|ca|seriez|est-ce|te|le|les|esta|es|fica|pode|consegue|serve|da|funciona|le|ti|va|potrebbe|riesce|lukt|schikt|past|komt)\b[^.?!\n]{0,45}|(?:consegue|pode ser|tudo bem|ok|okay|deal|possible|einverstanden|d'accord|de acuerdo|d'accordo|akkoord))\?/;

/** Rows that follow one another on one day, one after the other. */
function isAgenda(slots: readonly Slot[]): boolean {
  return slots.every((slot, index) => {
    const next = slots[index + 1];
    return (
      !next || (slot.endsAt !== undefined && slot.endsAt <= next.startsAt && slot.startsAt.slice(0, 10) === next.startsAt.slice(0, 10))
    );
  });
}
