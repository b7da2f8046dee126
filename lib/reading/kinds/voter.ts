import type { ReadingKind } from '../reading.ts';
import { voterBiases, voterScale, voterWeights } from './voter-weights.ts';

/** Kinds that lead to the same behaviour are one choice; the order is that of the weights. */
export const voterChoices = [
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

export type VoterChoice = (typeof voterChoices)[number];

export const choiceOf: Readonly<Record<ReadingKind, VoterChoice>> = {
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

/**
 * A second opinion, learned from texts of our own (`bench/train-voter.ts`): how likely each choice is, adding up to 1.
 *
 * @param places from `placesOf`
 */
export function vote(places: readonly number[]): ReadonlyMap<VoterChoice, number> {
  const share = 1 / Math.sqrt(Math.max(1, places.length));
  const sums = voterChoices.map(() => 0);
  for (const place of places) {
    const at = place * voterChoices.length;
    for (let choice = 0; choice < sums.length; choice++) sums[choice] = (sums[choice] ?? 0) + weightAt(at + choice);
  }
  const scores = voterChoices.map((_, choice) => (sums[choice] ?? 0) * voterScale * share + (voterBiases[choice] ?? 0));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(voterChoices.map((choice, index) => [choice, (powers[index] ?? 0) / total]));
}

/** What a weight may be, in units of the scale. Two weights share a letter, so there are eight; the small ones are the many. */
export const levels: readonly number[] = [-7, -3, -1, 0, 1, 3, 6, 12];

/** The alphabet of the shipped table: a letter for every two weights. */
export const weightLetters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'.slice(0, levels.length ** 2);

/** By the code of a letter, twice, the first and the second of its weights. */
const weightsOf = new Int8Array(256);
for (const [pair, letter] of [...weightLetters].entries()) {
  weightsOf[2 * letter.charCodeAt(0)] = levels[Math.floor(pair / levels.length)] ?? 0;
  weightsOf[2 * letter.charCodeAt(0) + 1] = levels[pair % levels.length] ?? 0;
}

/** The table as it is shipped, for a mail needs few of its places: the codes of its letters, which are at hand sooner than those of a text. */
let letters: Uint8Array | undefined;

/** What is said at a place of the table. */
function weightAt(at: number): number {
  letters ??= new TextEncoder().encode(voterWeights);
  return weightsOf[2 * (letters[at >> 1] ?? 0) + (at & 1)] ?? 0;
}

/** How far places speak for one choice. */
export function lean(places: readonly number[], choice: VoterChoice): number {
  const at = voterChoices.indexOf(choice);
  return places.reduce((sum, place) => sum + weightAt(place * voterChoices.length + at), 0) / Math.sqrt(Math.max(1, places.length));
}
