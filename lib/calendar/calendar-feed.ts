import { Temporal } from 'temporal-polyfill';
import { moment } from '../drafts/wording/dates.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import { fullName, listed, placeOf } from '../mail/blocks/people-names.ts';
import { stepWords } from '../mail/blocks/planned-words.ts';
import { inline } from '../mail/page.ts';
import type { Fact, Interview } from '../search/fact.ts';
import { inForce, isClosed } from '../search/in-force.ts';
import { stands, toldInterviews } from '../search/interviews.ts';
import type { Application, Search } from '../search/search.ts';
import { type Component, calendarText, calendarValue, type Property, utcValue } from './calendar-text.ts';

/**
 * The owner's calendar: every interview, cancelled ones marked so, and every planned follow-up at the minute it is due. It is made of facts alone, so that the same facts give the same bytes: stamps are the
 * moments at which something became known, and a sequence counts what was said since, so that a calendar takes a later version for the later one.
 *
 * @param plan the open follow-ups
 * @param domain of the capture address: makes the ids of the events unique in the world
 * @returns RFC 5545, all times in UTC
 */
export function calendarFeed(input: { readonly search: Search; readonly plan: readonly FollowUp[]; readonly domain: string }): string {
  const { search, plan, domain } = input;
  const events = [
    ...search.applications.flatMap((application) => interviewEvents(application, domain)),
    ...plan.flatMap((followUp) => followUpEvent(followUp, search, domain)),
  ].sort((one, other) => (one.key < other.key ? -1 : 1));
  return calendarText({
    name: 'VCALENDAR',
    properties: [
      ['VERSION', '2.0'],
      ['PRODID', '-//Followthrough//Followthrough//EN'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['NAME', 'Followthrough'],
      ['X-WR-CALNAME', 'Followthrough'],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
      ['X-PUBLISHED-TTL', 'PT1H'],
    ],
    // 3.6: a calendar holds at least one component, also when nothing is planned.
    components: events.length > 0 ? events.map(({ component }) => component) : [utc],
  });
}

type Keyed = { readonly key: string; readonly component: Component };

const utc: Component = {
  name: 'VTIMEZONE',
  properties: [['TZID', 'Etc/UTC']],
  components: [
    {
      name: 'STANDARD',
      properties: [
        ['DTSTART', '19700101T000000'],
        ['TZOFFSETFROM', '+0000'],
        ['TZOFFSETTO', '+0000'],
        ['TZNAME', 'UTC'],
      ],
    },
  ],
};

/** 1.1 "E": an interview without an end. */
const usualMinutes = 60;
const phoneMinutes = 30;

function interviewEvents(application: Application, domain: string): readonly Keyed[] {
  return [...toldInterviews(inForce(application.facts)).values()].map((each) => {
    const { interview } = each;
    const isOff = !stands(each) || isOver(application, interview);
    return interviewEvent(application, interview, { isOff, told: aboutInterview(application, interview.id), domain });
  });
}

function interviewEvent(
  application: Application,
  interview: Interview,
  { isOff, told, domain }: { readonly isOff: boolean; readonly told: readonly Fact[]; readonly domain: string },
): Keyed {
  const { startsAt, endsAt, mode, place, link, phone, title } = interview;
  const minutes = mode === 'phone' ? phoneMinutes : usualMinutes;
  const end =
    endsAt !== undefined && Temporal.Instant.compare(endsAt, startsAt) > 0
      ? endsAt
      : Temporal.Instant.from(startsAt).add({ minutes }).toString();
  const people = interview.with.map((person) => fullName(person, application));
  const address = link !== undefined && isWebAddress(link) ? link : undefined;
  const said = [
    ...(title === undefined ? [] : [inline(title, 200)]),
    ...(people.length > 0 ? [`With ${listed(people, 8)}`] : []),
    ...(phone === undefined ? [] : [`Phone: ${inline(phone, 60)}`]),
    ...(address === undefined ? [] : [address]),
  ];
  const where = place ?? (mode === 'phone' ? phone : address);
  const properties: Property[] = [
    ['UID', calendarValue(`interview.${interview.id}.${application.id}@${domain}`)],
    ...versionOf(told),
    ['DTSTART', utcValue(startsAt)],
    ['DTEND', utcValue(end)],
    ['SUMMARY', calendarValue(`Interview${of(placeOf(application))}${mode === 'phone' || mode === 'video' ? ` (${mode})` : ''}`)],
    ...(where === undefined ? [] : [['LOCATION', calendarValue(inline(where, 300))] as const]),
    ...(address === undefined ? [] : [['URL', address] as const]),
    ...(said.length > 0 ? [['DESCRIPTION', calendarValue(said.join('\n'))] as const] : []),
    ['STATUS', isOff ? 'CANCELLED' : 'CONFIRMED'],
    ['TRANSP', isOff ? 'TRANSPARENT' : 'OPAQUE'],
  ];
  return { key: `${startsAt} ${interview.id}`, component: { name: 'VEVENT', properties } };
}

/** How long a due follow-up stands in the calendar: long enough to be seen, short enough to hide nothing. */
const followUpMinutes = 15;

function followUpEvent(followUp: FollowUp, search: Search, domain: string): readonly Keyed[] {
  const application = search.applications.find(({ id }) => id === followUp.application);
  if (!application) return [];
  const { id, deliverAt, sendBy, why } = followUp;
  const said = [
    'The draft comes by mail at this time.',
    ...(sendBy === undefined ? [] : [`Send by ${moment(sendBy, search.timeZone)}.`]),
    ...(why === '' ? [] : [inline(why, 240)]),
  ];
  const properties: Property[] = [
    ['UID', calendarValue(`follow-up.${id}@${domain}`)],
    ...versionOf([...application.facts, ...search.facts]),
    ['DTSTART', utcValue(deliverAt)],
    ['DTEND', utcValue(Temporal.Instant.from(deliverAt).add({ minutes: followUpMinutes }).toString())],
    ['SUMMARY', calendarValue(`Due: ${stepWords(followUp, search)}${of(placeOf(application))}`)],
    ['DESCRIPTION', calendarValue(said.join('\n'))],
    ['STATUS', 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
  ];
  return [{ key: `${deliverAt} ${id}`, component: { name: 'VEVENT', properties } }];
}

/** Facts are only ever added, so their number only grows. */
function versionOf(facts: readonly Fact[]): readonly Property[] {
  const [first, ...others] = facts.map(({ knownAt }) => knownAt).sort((one, other) => Temporal.Instant.compare(one, other));
  const last = others.at(-1) ?? first ?? '1970-01-01T00:00:00Z';
  return [
    ['DTSTAMP', utcValue(last)],
    ['CREATED', utcValue(first ?? last)],
    ['LAST-MODIFIED', utcValue(last)],
    ['SEQUENCE', String(Math.max(0, facts.length - 1))],
  ];
}

/** What was ever said that may change an interview or whether it stands, undone or not. */
function aboutInterview({ facts }: Application, interview: string): readonly Fact[] {
  const about = facts.filter(
    (fact) =>
      (fact.type === 'invite' && fact.interview.id === interview) ||
      ((fact.type === 'reschedule' || fact.type === 'cancel_interview' || fact.type === 'candidate_cancel' || fact.type === 'no_show') &&
        fact.interview === interview) ||
      (fact.type === 'owner_no' && (fact.interview ?? interview) === interview) ||
      closing.has(fact.type),
  );
  const ids = new Set(about.map(({ id }) => id));
  return facts.filter((fact) => ids.has(fact.id) || (fact.type === 'undone' && ids.has(fact.fact)));
}

const closing: ReadonlySet<Fact['type']> = new Set(['rejection', 'withdrawn', 'accepted', 'offer_withdrawn', 'reopened']);

/** Nobody meets after an end that came before the day. */
function isOver(application: Application, { startsAt }: Interview): boolean {
  if (!isClosed(application)) return false;
  const ended = inForce(application.facts).findLast(({ type }) => closing.has(type));
  return ended !== undefined && Temporal.Instant.compare(ended.saidAt, startsAt) < 0;
}

function of(place: string): string {
  return place === '' ? '' : `: ${place}`;
}

/** A stranger wrote it, and a calendar makes it a link. */
function isWebAddress(text: string): boolean {
  return text.length <= 1000 && /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:[/?#][\w\-./?#=&%+~:@!$'()*]*)?$/.test(text);
}
