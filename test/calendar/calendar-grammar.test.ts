import { describe, expect, test } from 'vitest';
import { calendarFeed } from '../../lib/calendar/calendar-feed.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import type { Event, Fact, Interview } from '../../lib/search/fact.ts';
import type { Search } from '../../lib/search/search.ts';
import { applicationOf, search } from '../search/given.ts';

/** A second reader, that forgives nothing: lines as RFC 5545 3.1 writes them, and what 3.6 asks of each component. */
function strictly(text: string): readonly Readonly<Record<string, string>>[] {
  expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
  expect(text.endsWith('\r\n')).toBe(true);
  const written = text.slice(0, -2).split('\r\n');
  for (const line of written) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const lines = text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  const open: string[] = [];
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] =
      /^([A-Z0-9-]+)(?:;[A-Z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*:([^\p{Cc}]*)$/u.exec(line) ?? expect.fail(`no content line: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
      continue;
    }
    if (name === 'END') {
      expect(value).toBe(open.pop());
      continue;
    }
    const event = open.at(-1) === 'VEVENT' ? events.at(-1) : undefined;
    if (!event) continue;
    expect(Object.keys(event), `${name} twice`).not.toContain(name);
    event[name] = value;
  }
  expect(open).toEqual([]);
  return events;
}

/** 3.3.11: in a text a backslash stands before a backslash, a semicolon, a comma or the letter of a line end, and these nowhere without one. */
const escaped = /^(?:[^\\;,]|\\[\\;,nN])*$/;
const moment = /^\d{8}T\d{6}Z$/;

const strangely =
  'A;B,C\\D "E"\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:x\u0000\u0007\u2028 <b>&amp; 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂 \u202egnorw עברית العربية';

const fact = (id: string, at: string, event: Event): Fact => ({
  id,
  saidAt: at,
  knownAt: at,
  source: { mail: 'm' },
  evidence: [],
  about: {
    company: strangely,
    role: strangely,
    contacts: [{ name: strangely, address: 'ines@larchmont.example', part: 'interviewer' }],
    instructions: [],
  },
  ...event,
});

const interview = (id: string, startsAt: string, more: Partial<Interview> = {}): Interview => ({
  id,
  startsAt,
  mode: 'video',
  with: ['ines@larchmont.example'],
  title: strangely,
  place: strangely,
  phone: strangely,
  link: 'https://meet.example/a;b,c',
  ...more,
});

const invited = fact(strangely, '2026-10-20T14:00:00Z', { type: 'invite', interview: interview('i1', '2026-10-28T17:00:00Z') });
const second = fact('f2', '2026-10-20T15:00:00Z', {
  type: 'invite',
  interview: interview(strangely, '2026-10-30T17:00:00Z', { endsAt: '2026-10-30T16:00:00Z' }),
});
const feedOf = (kept: Search) => calendarFeed({ search: kept, plan: plan(kept).due, domain: 'in.example.com' });

describe('read by the letter of RFC 5545', () => {
  test.each<[string, Search]>([
    ['nothing at all', search([])],
    ['texts that would be lines', search([applicationOf('a1', [invited, second])])],
    ['many applications', search(Array.from({ length: 40 }, (_, index) => applicationOf(`a${index}`, [invited, second])))],
  ])('%s makes a calendar', (_, kept) => {
    const events = strictly(feedOf(kept));
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    for (const { UID, DTSTAMP, DTSTART, DTEND, SEQUENCE, STATUS, SUMMARY, LOCATION = '', DESCRIPTION = '' } of events) {
      expect(UID).toMatch(/@in\.example\.com$/);
      for (const text of [UID, SUMMARY, LOCATION, DESCRIPTION]) expect(text).toMatch(escaped);
      for (const at of [DTSTAMP, DTSTART, DTEND]) expect(at).toMatch(moment);
      expect((DTEND ?? '') > (DTSTART ?? '')).toBe(true);
      expect(SEQUENCE).toMatch(/^\d+$/);
      expect(STATUS).toMatch(/^(?:CONFIRMED|CANCELLED)$/);
    }
  });

  test.each<[string, Event]>([
    ['the employer', { type: 'cancel_interview', interview: 'i1' }],
    ['the owner', { type: 'candidate_cancel', interview: 'i1' }],
    ['nobody coming', { type: 'no_show', interview: 'i1' }],
  ])('an interview called off by %s stays, marked so, as a later version', (_, event) => {
    const versionsOf = (facts: readonly Fact[]) =>
      strictly(calendarFeed({ search: search([applicationOf('a1', facts)]), plan: [], domain: 'in.example.com' }));
    const [before] = versionsOf([invited]);
    const [after, ...more] = versionsOf([invited, fact('f3', '2026-10-21T09:00:00Z', event)]);
    expect(more).toEqual([]);
    expect(after).toMatchObject({ UID: before?.UID, STATUS: 'CANCELLED', TRANSP: 'TRANSPARENT' });
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
    expect((after?.DTSTAMP ?? '') > (before?.DTSTAMP ?? '')).toBe(true);
  });
});
