import type { ApplicationId } from '../../lib/search/fact.ts';
import { describe } from '../../lib/search/known.ts';
import { provenSince } from '../../lib/search/mails/late-proof.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Recorded } from '../../lib/search/question.ts';
import type { Application } from '../../lib/search/search.ts';
import type { Instant } from '../../lib/time.ts';
import type { Services } from '../services.ts';

/** What became believable by a mail, and the questions that this answers. */
export type Proven = { readonly records: readonly Recorded[]; readonly settles: readonly string[] };

/** Looks at what waits for an answer when a mail names people whom nobody knew; other mails make nobody believable. */
export async function provenBy(
  { store }: Pick<Services, 'store'>,
  owner: Owner,
  {
    id,
    before,
    records,
    now,
  }: { readonly id: ApplicationId; readonly before: Application | undefined; readonly records: readonly Recorded[]; readonly now: Instant },
): Promise<Proven> {
  const facts = [...(before?.facts ?? []), ...records.flatMap((one) => (one.application === id ? [one.fact] : []))];
  const known = describe(facts, owner);
  const knew = new Set(before?.known.contacts.map(({ key }) => key));
  if (known.contacts.every(({ key }) => knew.has(key))) return { records: [], settles: [] };
  const proven = provenSince(await store.openQuestions(owner.id, now), { id, known, facts }, now);
  return { records: proven.flatMap((one) => one.records), settles: proven.map(({ token }) => token) };
}

/** Takes the questions away that a mail answered, and has a late answer of the owner's find what it recorded. */
export async function settleWaiting(
  { store }: Pick<Services, 'store'>,
  owner: Owner,
  tokens: readonly string[],
  records: readonly Recorded[],
  now: Instant,
): Promise<void> {
  const application = new Map(records.map((one) => [one.fact.id, one.application]));
  for (const token of tokens) {
    const sent = await store.sentMail(owner.id, token);
    if (sent?.mail.question) {
      const options = sent.mail.question.options.map((option) => ({
        ...option,
        records: option.records.map((record) => {
          const id = application.get(record.fact.id);
          return id === undefined ? record : { ...record, application: id };
        }),
      }));
      await store.putSentMail(owner.id, token, { ...sent.mail, question: { ...sent.mail.question, options } }, sent.messageId);
    }
    await store.settleQuestion(owner.id, token, now);
  }
}
