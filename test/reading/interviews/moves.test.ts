import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import type { Reading } from '../../../lib/reading/reading.ts';
import { seeker, writtenAt } from './session-mails.ts';

/** What holds after the mail, each as `start` or `start, before: former start`, `cancelled` behind what is taken away. In New York's hours, 3 June 2026 being a Wednesday. */
type Move = readonly [says: string, text: string, sessions: readonly string[]];

const tuesdayAtTwo = '9 Jun 14:00';
const thursdayAtTen = '4 Jun 10:00';
const moved = [`${tuesdayAtTwo}, before ${thursdayAtTen}`];

/** The old time in the sentence that regrets, the new one in the next: in each language. */
const inTwoSentences: readonly Move[] = [
  [
    'a need, then the new date',
    'We have to reschedule your interview on Thursday 4 June at 10:00 am. The new date is Tuesday 9 June at 2:00 pm.',
    moved,
  ],
  [
    'an unfit hour, then a new slot',
    "I'm afraid Priya can no longer make your interview on Thursday 4 June at 10:00. Your new slot is Tuesday 9 June at 14:00.",
    moved,
  ],
  [
    'somebody who cannot meet then, and would rather',
    'Dr Adeyemi cannot meet with you on Thursday 4 June at 10:00 as planned. She would instead like to see you on Tuesday 9 June at 14:00 for the interview.',
    moved,
  ],
  [
    'no longer possible, then "now"',
    'Thursday 4 June at 10:00 is no longer possible for the interview. We now expect you on Tuesday 9 June at 14:00.',
    moved,
  ],
  [
    'the new time first',
    'Your interview will now be on Tuesday 9 June at 14:00. Thursday 4 June at 10:00 does not work for us any more.',
    moved,
  ],
  [
    'cancelled, then a new one',
    'We are sorry that we had to cancel your interview on Thursday 4 June at 10:00. Your new interview is on Tuesday 9 June at 14:00.',
    moved,
  ],
  [
    'German: verschieben',
    'Leider müssen wir Ihr Vorstellungsgespräch am Donnerstag, 4. Juni um 10:00 Uhr verschieben. Der neue Termin ist Dienstag, 9. Juni um 14:00 Uhr.',
    moved,
  ],
  [
    'German, with its reason',
    'Leider müssen wir unser Gespräch am Donnerstag, 4. Juni um 10 Uhr verlegen, da unsere Leiterin verhindert ist. Neuer Termin: Dienstag, 9.6.2026 um 14:00 Uhr.',
    moved,
  ],
  [
    'German: statt dessen',
    'Ihr Vorstellungsgespräch am Donnerstag, 4. Juni um 10:00 Uhr kann leider nicht stattfinden. Stattdessen treffen wir uns am Dienstag, 9. Juni um 14:00 Uhr.',
    moved,
  ],
  ['French', 'Nous devons reporter votre entretien du jeudi 4 juin à 10h00. La nouvelle date est le mardi 9 juin à 14h00.', moved],
  [
    'Spanish',
    'Tenemos que aplazar tu entrevista del jueves 4 de junio a las 10:00. La nueva fecha es el martes 9 de junio a las 14:00.',
    moved,
  ],
  [
    'Italian',
    'Purtroppo dobbiamo rinviare il colloquio di giovedì 4 giugno alle 10:00. La nuova data è martedì 9 giugno alle 14:00.',
    moved,
  ],
  [
    'Portuguese',
    'Precisamos remarcar a sua entrevista de quinta-feira, 4 de junho, às 10:00. A nova data é terça-feira, 9 de junho, às 14:00.',
    moved,
  ],
  [
    'Dutch',
    'Helaas moeten we je sollicitatiegesprek van donderdag 4 juni om 10:00 uur verzetten. De nieuwe datum is dinsdag 9 juni om 14:00 uur.',
    moved,
  ],
];

const withinADay: readonly Move[] = [
  [
    'from one hour to another',
    'We need to move your interview on Thursday 4 June from 10:00 am to 3:00 pm.',
    ['4 Jun 15:00, before 4 Jun 10:00'],
  ],
  [
    'hours with a dot, at the end of a sentence',
    'We need to move your interview from Thursday 4 June at 10.00 to Tuesday 9 June at 14.00. See you then.',
    moved,
  ],
  [
    'asked, from one hour to another',
    'Can we move our interview on Thursday 4 June from 10:00 am to 3:00 pm?',
    ['4 Jun 15:00, before 4 Jun 10:00'],
  ],
  [
    'from one hour to another, German',
    'Wir müssen Ihr Vorstellungsgespräch am Donnerstag, 4. Juni von 10:00 Uhr auf 15:00 Uhr verlegen.',
    ['4 Jun 15:00, before 4 Jun 10:00'],
  ],
  [
    'one hour instead of another',
    'Small change: your interview on Thursday 4 June starts at 3 pm instead of 10 am.',
    ['4 Jun 15:00, before 4 Jun 10:00'],
  ],
  ['a span is moved to a span', 'Your interview has moved. It is now on Tuesday 9 June from 2:00 pm to 3:00 pm.', [tuesdayAtTwo]],
  ['a span of the new day', 'We had to reschedule: your interview is now on Thursday 4 June from 10:00 am to 11:00 am.', [thursdayAtTen]],
];

/** Whatever the verb, a time that leads over to another is the old one. */
const fromOneToTheOther: readonly Move[] = [
  ['moves from … to', 'Your interview with Priya Vale moves from Thursday 4 June, 10 am to Tuesday 9 June, 2 pm.', moved],
  ['has to slip', 'Your interview on Thursday 4 June at 10 am has to slip to Tuesday 9 June at 2 pm.', moved],
  ['within a day', 'Your interview on Thursday 4 June moves from 10 am to 12:30 pm.', ['4 Jun 12:30, before 4 Jun 10:00']],
  [
    'German',
    'Ihr Gespräch am Dienstag, 9. Juni um 14 Uhr wird auf Donnerstag, 4. Juni um 10 Uhr vorgezogen.',
    ['4 Jun 10:00, before 9 Jun 14:00'],
  ],
  ['French', 'Votre entretien du jeudi 4 juin passe de 10h à 12h30.', ['4 Jun 12:30, before 4 Jun 10:00']],
  [
    'Spanish',
    'Adelantamos tu entrevista del martes 9 de junio a las 14:00 al jueves 4 de junio a las 10:00.',
    ['4 Jun 10:00, before 9 Jun 14:00'],
  ],
  ['Spanish, within a day', 'Tu entrevista del jueves 4 de junio pasa de las 10:00 a las 12:30.', ['4 Jun 12:30, before 4 Jun 10:00']],
  [
    'Dutch',
    'Ons gesprek van donderdag 4 juni om 10.00 uur kan niet doorgaan. Ik stel voor het te verzetten naar dinsdag 9 juni om 14.00 uur.',
    moved,
  ],
  ['not that one', 'About your interview: it is on Tuesday 9 June at 14:00, not on Thursday 4 June at 10:00.', moved],
];

const inOtherWords: readonly Move[] = [
  ['Italian, with a question', 'Purtroppo dobbiamo spostare il colloquio: ti va bene martedì 9 giugno alle 14:00?', [tuesdayAtTwo]],
  ['with a colon', 'We have to move your interview: Tuesday 9 June at 2 pm.', [tuesdayAtTwo]],
  [
    'an hour later',
    'The day runs late, so your interview on Thursday 4 June at 10 am will start two hours later, at 12 noon.',
    ['4 Jun 12:00, before 4 Jun 10:00'],
  ],
  [
    'off, and the only day left',
    'Your interview on Thursday 4 June at 10 am is off. The panel can only make Tuesday 9 June at 2 pm.',
    [`${thursdayAtTen} cancelled`, tuesdayAtTwo],
  ],
  [
    'French, who cannot receive',
    'Je ne pourrai malheureusement pas vous recevoir en entretien jeudi 4 juin à 10h. Pourrions-nous nous voir mardi 9 à 14h à la place ?',
    [tuesdayAtTwo],
  ],
  ['Italian', 'Il colloquio di giovedì 4 giugno alle 10:00 è spostato a martedì 9 giugno alle 14:00.', moved],
];

const theSameTime: readonly Move[] = [
  [
    'another day, same time',
    'I need to move our interview from Thursday 4 June at 10 am to Tuesday 9 June at the same time.',
    ['9 Jun 10:00, before 4 Jun 10:00'],
  ],
  [
    'the same time, the day before it',
    'I need to move our interview on Thursday 4 June at 10 am to Tuesday, same time.',
    ['9 Jun 10:00, before 4 Jun 10:00'],
  ],
  [
    'German',
    'Wir müssen Ihr Vorstellungsgespräch von Donnerstag, 4. Juni, 10:00 Uhr auf Dienstag, 9. Juni, zur gleichen Zeit verlegen.',
    ['9 Jun 10:00, before 4 Jun 10:00'],
  ],
];

const notYet: readonly Move[] = [
  [
    'when to arrive, and when they close',
    'Your interview is on Thursday 4 June at 10:00. Please be there ten minutes before, at 9:50; the building closes at 18:00.',
    [thursdayAtTen],
  ],
  [
    '"if you cannot make it" moves nothing',
    'Your interview is on Thursday 4 June at 10:00. If you cannot make it, let us know by Monday.',
    [thursdayAtTen],
  ],
  [
    'a colleague who cannot come',
    'Your interviews: Thursday 4 June at 10:00 with Priya Vale, and Tuesday 9 June at 14:00 with Ruth Adeyemi, as Tomas cannot make it.',
    [thursdayAtTen, tuesdayAtTwo],
  ],
  [
    'two rounds, one of them now confirmed',
    'Your first interview is on Thursday 4 June at 10:00. The second one is now confirmed for Tuesday 9 June at 14:00.',
    [thursdayAtTen, tuesdayAtTwo],
  ],
  [
    'a change of room with the hours again',
    'Change of room: Thursday 4 June from 10:00 am to 11:00 am, interview in room 4.',
    [thursdayAtTen],
  ],
  [
    'cannot wait',
    'We cannot wait to meet you for the interview on Thursday 4 June at 10:00, and again on Tuesday 9 June at 14:00.',
    [thursdayAtTen, tuesdayAtTwo],
  ],
];

const cancelledAll: readonly Move[] = [
  [
    'one of two, in one sentence',
    'Your interview at 10:00 on Thursday 4 June is cancelled; the one at 11:00 takes place as planned.',
    [`${thursdayAtTen} cancelled`, '4 Jun 11:00'],
  ],
  [
    'one of two is taken away',
    'Your interview on Thursday 4 June at 10:00 has been cancelled. The one on Tuesday 9 June at 14:00 still goes ahead.',
    [`${thursdayAtTen} cancelled`, tuesdayAtTwo],
  ],
  [
    'a cancellation stays one',
    'Unfortunately we have to cancel your interview on Thursday 4 June at 10:00.',
    [`${thursdayAtTen} cancelled`],
  ],
  [
    'a cancellation with a day for news',
    'Unfortunately we have to cancel your interview on Thursday 4 June at 10:00. We will call you on Tuesday.',
    [`${thursdayAtTen} cancelled`],
  ],
];

describe('what a mail that moves an interview leaves', () => {
  test.each([...inTwoSentences, ...withinADay, ...fromOneToTheOther, ...inOtherWords, ...theSameTime, ...notYet, ...cancelledAll])(
    '%s',
    (_says, text, sessions) => {
      const reading = readingOf(text);
      expect(
        reading.interviews.map(
          (interview) =>
            `${hour(interview.startsAt)}${interview.previousStartsAt ? `, before ${hour(interview.previousStartsAt)}` : ''}${interview.cancelled ? ' cancelled' : ''}`,
        ),
      ).toEqual(sessions);
    },
  );
});

test.each(fromOneToTheOther)('is called a move: %s', (_says, text) => {
  expect(readingOf(text).kind).toBe('interview_rescheduled');
});

test.each([
  ['the interview would be on Tuesday 9 June at 1pm, subject to your being free.'],
  ['I would put your interview on Tuesday 9 June at 1pm if you agree.'],
  ['Ihr Gespräch könnte am Dienstag, 9. Juni um 13 Uhr stattfinden, sofern Sie Zeit haben.'],
  ['La entrevista sería el martes 9 de junio a las 13:00, si te parece bien.'],
])('is only proposed: %s', (text) => {
  expect(readingOf(text).interviews.map(({ certain }) => certain)).toEqual(['proposed']);
});

test.each(inTwoSentences.filter(([says]) => /cancelled|statt dessen/.test(says)))('is a move and no cancellation: %s', (_says, text) => {
  expect(readingOf(text).kind).toBe('interview_rescheduled');
});

function readingOf(text: string): Reading {
  const mail = bareMail({
    from: { name: 'Tess Marlowe', address: 'tess.marlowe@quillmere.example' },
    to: seeker.addresses.map((address) => ({ address })),
    subject: 'Your interview at Quillmere',
    text: `Hi Lena,\n\n${text}\n\nTess Marlowe\nQuillmere`,
    sentAt: writtenAt,
    sentOffset: '-04:00',
  });
  return read(mail, { owner: seeker });
}

function hour(at = ''): string {
  const [, month, day, hours, minutes] = /-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(at) ?? [];
  return `${Number(day)} ${month === '06' ? 'Jun' : month} ${Number(hours) - 4}:${minutes}`;
}
