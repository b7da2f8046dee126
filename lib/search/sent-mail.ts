import type { FollowUpId, FollowUpKind } from '../follow-ups/follow-up.ts';
import type { Lapse } from '../follow-ups/placing/lapse.ts';
import type { OwnerMailKind } from '../mail/owner-mail.ts';
import type { Instant } from '../time.ts';
import type { ApplicationId, FactId, InterviewId, PersonKey } from './fact.ts';
import type { Question } from './question.ts';

/** What one of our mails was about: found again by the token of the reply, so that a word of the owner's knows what it acts on. */
export type SentMail = {
  readonly kind: OwnerMailKind;
  readonly at: Instant;
  readonly application?: ApplicationId;
  readonly followUps: readonly {
    readonly id: FollowUpId;
    readonly kind: FollowUpKind;
    readonly application: ApplicationId;
    readonly alsoFor: readonly ApplicationId[];
    readonly to: PersonKey | 'owner';
  }[];
  /** For thank-yous: the interviews they are about, for `no`. */
  readonly interviews: readonly InterviewId[];
  /** The facts it reported: what `undo` takes back. */
  readonly facts: readonly { readonly application?: ApplicationId; readonly id: FactId }[];
  readonly question?: Question;
  /** Drafts it said had become too late, in its order: what `draft 1` asks for. */
  readonly lapsed?: readonly Lapse[];
  /** Token of the mail that the back and forth began with, of which this one is an answer; absent: it began with this one. */
  readonly root?: string;
};
