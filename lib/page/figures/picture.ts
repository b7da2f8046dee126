import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Instant, TimeZone } from '../../time.ts';
import { type Html, html } from '../pieces/html.ts';
import { dayWords } from '../pieces/words.ts';
import type { Entry } from '../timeline.ts';
import { type ApplicationView, roleOf, titleOf } from '../view.ts';

type Mark = { readonly at: Instant; readonly lane: 'theirs' | 'yours'; readonly look: 'mail' | 'draft' | 'ahead' | 'interview' };

/** With fewer marks a picture says nothing that the list does not. */
const leastMarks = 3;

/**
 * The timeline as a picture: what came from them above the line, drafts below it, what is still ahead hollow. Positions are shares of the width, so that it
 * fits a telephone, and letters keep their size. The list beside it says the same in words.
 */
export function pictureOf(view: ApplicationView, entries: readonly Entry[], now: Instant, zone: TimeZone): Html | undefined {
  const marks = marksOf(view, entries, now);
  if (marks.length < leastMarks) return undefined;
  const moments = [...marks.map(({ at }) => at), now].map((at) => Temporal.Instant.from(at).epochMilliseconds);
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  if (to - from < 24 * 3_600_000) return undefined;
  const placeOf = (at: Instant): string => {
    const share = (Temporal.Instant.from(at).epochMilliseconds - from) / (to - from);
    return `${(3 + share * 94).toFixed(2)}%`;
  };
  const [first, last] = [from, to].map((ms) => dayWords(dayAt(Temporal.Instant.fromEpochMilliseconds(ms).toString(), zone)));
  const count = (look: Mark['look']): number => marks.filter((mark) => mark.look === look).length;
  const words = `From ${first} to ${last}: ${some(count('mail'), 'mail')} from them, ${some(count('interview'), 'interview')}, ${some(count('draft'), 'draft')} to you, ${count('ahead')} still planned. The list below says each.`;
  return html`<figure class="picture"><svg role="img" aria-label="Timeline of ${titleOf(view.application)}, ${roleOf(view.application)}. ${words}" width="100%" height="88" focusable="false">
<line class="axis" x1="3%" x2="97%" y1="36" y2="36"/>
<line class="now" x1="${placeOf(now)}" x2="${placeOf(now)}" y1="6" y2="66"/>
${marks.map(markOf(placeOf))}
<text x="3%" y="84">${first}</text>
<text x="97%" y="84" text-anchor="end">${last}</text>
</svg>
<figcaption class="soft small"><span class="key mail">their mail</span> <span class="key interview">interview</span> <span class="key draft">draft to you</span> <span class="key ahead">planned</span> <span class="key now">today</span></figcaption></figure>`;
}

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function markOf(placeOf: (at: Instant) => string): (mark: Mark) => Html {
  return ({ at, lane, look }) => {
    const x = placeOf(at);
    const y = lane === 'theirs' ? 22 : 50;
    if (look === 'interview') return html`<circle class="interview" cx="${x}" cy="36" r="9"/>`;
    return html`<line class="stem" x1="${x}" x2="${x}" y1="36" y2="${y}"/><circle class="${look}" cx="${x}" cy="${y}" r="5.5"/>`;
  };
}

function marksOf({ planned, interviews }: ApplicationView, entries: readonly Entry[], now: Instant): readonly Mark[] {
  const past = entries.flatMap((entry): readonly Mark[] => {
    if (entry.is === 'mail') return entry.undoneBy ? [] : [{ at: entry.fact.saidAt, lane: 'theirs', look: 'mail' }];
    return entry.is === 'delivery' && entry.delivery.how === 'delivered' ? [{ at: entry.at, lane: 'yours', look: 'draft' }] : [];
  });
  return [
    ...past,
    ...interviews.map(({ startsAt }): Mark => ({ at: startsAt, lane: 'theirs', look: 'interview' })),
    ...planned.filter(({ deliverAt }) => deliverAt >= now).map(({ deliverAt }): Mark => ({ at: deliverAt, lane: 'yours', look: 'ahead' })),
  ];
}
