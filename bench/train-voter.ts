import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buckets, choices, levels, middle, placesOf } from '../lib/reading/voter.ts';
import { type TrainingMail, trainingMails } from './training-mails.ts';

const epochs = 20;
const rate = 0.5;
/** Weights beyond this many times the typical one are cut, so that the rest keep their detail. */
const widest = 6;

/** Learns the weights of the second voter (`lib/reading/voter.ts`) anew: `npx tsx bench/train-voter.ts`. Nothing but texts of our own goes in. */
function trainVoter(): void {
  const random = randomFrom(20261122);
  const mails = trainingMails(random);
  const { weights, biases } = learn(mails, random);
  const typical = Math.sqrt(
    weights.reduce((sum, weight) => sum + weight * weight, 0) / Math.max(1, weights.filter((weight) => weight !== 0).length),
  );
  const scale = (typical * widest) / middle;
  const letters = [...weights].map((weight) => {
    const level = Math.max(-middle + 1, Math.min(middle - 1, Math.round(weight / scale)));
    return levels[level + middle] ?? '';
  });
  const file = `/** Learned by \`bench/train-voter.ts\` from ${mails.length} mails of our own writing; do not edit. */
export const voterScale = ${scale.toPrecision(5)};

export const voterBiases: readonly number[] = [${biases.map((bias) => bias.toFixed(3)).join(', ')}];

/** For each choice its places, a letter each. */
export const voterWeights =
  '${letters.join('')}';
`;
  writeFileSync(fileURLToPath(new URL('../lib/reading/voter-weights.ts', import.meta.url)), file);
  console.error(`${mails.length} mails, ${file.length} characters`);
}

/** Softmax regression by AdaGrad; rare choices weigh more. */
function learn(
  mails: readonly TrainingMail[],
  random: () => number,
): { readonly weights: Float32Array; readonly biases: readonly number[] } {
  const weights = new Float32Array(choices.length * buckets);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const biases = choices.map(() => 0);
  const examples = mails.map(({ text, choice }) => ({ places: placesOf(text), right: choices.indexOf(choice) }));
  const weightOf = choices.map((_, index) =>
    Math.sqrt(mails.length / choices.length / Math.max(1, examples.filter(({ right }) => right === index).length)),
  );
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { places, right } of shuffled(examples, random)) {
      const share = 1 / Math.sqrt(Math.max(1, places.length));
      const scores = choices.map(
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
          const gradient = step + 1e-5 * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + gradient * gradient;
          weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
        }
        biases[choice] = (biases[choice] ?? 0) - 0.05 * step;
      }
    }
  }
  return { weights, biases };
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

trainVoter();
