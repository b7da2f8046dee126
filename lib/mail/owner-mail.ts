import type { Draft } from '../drafts/draft.ts';
import type { FollowUpKind } from '../follow-ups/follow-up.ts';

/** What kind of mail the owner gets: a follow-up kind (of the first draft), or one of the five that carry no draft. */
export type OwnerMailKind = FollowUpKind | 'question' | 'receipt' | 'digest' | 'answer' | 'notice';

/** A file that goes with a mail. */
export type Attachment = {
  readonly name: string;
  /** Media type, with its charset. */
  readonly type: string;
  readonly text: string;
};

/** A mail of the product, to its owner and to nobody else. */
export type OwnerMail = {
  readonly kind: OwnerMailKind;
  readonly subject: string;
  /** Plain text part; lines of prose are unwrapped. LF. */
  readonly text: string;
  readonly html: string;
  readonly drafts: readonly Draft[];
  readonly attachments?: readonly Attachment[];
  /** Mails of one application form one conversation: its id, or none for mails about no application. */
  readonly conversation?: string;
};
