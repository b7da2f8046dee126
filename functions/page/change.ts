import type { Command } from '../../lib/mail/replies/command.ts';
import { type Asked, askedOf } from '../../lib/page/forms/asked.ts';
import type { Field } from '../../lib/page/forms/form-fields.ts';
import { feedEnding } from '../../lib/page/settings.ts';
import type { Whole } from '../../lib/page/view.ts';
import { act } from '../../lib/search/act/act.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import { changesBetween, ownerWith } from '../../lib/search/owner/owner-changes.ts';
import type { Question, Recorded } from '../../lib/search/question.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import type { Instant } from '../../lib/time.ts';
import { reconcileSearch } from '../planning/reconcile-search.ts';
import { recordFacts } from '../planning/record-facts.ts';
import { hashOf, tokenOf } from '../secrets/hash.ts';
import { feedPath } from '../secrets/links.ts';
import type { PageServices, Visit } from './visit.ts';

/** What a form did. */
export type Changed = {
  readonly is: 'said' | 'refused';
  readonly sentences: readonly string[];
  /** Facts that were recorded: taking them back takes it back. */
  readonly facts: readonly string[];
  /** What the page was about is going. */
  readonly forgets?: true;
};

/**
 * Carries out a form whose token was checked: words of the owner's by the way that replies go, all else by the way of its own.
 *
 * @param once names the showing of the page that the form was on: posted twice, it is done once
 */
export async function change(services: PageServices, visit: Visit, whole: Whole, field: Field, once: string): Promise<Changed> {
  const asked = askedOf(field, whole);
  const { store } = services;
  const { owner } = visit;
  const { now } = whole;
  switch (asked.is) {
    case 'refused':
      return refused(asked.why);
    case 'words':
      return carryOut(services, visit, whole, asked, once);
    case 'forget':
      return forgetForGood(services, visit, whole, asked, once);
    case 'settings':
    case 'profile': {
      const before = (await store.owner(owner))?.owner;
      const changed = asked.is === 'profile' ? asked.change : (one: Owner) => ({ ...one, settings: asked.change(one.settings) });
      if (!before) return refused('There is nobody here any more.');
      const changes = changesBetween(before, changed(before));
      if (changes.length === 0) return refused('That is how it is already; nothing was changed.');
      const fact: Fact = {
        id: hashOf(`page ${once} ${asked.is}`),
        saidAt: now,
        knownAt: now,
        source: 'owner',
        evidence: [],
        type: 'owner_changed',
        changes,
      };
      await recordFacts(services, owner, [{ fact }]);
      await reconcileSearch(services, owner, now);
      return { is: 'said', sentences: ['Saved. What is planned follows from it at once.'], facts: [fact.id] };
    }
    case 'calendar': {
      const secret = await store.feedSecretIfThere(owner);
      if (feedEnding(secret === undefined ? undefined : feedPath(owner, secret)) !== asked.instead)
        return refused('The calendar has a new address already; it is the one on this page.');
      await store.replaceFeedSecret(owner, now);
      return { is: 'said', sentences: ['The calendar has a new address; an older one leads nowhere.'], facts: [] };
    }
    case 'send_again': {
      if (!(await store.goOnSending(whole.owner, now))) return refused('Mails are sent to you already; nothing was changed.');
      await reconcileSearch(services, owner, now);
      return { is: 'said', sentences: ['Mails to you go out again. What waited comes now, unless it is too late to be right.'], facts: [] };
    }
    case 'close':
      await store.replaceLinkKeys(owner, now);
      return {
        is: 'said',
        sentences: [
          'All links are void now, and so is the address of this page and of the calendar. Write status to your capture address for a new one.',
        ],
        facts: [],
      };
  }
}

async function carryOut(
  services: PageServices,
  { owner }: Visit,
  { search, now }: Whole,
  { commands, sent, settles }: Asked & { readonly is: 'words' },
  once: string,
): Promise<Changed> {
  const { store } = services;
  let kept = commands.some(({ word }) => word === 'set') ? (await store.owner(owner))?.owner : undefined;
  const acted = commands.map((command, index) => {
    const mailId = mailIdOf(once, command, sent, index);
    const done = act({ command, ...(sent && { sent }), ...(kept && { owner: kept }), search, now, mailId, hash: hashOf });
    kept = kept && ownerWith(kept, done.records);
    return done;
  });
  const records = acted.flatMap((one) => one.records);
  const sentences = acted.flatMap(({ outcome, question }) => [
    ...outcome.said.filter(isForPages),
    ...(question ? [question.understood, 'The answers are under questions to you.'] : []),
  ]);
  const [question] = acted.flatMap((one) => one.question ?? []);
  if (question) await askOnPage(services, owner, question, now, once);
  if (settles !== undefined) await store.settleQuestion(owner, settles, now);
  if (records.length === 0) return settles === undefined ? refused(...sentences) : { is: 'said', sentences, facts: [] };
  if (records.every((record) => isKnown(record, search))) return refused('That was done already, and is done once.');
  const touched = await recordFacts(services, owner, records);
  await reconcileSearch(services, owner, now, { touched });
  return { is: 'said', sentences: [...new Set(sentences)], facts: records.map(({ fact }) => fact.id) };
}

/** A word that leaves it open which application it is about becomes a question like those by mail. */
async function askOnPage({ store }: PageServices, owner: OwnerId, question: Question, now: Instant, once: string): Promise<void> {
  const stored = await store.owner(owner);
  if (!stored) return;
  const token = tokenOf(stored.secret, `PAGE#${once}`);
  await store.putSentMail(owner, token, { kind: 'answer', at: now, followUps: [], interviews: [], facts: [], question });
  await store.putQuestion(owner, token, now);
}

/** By the way of the mail: the word is asked back, and that answer has it forgotten. Here the owner has confirmed it with the form. */
async function forgetForGood(
  { wakeUps }: PageServices,
  { owner }: Visit,
  { search, now }: Whole,
  { command, sent }: Asked & { readonly is: 'forget' },
  once: string,
): Promise<Changed> {
  const doing = { search, now, mailId: `page ${once} forget`, hash: hashOf };
  const { question, outcome } = act({ ...doing, command, ...(sent && { sent }) });
  const option = question?.options.find(({ forgets }) => forgets !== undefined && (command.of === undefined || forgets === 'all'));
  if (!question || !option) return refused(...outcome.said);
  const asking: SentMail = { kind: 'answer', at: now, followUps: [], interviews: [], facts: [], question };
  const { forgets, outcome: told } = act({ ...doing, command: { word: 'option', option: option.word }, sent: asking });
  if (forgets === undefined) return refused(...told.said);
  await wakeUps.forget(owner, forgets, now);
  return { is: 'said', sentences: [...told.said, 'It is gone from here within a minute.'], facts: [], forgets: true };
}

/** From the page's own name and what is asked for: another form of the same page is another word. */
function mailIdOf(once: string, command: Command, sent: SentMail | undefined, index: number): string {
  const about = sent && [sent.application, sent.followUps.map(({ id }) => id), sent.facts.map(({ id }) => id), sent.interviews];
  return `page ${once} ${index} ${JSON.stringify([command, about])}`;
}

/** Here nobody replies to anything. */
function isForPages(sentence: string): boolean {
  return !/^(?:Reply|Or reply) /.test(sentence);
}

function isKnown({ application, fact }: Recorded, search: Whole['search']): boolean {
  const all = application === undefined ? search.facts : search.applications.flatMap(({ facts }) => facts);
  return all.some(({ id }) => id === fact.id);
}

function refused(...sentences: readonly string[]): Changed {
  return { is: 'refused', sentences, facts: [] };
}
