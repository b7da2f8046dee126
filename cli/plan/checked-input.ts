import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Instant, TimeZone } from '../../lib/time.ts';

/** What is wrong with an input, one line a fault: where, what, which value, what was expected. */
export function faultsOf(place: string, error: z.ZodError, json: unknown): readonly string[] {
  return error.issues.map(({ path, message }) => {
    const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], json);
    return `${place}: ${path.join('.') || 'line'}, ${JSON.stringify(value) ?? 'nothing'}, ${message}`;
  });
}

/** The instant that a text names, in UTC; undefined when it names none. */
export function instantNamed(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return undefined;
  }
}

/** A zone by the name that IANA has for it; undefined when there is no such zone. */
export function canonicalZone(zone: string): TimeZone | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return undefined;
  }
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
