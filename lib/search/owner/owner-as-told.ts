import { Temporal } from 'temporal-polyfill';
import type { Instant, TimeZone } from '../../time.ts';
import type { Fact } from '../fact.ts';
import { inForce } from '../in-force.ts';
import type { Owner } from './owner.ts';

/** As many proof points count (1.7); the newest ones. */
const mostFacts = 5;

/**
 * The owner as they told by mail that they are now: with the proof points they named, and by the clock of where they are. A day that was named is the last
 * one there, by the clock of that place.
 *
 * @param facts of the search
 * @param now without it no stay counts that ends
 */
export function ownerAsTold(owner: Owner, facts: readonly Fact[], now: Instant | undefined): Owner {
  const told = inForce(facts);
  const named = told.flatMap((fact) => (fact.type === 'owner_fact' ? [fact.text] : []));
  return {
    ...owner,
    timeZone: zoneNow(told, now) ?? owner.timeZone,
    ...(named.length > 0 && { facts: [...new Set([...owner.facts, ...named])].slice(-mostFacts) }),
  };
}

/** The newest that is not over. */
function zoneNow(told: readonly Fact[], now: Instant | undefined): TimeZone | undefined {
  const zones = told.flatMap((fact) => (fact.type === 'owner_zone' ? [fact] : []));
  return zones.findLast(
    ({ timeZone, until }) => until === undefined || (now !== undefined && Temporal.Instant.compare(now, endOf(until, timeZone)) < 0),
  )?.timeZone;
}

/** When the owner comes home, where something may have to move then: the first moment after now at which a stay ends. */
export function zoneEndsAt(facts: readonly Fact[], now: Instant): Instant | undefined {
  const ends = inForce(facts).flatMap((fact) =>
    fact.type === 'owner_zone' && fact.until !== undefined ? [endOf(fact.until, fact.timeZone)] : [],
  );
  return ends.filter((end) => Temporal.Instant.compare(end, now) > 0).sort(Temporal.Instant.compare)[0];
}

function endOf(until: string, timeZone: TimeZone): Instant {
  return Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
}
