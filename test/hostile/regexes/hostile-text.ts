import { parseMail } from '../../../functions/mime/mime.ts';
import { readCommands } from '../../../lib/mail/replies/read-command.ts';
import { readFreshCommands } from '../../../lib/mail/replies/read-fresh-command.ts';
import { toldAbove } from '../../../lib/mail/replies/told-above.ts';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import { owner, receiverInMemory } from '../receiver.ts';

const now = '2026-10-12T16:45:00Z';

/** One hostile text wherever a stranger, or the owner's own mailbox, can put one: each part of a mail that is read, and a word of the owner's. */
export async function giveEverywhere(text: string): Promise<void> {
  const calendar = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261014T150000Z\nSUMMARY:${text}\nLOCATION:${text}\nDESCRIPTION:${text.replaceAll('\n', '\\n')}\nORGANIZER;CN="${text.replaceAll('"', '')}":mailto:a@b.example\nEND:VEVENT\nEND:VCALENDAR`;
  const from = { name: text, address: 'ada@kestrelworks.example' };
  const mail = bareMail({ from, subject: text, text, html: text, sentAt: now });
  const reading = read({ ...mail, calendars: [{ text: calendar }] }, { owner, now });
  readFreshCommands({ mail: { ...mail, to: [{ address: owner.captureAddress }] }, reading, owner, now });
  readCommands({ text, owner, now });
  toldAbove(reading, mail, owner, now);
  const receiver = await receiverInMemory();
  const line = text.replace(/[\r\n]+/g, ' ').slice(0, 100_000);
  const head = `From: "${line.replaceAll('"', '')}" <${owner.addresses[0]}>\r\nTo: ${owner.captureAddress}\r\nSubject: ${line}\r\nReferences: ${line}`;
  const raw = new TextEncoder().encode(`${head}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
  await parseMail(raw);
  await receiver.receive('hostile', raw, now);
}
