import { listAside, openAside, readAfterAll } from '../functions/bounds/aside.ts';
import { parseMail } from '../functions/mime/mime.ts';
import { inline } from '../lib/mail/page.ts';
import type { OwnerId } from '../lib/search/owner/owner.ts';
import type { OpenedServices } from '../local/kept/kept-services.ts';
import { readKeptArguments, withKept } from './kept/kept-command.ts';

const usage = `usage: npm run -s cli -- kept [MAIL… | --all] [--data DIR | --mine] [--owner ID] [--json]

Mails that were laid aside unread, because more came on one day than are read: which there are, the newest first. Those that you name are read after all, or all of them with --all.`;

/** Each is opened to tell whom it is from. */
const mostShown = 50;

/**
 * Lists the mails of an owner that were laid aside in a flood, or has some of them read after all.
 * @returns the exit code: 0 done, 1 it cannot be read or there is no such mail, 2 wrong usage
 */
export async function keptCommand(args: readonly string[]): Promise<number> {
  const read = readKeptArguments('kept', args, { all: { type: 'boolean' } });
  if (typeof read === 'string' || (read.values.all === true && read.positionals.length > 0)) {
    console.error(`${typeof read === 'string' ? read : 'kept: expected names of mails or --all, not both'}\n${usage}`);
    return 2;
  }
  const { kept, values, positionals } = read;
  return withKept('kept', kept, async (opened, owner) => {
    const aside = await listAside(opened, owner);
    const wanted = values.all === true ? aside.map(({ mail }) => mail) : positionals;
    if (wanted.length === 0) return list(opened, owner, aside, kept.json);
    const missing = wanted.find((mail) => !aside.some((one) => one.mail === mail));
    if (missing !== undefined) return `no mail ${inline(missing, 80)} was laid aside`;
    for (const mail of wanted) await readAfterAll(opened, owner, mail, opened.clock.now());
    const soon = kept.data === undefined ? 'with the second sweep from now at the latest, in two hours' : 'with the next start';
    process.stdout.write(
      kept.json ? `${JSON.stringify({ owner, read: wanted })}\n` : `${wanted.length} on their way, to be read ${soon}\n`,
    );
    return 0;
  });
}

async function list(opened: OpenedServices, owner: OwnerId, aside: Awaited<ReturnType<typeof listAside>>, json: boolean): Promise<number> {
  const shown = [];
  for (const { mail, at } of aside.slice(0, mostShown)) {
    const bytes = await openAside(opened, owner, mail);
    const { subject = '', from } = bytes ? await parseMail(bytes) : {};
    // Anybody may have written it, and this is a terminal.
    shown.push({ mail, at, from: inline(from?.address ?? '', 60), subject: inline(subject, 80) });
  }
  const more = aside.length - shown.length;
  const lines = shown.map(({ mail, at, from, subject }) => `${at.slice(0, 16)}  ${mail}  ${from}  ${subject}\n`);
  process.stdout.write(
    json
      ? `${JSON.stringify({ owner, mails: shown, more })}\n`
      : `${aside.length === 0 ? 'no mail was laid aside\n' : ''}${lines.join('')}${more > 0 ? `and ${more} older ones\n` : ''}`,
  );
  return 0;
}
