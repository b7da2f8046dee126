import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** An IMAP server of the plainest kind, in the open on loopback: no IDLE, no MOVE, and what else a provider may not have. The real one is in `test/mailbox/`. */
export type ImapStandIn = {
  readonly port: number;
  /** UID by UID: raw mail and flags. */
  readonly mails: Map<number, { raw: string; readonly flags: Set<string> }>;
  /** Commands as they came, without their tags. */
  readonly heard: string[];
  uidValidity: number;
  /** Answers the next commands that begin so with this, instead of doing them; `cut`: hangs up in the middle of an answer. */
  answer: { readonly to: RegExp; readonly by: string | 'cut' } | undefined;
};

export async function anImapServer(
  options: { readonly permanentFlags?: string; readonly capabilities?: string } = {},
): Promise<ImapStandIn> {
  const { permanentFlags = '\\Seen \\*', capabilities = 'IMAP4rev1' } = options;
  const state = { mails: new Map(), heard: [], uidValidity: 1, answer: undefined } as unknown as {
    -readonly [Key in keyof ImapStandIn]: ImapStandIn[Key];
  };
  const uids = () => [...state.mails.keys()].sort((one, other) => one - other);
  const answer = (socket: Socket, line: string): void => {
    const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    state.heard.push(command);
    const say = (...lines: string[]) => socket.write(lines.map((each) => `${each}\r\n`).join(''));
    const done = (text = 'done') => say(`${tag} OK ${text}`);
    if (state.answer?.to.test(command)) {
      if (state.answer.by !== 'cut') return void say(`${tag} ${state.answer.by}`);
      state.answer = undefined;
      socket.write('* 1 FETCH (UID 1 BODY[]<0> {5000}\r\nhalf of', () => socket.destroy());
      return;
    }
    if (/^CAPABILITY/i.test(command)) say(`* CAPABILITY ${capabilities}`);
    if (/^LIST/i.test(command)) say('* LIST (\\HasNoChildren) "/" INBOX');
    if (/^SELECT/i.test(command)) {
      say(`* ${state.mails.size} EXISTS`, '* 0 RECENT', '* FLAGS (\\Seen)', `* OK [PERMANENTFLAGS (${permanentFlags})] .`);
      say(`* OK [UIDVALIDITY ${state.uidValidity}] .`, `* OK [UIDNEXT ${(uids().at(-1) ?? 0) + 1}] .`);
      return void done('[READ-WRITE] done');
    }
    if (/^NOOP/i.test(command)) say(`* ${state.mails.size} EXISTS`);
    if (/^UID SEARCH/i.test(command)) {
      const [, from = '1'] = /UID (\d+):/i.exec(command) ?? [];
      const found = uids().filter((uid) => uid >= Number(from));
      say(`* SEARCH ${(found.length > 0 ? found : uids().slice(-1)).join(' ')}`);
    }
    const [, fetched] = /^UID FETCH (\d+) /i.exec(command) ?? [];
    const mail = state.mails.get(Number(fetched));
    if (mail) {
      const piece = /BODY\.PEEK\[\](?:<0\.(\d+)>)?/i.exec(command)?.[1];
      const raw = piece === undefined ? mail.raw : mail.raw.slice(0, Number(piece));
      say(
        `* ${uids().indexOf(Number(fetched)) + 1} FETCH (UID ${fetched} RFC822.SIZE ${mail.raw.length} INTERNALDATE "01-Apr-2027 15:00:00 +0000" BODY[]${piece === undefined ? '' : '<0>'} {${raw.length}}\r\n${raw})`,
      );
    }
    const [, stored, flags = ''] = /^UID STORE (\d+) \+FLAGS(?:\.SILENT)? \(([^)]*)\)/i.exec(command) ?? [];
    for (const flag of stored === undefined ? [] : flags.split(' ')) state.mails.get(Number(stored))?.flags.add(flag);
    if (/^LOGOUT/i.test(command)) say('* BYE');
    done();
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      rest += piece.toString('latin1');
      const lines = rest.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (!socket.destroyed) answer(socket, line);
    });
    socket.write('* OK here\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return Object.assign(state, { port: address.port });
}
