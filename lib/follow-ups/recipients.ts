import { isNoReply } from '../reading/senders.ts';
import type { PersonKey } from '../search/fact.ts';
import { hasAddress } from '../search/person.ts';
import { dayAt } from './business-days.ts';
import { memo } from './memo.ts';
import type { Situation } from './situation.ts';
import { promiseThatHolds } from './standing.ts';

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
export function relay(situation: Situation): PersonKey | undefined {
  const { known } = situation.application;
  return firstReachable([known.agency, known.coordinator, known.recruiter, namedByOwner(situation), known.statusTo]);
}

/** W-02: with an agency in between, the client's people may be written to only when they wrote themselves. */
export function mayBeWrittenTo(situation: Situation, person: PersonKey): boolean {
  const { agency, recruiter } = situation.application.known;
  return agency === undefined || person === agency || person === recruiter || writers(situation).includes(person);
}

/** When the person that the owner named became known. */
export function contactNamedAt(situation: Situation, person: PersonKey | undefined): string | undefined {
  const named = situation.facts.findLast((fact) => fact.type === 'contact');
  return named?.type === 'contact' && named.address.toLowerCase() === person ? named.knownAt : undefined;
}

function namedByOwner({ facts }: Situation): PersonKey | undefined {
  const named = facts.findLast((fact) => fact.type === 'contact');
  return named?.type === 'contact' ? named.address.toLowerCase() : undefined;
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

function writers({ facts }: Situation): readonly PersonKey[] {
  return facts.flatMap((fact) =>
    fact.type !== 'ooo' && 'from' in fact && fact.from !== undefined && !(fact.type === 'rejection' && fact.noReplyOnly) ? [fact.from] : [],
  );
}

function firstReachable(people: readonly (PersonKey | undefined)[]): PersonKey | undefined {
  return people.find((person) => person !== undefined && isReachable(person));
}

/** W-03: whether there is an address, and somebody who reads what comes to it. */
export const isReachable: (person: PersonKey) => boolean = memo((person: PersonKey) => hasAddress(person) && !isNoReply(person));
