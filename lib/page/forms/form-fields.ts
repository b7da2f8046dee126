import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import { inline } from '../../mail/page.ts';
import type { LocalDate } from '../../time.ts';
import type { Whole } from '../view.ts';

/** A field of a posted form, without blanks around it; empty where there is none. */
export type Field = (name: string) => string;

export function line(text: string): string {
  return inline(text, 200);
}

export function isAddress(text: string): boolean {
  return /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,180}\.[^\s@<>,;".]{2,63}$/.test(text);
}

export function today({ now, owner }: Pick<Whole, 'now' | 'owner'>): LocalDate {
  return dayAt(now, owner.timeZone);
}

/** As a browser writes a day: `yyyy-mm-dd`. */
export function dayFromForm(text: string): LocalDate | undefined {
  if (!/^2\d{3}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** As a browser writes a moment, by the owner's clock. */
export function momentFromForm(text: string, { owner }: Pick<Whole, 'owner'>): string | undefined {
  if (!/^2\d{3}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(owner.timeZone).toInstant().toString();
  } catch {
    return undefined;
  }
}
