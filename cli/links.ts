import { readKeptArguments, withKept } from './kept/kept-command.ts';

const usage = 'usage: npm run -s cli -- links --new [--data DIR | --mine] [--owner ID] [--json]';

/**
 * Makes every link in earlier mails void, and the addresses of the page and of the calendar: for when one of them got into wrong hands.
 * @returns the exit code: 0 done, 1 it cannot be read or written, 2 wrong usage
 */
export async function linksCommand(args: readonly string[]): Promise<number> {
  const read = readKeptArguments('links', args, { new: { type: 'boolean' } });
  if (typeof read === 'string' || read.positionals.length > 0 || read.values.new !== true) {
    console.error(`${typeof read === 'string' ? read : 'links: expected --new'}\n${usage}`);
    return 2;
  }
  const { kept } = read;
  return withKept('links', kept, async ({ store, clock }, owner) => {
    await store.replaceLinkKeys(owner, clock.now());
    process.stdout.write(
      kept.json
        ? `${JSON.stringify({ owner, links: 'void' })}\n`
        : 'Every link in earlier mails is void, and so are the addresses of page and calendar. Write status and export to the capture address for new ones.\n',
    );
    return 0;
  });
}
