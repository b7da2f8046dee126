import type { Evidence } from '../reading.ts';

/** What an acceptance repeats (K17): pay, start and the like, in the offer's own words. A clause ends where the next thing begins. */
const terms: readonly RegExp[] = [
  /(?<!\p{L})(?:a |an |your |the )?(?:starting |annual |gross |base |monthly |yearly )*(?:salary|compensation|pay|wage|stipend|day rate|hourly rate|remuneration)(?: of| is| will be|:)? (?:(?:USD|EUR|GBP|CHF|CAD|AUD|INR)\s?)?[$€£₹]?\s?\d[\d,.]{1,12}k?(?:\s?(?:USD|EUR|GBP|CHF|CAD|AUD|INR|€|£))?(?: (?:gross|before tax))?(?:,? (?:per|a|an) (?:year|annum|month|hour|day|week))?/giu,
  /(?<!\p{L})(?:(?:your |a |the )?(?:start(?:ing)? (?:date|day)|first day|date of joining|joining date)(?: of| is| will be| would be|:)?|start(?:ing)?|begin(?:ning)?|commencing) (?:on )?(?:\p{L}{3,9}day,? )?(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8} \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?/giu,
  /(?<!\p{L})(?:\d{1,2}|\p{L}{3,12})(?: working| paid)? days(?: of)?(?: paid| annual)? (?:leave|holiday|vacation)/giu,
  /(?<!\p{L})(?:a )?(?:probation(?:ary)? period|notice period) of (?:\d{1,2}|\p{L}{3,7}) (?:days|weeks|months)/giu,
];

/** An offer's terms stand near each other in its first pages; a text of megabytes has no more of them. */
const readCharacters = 20_000;
const mostTerms = 4;

/** The terms that an offer names, as evidence: an acceptance quotes them, and nothing else rests on them. */
export function findOfferTerms(text: string): readonly Evidence[] {
  const sample = text.slice(0, readCharacters);
  const found = terms.flatMap((term) => sample.match(term) ?? []).map((words) => words.replace(/\s+/g, ' ').trim());
  const distinct = found.filter(
    (words, index) => !found.some((other, place) => place < index && (other === words || other.endsWith(words))),
  );
  return distinct.slice(0, mostTerms).map((words) => ({ field: 'terms', text: words }));
}
