import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMail } from '../../../functions/mime/mime.ts';
import { checkFeed, checkLink, expiryFrom, feedPath, formToken, isFormToken, signLink } from '../../../functions/secrets/links.ts';
import { type LinkAction, linkActions } from '../../../lib/mail/links/links-of-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import { application, invitation, rejection, reply } from '../../functions/store/mails.ts';
import { owner, type Receiver, receiverInMemory, type Sent } from '../receiver.ts';
import { type Chance, chanceOf } from './chance.ts';
import { lineMutators, mailMutators, mutated, wordMutators } from './mutate.ts';
import { readingSchema } from './reading-schema.ts';
import { headFaults } from './valid-mail.ts';

/** What is mutated: whole mails, invitations, the owner's words, signed links and reply addresses. */
const kinds = ['mail', 'mail', 'mail', 'mail', 'mail', 'mail', 'calendar', 'command', 'command', 'link'] as const;
export type Fuzzed = {
  readonly kind: (typeof kinds)[number];
  readonly input: string;
  /** What should never be, in words. */
  readonly faults: readonly string[];
};

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const mails: readonly string[] = [
  ...readdirSync(corpus)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(`${corpus}/${name}`, 'latin1')),
  ...[application, invitation, rejection, reply('skip')].map((raw) => Buffer.from(raw).toString('latin1')),
];
const calendars = mails.flatMap((mail) => mail.match(/BEGIN:VCALENDAR[\s\S]*?END:VCALENDAR/g) ?? []);
const commands: readonly string[] = [
  ...[
    'skip',
    'sent',
    'sent yesterday',
    'stop',
    'stop Larchmont',
    'no',
    'yes',
    'heard',
    'undo',
    'resume',
    'status',
    'list',
    'help',
    'export',
  ],
  ...['later 2 days', 'later Monday', 'pause 2 weeks', 'forget', 'forget everything', 'forget Larchmont', 'new address', 'links', '1', '2'],
  ...[
    'rejected',
    'offer',
    'accepted',
    'withdrawn',
    'they decide by 30 Oct',
    'moved to Thursday 3pm',
    'move to Thu 3pm or Fri 10:00',
    'cancel',
  ],
  ...[
    'no-show',
    'to: Ines Duarte <ines.duarte@larchmont.example>',
    'add Maria Weber, maria@larchmont.example',
    'referred by Ada Lang, ada@b.example',
  ],
  ...[
    'company: Larchmont',
    'role: Copy Editor',
    'this is a rejection',
    'not a rejection',
    'applied: Acme, Data Analyst',
    'same as Larchmont',
  ],
  ...[
    'fact: I edited four atlases',
    'no fact: I edited',
    'posting: turn notes into books',
    'time zone Lisbon until 3 May',
    'language: German',
  ],
  ...[
    'digest off',
    'receipts off',
    'Ines: the house style. They decide 30 Oct.',
    'stop alle',
    'vergiss alles',
    'überspringen',
    'plus tard lundi',
  ],
];

const [appliedAt, invitedAt, now] = ['2026-10-05T13:12:30Z', '2026-10-08T14:31:00Z', '2026-10-12T16:45:00Z'];
/** So slow counts as a hang. */
const mostMs = 2_000;

/** The one input that a seed and a number stand for, and what is wrong with what became of it. Never throws. */
export async function fuzz(seed: number, number: number): Promise<Fuzzed> {
  const chance = chanceOf(seed, number);
  const kind = chance.pick(kinds);
  const faults: string[] = [];
  let input = '';
  const before = process.cpuUsage();
  try {
    switch (kind) {
      case 'mail':
        input = mutated(chance.pick(mails), [...mailMutators, ...mailMutators, ...lineMutators, ...wordMutators], chance, mails);
        faults.push(...(await receiveMutated(Buffer.from(input, 'latin1'), { dmarc: chance.pick(['PASS', 'PASS', 'FAIL', 'GRAY']) })));
        break;
      case 'calendar':
        input = inMail(mutated(chance.pick(calendars), [...lineMutators, ...wordMutators], chance, calendars));
        faults.push(...(await receiveMutated(Buffer.from(input, 'latin1'), {})));
        break;
      case 'command':
        input = mutated(`${chance.pick(commands)}${chance.below(2) ? `\r\n${chance.pick(commands)}` : ''}`, wordMutators, chance, commands);
        faults.push(...(await commandMutated(input)));
        break;
      case 'link':
        input = await linkMutated(chance, faults);
        break;
    }
  } catch (error) {
    faults.push(`it threw ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error)}`);
  }
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  if (ms > mostMs) faults.push(`it took ${ms.toFixed(0)} ms`);
  return { kind, input, faults };
}

async function receiveMutated(raw: Buffer, sent: Sent): Promise<readonly string[]> {
  const mail = await parseMail(raw);
  const { success, error } = readingSchema.safeParse(read(mail, { owner, now }));
  const invalid = success
    ? []
    : [`no valid reading: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`];
  return [...invalid, ...(await received(await receiverInMemory(), raw, sent))];
}

/** To the owner of a running search, as a mail of its own. */
async function commandMutated(text: string): Promise<readonly string[]> {
  const receiver = await receiverInMemory();
  await receiver.receive('applied', application, appliedAt);
  await receiver.receive('invited', invitation, invitedAt, { source: 'ines.duarte@larchmont.example' });
  const raw = `From: Mina Okafor <${owner.addresses[0]}>\r\nTo: ${owner.captureAddress}\r\nMessage-ID: <word@mailbox.example>\r\nDate: Mon, 12 Oct 2026 12:44:00 -0400\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
  return received(receiver, Buffer.from(raw, 'latin1'), {});
}

async function received(receiver: Receiver, raw: Buffer, sent: Sent): Promise<readonly string[]> {
  const before = await receiver.state();
  const mailsBefore = receiver.outbox.length;
  await receiver.receive('mutated', raw, now, sent);
  const said = receiver.outbox.slice(mailsBefore);
  return [
    ...(said.length > 1 ? [`${said.length} mails for one`] : []),
    ...(said.length === 0 && (await receiver.state()) !== before ? ['something was changed, and nobody was told'] : []),
    ...(receiver.forgotten.length > 0 ? ['something was forgotten unasked'] : []),
    ...said.flatMap((mail) => headFaults(mail.toString('latin1'), owner.addresses[0] ?? '')),
  ];
}

/** Nothing that differs from what was signed counts. @returns the mutated one */
async function linkMutated(chance: Chance, faults: string[]): Promise<string> {
  const receiver = await receiverInMemory();
  const { store } = receiver;
  const key = await store.signingKey(owner.id, now);
  const action: LinkAction = chance.pick(linkActions);
  const path = signLink({ action, owner: owner.id, about: 'k7p2', revision: chance.below(3), expiresAt: expiryFrom(now) }, key);
  const other = signLink({ action: 'stop', owner: owner.id, about: 'x9w3', revision: 0, expiresAt: expiryFrom(now) }, key);
  if ((await checkLink({ store }, path, now)).is !== 'good') faults.push('an honest link does not count');
  const wrong = mutated(path, wordMutators, chance, [other, path]);
  if (wrong !== path && wrong !== other && (await checkLink({ store }, wrong, now)).is !== 'wrong') faults.push(`a link counts: ${wrong}`);
  const token = formToken(path, 0, key, now);
  const wrongToken = mutated(token, wordMutators, chance, [token]);
  if (wrongToken !== token && isFormToken(wrongToken, path, 0, key, now)) faults.push(`a form counts: ${wrongToken}`);
  const feed = feedPath(owner.id, await store.feedSecret(owner.id, now));
  const wrongFeed = mutated(feed, wordMutators, chance, [feed]);
  if (wrongFeed !== feed && (await checkFeed({ store }, wrongFeed)) !== undefined) faults.push(`a feed opens: ${wrongFeed}`);
  faults.push(...(await tokenMutated(receiver, chance)));
  return wrong;
}

/** A reply without DMARC, to an address whose token is nearly that of a mail of ours. */
async function tokenMutated(receiver: Receiver, chance: Chance): Promise<readonly string[]> {
  await receiver.receive('applied', application, appliedAt);
  const [, local = '', token = ''] = /^Reply-To:[^\n]*?([\w-]+)\+([\w-]+)@/im.exec(receiver.outbox[0]?.toString('latin1') ?? '') ?? [];
  if (token === '') return ['a mail of ours has no token'];
  const wrong = mutated(token, wordMutators.slice(0, 7), chance, [token]).toLowerCase();
  const before = await receiver.state();
  const recipient = `${local}+${wrong}@in.example.com`;
  await receiver.receive('reply', reply('stop'), now, { recipient, dmarc: 'FAIL' });
  return wrong !== token && (await receiver.state()) !== before ? [`a token counts: ${wrong} for ${token}`] : [];
}

function inMail(calendar: string): string {
  const head =
    'From: Ines Duarte <ines.duarte@larchmont.example>\r\nTo: mina.okafor@mailbox.example\r\nSubject: Interview: Copy Editor\r\nDate: Thu, 08 Oct 2026 10:30:00 -0400';
  return `${head}\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n${calendar}`;
}
