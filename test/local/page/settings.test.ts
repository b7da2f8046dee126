import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isForThisMachine, pageDoorOf } from '../../../local/page/settings.ts';
import { aFolder } from '../opened.ts';

const password = 'three green herons';

test.each<[Record<string, string>, Record<string, string>, boolean]>([
  [{}, { host: '127.0.0.1' }, true],
  [{ PAGE_HOST: '', PAGE_PASSWORD: '' }, { host: '127.0.0.1' }, true],
  [{ PAGE_HOST: 'localhost' }, { host: '127.0.0.1' }, true],
  [{ PAGE_HOST: '::1' }, { host: '::1' }, true],
  [{ PAGE_URL: 'http://localhost:8025' }, { host: '127.0.0.1', url: 'http://localhost:8025' }, true],
  [{ PAGE_HOST: '0.0.0.0', PAGE_WITHOUT_PASSWORD: 'yes' }, { host: '0.0.0.0' }, false],
  [{ PAGE_HOST: '192.168.1.20', PAGE_PASSWORD: password }, { host: '192.168.1.20', said: password }, false],
  [
    { PAGE_URL: 'https://Follow.Example.com/', PAGE_PASSWORD: password },
    { host: '127.0.0.1', url: 'https://follow.example.com', said: password },
    false,
  ],
])('%j', (environment, expected, closed) => {
  const door = pageDoorOf(environment);
  const { password: say, ...plain } = door;
  expect({ ...plain, ...(say && { said: say() }) }).toEqual(expected);
  expect(isForThisMachine(door)).toBe(closed);
  expect(JSON.stringify(door)).not.toContain(password);
});

test.each<[Record<string, string>, RegExp]>([
  [{ PAGE_HOST: '0.0.0.0' }, /^PAGE_HOST: others could open the page.* set PAGE_PASSWORD_FILE or PAGE_PASSWORD/],
  [{ PAGE_HOST: '::' }, /^PAGE_HOST: others could open the page/],
  [{ PAGE_URL: 'https://follow.example.com' }, /^PAGE_URL: others could open the page/],
  [{ PAGE_HOST: 'nas.local' }, /^PAGE_HOST: is no address of this machine; write it in numbers/],
  [{ PAGE_URL: 'follow.example.com' }, /^PAGE_URL: is no address/],
  [{ PAGE_URL: 'https://follow.example.com/page' }, /^PAGE_URL: is no address/],
  [{ PAGE_HOST: '0.0.0.0', PAGE_WITHOUT_PASSWORD: 'true' }, /^PAGE_WITHOUT_PASSWORD: is yes, or not set\.$/],
  [{ PAGE_PASSWORD: 'short one' }, /^PAGE_PASSWORD: the password has fewer than 10 characters\.$/],
  [{ PAGE_PASSWORD: password, PAGE_PASSWORD_FILE: '/run/page' }, /^PAGE_PASSWORD: is given twice/],
  [{ PAGE_PASSWORD_FILE: '/nowhere/page' }, /^PAGE_PASSWORD_FILE: the file \/nowhere\/page cannot be read\.$/],
])('%j is refused in one sentence, which repeats no password', (environment, said) => {
  let fault = '';
  try {
    pageDoorOf(environment);
  } catch (error) {
    fault = error instanceof Error ? error.message : '';
  }
  expect(fault).toMatch(said);
  expect(fault).not.toMatch(/three green herons|short one/);
});

test('a file with the password is for its owner only', async () => {
  const file = join(await aFolder(), 'page-password');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  expect(pageDoorOf({ PAGE_PASSWORD_FILE: file }).password?.()).toBe(password);
  await chmod(file, 0o644);
  expect(() => pageDoorOf({ PAGE_PASSWORD_FILE: file })).toThrow(/can be read by others on this machine/);
});
