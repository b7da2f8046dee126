import { Temporal } from 'temporal-polyfill';
import type { Found, PhraseContext } from './context.ts';
import type { DateToken } from './tokens.ts';

/** Kinds of tokens that are units of time. */
export const units = 'dBkhnyF';

/** "Within two weeks", "in a few days": counted from the day of speaking, to its last day. */
export function duration(c: PhraseContext): Found {
  const vague = c.tokens.find((token) => token.kind === 'w');
  const numbers = c.tokens
    .filter((token) => token.kind === 'D' || token.kind === 'O' || token.kind === 'j')
    .map((token) => (token.kind === 'j' ? 1 : token.value));
  const count = vague?.value ?? (numbers.length > 0 ? Math.max(...numbers) : 1);
  const counted = c.tokens.findLast((token) => units.includes(token.kind));
  if (!Number.isFinite(count) || count < 1 || count > 400 || !counted) return undefined;
  // A clock hour is no duration: "at 3 h".
  const bare = /^[ib]/.test(c.kinds) ? {} : { bare: true as const };
  const last = c.kinds.includes('a') || counted.kind === 'B' ? businessDaysAfter(c, count) : lastOf(c, counted, count, vague !== undefined);
  return { kind: 'duration', days: { first: c.on, last }, ...bare };
}

function lastOf(c: PhraseContext, counted: DateToken, count: number, vague: boolean): Temporal.PlainDate {
  if (counted.kind === 'F') return c.on.add({ days: counted.value * count });
  if (counted.kind === 'k') return c.on.add({ weeks: count });
  if (counted.kind === 'n') return c.on.add({ months: count });
  if (counted.kind === 'y') return c.on.add({ years: count });
  if (counted.kind === 'h') return c.on.add({ days: Math.ceil(count / 24) });
  // "A few days" means working days to the one who says it (1.4: from Wednesday to Monday).
  return vague ? businessDaysAfter(c, count) : c.on.add({ days: count });
}

/** "In a week or two": the longer of the two. */
export function weekOrMore(c: PhraseContext): Found {
  const most = Math.max(1, ...c.tokens.filter((token) => token.kind === 'D').map((token) => token.value));
  return {
    kind: 'duration',
    days: { first: c.on, last: c.on.add({ weeks: most }) },
    ...(/^[ib]/.test(c.kinds) ? {} : { bare: true as const }),
  };
}

function businessDaysAfter(c: PhraseContext, count: number): Temporal.PlainDate {
  const isBusinessDay = c.options.isBusinessDay ?? ((date: string) => Temporal.PlainDate.from(date).dayOfWeek < 6);
  let date = c.on;
  for (let left = count, steps = 0; left > 0 && steps < 1_000; steps++) {
    date = date.add({ days: 1 });
    if (isBusinessDay(date.toString())) left--;
  }
  return date;
}
