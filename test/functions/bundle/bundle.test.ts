import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as tldts from 'tldts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportsOf } from '../../../functions/bundle/evaluated.ts';
import type { Trie } from '../../../functions/bundle/public-suffixes.ts';
import * as mime from '../../../functions/mime/mime.ts';
import { languages } from '../../../lib/drafts/wording/voice.ts';
import * as drafts from '../../../lib/drafts/wording/wordings.ts';
import * as retold from '../../../lib/mail/wording/retold/tables.ts';
import * as mails from '../../../lib/mail/wording/wordings.ts';
import type * as prepared from '../../../lib/reading/patterns/prepared-sieves.ts';
import * as reader from '../../../lib/reading/read.ts';
import { filesIn, textOf } from '../../house/sources.ts';
import { bundled } from './bundled.ts';

type Exports = typeof mime &
  typeof drafts &
  typeof retold &
  typeof mails &
  typeof prepared &
  typeof reader &
  typeof tldts &
  typeof dynamodb;

let bundle: Awaited<ReturnType<typeof bundled<Exports>>>;
beforeAll(async () => {
  bundle = await bundled<Exports>(`
    export { parseMail } from './functions/mime/mime.ts';
    export { tablesOf } from './lib/drafts/wording/wordings.ts';
    export { allRetold } from './lib/mail/wording/retold/tables.ts';
    export { wordings } from './lib/mail/wording/wordings.ts';
    export { preparedSieves } from './lib/reading/patterns/prepared-sieves.ts';
    export { read } from './lib/reading/read.ts';
    export { getDomain, getSubdomain } from 'tldts';
    export * from '@aws-sdk/client-dynamodb';`);
}, 60_000);
afterAll(() => bundle.remove());

describe('what lies packed beside a bundle is what the sources say', () => {
  test.each(languages)('the wording of drafts: %s', (language) => {
    expect(bundle.exported.tablesOf(language)).toEqual(drafts.tablesOf(language));
  });

  test.each(mails.ownerLanguages)('the mails to the owner: %s', (language) => {
    expect(bundle.exported.wordings[language]()).toEqual(mails.wordings[language]());
  });

  test('the sentences that are retold', () => {
    expect(bundle.exported.allRetold()).toEqual(retold.allRetold());
  });
});

test('every table that is sifted has its sieve prepared', () => {
  const named = filesIn('lib').flatMap((file) => [...textOf(file).matchAll(/\bsifting\(\s*'([^']+)'/g)].map(([, name]) => name));
  expect(named.length).toBeGreaterThan(5);
  expect(new Set(named).size).toBe(named.length);
  expect(Object.keys(bundle.exported.preparedSieves()).sort()).toEqual(named.sort());
});

describe('a bundle reads a mail as the sources do', () => {
  const folder = fileURLToPath(new URL('../../corpus', import.meta.url));
  // One in eight says enough: all of them are read elsewhere.
  const some = readdirSync(folder).filter((name, place) => name.endsWith('.eml') && place % 16 < 2);
  const owner = { addresses: ['noor@mailbox.example'], name: 'Noor Haddad', timeZone: 'Europe/Berlin' };

  test(`${some.length} of the corpus`, async () => {
    expect(some.length).toBeGreaterThan(20);
    for (const name of some) {
      const raw = readFileSync(join(folder, name));
      const mail = await bundle.exported.parseMail(raw);
      expect(mail, name).toEqual(await mime.parseMail(raw));
      expect(bundle.exported.read(mail, { owner }), name).toEqual(reader.read(mail, { owner }));
    }
  }, 60_000);

  test.each([
    ['Shift_JIS', '面接の日程', '96ca90da82cc93fa92f6'],
    ['EUC-JP', '面接の日程', 'ccccc0dca4cec6fcc4f8'],
    ['ISO-2022-JP', '面接', '1b24424c4c405c1b2842'],
    ['GBK', '面试时间', 'c3e6cad4cab1bce4'],
    ['GB18030', '面试时间', 'c3e6cad4cab1bce4'],
    ['Big5', '面試時間', 'adb1b8d5aec9b6a1'],
    ['EUC-KR', '면접 일정', 'b8e9c1a220c0cfc1a4'],
  ])('in %s', async (charset, text, hexadecimal) => {
    const head = `From: a@acme.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`;
    const mail = await bundle.exported.parseMail(Buffer.concat([Buffer.from(head), Buffer.from(hexadecimal, 'hex')]));
    expect(mail.text.trim()).toBe(text);
  });

  test('with a text, a page and a mail inside a mail, and signs that mean something in HTML', async () => {
    const raw = Buffer.from(
      [
        'From: "Zoë <Ops> & Söhne" <zoe@acme.example>',
        'To: noor@mailbox.example',
        'Subject: Your interview',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=a',
        '',
        '--a',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>Tuesday &amp; <b>Wednesday</b> &ndash; see https://acme.example/a?b=1&amp;c=2</p>',
        '--a',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'R&D <team> said "yes" at www.acme.example, Grüße',
        '--a',
        'Content-Type: message/rfc822',
        '',
        'From: "Öl & Gas" <oil@acme.example>',
        'Subject: <Invitation> & "more"',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Hello Noor',
        '--a--',
        '',
      ].join('\r\n'),
    );
    expect(await bundle.exported.parseMail(raw)).toEqual(await mime.parseMail(raw));
  });
});

test('a bundle finds the registrable domain below each public suffix', async () => {
  const suffixes = await everySuffix();
  expect(suffixes.length).toBeGreaterThan(9_000);
  const hosts = [
    '',
    '.',
    'a..b',
    '.uk',
    '..uk',
    'uk',
    'a.uk.',
    'ck',
    '.ck',
    'xn--p1ai',
    'a.nosuch',
    ...suffixes.flatMap((suffix) => [suffix, `a.${suffix}`, `b.a.${suffix}`, `.${suffix}`]),
  ];
  const { getDomain, getSubdomain } = bundle.exported;
  const wrong = hosts.filter((host) => getDomain(host) !== tldts.getDomain(host) || getSubdomain(host) !== tldts.getSubdomain(host));
  expect(wrong).toEqual([]);
});

test('a bundle has its credentials from its environment, as Lambda gives them', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'session');
  const client = new bundle.exported.DynamoDBClient({ region: 'eu-west-1' });
  expect(await client.config.credentials()).toMatchObject({ accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'session' });
  vi.unstubAllEnvs();
});

test('a bundle finds a service in every region, as its client does', async () => {
  const list = createRequire(import.meta.url)
    .resolve('@aws-sdk/core/client')
    .replace(/dist-cjs.*$/, 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js');
  const { partitionsInfo } = (await exportsOf(list)) as { partitionsInfo: { partitions: readonly { regions: object }[] } };
  const regions = partitionsInfo.partitions.flatMap((partition) => Object.keys(partition.regions));
  expect(regions.length).toBeGreaterThan(30);
  const addressIn = (region: string, { DynamoDBClient }: typeof dynamodb) =>
    new DynamoDBClient({ region }).config.endpointProvider({
      Region: region,
      UseFIPS: region.startsWith('us-'),
      UseDualStack: region.startsWith('eu-'),
    }).url.href;
  for (const region of [...regions, 'eu-nowhere-9', 'cn-far-2', 'mars-north-1'])
    expect(addressIn(region, bundle.exported), region).toBe(addressIn(region, dynamodb));
});

test('a bundle knows the errors of a service as its client does', () => {
  const [ours, theirs] = [errorsOf(bundle.exported), errorsOf(dynamodb)];
  expect(theirs.size).toBeGreaterThan(30);
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [name, Theirs] of theirs) {
    const Ours: ErrorClass = ours.get(name) ?? Theirs;
    const given = { message: 'No', $metadata: { httpStatusCode: 400 } };
    const [one, other] = [new Ours(given), new Theirs(given)];
    expect({ ...one, message: one.message }, name).toEqual({ ...other, message: other.message });
    for (const [of, Other] of ours) expect(one instanceof Other, `${name} is a ${of}`).toBe(of === name);
    expect(one, name).toBeInstanceOf(bundle.exported.DynamoDBServiceException);
  }
});

type ErrorClass = new (given: object) => Error;

function errorsOf(client: typeof dynamodb): ReadonlyMap<string, ErrorClass> {
  const classes = Object.entries(client) as unknown as readonly [string, ErrorClass][];
  return new Map(classes.filter(([name, one]) => one.prototype instanceof Error && name !== 'DynamoDBServiceException'));
}

/** As tldts has them; a wildcard stands for any name. */
async function everySuffix(): Promise<readonly string[]> {
  const list = createRequire(import.meta.url)
    .resolve('tldts')
    .replace(/cjs.index\.js$/, 'es6/src/data/trie.js');
  const { edgeStart, edgeLength, edgeChild, labelText, rulesRoot, exceptionsRoot } = (await exportsOf(list)) as Trie;
  let end = 0;
  const ends = [...edgeLength].map((length) => {
    end += length;
    return end;
  });
  const below = (node: number, suffix: string): readonly string[] =>
    Array.from({ length: (edgeStart[node + 1] ?? 0) - (edgeStart[node] ?? 0) }, (_, place) => (edgeStart[node] ?? 0) + place).flatMap(
      (edge) => {
        const label = labelText.slice((ends[edge] ?? 0) - (edgeLength[edge] ?? 0), ends[edge]);
        const name = `${label === '*' ? 'any' : label}${suffix}`;
        return [name, ...below(edgeChild[edge] ?? 0, `.${name}`)];
      },
    );
  return [...below(rulesRoot, ''), ...below(exceptionsRoot, '')];
}
