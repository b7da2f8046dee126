import type { FollowUpKind } from '../follow-ups/follow-up.ts';
import type { Instant, LocalDate } from '../time.ts';

/** What the owner wrote in reply to one of our mails (1.12). */
export type Command =
  | { readonly word: 'sent' | 'skip' | 'stop' | 'no' | 'heard' | 'undo' | 'yes' | 'resume' }
  | { readonly word: 'later'; readonly until: LocalDate | Instant }
  | { readonly word: 'pause'; readonly until: LocalDate }
  /** One of a question's option words. */
  | { readonly word: 'option'; readonly option: string }
  /** `to: Name <a@b>`, or a name and address in answer to K03. */
  | { readonly word: 'contact'; readonly name?: string; readonly address: string }
  /** `they decide by 30 Oct`: phrase as written and the last day it names. */
  | { readonly word: 'timeline'; readonly phrase: string; readonly by: LocalDate }
  | { readonly word: 'news'; readonly news: 'rejected' | 'offer' | 'moved_on' }
  /** `Tom: live dashboards`. */
  | {
      readonly word: 'note';
      readonly notes: readonly { readonly for?: string; readonly text: string }[];
      /** `Tom: live dashboards. They decide 30 Oct.` says both. */
      readonly timeline?: { readonly phrase: string; readonly by: LocalDate };
    }
  /** Nothing that is understood: the owner is told what can be written. */
  | { readonly word: 'unknown'; readonly text: string };

/** What a command did, to be told to the owner in one mail of kind `answer`. */
export type Outcome = {
  readonly command: Command;
  /** Sentences for the owner: what changed, or why nothing did. */
  readonly said: readonly string[];
  readonly kind?: FollowUpKind;
};
