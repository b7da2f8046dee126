import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';
import { writtenMails } from './mails/written-mails.ts';

/*
 * Does the program's memory stay flat? Starts it as `npm start` does, sends it thousands of mails over SMTP as a job seeker's own filter would forward them, and looks at its resident memory along the way.
 *
 *   MALLOC_ARENA_MAX=2 node --import tsx bench/memory.ts [--mails 4000] [--every 250] [--companies 40]
 */
const { values } = parseArgs({ options: { mails: { type: 'string' }, every: { type: 'string' }, companies: { type: 'string' } } });
const mails = Number(values.mails ?? 4000);
const every = Number(values.every ?? 250);
/** Employers in the search; the other mails are alerts and what a filter lets through besides. */
const companies = Number(values.companies ?? 40);
/** Of ten mails that a filter forwards. */
const aboutTheSearch = 3;

/** As docs/running/followthrough.service sets it; inherited. */
const { MALLOC_ARENA_MAX } = process.env;
const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const owner = 'mara.lindqvist@example.com';
const folder = await mkdtemp(join(tmpdir(), 'followthrough-memory-'));
const data = join(folder, 'data');
const child = spawn(
  process.execPath,
  ['--import', 'tsx', program, 'start', '--data', data, '--smtp-port', '0', '--page-port', '0', '--no-links'],
  {
    env: {
      PATH: process.env.PATH,
      ...(MALLOC_ARENA_MAX !== undefined && { MALLOC_ARENA_MAX }),
      OWNER_ADDRESS: owner,
      OWNER_NAME: 'Mara Lindqvist',
      OWNER_TIME_ZONE: 'America/New_York',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
let said = '';
child.stdout.setEncoding('utf8').on('data', (piece: string) => {
  said += piece;
});

try {
  while (!/^ready in /m.test(said)) await pause(100);
  const [, port, capture = ''] = /^mail in +127\.0\.0\.1:(\d+) .* to (\S+@\S+)$/m.exec(said) ?? [];
  const page = /^page +(http:\S+)$/m.exec(said)?.[1] ?? '';
  const transport = createTransport({ host: '127.0.0.1', port: Number(port), ignoreTLS: true, pool: true, maxConnections: 1 });
  let seed = 7;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const written = writtenMails(1, random).filter(({ language }) => language === 'en');
  const isBeside = ({ kind }: { readonly kind: string }) => kind === 'job_alert' || kind === 'not_job_related';
  const [about, beside] = [written.filter((mail) => !isBeside(mail)), written.filter(isBeside)];
  console.log(`${'mails'.padStart(7)} ${'RSS MB'.padStart(7)} ${'page ms'.padStart(8)} ${'mails/s'.padStart(8)}`);
  let from = performance.now();
  for (let sent = 0; sent <= mails; sent += 1) {
    if (sent % every === 0) {
      while ((await waiting()) > 0) await pause(200);
      const rate = sent === 0 ? 0 : (1000 * every) / (performance.now() - from);
      const asked = performance.now();
      await (await fetch(page)).arrayBuffer();
      const cells = [residentMb(), performance.now() - asked, rate].map((cell, index) =>
        cell.toFixed(index === 2 ? 1 : 0).padStart(index === 0 ? 7 : 8),
      );
      console.log(`${String(sent).padStart(7)} ${cells.join(' ')}`);
      from = performance.now();
    }
    if (sent < mails) await transport.sendMail({ envelope: { from: owner, to: [capture] }, raw: mailNumber(sent) });
  }
  transport.close();

  function mailNumber(number: number): string {
    const kind = number % 10 < aboutTheSearch ? about : beside;
    const mail = kind[Math.floor(random() * kind.length)];
    const company = `Employer ${['North', 'South', 'East', 'West'][number % 4]} ${Math.floor(random() * companies)}`;
    const domain = company.toLowerCase().replaceAll(' ', '-');
    // Now and then a picture or a resume comes along, which is stored but not opened.
    const attached =
      number % 10 === 0
        ? Buffer.alloc(150_000, number)
            .toString('base64')
            .replace(/(.{76})/g, '$1\r\n')
        : undefined;
    const text = [
      '---------- Forwarded message ---------',
      `From: Talent Team <talent@${domain}.example>`,
      `Date: ${new Date().toUTCString()}`,
      `Subject: ${mail?.subject}`,
      `To: Mara Lindqvist <${owner}>`,
      '',
      `${mail?.text}`,
      '',
      `The hiring team at ${company}`,
      '',
    ].join('\r\n');
    const plain = `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
    const body =
      attached === undefined
        ? plain
        : `Content-Type: multipart/mixed; boundary="=-bound"\r\n\r\n--=-bound\r\n${plain}\r\n--=-bound\r\nContent-Type: application/pdf; name="brochure.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--=-bound--\r\n`;
    return [
      `From: Mara Lindqvist <${owner}>`,
      `To: <${capture}>`,
      `Subject: Fwd: ${mail?.subject}`,
      `Date: ${new Date().toUTCString()}`,
      `Message-ID: <memory-${number}@mail.example.com>`,
      'MIME-Version: 1.0',
      body,
    ].join('\r\n');
  }
} finally {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  await rm(folder, { recursive: true, force: true });
}

/** Mails that were taken and are not read yet. */
async function waiting(): Promise<number> {
  return (await readdir(join(data, 'queue'))).filter((name) => name.endsWith('.json')).length;
}

function residentMb(): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) / 1024;
}
