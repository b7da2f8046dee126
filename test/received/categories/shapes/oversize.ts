import { invitation, invited } from '../../letters.ts';
import { byMina, filePart, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const recorded = { outcome: 'recorded', facts: [invited] } as const;
const mixed = { 'Content-Type': 'multipart/mixed; boundary=b' };
const lines = (count: number, line: string) => `${line}\r\n`.repeat(count);

export const oversize: readonly Received[] = [
  {
    ...recorded,
    what: 'a file of 4 MB behind the letter',
    raw: message(mixed, ...parts('b', textPart(...invitation), filePart('application/pdf', 'plan.pdf', lines(50_000, 'A'.repeat(76))))),
  },
  {
    ...recorded,
    what: 'a file of 11 MB behind the letter: only the beginning is read',
    raw: message(mixed, ...parts('b', textPart(...invitation), filePart('application/pdf', 'plan.pdf', lines(145_000, 'A'.repeat(76))))),
    told: /11 MB; only its beginning was read/,
  },
  {
    what: 'a file of 11 MB before the letter',
    raw: message(
      { ...byMina, ...mixed, Subject: 'Fwd: Your papers' },
      ...parts('b', filePart('application/pdf', 'plan.pdf', lines(145_000, 'A'.repeat(76))), textPart(...invitation)),
    ),
    outcome: 'told',
    told: /11 MB; only its beginning was read/,
  },
  {
    ...recorded,
    what: 'a letter that goes on for 600 kB',
    raw: message({}, ...invitation, '', lines(12_000, 'We value every one of the people who write to us.')),
  },
  {
    ...recorded,
    what: 'HTML of 300 kB with the letter first',
    raw: message(
      { 'Content-Type': 'text/html' },
      `<p>${invitation.join('</p><p>')}</p>${'<td><span style="font-size:1px">&nbsp;</span></td>\n'.repeat(20_000)}`,
    ),
  },
  {
    what: 'a head of 300 kB',
    raw: message({ 'X-Report': Array.from({ length: 4_000 }, () => 'y'.repeat(70)) }),
    outcome: 'asked',
    told: /longer headers than any letter/,
  },
  {
    what: 'half a million blank lines before the letter',
    raw: message(byMina, '\r\n'.repeat(500_000), ...invitation),
    outcome: 'asked',
    told: /more than 400000 lines/,
  },
  {
    what: 'two hundred and fifty parts',
    raw: message({ ...byMina, ...mixed, Subject: 'Fwd: many' }, ...parts('b', ...Array.from({ length: 250 }, () => textPart('x')))),
    outcome: 'told',
  },
];
