import { describe, expect, test } from 'vitest';
import { splitQuoted } from '../../../lib/reading/unwrap/quoted.ts';
import { processorTime } from '../../processor-time.ts';

const answer = 'Thursday suits us.\n\nIda';
const older = 'Would Thursday do?\nNoor';
const marked = older.replace(/^/gm, '> ');
const mail = '<noor@mailbox.example>';

describe('the newest text of a reply', () => {
  test.each([
    ['Gmail', `On Tue, Mar 10, 2026 at 2:05 PM Noor Haddad ${mail} wrote:\n\n${marked}`],
    ['Gmail wrapped', `On Tue, Mar 10, 2026 at 2:05 PM Noor Haddad <\nnoor@mailbox.example> wrote:\n\n${marked}`],
    ['Gmail without marks', `On Tue, Mar 10, 2026 at 2:05 PM Noor Haddad ${mail} wrote:\n\n${older}`],
    ['German', `Am Di., 10. März 2026 um 14:05 Uhr schrieb Noor Haddad ${mail}:\n\n${marked}`],
    ['French', `Le mar. 10 mars 2026 à 14:05, Noor Haddad ${mail} a écrit :\n\n${marked}`],
    ['Spanish', `El mar, 10 mar 2026 a las 14:05, Noor Haddad (${mail}) escribió:\n\n${marked}`],
    ['Italian', `Il giorno mar 10 mar 2026 alle ore 14:05 Noor Haddad ${mail} ha scritto:\n\n${marked}`],
    ['Portuguese', `Em ter., 10 de mar. de 2026 às 14:05, Noor Haddad ${mail} escreveu:\n\n${marked}`],
    ['Dutch', `Op di 10 mrt 2026 om 14:05 schreef Noor Haddad ${mail}:\n\n${marked}`],
    ['Polish', `wt., 10 mar 2026 o 14:05 Noor Haddad ${mail} napisał(a):\n\n${marked}`],
    ['Russian', `вт, 10 мар. 2026 г. в 14:05, Noor Haddad ${mail}:\n\n${marked}`],
    ['Japanese', `2026年3月10日(火) 14:05 Noor Haddad ${mail}:\n\n${marked}`],
    ['Chinese', `Noor Haddad ${mail} 于2026年3月10日周二 14:05写道：\n\n${marked}`],
    ['Korean', `2026년 3월 10일 (화) 오후 2:05, Noor Haddad ${mail}님이 작성:\n\n${marked}`],
    ['Apple Mail', `> On 10 Mar 2026, at 14:05, Noor Haddad ${mail} wrote:\n> \n${marked}`],
    ['Thunderbird without an address', `On 10/03/2026 14:05, Noor Haddad wrote:\n${marked}`],
    ['Proton', `On Tuesday, March 10th, 2026 at 2:05 PM, Noor Haddad ${mail} wrote:\n\n${marked}`],
    ['Yahoo', `  On Tuesday, March 10, 2026, 02:05:00 PM GMT+1, Noor Haddad ${mail} wrote:\n\n ${older}`],
    [
      'Outlook with a rule',
      `________________________________\nFrom: Noor Haddad ${mail}\nSent: Tuesday, March 10, 2026 2:05 PM\nTo: Ida\nSubject: Thursday\n\n${older}`,
    ],
    [
      'Outlook',
      `From: Noor Haddad ${mail}\nSent: Tuesday, March 10, 2026 2:05 PM\nTo: Ida <ida@copperlake.example>\nSubject: Thursday\n\n${older}`,
    ],
    [
      'Outlook in German',
      `Von: Noor Haddad ${mail}\nGesendet: Dienstag, 10. März 2026 14:05\nAn: Ida <ida@copperlake.example>\nBetreff: Donnerstag\n\n${older}`,
    ],
    ['Original Message', `-----Original Message-----\nFrom: Noor Haddad\n\n${older}`],
    ['marks alone', marked],
    ['a help desk', `##- Please type your reply above this line -##\n\n${older}`],
  ])('%s', (_, history) => {
    const { newest, quoted } = splitQuoted(`${answer}\n\n${history}`);
    expect(newest).toBe(answer);
    expect(quoted).toContain('Would Thursday do?');
  });

  test('answers between the quoted lines are new, and so is what stands below them', () => {
    const text = `On Tue, Mar 10, 2026 at 2:05 PM Noor Haddad ${mail} wrote:\n> Would Thursday do?\n\nYes, at ten.\n\n> Which floor?\n\nThe fourth.\n\nIda`;
    expect(splitQuoted(text).newest).toBe('Yes, at ten.\n\n\nThe fourth.\n\nIda');
  });

  test('a sentence of one’s own that ends in "wrote:" cuts nothing', () => {
    const text = 'Hello Noor,\n\nOn Monday I wrote:\nplease send your references.\n\nIda';
    expect(splitQuoted(text)).toEqual({ newest: text, quoted: '' });
  });

  test.each([
    'Please reply to ida@copperlake.example by 5 March with these papers:\n\nidentity card',
    'Agenda:\nFrom: 2:00 PM\nTo: 3:00 PM\nSubject: System design',
    'Dial in: 1 234 567\n\nSee you at 10:30:\nIda',
  ])('prose stays: %.40s', (text) => {
    expect(splitQuoted(text).quoted).toBe('');
  });

  test('a mail without history is new as a whole', () => {
    expect(splitQuoted(answer)).toEqual({ newest: answer, quoted: '' });
  });

  test('a mail that is pasted with marks is new', () => {
    expect(splitQuoted(marked)).toEqual({ newest: older, quoted: '' });
  });

  test('nothing but history leaves nothing new', () => {
    expect(splitQuoted(`On Tue, Mar 10, 2026 at 2:05 PM Noor Haddad ${mail} wrote:\n\n${marked}`).newest).toBe('');
  });

  test.each([
    '>',
    '> \n',
    'On 1/1/2026 a@b.example ',
    'On 1/1/2026 10:00 a@b.example wrote:\n',
    'wrote:\n',
    ':',
    'a@b.example 1:\n',
    '1:1 ',
  ])('hostile %j costs linear time', (piece) => {
    const took = processorTime(() => {
      splitQuoted(piece.repeat(Math.ceil(80_000 / piece.length)));
    });
    expect(took).toBeLessThan(2_000);
  });
});
