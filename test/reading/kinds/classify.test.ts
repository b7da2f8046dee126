import { describe, expect, test } from 'vitest';
import { classify, type MailToClassify } from '../../../lib/reading/kinds/classify.ts';
import { sureAt } from '../../../lib/reading/reading.ts';
import { type Case, dutch, english, french, german, italian, ownMails, portuguese, spanish } from './classify-cases.ts';
import { ofAllTrades } from './classify-of-all-trades.ts';
import { plainlySaid, traps } from './classify-plainly.ts';

function mailOf(subject: string, newest: string, more: Partial<MailToClassify> = {}): MailToClassify {
  return {
    subject,
    newest,
    quoted: '',
    signature: '',
    via: 'bare',
    automatic: false,
    headers: new Map(),
    hasFixedInterview: false,
    hasProposedInterview: false,
    hasTimeline: false,
    hasReturn: false,
    ...more,
  };
}

describe.each([
  ['English', english],
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
  ['Portuguese', portuguese],
  ['Italian', italian],
  ['Dutch', dutch],
] satisfies [string, readonly Case[]][])('a mail in %s', (_language, cases) => {
  test.each(cases)('is read as %s: %s', (kind, subject, text) => {
    expect(classify(mailOf(subject, text)).kind).toBe(kind);
  });
});

describe("the owner's own mail, in copy", () => {
  test.each(ownMails)('is read as %s: %s', (kind, subject, text) => {
    const own = mailOf(subject, text, { via: 'own_copy', headers: new Map([['to', ['ines@kestrelworks.example']]]) });
    expect(classify(own).kind).toBe(kind);
  });
});

test.each([
  ['Re: Take-home exercise, Frontend Developer', 'Hi Ola,\n\nPlease find my completed take-home exercise attached.\n\nBest,\nNoor'],
  ['Re: Online assessment', 'Hello Ola, I have completed the online assessment that you sent me. Noor'],
  ['AW: Testaufgabe', 'Guten Tag Frau Berg,\n\nim Anhang finden Sie meine Lösung der Testaufgabe.\n\nNoor'],
])('a test that the owner hands in is no invitation to one: %s', (subject, text) => {
  const own = mailOf(subject, text, { via: 'own_copy', headers: new Map([['to', ['ola@kestrelworks.example']]]) });
  const classified = classify(own);
  expect(classified.kind).toBe('follow_up_sent');
  expect(classified.confidence).toBeGreaterThanOrEqual(sureAt);
});

describe('what is plainly said', () => {
  test.each(plainlySaid)('is read as %s without asking: %s', (kind, subject, text, hasFixedInterview) => {
    const classified = classify(
      mailOf(subject, text, { hasFixedInterview, hasTimeline: kind === 'timeline_update', from: { address: 'ines@kestrelworks.example' } }),
    );
    expect(classified.kind).toBe(kind);
    expect(classified.confidence).toBeGreaterThanOrEqual(sureAt);
  });
});

describe('what is said in all trades', () => {
  test.each(ofAllTrades)('is read as %s without asking: %s', (kind, subject, text) => {
    const isDated = kind === 'timeline_update';
    const classified = classify(
      mailOf(subject, text, { hasTimeline: isDated, promisesDay: isDated, from: { address: 'ines@kestrelworks.example' } }),
    );
    expect(classified.kind).toBe(kind);
    expect(classified.confidence).toBeGreaterThanOrEqual(sureAt);
  });
});

describe('an outcome that has not happened', () => {
  test.each(traps)('is never claimed: %s in %s', (kind, subject, text) => {
    const classified = classify(mailOf(subject, text));
    expect(classified.kind === kind && classified.confidence >= sureAt).toBe(false);
  });
});

const person = { address: 'ines@kestrelworks.example' };

describe('a day that may not happen', () => {
  test.each([
    ['Mittwoch', 'Hallo Noor, unsere Leiterin ist krank. Das Gespräch am 28. Oktober um 14 Uhr, du weißt schon.'],
    ['Wednesday', 'Hi Noor, unfortunately Priya is away, so about our interview on October 28 at 2 PM: bear with us.'],
    ['Mercoledì', 'Ciao Noor, per un imprevisto il colloquio del 28 ottobre alle 11:00 diventa complicato.'],
    ['Miércoles', 'Hola, Noor: ha surgido un imprevisto con la entrevista del 28 de octubre a las 12:00.'],
  ])('is not confirmed without asking: %s', (subject, text) => {
    const classified = classify(mailOf(subject, text, { hasFixedInterview: true, from: person, via: 'forward' }));
    expect(classified.kind === 'interview_confirmed' && classified.confidence >= sureAt).toBe(false);
  });
});

describe('an interview cancelled because the place is gone', () => {
  test.each([
    ['Interview on Thursday', 'We have to cancel your interview on Thursday, as the position has been filled.'],
    ['Gespräch am Donnerstag', 'Das Gespräch am Donnerstag müssen wir absagen, die Stelle ist inzwischen intern besetzt.'],
    ['Entretien de jeudi', 'Nous devons annuler l’entretien de jeudi : le poste vient d’être pourvu en interne.'],
    ['Entrevista del jueves', 'Debemos cancelar la entrevista del jueves, ya que el puesto se ha cubierto.'],
    ['Entrevista de quinta', 'Temos de cancelar a entrevista de quinta-feira, porque a vaga já foi preenchida.'],
    ['Colloquio di giovedì', 'Dobbiamo annullare il colloquio di giovedì perché la posizione è stata coperta.'],
    ['Gesprek van donderdag', 'We moeten het gesprek van donderdag annuleren, de vacature is inmiddels ingevuld.'],
  ])('is a cancellation that is asked about: %s', (subject, text) => {
    const classified = classify(mailOf(subject, text, { from: person }));
    expect(classified.kind).toBe('interview_cancelled');
    expect(classified.confidence).toBeLessThan(sureAt);
  });

  test('and a refusal when the person is refused, too', () => {
    const text = 'We have to cancel your interview, as the position has been filled. We will not be moving forward with your application.';
    expect(classify(mailOf('Interview on Thursday', text, { from: person })).kind).toBe('rejection');
  });
});

describe('what nobody has words for', () => {
  const text = 'Servus Noor, die Würfel sind gefallen. Meld dich bei Gelegenheit.';

  test('is asked about where the owner forwarded what a person wrote', () => {
    expect(classify(mailOf('Na dann', text, { via: 'forward', from: person })).confidence).toBeLessThan(sureAt);
  });

  test('is asked about where a person answered, however it came', () => {
    const answered = mailOf('Re: Na dann', text, { via: 'auto_forward', from: { ...person, name: 'Ines Keane' } });
    expect(classify(answered).confidence).toBeLessThan(sureAt);
  });

  test('is asked about where a person names an hour', () => {
    const hour = mailOf('Friday', 'Could you come a little earlier? 9:30 am and not 10 am. Thanks!', {
      from: { ...person, name: 'Ines Keane' },
    });
    expect(classify(hour).confidence).toBeLessThan(sureAt);
  });

  test('is nothing where a machine sent it', () => {
    expect(classify(mailOf('Na dann', text, { via: 'auto_forward', automatic: true, from: person }))).toMatchObject({
      kind: 'not_job_related',
    });
  });
});

test('a hold until something happens is a hold, a hold if something happens is none', () => {
  expect(classify(mailOf('Update', 'The search is paused until the new budget is approved.', { from: person })).kind).toBe('on_hold');
  expect(classify(mailOf('Update', 'We will tell you if the position is put on hold.', { from: person })).kind).not.toBe('on_hold');
});

describe('cancelled and set anew in one breath', () => {
  test.each([
    ['Entrevista de amanhã', 'Precisamos cancelar a entrevista de amanhã. Já remarcamos para segunda-feira, 9 de novembro, às 15h.'],
    [
      'Entrevista de mañana',
      'Tenemos que cancelar la entrevista de mañana. La hemos reprogramado para el lunes 9 de noviembre a las 15:00.',
    ],
    ["Tomorrow's interview", "We have to cancel tomorrow's interview. We have rescheduled your interview for Monday, November 9 at 3 PM."],
  ])('is a move: %s', (subject, text) => {
    expect(classify(mailOf(subject, text, { hasFixedInterview: true, from: person })).kind).toBe('interview_rescheduled');
  });

  test('but an invitation to find a new time oneself is asked about', () => {
    const text = 'A entrevista de 6 de novembro foi cancelada. Você precisa reagendar sua entrevista pelo link.';
    expect(classify(mailOf('Cancelada', text, { hasFixedInterview: true, from: person })).confidence).toBeLessThan(sureAt);
  });
});
