import { Temporal } from 'temporal-polyfill';
import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import type { Trust } from '../../lib/search/mails/believe.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { claimsOwner, isFromProgram, trustOf } from './authority.ts';
import type { Envelope } from './envelope.ts';

/** What is asked of a mail before anything in it counts. */
export type Caller = {
  readonly mail: InboundMail;
  readonly envelope: Envelope;
  readonly owner: Owner;
  /** The address that our own mails come from. */
  readonly sender: string;
  /** Stands in the address that the mail was sent to. */
  readonly token?: string;
  /** When the mail of ours went out that this one answers, by its token or by its thread. */
  readonly answersMailOf?: Instant;
  /** Whether there is another mail in it: of a program in the owner's name that is a rule at work, and all else is nobody's word. Asked late, as it takes reading. */
  readonly passesOn: () => boolean;
  readonly now: Instant;
};

/** What a mail may do that may do something. */
export type Admitted = {
  readonly is: 'admitted';
  readonly trust: Trust;
  readonly automatic: boolean;
  /** With a token in its address, and from somebody else: the owner passed a mail of ours on. */
  readonly isStrange: boolean;
};

/** Whether a mail may do anything: `nothing` is passed over, `refused` also says so in the log. `why` is for the log. */
export type Admission = Admitted | { readonly is: 'refused' | 'nothing'; readonly why: string; readonly trust?: Trust };

/** What may be read at all, and as whose word. The table in `docs/security.md` says the same. */
export function admit(caller: Caller): Admission {
  const { mail, envelope, owner, sender, token, answersMailOf, passesOn, now } = caller;
  if (envelope.virus === 'FAIL') return { is: 'refused', why: 'SES found a virus' };
  if (mail.from?.address.toLowerCase() === sender.toLowerCase()) return { is: 'nothing', why: 'a mail of our own' };
  const automatic = isFromProgram(mail, envelope);
  const isReply = answersMailOf !== undefined;
  if (isReply && automatic) return { is: 'refused', why: 'an automatic answer to a mail of ours' };

  // Only the address tells a token that the owner alone was given; Message-IDs travel on with every forward.
  const hasToken = token !== undefined && isReply;
  const trust = trustOf(mail, envelope, owner, hasToken && holds(answersMailOf, now));
  if (envelope.spam === 'FAIL' && trust !== 'owner') return { is: 'nothing', why: 'SES takes it for spam', trust };
  const claims = claimsOwner(mail, owner);
  if (isReply && trust === 'unverified' && claims) return { is: 'refused', why: commandWithoutProof, trust };
  if (automatic && claims && !passesOn()) return { is: 'refused', why: "an automatic mail of the owner's mailbox", trust };
  return { is: 'admitted', trust, automatic, isStrange: hasToken && trust !== 'owner' };
}

export const commandWithoutProof = 'a command without proof of its sender';

/** A token proves for this long that its mail went to the owner alone; older mails get around, and drafts come no later than three months after the last news. */
const tokenHoldsDays = 180;

function holds(sentAt: Instant, now: Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(sentAt).add({ hours: tokenHoldsDays * 24 }), now) > 0;
}
