import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { Fact } from '../search/fact.ts';
import type { Owner } from '../search/owner/owner.ts';
import { type ComposedTexts, draftCards } from './drafts.ts';
import { pictureOf } from './figures/picture.ts';
import { correctionCards, wrongWith } from './forms/corrections.ts';
import { forgetApplicationForm } from './forms/forget.ts';
import { button, form, input } from './forms/forms.ts';
import { questionCards, questionsAbout } from './open-questions.ts';
import { type Html, html } from './pieces/html.ts';
import type { Frame } from './pieces/layout.ts';
import { definition, outside, quotes, standingTag, time } from './pieces/pieces.ts';
import { factSentence, kindWords, momentWords } from './pieces/words.ts';
import { type Entry, timelineOf } from './timeline.ts';
import { type ApplicationView, applicationPath, isAbout, isOver, nameOf, roleOf, titleOf, type Whole } from './view.ts';
import type { WaitingDrafts } from './waiting.ts';

export type ApplicationInput = {
  readonly view: ApplicationView;
  readonly whole: Whole;
  readonly waiting: readonly WaitingDrafts[];
  /** Texts by the event that they come in; missing: none were asked for. */
  readonly texts: ReadonlyMap<string, ComposedTexts>;
};

/** One application: what to send, what is planned, what is known and may be set right, and how all of it came about. */
export function applicationPage(frame: Frame, given: ApplicationInput): Html {
  const { view, whole, waiting } = given;
  const { application, standing } = view;
  const { owner, search, now } = whole;
  const entries = timelineOf(view, search, now);
  const mine = waiting.filter(({ followUps }) => followUps.some((followUp) => isAbout(followUp, application.id)));
  return html`<p class="back"><a href="${frame.base === '' ? '/' : frame.base}">All applications</a></p>
<h1>${titleOf(application)} ${standingTag(standing)}</h1>
<p class="soft">${roleOf(application)}</p>
${pictureOf(view, entries, now, owner.timeZone)}
${questionCards(frame, applicationPath(view), { owner, questions: questionsAbout(whole.questions, application) })}

${mine.length > 0 && html`<section aria-labelledby="to-send"><h2 id="to-send">To send</h2>${mine.map((one) => waitingCard(frame, applicationPath(view), one, given))}</section>`}

<section aria-labelledby="planned"><h2 id="planned">Planned</h2>
${view.planned.length === 0 ? html`<p class="soft">Nothing: no rule asks for a mail as things stand.</p>` : view.planned.map((followUp, index) => plannedCard(frame, followUp, index, given))}
${stopOrResume(frame, view)}</section>

${interviewsSection(view, owner)}

<section aria-labelledby="known"><h2 id="known">Known, and to be set right</h2>
${correctionCards(frame, view)}</section>

<section aria-labelledby="story"><h2 id="story">How it came about</h2>
<ol class="line">${entries.map((entry) => entryItem(frame, entry, entries, given))}</ol></section>
${forgetApplicationForm(frame, view)}`;
}

/** A mail with drafts that were not said to be sent. @param path of the page that the form leads back to */
export function waitingCard(
  frame: Frame,
  path: string,
  { at, followUps }: WaitingDrafts,
  { whole, texts }: Pick<ApplicationInput, 'whole' | 'texts'>,
): Html {
  const { owner, search } = whole;
  const [first] = followUps;
  if (!first) return html``;
  const application = search.applications.find(({ id }) => id === first.application);
  const composed = texts.get(first.event);
  return html`<div class="card"><h3>${kindWords[first.kind]}${application && html` <span class="soft">(${titleOf(application)})</span>`}</h3>
<p class="small soft">Mailed to you ${time(at, owner.timeZone)}${first.sendBy !== undefined && html`, to be sent by ${time(first.sendBy, owner.timeZone)}`}</p>
${composed && html`<details><summary>The text to copy</summary>${draftCards(composed, owner)}</details>`}
${followUps.map(
  (
    followUp,
  ) => html`${asksForContact(followUp) && contactForm(frame, path, followUp)}<div class="row" role="group" aria-label="${aboutStep(followUp, whole)}">
${followUps.length > 1 && followUp.to !== 'owner' && application && html`<span class="who">${nameOf(application, followUp.to)}</span>`}
${followUp.to !== 'owner' && button(frame, path, 'sent', { followUp: followUp.id }, 'I sent it', aboutStep(followUp, whole))}
${followUp.kind === 'deadline_prompt' && button(frame, path, 'handed_in', { application: followUp.application }, 'I handed it in', aboutStep(followUp, whole))}
${button(frame, path, 'skip', { followUp: followUp.id }, 'Skip it', aboutStep(followUp, whole))}
${button(frame, path, 'later', { followUp: followUp.id }, 'Later', aboutStep(followUp, whole))}</div>`,
)}</div>`;
}

function asksForContact({ kind }: FollowUp): boolean {
  return kind === 'contact_prompt';
}

/** Who should this go to? The answer is a name and an address. */
function contactForm(frame: Frame, path: string, { application }: FollowUp): Html {
  return form(
    frame,
    path,
    'person',
    { application, as: 'contact' },
    html`${input('Name', 'name', '', { most: 120 })}${input('Mail address', 'address', '', { type: 'email', required: true })}<button class="first">Write to this person</button>`,
  );
}

function aboutStep({ kind, to, application: id }: FollowUp, { search }: Whole): string {
  const application = search.applications.find((one) => one.id === id);
  const who = to === 'owner' || !application ? '' : `, ${nameOf(application, to)}`;
  return `${kindWords[kind]}${who}${application ? `, ${titleOf(application)}` : ''}`;
}

function plannedCard(frame: Frame, followUp: FollowUp, index: number, { view, whole, texts }: ApplicationInput): Html {
  const { owner, search } = whole;
  const { application } = view;
  const because = search.applications.flatMap(({ facts }) => facts).filter(({ id }) => followUp.because.includes(id));
  const isFirstOfEvent = view.planned.findIndex(({ event }) => event === followUp.event) === index;
  const composed = isFirstOfEvent ? texts.get(followUp.event) : undefined;
  const others = search.applications.filter(({ id }) => id !== application.id && isAbout(followUp, id));
  const about = aboutStep(followUp, whole);
  return html`<div class="card"><h3>${kindWords[followUp.kind]}${followUp.to !== 'owner' && html` <span class="soft">to <bdi>${nameOf(application, followUp.to)}</bdi></span>`}</h3>
<p>Comes to you ${time(followUp.deliverAt, owner.timeZone)}${followUp.sendBy !== undefined && html`, to be sent by ${time(followUp.sendBy, owner.timeZone)}`}.</p>
<p class="small"><span class="tag">${followUp.rule}</span> ${followUp.why || kindWords[followUp.kind]}${followUp.optional && ' (optional)'}</p>
${others.length > 0 && html`<p class="small soft">One text for ${others.map(titleOf).join(', ')} too.</p>`}
${because.map((fact) => html`<p class="soft small">Because of: ${factSentence(fact, owner.timeZone)}</p>${quotes(fact.evidence, 'times')}`)}
${composed && html`<details><summary>${composed.drafts.length + composed.byHand.length > 1 ? 'The texts' : 'The text'} as it would be written now</summary>${draftCards(composed, owner)}</details>`}
<div class="row" role="group" aria-label="${about}">${button(frame, applicationPath(view), 'skip', { followUp: followUp.id }, 'Skip it', about)}</div></div>`;
}

function stopOrResume(frame: Frame, view: ApplicationView): Html | false {
  const path = applicationPath(view);
  const title = titleOf(view.application);
  const { id } = view.application;
  if (view.standing === 'stopped')
    return html`<div class="row">${button(frame, path, 'resume', { application: id }, 'Go on with it', title)}</div>`;
  return (
    !isOver(view.standing) &&
    html`<div class="row">${button(frame, path, 'heard', { application: id }, 'I heard back elsewhere', title)}${button(frame, path, 'stop', { application: id }, 'Stop everything here', title)}</div>`
  );
}

function interviewsSection({ application, interviews }: ApplicationView, { timeZone }: Owner): Html | false {
  if (interviews.length === 0) return false;
  return html`<section aria-labelledby="interviews"><h2 id="interviews">Interviews</h2><ul class="grid">${interviews.map(
    ({ startsAt, with: people, mode, title, place, link, phone }) => html`<li><div class="card"><h3>${time(startsAt, timeZone)}</h3>
<dl>${definition('What', title)}${definition('With', people.map((person) => nameOf(application, person)).join(', '))}${definition('How', mode === 'unknown' ? undefined : mode)}${definition('Place', place)}${definition('Link', link && outside(link))}${definition('Phone', phone)}</dl></div></li>`,
  )}</ul></section>`;
}

function entryItem(frame: Frame, entry: Entry, entries: readonly Entry[], given: ApplicationInput): Html {
  const { whole, view } = given;
  const zone = whole.owner.timeZone;
  const look = 'undoneBy' in entry && entry.undoneBy ? `${entry.is} undone` : entry.is;
  return html`<li class="${look}">${time(entry.at, zone, 'soft small')}
${entryWords(frame, entry, entries, given)}
${followsList(entry, given)}
${(entry.is === 'mail' || entry.is === 'owner') && wrongWith(frame, view, entry, whole)}</li>`;
}

function entryWords(frame: Frame, entry: Entry, entries: readonly Entry[], { view, whole }: ApplicationInput): Html {
  const zone = whole.owner.timeZone;
  switch (entry.is) {
    case 'mail': {
      const said = quotes(entry.fact.evidence);
      const late = entry.fact.saidAt.slice(0, 10) !== entry.at.slice(0, 10);
      const words = html`<h3>${factSentence(entry.fact, zone)}</h3>${late && html`<p class="soft small">said ${time(entry.fact.saidAt, zone)}</p>`}${entry.undoneBy && html`<p class="small">You took this back.</p>`}`;
      // Nobody has to read a refusal again to look something up.
      return entry.fact.type === 'rejection' && said
        ? html`${words}<details><summary>Their words</summary>${said}</details>`
        : html`${words}${said}`;
    }
    case 'owner':
      return html`<h3>${ownWords(entry.fact, entries, zone)}</h3><p class="soft small">from you${entry.undoneBy && ', and taken back by you'}</p>`;
    case 'delivery': {
      const { delivery, sentAt, rule } = entry;
      const href = delivery.messageId === undefined ? undefined : frame.mailAt?.(delivery.messageId);
      const words = html`${kindWords[delivery.kind]}${delivery.to !== 'owner' && html` <span class="soft">to <bdi>${nameOf(view.application, delivery.to)}</bdi></span>`}`;
      const became =
        delivery.how === 'lapsed'
          ? 'It had become too late, so it was not mailed to you.'
          : delivery.how === 'skipped'
            ? 'Skipped.'
            : sentAt === undefined
              ? delivery.to === 'owner'
                ? 'It was mailed to you.'
                : 'The draft was mailed to you.'
              : `The draft was mailed to you, and you sent it ${momentWords(sentAt, zone)}.`;
      return html`<h3>${href === undefined ? words : html`<a href="${href}">${words}</a>`}</h3><p class="small"><span class="tag${delivery.how !== 'delivered' && ' off'}">${rule}</span> ${became}</p>`;
    }
    case 'interview':
      return html`<h3>The interview${entry.interview.title !== undefined && `: ${entry.interview.title}`}</h3>`;
    case 'elsewhere':
      return html`<h3>The plan changed by something elsewhere in your search</h3>`;
  }
}

function ownWords(fact: Fact, entries: readonly Entry[], zone: string): string {
  if (fact.type !== 'undone') return factSentence(fact, zone);
  const taken = entries.flatMap((entry) => ('fact' in entry && entry.fact.id === fact.fact ? [entry.fact] : []))[0];
  if (!taken) return factSentence(fact, zone);
  return taken.type === 'undone' ? 'You let count again what you had taken back' : `You took back: ${factSentence(taken, zone)}`;
}

function followsList({ planned, dropped }: Entry, { view, whole }: ApplicationInput): Html | false {
  const zone = whole.owner.timeZone;
  const who = ({ to }: FollowUp): Html | false => to !== 'owner' && html` to <bdi>${nameOf(view.application, to)}</bdi>`;
  if (planned.length + dropped.length === 0) return false;
  return html`<ul class="follows">${dropped.map(({ followUp, why }) => html`<li>No longer planned: ${kindWords[followUp.kind]}${who(followUp)} <span class="soft">(${followUp.rule}: ${why})</span></li>`)}${planned.map((followUp) => html`<li>Planned: ${kindWords[followUp.kind]}${who(followUp)}, ${momentWords(followUp.deliverAt, zone)} <span class="soft">(${followUp.rule}${followUp.why && `: ${followUp.why}`})</span></li>`)}</ul>`;
}
