import { expect, onTestFinished, test } from 'vitest';
import { callFunction, keepMails } from '../../../cli/kept/kept-mails.ts';
import type { Mailer } from '../../../functions/aws/outgoing-mail.ts';
import { environmentOf } from '../../../functions/environment.ts';
import { remembering } from '../../../functions/one-run.ts';
import { servicesOf } from '../../../functions/services.ts';
import { storeOf } from '../../../functions/store/store.ts';
import type { Clock } from '../../../local/clock.ts';
import type { Functions } from '../../../local/functions/functions.ts';
import { mailboxSettingsOf } from '../../../local/mailbox/settings.ts';
import { startStage, type WithinProcess } from '../../../local/stage.ts';
import { forwarded, invitation, owner } from '../../journeys/laptop.ts';
import { anImapServer } from '../imap-stand-in.ts';

const within = { timeout: 25_000, interval: 20 };

function inThisProcess(
  variables: Readonly<Record<string, string>>,
  clock: Clock,
  { settings, table }: WithinProcess,
  kept: ReturnType<typeof keepMails>,
): Functions {
  const built = { ...servicesOf(environmentOf(variables), settings), store: storeOf(remembering(table)) };
  const send: Mailer['send'] = async (outgoing) => {
    const sent = await built.mailer.send(outgoing);
    kept.keep({ outgoing, messageId: sent.messageId });
    return sent;
  };
  const services = { ...built, mailer: { send } };
  return { invoke: (name, event) => callFunction(services, name, event, clock.now()), stop: async () => undefined };
}

/** The program on a mailbox, with a mail that it is handed as SES would, and one that comes to lie in the mailbox. */
async function withBothDoors() {
  const server = await anImapServer();
  const settings = mailboxSettingsOf({ CAPTURE_IMAP_URL: `imap://jobs%40mail.example:c4nary@127.0.0.1:${server.port}` });
  if (!settings) throw new Error('no settings');
  const kept = keepMails();
  const stage = await startStage({
    dataFolder: 'memory',
    startAt: '2027-03-01T15:00:00Z',
    held: true,
    owner,
    mailbox: { settings, waits: { firstMs: 20, longestMs: 50, lastingMs: 20, toldMs: 5_000, untoldMs: 50 }, tell: () => undefined },
    functions: (environment, clock, within) => inThisProcess(environment, clock, within, kept),
    log: () => undefined,
  });
  onTestFinished(() => stage.stop());
  await expect.poll(stage.isBehind, within).toBe(false);
  const raw = forwarded(invitation, stage.owner.captureAddress).replace(/\r?\n/g, '\r\n');
  return {
    fromSes: async () => {
      await stage.accept(Buffer.from(raw), { from: owner.addresses[0], to: [stage.owner.captureAddress] });
      await stage.settle();
    },
    inMailbox: async () => {
      server.mails.set(1, { raw, flags: new Set() });
      await expect.poll(() => [...(server.mails.get(1)?.flags ?? [])], within).toEqual(['Followthrough']);
      await stage.settle();
    },
    counted: async () => ({
      facts: (await stage.store.allApplications(stage.owner)).map(({ facts }) => facts.map(({ type }) => type)),
      mails: kept.mails().map(({ mail }) => mail.kind),
    }),
  };
}

test.each([
  ['through SES, and then through a mailbox that is watched', ['fromSes', 'inMailbox']],
  ['through a mailbox that is watched, and then through SES', ['inMailbox', 'fromSes']],
] as const)('the same mail %s counts once', { timeout: 60_000 }, async (_, doors) => {
  const both = await withBothDoors();
  for (const door of doors) {
    await both[door]();
    expect(await both.counted()).toEqual({ facts: [['invite']], mails: ['receipt'] });
  }
});
