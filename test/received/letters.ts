/** Letters whose meaning is plain, so that what is odd about a mail is its shape alone. */

/** Recorded as `invite 2026-10-14T15:00:00Z`. */
export const invitation: readonly string[] = [
  'Dear Mina,',
  '',
  'Your interview for the Copy Editor position at Larchmont Press is confirmed for Wednesday, October 14, 2026 at 11:00 am EDT.',
  'You will meet me by video.',
  '',
  'Best regards,',
  'Ines Duarte',
  'Recruiter, Larchmont Press',
];
export const invited = 'invite 2026-10-14T15:00:00Z';

export const rejection: readonly string[] = [
  'Dear Mina,',
  '',
  'Thank you for your interest in the Copy Editor position at Larchmont Press. Unfortunately, we have decided not to move forward with',
  'your application.',
  '',
  'Best regards,',
  'Ines Duarte',
];

export const offer: readonly string[] = [
  'Dear Mina,',
  '',
  'We are delighted to offer you the position of Copy Editor at Larchmont Press. Please let us know your decision by October 19, 2026.',
  '',
  'Best regards,',
  'Ines Duarte',
];

/** A mail about an application to somebody else: whatever came before it, it is read. */
export const elsewhere: readonly string[] = [
  'Dear Mr. Sandoval,',
  '',
  'I am writing to apply for the position of Tram Planner at Fernhill Transit. My resume is attached.',
  '',
  'Kind regards,',
  'Mina Okafor',
];

/** A calendar's letter about the same interview. */
export function calendar(options: {
  readonly method: string;
  readonly start?: string;
  readonly uid?: string;
  readonly sequence?: number;
  readonly status?: string;
  readonly more?: readonly string[];
}): readonly string[] {
  const { method, start = '20261014T150000Z', uid = 'interview-1@larchmont.example', sequence = 0, status, more = [] } = options;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Larchmont//Calendar//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    'DTSTAMP:20261008T143000Z',
    `DTSTART:${start}`,
    ...(status === undefined ? [] : [`STATUS:${status}`]),
    'SUMMARY:Interview Copy Editor - Larchmont Press',
    'ORGANIZER;CN=Ines Duarte:mailto:ines.duarte@larchmont.example',
    'ATTENDEE;CN=Mina Okafor:mailto:mina.okafor@mailbox.example',
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
}
