import type { Question } from '../search/question.ts';
import type { Application, Search } from '../search/search.ts';
import type { Instant } from '../time.ts';
import { form } from './forms/forms.ts';
import { type Html, html } from './pieces/html.ts';
import type { Frame } from './pieces/layout.ts';
import { quotes, time } from './pieces/pieces.ts';
import type { Whole } from './view.ts';

/** What the owner was asked; the token names the mail that it stands in. */
export type OpenQuestion = { readonly token: string; readonly at: Instant; readonly question: Question };

/** Those that are still to be answered. To forget something has a place of its own, and is not asked for days later. */
export function stillOpen(questions: readonly OpenQuestion[], { applications, facts }: Search): readonly OpenQuestion[] {
  const known = new Set([...facts, ...applications.flatMap((one) => one.facts)].map(({ id }) => id));
  return questions.filter(
    ({ question: { options } }) =>
      options.some(({ records }) => records.length > 0) &&
      options.every(({ forgets, records }) => forgets === undefined && !records.some(({ fact }) => known.has(fact.id))),
  );
}

/** Those with an answer that would change this application. */
export function questionsAbout(questions: readonly OpenQuestion[], { id, also = [] }: Application): readonly OpenQuestion[] {
  const ids = new Set([id, ...also.map((one) => one.id)]);
  return questions.filter(({ question }) =>
    question.options.some(({ records }) => records.some(({ application }) => application !== undefined && ids.has(application))),
  );
}

/** The questions, each with the words that it rests on and its answers as buttons: the same facts are recorded as by a reply. */
export function questionCards(frame: Frame, path: string, { questions, owner }: Pick<Whole, 'questions' | 'owner'>): Html | false {
  if (questions.length === 0) return false;
  return html`<section aria-labelledby="questions"><h2 id="questions">Questions to you</h2>${questions.map(
    ({ token, at, question }, index) => {
      const { mail, understood, evidence, options } = question;
      const isOwnWord = mail.from === undefined && evidence.length === 0;
      return html`<div class="card asks"><h3 id="question${index}">${understood}</h3>
${!isOwnWord && html`<p class="small soft">${mail.from !== undefined && html`${mail.from}: `}<q>${mail.subject || 'a mail without a subject'}</q>, asked ${time(at, owner.timeZone)}. Nothing was changed yet.</p>`}
${quotes(evidence)}
${form(
  frame,
  path,
  'answer',
  { question: token },
  html`<div class="row" role="group" aria-labelledby="question${index}">${options.map(({ word, label, records }) => html`<button name="answer" value="${word}"${records.length === 0 && html` class="quiet"`}>${label}</button>`)}</div>`,
  'only',
)}</div>`;
    },
  )}</section>`;
}
