import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { levels, voterChoices, weightLetters } from '../lib/reading/kinds/voter.ts';
import { buckets } from '../lib/reading/kinds/voter-hearing.ts';
import { type TrainingMail, trainingMails } from './mails/training-mails.ts';

const epochs = 15;
const rate = 0.5;
/** The weights of the last rounds are averaged: the order of the mails shall not matter. */
const averaged = 10;
/** Pulls every weight towards nothing: what few mails say is believed less. */
const modesty = 1e-4;
/** How many typical weights the unit of the levels is. */
const unit = 0.5;

/** Learns the weights of the second voter (`lib/reading/kinds/voter.ts`) anew: `npx tsx bench/train-voter.ts`, with `--all` from the lines held out, too. Nothing but texts of our own goes in. */
async function trainVoter(): Promise<void> {
  const all = process.argv.includes('--all');
  const random = randomFrom(20261122);
  const everything = await trainingMails(random);
  const mails = everything.filter(({ heldOut }) => all || !heldOut);
  const { weights, biases } = learn(mails, random);
  const typical = Math.sqrt(
    weights.reduce((sum, weight) => sum + weight * weight, 0) / Math.max(1, weights.filter((weight) => weight !== 0).length),
  );
  const scale = typical * unit;
  const right = (table: (at: number) => number): string => {
    const held = everything.filter(({ heldOut }) => heldOut);
    const named = held.filter(({ places, choice }) => likeliest(places, table, biases) === voterChoices.indexOf(choice));
    return `${((100 * named.length) / Math.max(1, held.length)).toFixed(1)} %`;
  };
  console.error(
    `held out, right: ${right((at) => weights[at] ?? 0)}, shipped: ${right((at) => (levels[nearest((weights[at] ?? 0) / scale)] ?? 0) * scale)}`,
  );
  const shipped = Array.from(weights, (_, at) => {
    const [place, choice] = [Math.floor(at / voterChoices.length), at % voterChoices.length];
    return nearest((weights[choice * buckets + place] ?? 0) / scale);
  });
  const pairs = Array.from(
    { length: shipped.length / 2 },
    (_, pair) => weightLetters[(shipped[2 * pair] ?? 0) * levels.length + (shipped[2 * pair + 1] ?? 0)] ?? '',
  );
  const file = `/** Learned by \`bench/train-voter.ts\` from ${mails.length} mails of our own writing; do not edit. */
export const voterScale = ${Number(scale.toPrecision(5))};

export const voterBiases: readonly number[] = [
  ${biases.map((bias) => Number(bias.toFixed(3))).join(', ')},
];

/** For each place its choices, so that what one word says of all of them lies together; two weights to a letter. */
export const voterWeights =
  '${pairs.join('')}';
`;
  writeFileSync(fileURLToPath(new URL('../lib/reading/kinds/voter-weights.ts', import.meta.url)), file);
  console.error(`${mails.length} mails, ${file.length} characters`);
}

function likeliest(places: readonly number[], table: (at: number) => number, biases: readonly number[]): number {
  const share = 1 / Math.sqrt(Math.max(1, places.length));
  const scores = voterChoices.map(
    (_, choice) => places.reduce((sum, place) => sum + table(choice * buckets + place), 0) * share + (biases[choice] ?? 0),
  );
  return scores.indexOf(Math.max(...scores));
}

function nearest(value: number): number {
  return levels.reduce((best, level, index) => (Math.abs(level - value) < Math.abs((levels[best] ?? 0) - value) ? index : best), 0);
}

/** Softmax regression by AdaGrad; rare choices weigh more. */
function learn(
  mails: readonly TrainingMail[],
  random: () => number,
): { readonly weights: Float32Array; readonly biases: readonly number[] } {
  const weights = new Float32Array(voterChoices.length * buckets);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const biases = voterChoices.map(() => 0);
  const examples = mails.map(({ places, choice }) => ({ places, right: voterChoices.indexOf(choice) }));
  const weightOf = voterChoices.map((_, index) =>
    Math.sqrt(mails.length / voterChoices.length / Math.max(1, examples.filter(({ right }) => right === index).length)),
  );
  const averages = new Float32Array(weights.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { places, right } of shuffled(examples, random)) {
      const share = 1 / Math.sqrt(Math.max(1, places.length));
      const scores = voterChoices.map(
        (_, choice) => places.reduce((sum, place) => sum + (weights[choice * buckets + place] ?? 0), 0) * share + (biases[choice] ?? 0),
      );
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (const [choice, power] of powers.entries()) {
        const step = (power / total - (choice === right ? 1 : 0)) * share * (weightOf[right] ?? 1);
        if (Math.abs(step) < 1e-5) continue;
        for (const place of places) {
          const at = choice * buckets + place;
          const gradient = step + modesty * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + gradient * gradient;
          weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
        }
        biases[choice] = (biases[choice] ?? 0) - 0.05 * step;
      }
    }
    if (epoch < epochs - averaged) continue;
    for (let at = 0; at < weights.length; at++) averages[at] = (averages[at] ?? 0) + (weights[at] ?? 0) / averaged;
  }
  return { weights: averages, biases };
}

function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  const copy = [...values];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [copy[index], copy[other]];
    if (a !== undefined && b !== undefined) [copy[index], copy[other]] = [b, a];
  }
  return copy;
}

/** The same numbers on every machine (Numerical Recipes' linear congruence). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

await trainVoter();
