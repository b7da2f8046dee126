import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, type KillFigures, killOften } from '../../test/faults/kills/kills.ts';
import { startProgram } from '../../test/local/program.ts';

/** So many in one data folder: the follow-ups of its mails stay within a day's drafts (`functions/store/allowances.ts`). */
const mostInOne = 40;

/** Kills the program of `npm start`, with its threads and its page, so often while it works: in as many data folders as that takes. */
export async function killProgram(options: {
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}): Promise<KillFigures> {
  const lots = Array.from({ length: Math.ceil(options.kills / mostInOne) }, (_, lot) =>
    Math.min(mostInOne, options.kills - lot * mostInOne),
  );
  let all: KillFigures = { kills: 0, mails: 0, unanswered: 0, followUps: 0, again: 0, wrong: [] };
  for (const [lot, kills] of lots.entries()) {
    const one = await killLot({ ...options, kills, seed: options.seed + lot });
    all = {
      kills: all.kills + one.kills,
      mails: all.mails + one.mails,
      unanswered: all.unanswered + one.unanswered,
      followUps: all.followUps + one.followUps,
      again: all.again + one.again,
      wrong: [...all.wrong, ...one.wrong],
    };
    for (const line of one.wrong) options.say(line);
    options.say(`${all.kills} of ${options.kills} kills, ${all.wrong.length} wrong`);
  }
  return all;
}

async function killLot(options: { readonly kills: number; readonly seed: number }): Promise<KillFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-kills-'));
  const data = join(folder, 'data');
  await mkdir(data);
  try {
    const start = () => startProgram(environment, '--data', data, '--smtp-port', '0', '--page-port', '0', '--links-port', '0');
    return await killOften({ ...options, data, start });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
