import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { readIfThere, writeDurably } from './durable-file.ts';

/**
 * Holds a data folder for one process. The file names a port at which the holder answers with its secret word: a holder that was killed answers no more, and no process number that was given
 * away again can be taken for it.
 * @returns undefined when another process holds it; otherwise what releases it
 */
export async function lockFolder(file: string): Promise<(() => Promise<void>) | undefined> {
  const word = randomBytes(16).toString('hex');
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(word);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const holder = JSON.stringify({ port: (server.address() as AddressInfo).port, word });
  for (;;) {
    if (await writeDurably(file, holder, { onlyNew: true })) {
      return async () => {
        await close();
        await rm(file, { force: true });
      };
    }
    if (await isHeld(file)) {
      await close();
      return undefined;
    }
    await rm(file, { force: true });
  }
}

/** How long a holder may take to answer; it may be busy with a large mail. */
const patienceMs = 5000;

async function isHeld(file: string): Promise<boolean> {
  const { port, word } = parse((await readIfThere(file))?.toString());
  if (port === undefined) return false;
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect({ port, host: '127.0.0.1', timeout: patienceMs });
    socket.setEncoding('utf8').on('data', (piece: string) => {
      heard += piece;
    });
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard === word));
  });
}

function parse(text: string | undefined): { readonly port?: number; readonly word?: string } {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}
