import type { Instant, TimeZone } from '../../time.ts';
import type { Address, Evidence, ReadContact, ReadInterview } from '../reading.ts';
import { zoneOfName } from '../zones/zones.ts';
import { type CalendarComponent, type CalendarLine, propertyOf, readCalendarLines } from './calendar-lines.ts';
import { addDuration, type CalendarTime, readCalendarTime } from './calendar-times.ts';
import { readMeetingPlace } from './places.ts';
import { readRound } from './words.ts';

/** What the calendar files of a mail say together (RFC 5545, RFC 5546). */
export type CalendarReading = {
  /** Upper case; of the event that counts where several files disagree. */
  readonly method?: string;
  readonly interviews: readonly ReadInterview[];
  /** Attendees are `interviewer`; an organizer who does not attend may only coordinate and is `unknown`. */
  readonly people: readonly ReadContact[];
  readonly organizer?: Address;
  readonly evidence: readonly Evidence[];
};

/**
 * What calendar files say: one session per event, copies counted once, the newest state of each (UID and RECURRENCE-ID; higher
 * SEQUENCE, then later DTSTAMP; a cancellation wins a tie). A REPLY or COUNTER fixes nothing: its session is only `proposed`.
 * Of a recurring event the first occurrence counts. Whole-day events carry no time.
 */
export function readCalendar(
  texts: readonly { readonly text: string; readonly method?: string }[],
  context: { readonly ownerAddresses: readonly string[]; readonly fallbackZone: TimeZone },
): CalendarReading {
  const events = newest(texts.slice(0, maxFiles).flatMap(eventsOf));
  const owners = new Set(context.ownerAddresses.map((address) => address.toLowerCase()));
  const people = new Map<string, ReadContact>();
  const evidence: Evidence[] = [];
  const interviews: ReadInterview[] = [];
  for (const event of events.slice(0, maxEvents)) {
    const persons = personsOf(event, owners);
    for (const person of persons) {
      const known = people.get(person.key);
      if (!known || known.part === 'unknown') people.set(person.key, person.contact);
    }
    const read = interviewOf(event, persons, context.fallbackZone);
    interviews.push(read.interview);
    evidence.push(...read.evidence);
  }
  const first = events.find((event) => event.method === 'CANCEL') ?? events[0];
  const organizer = events.map((event) => organizerOf(event.component)).find((address) => address !== undefined);
  return {
    interviews: interviews.sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '')),
    people: [...people.values()],
    evidence,
    ...(first?.method ? { method: first.method } : {}),
    ...(organizer ? { organizer } : {}),
  };
}

/** A mail carries a copy or two of one invitation; a hundred files or events are an attack. */
const maxFiles = 20;
const maxEvents = 200;
/** A panel has a dozen people; 20,000 attendees are an attack. */
const maxPeople = 60;

type Event = {
  readonly component: CalendarComponent;
  readonly zones: readonly CalendarComponent[];
  readonly defaultZone?: TimeZone;
  readonly method: string | undefined;
  readonly key: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly cancelled: boolean;
  readonly answers: boolean;
  readonly contradicted?: true;
};

function eventsOf(file: { readonly text: string; readonly method?: string }): Event[] {
  const events: Event[] = [];
  const tops = readCalendarLines(file.text);
  for (const calendar of tops.flatMap((top) =>
    top.name === 'VCALENDAR' ? [top] : top.name === 'VEVENT' ? [{ name: '', lines: [], parts: [top] }] : [],
  )) {
    const written = propertyOf(calendar, 'METHOD') ?? file.method;
    const method = written?.trim().toUpperCase();
    const zones = calendar.parts.filter((part) => part.name === 'VTIMEZONE');
    // Apple and Google state the calendar's own zone, which floating times are meant in.
    const stated = propertyOf(calendar, 'X-WR-TIMEZONE');
    const defaultZone = stated ? zoneOfName(stated) : undefined;
    for (const component of calendar.parts.filter((part) => part.name === 'VEVENT')) {
      const uid = propertyOf(component, 'UID')?.trim();
      const sequence = Number(propertyOf(component, 'SEQUENCE') ?? 0);
      events.push({
        component,
        // Zoom writes its zone definition inside the event.
        zones: [...zones, ...component.parts.filter((part) => part.name === 'VTIMEZONE')],
        ...(defaultZone ? { defaultZone } : {}),
        method,
        key: uid
          ? `${uid} ${propertyOf(component, 'RECURRENCE-ID') ?? ''}`
          : `no uid ${propertyOf(component, 'DTSTART') ?? ''} ${propertyOf(component, 'SUMMARY') ?? ''}`,
        sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
        stamp: propertyOf(component, 'DTSTAMP') ?? '',
        cancelled: method === 'CANCEL' || /^CANCELLED$/i.test(propertyOf(component, 'STATUS')?.trim() ?? ''),
        answers: method === 'REPLY' || method === 'COUNTER' || method === 'REFRESH' || method === 'DECLINECOUNTER',
      });
    }
  }
  return events;
}

function newest(events: readonly Event[]): Event[] {
  const byKey = new Map<string, Event>();
  const contradicted: Event[] = [];
  for (const event of events) {
    const known = byKey.get(event.key);
    const newer = !known || outranks(event, known);
    const older = newer ? known : event;
    if (newer) byKey.set(event.key, event);
    if (known && older && contradicts(event, known)) contradicted.push({ ...older, contradicted: true });
  }
  return [...byKey.values(), ...contradicted];
}

/** Two starts under one SEQUENCE: the later stamp counts, the other start stays visible as a mere proposal. */
function contradicts(event: Event, known: Event): boolean {
  const bothFix = !event.answers && !known.answers && !event.cancelled && !known.cancelled;
  return (
    bothFix &&
    event.sequence === known.sequence &&
    event.method === 'REQUEST' &&
    propertyOf(event.component, 'DTSTART') !== propertyOf(known.component, 'DTSTART')
  );
}

function outranks(event: Event, known: Event): boolean {
  if (event.answers !== known.answers) return known.answers;
  if (event.sequence !== known.sequence) return event.sequence > known.sequence;
  if (event.cancelled !== known.cancelled) return event.cancelled;
  return event.stamp > known.stamp;
}

function interviewOf(event: Event, persons: readonly Person[], fallbackZone: TimeZone): { interview: ReadInterview; evidence: Evidence[] } {
  const { component, zones } = event;
  const zone = event.defaultZone ?? fallbackZone;
  const start = component.lines.find((line) => line.name === 'DTSTART');
  const starts = start ? readCalendarTime(start, zones, zone) : undefined;
  const endsAt = starts ? endOf(component, zones, starts) : undefined;
  const title = propertyOf(component, 'SUMMARY')?.trim();
  const uid = propertyOf(component, 'UID')?.trim();
  const round = readRound(title ?? '');
  const evidence: Evidence[] = [];
  if (start && starts) evidence.push({ field: 'interviews', text: `DTSTART${starts.floating ? '' : zoneOf(start)}:${start.value}` });
  if (title) evidence.push({ field: 'interviews', text: title.slice(0, 300) });
  return {
    interview: {
      ...(starts ? { startsAt: starts.at, timeZone: starts.zone } : {}),
      ...(endsAt ? { endsAt } : {}),
      ...placeOf(component),
      ...(uid ? { uid } : {}),
      ...(propertyOf(component, 'SEQUENCE') === undefined ? {} : { sequence: event.sequence }),
      ...(title ? { title } : {}),
      with: persons.map((person) => person.contact.address ?? person.contact.name ?? '').filter((name) => name !== ''),
      certain:
        event.answers || event.contradicted || /^TENTATIVE$/i.test(propertyOf(component, 'STATUS')?.trim() ?? '') ? 'proposed' : 'fixed',
      ...(round ? { round } : {}),
      ...(event.cancelled ? { cancelled: true as const } : {}),
    },
    evidence,
  };
}

function zoneOf(line: CalendarLine): string {
  const zone = line.parameters.get('tzid');
  return zone ? `;TZID=${zone}` : '';
}

function endOf(component: CalendarComponent, zones: readonly CalendarComponent[], starts: CalendarTime): Instant | undefined {
  const end = component.lines.find((line) => line.name === 'DTEND');
  const ends = end ? readCalendarTime(end, zones, starts.zone)?.at : addDuration(starts.at, propertyOf(component, 'DURATION'));
  return ends && ends > starts.at ? ends : undefined;
}

function placeOf(component: CalendarComponent): Pick<ReadInterview, 'mode' | 'link' | 'place' | 'phone'> {
  const location = propertyOf(component, 'LOCATION')?.trim() ?? '';
  const links = component.lines.filter((line) => linkProperties.has(line.name)).map((line) => line.value.slice(0, 4_000));
  const description = propertyOf(component, 'DESCRIPTION') ?? '';
  const found = readMeetingPlace(`${location}\n${propertyOf(component, 'SUMMARY') ?? ''}\n${description}`, [...links, location]);
  // A location that is neither a link nor the name of a service is a place, whatever the description promises besides.
  const named =
    location !== '' &&
    !/^https?:/i.test(location) &&
    !/\b(?:zoom|teams|meet|webex|skype|phone|telephone|video|online|virtual|call|telefon|remote)\b/i.test(location);
  if (!named) return found;
  return found.mode === 'video' ? { ...found, place: location } : found.mode === 'phone' ? found : { mode: 'onsite', place: location };
}

const linkProperties = new Set([
  'X-GOOGLE-CONFERENCE',
  'CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
  'X-ALT-DESC',
  'URL',
]);

type Person = { readonly key: string; readonly contact: ReadContact };

function personsOf(event: Event, owners: ReadonlySet<string>): Person[] {
  const attending = event.component.lines.filter((line) => line.name === 'ATTENDEE' && !isRoom(line)).slice(0, maxPeople);
  const organizing = event.component.lines.filter((line) => line.name === 'ORGANIZER').slice(0, 2);
  const persons = new Map<string, Person>();
  for (const [lines, part] of [
    [attending, 'interviewer'],
    [organizing, 'unknown'],
  ] as const) {
    for (const line of lines) {
      const address = addressOf(line);
      const key = address?.address.toLowerCase() ?? line.parameters.get('cn')?.toLowerCase() ?? '';
      if (key === '' || owners.has(key) || persons.has(key) || isMachine(key)) continue;
      const name = nameOf(line);
      persons.set(key, { key, contact: { ...(name ? { name } : {}), ...(address ? { address: address.address } : {}), part } });
    }
  }
  return [...persons.values()];
}

function organizerOf(component: CalendarComponent): Address | undefined {
  const line = component.lines.find((each) => each.name === 'ORGANIZER');
  const address = line ? addressOf(line) : undefined;
  const name = line ? nameOf(line) : undefined;
  return address ? { ...(name ? { name } : {}), address: address.address } : undefined;
}

function addressOf(line: CalendarLine): { address: string } | undefined {
  // Exchange and iCloud put the real address into EMAIL where the value is only an internal one.
  for (const written of [line.value, line.parameters.get('email') ?? '']) {
    const found = /^(?:mailto:)?\s{0,3}([^\s@<>:;,"]{1,64})@([A-Za-z0-9.-]{1,253}\.[A-Za-z0-9-]{2,63})$/i.exec(
      written.trim().slice(0, 340),
    );
    if (found?.[1] && found[2] && !(written === line.value && line.parameters.has('email') && /(?:^|\.)imip\.me\.com$/i.test(found[2])))
      return { address: `${found[1]}@${found[2].toLowerCase()}` };
  }
  return undefined;
}

/** Longer ones are cut to 200 letters anyway; stops a name of quotes. */
const longestName = 400;

function nameOf(line: CalendarLine): string | undefined {
  const name = line.parameters
    .get('cn')
    ?.slice(0, longestName)
    .replace(/^["']+|["']+$/g, '')
    .trim()
    .slice(0, 200);
  return name && !name.includes('@') ? name : undefined;
}

function isRoom(line: CalendarLine): boolean {
  return (
    /^(?:ROOM|RESOURCE|GROUP)$/i.test(line.parameters.get('cutype') ?? '') ||
    /^NON-PARTICIPANT$/i.test(line.parameters.get('role') ?? '') ||
    /@resource\.calendar\.google\.com$/i.test(line.value.trim())
  );
}

/** Schedulers put their own box where a person would stand; nobody is thanked there. */
function isMachine(address: string): boolean {
  return /^(?:no-?reply|do-?not-?reply|notifications?|calendar(?:-[a-z]+)?|unknownorganizer)[^@]{0,20}@/.test(address);
}
