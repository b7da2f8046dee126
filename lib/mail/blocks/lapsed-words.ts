import type { Lapse } from '../../follow-ups/placing/lapse.ts';
import { rules } from '../../follow-ups/rules.ts';
import type { Search } from '../../search/search.ts';
import type { SentMail } from '../../search/sent-mail.ts';
import type { Block } from '../page.ts';
import type { Speaker } from '../wording/say.ts';
import { callName, placeOf } from './people-names.ts';

/** So many are listed; more are a year of old mail, and no text of one is wanted any more. */
export const mostLapsed = 20;

/** What became too late, numbered, and how to get a text all the same. Said once: in the receipt of the mail that came too late, else in the digest. */
export function lapsedBlocks(lapsed: readonly Lapse[], search: Search, speaker: Speaker): readonly Block[] {
  const { words, say } = speaker;
  if (lapsed.length === 0) return [];
  const shown = lapsed.slice(0, mostLapsed);
  const lines = shown.map((one) => lapsedWords(one, search, speaker));
  const numbered = shown.flatMap((one, index) => (isWritten(one) ? [index + 1] : []));
  const [first] = numbered;
  return [
    { is: 'line', text: say(words.lapsed.tooLate) },
    { is: 'numbered', items: lines },
    ...(lapsed.length > shown.length ? [{ is: 'line', text: say(words.andMore, { count: lapsed.length - shown.length }) } as const] : []),
    ...(first === undefined ? [] : [{ is: 'line', text: say(words.lapsed.draft, { number: first }) } as const]),
  ];
}

function lapsedWords(lapse: Lapse, search: Search, { words, say }: Speaker): string {
  const places = [lapse.application, ...lapse.alsoFor].map((id) => search.applications.find((one) => one.id === id));
  const where = [...new Set(places.map(placeOf).filter(Boolean))].join('; ');
  const step = say(words.stepNames[lapse.kind]);
  const said = lapse.to === 'owner' ? step : say(words.stepTo, { step, who: callName(lapse.to, places[0]) });
  return `${said}${where === '' ? '' : ` (${where})`}`;
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
  const asked =
    /^(?:the |send )?(?:drafts?|entwurf|entwürfe|brouillons?)(?: (?:n[or]\.? ?|number |n° ?)?(\d{1,2}|all|alle|tous))?[.!]?$/i.exec(
      line.trim(),
    );
  if (!asked || lapsed === undefined) return [];
  const shown = lapsed.slice(0, mostLapsed);
  const number = Number(asked[1]);
  const wished = Number.isInteger(number) ? shown.slice(number - 1, number) : asked[1] !== undefined || shown.length === 1 ? shown : [];
  return wished.filter(isWritten);
}
