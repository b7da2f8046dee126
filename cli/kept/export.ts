import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { prefixes } from '../../functions/names.ts';
import { loadWhole } from '../../functions/planning/load-whole.ts';
import { exportOf } from '../../lib/export/export.ts';
import { exportFiles } from '../../lib/export/files.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { OpenedServices } from '../../local/kept/kept-services.ts';
import { readKeptArguments, withKept } from './kept-command.ts';

const usage = 'usage: npm run -s cli -- export --to DIR [--raw] [--data DIR | --mine] [--owner ID] [--json]';

type Written = { readonly path: string; readonly rows: number };

/**
 * Writes everything that is kept of an owner: as JSON, as tables, and with `--raw` the mails as they came.
 * @returns the exit code: 0 done, 1 it cannot be read or written, 2 wrong usage
 */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const read = readKeptArguments('export', args, { to: { type: 'string' }, raw: { type: 'boolean' } });
  const fault =
    typeof read === 'string'
      ? read
      : read.positionals.length > 0 || typeof read.values.to !== 'string' || read.values.to === ''
        ? 'export: expected --to DIR'
        : undefined;
  if (typeof read === 'string' || fault !== undefined) {
    console.error(`${fault}\n${usage}`);
    return 2;
  }
  const { kept, values } = read;
  const to = String(values.to);
  return withKept('export', kept, async (opened, owner) => {
    const whole = await loadWhole(opened, owner);
    if (!whole) return `no owner ${owner} is kept there`;
    try {
      const files: Written[] = [];
      for (const { path, text, rows } of exportFiles(exportOf(whole))) files.push(await write(to, path, Buffer.from(text), rows));
      if (values.raw === true) for await (const mail of rawMails(opened, owner)) files.push(await write(to, mail.path, mail.bytes, 1));
      process.stdout.write(
        kept.json ? `${JSON.stringify({ files }, undefined, 1)}\n` : files.map(({ path, rows }) => `${path}  ${rows}\n`).join(''),
      );
      return 0;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error;
      return `${to} cannot be written (${String(error.code)})`;
    }
  });
}

/** Readable by nobody else: it is all about one person, and about others who did not ask for it. */
async function write(to: string, path: string, content: Uint8Array, rows: number): Promise<Written> {
  const file = join(to, path);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, content, { mode: 0o600 });
  return { path: file, rows };
}

/** The mails of this owner that are still kept. */
async function* rawMails(
  { store, bucket }: OpenedServices,
  owner: OwnerId,
): AsyncGenerator<{ readonly path: string; readonly bytes: Uint8Array }> {
  const stored = await store.owner(owner);
  const mails = stored ? (await store.traces(stored, 'all')).mails : [];
  for (const mail of [...mails].sort()) {
    const found = (await bucket.get(prefixes.kept + mail, 'whole')) ?? (await bucket.get(prefixes.raw + mail, 'whole'));
    if (found) yield { path: join('mails', `${mail.replace(/[^\w.-]/g, '_')}.eml`), bytes: found.bytes };
  }
}
