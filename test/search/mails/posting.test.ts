import { describe, expect, test } from 'vitest';
import { compose } from '../../../lib/drafts/compose.ts';
import { taskIn } from '../../../lib/drafts/material/tasks.ts';
import type { ReadingKind } from '../../../lib/reading/reading.ts';
import { postingLines } from '../../../lib/search/mails/posting.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from '../../drafts/searches.ts';

const receipt = [
  'Dear Noor,',
  '',
  'thank you for your application. Below is the posting for your records.',
  '',
  '> About the role',
  '>',
  '> - Turn visitor numbers into clear reports;',
  '> - Lead tours for school classes',
  '> - Salary from $42,000',
  '> - Apply at https://hall.example/jobs',
  '> - Teamwork',
  '',
  'Your profile:',
  '* Two years of work in a museum or an archive',
  '',
  'You will hear from us within two weeks.',
].join('\n');

describe('the lines of a posting', () => {
  test('are those of lists under their headings, without pay, links and single words', () => {
    expect(postingLines(receipt, 'application_confirmation')).toEqual([
      'Turn visitor numbers into clear reports',
      'Lead tours for school classes',
      'Two years of work in a museum or an archive',
    ]);
  });

  test.each([
    [
      'Ihre Aufgaben:\n• Sie führen Gruppen durch das Haus\n• Pflege der Sammlung',
      ['Sie führen Gruppen durch das Haus', 'Pflege der Sammlung'],
    ],
    ['Vos missions :\n- Accueillir les groupes scolaires', ['Accueillir les groupes scolaires']],
    ['Requisitos\n– Dos años de experiencia en museos', ['Dos años de experiencia en museos']],
    ['Taken:\n1. Groepen rondleiden door het huis', ['Groepen rondleiden door het huis']],
  ])('in other languages: %s', (text, lines) => expect(postingLines(text, 'recruiter_outreach')).toEqual(lines));

  test.each([
    'You will hear from us within two weeks.\n- Monday at ten in the morning',
    'Agenda\n- Meet the team in room four',
    'In this role you will lead tours for school classes and keep the archive in order.',
    '- Lead tours for school classes',
  ])('are not found elsewhere: %s', (text) => expect(postingLines(text, 'interview_invite')).toEqual([]));

  test.each(['rejection', 'job_alert', 'not_job_related', 'offer'] satisfies ReadingKind[])('are none of a mail of kind %s', (kind) =>
    expect(postingLines(receipt, kind)).toEqual([]),
  );

  test('end soon, however long the mail is', () => {
    const long = `About the role\n${'- Lead tours for school classes of the town\n'.repeat(50_000)}`;
    expect(postingLines(long, 'application_confirmation')).toEqual(['Lead tours for school classes of the town']);
    expect(postingLines('Requirements\n'.repeat(100_000), 'application_confirmation')).toEqual([]);
  });
});

test.each([
  ['Turn tickets into reports', 'turn tickets into reports'],
  ['You will lead tours for school classes', 'lead tours for school classes'],
  ['Design of exhibitions', undefined],
  ['Support for visitors', undefined],
  ['Two years of work in a museum', undefined],
])('%s is told as a task: %s', (line, task) => expect(taskIn(line)).toBe(task));

describe('a draft leans on the posting', () => {
  const lena = { key: 'lena@hall.example', address: 'lena@hall.example', name: 'Lena Orth', part: 'recruiter' } as const;
  const about = { contacts: [lena], instructions: [], wroteBy: lena.key };
  const draftWith = (posting: readonly string[], facts: readonly string[] = []) => {
    const applied = factOf('applied', { type: 'application' }, { about: { ...about, ...(posting.length > 0 && { posting }) } });
    const search = searchOf([applicationOf({ contacts: [lena] }, [applied])]);
    const followUps = [followUpOf('app_followup_1', lena.key, { deliverAt: '2026-10-08T14:00:00Z' })];
    const { drafts } = compose({ followUps, search, owner: ownerWith({ facts }), used: [], planned: [] });
    return drafts[0];
  };

  test('in its own words, and says where they come from', () => {
    const draft = draftWith(['Lead tours for school classes']);
    const said = draft?.sentences.filter(({ sources }) => sources.some((source) => source.startsWith('posting:')));
    expect(said).toHaveLength(1);
    expect(said?.[0]?.text).toContain('lead tours for school classes');
  });

  test('or quotes it where it names no task', () => {
    expect(draftWith(['Two years of work in a museum or an archive'])?.text).toContain('"Two years of work in a museum or an archive"');
  });

  test('and says nothing of it where none is known', () => {
    expect(
      draftWith([])
        ?.sentences.flatMap(({ sources }) => sources)
        .filter((source) => source.startsWith('posting:')),
    ).toEqual([]);
    expect(draftWith([])?.text).not.toMatch(/descri(?:be|ption)/);
  });

  test('with the stored fact that goes with it', () => {
    const draft = draftWith(
      ['Lead tours for school classes'],
      ['Wrote a guide to the harbour', 'Four years of tours for school classes at Old Mill'],
    );
    expect(draft?.text).toContain('four years of tours for school classes at Old Mill');
  });
});
