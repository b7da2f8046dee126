import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Row } from '../../../functions/aws/table.ts';
import * as short from '../../../functions/bundle/schemas.ts';
import * as environment from '../../../functions/environment.ts';
import { variables } from '../../../functions/names.ts';
import * as envelopes from '../../../functions/receiving/envelope.ts';
import { upgraded } from '../../../functions/rows/row-upgrades.ts';
import * as rows from '../../../functions/rows/rows.ts';
import * as feedback from '../../../functions/sending/feedback-event.ts';
import { bounced, complained } from '../../../local/aws/ses-events.ts';
import type { OutboxMail } from '../../../local/folder/outbox.ts';
import { filesIn, textOf } from '../../house/sources.ts';
import { variablesOfAStage } from '../given/laid-out.ts';
import { bundled } from './bundled.ts';

type Exports = Pick<typeof rows, 'rowSchemas'> &
  Pick<typeof environment, 'environmentOf'> &
  Pick<typeof envelopes, 'envelopeOf'> &
  Pick<typeof feedback, 'toldBySes'>;

let bundle: Awaited<ReturnType<typeof bundled<Exports>>>;
beforeAll(async () => {
  bundle = await bundled<Exports>(`
    export { rowSchemas } from './functions/rows/rows.ts';
    export { environmentOf } from './functions/environment.ts';
    export { envelopeOf } from './functions/receiving/envelope.ts';
    export { toldBySes } from './functions/sending/feedback-event.ts';`);
}, 60_000);
afterAll(() => bundle.remove());

/** What something may be that it should not be, or may as well be. */
const others = [
  undefined,
  null,
  '',
  ' ',
  'off',
  '2026-10-05T13:12:00Z',
  0,
  -1,
  1.5,
  3,
  Number.NaN,
  2 ** 53,
  true,
  [],
  ['a', 1],
  {},
  { a: 1 },
];

/** The value, and all that it is with one thing in it changed, taken away or added. */
function* changed(value: unknown): Generator<unknown> {
  yield* others;
  if (typeof value !== 'object' || value === null) return;
  const withIn = (key: string, one: unknown) => (Array.isArray(value) ? value.with(Number(key), one) : { ...value, [key]: one });
  if (!Array.isArray(value)) yield { ...value, unheardOf: 1 };
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    for (const one of changed(inner)) yield withIn(key, one);
  }
}

/** With which parts of it cannot be changed. */
function frozenIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return [Object.isFrozen(value), ...Object.values(value).map(frozenIn)];
}

type Parsing = { safeParse(value: unknown): { success: boolean; data?: unknown } };

/** That both take the same and make the same of it. @returns how many were taken, and how many refused */
function same(ours: Parsing, theirs: Parsing, values: Iterable<unknown>): readonly [taken: number, refused: number] {
  let [taken, refused] = [0, 0];
  for (const value of values) {
    const [one, other] = [ours.safeParse(value), theirs.safeParse(value)];
    const agree =
      one.success === other.success &&
      (!one.success || (isDeepStrictEqual(one.data, other.data) && isDeepStrictEqual(frozenIn(one.data), frozenIn(other.data))));
    if (!agree) expect.fail(`${JSON.stringify(value)}: ${JSON.stringify(one)}, and by zod ${JSON.stringify(other.success)}`);
    if (one.success) taken += 1;
    else refused += 1;
  }
  return [taken, refused];
}

describe('a bundle takes and refuses rows as the sources do', () => {
  const folder = join(import.meta.dirname, '../rows/stored');
  const stored = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row),
  );
  const given = stored.map(({ pk, sk, ...fields }) => ({ kind: rows.kindOf({ pk, sk }) ?? 'OWNERS', fields, version: fields.schema }));

  /** A fact at a time: each of them is read alike, whatever stands beside it. */
  const apart = ({ fields }: (typeof given)[number]): readonly object[] =>
    Array.isArray(fields.facts) && fields.facts.length > 1 ? fields.facts.map((fact) => ({ ...fields, facts: [fact] })) : [fields];

  test('as they were ever written', () => {
    for (const { kind, fields } of given) {
      const [ours, theirs] = [bundle.exported.rowSchemas[kind], rows.rowSchemas[kind]];
      same(ours, theirs, [fields, upgraded(kind, fields, rows.rowVersion)]);
    }
  });

  test.each(Object.keys(rows.rowSchemas) as rows.RowKind[])('of %s, with any one thing in them otherwise', (kind) => {
    const some = given
      .filter((row) => row.kind === kind && row.version === rows.rowVersion)
      .slice(0, 12)
      .flatMap(apart);
    const [taken, refused] = same(bundle.exported.rowSchemas[kind], rows.rowSchemas[kind], [
      ...others,
      ...some.flatMap((fields) => [fields, ...changed(fields)]),
    ]);
    expect(taken === 0).toBe(some.length === 0);
    expect(refused).toBeGreaterThan(10);
  });
});

/** What it gives, or the words in which it refuses. */
function outcome(of: () => unknown): unknown {
  try {
    return of();
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'EnvironmentFault' ? message : name;
  }
}

describe('and what it is told', () => {
  const told = (event: object): readonly string[] => [event, ...changed(event)].map((one) => JSON.stringify(one) ?? '');
  const agree = (ours: (body: string) => unknown, theirs: (body: string) => unknown, bodies: readonly string[]): void => {
    for (const body of bodies)
      expect(
        outcome(() => ours(body)),
        body,
      ).toEqual(outcome(() => theirs(body)));
  };

  test('by SES of a mail that came', () => {
    const verdict = { status: 'PASS' };
    const received = {
      notificationType: 'Received',
      mail: {
        messageId: 'abc',
        source: 'ines@larchmont.example',
        commonHeaders: { subject: 'Hello', from: ['Ines <ines@larchmont.example>'] },
      },
      receipt: {
        recipients: ['k7p2vq9xw3@in.example.com'],
        early: true,
        spamVerdict: verdict,
        dmarcVerdict: verdict,
        action: { type: 'S3', objectKey: 'raw/abc' },
      },
    };
    agree(bundle.exported.envelopeOf, envelopes.envelopeOf, told(received));
  });

  test('by SES of a mail that went out', () => {
    const mail: Pick<OutboxMail, 'id' | 'at' | 'from' | 'to' | 'tags'> = {
      id: '0100fade-1',
      at: '2026-10-13T14:00:00Z',
      from: 'followthrough@in.example.com',
      to: ['mina@mailbox.example'],
      tags: { owner: 'mina', token: 'abc' },
    };
    const at = '2026-10-13T14:01:00Z';
    agree(bundle.exported.toldBySes, feedback.toldBySes, told(bounced(mail, at, { said: '550 5.1.1 nobody here' })));
    agree(bundle.exported.toldBySes, feedback.toldBySes, told(complained(mail, at)));
  });

  test('by its environment, and says the same of what is wrong there', () => {
    const values = [undefined, '', ' ', 'on', ' off', 'a@b.example', 'IN.Example.com', 'arn:aws:iam::1:role/x', 'https://a.example/'];
    for (const name of Object.values(variables))
      for (const value of values) {
        const env = { ...variablesOfAStage, [name]: value };
        expect(
          outcome(() => bundle.exported.environmentOf(env)),
          `${name}=${value}`,
        ).toEqual(outcome(() => environment.environmentOf(env)));
      }
  });
});

test.each<readonly [string, (zod: typeof z) => z.ZodMiniType]>([
  ['a number told as a text', (zod) => zod.object({ count: zod.coerce.number() })],
  [
    'something in the place of what is absent',
    (zod) => zod.object({ text: zod._default(zod.string(), 'none'), flag: zod._default(zod.boolean(), false) }),
  ],
  [
    'something in the place of what is wrong',
    (zod) => zod.object({ text: zod.catch(zod.string(), 'none'), a: zod.catch(zod.optional(zod.number()), undefined) }),
  ],
  ['names and texts', (zod) => zod.object({ a: zod.optional(zod.record(zod.string(), zod.string())) })],
  [
    'lists that are long enough',
    (zod) => zod.union([zod.literal('all'), zod.array(zod.string().check(zod.minLength(1))).check(zod.minLength(1))]),
  ],
  ['one text', (zod) => zod.tuple([zod.string()])],
  ['nothing, or null', (zod) => zod.object({ a: zod.nullish(zod.string()), text: zod.optional(zod.boolean()) })],
  ['beginnings', (zod) => zod.string().check(zod.trim(), zod.startsWith('20'), zod.toLowerCase())],
])('in short as by zod: %s', (_, schema) => {
  const whole = { count: '7', text: 'some', flag: true, a: { b: 'c' } };
  // What the short form has of zod, it has under zod's names.
  same(schema(short as unknown as typeof z), schema(z), [
    ...others,
    ['1'],
    ...changed(whole),
    ...others.map((a) => ({ a })),
    ...others.map((count) => ({ count })),
  ]);
});

test('whatever a function asks of zod is there in short', () => {
  const asking = filesIn('functions').filter((file) => !file.startsWith('functions/deployment/') && textOf(file).includes("'zod/mini'"));
  const asked = asking.flatMap((file) =>
    [...textOf(file).matchAll(/\bz\.([\w$]+)/g)].flatMap(([, name = '']) => (/^(?:infer|core|ZodMini\w+)$/.test(name) ? [] : [name])),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect([...new Set(asked)].filter((name) => !Object.hasOwn(short, name))).toEqual([]);
  // And nothing that is not asked for.
  expect(Object.keys(short).filter((name) => !asked.includes(name))).toEqual([]);
});
