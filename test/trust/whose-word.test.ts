import { describe, expect, test } from 'vitest';
import { admit, type Caller } from '../../functions/receiving/admit.ts';
import type { Verdict } from '../../functions/receiving/envelope.ts';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import { mina } from '../functions/given/laid-out.ts';
import { type DocRow, tableUnder } from './doc-tables.ts';

const sender = 'followthrough@in.example.com';
const now = '2026-10-20T14:00:00Z';
const verdicts = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED', 'absent'] as const;

/** Every way in which a mail can come, by the columns of the table. */
const ways = {
  From: ['the owner', 'somebody', 'us', 'several or none'],
  DMARC: verdicts,
  spam: verdicts,
  virus: verdicts,
  answers: ['nothing of ours', 'by its token', 'by an old token', 'by its thread', 'by a token of nobody'],
  'written by': ['a person', 'a program'],
  'holds a mail': ['yes', 'no'],
} as const;

type Way = { readonly [Column in keyof typeof ways]: (typeof ways)[Column][number] };

function everyWay(): readonly Way[] {
  let made: Readonly<Record<string, string>>[] = [{}];
  for (const [column, values] of Object.entries(ways)) made = made.flatMap((way) => values.map((value) => ({ ...way, [column]: value })));
  return made as unknown as readonly Way[];
}

function mailFrom(from: Way['From'], automatic: boolean): InboundMail {
  const written = {
    'the owner': ['Mina Okafor <mina.okafor@mailbox.example>'],
    somebody: ['Eve <eve@elsewhere.example>'],
    us: [`Followthrough <${sender}>`],
    'several or none': ['Mina Okafor <mina.okafor@mailbox.example>', 'Eve <eve@elsewhere.example>'],
  }[from];
  const address = /<(.*)>/.exec(written[0] ?? '')?.[1] ?? '';
  const headers = new Map([['from', written]]);
  if (automatic) headers.set('auto-submitted', ['auto-replied']);
  return bareMail({ from: { address }, headers });
}

function callerOf(way: Way): Caller {
  const verdict = (name: 'spam' | 'virus', word: (typeof verdicts)[number]) => word !== 'absent' && { [name]: word satisfies Verdict };
  const token = {
    'by its token': true,
    'by an old token': true,
    'by a token of nobody': true,
    'by its thread': false,
    'nothing of ours': false,
  }[way.answers];
  const answersMailOf = {
    'by its token': now,
    'by its thread': now,
    'by an old token': '2026-04-22T13:00:00Z',
    'by a token of nobody': undefined,
    'nothing of ours': undefined,
  }[way.answers];
  return {
    mail: mailFrom(way.From, way['written by'] === 'a program'),
    envelope: {
      object: 'raw/a',
      mail: 'a',
      source: 'someone@mailbox.example',
      recipients: [],
      ...verdict('spam', way.spam),
      ...verdict('virus', way.virus),
      ...(way.DMARC !== 'absent' && { dmarc: way.DMARC }),
    },
    owner: mina,
    sender,
    ...(token && { token: 'abcdefghijklmnopqrst' }),
    ...(answersMailOf !== undefined && { answersMailOf }),
    passesOn: () => way['holds a mail'] === 'yes',
    now,
  };
}

function counts(way: Way): string {
  const admitted = admit(callerOf(way));
  if (admitted.is !== 'admitted') return admitted.is === 'refused' ? 'refused' : 'passed over';
  const as = { owner: 'the owner', passed: 'proven', unverified: 'unproven' }[admitted.trust];
  return admitted.isStrange ? `${as}, with a token that is not theirs` : as;
}

const table = tableUnder('### Whose word a mail is');
const fits = (row: DocRow, way: Way) =>
  Object.entries(way).every(([column, value]) => row[column] === 'any' || row[column]?.split(', ').includes(value));
const every = everyWay().map((way) => ({ way, is: counts(way), row: table.findIndex((row) => fits(row, way)) }));

describe('whose word a mail is', () => {
  test('the table has the columns that are asked for here, and only words that there are', () => {
    for (const row of table) {
      expect(Object.keys(row)).toEqual([...Object.keys(ways), 'counts as']);
      for (const [column, values] of Object.entries(ways))
        if (row[column] !== 'any') expect(values).toEqual(expect.arrayContaining(row[column]?.split(', ') ?? []));
    }
  });

  test('for every way in which a mail can come, the first row that fits says what becomes of it', () => {
    expect(every).toHaveLength(17_280);
    const wrong = every.map((one) => ({ ...one, says: table[one.row]?.['counts as'] })).filter(({ says, is }) => says !== is);
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('every row is the first that fits for some of them', () => {
    expect(new Set(every.map(({ row }) => row))).toEqual(new Set(table.keys()));
  });

  test('that the owner may command follows from PASS or a token, whatever else is said', () => {
    for (const { way, is } of every)
      if (is === 'the owner' && (way.From !== 'the owner' || (way.DMARC !== 'PASS' && way.answers !== 'by its token')))
        expect.unreachable(JSON.stringify(way));
  });
});
