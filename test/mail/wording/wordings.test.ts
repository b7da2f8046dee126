import { describe, expect, test } from 'vitest';
import { readCommands } from '../../../lib/mail/replies/read-command.ts';
import { sayDayIn, sayHour, sayMoment } from '../../../lib/mail/wording/days.ts';
import { retell } from '../../../lib/mail/wording/retold/retell.ts';
import { allRetold } from '../../../lib/mail/wording/retold/tables.ts';
import { speakerOf } from '../../../lib/mail/wording/say.ts';
import { ownerLanguages, wordings } from '../../../lib/mail/wording/wordings.ts';
import type { SentMail } from '../../../lib/search/sent-mail.ts';
import { ownerWith } from '../../drafts/searches.ts';

/** Every wording of a table by its path. */
function pathsOf(table: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...pathsOf(typeof value === 'object' && value ? value : {}, `${path}${key}.`)],
    ),
  );
}

function slotsIn(wording: string): readonly string[] {
  return [...new Set(wording.match(/\{\w+\}/g) ?? [])].sort();
}

const english = pathsOf(wordings.en());
const others = ['de', 'fr'] as const;

test('there are wordings', () => expect(english.size).toBeGreaterThan(250));

describe.each(others)('%s', (language) => {
  const own = pathsOf(wordings[language]());

  test('has every wording of the English, with the same slots, and none besides', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, wording] of own) {
      expect(slotsIn(wording), path).toEqual(slotsIn(english.get(path) ?? ''));
      expect(wording.trim(), path).not.toBe('');
    }
  });

  test('is not English: no sentence was left as it stood', () => {
    const same = [...own].filter(([path, wording]) => wording === english.get(path) && /\p{L}{3,} \p{L}{3,}/u.test(wording));
    expect(same).toEqual([]);
  });

  test('tells every kept sentence again, with the same slots', () => {
    for (const [en, de, fr] of allRetold()) {
      const told = language === 'de' ? de : fr;
      expect(slotsIn(told), en).toEqual(slotsIn(en));
      expect(told, en).not.toBe(en);
    }
  });

  test('keeps to one form of address', () => {
    const all = [...own.values(), ...allRetold().map(([, de, fr]) => (language === 'de' ? de : fr))].join('\n');
    if (language === 'de') expect(all).not.toMatch(/\b(?:Ihnen|Ihre[nmrs]?|Antworten Sie|Sie können)\b/);
    else expect(all).not.toMatch(/(?<!\p{L})(?:tu|toi|ton|tes|te)(?!\p{L})/u);
  });
});

test('French sets unbreakable blanks before high punctuation, and leaves what fills its slots alone', () => {
  const { say } = speakerOf({ language: 'fr' });
  for (const wording of pathsOf(wordings.fr()).values()) expect(say(wording)).not.toMatch(/ [?:;»]|« /);
  expect(say('{who} : « {text} »', { who: 'A : B', text: '« x »' })).toBe('A : B\u00a0: «\u00a0« x »\u00a0»');
});

test('days and hours are said in each language, by the clock of the zone', () => {
  const [at, zone] = ['2026-10-24T22:00:00Z', 'America/New_York'] as const;
  expect(ownerLanguages.map((language) => sayDayIn(language, '2026-03-01'))).toEqual(['Sun 1 Mar', 'So 1. März', 'dim. 1er mars']);
  expect(ownerLanguages.map((language) => sayMoment(language, at, zone))).toEqual([
    'Sat 24 Oct 18:00',
    'Sa 24. Okt 18:00',
    'sam. 24 oct. à 18:00',
  ]);
  expect(ownerLanguages.map((language) => sayHour(language, at, zone))).toEqual(['Sat 18:00', 'Sa 18:00', 'sam. 18:00']);
});

describe('a value', () => {
  const { say } = speakerOf({ language: 'en' });
  test('lends its stop to the sentence', () =>
    expect(say('It belongs to {place}.', { place: 'Acme Inc.' })).toBe('It belongs to Acme Inc.'));
  test('is never read for slots', () => expect(say('{a} and {b}', { a: '{b}', b: '$&' })).toBe('{b} and $&'));
});

describe('a kept sentence', () => {
  test.each([
    [
      '5 business days after the interview, Tue 20 Oct',
      '5 Werktage nach dem Gespräch, Di 20. Okt',
      '5 jours ouvrés après l’entretien, mar. 20 oct.',
    ],
    [
      'a week after you applied, Thu 1 Oct, and a week after the last mail to the same person',
      'eine Woche nach deiner Bewerbung, Do 1. Okt, und eine Woche nach der letzten Mail an dieselbe Person',
      'une semaine après votre candidature, jeu. 1er oct., et une semaine après le dernier mail à la même personne',
    ],
    [
      'This may be a rejection (Acme, Data Analyst).',
      'Das ist vielleicht eine Absage (Acme, Data Analyst).',
      'C’est peut-être un refus (Acme, Data Analyst).',
    ],
    [
      'Marked as sent (Acme and Beta). The next step counts from now.',
      'Als gesendet vermerkt (Acme and Beta). Der nächste Schritt zählt ab jetzt.',
      undefined,
    ],
    [
      'Undone (Acme): the interview, their date. The plan is as if that had not been said.',
      'Zurückgenommen (Acme): das Gespräch, ihr Datum. Der Plan ist, als wäre das nicht gesagt worden.',
      undefined,
    ],
  ])('%s', (en, de, fr) => {
    expect(retell('de', en)).toBe(de);
    if (fr !== undefined) expect(retell('fr', en)).toBe(fr);
    expect(retell('en', en)).toBe(en);
  });

  test('that is none of ours stays as it is', () => {
    expect(retell('de', 'Somebody else wrote this on Tue 20 Oct.')).toBe('Somebody else wrote this on Tue 20 Oct.');
  });

  test('takes a name for a name, whatever it looks like', () => {
    expect(retell('de', 'Stopped: nothing more comes about {names}, until, until you reply resume.')).toBe(
      'Gestoppt: Zu {names}, until kommt nichts mehr, bis du weiter antwortest.',
    );
    const long = `Noted for ${'. The next draft uses it. '.repeat(4000)}`;
    expect(retell('fr', long)).toBe(long);
  });
});

/** The words that mails name, as an owner would type them from there. */
describe.each(ownerLanguages)('the words that mails in %s ask for are understood', (language) => {
  const owner = ownerWith({
    language,
    timeZone: language === 'en' ? 'America/New_York' : language === 'de' ? 'Europe/Berlin' : 'Europe/Paris',
  });
  const sent: SentMail = {
    kind: 'status_1',
    at: '2026-09-01T10:00:00Z',
    application: 'app-1',
    followUps: [{ id: 'app-1.status_1.tom@acme.example.p1', kind: 'status_1', application: 'app-1', alsoFor: [], to: 'tom@acme.example' }],
    interviews: ['talk'],
    facts: [],
  };
  const { words, say } = speakerOf({ language });
  const understood = (text: string): readonly string[] =>
    readCommands({ text, sent, owner, now: '2026-09-02T10:00:00Z' }).map((command) =>
      command.word === 'news' ? command.news : command.word,
    );
  const expected = [
    'sent',
    'skip',
    'later',
    'heard',
    'no',
    'yes',
    'stop',
    'resume',
    'undo',
    'pause',
    'timeline',
    'moved',
    'move',
    'cancel',
    'no_show',
    'rejected',
    'offer',
    'accepted',
    'withdrawn',
    'handed_in',
    'correct',
    'correct',
    'contact',
    'referred',
    'status',
    'list',
    'help',
  ];

  test('one after the other', () => {
    const asked = say(words.replies).split(', ');
    expect(asked.map((word) => understood(word).join())).toEqual(expected);
  });

  test('in the list of the help, each by itself', () => {
    const { lead: _, several: _more, note: _note, ...lines } = words.help;
    for (const line of Object.values(lines)) {
      // What stands before the last colon is said in words, but for labels such as "company:".
      const said = say(line).slice(0, say(line).lastIndexOf(language === 'fr' ? '\u00a0: ' : ': '));
      for (const word of said.split(' · ')) expect(understood(word).join(), word).not.toBe('unknown');
    }
  });

  test('for none of the answers to a question', () => {
    const question = {
      about: 'kind',
      mail: { subject: '' },
      understood: '',
      evidence: [],
      options: [{ word: 'nothing', label: '', records: [] }],
    } as const;
    const asked: SentMail = { ...sent, followUps: [], question };
    const [command] = readCommands({ text: words.question.nothing, sent: asked, owner, now: '2026-09-02T10:00:00Z' });
    expect(command).toEqual({ word: 'option', option: 'nothing' });
  });

  test('in the last line of each mail with drafts', () => {
    for (const wording of [words.follow.reply, words.follow.replyHeard])
      for (const later of [words.follow.laterDays, words.follow.laterHours]) {
        const all = say(wording, { later })
          .replace(/^[^:]*: /, '')
          .replace(/\. [^?]*\? /, ', ')
          .replace(/\.$/, '')
          .split(', ')
          .filter((word) => !/^pause /i.test(word));
        for (const word of all) expect(understood(word).join(), word).not.toBe('unknown');
      }
  });
});
