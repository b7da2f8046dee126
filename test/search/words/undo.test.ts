import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, commandWords } from '../../../lib/mail/replies/command.ts';
import type { Event, Fact } from '../../../lib/search/fact.ts';
import type { Recorded } from '../../../lib/search/question.ts';
import type { SentMail } from '../../../lib/search/sent-mail.ts';
import { deliverUntil, type Kept, nothingKept, planOf, record, say } from '../kept.ts';

// Long because every word of the owner has to be drawn before undoing it can be tried; the drawing is two thirds of it.

const start = Date.parse('2026-09-28T13:00:00Z');
const hour = 3_600_000;
const at = (hours: number): string => new Date(start + hours * hour).toISOString();

const people = ['uma@fernhill.example', 'tom@fernhill.example', 'lee@birchwood.example'];
const companies = ['Fernhill', 'Birchwood', 'Northfold'];
const roles = ['Data Analyst', 'Clerk'];

const anEvent = (application: number, index: number): fc.Arbitrary<Event> => {
  const from = fc.constantFrom(...people);
  const day = fc.integer({ min: 1, max: 30 }).map((days) => at(days * 24 + 300).slice(0, 10));
  return fc.oneof(
    fc.constant<Event>({ type: 'application' }),
    from.map((who): Event => ({ type: 'human_reply', from: who })),
    from.map((who): Event => ({ type: 'request', from: who })),
    fc.record({ days: fc.integer({ min: 1, max: 12 }), with: fc.subarray(people, { minLength: 1 }) }).map(
      (one): Event => ({
        type: 'invite',
        interview: { id: `i${application}.${index}`, startsAt: at(one.days * 24 + index * 30 + 2), with: one.with },
      }),
    ),
    day.map((P): Event => ({ type: 'timeline', phrase: 'they said so', P })),
    fc.constant<Event>({ type: 'assessment_invited' }),
    from.map((who): Event => ({ type: 'offer', from: who })),
    from.map((who): Event => ({ type: 'rejection', from: who })),
  );
};

/** Mails of the first two weeks, about one to three applications. */
const aSearch: fc.Arbitrary<readonly Recorded[]> = fc
  .array(fc.record({ company: fc.constantFrom(...companies), role: fc.constantFrom(...roles), length: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((applications) =>
    fc.tuple(
      ...applications.map(({ company, role, length }, application) =>
        fc.tuple(...Array.from({ length }, (_, index) => anEvent(application, index))).map((events) =>
          events.map((event, index): Recorded => {
            const knownAt = at(index * 60 + application * 7);
            const fact: Fact = {
              id: `f${application}.${index}`,
              saidAt: knownAt,
              knownAt,
              source: { mail: `m${application}.${index}` },
              evidence: [{ field: 'kind', text: `words ${index}` }],
              about: {
                company,
                role,
                contacts: people.slice(0, 2).map((address) => ({ address, part: 'interviewer' })),
                sender: `jobs@${company.toLowerCase()}.example`,
                wroteBy: people[application % people.length] ?? '',
                instructions: [],
              },
              ...event,
            };
            return { application: `a${application}`, fact };
          }),
        ),
      ),
    ),
  )
  .map((all) => all.flat().sort((one, other) => (one.fact.knownAt < other.fact.knownAt ? -1 : 1)));

const aCommand = (now: string): fc.Arbitrary<Command> => {
  const of = fc
    .option(fc.constantFrom(...companies, 'Fernhill, Clerk'), { nil: undefined })
    .map((name) => (name === undefined ? {} : { of: name }));
  const days = fc.integer({ min: 1, max: 20 }).map((count) => new Date(Date.parse(now) + count * 24 * hour).toISOString());
  return fc.oneof(
    of.chain((name) =>
      fc.constantFrom<Command>(
        { word: 'sent', ...name },
        { word: 'skip', ...name },
        { word: 'stop', ...name },
        { word: 'heard', ...name },
        { word: 'no', ...name },
        { word: 'handed_in', ...name },
        { word: 'resume', ...name },
        { word: 'not', ...name },
      ),
    ),
    fc
      .tuple(of, days, fc.boolean())
      .map(([name, until, isDay]): Command => ({ word: 'later', until: isDay ? until.slice(0, 10) : until, ...name })),
    fc
      .tuple(of, fc.integer({ min: 0, max: 4 }))
      .map(
        ([name, back]): Command => ({ word: 'sent', on: new Date(Date.parse(now) - back * 24 * hour).toISOString().slice(0, 10), ...name }),
      ),
    fc.tuple(of, days, days).map(([name, one, other]): Command => ({ word: 'move', alternatives: [one, other], ...name })),
    fc.tuple(of, fc.subarray([at(900), at(940)])).map(([name, alternatives]): Command => ({ word: 'no_show', alternatives, ...name })),
    of.map((name): Command => ({ word: 'cancel', ...name })),
    days.map((until): Command => ({ word: 'zone', timeZone: 'Asia/Tokyo', until: until.slice(0, 10) })),
    days.map(
      (by): Command => ({ word: 'note', notes: [{ text: 'the archive' }], timeline: { phrase: 'they decide then', by: by.slice(0, 10) } }),
    ),
    days.map((until): Command => ({ word: 'pause', until: until.slice(0, 10) })),
    fc
      .tuple(of, fc.constantFrom('rejected', 'offer', 'accepted', 'withdrawn', 'moved_on'))
      .map(([name, news]): Command => ({ word: 'news', news: news as 'rejected', ...name })),
    fc.tuple(of, days).map(([name, startsAt]): Command => ({ word: 'moved', startsAt, ...name })),
    fc.tuple(of, days).map(([name, by]): Command => ({ word: 'timeline', phrase: 'they decide then', by: by.slice(0, 10), ...name })),
    fc.constantFrom<Command>(
      { word: 'yes' },
      { word: 'contact', name: 'Ann Lee', address: 'ann.lee@fernhill.example' },
      { word: 'add', name: 'Maria Weber', address: 'maria@fernhill.example' },
      { word: 'correct', company: 'Fernhill Labs' },
      { word: 'correct', role: 'Senior Clerk', company: 'Northfold' },
      { word: 'kind', kind: 'rejection' },
      { word: 'kind', kind: 'offer' },
      { word: 'kind', kind: 'not_job_related' },
      { word: 'kind', kind: 'rejection', isNot: true },
      { word: 'correct', role: 'Clerk' },
      { word: 'contact', address: 'office@northfold.example' },
      { word: 'referred', name: 'Ada Lang', address: 'ada.lang@elsewhere.example' },
      { word: 'internal' },
      { word: 'posting', line: 'turn tickets into clear reports' },
      { word: 'applied', company: 'Larkfield', role: 'Clerk' },
      { word: 'same', as: 'Fernhill' },
      { word: 'same', as: 'Birchwood', of: 'Fernhill' },
      { word: 'fact', text: 'cut costs by half' },
      { word: 'zone', timeZone: 'Europe/Lisbon' },
      { word: 'set', change: { setting: 'graceDays', to: 5 } },
      { word: 'set', change: { setting: 'waking', to: { from: '11:00', to: '20:00' } } },
      { word: 'set', change: { setting: 'close_loop', to: false } },
      { word: 'set', change: { setting: 'app_followup_2', to: false } },
      { word: 'note', notes: [{ for: 'Uma', text: 'the archive' }] },
    ),
  );
};

/** The mails of ours that a word may answer: the receipt of a mail, what was delivered last, or none. */
function mailsOf(kept: Kept, records: readonly Recorded[]): readonly (SentMail | undefined)[] {
  const last = records.at(-1);
  const delivered = kept.deliveries.at(-1);
  const receipt: SentMail | undefined = last && {
    kind: 'receipt',
    at: last.fact.knownAt,
    ...(last.application !== undefined && { application: last.application }),
    followUps: [],
    interviews: last.fact.type === 'invite' ? [last.fact.interview.id] : [],
    facts: [{ id: last.fact.id, ...(last.application !== undefined && { application: last.application }) }],
  };
  const draft: SentMail | undefined = delivered && {
    kind: delivered.kind,
    at: delivered.at,
    application: delivered.application,
    followUps: [
      { id: delivered.followUp, kind: delivered.kind, application: delivered.application, alsoFor: delivered.alsoFor, to: delivered.to },
    ],
    interviews: [],
    facts: [],
  };
  return [undefined, receipt, draft];
}

const shown = (kept: Kept, now: string) =>
  planOf(kept, now)
    .map(({ id, deliverAt, alsoFor, sendBy, latestOn, to }) => ({ id, deliverAt, alsoFor, sendBy, latestOn, to }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

const aCase = fc
  .record({ records: aSearch, hours: fc.integer({ min: 300, max: 900 }), answers: fc.integer({ min: 0, max: 2 }) })
  .chain((given) =>
    fc.record({ given: fc.constant(given), commands: fc.array(aCommand(at(given.hours)), { minLength: 1, maxLength: 3 }) }),
  );

function prepared({
  records,
  hours,
  answers,
}: {
  readonly records: readonly Recorded[];
  readonly hours: number;
  readonly answers: number;
}) {
  const now = at(hours);
  const kept = deliverUntil(record(nothingKept, records), now);
  return { now, kept, sent: mailsOf(kept, records)[answers] };
}

/** Words that change nothing, or nothing that a plan follows from: `forget` asks first and is for good, `new links` and `new address` void addresses. */
const nothingToUndo: ReadonlySet<Command['word']> = new Set([
  'option',
  'undo',
  'status',
  'list',
  'export',
  'forget',
  'help',
  'test',
  'links',
  'new_address',
  'unknown',
]);

test('every word that changes something is drawn', () => {
  const drawn = new Set(fc.sample(aCommand(at(400)), { numRuns: 1500, seed: 1 }).map(({ word }) => word));
  expect([...drawn].sort()).toEqual(commandWords.filter((word) => !nothingToUndo.has(word)).sort());
});

test('a fact about the owner changes no plan', () => {
  fc.assert(
    fc.property(aSearch, (records) => {
      // Said first of all: older than every application.
      const first = say(nothingKept, { word: 'fact', text: 'cut costs by half' }, at(-1)).kept;
      expect(shown(record(first, records), at(300))).toEqual(shown(record(nothingKept, records), at(300)));
    }),
    { numRuns: 80, seed: 3 },
  );
});

describe('undo', () => {
  test('of whatever word, at once, leaves the plan as it was', () => {
    let changes = 0;
    fc.assert(
      fc.property(aCase, ({ given, commands }) => {
        const { now, kept, sent } = prepared(given);
        const before = shown(kept, now);
        for (const command of commands) {
          const said = say(kept, command, now, sent);
          if (said.records.length === 0) continue;
          changes++;
          const back = say(said.kept, { word: 'undo' }, now, said.answer, 'the undo');
          expect(back.records.length, JSON.stringify(command)).toBeGreaterThan(0);
          expect(shown(back.kept, now), JSON.stringify(command)).toEqual(before);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(changes).toBeGreaterThan(100);
  });

  test('alone, in a mail of its own, takes back the last word', () => {
    fc.assert(
      fc.property(aCase, ({ given, commands }) => {
        const { now, kept, sent } = prepared(given);
        const before = shown(kept, now);
        for (const command of commands) {
          const said = say(kept, command, now, sent);
          if (
            said.kept.facts.length + [...said.kept.rows.values()].flat().length ===
            kept.facts.length + [...kept.rows.values()].flat().length
          )
            continue;
          if (said.records.some(({ fact }) => fact.type === 'undone')) continue;
          const back = say(said.kept, { word: 'undo' }, now, undefined, 'the undo');
          expect(shown(back.kept, now), JSON.stringify(command)).toEqual(before);
        }
      }),
      { numRuns: 80, seed: 7 },
    );
  });

  test('of the answer to a question, leaves the plan as it was before it', () => {
    let answers = 0;
    fc.assert(
      fc.property(aCase, ({ given, commands }) => {
        const { now, kept } = prepared(given);
        for (const command of commands) {
          const asked = say(kept, command, now);
          const options = asked.question?.options ?? [];
          for (const { word } of options) {
            const chosen = say(asked.kept, { word: 'option', option: word }, now, asked.answer, `answer ${word}`);
            if (chosen.records.length === 0) continue;
            answers++;
            const back = say(chosen.kept, { word: 'undo' }, now, chosen.answer, 'the undo');
            expect(shown(back.kept, now), `${JSON.stringify(command)}: ${word}`).toEqual(shown(asked.kept, now));
          }
        }
      }),
      { numRuns: 25, seed: 13 },
    );
    expect(answers).toBeGreaterThan(15);
  });

  test('undone, leaves the plan as the word had made it', () => {
    fc.assert(
      fc.property(aCase, ({ given, commands }) => {
        const { now, kept, sent } = prepared(given);
        const [command] = commands;
        if (!command) return;
        const said = say(kept, command, now, sent);
        if (said.records.length === 0) return;
        const back = say(said.kept, { word: 'undo' }, now, said.answer, 'the undo');
        const again = say(back.kept, { word: 'undo' }, now, back.answer, 'the undo of the undo');
        expect(shown(again.kept, now), JSON.stringify(command)).toEqual(shown(said.kept, now));
      }),
      { numRuns: 80, seed: 9 },
    );
  });

  test('days later, leaves what lies ahead as it was, but for what was delivered or lapsed', () => {
    fc.assert(
      fc.property(aCase, fc.integer({ min: 1, max: 20 }), ({ given, commands }, days) => {
        const { now, kept, sent } = prepared(given);
        const [command] = commands;
        if (!command) return;
        const said = say(kept, command, now, sent);
        if (said.records.length === 0) return;
        const then = new Date(Date.parse(now) + days * 24 * hour).toISOString();
        const delivered = deliverUntil(said.kept, then);
        const back = say(delivered, { word: 'undo' }, then, said.answer, 'the undo');
        // As if the word had never been said, and only what came had come.
        const without = shown({ ...kept, deliveries: delivered.deliveries }, then);
        const open = shown(back.kept, then).map(({ id }) => id);
        expect(
          without.map(({ id }) => id),
          JSON.stringify(command),
        ).toEqual(expect.arrayContaining(open));
        const ahead = without.filter(({ deliverAt }) => deliverAt > then).map(({ id }) => id);
        expect(open, JSON.stringify(command)).toEqual(expect.arrayContaining(ahead));
      }),
      { numRuns: 80, seed: 11 },
    );
  });
});
