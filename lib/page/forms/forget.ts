import { type Html, html } from '../pieces/html.ts';
import type { Frame } from '../pieces/layout.ts';
import { type ApplicationView, applicationPath, titleOf } from '../view.ts';
import { form, input } from './forms.ts';

/** For good: asked back by a word that nobody writes by chance. */
export function forgetApplicationForm(frame: Frame, view: ApplicationView): Html {
  const { application, planned, ended } = view;
  const { facts } = application;
  const counts = [some(facts.length, 'fact'), some(planned.length + ended.length, 'follow-up')].join(', ');
  return html`<details class="danger"><summary>Forget this application for good</summary>
<p>This deletes what is kept about ${titleOf(application)}: ${counts}, the mails they came in, and what was planned. It cannot be taken back. To end the follow-ups only, stop it instead.</p>
${sureForm(frame, applicationPath(view), application.id, 'Forget it for good')}</details>`;
}

export function forgetEverythingForm(frame: Frame, path: string): Html {
  return html`<details class="danger"><summary>Forget everything</summary>
<p>This deletes all applications, all mails that are kept, and everything planned. Your account stays: name, addresses, settings, capture address. It cannot be taken back, so take your files along before.</p>
${sureForm(frame, path, undefined, 'Forget everything for good')}</details>`;
}

function sureForm(frame: Frame, path: string, application: string | undefined, words: string): Html {
  return form(
    frame,
    path,
    'forget',
    { application },
    html`${input('Write the word forget to confirm', 'sure', '', { required: true, most: 20 })}<button class="danger">${words}</button>`,
  );
}

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
