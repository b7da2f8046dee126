import { Temporal } from 'temporal-polyfill';

/** An instant in UTC as RFC 3339, whole seconds or finer: `2026-10-28T17:00:00Z`. */
export type Instant = string;

/** A calendar day without a zone, ISO 8601: `2026-10-28`. */
export type LocalDate = string;

/** An IANA zone name, canonical where the platform knows it: `America/New_York`. Never a fixed offset. */
export type TimeZone = string;

/** Strictly later. */
export function isAfter(one: Instant, other: Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
