import { Temporal } from 'temporal-polyfill';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { Fact } from '../search/fact.ts';
import { inForce } from '../search/in-force.ts';
import type { Application, Search } from '../search/search.ts';
import type { LocalDate } from '../time.ts';
import { carriesContact, clean } from './clean.ts';
import type { Situation } from './situation.ts';
import { dateOf, dayIn, monthIn, weekdayIn } from './wording/dates.ts';

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
): Slots {
  const { facts, zone, interviews, interviewOn, followUp } = situation;
  const slots: Record<string, Slots[string]> = {};
  const put = (name: string, value: string | undefined, ...sources: readonly string[]): void => {
    if (value !== undefined) slots[name] = { value, sources };
  };
  const one = roles.length === 1;
  const companies = [...new Set(roles.map(({ company }) => company))];
  const at = companies.length === 1 && companies[0] !== undefined ? ` at ${companies[0]}` : '';
  const names = roles.map(({ role, company }) => (companies.length > 1 && company !== undefined ? `${role} at ${company}` : role));
  // Forms of one name, so that two drafts to one company do not share its longest run of words (rubric 17).
  const forms =
    companies.length > 1
      ? ['role', 'position', 'post'].map((noun) =>
          joined(roles.map(({ role, company }) => `the ${role} ${noun}${company === undefined ? '' : ` at ${company}`}`)),
        )
      : [
          `the ${joined(names)} role${one ? '' : 's'}${at}`,
          `the ${joined(names)} position${one ? '' : 's'}${at}`,
          `the position${one ? '' : 's'} of ${joined(names)}${at}`,
          `the role${one ? '' : 's'}${at} as ${joined(names)}`,
          `the post${one ? '' : 's'} of ${joined(names)}${at.replace(' at ', ' with ')}`,
          `the position${one ? '' : 's'}${at.replace(' at ', ' with ')} as ${joined(names)}`,
        ];
  slots.post = { value: forms[0] ?? '', sources: [], forms };
  slots.Post = { value: forms[0] ?? '', sources: [], forms: forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1)) };
  put('asRole', `as ${joined(names, 'or')}${at}`);
  put('is', one ? 'is' : 'are');
  put('it', one ? 'it' : 'them');
  put('itIs', one ? 'the position is' : 'the positions are');

  const phone = interviews.length > 0 && interviews.every(({ mode }) => mode === 'phone');
  const session = `interview:${interviews.at(-1)?.id ?? ''}`;
  put('talk', phone ? 'call' : 'conversation');
  put('meeting', phone ? 'speaking with me' : 'meeting me');
  if (interviewOn !== undefined) {
    put('day', dayIn('en', interviewOn), session);
    put('month', monthIn('en', interviewOn), session);
    put('interview', phone ? 'call' : interviews.length > 1 ? 'interviews' : 'interview', session);
  }
  const applied = facts.find(({ type }) => type === 'application');
  put('applied', applied && dayIn('en', dateOf(applied.saidAt, zone)), `fact:${applied?.id}`);
  const tested = facts.findLast(({ type }) => type === 'assessment_submitted');
  put('tested', tested && dayIn('en', dateOf(tested.saidAt, zone)), `fact:${tested?.id}`);
  const requisition = clean(situation.application.known.requisition, { characters: 24, words: 3 });
  put(
    'ref',
    requisition === undefined || carriesContact(requisition) || !one ? '' : ` (reference ${requisition})`,
    ...(requisition ? ['mail'] : []),
  );

  const next = planned.find(
    ({ kind, application, to }) => kind === 'status_1' && application === followUp.application && to === followUp.to,
  );
  if (next && !knowsTimeline(facts, interviewOn))
    put('when', weekdayIn('en', dateOf(next.sendHint ?? next.deliverAt, zone)), `plan:${next.id}`);

  const people = situation.relay.length > 0 ? situation.relay : situation.agency ? situation.others : [];
  put(
    'people',
    people.length > 0 && people.length <= 6 ? joined(people.flatMap(({ name }) => name ?? [])) || undefined : undefined,
    session,
  );
  const others = situation.others.slice(0, 3).flatMap(({ name }) => name ?? []);
  put('others', others.length > 0 && others.length <= 2 && situation.others.length <= 2 ? joined(others) : undefined, session);
  offerSlots(situation, search, put);
  return slots;
}

type Put = (name: string, value: string | undefined, ...sources: readonly string[]) => void;

function offerSlots(situation: Situation, search: Search, put: Put): void {
  const { followUp, facts, zone } = situation;
  const today = dateOf(followUp.deliverAt, zone);
  if (followUp.kind === 'competing_offer') {
    const deadline = rivalOffer(situation.application, search)?.deadline;
    if (deadline === undefined || deadline < today) return;
    put('deadline', weekdayIn('en', deadline), 'offer');
    const before = shiftWeekday(deadline, -1);
    put('before', weekdayIn('en', before > today ? before : deadline), 'offer');
    return;
  }
  const offer = facts.findLast(({ type }) => type === 'offer');
  if (offer?.type !== 'offer') return;
  const offeredOn = dateOf(offer.saidAt, zone);
  put('offered', dayIn('en', offeredOn), `fact:${offer.id}`);
  if (offer.deadline !== undefined && offer.deadline >= today) put('deadline', weekdayIn('en', offer.deadline), `fact:${offer.id}`);
  put('newDate', weekdayIn('en', newDateFor(offer, offeredOn, today)), 'choice');
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
export function rivalOffer(application: Application, search: Search): (Fact & { readonly type: 'offer' }) | undefined {
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

export function joined(parts: readonly string[], word = 'and'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}
