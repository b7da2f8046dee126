import { Temporal } from 'temporal-polyfill';
import { rememberingTexts } from './remembered.ts';

/** An instant in UTC as RFC 3339, whole seconds or finer: `2026-10-28T17:00:00Z`. */
export type Instant = string;

/** A calendar day without a zone, ISO 8601: `2026-10-28`. */
export type LocalDate = string;

/** An IANA zone name, canonical where the platform knows it: `America/New_York`. Never a fixed offset. */
export type TimeZone = string;

/** Strictly later. */
export function isAfter(one: Instant, other: Instant): boolean {
  return compareInstants(one, other) > 0;
}

/** Below 0 where the first one is earlier, above 0 where it is later. */
export function compareInstants(one: Instant, other: Instant): number {
  if (!isUsual(one) || !isUsual(other)) return Temporal.Instant.compare(one, other);
  // As nearly all of them are written, the order of the letters is that of time.
  const [first, second] = one.length === other.length ? [one, other] : [toTheNanosecond(one), toTheNanosecond(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The same moments are compared again and again, with every plan. */
const isUsual = rememberingTexts((instant) => usual.test(instant));
const usual = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(?:\.\d{1,9})?Z$/;

function toTheNanosecond(instant: Instant): string {
  return `${instant.slice(0, 19)}${instant.slice(19, -1).padEnd(1, '.').padEnd(10, '0')}`;
}
