import type { CommandAnswer } from '../../lib/mail/replies/command.ts';
import { nothingResumed } from '../../lib/search/act/news.ts';
import type { rotateFlooded } from '../secrets/rotate-address.ts';
import type { Decision } from '../store/mails.ts';

/** What is known only after it was done. */
type Aftermath = { readonly files: readonly string[]; readonly goesOn: boolean; readonly moved: Moved | undefined };

export function withSaid(decision: Decision, { files, goesOn, moved }: Aftermath): Decision {
  if (decision.do !== 'command') return decision;
  const outcomes = decision.outcomes.map((outcome) => {
    if (outcome.word === 'export') return { ...outcome, said: [...outcome.said, ...files] };
    if (isOfNewAddress(outcome)) return { ...outcome, said: [...outcome.said, ...saidOfMove(moved)] };
    // What else it resumed, it says too; that it resumed nothing would be untrue.
    return goesOn && isResumed(outcome)
      ? { ...outcome, said: [...outcome.said.filter((one) => one !== nothingResumed), 'Mails to you go out again.'] }
      : outcome;
  });
  return { ...decision, outcomes };
}

type Moved = Awaited<ReturnType<typeof rotateFlooded>>;

function saidOfMove(moved: Moved): readonly string[] {
  if (!moved) return ['Your capture address is a mailbox of your own: it can only be changed there.'];
  return [
    `Your capture address is ${moved.address} from now on.`,
    'Put it into the rule and the contact in your mailbox. Of mail to the old address only what has proof is read, for thirty days.',
  ];
}

export const isOfNewAddress = ({ word }: CommandAnswer): boolean => word === 'new_address';

export const isResumed = ({ word }: CommandAnswer): boolean => word === 'resume';
