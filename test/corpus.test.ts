import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseMail } from '../functions/mime/mime.ts';
import { read } from '../lib/reading/read.ts';
import { readingKinds } from '../lib/reading/reading.ts';
import { judge } from './corpus/judge.ts';
import type { Expected } from './corpus/making/expected.ts';
import { makeCorpus } from './corpus/making/make.ts';

const folder = fileURLToPath(new URL('corpus', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -4));

const expectedOf = (name: string): Expected => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

describe('the corpus', () => {
  test('holds enough mails to say anything', () => {
    expect(names.length).toBeGreaterThanOrEqual(250);
  });

  test('is what its making makes', () => {
    const made = makeCorpus();
    expect(made.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const { name, eml, json } of made) {
      expect(readFileSync(join(folder, `${name}.eml`), 'utf8'), name).toBe(eml);
      expect(expectedOf(name), name).toEqual(JSON.parse(json));
    }
  });

  test('has every kind of mail, seven languages, and the mail programs that people forward with', () => {
    const expected = names.map(expectedOf);
    expect([...new Set(expected.map(({ reading }) => reading.kind))].sort()).toEqual([...readingKinds].sort());
    expect([...new Set(expected.map(({ reading }) => reading.language))].sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt']);
    for (const language of ['de', 'es', 'fr', 'it', 'nl', 'pt']) {
      expect(expected.filter(({ reading }) => reading.language === language).length, language).toBeGreaterThanOrEqual(20);
    }
    expect([...new Set(expected.map(({ reading }) => reading.forward?.depth ?? 0))].sort()).toEqual([0, 1, 2, 3]);
    const clients = new Set(expected.map(({ reading }) => reading.forward?.client));
    for (const client of ['gmail', 'outlook', 'apple', 'thunderbird', 'yahoo', 'proton', 'zoho']) expect(clients).toContain(client);
  });
});

describe('a mail of the corpus', () => {
  test.each(names)('is read for what it says: %s', async (name) => {
    const expected = expectedOf(name);
    const mail = await parseMail(readFileSync(join(folder, `${name}.eml`)));
    const judged = judge(read(mail, { owner: expected.owner }), expected);
    expect(judged.filter(({ right }) => !right).map(({ field, got, want }) => ({ field, got, want }))).toEqual([]);
  });
});
