import { describe, expect, test } from 'vitest';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import { readHeaderDate } from '../../lib/reading/header-dates/header-date.ts';
import { readCalendar } from '../../lib/reading/interviews/calendar.ts';
import { findSlots } from '../../lib/reading/interviews/slots.ts';
import { findCompany } from '../../lib/reading/names/company.ts';
import { vendorOf } from '../../lib/reading/names/senders.ts';
import { promisedDate } from '../../lib/reading/promises/timeline.ts';
import { read } from '../../lib/reading/read.ts';
import { splitQuoted } from '../../lib/reading/unwrap/quoted.ts';
import { unwrap } from '../../lib/reading/unwrap/unwrap.ts';
import { invite } from './interviews/calendar-invites.ts';

/** Inputs that libraries and rivals were measured to fail (parsing.md), beside those of the other tests. */
const owner = { addresses: ['noor@mailbox.example'], name: 'Noor Haddad', timeZone: 'Europe/Warsaw' };
const readOf = (text: string, subject = 'Kestrelworks', address = 'ines@kestrelworks.example') =>
  read(bareMail({ from: { address }, to: [{ address: 'noor@mailbox.example' }], subject, text, sentAt: '2026-03-03T09:00:00Z' }), {
    owner,
  });

/** Languages whose dates are not read: nothing is better than a wrong day. */
describe('no day is made up from', () => {
  test.each([
    ['Polish', 'Zapraszamy na rozmowę we wtorek 10 marca 2026 o godz. 14:30. Odpowiemy do 20 marca.'],
    ['Polish, November', 'Zapraszamy na rozmowę 11 listopada 2026 o 9:00.'],
    ['Polish, a time with a dot', 'Rozmowa odbędzie się w środę 11.03.2026 o 10.15.'],
    ['Czech', 'Zveme vás na pohovor v úterý 10. března 2026 ve 14:30. Ozveme se do 20. března.'],
    ['Czech, June', 'Pohovor je 5. června v 10:00, odpověď do 7. července.'],
    ['Hungarian', 'Szeretettel várjuk interjúra 2026. március 10-én, kedden 14:30-kor. Március 20-ig jelentkezünk.'],
    ['Turkish', 'Sizi 10 Mart 2026 Salı günü saat 14:30 mülakata davet ediyoruz. 20 Mart’a kadar döneceğiz.'],
    ['Turkish, January', 'Mülakatınız 5 Ocak 2027 saat 10.00, Pazar günü değil.'],
    ['Romanian', 'Vă invităm la interviu marți, 10 martie 2026, ora 14:30. Revenim până la 20 martie.'],
    ['Romanian, May', 'Interviul va avea loc joi 12 mai la ora 9. Mai avem doi candidați.'],
  ])('%s', (_language, text) => {
    const { interviews, timeline, deadline } = readOf(`${text}\n\nInes Keane`);
    expect([interviews, timeline?.by, deadline]).toEqual([[], undefined, undefined]);
  });

  test.each([
    ['en', 'The interview is at 10.15.'],
    ['pl', 'Rozmowa o 10.15.'],
  ])('a time at the end of a sentence, %s', (language, text) => {
    expect(promisedDate(text, '2026-03-03', { language })).toBeUndefined();
  });
});

test.each([
  ['Az interjú 2026. 03. 10. 14:30 órakor lesz.', '2026-03-10T13:30:00Z'],
  ['Interview: 2026.03.10 14:30', '2026-03-10T13:30:00Z'],
])('the year stands first: %s', (text, at) => {
  expect(findSlots(text, { language: 'en', saidOn: '2026-03-03', zone: 'Europe/Budapest' }).map(({ startsAt }) => startsAt)).toEqual([at]);
});

test.each([
  ['your talk on March 2', '2026-03-02'],
  ['mid-March', '2026-03-20'],
  ['by the end of Q2', '2026-06-30'],
])('"%s", said the day after 2 March, is not a year away', (phrase, day) => {
  expect(promisedDate(phrase, '2026-03-03', { language: 'en' })).toBe(day);
});

test.each([
  ['ti 26. lokak. 2021 klo 14.25.08', '2021-10-26T11:25:08Z'],
  ['вт, 26 жовт. 2021 р. о 14:25', '2021-10-26T11:25:00Z'],
  ['tirsdag den 26. oktober 2021 kl. 09.26.50', '2021-10-26T06:26:50Z'],
])('the date above a forward: %s', (value, instant) => {
  expect(readHeaderDate(value, 'Europe/Helsinki')?.instant).toBe(instant);
});

describe('forwarded by hand', () => {
  const forwarded = (text: string) =>
    unwrap(
      bareMail({
        from: { address: 'noor@mailbox.example' },
        to: [{ address: 'k7@in.capture.example' }],
        subject: 'Fwd: Your talk',
        text,
        sentAt: '2026-03-11T09:00:00Z',
        sentOffset: '+01:00',
      }),
      { addresses: owner.addresses, captureAddresses: ['k7@in.capture.example'], timeZone: 'Europe/Berlin' },
    );
  const outlook =
    'From: Jane Ek <jane@copperlake.example>\nSent: Tuesday, March 10, 2026 2:05 PM\nTo: Noor <noor@mailbox.example>\nSubject: Your talk\n\nHello';
  const gmail = (from: string, about: string, text: string) =>
    `---------- Forwarded message ---------\nFrom: ${from}\nDate: Tue, Mar 10, 2026 at 2:05 PM\nSubject: ${about}\nTo: <noor@mailbox.example>\n\n\n${text}`;
  test.each([
    ['a sender with a comma', gmail('Ek, Jane <jane@copperlake.example>', 'Your talk', 'Hello'), 'Ek, Jane', 1],
    ['Outlook on a phone', `Get Outlook for iOS\n________________________________\n${outlook}`, 'Jane Ek', 1],
    ['Outlook with a copy', `Look!\n\n${outlook.replace('\nSubject', '\nCc: Bo <bo@copperlake.example>\nSubject')}`, 'Jane Ek', 1],
    [
      'Apple Mail in Chinese',
      '开始转发的邮件：\n\n> 发件人: Jane Ek <jane@copperlake.example>\n> 主题: Your talk\n> 日期: 2026年3月10日 GMT+1 14:05:00\n> 收件人: noor@mailbox.example\n> \n> Hello',
      'Jane Ek',
      1,
    ],
    ['Gmail around Outlook', gmail('Noor <noor@mailbox.example>', 'FW: Your talk', outlook), 'Jane Ek', 2],
  ])('%s', (_layout, text, name, depth) => {
    const found = forwarded(text);
    expect(found).toMatchObject({ via: 'forward', depth, original: { from: { name, address: 'jane@copperlake.example' }, text: 'Hello' } });
    expect([found.original.subject, found.original.sentAt]).toEqual(['Your talk', '2026-03-10T13:05:00Z']);
  });

  test('a thread: its newest mail is the original', () => {
    const thread = 'Hello\n\nOn Mon, Mar 9, 2026 at 2:05 PM Noor <noor@mailbox.example> wrote:\n\n> Hi Jane';
    expect(forwarded(gmail('Jane Ek <jane@copperlake.example>', 'Re: Your talk', thread))).toMatchObject({
      depth: 1,
      original: { from: { name: 'Jane Ek' }, text: thread },
    });
  });
});

test.each([
  [
    'below the signature of a phone',
    'Thursday suits.\n\nSent from my iPhone\n\n> On 10 Mar 2026, at 14:05, Noor <noor@mailbox.example> wrote:\n> \n> Hi',
    'Thursday suits.\n\nSent from my iPhone',
  ],
  [
    'above the answer',
    'On Tue, Mar 10, 2026 at 2:05 PM Noor <noor@mailbox.example> wrote:\n> Hi\n> there\n\nThursday suits.',
    'Thursday suits.',
  ],
])('the history of a reply stands %s', (_where, text, newest) => {
  expect(splitQuoted(text).newest).toBe(newest);
});

test.each([
  ['X-ALT-DESC', 'X-ALT-DESC;FMTTYPE=text/html:<a href="https://meet.google.com/abc-defg-hij">Join</a>'],
  ['URL', 'URL:https://meet.google.com/abc-defg-hij'],
])('invitation 26: a meeting link is found in %s', (_where, line) => {
  const { interviews } = readCalendar([{ text: invite({ body: [line] }) }], { ownerAddresses: [], fallbackZone: 'UTC' });
  expect(interviews[0]?.link).toBe('https://meet.google.com/abc-defg-hij');
});

test.each(
  Object.entries({
    Greenhouse: 'x@us.greenhouse-mail.io x@eu.greenhouse-mail.io x@greenhouse.io x@us.greenhouse-jobs.com',
    Lever: 'x@hire.lever.co',
    Workday: 'kestrel@myworkday.com x@kestrel.myworkday.com x@otp.workday.com x@myworkdayjobs.com x@wd1.myworkdaysite.com',
    Ashby: 'x@ashbyhq.com x@notifications.ashbyhq.com x@ashby.email',
    iCIMS: 'kestrel+autoreply@talent.icims.com kestrel+email+4@talent.icims.com x@talent.icims.eu',
    SmartRecruiters: 'x@smartrecruiters.com x@smartrecruitersmail.com',
    Workable: 'x@candidates.workablemail.com x@inbound.workablemail.com',
    Teamtailor: 'x@kestrel.teamtailor-mail.com',
    Personio: 'kestrel-jobs@m.personio.de kestrel-jobs@m.personio.com',
    Recruitee: 'x@mail.recruitee.com x@recruitee-mailbox.com',
    BambooHR: 'x@app.bamboohr.com x@mail.bamboohr.com',
    Jobvite: 'x@jobvite.com x@hire.jobvite.com x@jobvitemail.com',
    Oracle: 'x@taleo.net x@workflow.email.us-ashburn-1.ocs.oraclecloud.com x@kestrel.workflow.mail.us2.cloud.oracle.com',
    SuccessFactors: 'x@successfactors.com x@successfactors.eu x@sapsf.com',
    Rippling: 'x@ats.rippling.com x@ripplingmail.com x@rippling-mail.com',
    Comeet: 'x@kestrel.comeet-notifications.com',
    JOIN: 'x@join.com',
    Freshteam: 'x@kestrel-talent.freshteam.com',
    TalentLyft: 'x@m.talentlyft.com',
    Gupy: 'x@gupy.com.br',
    Paylocity: 'x@mail.paylocity.com',
    Paycom: 'x@paycomonline.com',
    JazzHR: 'x@applytojob.com',
    Gem: 'x@appreview.gem.com',
    Pinpoint: 'x@pinpoint.email',
    'Zoho Recruit': 'x@zohorecruit.com',
    Keka: 'x@kekamail.com',
    Darwinbox: 'x@darwinbox.in',
    LinkedIn: 'x@linkedin.com',
    Indeed: 'x@indeed.com a1@indeedemail.com x@match.indeed.com',
    Glassdoor: 'x@glassdoor.com',
    ZipRecruiter: 'x@ziprecruiter.com',
    Dice: 'x@dice.com',
    Monster: 'x@ses.monster.com',
    Wellfound: 'x@hi.wellfound.com x@angel.co',
    Otta: 'x@otta.com',
    'Work at a Startup': 'x@workatastartup.com',
    Hired: 'x@hired.com x@connect.vettery.com',
    HackerRank: 'x@hackerrankforwork.com x@hackerrank.com',
    Codility: 'x@codility.com',
    CodeSignal: 'x@codesignal.com',
    TestGorilla: 'x@testgorilla.com',
    HireVue: 'x@hirevue.com',
    Karat: 'x@karat.com',
    CoderPad: 'x@coderpad.io',
    Calendly: 'x@calendly.com',
    GoodTime: 'x@goodtime.io',
    ModernLoop: 'x@interviews.modernloop.io',
    Prelude: 'x@prelude.co',
    Cronofy: 'x@cronofy.com',
  }),
)('%s is known by its addresses', (vendor, addresses) => {
  expect(addresses.split(' ').map((address) => vendorOf(address)?.vendor)).toEqual(addresses.split(' ').map(() => vendor));
});

describe('the employer in what systems write', () => {
  const named = (subject: string, newest = 'Hello Noor,\n\nthank you.', address = 'x@us.greenhouse-mail.io') =>
    findCompany({ subject, newest, signature: '', replyTo: [], kind: 'application_confirmation', from: { address } }).company;
  test.each([
    'Thank you for applying to Kestrelworks',
    'Thanks for applying to Kestrelworks!',
    'Your application to Kestrelworks',
    'Your application for Night Planner at Kestrelworks',
    'Application for Night Planner at Kestrelworks',
    'Kestrelworks has received your application',
    'Kestrelworks: Application Received',
    'Kestrelworks | Interview availability',
    'Kestrelworks Application Update',
    'Following up from Kestrelworks',
    'Your application was sent to Kestrelworks',
    'Kestrelworks viewed your application',
    'La tua candidatura è stata inviata a Kestrelworks',
    'Deine Bewerbung als Disponentin bei Kestrelworks',
    'Kestrelworks has invited you to take a test',
  ])('%s', (subject) => {
    expect(named(subject)).toBe('Kestrelworks');
  });
  test('by a board, in the text', () => {
    expect(named('Application received', 'Kestrelworks has received your application for Night Planner.', 'x@ses.monster.com')).toBe(
      'Kestrelworks',
    );
    expect(named('Indeed Application: Night Planner', 'The following items were sent to Kestrelworks.', 'x@indeed.com')).toBe(
      'Kestrelworks',
    );
  });
  test.each([
    'Thank you for applying to AI Engineer III - 26013067',
    'Candidature Indeed : Chargée de paie',
    'Candidature(s) via Indeed : Chargée de paie',
    'Candidatura per Magazziniere attraverso Indeed',
    'Submission status for Night Planner',
    'Accusé de réception de votre candidature',
    'A message from our Oklahoma office',
  ])('is none in: %s', (subject) => {
    expect(named(subject)).toBeUndefined();
  });
  test('is not taken on into the greeting below a subject', () => {
    expect(
      readOf('Hello Noor,\n\nthank you.', 'Your application for Night Planner at Kestrelworks', 'x@us.greenhouse-mail.io').company,
    ).toBe('Kestrelworks');
  });
});

test.each([
  ['Indeed Application: Night Planner', 'Night Planner'],
  ['Candidature Indeed : Chargée de paie', 'Chargée de paie'],
  ['Candidature(s) via Indeed : Chargée de paie', 'Chargée de paie'],
  ['Candidatura per Magazziniere attraverso Indeed', 'Magazziniere'],
  ['Submission status for Night Planner', 'Night Planner'],
])('the role in what boards write: %s', (subject, role) => {
  expect(readOf('Hello Noor,\n\nwe have received your application.', subject, 'x@indeed.com').role).toBe(role);
});

test('the line that Workday prints names role and opening, not the date', () => {
  const { role, requisition } = readOf(
    'Business Process: Job Application: Noor Haddad - 69073 Night Planner on 01/19/2026',
    'Update',
    'kestrel@myworkday.com',
  );
  expect([role, requisition]).toEqual(['Night Planner', '69073']);
});
