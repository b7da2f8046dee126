import type { Lapse } from '../follow-ups/lapse.ts';
import { rules } from '../follow-ups/rules.ts';
import type { Search } from '../search/search.ts';
import type { SentMail } from '../search/sent-mail.ts';
import type { Block } from './page.ts';
import { callName, placeOf } from './people-names.ts';
import { stepNames } from './planned-words.ts';

/** So many are listed; more are a year of old mail, and no text of one is wanted any more. */
export const mostLapsed = 20;

/** What became too late, numbered, and how to get a text all the same. Said once: in the receipt of the mail that came too late, else in the digest. */
export function lapsedBlocks(lapsed: readonly Lapse[], search: Search): readonly Block[] {
  if (lapsed.length === 0) return [];
  const shown = lapsed.slice(0, mostLapsed);
  const lines = shown.map((one, index) => `${index + 1}. ${lapsedWords(one, search)}`);
  const numbered = shown.flatMap((one, index) => (isWritten(one) ? [index + 1] : []));
  const [first] = numbered;
  return [
    { is: 'line', text: 'Too late by now, so it did not come:' },
    { is: 'list', items: lapsed.length > shown.length ? [...lines, `and ${lapsed.length - shown.length} more`] : lines },
    ...(first === undefined ? [] : [{ is: 'line', text: `To get the text all the same, reply draft ${first}.` } as const]),
  ];
}

function lapsedWords(lapse: Lapse, search: Search): string {
  const places = [lapse.application, ...lapse.alsoFor].map((id) => search.applications.find((one) => one.id === id));
  const where = [...new Set(places.map(placeOf).filter(Boolean))].join('; ');
  const who = lapse.to === 'owner' ? '' : ` to ${callName(lapse.to, places[0])}`;
  return `${stepNames[lapse.kind]}${who}${where === '' ? '' : ` (${where})`}`;
}

/** Prompts to the owner, and what is written by hand, have no text to send. */
function isWritten({ to, kind }: Lapse): boolean {
  return to !== 'owner' && rules[kind].byHand !== true && rules[kind].timing !== 'owner';
}

/**
 * The drafts that a reply of one line asks for: `draft 2`, `draft` where one is listed, `draft all`.
 * @param line as the owner wrote it
 * @returns nothing when it asks for none that the answered mail listed
 */
export function wishedDrafts(line: string, { lapsed }: Pick<SentMail, 'lapsed'>): readonly Lapse[] {
  const asked = /^(?:the |send )?drafts?(?: (?:no\.? ?|number )?(\d{1,2}|all))?[.!]?$/i.exec(line.trim());
  if (!asked || lapsed === undefined) return [];
  const shown = lapsed.slice(0, mostLapsed);
  const number = Number(asked[1]);
  const wished = Number.isInteger(number) ? shown.slice(number - 1, number) : asked[1] !== undefined || shown.length === 1 ? shown : [];
  return wished.filter(isWritten);
}
