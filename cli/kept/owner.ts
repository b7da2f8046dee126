import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { canonicalZone, parseJson } from '../plan/checked-input.ts';
import { mailsUsage, ownerMailsCommand } from './owner-mails.ts';
import { ownerSettingsCommand, settingsUsage } from './owner-settings.ts';
import { rotateAddressCommand, rotateUsage } from './rotate-address.ts';

const usage = `usage: npm run -s cli -- owner list [--settings FILE]
       npm run -s cli -- owner add <id> --address ADDRESS… [--name NAME] [--time-zone ZONE] [--settings FILE]
       npm run -s cli -- owner remove <id> [--settings FILE]

Owners of a deployment in AWS beside the first one, who is the setting \`owner\`. They are written into cdk.json; a deployment makes them so.

${settingsUsage}

${mailsUsage}

${rotateUsage}`;

const further = z.object({
  id: z.string(),
  addresses: z.array(z.string()),
  name: z.string().default(''),
  timeZone: z.string().default('UTC'),
});
type Further = z.infer<typeof further>;
const settings = z.looseObject({ context: z.looseObject({ moreOwners: z.array(further).default([]) }).prefault({}) });
type Settings = z.infer<typeof settings>;

/** What a deployment takes too; it checks again. */
const idForm = /^[a-z][a-z0-9-]{0,30}$/;
const addressForm = /^[^\s@<>",]{1,64}@[^\s@<>",]+\.[^\s@<>",]+$/;

/**
 * Edits the owners of a deployment in its settings. Nothing happens in AWS until the next deployment, which asks each new owner by mail to confirm the address.
 * @returns the exit code: 0 done; 1 the settings cannot be read or the owner is not there; 2 wrong usage
 */
export async function ownerCommand(args: readonly string[]): Promise<number> {
  if (args[0] === 'mails') return ownerMailsCommand(args);
  if (args[0] === 'show' || args[0] === 'set' || args[0] === 'undo') return ownerSettingsCommand(args);
  if (args[0] === 'rotate-address') return rotateAddressCommand(args.slice(1));
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    console.error(`owner: ${asked}\n${usage}`);
    return 2;
  }
  const parsed = settings.safeParse(parseJson(await readFile(asked.file, 'utf8').catch(() => '')));
  if (!parsed.success) {
    console.error(`owner: ${asked.file} cannot be read as the settings of a deployment`);
    return 1;
  }
  const { moreOwners } = parsed.data.context;
  const known = moreOwners.find(({ id }) => id === asked.id);
  if (asked.verb === 'list') {
    for (const { id, addresses, name, timeZone } of moreOwners) console.log([id, addresses.join(','), timeZone, name].join('\t'));
    return 0;
  }
  if (asked.verb === 'remove' && !known) {
    console.error(`owner: no owner ${asked.id} in ${asked.file}`);
    return 1;
  }
  const others = moreOwners.filter(({ id }) => id !== asked.id);
  const taken = asked.owner?.addresses.find((address) => others.some(({ addresses }) => addresses.includes(address)));
  if (taken !== undefined) {
    console.error(`owner: ${taken} is another owner's`);
    return 1;
  }
  await save(asked.file, parsed.data, [...others, ...(asked.owner ? [asked.owner] : [])]);
  console.log(
    asked.owner
      ? `${known ? 'Changed' : 'Added'} ${asked.id} in ${asked.file}. Now deploy: npx cdk deploy. AWS then asks ${asked.owner.addresses[0]} by mail to confirm, and the outputs name the capture address.`
      : `Removed ${asked.id} from ${asked.file}. Now deploy: npx cdk deploy. From then on nothing is sent to them nor received for them, and their links are void. What is kept stays until it is forgotten, account and all: npm run -s cli -- forget --all --yes --mine --owner ${asked.id}`,
  );
  return 0;
}

type Asked =
  | { readonly verb: 'list' | 'remove'; readonly id: string; readonly owner?: undefined; readonly file: string }
  | { readonly verb: 'add'; readonly id: string; readonly owner: Further; readonly file: string };

function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        address: { type: 'string', multiple: true, default: [] },
        name: { type: 'string', default: '' },
        'time-zone': { type: 'string', default: 'UTC' },
        settings: { type: 'string', default: 'cdk.json' },
      },
    });
    const [verb, id = '', ...rest] = positionals;
    const file = values.settings;
    if (verb === 'list' && id === '') return { verb, id, file };
    if ((verb !== 'add' && verb !== 'remove') || rest.length > 0)
      return 'expected list, add <id>, remove <id>, show, set <setting> <value> or undo';
    if (!idForm.test(id) || id === 'me') return `"${id}" is no id of small letters, digits and hyphens other than me`;
    if (verb === 'remove') return { verb, id, file };
    const addresses = values.address.map((address) => address.toLowerCase());
    const wrong = addresses.find((address) => !addressForm.test(address));
    if (wrong !== undefined) return `"${wrong}" is no address`;
    if (addresses.length === 0) return 'an owner needs an --address';
    const timeZone = canonicalZone(values['time-zone']);
    if (timeZone === undefined) return `there is no time zone ${values['time-zone']}`;
    return { verb, id, owner: { id, addresses, name: values.name, timeZone }, file };
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

async function save(file: string, { context, ...rest }: Settings, moreOwners: readonly Further[]): Promise<void> {
  await writeFile(file, `${JSON.stringify({ ...rest, context: { ...context, moreOwners } }, undefined, 2)}\n`);
}
