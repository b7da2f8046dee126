import type { FollowUpKind } from '../../follow-ups/follow-up.ts';
import type { ReadingKind } from '../../reading/reading.ts';
import type { ApplicationId } from '../../search/fact.ts';
import type { OwnSetting, SettingName } from '../../search/owner/own-setting.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';

/** Which application, or which person of a mail with several drafts, a word is about, in the owner's words: `stop Acme`, `sent Tom`. */
type Of = { readonly of?: string };
type Plain<Word extends string> = Word extends string ? { readonly word: Word } & Of : never;

export const newsKinds = ['rejected', 'offer', 'accepted', 'withdrawn', 'moved_on'] as const;

/** A promise: phrase as written and the last day it names. */
export type ToldPromise = { readonly phrase: string; readonly by: LocalDate };

/** What the owner wrote in reply to one of our mails, or in a mail of its own to the capture address (1.12). */
export type Command =
  | Plain<'skip' | 'stop' | 'no' | 'heard' | 'undo' | 'yes' | 'resume' | 'handed_in' | 'not' | 'status' | 'forget'>
  | ({ readonly word: 'sent'; readonly on?: LocalDate } & Of)
  | ({ readonly word: 'later'; readonly until: LocalDate | Instant } & Of)
  | { readonly word: 'pause'; readonly until: LocalDate }
  /** One of a question's option words. */
  | { readonly word: 'option'; readonly option: string }
  /** `to: Name <a@b>`, or a name and address in answer to K03. */
  | { readonly word: 'contact'; readonly name?: string; readonly address: string }
  /** `add Maria Weber, maria@…`: she was in the interview too. */
  | { readonly word: 'add'; readonly name?: string; readonly address?: string }
  /** `they decide by 30 Oct`. */
  | ({ readonly word: 'timeline' } & ToldPromise & Of)
  | ({ readonly word: 'news'; readonly news: (typeof newsKinds)[number] } & Of)
  /** `moved to Thursday 3pm`: the employer moved the interview. */
  | ({ readonly word: 'moved'; readonly startsAt: Instant; readonly endsAt?: Instant } & Of)
  /** `move to Thu 3pm or Fri 10:00`, `cancel`, `no-show`: what the owner wants written about an interview (K21, K22). */
  | ({ readonly word: 'move' | 'no_show'; readonly alternatives: readonly Instant[] } & Of)
  | Plain<'cancel'>
  /** `referred by Ada Lang, ada@…` (K20), and a role at the present employer. */
  | { readonly word: 'referred'; readonly name?: string; readonly address?: string }
  | { readonly word: 'internal' }
  /** `company: Acme`, `role: Data Analyst`. */
  | { readonly word: 'correct'; readonly company?: string; readonly role?: string }
  /** `this is a rejection`: what the mail means that was reported or asked about. */
  | { readonly word: 'kind'; readonly kind: ReadingKind; readonly isNot?: true }
  /** `applied: Acme, Data Analyst`. */
  | { readonly word: 'applied'; readonly company: string; readonly role?: string; readonly on?: LocalDate; readonly address?: string }
  /** `same as …`: two applications are one. */
  | ({ readonly word: 'same'; readonly as: string } & Of)
  /** `fact: …`: a proof point of the owner's; `no fact: …`: one that is none any more, by its first words. */
  | { readonly word: 'fact'; readonly text: string; readonly gone?: true }
  /** `posting: turn tickets into clear reports`: a line of the posting, for the drafts. */
  | { readonly word: 'posting'; readonly line: string }
  /** `time zone Lisbon until 3 May`: that day is the last one there. */
  | { readonly word: 'zone'; readonly timeZone: TimeZone; readonly until?: LocalDate }
  /** `language: German`, `digest off`: one thing of the profile or the settings. Without a change: the setting was named, and what it takes was not. */
  | { readonly word: 'set'; readonly change: OwnSetting }
  | { readonly word: 'set'; readonly setting: SettingName; readonly written: string }
  | { readonly word: 'list' | 'export' | 'help' | 'test' | 'links' | 'new_address' }
  /** `Tom: live dashboards. They decide 30 Oct.`: a note says both. */
  | {
      readonly word: 'note';
      readonly notes: readonly { readonly for?: string; readonly text: string }[];
      readonly timeline?: ToldPromise;
    }
  /** Nothing that is understood: the owner is told what can be written. `near`: what it looks like. */
  | { readonly word: 'unknown'; readonly text: string; readonly near?: string };

export type CommandOf<Word extends Command['word']> = Extract<Command, { readonly word: Word }>;

export const commandWords = [
  'sent',
  'skip',
  'later',
  'heard',
  'no',
  'yes',
  'stop',
  'pause',
  'resume',
  'undo',
  'option',
  'contact',
  'add',
  'timeline',
  'news',
  'moved',
  'move',
  'cancel',
  'no_show',
  'referred',
  'internal',
  'handed_in',
  'correct',
  'kind',
  'applied',
  'same',
  'not',
  'fact',
  'posting',
  'zone',
  'set',
  'status',
  'list',
  'export',
  'forget',
  'help',
  'test',
  'links',
  'new_address',
  'note',
  'unknown',
] as const satisfies readonly Command['word'][];

/** What a command did, to be told to the owner in one mail of kind `answer`. */
export type CommandAnswer = {
  readonly word: Command['word'];
  /** Sentences for the owner: what changed, or why nothing did. */
  readonly said: readonly string[];
  /** Applications that the answer shows as they stand after it. */
  readonly shows?: 'all' | readonly ApplicationId[];
  readonly kind?: FollowUpKind;
};
