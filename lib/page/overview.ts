import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../follow-ups/days/business-days.ts';
import { inForce } from '../search/in-force.ts';
import { waitingCard } from './application.ts';
import type { ComposedTexts } from './drafts.ts';
import { button, form, input } from './forms/forms.ts';
import { questionCards } from './open-questions.ts';
import { type Html, html } from './pieces/html.ts';
import type { Frame } from './pieces/layout.ts';
import { standingTag, time } from './pieces/pieces.ts';
import { dayWords, kindWords, momentWords } from './pieces/words.ts';
import { stoppedCard } from './stopped.ts';
import { type ApplicationView, applicationPath, isAbout, isOver, nameOf, roleOf, titleOf, viewsOf, type Whole } from './view.ts';
import type { WaitingDrafts } from './waiting.ts';

/** More cards than these are no overview. */
const mostCards = 30;
const mostThisWeek = 20;

/** Where everything stands: what is to be sent, what the coming week brings, and each application. */
export function overviewPage(
  frame: Frame,
  given: {
    readonly whole: Whole;
    readonly waiting: readonly WaitingDrafts[];
    readonly texts: ReadonlyMap<string, ComposedTexts>;
    /** For a newcomer. */
    readonly start?: Html;
  },
): Html {
  const { whole, waiting } = given;
  const views = viewsOf(whole);
  if (views.length === 0) return emptyPage(frame, whole, given.start);
  const open = views.filter(({ standing }) => !isOver(standing));
  const closed = views.filter(({ standing }) => isOver(standing));
  return html`<h1>Applications</h1>
<p class="soft small">Forward mail about your search to <span class="address">${whole.owner.captureAddress}</span></p>
${stoppedCard(frame, whole)}
${pauseCard(frame, whole)}
${questionCards(frame, '/', whole)}
${waiting.length > 0 && html`<section aria-labelledby="to-send"><h2 id="to-send">To send</h2>${waiting.map((one) => waitingCard(frame, '/', one, given))}</section>`}
<section aria-labelledby="week"><h2 id="week">This week</h2>${weekList(frame, views, whole)}</section>
<section aria-labelledby="open"><h2 id="open">Open</h2>
${open.length === 0 ? html`<p class="soft">None.</p>` : openList(frame, open, whole)}</section>
${closed.length > 0 && html`<section aria-labelledby="closed"><h2 id="closed">Closed</h2><details><summary>${closed.length} closed: ${summaryOf(closed)}</summary>${closed.length > mostCards ? plainList(frame, closed, whole) : html`<ul class="grid">${closed.map((view) => html`<li>${card(frame, view, whole)}</li>`)}</ul>`}</details></section>`}
<section aria-labelledby="more"><h2 id="more">More</h2>${addForm(frame)}${pauseForm(frame, whole)}</section>`;
}

function emptyPage(frame: Frame, whole: Whole, start: Html | undefined): Html {
  const { owner } = whole;
  return html`<h1>Nothing here yet</h1>
${stoppedCard(frame, whole)}
<p>Send or forward a mail about an application to your capture address, and what it says appears here, with the words it was read from and what follows.</p>
<p><span class="address">${owner.captureAddress}</span></p>
${start}${addForm(frame)}`;
}

/** What the coming seven days bring, earliest first: drafts and interviews. */
function weekList(frame: Frame, views: readonly ApplicationView[], { owner, plan, now }: Whole): Html {
  const zone = owner.timeZone;
  const until = Temporal.Instant.from(now)
    .add({ hours: 7 * 24 })
    .toString();
  const link = (view: ApplicationView) => html`<a href="${frame.base}${applicationPath(view)}">${titleOf(view.application)}</a>`;
  const drafts = plan
    .filter(({ deliverAt }) => deliverAt < until)
    .flatMap((followUp) => {
      const view = views.find(({ application }) => application.id === followUp.application);
      if (!view) return [];
      const others = views.filter((one) => one !== view && isAbout(followUp, one.application.id));
      const who = followUp.to !== 'owner' && html` to <bdi>${nameOf(view.application, followUp.to)}</bdi>`;
      return [
        {
          at: followUp.deliverAt,
          words: html`<strong>${kindWords[followUp.kind]}</strong>${who}, ${[view, ...others].map((one, index) => html`${index > 0 && ' and '}${link(one)}`)}
<p class="small soft"><span class="tag">${followUp.rule}</span> ${followUp.why}${followUp.sendBy !== undefined && html`; to be sent by ${momentWords(followUp.sendBy, zone)}`}</p>`,
        },
      ];
    });
  const interviews = views
    .filter(({ standing }) => !isOver(standing))
    .flatMap((view) =>
      view.interviews
        .filter(({ startsAt }) => startsAt >= now && startsAt < until)
        .map(({ startsAt, title }) => ({
          at: startsAt,
          words: html`<strong>Interview</strong>${title !== undefined && `: ${title}`}, ${link(view)}`,
        })),
    );
  const all = [...drafts, ...interviews].sort((one, other) => (one.at < other.at ? -1 : 1));
  if (all.length === 0) return html`<p class="soft">Nothing is due in the coming seven days.</p>`;
  const items = (some: typeof all) =>
    html`<ul class="plain">${some.map(({ at, words }) => html`<li>${time(at < now ? now : at, zone, 'soft small')}<div>${words}</div></li>`)}</ul>`;
  const rest = all.slice(mostThisWeek);
  return html`<div class="card">${items(all.slice(0, mostThisWeek))}${rest.length > 0 && html`<details><summary>${rest.length} more this week</summary>${items(rest)}</details>`}</div>`;
}

/** Those with the latest news as cards; in a long search the others one line each, folded. */
function openList(frame: Frame, open: readonly ApplicationView[], whole: Whole): Html {
  const rest = open.slice(mostCards);
  return html`<ul class="grid">${open.slice(0, mostCards).map((view) => html`<li>${card(frame, view, whole)}</li>`)}</ul>
${rest.length > 0 && html`<details><summary>${rest.length} more, with older news</summary>${plainList(frame, rest, whole)}</details>`}`;
}

function plainList(frame: Frame, views: readonly ApplicationView[], { owner }: Whole): Html {
  return html`<div class="card"><ul class="plain">${views.map(({ application, planned: [next], standing }) => {
    const link = html`<a href="${frame.base}${applicationPath({ application })}">${titleOf(application)}</a>`;
    return html`<li>${link}, ${roleOf(application)} ${standing !== 'open' && standingTag(standing)}${next && html` <span class="small soft">${kindWords[next.kind]}, ${momentWords(next.deliverAt, owner.timeZone)}</span>`}</li>`;
  })}</ul></div>`;
}

function card(frame: Frame, view: ApplicationView, { owner, now }: Whole): Html {
  const { application, planned, ended, interviews, standing } = view;
  const [next] = planned;
  const last = ended.findLast(({ how }) => how === 'delivered');
  const interview = interviews.find(({ startsAt }) => startsAt >= now) ?? interviews.at(-1);
  return html`<article class="card"><h3><a href="${frame.base}${applicationPath(view)}">${titleOf(application)}</a> ${standingTag(standing)}</h3>
<p class="soft">${roleOf(application)}</p>
${interview !== undefined && html`<p class="small">Interview: ${momentWords(interview.startsAt, owner.timeZone)}</p>`}
<p>${next ? html`<strong>${kindWords[next.kind]}</strong><br>${time(next.deliverAt, owner.timeZone)}` : html`<span class="soft">Nothing planned</span>`}</p>
${last !== undefined && html`<p class="soft small">Last: ${kindWords[last.kind]}, ${momentWords(last.at, owner.timeZone)}</p>`}</article>`;
}

function summaryOf(closed: readonly ApplicationView[]): string {
  const counts = new Map<string, number>();
  for (const { standing } of closed) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return [...counts].map(([standing, count]) => `${count} ${standing}`).join(', ');
}

function addForm(frame: Frame): Html {
  return html`<details><summary>Add an application that no mail told of</summary>${form(
    frame,
    '/',
    'applied',
    {},
    html`${input('Company', 'company', '', { required: true, most: 120 })}${input('Role', 'role', '', { most: 160 })}${input('Applied on', 'day', '', { type: 'date' })}${input('Mail address to write to', 'address', '', { type: 'email' })}<button>Add</button>`,
  )}</details>`;
}

function pausedUntil({ search }: Whole): string | undefined {
  const last = inForce(search.facts).findLast(({ type }) => type === 'owner_pause' || type === 'owner_resume');
  return last?.type === 'owner_pause' ? last.until : undefined;
}

function isPaused(whole: Whole): boolean {
  const until = pausedUntil(whole);
  return until !== undefined && until > dayAt(whole.now, whole.owner.timeZone);
}

function pauseCard(frame: Frame, whole: Whole): Html | false {
  return (
    isPaused(whole) &&
    html`<div class="card warn"><p>Paused until ${dayWords(pausedUntil(whole) ?? '')}. Thank-yous, deadlines and offers still come.</p><div class="row">${button(frame, '/', 'resume', {}, 'End the pause')}</div></div>`
  );
}

function pauseForm(frame: Frame, whole: Whole): Html | false {
  return (
    !isPaused(whole) &&
    html`<details><summary>Pause everything for a while</summary>${form(frame, '/', 'pause', {}, html`${input('Until, the first day on which mails come again', 'day', '', { type: 'date', required: true })}<button>Pause</button>`)}</details>`
  );
}
