import { reconcileSearch } from '../../functions/planning/reconcile-search.ts';
import { type FeedbackKept, puttingOff, stoppedBy } from '../../lib/follow-ups/told/feedback.ts';
import { readKeptArguments, withKept } from './kept-command.ts';

export const mailsUsage = `usage: npm run -s cli -- owner mails [--resume] [--data DIR | --mine] [--owner ID] [--json]

Whether mails to an owner arrive, by what the receiving servers said. With --resume they go out again, after one came back or was called spam.`;

/**
 * Shows whether mails to an owner arrive, and has them sent again.
 * @param args the verb `mails` first
 * @returns the exit code: 0 mails go out; 1 nothing is sent, or what is kept cannot be read; 2 wrong usage
 */
export async function ownerMailsCommand(args: readonly string[]): Promise<number> {
  const read = readKeptArguments('owner', args, { resume: { type: 'boolean' } });
  if (typeof read === 'string' || read.positionals.length !== 1) {
    console.error(`${typeof read === 'string' ? read : 'owner: expected nothing after mails'}\n${mailsUsage}`);
    return 2;
  }
  const { kept, values } = read;
  return withKept('owner', kept, async ({ store, wakeUps, clock }, id) => {
    const owner = (await store.owner(id))?.owner;
    if (!owner) return `there is no owner ${id}`;
    const [address] = owner.addresses;
    const ended = values.resume === true ? await store.goOnSending(owner, clock.now()) : undefined;
    if (ended) await reconcileSearch({ store, wakeUps }, id, clock.now());
    const mails = await store.traffic(id);
    const stopped = stoppedBy(mails, address);
    const said = saidOfMails(mails, address);
    console.log(
      kept.json
        ? JSON.stringify({ owner: id, address, isStopped: stopped !== undefined, ...(ended && { ended }), feedback: mails.feedback ?? [] })
        : ended
          ? `Mails to ${address} go out again. What is due comes with the next wake-up or sweep, within the hour.`
          : `${stopped ? 'Nothing is sent to' : 'Mails go out to'} ${said}.`,
    );
    return stopped ? 1 : 0;
  });
}

/** `a@b: a mail came back for good on …: 550 …`, in one line. */
export function saidOfMails(mails: FeedbackKept, address: string | undefined): string {
  const stopped = stoppedBy(mails, address);
  const words = (said: string | undefined): string => (said === undefined ? '' : `, "${said.replace(/"/g, "'")}"`);
  if (stopped)
    return `${address}: a mail ${stopped.is === 'called spam' ? 'was called spam' : 'came back for good'} at ${stopped.at}${words(stopped.said)}`;
  const off = puttingOff(mails, address);
  return off ? `${address}: ${off.times} mails were put off since ${off.first.at}${words(off.last.said)}` : `${address}`;
}
