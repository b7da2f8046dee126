import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { applicationsOf } from '../../lib/follow-ups/follow-up.ts';
import { commandOfLink } from '../../lib/mail/links/link-command.ts';
import { isLinkAction, type LinkAction } from '../../lib/mail/links/links-of-mail.ts';
import { act } from '../../lib/search/act/act.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Recorded } from '../../lib/search/question.ts';
import type { Search } from '../../lib/search/search.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import { changesToUndo, doneAlready } from '../../lib/search/words/done-already.ts';
import { type Instant, isAfter } from '../../lib/time.ts';
import { loadSearch } from '../planning/load-search.ts';
import { reconcileSearch } from '../planning/reconcile-search.ts';
import { recordFacts } from '../planning/record-facts.ts';
import { hashOf, linkAbout, tokenOf } from '../secrets/hash.ts';
import type { Link } from '../secrets/links.ts';
import type { Services } from '../services.ts';

type Seen = { readonly action: LinkAction; readonly owner: Owner; readonly sent: SentMail; readonly search: Search };

/** How things stand with what a link would do. */
export type Prospect =
  /** It can be done. `step` counts how often it was done before and taken back. */
  | (Seen & {
      readonly is: 'open';
      readonly step: number;
      readonly records: readonly Recorded[];
      readonly said: readonly string[];
      readonly secret: string;
    })
  /** It is so already; `by` says since when. */
  | (Seen & { readonly is: 'done'; readonly by: Fact })
  /** There is nothing that it could change, and why. */
  | (Seen & { readonly is: 'nothing'; readonly said: readonly string[] })
  /** The draft was put off and came again: the newer mail has the links that count. */
  | { readonly is: 'replaced' }
  /** What it was about is not kept any more. */
  | { readonly is: 'gone' };

/** A link that was used and taken back more often than this is a program's play. */
const mostSteps = 50;

/** Looks, and changes nothing. @param link one whose signature was checked */
export async function lookAt({ store }: Pick<Services, 'store'>, link: Link, now: Instant): Promise<Prospect> {
  const { action, owner: ownerId, about } = link;
  if (!isLinkAction(action)) return { is: 'gone' };
  const stored = await store.owner(ownerId);
  if (!stored) return { is: 'gone' };
  // Of what was mailed once, the link alone leads to the mail.
  const linked = (await store.linked(ownerId, about)) ?? { token: tokenOf(stored.secret, about), revision: 0 };
  const kept = await store.sentMail(ownerId, linked.token);
  if (!kept) return { is: 'gone' };
  if (linked.revision !== link.revision) return { is: 'replaced' };
  const ids = [kept.mail.application, ...applicationsOf(kept.mail.followUps), ...kept.mail.facts.map(({ application }) => application)];
  const loaded = await loadSearch(
    { store },
    ownerId,
    await store.search(ownerId),
    ids.flatMap((id) => id ?? []),
    now,
  );
  if (!loaded) return { is: 'gone' };
  const { owner, secret, search } = loaded;
  if (cameAgain(kept.mail, search)) return { is: 'replaced' };
  const seen: Seen = { action, owner, sent: kept.mail, search };
  const by = doneAlready(action, kept.mail, search);
  if (by) return { ...seen, is: 'done', by };
  // From here on the very way of a reply: its word, and what it changes.
  const sent: SentMail = action === 'undo' ? { ...kept.mail, facts: changesToUndo(kept.mail, search) } : kept.mail;
  const command = commandOfLink(action, sent, owner, now);
  for (let step = 0; step < mostSteps; step++) {
    const { records, outcome } = act({ command, sent, search, now, mailId: `link ${about} ${action} ${step}`, hash: hashOf });
    if (records.length === 0) return { ...seen, is: 'nothing', said: outcome.said };
    if (!records.some((record) => isKnown(record, search))) return { ...seen, is: 'open', step, records, said: outcome.said, secret };
  }
  return { ...seen, is: 'nothing', said: ['This was done and taken back too often; reply to the mail instead.'] };
}

/** What was done, for the page that says so. */
export type Done = {
  readonly plan: readonly FollowUp[];
  readonly search: Search;
  /** The link that takes it back. */
  readonly undo: Omit<Link, 'expiresAt'>;
};

/** Does what {@link lookAt} saw; done twice at the same time, it is done once. @returns nothing when the owner is gone */
export async function carryOut(
  services: Pick<Services, 'store' | 'wakeUps'>,
  link: Link,
  { sent, action, step, records, secret }: Prospect & { readonly is: 'open' },
  now: Instant,
): Promise<Done | undefined> {
  const { store } = services;
  const { owner } = link;
  // Before the change: what can be seen to be done can be taken back.
  const undone = linkAbout(`LINK#${link.about}#${action}#${step}`);
  const token = tokenOf(secret, undone);
  const facts = records.map(({ application, fact: { id } }) => ({ id, ...(application !== undefined && { application }) }));
  await store.putSentMail(owner, token, { ...withoutQuestion(sent), kind: 'answer', at: now, facts });
  const touched = await recordFacts({ store }, owner, records);
  const state = await reconcileSearch(services, owner, now, { touched });
  return state && { plan: state.plan, search: state.search, undo: { action: 'undo', owner, about: undone, revision: 0 } };
}

/** A draft of it was delivered once more, in a later mail. */
function cameAgain({ followUps, at }: SentMail, { deliveries }: Search): boolean {
  return deliveries.some(
    (delivery) => delivery.how === 'delivered' && followUps.some(({ id }) => id === delivery.followUp) && isAfter(delivery.at, at),
  );
}

function isKnown({ application, fact }: Recorded, search: Search): boolean {
  const facts = application === undefined ? search.facts : (search.applications.find(({ id }) => id === application)?.facts ?? []);
  return facts.some(({ id }) => id === fact.id);
}

function withoutQuestion({ question: _, ...sent }: SentMail): SentMail {
  return sent;
}
