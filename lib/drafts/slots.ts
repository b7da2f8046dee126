import { Temporal } from 'temporal-polyfill';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { Fact } from '../search/fact.ts';
import { inForce } from '../search/in-force.ts';
import type { Application, Search } from '../search/search.ts';
import type { LocalDate } from '../time.ts';
import { carriesContact, clean } from './clean.ts';
import type { Situation } from './situation.ts';
import { dateOf, dayIn, type Language, monthIn, weekdayIn } from './wording/dates.ts';
import { andIn, joined, postIn, referenceIn } from './wording/posts.ts';
import { talkIn } from './wording/talks.ts';

/** What a slot of a line is filled with, and where that comes from (rubric 11). */
export type Slots = Readonly<
  Record<
    string,
    { readonly value: string; readonly sources: readonly string[] /** Other ways to say the same. */; readonly forms?: readonly string[] }
  >
>;

/** The roles a draft speaks for, as its sentences need them. Undefined when a role is not known: then there is no draft (1.7). */
export function rolesOf(situation: Situation): readonly { readonly role: string; readonly company?: string }[] | undefined {
  const roles = [situation.application, ...situation.also].map(({ known }) => {
    const role = clean(known.role, { characters: 90 });
    const company = clean(known.company, { characters: 60, words: 8 });
    return role === undefined ? undefined : { role, ...(company !== undefined && { company }) };
  });
  const found = roles.flatMap((role) => (role === undefined ? [] : [role]));
  return found.length === roles.length ? found : undefined;
}

/** The slots of the English lines. */
export function slotsOf(
  situation: Situation,
  roles: readonly { readonly role: string; readonly company?: string }[],
  search: Search,
  planned: readonly FollowUp[],
  language: Language,
): Slots {
  const { facts, zone, interviews, interviewOn, followUp } = situation;
  const slots: Record<string, Slots[string]> = {};
  const put = (name: string, value: string | undefined, ...sources: readonly string[]): void => {
    if (value !== undefined) slots[name] = { value, sources };
  };
  const one = roles.length === 1;
  const { forms, asRole, held } = postIn(language, roles);
  slots.post = { value: forms[0] ?? '', sources: [], forms };
  slots.Post = { value: forms[0] ?? '', sources: [], forms: forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1)) };
  put('asRole', asRole);
  put('is', one ? 'is' : 'are');
  put('it', one ? 'it' : 'them');
  put('itIs', held);

  const phone = interviews.length > 0 && interviews.every(({ mode }) => mode === 'phone');
  const session = `interview:${interviews.at(-1)?.id ?? ''}`;
  put('talk', talkIn(language, phone));
  put('meeting', phone ? 'speaking with me' : 'meeting me');
  if (interviewOn !== undefined) {
    put('day', dayIn(language, interviewOn), session);
    put('month', monthIn(language, interviewOn), session);
    put('interview', phone ? 'call' : interviews.length > 1 ? 'interviews' : 'interview', session);
  }
  const applied = facts.find(({ type }) => type === 'application');
  put('applied', applied && dayIn(language, dateOf(applied.saidAt, zone)), `fact:${applied?.id}`);
  const tested = facts.findLast(({ type }) => type === 'assessment_submitted');
  put('tested', tested && dayIn(language, dateOf(tested.saidAt, zone)), `fact:${tested?.id}`);
  const requisition = clean(situation.application.known.requisition, { characters: 24, words: 3 });
  put(
    'ref',
    requisition === undefined || carriesContact(requisition) || !one ? '' : ` (${referenceIn[language]} ${requisition})`,
    ...(requisition ? ['mail'] : []),
  );

  const next = planned.find(
    ({ kind, application, to }) => kind === 'status_1' && application === followUp.application && to === followUp.to,
  );
  if (next && !knowsTimeline(facts, interviewOn))
    put('when', weekdayIn(language, dateOf(next.sendHint ?? next.deliverAt, zone)), `plan:${next.id}`);

  const people = situation.relay.length > 0 ? situation.relay : situation.agency ? situation.others : [];
  put(
    'people',
    people.length > 0 && people.length <= 6
      ? joined(
          people.flatMap(({ name }) => name ?? []),
          andIn[language],
        ) || undefined
      : undefined,
    session,
  );
  const others = situation.others.slice(0, 3).flatMap(({ name }) => name ?? []);
  put(
    'others',
    others.length > 0 && others.length <= 2 && situation.others.length <= 2 ? joined(others, andIn[language]) : undefined,
    session,
  );
  offerSlots(situation, search, put, language);
  return slots;
}

type Put = (name: string, value: string | undefined, ...sources: readonly string[]) => void;

function offerSlots(situation: Situation, search: Search, put: Put, language: Language): void {
  const { followUp, facts, zone } = situation;
  const today = dateOf(followUp.deliverAt, zone);
  if (followUp.kind === 'competing_offer') {
    const deadline = rivalOffer(situation.application, search)?.deadline;
    if (deadline === undefined || deadline < today) return;
    put('deadline', weekdayIn(language, deadline), 'offer');
    const before = shiftWeekday(deadline, -1);
    put('before', weekdayIn(language, before > today ? before : deadline), 'offer');
    return;
  }
  const offer = facts.findLast(({ type }) => type === 'offer');
  if (offer?.type !== 'offer') return;
  const offeredOn = dateOf(offer.saidAt, zone);
  put('offered', dayIn(language, offeredOn), `fact:${offer.id}`);
  if (offer.deadline !== undefined && offer.deadline >= today) put('deadline', weekdayIn(language, offer.deadline), `fact:${offer.id}`);
  put('newDate', weekdayIn(language, newDateFor(offer, offeredOn, today)), 'choice');
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

/** A date the employer named that still lies ahead of the interview: then nobody is asked for permission (C18). */
export function knowsTimeline(facts: readonly Fact[], after: LocalDate | undefined): boolean {
  return facts.some((fact) => {
    const by = 'P' in fact ? fact.P : undefined;
    return by !== undefined && (after === undefined || by >= after);
  });
}
