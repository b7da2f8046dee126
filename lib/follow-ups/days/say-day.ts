import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../time.ts';
import { memo } from './memo.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue 20 Oct`: the form in which reasons name a day. */
export const sayDay: (day: LocalDate) => string = memo((day: LocalDate) => {
  const date = Temporal.PlainDate.from(day);
  return `${weekdays[date.dayOfWeek - 1] ?? ''} ${date.day} ${months[date.month - 1] ?? ''}`;
});

export function sayCount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
