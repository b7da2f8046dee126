import { type Forgetting, forget, wouldForget } from '../../functions/forgetting/forget-application.ts';
import { readKeptArguments, withKept } from './kept-command.ts';

const usage = `usage: npm run -s cli -- forget <application id> [--yes] [--data DIR | --mine] [--owner ID] [--json]
       npm run -s cli -- forget --all [--yes] [--data DIR | --mine] [--owner ID] [--json]`;

/**
 * Forgets one application, or all: facts, plans, deliveries, the mails they came in, and on a laptop the mails to the owner about it. Without `--yes` it says what would go, and changes nothing.
 * @returns the exit code: 0 done, also when there was nothing to forget; 1 it cannot be read or written; 2 wrong usage
 */
export async function forgetCommand(args: readonly string[]): Promise<number> {
  const read = readKeptArguments('forget', args, { all: { type: 'boolean' }, yes: { type: 'boolean' } });
  const all = typeof read !== 'string' && read.values.all === true;
  if (typeof read === 'string' || read.positionals.length !== (all ? 0 : 1)) {
    console.error(`${typeof read === 'string' ? read : 'forget: expected one application id, or --all'}\n${usage}`);
    return 2;
  }
  const { kept, values, positionals } = read;
  const what = all ? 'all' : positionals;
  return withKept('forget', kept, async (opened, owner) => {
    const isMeant = values.yes === true;
    const done = isMeant ? await forget(opened, owner, what, opened.clock.now()) : await wouldForget(opened, owner, what);
    if (!done) return `no owner ${owner} is kept there`;
    if (isMeant) await opened.outbox.removeAbout(done.tokens);
    const { forgotten, notForgotten } = done;
    if (!isMeant) console.error('Nothing was changed: this is what would go. Add --yes to forget it.');
    process.stdout.write(kept.json ? `${JSON.stringify({ forgotten, notForgotten }, undefined, 1)}\n` : described(done, isMeant));
    return 0;
  });
}

function described({ forgotten, notForgotten }: Forgetting, isMeant: boolean): string {
  const { applications, facts, followUps, schedules, mails } = forgotten;
  const counts = `${applications} applications, ${facts} facts, ${followUps} follow-ups, ${schedules} wake-ups, ${mails} mails`;
  return `${isMeant ? 'Forgotten' : 'Would forget'}: ${counts}\nNot forgotten:\n${notForgotten.map((one) => `  ${one}\n`).join('')}`;
}
