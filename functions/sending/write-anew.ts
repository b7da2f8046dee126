import { writtenAnew } from '../../lib/follow-ups/written-anew.ts';
import { followUpMail } from '../../lib/mail/kinds/follow-up-mail.ts';
import type { LinksOfMail } from '../../lib/mail/links/links-of-mail.ts';
import type { Command } from '../../lib/mail/replies/command.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import type { Instant } from '../../lib/time.ts';
import type { ReconciledSearch } from '../planning/reconcile-search.ts';
import type { Services } from '../services.ts';
import type { Decision } from '../store/mails.ts';
import { composeDrafts } from './compose-drafts.ts';
import { aboutFollowUps } from './letter-facts.ts';
import type { Letter } from './send-once.ts';

/** Words that change what a text says, and not when it goes or to whom. */
const changeTexts: ReadonlySet<Command['word']> = new Set(['note', 'correct', 'fact', 'posting']);

/** Of what can be set, this stands in the texts. */
const fieldsOfTexts: ReadonlySet<string> = new Set(['name', 'signature', 'tone']);

function setsTexts(fact: Fact): boolean {
  return fact.type === 'owner_changed' && fact.changes.some(({ field }) => fieldsOfTexts.has(field));
}

/**
 * The drafts of the mail that was answered, better by what the reply told (1.7 "Notes by reply"): the answer to it, in place of the short one. No deliveries: the chain goes on from
 * when they first came.
 *
 * @param state after what was told is on record
 * @returns nothing where the reply told nothing about the texts, or none of them can still go
 */
export async function writeAnew(
  services: Pick<Services, 'store'>,
  { owner, secret, search, plan: planned }: ReconciledSearch,
  { records, outcomes, question }: Decision & { readonly do: 'command' },
  answered: SentMail | undefined,
  now: Instant,
): Promise<((links?: LinksOfMail) => Letter) | undefined> {
  if (!answered || question || records.length === 0) return undefined;
  if (!outcomes.some(({ word }) => changeTexts.has(word)) && !records.some(({ fact }) => setsTexts(fact))) return undefined;
  const anew = writtenAnew(answered, search, now);
  if (!anew) return undefined;
  const { followUps, cameAt } = anew;
  const others = planned.filter(({ id }) => !followUps.some((one) => one.id === id));
  const composed = await composeDrafts(services, { owner, search }, { followUps, planned: others }, now, cameAt);
  const { drafts, byHand, assumptions, used } = composed;
  const [first] = followUps;
  if (drafts.length === 0 || !first) return undefined;
  const said = outcomes.flatMap((outcome) => outcome.said);
  return (links) => ({
    owner,
    secret,
    // An answer, and no second mailing of the drafts: they count as come since the first one.
    mail: { ...followUpMail({ followUps, drafts, byHand, assumptions, search, owner, planned, links, said }), kind: 'answer', drafts: [] },
    about: {
      application: first.application,
      followUps: aboutFollowUps(followUps),
      interviews: answered.interviews,
      facts: records.map(({ application, fact: { id } }) => ({ id, ...(application !== undefined && { application }) })),
    },
    deliveries: [],
    used,
  });
}
