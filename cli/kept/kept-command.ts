import { parseArgs } from 'node:util';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { OpenedServices } from '../../local/kept/kept-services.ts';
import { StageFault } from '../../local/stage-fault.ts';

/** Flags of every verb that works on what is kept. */
export type KeptFlags = {
  /** A folder; absent: the stack in the AWS account. */
  readonly data?: string;
  readonly owner?: string;
  readonly json: boolean;
};

const flags = { data: { type: 'string' }, mine: { type: 'boolean' }, owner: { type: 'string' }, json: { type: 'boolean' } } as const;

/** As `npm start` keeps it. */
export const ownFolder = '.followthrough';

/** @returns the fault in one sentence for flags that make no sense */
export function readKeptArguments<Own extends Record<string, { readonly type: 'string' | 'boolean' }>>(
  verb: string,
  args: readonly string[],
  own: Own,
):
  | { readonly kept: KeptFlags; readonly values: Partial<Record<keyof Own, string | boolean>>; readonly positionals: readonly string[] }
  | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { ...flags, ...own } });
    const given = values as Readonly<Record<string, string | boolean | undefined>>;
    const { data, owner } = given;
    if (given.mine === true && data !== undefined) return `${verb}: expected --data or --mine, not both`;
    const kept = {
      ...(given.mine !== true && { data: typeof data === 'string' ? data : ownFolder }),
      json: given.json === true,
      ...(typeof owner === 'string' && { owner }),
    };
    return { kept, values: given as Partial<Record<keyof Own, string | boolean>>, positionals };
  } catch (error) {
    return `${verb}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
  }
}

/**
 * Opens what is kept and does the work of a verb with it.
 * @param work gives the exit code, or the fault in one sentence
 */
export async function withKept(
  verb: string,
  { data, owner }: KeptFlags,
  work: (kept: OpenedServices, owner: OwnerId) => Promise<number | string>,
): Promise<number> {
  // Wrong usage needs no table.
  const { keptOwner } = await import('../../local/kept/kept-owner.ts');
  const workOn = async (kept: OpenedServices) => {
    const whose = await keptOwner(kept.store, owner);
    return typeof whose === 'string' ? whose : work(kept, whose.id);
  };
  try {
    const done =
      data === undefined
        ? await (await import('../../local/kept/deployed-services.ts')).withDeployedServices(
            { env: process.env, folder: process.cwd() },
            workOn,
          )
        : await (await import('../../local/kept/kept-services.ts')).withKeptServices(data, workOn);
    if (typeof done === 'number') return done;
    console.error(`${verb}: ${done}`);
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    console.error(`${verb}: ${error.message}`);
  }
  return 1;
}
