import { deliverDue } from '../../functions/deliver.ts';
import type { Sent } from '../../functions/sending/send-once.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import type { Instant } from '../../lib/time.ts';
import { type Counted, type Counts, startCounted } from '../../test/costs/counted.ts';
import { mina } from '../../test/functions/given/laid-out.ts';
import { mailsOfAJourney, replyTo, takeInCounted } from './journeys.ts';

/** Which budget a step of a journey is held against. */
export type StepKind = 'mail' | 'duplicate' | 'delivery' | 'sweep';
export type JourneyStep = { readonly name: string; readonly kind: StepKind; readonly counts: Counts };

const end: Instant = '2026-10-27T00:00:00Z';

/** One journey with mails of every kind, and what falls due in it, through the real adapters with a meter at each endpoint. */
export async function countJourney(): Promise<readonly JourneyStep[]> {
  const stage = await startCounted();
  try {
    const steps: JourneyStep[] = [];
    const { rejection, receipt, panel, ...others } = mailsOfAJourney;
    for (const [name, mail] of Object.entries({ receipt, panel, ...others }))
      steps.push({ name, kind: 'mail', counts: (await takeInCounted(stage, mail)).counts });
    steps.push({ name: 'the receipt handed over again', kind: 'duplicate', counts: (await takeInCounted(stage, receipt)).counts });
    steps.push({ name: 'a second copy of the panel', kind: 'duplicate', counts: (await takeInCounted(stage, panel, 'copy')).counts });
    const replies: JourneyStep[] = [];
    for (;;) {
      const at = await nextAt(stage);
      if (at === undefined || at > end) break;
      const { sent, counts } = await deliverAt(stage, at);
      const [first] = sent;
      if (first?.is !== 'sent') break;
      const people = first.mail.drafts.length;
      steps.push({ name: `${first.mail.kind}, ${people} ${people === 1 ? 'draft' : 'drafts'}`, kind: 'delivery', counts });
      if (first.mail.kind === 'thank_you' && replies.length === 0) {
        const answered = await takeInCounted(stage, replyTo(first.token, 'sent', `${at.slice(0, 11)}23:00:00Z`));
        replies.push({ name: 'reply to a draft', kind: 'mail', counts: answered.counts });
      }
    }
    steps.push(...replies, { name: 'rejection', kind: 'mail', counts: (await takeInCounted(stage, rejection)).counts });
    steps.push({ name: 'sweep', kind: 'sweep', counts: await stage.count(() => sweepOnce(stage.services, rejection.at)) });
    return steps;
  } finally {
    await stage.stop();
  }
}

async function nextAt({ services }: Counted): Promise<Instant | undefined> {
  return (await services.store.search(mina.id)).plan.map(({ deliverAt }) => deliverAt).sort()[0];
}

async function deliverAt(stage: Counted, at: Instant): Promise<{ readonly sent: readonly Sent[]; readonly counts: Counts }> {
  stage.setTo(at);
  let sent: readonly Sent[] = [];
  const counts = await stage.count(async () => {
    sent = await deliverDue(stage.services, { owner: mina.id }, at);
  });
  return { sent, counts };
}
