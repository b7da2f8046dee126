import type { CommandAnswer } from '../../mail/replies/command.ts';
import type { Evidence } from '../../reading/reading.ts';
import type { Instant } from '../../time.ts';
import type { About, ApplicationId, Event, Fact } from '../fact.ts';
import { applicationWith } from '../joined.ts';
import type { Owner } from '../owner/owner.ts';
import type { Question, Recorded } from '../question.ts';
import { addFact } from '../record.ts';
import type { Application, Search } from '../search.ts';
import type { SentMail } from '../sent-mail.ts';
import { title } from './meant.ts';

/** What a word of the owner's is said to: `sent` is the mail of ours that was answered, where one was. */
export type Doing = {
  readonly search: Search;
  readonly sent: SentMail | undefined;
  /** What a mail was about that the owner passed on with the word. */
  readonly about?: ApplicationId | undefined;
  /** As kept. Without them, nothing of theirs can be set. */
  readonly owner?: Owner | undefined;
  readonly now: Instant;
  readonly hash: (text: string) => string;
  /** Names the owner's mail and the word in it: ids of facts and of new applications come from it. */
  readonly mailId: string;
};

/** A fact to come. Without an application it concerns all of them; said now and by the owner, unless it restates what a mail said. */
export type Step = {
  readonly application?: ApplicationId;
  readonly event: Event;
  readonly saidAt?: Instant;
  readonly about?: About;
  readonly source?: Fact['source'];
  readonly evidence?: readonly Evidence[];
};

/** What a word comes to: facts, what is said about them, and a choice where the owner has to say which. */
export type Deed = {
  readonly steps: readonly Step[];
  readonly said: readonly string[];
  /** Applications that the answer shows. */
  readonly shows?: 'all' | readonly ApplicationId[];
  readonly choice?: Choice;
};

/** Asked where a word could mean more than one thing; what is chosen does the steps. */
export type Choice = { readonly asks: string; readonly options: readonly { readonly label: string; readonly steps: readonly Step[] }[] };

/** Facts to record, what to tell the owner, and what to ask where the word does not say which application it is about. */
export type Acted = {
  readonly records: readonly Recorded[];
  readonly outcome: CommandAnswer;
  readonly question?: Question;
  /** What the owner confirmed is to be forgotten for good. */
  readonly forgets?: 'all' | readonly ApplicationId[];
};

/** Nothing happens, and these sentences say why. */
export function refused(...said: readonly string[]): Deed {
  return { steps: [], said };
}

/** More choices than this are no question any more. */
const mostOptions = 8;

/** Asks which application is meant, each with what the word would do to it. */
export function which(asks: string, candidates: readonly Application[], to: (application: Application) => Deed): Deed {
  const options = candidates.slice(0, mostOptions).flatMap((application) => {
    const { steps } = to(application);
    return steps.length > 0 ? [{ label: title(application), steps }] : [];
  });
  if (options.length === 0) return refused('I found nothing there that this could change.');
  return { steps: [], said: [asks, 'I have changed nothing yet.'], choice: { asks, options } };
}

/** Whether a fact in force says the same. One with the very same id is this word itself, met once more. */
export function isSaidAlready({ application, fact }: Recorded, search: Search): boolean {
  const facts = application === undefined ? search.facts : (applicationWith(search, application)?.facts ?? []);
  return !facts.some(({ id }) => id === fact.id) && addFact(facts, fact) === 'there';
}

/** The facts of steps; the same mail makes the same ones again. */
export function recordsOf(steps: readonly Step[], { mailId, hash, now }: Pick<Doing, 'mailId' | 'hash' | 'now'>): readonly Recorded[] {
  return steps.map(({ application, event, saidAt = now, about, source = 'owner', evidence = [] }, index): Recorded => {
    const base = { id: hash(`${mailId} ${event.type} ${index}`), saidAt, knownAt: now, source, evidence, ...(about && { about }) };
    const fact: Fact = { ...base, ...event };
    return application === undefined ? { fact } : { application, fact };
  });
}
