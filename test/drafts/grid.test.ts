import { expect, test } from 'vitest';
import { compose } from '../../lib/drafts/compose.ts';
import type { Draft } from '../../lib/drafts/draft.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Event, Fact } from '../../lib/search/fact.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from './searches.ts';

const roles = [
  'Data Analyst',
  'Director of Museum Education',
  'Senior Manager, Grants and Institutional Partnerships',
  'Kundenberaterin (m/w/d)',
  'C++ Developer',
  'VP',
  'Registered Nurse, Night Shift',
  'Office Manager/Executive Assistant',
  'Head of R&D',
  'Associate Professor of Comparative Literature',
];
const companies = [
  'Acme',
  'Verdant Hall',
  'Hewitt, Brown & Partners LLP',
  'St. Jude Clinics, Inc.',
  'Northern Light Regional Transit Authority',
  'X',
  '1Passage',
];
const names = ['Hana Brandt', 'Ada Moreno', 'Bo Lind', 'Dr. Cy Park', 'Min', 'Siobhán O’Neil'];
const titles = ['Team and scope', 'Trial lesson, 45 min', 'Tooling', 'Video call', 'Board conversation', 'Meet the team'];
const notes = [
  'paper maps instead of screens',
  'showed me the reading room',
  'they want to open a second house',
  'we talked about school classes',
  'asked about evening shifts',
  'the catalogue for children',
];
const facts = [
  'Four years of guided tours at Old Mill',
  'Rewrote the visitor guide of Old Mill',
  'Led a team of five',
  'Certified first aider',
  'My students won the regional prize',
];
const functions = ['Head of Visitors', 'CTO', 'Recruiter', undefined];

const banned =
  /[[\]{}<>]|__|!|\b(?:have not heard|no response|any update|busy|delay\w*|missed|asap|urgent|please advise|call me|unfortunately|why|thrilled|passionate|honou?red|today|tomorrow|yesterday|next week|last week)\b/i;

/** A sequence that is the same on every machine. */
function sequence(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor(state / 65536) % most;
  };
}

type Journey = {
  readonly role: string;
  readonly company: string;
  readonly panel: readonly string[];
  readonly run: (followUps: readonly FollowUp[], events: readonly Fact[]) => readonly Draft[];
  readonly base: readonly Fact[];
  readonly second: readonly Fact[];
};

function journeyOf(seed: number): Journey {
  const next = sequence(seed * 7919 + 1);
  const pick = <Value>(values: readonly Value[]): Value => values[next(values.length)] as Value;
  const role = pick(roles);
  const company = pick(companies);
  const size = 1 + next(6);
  const panel = names.slice(0, size).map((name) => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@house.example`);
  const has = { titles: next(2) === 1, notes: next(2) === 1, facts: next(2) === 1, functions: next(2) === 1 };
  const round = (index: number, day: string): readonly Fact[] =>
    panel.map((address, position) => {
      const title = titles[(position + index * 3) % titles.length];
      const interview = {
        id: `r${index}-${position}`,
        startsAt: `${day}T${14 + position}:00:00Z`,
        with: [address],
        ...(has.titles && title !== undefined && { title }),
      };
      return factOf(`invite-${index}-${position}`, { type: 'invite', interview });
    });
  const noted = has.notes
    ? panel.map((address, position) =>
        factOf(`note-${position}`, { type: 'note', for: address, text: pick(notes) }, { saidAt: '2026-10-23T21:00:00Z', owner: true }),
      )
    : [];
  const contacts = panel.map((address, position) => {
    const title = has.functions ? pick(functions) : undefined;
    return { key: address, address, name: names[position] ?? '', part: 'interviewer' as const, ...(title !== undefined && { title }) };
  });
  const owner = ownerWith(has.facts ? { facts: facts.slice(0, 1 + next(5)) } : {});
  let used: readonly string[] = [];
  return {
    role,
    company,
    panel,
    base: [factOf('applied', { type: 'application' }, { saidAt: '2026-09-20T14:00:00Z' }), ...round(0, '2026-10-23'), ...noted],
    second: round(1, '2026-11-06'),
    run(followUps, events) {
      const planned = [followUpOf('status_1', panel[0] ?? '', { deliverAt: '2026-11-13T14:00:00Z' })];
      const result = compose({ followUps, search: searchOf([applicationOf({ role, company, contacts }, events)]), owner, used, planned });
      expect(result.missing, `${role} at ${company}, ${size} people, ${JSON.stringify(has)}`).toEqual([]);
      used = [...used, ...result.used];
      return result.drafts;
    },
  };
}

function checked(drafts: readonly Draft[], { role, company }: Journey): void {
  for (const draft of drafts) {
    const paragraphs = draft.text.split('\n\n');
    const body = paragraphs.slice(1, -1).join(' ');
    const count = body.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
    const where = `${draft.kind}:\n${draft.text}`;
    expect(count, where).toBeGreaterThanOrEqual(20);
    expect(count, where).toBeLessThanOrEqual(120);
    expect(body, where).toContain(role);
    expect(body, where).toContain(company);
    expect(body, where).not.toMatch(banned);
    expect(body, where).not.toMatch(/ {2}| [.,;]|\.\.|\bundefined\b/);
    expect(body, where).not.toMatch(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!, \p{Lu}\p{Ll}+ \d)/iu);
    expect(body.split('?').length - 1, where).toBeLessThanOrEqual(1);
    expect(paragraphs.length, where).toBeLessThanOrEqual(5);
    for (const { text } of draft.sentences) expect(text, where).toMatch(/^["\p{Lu}\d].*[.?]["”]?$/u);
  }
  const bodies = drafts.map(({ text }) => text.slice(text.indexOf('\n')));
  expect(new Set(bodies).size).toBe(bodies.length);
}

test.each(Array.from({ length: 80 }, (_, seed) => seed))(
  'journey %i: every text passes, from thank-yous over two rounds to the last note',
  (seed) => {
    const journey = journeyOf(seed);
    const { panel, base, second, run } = journey;
    const [first = ''] = panel;
    const thanks = (deliverAt: string, because: string): readonly FollowUp[] =>
      panel.map((address) => followUpOf('thank_you', address, { deliverAt, because: [because] }));
    const both = [...base, ...second];
    const outcome = (event: Event): readonly Fact[] => [...both, factOf('outcome', event, { saidAt: '2026-12-05T15:00:00Z' })];
    const one = (kind: FollowUp['kind'], deliverAt: string): readonly FollowUp[] => [
      followUpOf(kind, first, { deliverAt, because: ['outcome'] }),
    ];
    const all = [
      run(thanks('2026-10-24T01:00:00Z', 'invite-0-0'), base),
      run(thanks('2026-11-07T01:00:00Z', 'invite-1-0'), both),
      run(one('status_1', '2026-11-13T14:00:00Z'), both),
      run(one('status_2', '2026-11-20T14:00:00Z'), both),
      run(one('close_loop', '2026-12-04T14:00:00Z'), both),
      seed % 2 === 0
        ? run(one('rejection_reply', '2026-12-07T14:00:00Z'), outcome({ type: 'rejection', from: first }))
        : run(one('offer_ack', '2026-12-05T15:30:00Z'), outcome({ type: 'offer', from: first, deadline: '2026-12-15' })),
    ];
    expect(all[0]).toHaveLength(panel.length);
    for (const drafts of all) checked(drafts, journey);
  },
);
