import { fold } from './phrases/fold.ts';
import type { ReadingKind } from './reading.ts';
import { voterBiases, voterScale, voterWeights } from './voter-weights.ts';

/** Kinds that lead to the same behaviour are one choice; the order is that of the weights. */
export const choices = [
  'application_confirmation',
  'assessment',
  'auto_reply',
  'cancelled',
  'human_reply',
  'info_request',
  'interview',
  'moved',
  'noise',
  'offer',
  'on_hold',
  'own',
  'recruiter_outreach',
  'rejection',
  'timeline_update',
] as const;

export type Choice = (typeof choices)[number];

export const choiceOf: Readonly<Record<ReadingKind, Choice>> = {
  application_sent: 'own',
  follow_up_sent: 'own',
  acceptance_sent: 'own',
  withdrawal_sent: 'own',
  application_confirmation: 'application_confirmation',
  recruiter_outreach: 'recruiter_outreach',
  info_request: 'info_request',
  assessment: 'assessment',
  interview_invite: 'interview',
  interview_confirmed: 'interview',
  interview_rescheduled: 'moved',
  interview_cancelled: 'cancelled',
  timeline_update: 'timeline_update',
  human_reply: 'human_reply',
  on_hold: 'on_hold',
  offer: 'offer',
  rejection: 'rejection',
  auto_reply: 'auto_reply',
  forwarding_confirmation: 'noise',
  job_alert: 'noise',
  not_job_related: 'noise',
};

/** A mail has said what it says long before; bounds the work on hostile text. */
const readCharacters = 6000;
const readWords = 400;
/** Longer words are no words; stops one that fills the mail. */
const wordCharacters = 40;

/** Places in the table of weights. A power of two. */
export const buckets = 16384;

/**
 * A second opinion by words and pairs of words, learned from texts of our own (`bench/train-voter.ts`). Much worse than the wordings at naming a kind,
 * but wrong about other mails: what it thinks all but impossible is worth a question.
 *
 * @returns how likely each choice is, adding up to 1
 */
export function vote(text: string): ReadonlyMap<Choice, number> {
  const places = placesOf(text);
  const share = 1 / Math.sqrt(Math.max(1, places.length));
  const sums = new Float64Array(choices.length);
  for (const place of places) {
    const at = place * choices.length;
    for (let choice = 0; choice < sums.length; choice++) sums[choice] = (sums[choice] ?? 0) + (weights[at + choice] ?? 0);
  }
  const scores = choices.map((_, choice) => (sums[choice] ?? 0) * voterScale * share + (voterBiases[choice] ?? 0));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(choices.map((choice, index) => [choice, (powers[index] ?? 0) / total]));
}

/** Below this the voter thinks a choice all but impossible. */
const impossible = 0.02;
/** From this on it has a choice of its own. */
const convinced = 0.55;
/** What must not be claimed wrongly, and what must not be missed. */
const outcomes: ReadonlySet<Choice> = new Set(['rejection', 'offer', 'moved', 'cancelled']);
const claims: ReadonlySet<Choice> = new Set([...outcomes, 'interview', 'own']);

/** Whether the voter hears something quite different in a text, and one of the two has consequences: then the owner is asked. */
export function contradicts(text: string, kind: ReadingKind): boolean {
  const shares = vote(text);
  const read = choiceOf[kind];
  if ((shares.get(read) ?? 0) >= impossible) return false;
  return [...shares].some(([choice, share]) => share >= convinced && (claims.has(read) || outcomes.has(choice)));
}

/** Letters of the weights, from the most against to the most in favour; the middle one is nothing. */
export const levels = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
export const middle = 32;

/** By place and then by choice, so that what one word says of all choices lies together; the shipped table is the other way round. */
const weights = byPlace(voterWeights);

function byPlace(table: string): Int8Array {
  const levelOf = new Int8Array(128);
  for (const [level, letter] of [...levels].entries()) levelOf[letter.charCodeAt(0)] = level - middle;
  const turned = new Int8Array(choices.length * buckets);
  for (let at = 0; at < turned.length; at++) {
    turned[(at % buckets) * choices.length + Math.floor(at / buckets)] = levelOf[table.charCodeAt(at)] ?? 0;
  }
  return turned;
}

/** Where the words of a text, their pairs and the beginnings of long words stand in the table. */
export function placesOf(text: string): readonly number[] {
  const words = fold(text.slice(0, readCharacters))
    .words.replace(/[^\p{L}\p{N}' ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word.length <= wordCharacters)
    .slice(0, readWords)
    // Every number is the same word.
    .map((word) => (/\d/.test(word) ? '0' : word));
  const places = new Set<number>();
  for (const [index, word] of words.entries()) {
    places.add(placeOf(word));
    if (word.length > 6) places.add(placeOf(`^${word.slice(0, 5)}`));
    const next = words[index + 1];
    if (next !== undefined) places.add(placeOf(`${word} ${next}`));
  }
  return [...places];
}

/** FNV-1a. */
function placeOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}
