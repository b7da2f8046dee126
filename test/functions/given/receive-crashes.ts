import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { receive } from '../../../functions/inbound.ts';
import { application, reply } from '../store/mails.ts';
import { beginning } from './beginning.ts';
import { Crash, crashingAt } from './crashing.ts';
import { type LaidOut, laidOutForMina } from './laid-out.ts';
import { arrives, endState, kindsSent, lastMail, receiving, takeIn } from './taking-in.ts';

const applied = '2026-10-05T13:12:30Z';

const cases = [
  { what: 'an application', begin: () => laidOutForMina(applied), sentTo: (_: LaidOut) => ({}), raw: application, now: applied },
  {
    what: 'a command',
    begin: beginning(async () => {
      const stage = await laidOutForMina(applied);
      await takeIn(stage, 'm1', application, applied);
      return stage;
    }),
    sentTo: (stage: LaidOut) => ({ recipient: `k7p2vq9xw3+${lastMail(stage)?.tags.token}@in.example.com` }),
    raw: reply('undo'),
    now: '2026-10-05T14:00:00Z',
  },
];

/** A crash before and after the steps of receiving a mail. @param stride 1: every step; more: every so manyth, beginning at another one in each case */
export function crashesOfReceiving(stride: number): void {
  test.each(
    cases
      .flatMap((one) => (['before', 'after'] as const).map((when) => ({ ...one, when })))
      .map((one, index) => ({ ...one, first: 1 + (index % stride) })),
  )(
    '$when any step of $what, and the next try brings the same end, with one mail',
    async ({ begin, sentTo, raw, now, when, first }) => {
      const calm = await begin();
      await takeIn(calm, 'x', raw, now, sentTo(calm));
      const wanted = await endState(calm);
      const mailsWanted = kindsSent(calm);
      const seen = new Set<string>();
      for (let step = first; ; step += stride) {
        const stage = await begin();
        const envelope = await arrives(stage, 'x', raw, sentTo(stage));
        const dying = crashingAt(receiving(stage), step, when);
        await receive(dying.services, envelope, now).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        });
        const where = dying.crashedIn();
        if (where === undefined) break;
        seen.add(where);
        // The queue hands it out again when the lease of the mail under way has run out; until then it fails and comes again.
        const later = new Date(Date.parse(now) + 6 * 60_000).toISOString();
        await receive(receiving(stage), envelope, later);
        expect(await endState(stage), `${when} ${where}`).toBe(wanted);
        expect(await stage.services.store.mail('mina', 'x'), `${when} ${where}`).toMatchObject({ done: true });
        expect(await stage.services.bucket.get('raw/x'), `${when} ${where}`).toBeUndefined();
        const mails = kindsSent(stage);
        const unknown = mails.length > mailsWanted.length;
        if (unknown) {
          // SES had taken it and nobody could record that: the second one says so, and nothing else may lead here.
          expect(['mailer.send', 'store.putSentMail', 'store.addOurs', 'store.finish'], `${when} ${where}`).toContain(where);
          const again = await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '');
          expect(again.text).toMatch(/^This mail may have reached you before/);
        } else expect(mails, `${when} ${where}`).toEqual(mailsWanted);
      }
      expect(seen.size).toBeGreaterThan(3);
      if (stride === 1) for (const step of ['mailer.send', 'store.addOurs', 'bucket.keep']) expect(seen).toContain(step);
    },
    180_000,
  );
}
