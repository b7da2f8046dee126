import type { SessionMail } from './session-mails.ts';

const tess = 'Tess Marlowe <tess.marlowe@quillmere.example>';

export const sessions: readonly SessionMail[] = [
  {
    says: 'a limit for the answer and hours of a desk are no sessions',
    from: tess,
    subject: 'Interview on June 11',
    offset: '-04:00',
    text: `Hi Lena,

Your interview is set for Thursday, June 11, 2026 at 9:00 AM EDT. Please confirm by Monday, June 8 at 5:00 PM.
Our front desk is open Monday to Friday from 8:00 AM to 6:00 PM.

Tess`,
    sessions: [{ startsAt: '2026-06-11T13:00:00Z', certain: 'fixed' }],
    people: [tess],
  },
  {
    says: 'a talk that has been is none to come',
    from: tess,
    subject: 'Thank you',
    offset: '-04:00',
    text: `Hi Lena,

Thank you for speaking with Priya Vale on Tuesday, June 2 at 10:00 AM. The panel will meet internally this week and we will let you know by Friday, June 12.

Tess`,
    sessions: [],
  },
  {
    says: 'two of three sessions are taken away',
    from: tess,
    subject: 'Change to your interviews on June 12',
    offset: '-04:00',
    text: `Hi Lena,

A schedule change on our side: your sessions with Priya Vale at 10:00 AM and with Tomas Weld at 11:00 AM on Friday, June 12 are cancelled. Your conversation with Ruth Adeyemi at 1:00 PM that day still goes ahead.

Sorry for the hassle,
Tess`,
    sessions: [
      { startsAt: '2026-06-12T14:00:00Z', cancelled: true },
      { startsAt: '2026-06-12T15:00:00Z', cancelled: true },
      { startsAt: '2026-06-12T17:00:00Z', certain: 'fixed' },
    ],
  },
  {
    says: 'two of three sessions are taken away, as a list',
    from: tess,
    subject: 'Some of your interviews are cancelled',
    offset: '-04:00',
    text: `Hi Lena,

Unfortunately we have to cancel the following interviews:

- Friday, June 12, 10:00 AM ET with Priya Vale
- Friday, June 12, 11:00 AM ET with Tomas Weld

The interview on Friday, June 12 at 1:00 PM ET with Ruth Adeyemi remains as planned.

Tess`,
    sessions: [
      { startsAt: '2026-06-12T14:00:00Z', cancelled: true },
      { startsAt: '2026-06-12T15:00:00Z', cancelled: true },
      { startsAt: '2026-06-12T17:00:00Z', certain: 'fixed' },
    ],
  },
  {
    says: 'a move names old and new',
    from: tess,
    subject: 'Reschedule: interview',
    offset: '-04:00',
    text: `Hi Lena,

Tomas is out sick, so we need to move your interview from Wednesday, June 10 at 11:00 AM to Friday, June 12 at 2:30 PM (both Eastern). Same Zoom link as before.

Apologies!
Tess`,
    sessions: [{ startsAt: '2026-06-12T18:30:00Z', previousStartsAt: '2026-06-10T15:00:00Z', certain: 'fixed', mode: 'video' }],
  },
  {
    says: 'a move to the same time of another day',
    from: tess,
    subject: 'Your interview has moved',
    offset: '-04:00',
    text: `Hi Lena,

Your interview originally scheduled for Wednesday, June 10 at 11:00 AM ET will now take place on Thursday, June 11 at 11:00 AM ET.

Tess`,
    sessions: [{ startsAt: '2026-06-11T15:00:00Z', previousStartsAt: '2026-06-10T15:00:00Z', certain: 'fixed' }],
  },
  {
    says: 'two sessions of different ways',
    from: tess,
    subject: 'Next two interviews',
    offset: '-04:00',
    text: `Hi Lena,

We have arranged two interviews:

1. Phone interview with Priya Vale on Tuesday, June 9 at 10:00 AM ET
2. Onsite interview with Tomas Weld on Friday, June 12 at 1:00 PM ET, 48 Canal Street, Boston

Tess`,
    sessions: [
      { startsAt: '2026-06-09T14:00:00Z', certain: 'fixed', mode: 'phone', with: ['Priya Vale'] },
      { startsAt: '2026-06-12T17:00:00Z', certain: 'fixed', mode: 'onsite', with: ['Tomas Weld'] },
    ],
  },
  {
    says: 'a grid of days and times to choose from',
    from: tess,
    subject: 'Pick a slot',
    offset: '-04:00',
    text: `Hello Lena,

Please pick the interview slot that works best for you (Eastern Time):

Mon 8 June   9:00 AM   11:00 AM   3:30 PM
Tue 9 June   10:00 AM   2:00 PM

Tess`,
    sessions: [
      { startsAt: '2026-06-08T13:00:00Z', certain: 'proposed' },
      { startsAt: '2026-06-08T15:00:00Z', certain: 'proposed' },
      { startsAt: '2026-06-08T19:30:00Z', certain: 'proposed' },
      { startsAt: '2026-06-09T14:00:00Z', certain: 'proposed' },
      { startsAt: '2026-06-09T18:00:00Z', certain: 'proposed' },
    ],
  },
  {
    says: 'hours as in the army',
    from: tess,
    subject: 'Interview confirmation',
    offset: '-04:00',
    text: `Lena, your interview with Major Ellis Boone is confirmed for 1400 hrs on 10 June 2026, Building 7, Room 210. Tess`,
    sessions: [{ startsAt: '2026-06-10T18:00:00Z', certain: 'fixed', mode: 'onsite' }],
  },
  {
    says: 'from nine til ten',
    from: tess,
    subject: 'Intro chat',
    offset: '-04:00',
    text: `Hi Lena! You're confirmed for an intro call on June 10th from 9 'til 10am ET with me over Zoom. Tess`,
    sessions: [
      {
        startsAt: '2026-06-10T13:00:00Z',
        endsAt: '2026-06-10T14:00:00Z',
        certain: 'fixed',
        mode: 'video',
        round: 'first',
        with: ['tess.marlowe@quillmere.example'],
      },
    ],
  },
  {
    says: 'half past two, in words',
    from: 'Imogen Firth <imogen@saltbeck.example>',
    subject: 'Interview',
    offset: '+01:00',
    zone: 'Europe/London',
    text: `Dear Lena, we look forward to your interview on Monday 8 June at half past two. It will be in person at 22 Wharf Road, Leeds. Kind regards, Imogen Firth`,
    sessions: [{ startsAt: '2026-06-08T13:30:00Z', certain: 'fixed', mode: 'onsite' }],
  },
  {
    says: 'either of two days at one time',
    from: tess,
    subject: 'Interview availability',
    offset: '-04:00',
    text: `Hi Lena,

Could you meet with Priya either Monday or Tuesday at 2 pm Eastern for an interview?

Tess`,
    sessions: [
      { startsAt: '2026-06-08T18:00:00Z', certain: 'proposed' },
      { startsAt: '2026-06-09T18:00:00Z', certain: 'proposed' },
    ],
  },
  {
    says: 'stacked blocks, one per session',
    from: tess,
    subject: 'Your interview schedule',
    offset: '-04:00',
    text: `Hi Lena,

Here is your schedule for Thursday, June 11:

9:00 AM - 9:45 AM EDT
Priya Vale, Engineering Manager
Background and experience

10:00 AM - 10:45 AM EDT
Tomas Weld, Staff Engineer
Pair programming

Video link: https://meet.google.com/qqq-wwww-eee

Tess`,
    sessions: [
      {
        startsAt: '2026-06-11T13:00:00Z',
        endsAt: '2026-06-11T13:45:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://meet.google.com/qqq-wwww-eee',
        with: ['Priya Vale'],
      },
      {
        startsAt: '2026-06-11T14:00:00Z',
        endsAt: '2026-06-11T14:45:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://meet.google.com/qqq-wwww-eee',
        with: ['Tomas Weld'],
      },
    ],
  },
  {
    says: 'a wish to see somebody, and a question behind it',
    from: 'Keeley Marsh <keeley@brightlinerecruitment.example>',
    subject: 'RE: Payroll Manager',
    offset: '+01:00',
    zone: 'Europe/London',
    text: `The Payroll Manager role is live again! The client would like to see you face to face on Tuesday 16 June at 11am. Are you still interested?

Keeley`,
    sessions: [{ startsAt: '2026-06-16T10:00:00Z', certain: 'proposed' }],
  },
];
