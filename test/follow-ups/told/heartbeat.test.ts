import { describe, expect, test } from 'vitest';
import { nextHeartbeat, type Traffic } from '../../../lib/follow-ups/told/heartbeat.ts';
import type { Event, Fact } from '../../../lib/search/fact.ts';
import { defaultSettings, type Settings } from '../../../lib/search/owner/owner.ts';
import type { Search } from '../../../lib/search/search.ts';
import { applicationOf } from '../../search/given.ts';

const known = (knownAt: string, event: Event, source: Fact['source'] = { mail: knownAt }): Fact => ({
  id: `${knownAt} ${event.type}`,
  saidAt: knownAt,
  knownAt,
  source,
  evidence: [],
  ...event,
});

type Given = {
  readonly zone?: string;
  readonly settings?: Partial<Settings>;
  readonly facts?: readonly Fact[];
  readonly applications?: readonly (readonly Fact[])[];
};

function search({ zone = 'America/New_York', settings = {}, facts = [], applications = [] }: Given): Search {
  return {
    timeZone: zone,
    settings: { ...defaultSettings, ...settings },
    facts,
    applications: applications.map((one, index) => applicationOf(`a${index}`, one)),
    deliveries: [],
  };
}

const applied = [known('2026-10-05T13:12:00Z', { type: 'application' })];
const one = { applications: [applied] };
const at = (given: Given, traffic: Traffic, now: string) => nextHeartbeat(search(given), traffic, now)?.at;

describe('the heartbeat says that no mail comes', () => {
  test.each([
    ['fourteen days after the last mail, by the owner’s clock', 'America/New_York', '2026-10-05T13:12:00Z', '2026-10-19T13:12:00Z'],
    ['over a change of clocks at the same hour', 'America/New_York', '2026-10-25T13:12:00Z', '2026-11-08T14:12:00Z'],
    ['in the morning, where that is night', 'America/New_York', '2026-10-06T03:30:00Z', '2026-10-20T12:00:00Z'],
    ['in Kolkata', 'Asia/Kolkata', '2026-10-05T13:12:00Z', '2026-10-19T13:12:00Z'],
    ['in the morning of Kolkata', 'Asia/Kolkata', '2026-10-05T20:00:00Z', '2026-10-20T02:30:00Z'],
    ['in Auckland', 'Pacific/Auckland', '2026-10-05T13:12:00Z', '2026-10-19T19:00:00Z'],
  ])('%s', (_, zone, heardAt, expected) => {
    expect(at({ ...one, zone }, { heardAt }, heardAt)).toBe(expected);
  });

  test('whatever the last mail said, and from the first fact on where none ever came', () => {
    expect(at(one, { heardAt: '2026-10-12T14:00:00Z' }, '2026-10-12T14:00:00Z')).toBe('2026-10-26T14:00:00Z');
    const byHand = [known('2026-10-05T13:12:00Z', { type: 'application' }, 'owner')];
    expect(at({ applications: [byHand] }, {}, '2026-10-06T14:00:00Z')).toBe('2026-10-19T13:12:00Z');
    expect(at({ applications: [byHand] }, { heardAt: '2026-09-01T14:00:00Z' }, '2026-10-06T14:00:00Z')).toBe('2026-10-19T13:12:00Z');
  });

  test('once for each silence', () => {
    const heardAt = '2026-10-05T13:12:00Z';
    expect(at(one, { heardAt, silenceToldAt: '2026-10-19T13:12:00Z' }, '2026-11-30T14:00:00Z')).toBeUndefined();
    expect(at(one, { heardAt: '2026-10-20T14:00:00Z', silenceToldAt: '2026-10-19T13:12:00Z' }, '2026-10-20T14:00:00Z')).toBe(
      '2026-11-03T15:00:00Z',
    );
  });

  test('when it was missed, as soon as the owner is awake', () => {
    const heardAt = '2026-10-05T13:12:00Z';
    expect(at(one, { heardAt }, '2026-10-20T05:00:00Z')).toBe('2026-10-20T12:00:00Z');
    expect(at(one, { heardAt }, '2026-10-20T15:00:00Z')).toBe('2026-10-19T13:12:00Z');
  });

  test('after as many days as the owner likes, or never', () => {
    const heardAt = '2026-10-05T13:12:00Z';
    expect(at({ ...one, settings: { silenceDays: 7 } }, { heardAt }, heardAt)).toBe('2026-10-12T13:12:00Z');
    expect(at({ ...one, settings: { silenceDays: 'off' } }, { heardAt }, heardAt)).toBeUndefined();
  });

  test('after a pause', () => {
    const facts = [known('2026-10-12T13:12:00Z', { type: 'owner_pause', until: '2026-11-05' }, 'owner')];
    expect(at({ ...one, facts }, { heardAt: '2026-10-12T13:12:00Z' }, '2026-10-12T13:12:00Z')).toBe('2026-11-05T13:00:00Z');
    const resumed = [...facts, known('2026-10-13T13:12:00Z', { type: 'owner_resume' }, 'owner')];
    expect(at({ ...one, facts: resumed }, { heardAt: '2026-10-13T13:12:00Z' }, '2026-10-13T13:12:00Z')).toBe('2026-10-27T13:12:00Z');
  });

  test.each<[string, readonly (readonly Fact[])[]]>([
    ['there is no application', []],
    ['all are rejected', [[...applied, known('2026-10-06T14:00:00Z', { type: 'rejection' })]]],
    ['all are stopped', [[...applied, known('2026-10-06T14:00:00Z', { type: 'owner_stop' }, 'owner')]]],
    ['an offer is accepted', [[...applied, known('2026-10-06T14:00:00Z', { type: 'accepted' }, 'owner')]]],
    ['nothing was heard of them for two months', [[known('2026-07-20T14:00:00Z', { type: 'application' })]]],
  ])('but not where %s', (_, applications) => {
    expect(at({ applications }, { heardAt: '2026-10-06T14:00:00Z' }, '2026-10-06T14:00:00Z')).toBeUndefined();
  });
});

describe('the heartbeat says that sending failed', () => {
  test('when it has for an hour, and before anything else', () => {
    const traffic = { heardAt: '2026-10-05T13:12:00Z', sendingFailedAt: '2026-10-19T13:30:00Z' };
    expect(nextHeartbeat(search(one), traffic, '2026-10-19T13:40:00Z')).toEqual({
      about: 'sending',
      since: '2026-10-19T13:30:00Z',
      at: '2026-10-19T14:30:00Z',
    });
  });

  test('also where nothing is awaited, and not in the quiet hours', () => {
    expect(at({}, { sendingFailedAt: '2026-10-20T00:30:00Z' }, '2026-10-20T00:40:00Z')).toBe('2026-10-20T12:00:00Z');
  });
});
