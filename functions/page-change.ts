import type { Command } from '../lib/mail/command.ts';
import { type Asked, askedOf, type Field } from '../lib/page/asked.ts';
import { profileFields, settingsFields } from '../lib/page/settings-form.ts';
import type { Whole } from '../lib/page/view.ts';
import { act } from '../lib/search/act.ts';
import type { Owner } from '../lib/search/owner.ts';
import type { Recorded } from '../lib/search/question.ts';
import type { SentMail } from '../lib/search/sent-mail.ts';
import { hashOf } from './hash.ts';
import type { PageServices, Visit } from './page-visit.ts';
import { reconcileSearch } from './reconcile-search.ts';
import { recordFacts } from './record-facts.ts';

/** What a form did. */
export type Changed = {
  readonly is: 'said' | 'refused';
  readonly sentences: readonly string[];
  /** Facts that were recorded: taking them back takes it back. */
  readonly facts: readonly string[];
  /** The form that puts back what was before, where no fact was recorded. */
  readonly before?: { readonly deed: 'settings' | 'profile'; readonly fields: Readonly<Record<string, string>> };
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
    case 'settings':
    case 'profile': {
      const before = (await store.owner(owner))?.owner;
      const changed = asked.is === 'profile' ? asked.change : (one: Owner) => ({ ...one, settings: asked.settings });
      if (!before) return refused('There is nobody here any more.');
      const after = await store.changeOwner(owner, changed);
      if (JSON.stringify(after) === JSON.stringify(before)) return refused('That is how it is already; nothing was changed.');
      await reconcileSearch(services, owner, now);
      return {
        is: 'said',
        sentences: ['Saved. What is planned follows from it at once.'],
        facts: [],
        before: { deed: asked.is, fields: asked.is === 'settings' ? settingsFields(before.settings) : profileFields(before) },
      };
    }
    case 'calendar':
      await store.replaceFeedSecret(owner, now);
      return { is: 'said', sentences: ['The calendar has a new address; an older one leads nowhere.'], facts: [] };
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
  { commands, sent }: Asked & { readonly is: 'words' },
  once: string,
): Promise<Changed> {
  const acted = commands.map((command, index) =>
    act({ command, ...(sent && { sent }), search, now, mailId: mailIdOf(once, command, sent, index), hash: hashOf }),
  );
  const records = acted.flatMap((one) => one.records);
  const sentences = acted.flatMap(({ outcome, question }) => [
    ...outcome.said.filter(isForPages),
    ...(question ? [question.understood] : []),
  ]);
  if (records.length === 0) return refused(...sentences);
  if (records.every((record) => isKnown(record, search))) return refused('That was done already, and is done once.');
  const touched = await recordFacts(services, owner, records);
  await reconcileSearch(services, owner, now, { touched });
  return { is: 'said', sentences: [...new Set(sentences)], facts: records.map(({ fact }) => fact.id) };
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
