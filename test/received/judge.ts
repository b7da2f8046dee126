import type { Ending } from './play.ts';
import type { Received } from './received.ts';

/** @returns what is not as it should be, each in a sentence */
export function judge(one: Received, { outcome, why, facts, texts, complaints }: Ending): readonly string[] {
  const wanted = [...(one.facts ?? [])].sort().join(', ');
  const text = texts.join('\n');
  const silent = texts.length === 0;
  return [
    ...(outcome === one.outcome ? [] : [`${outcome} instead of ${one.outcome}${why === undefined ? '' : `: ${why}`}`]),
    ...(one.why === undefined || one.why === why ? [] : [`for another reason: ${why}`]),
    ...(facts.join(', ') === wanted ? [] : [`recorded ${facts.join(', ') || 'nothing'} instead of ${wanted || 'nothing'}`]),
    ...(one.told === undefined || one.told.test(text) ? [] : [`the owner was not told: ${text.slice(0, 600)}`]),
    ...(one.untold?.test(text) ? [`the owner was told: ${text.slice(0, 600)}`] : []),
    ...(isAnswered(one) === !silent ? [] : [silent ? 'the owner heard nothing' : `the owner heard of it: ${text.slice(0, 300)}`]),
    ...complaints,
  ];
}

/** What the owner has to hear of, and what must not disturb them; what is refused is told of where that is said. */
function isAnswered({ outcome, told }: Received): boolean {
  return told !== undefined || outcome === 'recorded' || outcome === 'asked' || outcome === 'told' || outcome === 'command';
}
