/** Builds calendar files for the tests: one invitation for 14:30-15:15 in New York on 10 March 2026, two days after the clocks changed. */
export const startOfInvite = '2026-03-10T18:30:00Z';
export const endOfInvite = '2026-03-10T19:15:00Z';

export const people = [
  'ORGANIZER;CN=Nora Feld:mailto:nora.feld@tallowworks.example',
  'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Ivo Marsh:mailto:ivo.marsh@tallowworks.example',
  'ATTENDEE;ROLE=OPT-PARTICIPANT;CN=Sam Quill:MAILTO:sam.quill@owner.example',
  'ATTENDEE;CUTYPE=RESOURCE;CN=Room Aspen:mailto:room-aspen@tallowworks.example',
];

export type Parts = {
  readonly head?: readonly string[];
  readonly zones?: readonly string[];
  readonly start?: string;
  readonly end?: string | undefined;
  readonly body?: readonly string[];
  readonly people?: readonly string[];
  readonly uid?: string | undefined;
};

/** The lines of one VEVENT. */
export function eventLines(parts: Parts = {}): string[] {
  const { start = 'DTSTART;TZID=America/New_York:20260310T143000', body = [] } = parts;
  const end = 'end' in parts ? parts.end : 'DTEND;TZID=America/New_York:20260310T151500';
  const uid = 'uid' in parts ? parts.uid : 'UID:panel-1@tallowworks.example';
  return [
    'BEGIN:VEVENT',
    ...(uid ? [uid, 'DTSTAMP:20260301T090000Z'] : []),
    start,
    ...(end ? [end] : []),
    ...(body.some((line) => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Interview with Tallow Works']),
    ...(body.some((line) => line.startsWith('SEQUENCE')) ? [] : ['SEQUENCE:0']),
    ...(parts.people ?? people),
    ...body,
    'END:VEVENT',
  ];
}

/** A whole calendar file with CRLF line ends. */
export function invite(parts: Parts = {}): string {
  return calendar([...(parts.zones ?? []), ...eventLines(parts)], parts.head ?? ['METHOD:REQUEST']);
}

export function calendar(lines: readonly string[], head: readonly string[] = ['METHOD:REQUEST']): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tallow Works//Diary//EN', ...head, ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** A zone definition as Outlook writes it: rules since 1601. */
export function definition(
  name: string,
  options: { readonly winterOnly?: boolean; readonly rule?: string; readonly begin?: string } = {},
): string[] {
  const begin = options.begin ?? '16010101T020000';
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    'BEGIN:STANDARD',
    `DTSTART:${begin}`,
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    `RRULE:${options.rule ?? 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'}`,
    'END:STANDARD',
    ...(options.winterOnly
      ? []
      : [
          'BEGIN:DAYLIGHT',
          `DTSTART:${begin}`,
          'TZOFFSETFROM:-0500',
          'TZOFFSETTO:-0400',
          `RRULE:${options.rule ?? 'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'}`,
          'END:DAYLIGHT',
        ]),
    'END:VTIMEZONE',
  ];
}
