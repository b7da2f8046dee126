import { describe, expect, test } from 'vitest';
import type { Command } from '../../../lib/mail/replies/command.ts';
import { type Asked, askedOf } from '../../../lib/page/forms/asked.ts';
import { deeds } from '../../../lib/page/forms/forms.ts';
import { fact } from '../../functions/given/facts.ts';
import { settingsFields } from '../settings-fields.ts';
import { fieldsOf, owner, wholeOf } from '../whole.ts';

const applied = fact('applied', '2026-10-05T13:00:00Z', { type: 'application' });
const met = fact('met', '2026-10-08T14:00:00Z', {
  type: 'invite',
  interview: { id: 'talk', startsAt: '2026-10-23T15:00:00Z', with: ['ines.duarte@larchmont.example'] },
});
const promised = {
  ...fact('promised', '2026-10-09T14:00:00Z', { type: 'timeline', phrase: 'next week', P: '2026-10-30' }),
  source: { mail: 'mail-of-met' },
};
const whole = wholeOf(
  { larchmont: [applied, met, promised] },
  { facts: [fact('told', '2026-10-10T10:00:00Z', { type: 'owner_fact', text: 'Led a team' })] },
);
const [step] = whole.plan;
const ask = (fields: Readonly<Record<string, string>>): Asked => askedOf(fieldsOf({ application: 'larchmont', ...fields }), whole);

describe('a form of the page', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly Command[]]>([
    ['marks a draft as sent', { deed: 'sent', followUp: step?.id ?? '' }, [{ word: 'sent' }]],
    ['passes over a draft', { deed: 'skip', followUp: step?.id ?? '' }, [{ word: 'skip' }]],
    ['stops', { deed: 'stop' }, [{ word: 'stop' }]],
    ['goes on', { deed: 'resume' }, [{ word: 'resume' }]],
    ['says that they answered', { deed: 'heard' }, [{ word: 'heard' }]],
    ['pauses', { deed: 'pause', day: '2026-11-02' }, [{ word: 'pause', until: '2026-11-02' }]],
    ['brings news', { deed: 'news', news: 'offer' }, [{ word: 'news', news: 'offer' }]],
    [
      'corrects the company',
      { deed: 'correct', company: ' Larchmont Group ', role: 'Copy Editor' },
      [{ word: 'correct', company: 'Larchmont Group' }],
    ],
    [
      'corrects company and role',
      { deed: 'correct', company: 'Larchmont Group', role: 'Senior Copy Editor' },
      [
        { word: 'correct', company: 'Larchmont Group' },
        { word: 'correct', role: 'Senior Copy Editor' },
      ],
    ],
    ['says what a mail was', { deed: 'kind', fact: 'met', kind: 'offer' }, [{ word: 'kind', kind: 'offer' }]],
    [
      'names whom to write to',
      { deed: 'person', name: 'Tomas Ek', address: 'tomas.ek@larchmont.example', as: 'contact' },
      [{ word: 'contact', name: 'Tomas Ek', address: 'tomas.ek@larchmont.example' }],
    ],
    [
      'adds who was there',
      { deed: 'person', name: 'Tomas Ek', address: 'tomas.ek@larchmont.example', as: 'add' },
      [{ word: 'add', name: 'Tomas Ek', address: 'tomas.ek@larchmont.example' }],
    ],
    ['corrects a date', { deed: 'promised', day: '2026-11-03' }, [{ word: 'timeline', phrase: 'by 2026-11-03', by: '2026-11-03' }]],
    [
      'moves an interview, by the owner’s clock',
      { deed: 'moved', interview: 'talk', at: '2026-10-26T09:30' },
      [{ word: 'moved', startsAt: '2026-10-26T13:30:00Z' }],
    ],
    ['says that an interview did not happen', { deed: 'no', interview: 'talk' }, [{ word: 'no' }]],
    ['notes', { deed: 'note', text: 'They use\r\nLaTeX' }, [{ word: 'note', notes: [{ text: 'They use LaTeX' }] }]],
    [
      'adds an application',
      { deed: 'applied', company: 'Brightwater', role: 'Editor', day: '2026-10-19', address: 'jobs@brightwater.example' },
      [{ word: 'applied', company: 'Brightwater', role: 'Editor', on: '2026-10-19', address: 'jobs@brightwater.example' }],
    ],
    ['tells a fact', { deed: 'fact', text: 'Led a team of four' }, [{ word: 'fact', text: 'Led a team of four' }]],
    [
      'tells a time zone',
      { deed: 'zone', zone: 'Europe/Lisbon', day: '2026-11-03' },
      [{ word: 'zone', timeZone: 'Europe/Lisbon', until: '2026-11-03' }],
    ],
  ])('%s: a word of the owner’s', (_, fields, commands) => {
    expect(ask(fields)).toMatchObject({ is: 'words', commands });
  });

  test('acts on what it stands beside, as a reply acts on the mail it answers', () => {
    expect(ask({ deed: 'sent', followUp: step?.id ?? '' })).toMatchObject({
      sent: { application: 'larchmont', followUps: [{ id: step?.id, kind: step?.kind }] },
    });
    expect(ask({ deed: 'moved', interview: 'talk', at: '2026-10-26T09:30' })).toMatchObject({
      sent: { application: 'larchmont', interviews: ['talk'] },
    });
    expect(ask({ deed: 'undo', fact: 'promised' })).toMatchObject({ sent: { facts: [{ id: 'promised', application: 'larchmont' }] } });
    expect(ask({ deed: 'undo', fact: 'told met' })).toMatchObject({
      sent: { facts: [{ id: 'told' }, { id: 'met', application: 'larchmont' }] },
    });
  });

  test('that says what a mail was concerns all that the mail told', () => {
    expect(ask({ deed: 'kind', fact: 'met', kind: 'rejection' })).toMatchObject({ sent: { facts: [{ id: 'met' }, { id: 'promised' }] } });
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['asks for nothing known', { deed: 'sell' }],
    ['asks for nothing', {}],
    ['names an inherited property', { deed: 'constructor' }],
    ['is about an application that is not there', { deed: 'stop', application: 'other' }],
    ['is about a draft that is not there', { deed: 'sent', followUp: 'x' }],
    ['is about a fact that is not there', { deed: 'undo', fact: 'x' }],
    ['chooses no news', { deed: 'news', news: '' }],
    ['chooses no kind', { deed: 'kind', fact: 'met', kind: '' }],
    ['changes nothing', { deed: 'correct', company: 'Larchmont Press', role: 'Copy Editor' }],
    ['names a company in question marks', { deed: 'correct', company: '???' }],
    ['names no address', { deed: 'person', name: 'Tomas', address: 'tomas at larchmont' }],
    ['names the owner’s own address', { deed: 'person', name: 'Me', address: 'mina.okafor@mailbox.example', as: 'contact' }],
    ['names a day that does not exist', { deed: 'promised', day: '2026-02-30' }],
    ['names no moment', { deed: 'moved', interview: 'talk', at: 'soon' }],
    ['pauses into the past', { deed: 'pause', day: '2026-10-20' }],
    ['applied tomorrow', { deed: 'applied', company: 'Brightwater', day: '2026-10-30' }],
    ['names no place', { deed: 'zone', zone: 'Nowhere at all' }],
    ['is an empty note', { deed: 'note', text: ' \u200b\n' }],
    ['sets waking hours of an hour', { deed: 'settings', ...settingsFields(owner.settings), wakingFrom: '08:00', wakingTo: '09:00' }],
    ['asks earlier than advised', { deed: 'settings', ...settingsFields(owner.settings), graceDays: '1' }],
    ['leaves the name empty', { deed: 'profile', name: '', language: 'en' }],
    ['signs with a letter', { deed: 'profile', name: 'Mina', language: 'en', signature: 'x\n'.repeat(9) }],
  ])('that %s is refused with a reason', (_, fields) => {
    const asked = ask(fields);
    expect(asked.is).toBe('refused');
    expect(asked.is === 'refused' && asked.why.length).toBeGreaterThan(10);
  });

  test('has a reader for every deed there is', () => {
    for (const deed of deeds) expect(() => ask({ deed })).not.toThrow();
  });
});
