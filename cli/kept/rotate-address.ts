import { graceDays, rotateAddress } from '../../functions/secrets/rotate-address.ts';
import { readKeptArguments, withKept } from './kept-command.ts';

export const rotateUsage = `       npm run -s cli -- owner rotate-address [--now] [--data DIR | --mine] [--owner ID] [--json]

Another capture address, for when yours got to people who should not have it. The old one goes on for ${graceDays} days; with --now it ends at once.`;

/**
 * Gives an owner another capture address. The old one goes on for a while, or with `--now` ends at once.
 * @returns the exit code: 0 done, 1 it cannot be read or written, 2 wrong usage
 */
export async function rotateAddressCommand(args: readonly string[]): Promise<number> {
  const read = readKeptArguments('owner rotate-address', args, { now: { type: 'boolean' } });
  if (typeof read === 'string' || read.positionals.length > 0) {
    console.error(
      `${typeof read === 'string' ? read : 'owner rotate-address: expected no more than flags'}\nusage: ${rotateUsage.trimStart()}`,
    );
    return 2;
  }
  const { kept, values } = read;
  return withKept('owner rotate-address', kept, async ({ store, clock }, owner) => {
    const rotated = await rotateAddress({ store }, owner, values.now === true ? 0 : graceDays, clock.now());
    if (!rotated)
      return `owner ${owner} has no capture address that was made here: it is a mailbox of their own, or they were taken out of service`;
    const { address, before, until } = rotated;
    const old =
      values.now === true
        ? `Mail to ${before} is refused from now on, and so are replies to mails from before.`
        : `Mail to ${before}, and replies to mails from before, count until ${until.slice(0, 10)}; add --now to end that at once.`;
    const next = kept.data === undefined ? '\nDeploy once more for the outputs to say it, too: npx cdk deploy.' : '';
    process.stdout.write(
      kept.json
        ? `${JSON.stringify({ owner, ...rotated })}\n`
        : `${address}\nForward to this address from now on, and change the rule in your mailbox. ${old}${next}\n`,
    );
    return 0;
  });
}
