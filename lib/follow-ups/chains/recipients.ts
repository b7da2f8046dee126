import { isNoReply } from '../../reading/names/senders.ts';
import type { Fact, PersonKey } from '../../search/fact.ts';
import { hasAddress } from '../../search/person.ts';
import type { Instant } from '../../time.ts';
import { dayAt } from '../days/business-days.ts';
import { memo } from '../days/memo.ts';
import { tidy } from '../days/windows.ts';
import type { Situation } from '../standing/situation.ts';
import { promiseThatHolds } from '../standing/standing.ts';

/** W-01: the one person whom a question about the status goes to. */
export function statusContact(situation: Situation): PersonKey | undefined {
  const { application, standing, hours } = situation;
  const { known } = application;
  const promised = promiseThatHolds(standing, (instant) => dayAt(instant, hours.zone));
  const sentTest = standing.wait.for === 'status' && standing.wait.openers.at(-1)?.type === 'assessment' ? standing.testFrom : undefined;
  return firstReachable([
    namedByOwner(situation),
    known.statusTo,
    promised?.from,
    sentTest,
    known.agency,
    ...interviewers(situation),
    known.recruiter,
    known.coordinator,
    known.hiringManager,
    lastWriter(situation),
  ]);
}

/** K01: the human who wrote, else whom the posting names. */
export function applicationContact(situation: Situation): PersonKey | undefined {
  const { known } = situation.application;
  return firstReachable([
    namedByOwner(situation),
    known.agency,
    known.recruiter,
    known.statusTo,
    known.coordinator,
    known.hiringManager,
    lastWriter(situation),
  ]);
}

/** Who wrote about the outcome or the cancellation; a robot did: the agency, else the recruiter, else the status contact. */
export function answerTo(situation: Situation, from: PersonKey | undefined): PersonKey | undefined {
  const { known } = situation.application;
  return firstReachable([from, known.agency, known.recruiter, statusContact(situation)]);
}

/** Who passes thanks on to people without an address. */
export function whoPassesOn(situation: Situation): PersonKey | undefined {
  const { known } = situation.application;
  return firstReachable([known.agency, known.coordinator, known.recruiter, namedByOwner(situation), known.statusTo]);
}

/** W-02: with an agency in between, the client's people may be written to only when they wrote themselves. */
export function mayBeWrittenTo(situation: Situation, person: PersonKey): boolean {
  const { agency, recruiter } = situation.application.known;
  return agency === undefined || person === agency || person === recruiter || writers(situation).includes(person);
}

/** When it became known that this person can be written to, if that came with one of the facts: nothing was planned to them before. */
export function reachableSince(situation: Situation, person: PersonKey): Instant | undefined {
  const { facts, application } = situation;
  if (namedByOwner(situation) === person) return lastNamed(situation)?.knownAt;
  const { recruiter, statusTo, hiringManager, coordinator, agency } = application.known;
  if (person === recruiter || person === statusTo || person === hiringManager || person === coordinator || person === agency)
    return undefined;
  let first: Instant | undefined;
  for (const fact of facts) {
    const names = fact.type === 'invite' ? fact.interview.with.includes(person) : writerOf(fact) === person;
    if (names && (first === undefined || tidy(fact.knownAt) < tidy(first))) first = fact.knownAt;
  }
  return first;
}

/** When we learned that this person wrote. */
export function writesSince({ facts }: Situation, person: PersonKey): Instant | undefined {
  const known = facts.flatMap((fact) => (writerOf(fact) === person ? [tidy(fact.knownAt)] : []));
  return known.reduce<Instant | undefined>((first, at) => (first !== undefined && first <= at ? first : at), undefined);
}

function namedByOwner(situation: Situation): PersonKey | undefined {
  return lastNamed(situation)?.address.toLowerCase();
}

function lastNamed({ facts }: Situation): (Fact & { type: 'contact' }) | undefined {
  let last: (Fact & { type: 'contact' }) | undefined;
  for (const fact of facts) if (fact.type === 'contact' && (!last || tidy(fact.saidAt) >= tidy(last.saidAt))) last = fact;
  return last;
}

/** Who interviewed, in the order of W-01: who runs the thread, the hiring manager, then the latest interview first, as its invitation names them. */
function interviewers(situation: Situation): readonly PersonKey[] {
  const { standing, application } = situation;
  const { recruiter, hiringManager } = application.known;
  const latestFirst = standing.sessions
    .filter(({ cancelled }) => !cancelled)
    .sort((a, b) => (a.endsAt < b.endsAt ? 1 : a.endsAt > b.endsAt ? -1 : 0));
  const all = latestFirst.flatMap((session) => session.with).filter((person) => mayBeWrittenTo(situation, person));
  return [...all.filter((person) => person === recruiter), ...all.filter((person) => person === hiringManager), ...all];
}

function lastWriter(situation: Situation): PersonKey | undefined {
  return writers(situation).at(-1);
}

/** In the order in which they wrote. */
function writers({ facts }: Situation): readonly PersonKey[] {
  const writing = facts.filter((fact) => writerOf(fact) !== undefined);
  if (writing.length > 1) writing.sort((a, b) => (tidy(a.saidAt) < tidy(b.saidAt) ? -1 : tidy(a.saidAt) > tidy(b.saidAt) ? 1 : 0));
  return writing.flatMap((fact) => writerOf(fact) ?? []);
}

function writerOf(fact: Fact): PersonKey | undefined {
  if (fact.type === 'ooo' || !('from' in fact) || (fact.type === 'rejection' && fact.noReplyOnly)) return undefined;
  return fact.from;
}

function firstReachable(people: readonly (PersonKey | undefined)[]): PersonKey | undefined {
  return people.find((person) => person !== undefined && isReachable(person));
}

/** W-03: whether there is an address, and somebody who reads what comes to it. */
export const isReachable: (person: PersonKey) => boolean = memo((person: PersonKey) => hasAddress(person) && !isNoReply(person));
