import { expect, onTestFinished } from 'vitest';
import { type StageOptions, startStage } from '../../local/stage.ts';
import { capture, mara, type Provider, settingsOf } from './provider.ts';

const owner = { addresses: [mara.address], name: 'Mara Lindqvist', timeZone: 'America/New_York' };
export const by = `Mara Lindqvist <${mara.address}>`;

/** The program on this provider's mailbox, with a clock that moves when told to, and what arrives in Mara's own mailbox. */
export async function onMailbox(
  provider: Provider,
  startAt: string,
  changes: Readonly<Record<string, string>> = {},
  { readLastDays, ...options }: Partial<StageOptions> & { readonly readLastDays?: number } = {},
) {
  const { settings, relay } = settingsOf(provider.environment(changes));
  const [troubles, told]: [string[], string[]] = [[], []];
  const stage = await startStage({
    dataFolder: 'memory',
    startAt,
    held: true,
    owner,
    relay,
    mailbox: { settings, tell: (line) => told.push(line), ...(readLastDays !== undefined && { readLastDays }) },
    log: (line) => troubles.push(line),
    ...options,
  });
  onTestFinished(() => stage.stop());
  // A mail that comes before the first look was there before, and is left alone.
  await expect.poll(stage.isBehind, { timeout: 20_000 }).toBe(false);
  let seen = await provider.count(mara);
  /** The next mail to Mara: one, and no other. */
  const nextMail = async () => {
    await expect
      .poll(
        async () => {
          await stage.settle();
          return provider.count(mara);
        },
        { timeout: 20_000, interval: 100 },
      )
      .toBeGreaterThan(seen);
    const all = await provider.inbox(mara);
    expect(all.slice(seen).map(({ subject }) => subject)).toHaveLength(1);
    seen = all.length;
    const mail = all.at(-1);
    if (!mail) throw new Error('no mail came');
    return mail;
  };
  /** Until so many mails of the capture mailbox are marked. */
  const isTaken = async (mails: number) =>
    expect
      .poll(async () => (await provider.inbox(capture)).filter(({ flags }) => flags.includes('Followthrough')).length, { timeout: 20_000 })
      .toBe(mails);
  return { stage, troubles, told, nextMail, isTaken };
}
