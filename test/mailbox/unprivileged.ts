import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whom Debian's package of Exim makes: the only one whom it lets start it, and good enough for Dovecot. */
const user = 'Debian-exim';
const [uid = 0, gid = 0] = (/^Debian-exim:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? []).slice(1).map(Number);

/** Who the servers run as; only root can make them. */
export const runner = { uid, gid, user };

/** A folder that the servers may use, gone after the test; `take` hands over to them what was written into it. */
export async function aServersFolder(): Promise<{ readonly path: string; take(): Promise<void>; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'followthrough-mailbox-'));
  const take = async () => {
    await chown(path, runner.uid, runner.gid);
    for (const name of await readdir(path, { recursive: true })) await chown(join(path, name), runner.uid, runner.gid);
  };
  await chmod(path, 0o755);
  return { path, take, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A server in the foreground, as {@link runner}; ends with `stop`. What it says is in `said` when it does not start. */
export async function startServer(
  command: string,
  args: readonly string[],
  port: number,
  logs: readonly string[],
): Promise<{ stop(): Promise<void> }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], uid, gid });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const start = Date.now();
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() - start > 15_000) {
      for (const log of logs) said += await readFile(log, 'utf8').catch(() => '');
      child.kill('SIGKILL');
      throw new Error(`${command} did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    stop: async () => {
      await end(child, ended);
    },
  };
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
