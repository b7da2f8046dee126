import type { Language } from '../wording/voice.ts';
import { forbiddenAbroad } from './forbidden-abroad.ts';

/** Words that no draft holds, by the rubric's point. */
export type Forbidden = readonly { readonly point: number; readonly what: string; readonly found: RegExp }[];

const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

/** Point 5 in every language. */
const placeholders: Forbidden = [{ point: 5, what: 'a placeholder', found: /[[\]{}<>]|__|\bXX|\bTODO\b|\byour company\b|\bundefined\b/ }];

const english: Forbidden = [
  {
    point: 7,
    what: 'silence or delay',
    found:
      /\b(?:have not|haven['’]t) heard\b|\bno (?:response|reply from)\b|\bstill waiting\b|\bany (?:update|news)\b|\bas I wrote\b|\bprevious (?:e-?)?mail\b|\bbusy\b|\bdelay|\byou said\b|\bmissed\b|\bchecking in\b|\b(?:just|to) follow(?:ing)? up\b|\bhad a chance to\b|\bmy last (?:note|mail|e-?mail)\b/i,
  },
  { point: 8, what: 'a demand', found: /\bASAP\b|\burgent|\bat your earliest convenience\b|\bplease advise\b|\bcall me\b/i },
  {
    point: 9,
    what: 'something negative',
    found: /\bunfortunately\b|\bdisappoint|\bunfair\b|\bwhy\b|\bshould have\b|\breconsider\b|\bregret/i,
  },
  {
    point: 10,
    what: 'gush',
    found: /\b(?:thrilled|amazing|dream job|perfect fit|passionate|truly|honou?red|fantastic|incredible|wonderful|awesome)\b/i,
  },
  {
    point: 11,
    what: 'a claim without a source',
    found:
      /\bI enjoyed\b|\bI learned a lot\b|\bclearer picture\b|\bas mentioned\b|\bthank(?:s| you) again\b|\bfirst choice\b|\blively\b|\b(?:great|interesting|good) (?:talk|conversation)\b|\bis why I applied\b|\bI was (?:impressed|struck)\b|\b(?:references|samples|portfolio) (?:is|are) ready\b/i,
  },
  {
    point: 15,
    what: 'a time word that rots',
    found: /\b(?:today|yesterday|tomorrow|this (?:morning|afternoon|evening|week)|(?:next|last) (?:week|month))\b/i,
  },
  {
    point: 15,
    what: 'a weekday without its date',
    found: new RegExp(`\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b(?!,? (?:(?:the )?\\d|${month} \\d))`, 'i'),
  },
  {
    point: 22,
    what: 'a stock phrase',
    found:
      /\bhope this (?:finds|message|e-?mail)\b|\bnot only\b|\btouch(?:ing)? base\b|\breach(?:ing)? out\b|\bcircle back\b|\bper our\b|—|--/i,
  },
];

/** A date set for the reader (8), where the kind does not answer an offer. */
export const deadlineWords: RegExp = new RegExp(`\\bby (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?\\d|${month}\\b)`, 'i');

export function forbiddenIn(language: Language): Forbidden {
  return [...placeholders, ...(language === 'en' ? english : forbiddenAbroad(language))];
}
