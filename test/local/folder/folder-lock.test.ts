import { readdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askHolder, type FolderLock, lockFolder } from '../../../local/folder/folder-lock.ts';
import { aFolder, aFreePort } from '../opened.ts';

/** No process has this number: Linux and macOS give none above it. */
const noProcess = 2 ** 30;

test('of many starts at once over a lock that a killed program left, one goes in', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'in-use-3.json'), JSON.stringify({ port: await aFreePort(), word: 'of the killed one', pid: noProcess }));
  for (let round = 0; round < 5; round += 1) {
    const locks = (await Promise.all(Array.from({ length: 8 }, () => lockFolder(folder)))).filter((lock) => lock !== undefined);
    expect(locks).toHaveLength(1);
    expect(await lockFolder(folder)).toBeUndefined();
    await locks[0]?.release();
  }
  expect((await readdir(folder)).filter((name) => name.startsWith('in-use'))).toEqual(['in-use-8.json']);
});

test('a program that is stopped, and says nothing, still holds its folder; what got the port of a killed one, and says nothing, does not', {
  timeout: 15_000,
}, async () => {
  const port = await aServer(() => undefined);
  const heldBy = async (pid: number) => {
    const folder = await aFolder();
    await writeFile(join(folder, 'in-use-1.json'), JSON.stringify({ port, word: 'mine', pid }));
    return folder;
  };
  const [ofStopped, ofKilled] = [await heldBy(process.pid), await heldBy(noProcess)];
  const [stopped, killed] = await Promise.all([held(ofStopped), held(ofKilled)]);
  expect(stopped).toBeUndefined();
  expect(killed).toBeDefined();
});

test('another program that got the port of a killed one is not taken for it', async () => {
  const folder = await aFolder();
  const port = await aServer((socket) => socket.end('220 mail.example.com\r\n'));
  await writeFile(join(folder, 'in-use.json'), JSON.stringify({ port, word: 'mine', pid: process.pid }));
  expect(await held(folder)).toBeDefined();
});

test('a lock that is no lock holds nobody back', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'in-use-1.json'), 'x');
  expect(await held(folder)).toBeDefined();
});

test('who can read the folder can ask its holder, and nobody else', async () => {
  const folder = await aFolder();
  expect(await askHolder(folder, 'anybody there?')).toBeUndefined();
  const lock = await held(folder);
  expect(await askHolder(folder, 'too early')).toEqual({ answer: { fault: expect.stringMatching(/^Another command is at work/) } });
  lock?.serve(() => Promise.reject(new Error('a bug')));
  await expect(askHolder(folder, 'what it cannot do')).rejects.toThrow('broke off');
  lock?.serve(async (question) => ({ heard: question }));
  expect(await askHolder(folder, { what: 'a question' })).toEqual({ answer: { heard: { what: 'a question' } } });

  const [name = ''] = (await readdir(folder)).filter((each) => each.startsWith('in-use'));
  const holder = JSON.parse(await readFile(join(folder, name), 'utf8'));
  await writeFile(join(folder, 'in-use-9.json'), JSON.stringify({ ...holder, key: 'guessed' }));
  await expect(askHolder(folder, 'without the key')).rejects.toThrow('broke off');
  await lock?.release();
  expect(await askHolder(folder, 'still there?')).toBeUndefined();
});

async function held(folder: string): Promise<FolderLock | undefined> {
  const lock = await lockFolder(folder);
  if (lock) onTestFinished(() => lock.release());
  return lock;
}

/** A server that does this with whoever connects. */
async function aServer(greet: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    greet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
