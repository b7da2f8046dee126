import { randomUUID } from 'node:crypto';
import { loadSearch } from '../../functions/planning/load-search.ts';
import { reconcileSearch } from '../../functions/planning/reconcile-search.ts';
import { recordFacts } from '../../functions/planning/record-facts.ts';
import { hashOf } from '../../functions/secrets/hash.ts';
import type { Command } from '../../lib/mail/replies/command.ts';
import { readFact } from '../../lib/mail/replies/read-fields.ts';
import { changeOf, settingCalled } from '../../lib/mail/replies/read-setting.ts';
import { settingLabels } from '../../lib/mail/setting-words.ts';
import { act } from '../../lib/search/act/act.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { type OwnSetting, settingNames, settingRanges, settingSaid, settingsIn } from '../../lib/search/owner/own-setting.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import type { OpenedServices } from '../../local/kept/kept-services.ts';
import { canonicalZone } from '../plan/checked-input.ts';
import { readKeptArguments, withKept } from './kept-command.ts';

export const settingsUsage = `usage: npm run -s cli -- owner show [--data DIR | --mine] [--owner ID] [--json]
       npm run -s cli -- owner set <setting> <value> [--data DIR | --mine] [--owner ID]
       npm run -s cli -- owner undo [--data DIR | --mine] [--owner ID]

What is set of one owner, what is to be, and what was set last taken back. Beside the settings that \`show\` names, \`set\` takes
fact "…", no-fact "…" and time-zone Area/City. The same can be set on the page and by mail.`;

/**
 * Shows or changes the profile and the settings of an owner, by the way that their own words go: as a fact that undo takes back.
 * @param args the verb `show`, `set` or `undo` first
 * @returns the exit code: 0 done; 1 it cannot be read, or was refused; 2 wrong usage
 */
export async function ownerSettingsCommand(args: readonly string[]): Promise<number> {
  const read = readKeptArguments('owner', args, {});
  const fault = typeof read === 'string' ? read : undefined;
  const [verb, name, ...values] = typeof read === 'string' ? [] : read.positionals;
  const command = fault === undefined && verb !== 'show' ? commandOf(verb, name, values.join(' ')) : undefined;
  if (typeof read === 'string' || (verb === 'show' ? name !== undefined : typeof command !== 'object')) {
    console.error(fault ?? `owner: ${typeof command === 'string' ? command : 'expected show, set <setting> <value> or undo'}`);
    return 2;
  }
  return withKept('owner', read.kept, async (opened, owner) => {
    if (typeof command === 'object') return carryOut(opened, owner, command);
    const known = await ownerNow(opened, owner);
    if (!known) return `no owner ${owner} is kept there`;
    process.stdout.write(read.kept.json ? `${JSON.stringify(settingsOf(known), undefined, 1)}\n` : shown(known));
    return 0;
  });
}

/** @returns a sentence about what is wrong with it */
function commandOf(verb: string | undefined, name: string | undefined, value: string): Command | string | undefined {
  if (verb === 'undo') return name === undefined ? { word: 'undo' } : undefined;
  if (verb !== 'set' || name === undefined) return undefined;
  const label = name === 'fact' ? 'fact' : name === 'no-fact' ? 'no fact' : undefined;
  if (label !== undefined) return readFact(`${label}: ${value}`) ?? `"${value}" is no fact of one sentence`;
  if (name === 'time-zone') {
    const timeZone = canonicalZone(value);
    return timeZone === undefined ? `there is no time zone ${value}` : { word: 'zone', timeZone };
  }
  const setting = settingCalled(name);
  return setting === undefined ? `there is no setting ${name}; show names them` : changeOf(setting, value);
}

/** What this command sets, and takes back. */
const isOwn: ReadonlySet<Fact['type']> = new Set(['owner_changed', 'owner_fact', 'owner_zone', 'undone']);

async function carryOut(opened: OpenedServices, id: OwnerId, command: Command): Promise<number | string> {
  const { store } = opened;
  const now = opened.clock.now();
  const kept = (await store.owner(id))?.owner;
  const loaded = await loadSearch({ store }, id, await store.search(id), 'all', now);
  if (!kept || !loaded) return `no owner ${id} is kept there`;
  const { search } = loaded;
  // Of what else the owner said, or mails did, nothing is taken back from here.
  const own = { ...search, applications: [], facts: search.facts.filter(({ type }) => isOwn.has(type)) };
  const { records, outcome } = act({ command, search: own, owner: kept, now, mailId: `command line ${randomUUID()}`, hash: hashOf });
  if (records.length === 0) return outcome.said.join(' ');
  await recordFacts({ store }, id, records);
  await reconcileSearch(opened, id, now);
  for (const sentence of outcome.said) if (!/^Reply /.test(sentence)) console.log(sentence);
  return 0;
}

async function ownerNow({ store, clock }: OpenedServices, id: OwnerId): Promise<Owner | undefined> {
  return (await loadSearch({ store }, id, await store.search(id), [], clock.now()))?.owner;
}

/** By the names that `set` takes. */
function settingsOf(owner: Owner): Readonly<Record<string, unknown>> {
  const { addresses, captureAddress, facts, timeZone } = owner;
  const values = settingsIn(owner);
  return {
    addresses,
    captureAddress,
    'time-zone': timeZone,
    facts,
    ...Object.fromEntries(settingNames.map((setting) => [calledOf(setting), values[setting]])),
  };
}

function calledOf(setting: (typeof settingNames)[number]): string {
  return (settingLabels[setting][0] ?? setting).replace(/ /g, '-');
}

function shown(owner: Owner): string {
  const values = settingsIn(owner);
  const rows = [
    ['addresses', owner.addresses.join(', '), ''],
    ['capture address', owner.captureAddress, ''],
    ['time-zone', owner.timeZone, 'an Area/City'],
    ...(owner.facts.length === 0 ? [['fact', 'none', 'a sentence about your work']] : []),
    ...owner.facts.map((fact) => ['fact', fact, '']),
    ...settingNames.map((setting) => {
      // The value stands under its own name.
      const one = { setting, to: values[setting] } as OwnSetting;
      return [calledOf(setting), settingSaid(one), settingRanges[setting]];
    }),
  ] as const;
  return rows
    .map(([name = '', value = '', range = '']) => `${name.padEnd(26)}${value.padEnd(28)}${range && `  ${range}`}`.trimEnd())
    .join('\n')
    .concat('\n');
}
