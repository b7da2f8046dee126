import type { ReadInterview } from '../../../lib/reading/reading.ts';

/**
 * Mails of our own, written before the readers were looked at again: what they say of sessions and people. `people` as `Name <address>`, `Name` or `<address>`.
 * Long because it is a list of mails, each with what it says.
 */
export type SessionMail = {
  readonly says: string;
  readonly from: string;
  readonly subject: string;
  readonly offset: string;
  readonly zone?: string;
  readonly text: string;
  readonly sessions: readonly (Partial<ReadInterview> & { readonly startsAt: string })[];
  readonly people?: readonly string[];
};

/** Wednesday, 3 June 2026. */
export const writtenAt = '2026-06-03T14:00:00Z';
export const seeker = { addresses: ['lena.okafor@mailbox.example'], name: 'Lena Okafor', timeZone: 'America/New_York' };

const tess = 'Tess Marlowe <tess.marlowe@quillmere.example>';

export const sessions: readonly SessionMail[] = [
  {
    says: 'one time in two zones, two people in prose',
    from: tess,
    subject: 'Your conversation with Quillmere',
    offset: '-04:00',
    text: `Hi Lena,

Good news, the team would like to talk. You are booked for Thursday, June 11 at 2pm Eastern / 11am Pacific.
You'll speak with Priya Vale and Tomas Weld from the platform group. Join here: https://zoom.us/j/91234567890?pwd=abc

Best,
Tess Marlowe
Talent Partner, Quillmere`,
    sessions: [
      {
        startsAt: '2026-06-11T18:00:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://zoom.us/j/91234567890?pwd=abc',
        with: ['Priya Vale', 'Tomas Weld'],
      },
    ],
    people: [tess, 'Priya Vale', 'Tomas Weld'],
  },
  {
    says: 'a table with pipes, time in the middle',
    from: tess,
    subject: 'Agenda for your onsite at Quillmere',
    offset: '-04:00',
    text: `Hello Lena,

Here is the plan for your onsite interviews on Friday, June 12 (all times Eastern) at 48 Canal Street, Boston, MA 02114:

| Who | When | About |
|-----|------|-------|
| Priya Vale | 10:00 - 10:45 AM | System design |
| Tomas Weld | 11:00 - 11:45 AM | Coding exercise |
| Lunch | 12:00 - 1:00 PM | |
| Ruth Adeyemi | 1:00 - 1:30 PM | Ways of working |

See you on Friday,
Tess`,
    sessions: [
      {
        startsAt: '2026-06-12T14:00:00Z',
        endsAt: '2026-06-12T14:45:00Z',
        certain: 'fixed',
        mode: 'onsite',
        with: ['Priya Vale'],
        title: 'System design',
      },
      {
        startsAt: '2026-06-12T15:00:00Z',
        endsAt: '2026-06-12T15:45:00Z',
        certain: 'fixed',
        mode: 'onsite',
        with: ['Tomas Weld'],
        title: 'Coding exercise',
      },
      {
        startsAt: '2026-06-12T17:00:00Z',
        endsAt: '2026-06-12T17:30:00Z',
        certain: 'fixed',
        mode: 'onsite',
        with: ['Ruth Adeyemi'],
        title: 'Ways of working',
      },
    ],
    people: [tess, 'Priya Vale', 'Tomas Weld', 'Ruth Adeyemi'],
  },
  {
    says: 'slots grouped by day',
    from: tess,
    subject: 'Scheduling your interview',
    offset: '-04:00',
    text: `Hi Lena,

Which of these would work for a 45-minute interview with the hiring team? All times are in Eastern Time.

Tues 6/9: 10:00-10:45am, 1:30-2:15pm
Wed 6/10: 9:15-10:00am

Thanks,
Tess`,
    sessions: [
      { startsAt: '2026-06-09T14:00:00Z', endsAt: '2026-06-09T14:45:00Z', certain: 'proposed' },
      { startsAt: '2026-06-09T17:30:00Z', endsAt: '2026-06-09T18:15:00Z', certain: 'proposed' },
      { startsAt: '2026-06-10T13:15:00Z', endsAt: '2026-06-10T14:00:00Z', certain: 'proposed' },
    ],
    people: [tess],
  },
  {
    says: 'day first in London',
    from: 'Imogen Firth <imogen@saltbeck.example>',
    subject: 'Interview',
    offset: '+01:00',
    zone: 'Europe/London',
    text: `Dear Lena,

Thanks for your patience. Would 09/06 at 10:30 suit you for a first interview over Teams?

Kind regards
Imogen Firth
People Adviser`,
    sessions: [{ startsAt: '2026-06-09T09:30:00Z', certain: 'proposed', mode: 'video', round: 'first' }],
    people: ['Imogen Firth <imogen@saltbeck.example>'],
  },
  {
    says: 'month first in New York',
    from: tess,
    subject: 'Interview confirmed',
    offset: '-04:00',
    text: `Hi Lena,

this confirms your phone interview on 6/9 at 10:30 AM. I will call you at (617) 555-0163.

Tess Marlowe`,
    sessions: [{ startsAt: '2026-06-09T14:30:00Z', certain: 'fixed', mode: 'phone', phone: '(617) 555-0163' }],
    people: [tess],
  },
  {
    says: 'a weekday that is not that date’s',
    from: tess,
    subject: 'Interview details',
    offset: '-04:00',
    text: `Hi Lena,

Your interview is scheduled for Tuesday, June 10 at 4:00 PM ET via Google Meet.

Tess`,
    sessions: [{ startsAt: '2026-06-10T20:00:00Z', certain: 'proposed', mode: 'video' }],
    people: [tess],
  },
  {
    says: 'counted from the day of the mail',
    from: tess,
    subject: 'Quick chat?',
    offset: '-04:00',
    text: `Hi Lena,

Confirming our call: next Tuesday at 3pm ET, I'll ring you on +1 617 555 0199.

Talk soon,
Tess`,
    sessions: [{ startsAt: '2026-06-09T19:00:00Z', certain: 'fixed', mode: 'phone', with: ['tess.marlowe@quillmere.example'] }],
    people: [tess],
  },
  {
    says: 'tomorrow at noon',
    from: tess,
    subject: 'Tomorrow',
    offset: '-04:00',
    text: `Hi Lena, a short note that your interview with our founder Abel Quist is tomorrow at noon (Eastern), online at https://meet.google.com/abc-defg-hij. Good luck! Tess`,
    sessions: [
      {
        startsAt: '2026-06-04T16:00:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://meet.google.com/abc-defg-hij',
        with: ['Abel Quist'],
      },
    ],
    people: [tess, 'Abel Quist'],
  },
  {
    says: 'a window in which something suits',
    from: tess,
    subject: 'Availability',
    offset: '-07:00',
    zone: 'America/Los_Angeles',
    text: `Hi Lena,

Are you free for a screening call next Wednesday between 1 and 3 PM (PST)?

Tess`,
    sessions: [{ startsAt: '2026-06-10T20:00:00Z', endsAt: '2026-06-10T22:00:00Z', certain: 'proposed' }],
    people: [tess],
  },
  {
    says: 'Outlook’s block of when and where',
    from: tess,
    subject: 'Interview: Lena Okafor - Data Engineer',
    offset: '-04:00',
    text: `When: Thursday, June 11, 2026 2:30 PM-3:15 PM (UTC-05:00) Eastern Time (US & Canada).
Where: Microsoft Teams Meeting

Hello Lena, please find the invite for your interview. Join: https://teams.microsoft.com/l/meetup-join/19%3ameeting_x

Tess Marlowe | Talent Partner`,
    sessions: [
      {
        startsAt: '2026-06-11T18:30:00Z',
        endsAt: '2026-06-11T19:15:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x',
      },
    ],
    people: [tess],
  },
  {
    says: 'Google Calendar’s line in a text',
    from: tess,
    subject: 'Invitation: Interview with Quillmere',
    offset: '-04:00',
    text: `Interview with Quillmere
Thursday, June 11⋅2:00 – 3:00pm
Eastern Time - New York
Joining: https://meet.google.com/xyz-abcd-efg
Guests: tess.marlowe@quillmere.example - organizer
tomas.weld@quillmere.example
lena.okafor@mailbox.example`,
    sessions: [
      {
        startsAt: '2026-06-11T18:00:00Z',
        endsAt: '2026-06-11T19:00:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://meet.google.com/xyz-abcd-efg',
      },
    ],
  },
  {
    says: 'an agenda as a list with addresses',
    from: tess,
    subject: 'Final round at Quillmere - agenda',
    offset: '-04:00',
    text: `Hi Lena,

We're excited for your final round on Tuesday, June 16. Everything is on Zoom: https://zoom.us/j/5550001111

- 9:30 AM ET: Priya Vale (priya.vale@quillmere.example), Architecture
- 10:30 AM ET: Tomas Weld (tomas.weld@quillmere.example), Coding
- 11:30 AM ET: break
- 11:45 AM ET: Ruth Adeyemi (ruth@quillmere.example), Values

Best,
Tess Marlowe`,
    sessions: [
      {
        startsAt: '2026-06-16T13:30:00Z',
        certain: 'fixed',
        mode: 'video',
        round: 'final',
        link: 'https://zoom.us/j/5550001111',
        with: ['priya.vale@quillmere.example'],
      },
      {
        startsAt: '2026-06-16T14:30:00Z',
        certain: 'fixed',
        mode: 'video',
        round: 'final',
        link: 'https://zoom.us/j/5550001111',
        with: ['tomas.weld@quillmere.example'],
      },
      {
        startsAt: '2026-06-16T15:45:00Z',
        certain: 'fixed',
        mode: 'video',
        round: 'final',
        link: 'https://zoom.us/j/5550001111',
        with: ['ruth@quillmere.example'],
      },
    ],
    people: [
      tess,
      'Priya Vale <priya.vale@quillmere.example>',
      'Tomas Weld <tomas.weld@quillmere.example>',
      'Ruth Adeyemi <ruth@quillmere.example>',
    ],
  },
  {
    says: 'a panel as a list below one time',
    from: tess,
    subject: 'Panel interview confirmation',
    offset: '-04:00',
    text: `Dear Lena,

Your panel interview will take place on Monday, June 15, from 1:00 to 2:30 p.m. EDT by video.

Your interviewers:
- Dr. Ines Falk, Director of Research
- Jonah Petrie, Staff Scientist
- Mei Tanaka, Lab Manager

Kind regards,
Tess Marlowe
Recruiting Coordinator`,
    sessions: [
      {
        startsAt: '2026-06-15T17:00:00Z',
        endsAt: '2026-06-15T18:30:00Z',
        certain: 'fixed',
        mode: 'video',
        with: ['Dr. Ines Falk', 'Jonah Petrie', 'Mei Tanaka'],
      },
    ],
    people: [tess, 'Dr. Ines Falk', 'Jonah Petrie', 'Mei Tanaka'],
  },
  {
    says: 'a second round with a bare day and a dotted British time',
    from: 'Imogen Firth <imogen@saltbeck.example>',
    subject: 'Second interview',
    offset: '+01:00',
    zone: 'Europe/London',
    text: `Hi Lena,

Lovely to hear you enjoyed meeting the team. Your second interview is booked for Wed 10th June, 9.30am, at our Leeds office (22 Wharf Road, Leeds). Please ask for Denise Hallward at reception.

Best wishes
Imogen`,
    sessions: [{ startsAt: '2026-06-10T08:30:00Z', certain: 'fixed', mode: 'onsite', round: 'later' }],
  },
  {
    says: 'a British and an American time of one call',
    from: 'Imogen Firth <imogen@saltbeck.example>',
    subject: 'Call on Friday',
    offset: '+01:00',
    text: `Hi Lena, we are all set to speak on Friday 12 June at 3pm BST / 10am EDT. Dial-in: +44 20 7946 0018. Imogen`,
    sessions: [{ startsAt: '2026-06-12T14:00:00Z', certain: 'fixed', mode: 'phone', phone: '+44 20 7946 0018' }],
    people: ['Imogen Firth <imogen@saltbeck.example>'],
  },
  {
    says: 'an Indian time for somebody in London',
    from: 'Rohan Deshmukh <rohan.d@banyanloop.example>',
    subject: 'Technical interview scheduled',
    offset: '+05:30',
    zone: 'Europe/London',
    text: `Dear Lena,

Your technical interview has been scheduled as below.

Date: 11 June 2026
Time: 4:30 PM IST
Duration: 60 minutes
Interviewer: Kavya Nair
Link: https://whereby.com/banyan-tech

Regards,
Rohan Deshmukh`,
    sessions: [
      {
        startsAt: '2026-06-11T11:00:00Z',
        endsAt: '2026-06-11T12:00:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://whereby.com/banyan-tech',
        with: ['Kavya Nair'],
      },
    ],
    people: ['Rohan Deshmukh <rohan.d@banyanloop.example>', 'Kavya Nair'],
  },
  {
    says: 'a Sydney morning that is a London evening',
    from: 'Bree Collier <bree@wattlecourt.example>',
    subject: 'Interview time',
    offset: '+10:00',
    zone: 'Europe/London',
    text: `Hi Lena, your interview is confirmed for Thursday 11 June, 9:30am AEST. Cheers, Bree`,
    sessions: [{ startsAt: '2026-06-10T23:30:00Z', certain: 'fixed' }],
  },
  {
    says: 'an afternoon as a whole, and rows that say only when each talk begins',
    from: 'Bree Collier <bree@wattlecourt.example>',
    subject: 'Your panel',
    offset: '-04:00',
    zone: 'America/New_York',
    text: `Hi Lena,

The panel is on Wednesday, June 24 from 1:00 PM to 4:00 PM ET over Zoom:

1:00 PM - Portfolio with Mei Castell (mei.castell@wattlecourt.example)
2:00 PM - Pairing with Arturo Pell (arturo@wattlecourt.example)
3:00 PM - Values with Hanne Stroud

Bree`,
    sessions: [
      { startsAt: '2026-06-24T17:00:00Z', certain: 'fixed', with: ['mei.castell@wattlecourt.example'] },
      { startsAt: '2026-06-24T18:00:00Z', certain: 'fixed', with: ['arturo@wattlecourt.example'] },
      { startsAt: '2026-06-24T19:00:00Z', endsAt: '2026-06-24T20:00:00Z', certain: 'fixed', with: ['Hanne Stroud'] },
    ],
  },
  {
    says: 'people before their times',
    from: 'Bree Collier <bree@wattlecourt.example>',
    subject: 'Your panel',
    offset: '-04:00',
    zone: 'America/New_York',
    text: `Hi Lena,

Here is the schedule for your onsite interview on Wednesday, June 24:

- Mei Castell (Design Lead): 1:00 - 1:45 PM
- Arturo Pell (Engineer): 2:00 - 2:45 PM

Bree`,
    sessions: [
      { startsAt: '2026-06-24T17:00:00Z', endsAt: '2026-06-24T17:45:00Z', certain: 'fixed', with: ['Mei Castell'] },
      { startsAt: '2026-06-24T18:00:00Z', endsAt: '2026-06-24T18:45:00Z', certain: 'fixed', with: ['Arturo Pell'] },
    ],
  },
  {
    says: 'a table with the writer in its last row',
    from: 'Bree Collier <bree@wattlecourt.example>',
    subject: 'Interview schedule',
    offset: '-04:00',
    zone: 'America/New_York',
    text: `Hi Lena,

Your interviews are confirmed for Wednesday, June 24, 2026.

Time | Interviewer | Topic
1:00 PM | Mei Castell | Portfolio
2:00 PM | Arturo Pell | Pairing
3:00 PM | Bree Collier | Questions

Bree Collier`,
    sessions: [
      { startsAt: '2026-06-24T17:00:00Z', certain: 'fixed', with: ['Mei Castell'] },
      { startsAt: '2026-06-24T18:00:00Z', certain: 'fixed', with: ['Arturo Pell'] },
      { startsAt: '2026-06-24T19:00:00Z', certain: 'fixed', with: ['bree@wattlecourt.example'] },
    ],
  },
  {
    says: 'one time at the head, and the people below it',
    from: 'Bree Collier <bree@wattlecourt.example>',
    subject: 'Panel interview',
    offset: '-04:00',
    zone: 'America/New_York',
    text: `Hi Lena,

Your panel interview is confirmed for Wednesday, June 24 at 1:00 PM.

You will meet:
- Mei Castell, Design Lead
- Arturo Pell, Engineer
- Hanne Stroud, People Partner

Bree`,
    sessions: [{ startsAt: '2026-06-24T17:00:00Z', certain: 'fixed', with: ['Mei Castell', 'Arturo Pell', 'Hanne Stroud'] }],
  },
  {
    says: 'blocks of time, title and person',
    from: 'Wattle Court <no-reply@ashbyhq.com>',
    subject: 'Interview Confirmed: Designer at Wattle Court',
    offset: '-04:00',
    zone: 'America/New_York',
    text: `Your interviews with Wattle Court are confirmed. Here is your schedule:

Wednesday, June 24, 2026

1:00 PM - 1:45 PM EDT
Portfolio Deep Dive
Mei Castell (mei.castell@wattlecourt.example)

2:00 PM - 2:45 PM EDT
Hiring Manager Interview
Arturo Pell (arturo@wattlecourt.example)`,
    sessions: [
      { startsAt: '2026-06-24T17:00:00Z', endsAt: '2026-06-24T17:45:00Z', certain: 'fixed', with: ['mei.castell@wattlecourt.example'] },
      { startsAt: '2026-06-24T18:00:00Z', endsAt: '2026-06-24T18:45:00Z', certain: 'fixed', with: ['arturo@wattlecourt.example'] },
    ],
    people: ['Mei Castell <mei.castell@wattlecourt.example>', 'Arturo Pell <arturo@wattlecourt.example>'],
  },
  {
    says: 'what a consultant says the client can do is asked',
    from: 'Keeley Marsh <keeley@brightlinerecruitment.example>',
    subject: 'RE: Finance Manager - Leeds',
    offset: '+01:00',
    zone: 'Europe/London',
    text: `Thornbury would like to meet you! They can do Tuesday 16 June at 10am at their Leeds office, with Graham Poole (FD) and Sunita Rao (HR Business Partner). Please confirm asap.

Keeley`,
    sessions: [{ startsAt: '2026-06-16T09:00:00Z', certain: 'proposed', with: ['Graham Poole', 'Sunita Rao'] }],
  },
];
