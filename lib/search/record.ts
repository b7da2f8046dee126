import type { Fact } from './fact.ts';
import { inForce } from './in-force.ts';

/**
 * Adds a fact to those of an application, in the order in which facts became known.
 * @returns the new list, or `there` when one that says the same is in force (G-08): recording twice changes nothing
 */
export function addFact(facts: readonly Fact[], fact: Fact): readonly Fact[] | 'there' {
  if (facts.some((other) => other.id === fact.id)) return 'there';
  if (inForce(facts).some((other, index, all) => saysTheSame(other, fact, all.slice(index + 1)))) return 'there';
  return [...facts, fact];
}

/** `after` are the facts recorded after `known`: an outcome that was followed by a reopening may be said again. */
function saysTheSame(known: Fact, fact: Fact, after: readonly Fact[]): boolean {
  if (known.type !== fact.type) return false;
  switch (fact.type) {
    case 'invite': {
      if (known.type !== 'invite') return false;
      const before = known.interview;
      const now = fact.interview;
      if (after.some((other) => changesInterview(other, now.id))) return false;
      const brings =
        now.with.some((person) => !before.with.includes(person)) ||
        (now.title ?? before.title) !== before.title ||
        (fact.P ?? known.P) !== known.P;
      return before.id === now.id && before.startsAt === now.startsAt && (now.endsAt ?? before.endsAt) === before.endsAt && !brings;
    }
    case 'reschedule':
      return (
        known.type === 'reschedule' &&
        known.interview === fact.interview &&
        known.startsAt === fact.startsAt &&
        (fact.endsAt ?? known.endsAt) === known.endsAt &&
        !after.some((other) => changesInterview(other, fact.interview))
      );
    case 'cancel_interview':
      return (
        known.type === 'cancel_interview' &&
        known.interview === fact.interview &&
        !after.some((other) => changesInterview(other, fact.interview))
      );
    case 'candidate_reschedule':
      return (
        known.type === 'candidate_reschedule' &&
        known.interview === fact.interview &&
        known.alternatives.join() === fact.alternatives.join() &&
        !after.some((other) => changesInterview(other, fact.interview))
      );
    case 'candidate_cancel':
    case 'no_show':
      return arranges(known) && known.interview === fact.interview && !after.some((other) => changesInterview(other, fact.interview));
    case 'referred':
      return known.type === 'referred' && known.address === fact.address && !after.some((other) => other.type === 'referred');
    case 'internal':
      return true;
    case 'offer':
      return known.type === 'offer' && (fact.deadline ?? known.deadline) === known.deadline && !after.some(reopens);
    case 'rejection':
    case 'offer_withdrawn':
    case 'accepted':
    case 'withdrawn':
      return !after.some((other) => reopens(other) || other.type === 'offer');
    case 'no_contact':
      return true;
    case 'owner_stop':
      return !after.some((other) => other.type === 'owner_resume');
    case 'contact':
      return known.type === 'contact' && known.address === fact.address && !after.some((other) => other.type === 'contact');
    case 'ooo':
      return known.type === 'ooo' && known.from === fact.from && known.back === fact.back;
    default:
      return false;
  }
}

function changesInterview(fact: Fact, interview: string): boolean {
  return (
    (fact.type === 'invite' && fact.interview.id === interview) ||
    (arranges(fact) && fact.interview === interview) ||
    (fact.type === 'owner_no' && (fact.interview ?? interview) === interview)
  );
}

function arranges(fact: Fact): fact is Fact & { readonly interview: string } {
  const { type } = fact;
  return (
    type === 'reschedule' ||
    type === 'cancel_interview' ||
    type === 'candidate_reschedule' ||
    type === 'candidate_cancel' ||
    type === 'no_show'
  );
}

function reopens(fact: Fact): boolean {
  return fact.type === 'reopened' || fact.type === 'invite' || fact.type === 'request';
}
