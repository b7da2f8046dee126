import type { FollowUpId, FollowUpKind } from '../follow-ups/follow-up.ts';
import type { Address } from '../reading/reading.ts';

/** One sentence of a draft and what it rests on (rubric 11): `courtesy`, or names of facts, notes, stored proof points. */
export type Sentence = { readonly text: string; readonly sources: readonly string[] };

/** A finished text the owner can send as it is. */
export type Draft = {
  readonly followUp: FollowUpId;
  readonly kind: FollowUpKind;
  readonly to: Address;
  readonly subject: string;
  /** Greeting, unwrapped paragraphs, sign-off and signature, separated by one empty line; LF. */
  readonly text: string;
  /** Message-ID of the mail it answers, with angle brackets (W-04). */
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly sentences: readonly Sentence[];
  /** K08: where the card is posted to. */
  readonly post?: string;
  /** For a kit with several texts to choose from (K17): what this one does. */
  readonly choice?: 'accept' | 'more_time' | 'decline';
};
