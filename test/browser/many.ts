import { reconcileSearch } from '../../functions/planning/reconcile-search.ts';
import type { Event, Fact } from '../../lib/search/fact.ts';
import type { Instant } from '../../lib/time.ts';
import { type Stage, startStage } from '../../local/stage.ts';

export const now = '2026-10-21T14:00:00Z';

/** Names as mails bring them, and as nobody should. */
export const names = [
  'W'.repeat(200),
  'شركة المثال للبرمجيات',
  '\u202eevil\u202c & Söhne 🚀🧑‍🚀',
  `<img src=x onerror=alert(1)>"'&`,
  'Nordlicht Verlag und Medien '.repeat(7).trim(),
] as const;

/** A laptop with so many applications, the first with strange names; a mail of nobody in particular waits for an answer. */
export async function manyOnStage(count: number): Promise<Stage> {
  const stage = await startStage({
    dataFolder: 'memory',
    linksPort: 0,
    startAt: now,
    held: true,
    owner: { name: 'Mina Okafor', addresses: ['mina.okafor@mailbox.example'], timeZone: 'America/New_York' },
  });
  const ids = Array.from({ length: count }, (_, index) => `app${index}`);
  for (let from = 0; from < count; from += 25)
    await Promise.all(ids.slice(from, from + 25).map((id, index) => stage.store.addFacts(stage.owner.id, id, factsOf(from + index))));
  await reconcileSearch(stage, stage.owner.id, now, { touched: ids });
  const rejected = factOf(0, 'asked', now, { type: 'rejection' });
  await stage.store.putSentMail(stage.owner.id, 'asked', {
    kind: 'question',
    at: now,
    followUps: [],
    interviews: [],
    facts: [],
    question: {
      about: 'trust',
      mail: { subject: names[3], from: 'Ines Duarte <ines@larchmont.example>', sentAt: now },
      understood: `This reads as a rejection (${names[0]}), but its sender could not be verified.`,
      evidence: [{ field: 'kind', text: names[2] }],
      options: [
        { word: '1', label: 'yes, it is genuine', records: [{ application: 'app0', fact: rejected }] },
        { word: 'nothing', label: 'none of these; change nothing', records: [] },
      ],
    },
  });
  await stage.store.putQuestion(stage.owner.id, 'asked', now);
  return stage;
}

function factsOf(index: number): readonly Fact[] {
  const applied = daysOn('2026-09-01T13:00:00Z', index * 0.16);
  const invited = daysOn(applied, 3);
  const meets = daysOn(applied, 6);
  return [
    factOf(index, 'applied', applied, { type: 'application' }),
    ...(index % 3 === 0
      ? [
          factOf(index, 'invited', invited, {
            type: 'invite',
            interview: {
              id: `i${index}`,
              startsAt: meets,
              with: [`ines${index}@larchmont.example`],
              mode: 'video',
              title: names[index] ?? 'First interview',
            },
          }),
        ]
      : []),
    ...(index % 5 === 4 ? [factOf(index, 'rejected', daysOn(applied, 9), { type: 'rejection' })] : []),
  ].filter(({ knownAt }) => knownAt < now);
}

function factOf(index: number, what: string, at: Instant, event: Event): Fact {
  const company = names[index] ?? `Larchmont Press ${index}`;
  const person = { name: names[index] ?? 'Ines Duarte', address: `ines${index}@larchmont.example`, part: 'recruiter' as const };
  return {
    id: `${index}${what}`,
    saidAt: at,
    knownAt: at,
    source: { mail: `${index}${what}` },
    evidence: [
      { field: 'kind', text: 'Thank you for your application' },
      { field: 'company', text: company },
    ],
    about: { company, role: names[index] ?? 'Copy Editor', contacts: [person], instructions: [] },
    ...event,
  };
}

function daysOn(from: Instant, days: number): Instant {
  return new Date(Date.parse(from) + Math.round(days * 86_400_000)).toISOString().replace(/\.\d+/, '');
}
