import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFeed } from '../../lib/calendar/calendar-feed.ts';
import { calendarText, calendarValue } from '../../lib/calendar/calendar-text.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import type { About, Event, Fact, Interview } from '../../lib/search/fact.ts';
import type { Search } from '../../lib/search/search.ts';
import { applicationOf, search } from '../search/given.ts';

const about: About = {
  company: 'Brackwater, Sons; & Co',
  role: 'Ship\\Yard Planner',
  contacts: [{ name: 'Édith Zoë Krüger-O’Malley', address: 'edith@brackwater.example', part: 'interviewer' }],
  instructions: [],
};

const interview: Interview = {
  id: 'i1',
  startsAt: '2026-10-28T17:00:00Z',
  endsAt: '2026-10-28T17:45:00Z',
  mode: 'video',
  with: ['edith@brackwater.example'],
  link: 'https://meet.example/abc?pwd=1&x=2',
  title: 'First round, line 1\nline 2; and more — 日本語のとても長いタイトルが続きますので折り返しが必要です 🙂🙂🙂',
};

const fact = (id: string, at: string, event: Event, said: About | undefined = about): Fact => ({
  id,
  saidAt: at,
  knownAt: at,
  source: { mail: 'm' },
  evidence: [],
  ...(said && { about: said }),
  ...event,
});

const invited = fact('f1', '2026-10-20T14:00:00.123Z', { type: 'invite', interview });
const moved = fact('f2', '2026-10-21T09:00:00Z', { type: 'reschedule', interview: 'i1', startsAt: '2026-10-29T15:30:00Z' });
const cancelled = fact('f3', '2026-10-22T09:00:00Z', { type: 'cancel_interview', interview: 'i1' });
const undone = fact('f4', '2026-10-23T09:00:00Z', { type: 'undone', fact: 'f3' });
const rejected = fact('f5', '2026-10-23T10:00:00Z', { type: 'rejection' });

const searchWith = (...facts: readonly Fact[]): Search => search([applicationOf('a1', facts)]);
const feedOf = (kept: Search, planned = plan(kept).due) => calendarFeed({ search: kept, plan: planned, domain: 'in.example.com' });
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const interviewIn = (...facts: readonly Fact[]) => {
  const [event, ...others] = eventsIn(feedOf(searchWith(...facts), []));
  if (!event || others.length > 0) throw new Error('not one event');
  return event;
};
const valueIn = (event: InstanceType<typeof ICAL.Event>, name: string) => event.component.getFirstPropertyValue(name);

describe('the calendar feed', () => {
  test('holds an interview as a calendar reads it: when, how long, what, where, with whom', () => {
    const event = interviewIn(invited);
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-10-28T17:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-10-28T17:45:00.000Z');
    expect(event.summary).toBe('Interview: Brackwater, Sons; & Co, Ship\\Yard Planner (video)');
    expect(event.location).toBe('https://meet.example/abc?pwd=1&x=2');
    expect(valueIn(event, 'url')).toBe('https://meet.example/abc?pwd=1&x=2');
    expect(event.description).toContain('With Édith Zoë Krüger-O’Malley');
    expect(event.description).toContain('日本語のとても長いタイトル');
    expect(valueIn(event, 'status')).toBe('CONFIRMED');
  });

  test.each<[string, Interview['mode'], string]>([
    ['an hour', 'video', '2026-10-28T18:00:00.000Z'],
    ['half an hour on the phone', 'phone', '2026-10-28T17:30:00.000Z'],
  ])('an interview without an end lasts %s', (_, mode, end) => {
    const { endsAt: _end, ...open } = interview;
    const event = interviewIn(fact('f1', '2026-10-20T14:00:00Z', { type: 'invite', interview: { ...open, ...(mode && { mode }) } }));
    expect(event.endDate.toJSDate().toISOString()).toBe(end);
  });

  test('a move, a cancellation and its undoing are later versions of one event', () => {
    const versions = [[invited], [invited, moved], [invited, moved, cancelled], [invited, moved, cancelled, undone]].map((facts) =>
      interviewIn(...facts),
    );
    expect(new Set(versions.map(({ uid }) => uid)).size).toBe(1);
    expect(versions.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
    expect(versions.map((event) => valueIn(event, 'status'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED', 'CONFIRMED']);
    expect(versions.map((event) => String(valueIn(event, 'dtstamp')))).toEqual([
      '2026-10-20T14:00:00Z',
      '2026-10-21T09:00:00Z',
      '2026-10-22T09:00:00Z',
      '2026-10-23T09:00:00Z',
    ]);
    expect(versions.map((event) => event.startDate.toJSDate().toISOString().slice(0, 16))).toEqual([
      '2026-10-28T17:00',
      '2026-10-29T15:30',
      '2026-10-29T15:30',
      '2026-10-29T15:30',
    ]);
  });

  test('after a rejection the interview that lay ahead is off, one that was held stays', () => {
    expect(valueIn(interviewIn(invited, rejected), 'status')).toBe('CANCELLED');
    const late = fact('f6', '2026-11-02T10:00:00Z', { type: 'rejection' });
    expect(valueIn(interviewIn(invited, late), 'status')).toBe('CONFIRMED');
  });

  test('what was undone whole is not in it', () => {
    expect(eventsIn(feedOf(searchWith(invited, fact('f9', '2026-10-21T09:00:00Z', { type: 'undone', fact: 'f1' })), []))).toEqual([]);
  });

  test('holds each planned follow-up at the minute it is due, without blocking the time', () => {
    const kept = searchWith(invited);
    const due = plan(kept).due;
    const events = eventsIn(feedOf(kept)).filter(({ summary }) => summary.startsWith('Due: '));
    expect(due.length).toBeGreaterThan(0);
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString()).sort()).toEqual(
      due.map(({ deliverAt }) => new Date(deliverAt).toISOString()).sort(),
    );
    expect(events.map(({ summary }) => summary).join()).toContain('a thank-you to Édith');
    for (const event of events) expect(valueIn(event, 'transp')).toBe('TRANSPARENT');
    expect(new Set(eventsIn(feedOf(kept)).map(({ uid }) => uid)).size).toBe(eventsIn(feedOf(kept)).length);
  });

  test('is made of facts alone: the same facts give the same bytes', () => {
    expect(feedOf(searchWith(invited, moved))).toBe(feedOf(searchWith(invited, moved)));
  });

  test('with nothing in it still holds a component, as RFC 5545 3.6 asks', () => {
    const text = feedOf(search([]));
    expect(eventsIn(text)).toEqual([]);
    expect(text).toContain('BEGIN:VTIMEZONE\r\n');
  });
});

describe('every line', () => {
  const text = feedOf(searchWith(invited, moved));

  test('ends in CRLF and is no longer than 75 octets', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(Math.max(...lengths)).toBeGreaterThan(70);
  });

  test('breaks between characters, never inside one', () => {
    for (const line of text.split('\r\n')) expect(Buffer.from(line).toString()).toBe(line);
    expect(text).not.toContain('\uFFFD');
  });

  test.each([
    ['a comma; and a semicolon, and a back\\slash', 'a comma\\; and a semicolon\\, and a back\\\\slash'],
    ['two\r\nlines\rand\nmore', 'two\\nlines\\nand\\nmore'],
    ['a bell\u0007 and\u2028a separator', 'a bell  and a separator'],
  ])('says %j as a text', (given, expected) => {
    expect(calendarValue(given)).toBe(expected);
  });

  test('a stranger’s text makes no line of its own, and no link but to the web', () => {
    const hostile: Interview = {
      ...interview,
      link: 'javascript:alert(1)',
      title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:file:///etc/passwd',
      place: 'Room 1\nURL:https://else.example',
    };
    const feed = feedOf(searchWith(fact('f1', '2026-10-20T14:00:00Z', { type: 'invite', interview: hostile })), []);
    expect(eventsIn(feed)).toHaveLength(1);
    expect(feed).not.toMatch(/^(?:ATTACH|URL)/m);
    expect(feed).not.toContain('javascript:');
  });

  test('of a long text is folded in one pass', () => {
    const long = calendarText({ name: 'VCALENDAR', properties: [['X-LONG', 'ü'.repeat(400_000)]] });
    expect(long.replaceAll('\r\n ', '')).toContain('ü'.repeat(400_000));
  });
});
