import type { ReadInterview } from '../reading.ts';

/**
 * The calendar knows the time better than the text; the text may know the sessions inside a calendar block, and the place, link and people.
 */
export function mergeInterviews(events: readonly ReadInterview[], stated: readonly ReadInterview[]): readonly ReadInterview[] {
  const timed = events.filter((event) => event.startsAt !== undefined);
  if (timed.length === 0) return stated.length > 0 ? stated : events;
  return timed.flatMap((event) => {
    const inside = stated.filter((session) => !event.cancelled && contains(event, session));
    if (inside.length > 1)
      return inside.map((session) => ({ ...(event.link === undefined ? {} : { link: event.link }), ...session, certain: event.certain }));
    const same = stated.find((session) => session.startsAt === event.startsAt);
    return [same ? { ...same, ...event, with: event.with.length > 0 ? event.with : same.with } : event];
  });
}

function contains(event: ReadInterview, session: ReadInterview): boolean {
  const { startsAt, endsAt } = event;
  if (startsAt === undefined || endsAt === undefined || session.startsAt === undefined) return false;
  return session.startsAt >= startsAt && session.startsAt < endsAt;
}
