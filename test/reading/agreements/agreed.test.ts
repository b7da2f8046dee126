import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import type { Reading } from '../../../lib/reading/reading.ts';

const owner = { addresses: ['noor@mailbox.example'], name: 'Noor Haddad', timeZone: 'America/Chicago' };
const inesBox = { name: 'Ines Keane', address: 'ines@kestrelworks.example' };
const ines = 'Ines Keane <ines@kestrelworks.example>';
const noorBox = { name: 'Noor Haddad', address: 'noor@mailbox.example' };
const asked =
  'Hi Noor,\n\nCould we set up your interview for the Archivist role on Thursday, March 12 at 2:30 PM? You would meet with me on Zoom.\n\nInes';

function quoting(text: string, quoted: string | undefined, by = ines): string {
  if (quoted === undefined) return text;
  const marked = quoted
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return `${text}\n\nOn Mon, Mar 9, 2026 at 11:05 AM ${by} wrote:\n\n${marked}`;
}

function ownAnswer(text: string, quoted: string | undefined = asked): Reading {
  const mail = bareMail({
    from: noorBox,
    to: [inesBox],
    subject: 'Re: Interview, Archivist',
    sentAt: '2026-03-09T18:00:00Z',
    text: quoting(text, quoted),
  });
  return read(mail, { owner });
}

describe('the owner takes the one time that was asked', () => {
  test.each([
    'Hi Ines,\n\nThursday at 2:30 works well for me. Looking forward to meeting you.\n\nNoor',
    'Hi Ines, that works for me. See you then! Noor',
    'Hi Ines,\n\nI would be happy to confirm Thursday, March 12 at 2:30 PM. Should I bring anything?\n\nNoor',
    'Thank you for the invitation, I look forward to it.\n\nNoor',
    'Sounds great, see you Thursday!',
  ])('%s', (text) => {
    const { kind, confidence, interviews, evidence } = ownAnswer(text);
    expect(kind).toBe('follow_up_sent');
    expect(confidence).toBeGreaterThanOrEqual(0.7);
    expect(interviews).toMatchObject([{ startsAt: '2026-03-12T19:30:00Z', certain: 'fixed', with: ['ines@kestrelworks.example'] }]);
    expect(evidence.some(({ text: words }) => words.includes('Could we set up your interview'))).toBe(true);
  });
});

describe('nothing is agreed', () => {
  test.each([
    'Hi Ines,\n\nUnfortunately Thursday does not work for me. Could we find another day?\n\nNoor',
    'Hi Ines,\n\nThursday at 4:30 works well for me.\n\nNoor',
    'Hi Ines,\n\nFriday works for me.\n\nNoor',
    'Hi Ines,\n\nSounds good! Would Friday at 2:30 PM also work?\n\nNoor',
    'Hi Ines,\n\nThat works for me if we can keep it to half an hour instead.\n\nNoor',
    'Hi Ines, let me check my calendar and get back to you.\n\nNoor',
  ])('%s', (text) => {
    expect(ownAnswer(text).interviews).toEqual([]);
  });

  test('where the mail that is answered names several times', () => {
    const several = 'Hi Noor,\n\nCould you do an interview on Thursday, March 12 at 2:30 PM or Friday, March 13 at 10 AM?\n\nInes';
    expect(ownAnswer('Both work for me, thank you.', several).interviews).toEqual([]);
  });
});

test('a weekday alone is the one that was named with its date', () => {
  const later = asked.replace('March 12', 'March 19');
  expect(ownAnswer('Yes, I can make Thursday at 2:30. Thank you!', later).interviews).toMatchObject([{ startsAt: '2026-03-19T19:30:00Z' }]);
});

test('a yes without the mail it answers is kept for the request on record', () => {
  const { interviews, agrees } = ownAnswer('Thursday at 2:30 works for me.', `\n`);
  expect(interviews).toEqual([]);
  expect(agrees).toMatchObject({ times: [{ days: ['2026-03-12', '2026-03-19', '2026-03-26', '2026-04-02'], minute: 150 }] });
});

test("the employer's yes to the owner's time makes it an interview", () => {
  const text = quoting(
    'Perfect, see you then!\n\nInes',
    'Hi Ines, could we meet on Friday, March 13 at 10 AM?\n\nNoor',
    'Noor Haddad <noor@mailbox.example>',
  );
  const mail = bareMail({
    from: inesBox,
    to: [noorBox],
    subject: 'Re: Interview, Archivist',
    sentAt: '2026-03-09T20:00:00Z',
    text,
  });
  const { kind, interviews } = read(mail, { owner });
  expect(kind).toBe('interview_confirmed');
  expect(interviews).toMatchObject([{ startsAt: '2026-03-13T15:00:00Z', certain: 'fixed' }]);
});

test('who confirms the time once more says who is met', () => {
  const text = quoting(
    'Perfect, you are booked for Friday, March 13 at 10 AM. You will be speaking with Odile Marsh, our registrar, and Petra Lund.\n\nInes',
    'Hi Ines, Friday the 13th at 10 AM suits me.\n\nNoor',
    'Noor Haddad <noor@mailbox.example>',
  );
  const mail = bareMail({ from: inesBox, to: [noorBox], subject: 'Re: Interview, Archivist', sentAt: '2026-03-09T20:00:00Z', text });
  expect(read(mail, { owner }).interviews).toMatchObject([{ startsAt: '2026-03-13T15:00:00Z', with: ['Odile Marsh', 'Petra Lund'] }]);
});

describe('the answer to an offer', () => {
  const offered = 'Hi Noor,\n\nWe would love to offer you the Archivist job, starting June 1. Please let me know by Friday.\n\nInes';

  test.each(['Hi Ines, I am happy to accept! See you on June 1.', 'Yes, I gladly accept. Thank you!'])('is an acceptance: %s', (text) => {
    expect(ownAnswer(text, offered).kind).toBe('acceptance_sent');
  });

  test.each(['Thank you! I would be happy to accept if we can agree on the salary.', 'Thank you, I will think about it over the weekend.'])(
    'is none yet: %s',
    (text) => {
      expect(ownAnswer(text, offered).kind).not.toBe('acceptance_sent');
    },
  );

  test('an invitation that is accepted closes nothing', () => {
    const invited = 'Hi Noor,\n\nWe would like to invite you to an interview. Which days suit you?\n\nInes';
    expect(ownAnswer('Hi Ines, I am happy to accept. Any day is fine.', invited).kind).not.toBe('acceptance_sent');
  });
});
