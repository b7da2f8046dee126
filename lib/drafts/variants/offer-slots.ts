import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Fact } from '../../search/fact.ts';
import { inForce } from '../../search/in-force.ts';
import type { Application, Search } from '../../search/search.ts';
import type { LocalDate } from '../../time.ts';
import type { Occasion } from '../occasion.ts';
import { clean } from '../rubric/clean.ts';
import { dayIn, weekdayIn } from '../wording/dates.ts';
import { andIn, joined } from '../wording/posts.ts';
import { quotedIn } from '../wording/talks.ts';
import type { Voice } from '../wording/voice.ts';

type Put = (name: string, value: string | undefined, ...sources: readonly string[]) => void;

/** Dates and terms of offers: their own (K16, K17), or the one from elsewhere (K18). */
export function offerSlots(occasion: Occasion, search: Search, put: Put, voice: Voice): void {
  const { followUp, facts, zone } = occasion;
  const today = dayAt(followUp.deliverAt, zone);
  if (followUp.kind === 'competing_offer') {
    const deadline = rivalOffer(occasion.application, search)?.deadline;
    if (deadline === undefined || deadline < today) return;
    put('deadline', weekdayIn(voice, deadline), 'offer');
    const before = shiftWeekday(deadline, -1);
    put('before', weekdayIn(voice, before > today ? before : deadline), 'offer');
    return;
  }
  const offer = facts.findLast(({ type }) => type === 'offer');
  if (offer?.type !== 'offer') return;
  const offeredOn = dayAt(offer.saidAt, zone);
  put('offered', dayIn(voice, offeredOn), `fact:${offer.id}`);
  if (offer.deadline !== undefined && offer.deadline >= today) put('deadline', weekdayIn(voice, offer.deadline), `fact:${offer.id}`);
  put('newDate', weekdayIn(voice, newDateFor(offer, offeredOn, today)), 'choice');
  const terms = termsOf(offer);
  if (terms.length > 0)
    put(
      'terms',
      joined(
        terms.map((term) => quotedIn(voice.language, term)),
        andIn(voice.language),
      ),
      `fact:${offer.id}`,
    );
}

/** K17 more time: a week beyond the date they set, or ten days after the offer where none is known; on a weekday. */
function newDateFor(offer: Fact & { readonly type: 'offer' }, offeredOn: LocalDate, today: LocalDate): LocalDate {
  const base = Temporal.PlainDate.from(offer.deadline ?? offeredOn).add({ days: offer.deadline === undefined ? 10 : 7 });
  const earliest = Temporal.PlainDate.from(today).add({ days: 3 });
  return shiftWeekday((Temporal.PlainDate.compare(base, earliest) < 0 ? earliest : base).subtract({ days: 1 }).toString(), 1);
}

/** The nearest Monday to Friday strictly after (1) or before (-1) a day. */
function shiftWeekday(day: LocalDate, step: 1 | -1): LocalDate {
  let date = Temporal.PlainDate.from(day).add({ days: step });
  while (date.dayOfWeek > 5) date = date.add({ days: step });
  return date.toString();
}

/** The offer that K18 speaks of: the newest one on another application that still stands. */
function rivalOffer(application: Application, search: Search): (Fact & { readonly type: 'offer' }) | undefined {
  return search.applications
    .filter(({ id }) => id !== application.id)
    .flatMap(({ facts }) => {
      const offer = inForce(facts).findLast(({ type }) => type === 'offer' || type === 'offer_withdrawn' || type === 'withdrawn');
      return offer?.type === 'offer' ? [offer] : [];
    })
    .sort((one, other) => (one.saidAt < other.saidAt ? 1 : -1))[0];
}

/** The terms as the offer mail words them; one that could not stand in a draft (rubric 5, 8, 15) is left to the reference to the mail. */
export function termsOf(offer: Fact): readonly string[] {
  return offer.evidence.flatMap(({ field, text }) => {
    const term = field === 'terms' ? clean(text, { characters: 90, words: 14 }) : undefined;
    const rots = /\b(?:today|tomorrow|next (?:week|month)|\p{L}+day)\b(?!,? (?:the )?(?:\d|\p{Lu}\p{Ll}+ \d))/u;
    return term === undefined || /[!?]/.test(term) || rots.test(term) ? [] : [term.replace(/["“”„«»]/g, "'")];
  });
}
