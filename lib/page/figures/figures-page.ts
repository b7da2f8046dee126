import { type Html, html } from '../pieces/html.ts';
import { kindWords } from '../pieces/words.ts';
import type { Whole } from '../view.ts';
import { type Figures, figuresOf, type Share } from './figures.ts';

/** Of fewer, a share in percent would only look exact. */
const leastForPercent = 5;

/** What the numbers say, and where they say nothing yet. */
export function figuresPage({ search }: Pick<Whole, 'search'>): Html {
  const figures = figuresOf(search);
  const { answers } = figures;
  return html`<h1>Figures</h1>
<p class="soft">Counted from what mails and you have told. Applications answer no faster for being counted; where there are fewer than ${leastForPercent}, no percentage is given.</p>
<dl class="numbers">${number('Applications', figures.applications)}${number('Answered', shareWords(answers), answers.of < figures.applications ? `of ${answers.of} with a day of application` : undefined)}${number('Time to the first answer', answers.days === undefined ? 'none yet' : daysWords(answers.days), answers.days === undefined ? undefined : 'half came sooner')}${number('With an interview', figures.interviews)}${number('Offers', figures.offers)}${number('Rejections', figures.rejections)}</dl>
<section aria-labelledby="kinds"><h2 id="kinds">Which follow-ups got an answer</h2>${kindTable(figures)}</section>
<section aria-labelledby="delays"><h2 id="delays">By the days since their last word</h2>${delayTable(figures)}</section>`;
}

function number(name: string, value: string | number, more?: string): Html {
  return html`<div><dt>${name}${more !== undefined && html`<br><span class="small">${more}</span>`}</dt><dd><span class="number">${value}</span></dd></div>`;
}

function kindTable({ byKind }: Figures): Html {
  if (byKind.length === 0) return html`<p class="soft">No follow-up that asks for an answer has come yet.</p>`;
  return html`<div class="card"><table class="stack"><caption>Counted from the day you sent it, or, where you did not say so, from the day it was mailed to you. An answer counts when it came within thirty days and before the next follow-up.</caption><thead><tr><th scope="col">Follow-up</th><th scope="col">Mailed to you</th><th scope="col">You sent</th>${answerHeadings}</tr></thead>
<tbody>${byKind.map((one) => html`<tr><th scope="row">${kindWords[one.kind]}</th><td data-name="Mailed to you">${one.of}</td><td data-name="You sent">${one.sent}</td>${answerCells(one)}</tr>`)}</tbody></table></div>`;
}

function delayTable({ byDelay }: Figures): Html {
  if (byDelay.length === 0) return html`<p class="soft">Nothing to compare yet.</p>`;
  return html`<div class="card"><table class="stack"><thead><tr><th scope="col">Days after their last word</th><th scope="col">Follow-ups</th>${answerHeadings}</tr></thead>
<tbody>${byDelay.map((one) => html`<tr><th scope="row">${one.to === undefined ? `${one.from} and more` : `${one.from} to ${one.to}`}</th><td data-name="Follow-ups">${one.of}</td>${answerCells(one)}</tr>`)}</tbody></table></div>`;
}

/** How many answered, and how soon: the last two columns of each table. */
const answerHeadings = html`<th scope="col">Answered</th><th scope="col">Half came within</th>`;

function answerCells(one: Share): Html {
  return html`<td data-name="Answered">${shareWords(one)}</td><td data-name="Half came within">${one.days === undefined ? html`<span aria-hidden="true">–</span>` : daysWords(one.days)}</td>`;
}

function shareWords({ of, answered }: Share): string {
  if (of === 0) return '0';
  return of < leastForPercent ? `${answered} of ${of}` : `${answered} of ${of} (${Math.round((answered / of) * 100)} %)`;
}

function daysWords(days: number): string {
  if (days < 1) return 'under a day';
  return days === 1 ? '1 day' : `${days} days`;
}
