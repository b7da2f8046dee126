import type { Draft } from '../draft.ts';
import { wordsOf } from './words.ts';

const apologies = /\b(?:sorry|apolog\w+|entschuldig\w+|leid|désolée?s?|excus\w+|pardon)\b/giu;
/** 2.1: a card with all that stands on it, and what a network takes with an invitation. */
const mostWordsOnCard = 45;
const mostCharactersToConnect = 200;

/**
 * What the rubric asks of the kinds that only some owners see (points 1 and 14): one apology, the times of the owner's command, the agreed time once, and
 * the sizes of what is written by hand.
 *
 * @param times the agreed one first, as they stand in the text
 */
export function ownFaults(draft: Draft, times: readonly string[]): readonly { readonly point: number; readonly what: string }[] {
  const { kind, text } = draft;
  const faults: { point: number; what: string }[] = [];
  const count = (part: string): number => text.split(part).length - 1;
  if (kind === 'move_request' || kind === 'cancel_notice') {
    const said = text.match(apologies)?.length ?? 0;
    if (said !== 1) faults.push({ point: 14, what: `${said} apologies` });
  }
  if (kind === 'move_request' && times.length < 3) faults.push({ point: 14, what: 'fewer than two other times' });
  for (const time of times) if (count(time) !== 1) faults.push({ point: 14, what: `says ${count(time)} times: ${time}` });
  if (kind === 'handwritten_card' && wordsOf(text).length > mostWordsOnCard) faults.push({ point: 1, what: 'too long for a card' });
  if (kind === 'connection_note' && text.length > mostCharactersToConnect) faults.push({ point: 1, what: 'too long for an invitation' });
  return faults;
}
