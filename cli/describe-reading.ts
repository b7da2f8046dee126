import type { ReadInterview, Reading } from '../lib/reading/reading.ts';

/** A reading as a few lines for people; only what was found. */
export function describeReading(reading: Reading): string {
  const { original } = reading;
  const rows: (readonly [string, string | undefined])[] = [
    ['kind', `${reading.kind} (${reading.confidence.toFixed(2)}, ${reading.language})${reading.automatic ? ', automatic' : ''}`],
    ['from', original.from && [original.from.name, original.from.address && `<${original.from.address}>`].filter(Boolean).join(' ')],
    ['subject', original.subject || undefined],
    ['sent', original.sentAt],
    [
      'forwarded',
      reading.forward &&
        [reading.forward.by?.address, reading.forward.client && `with ${reading.forward.client}`].filter(Boolean).join(' '),
    ],
    ['company', reading.company],
    ['agency', reading.agency],
    ['role', [reading.role, reading.requisition && `(${reading.requisition})`].filter(Boolean).join(' ') || undefined],
    ...reading.contacts.map(
      (contact) =>
        [
          'contact',
          [contact.name, contact.address && `<${contact.address}>`, `(${contact.part})`, contact.title].filter(Boolean).join(' '),
        ] as const,
    ),
    ...reading.interviews.map((interview) => ['interview', describeInterview(interview)] as const),
    [
      'timeline',
      reading.timeline && [`"${reading.timeline.phrase}"`, reading.timeline.by && `by ${reading.timeline.by}`].filter(Boolean).join(' '),
    ],
    ['deadline', reading.deadline && `${reading.deadline.at} for the ${reading.deadline.for}`],
    ['returns', reading.returnsOn],
    ['asks', reading.instructions.join(', ') || undefined],
    ...reading.evidence.map(({ field, text }) => ['because', `${field}: "${text}"`] as const),
  ];
  const title = reading.id === undefined ? [] : [reading.id];
  return [...title, ...rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(10)} ${value}`] : []))].join('\n');
}

function describeInterview(interview: ReadInterview): string {
  const time = [interview.startsAt ?? 'time open', interview.endsAt && `to ${interview.endsAt}`, interview.timeZone]
    .filter(Boolean)
    .join(' ');
  const state = interview.cancelled ? 'cancelled' : interview.certain;
  const where = interview.link ?? interview.place ?? interview.phone;
  return [time, state, interview.mode, where, interview.with.length > 0 ? `with ${interview.with.join(', ')}` : undefined]
    .filter(Boolean)
    .join(', ');
}
