import type { ReadArrival } from '../receiving/envelope.ts';
import { linkAbout, tokenOf } from '../secrets/hash.ts';
import type { Services } from '../services.ts';
import type { Decision } from '../store/mails.ts';

/** Of a mail from before the beginning no mail is written, but what it left open can be answered on the page. */
export async function askOnPage(
  { store }: Pick<Services, 'store'>,
  { owner, envelope, now }: ReadArrival,
  decision: Decision,
  secret: string,
): Promise<void> {
  if (decision.do !== 'ask') return;
  const token = tokenOf(secret, linkAbout(`ANSWER#${envelope.mail}`));
  await store.putSentMail(owner, token, {
    kind: 'question',
    at: now,
    followUps: [],
    interviews: [],
    facts: [],
    question: decision.question,
  });
  await store.putQuestion(owner, token, now);
}
