import { type Html, html, type Piece } from '../pieces/html.ts';
import type { Frame } from '../pieces/layout.ts';

/** What a form may ask for; each is a word of the owner's, or a change of the profile. */
export const deeds = [
  'sent',
  'skip',
  'later',
  'undo',
  'stop',
  'resume',
  'pause',
  'send_again',
  'heard',
  'news',
  'correct',
  'kind',
  'person',
  'promised',
  'moved',
  'no',
  'note',
  'applied',
  'fact',
  'zone',
  'settings',
  'profile',
  'calendar',
  'close',
  'preset',
  'yes',
  'handed_in',
  'no_show',
  'say',
  'answer',
  'forget',
] as const;
export type DeedName = (typeof deeds)[number];

/** Looked at by a program, a form does nothing: it is posted, with the token of this page. */
export function form(
  frame: Frame,
  path: string,
  deed: DeedName,
  fields: Readonly<Record<string, string | undefined>>,
  content: Piece,
  look: string = 'row',
): Html {
  return html`<form method="post" action="${frame.base}${path}" class="${look}">${hidden({ token: frame.token, once: frame.once, deed, ...fields })}${content}</form>`;
}

/** A form that is but a button. @param about what the button is about, for those who do not see where it stands */
export function button(
  frame: Frame,
  path: string,
  deed: DeedName,
  fields: Readonly<Record<string, string | undefined>>,
  words: string,
  about?: string,
): Html {
  const name = about === undefined ? undefined : html` aria-label="${words}: ${about}"`;
  return form(frame, path, deed, fields, html`<button class="small"${name}>${words}</button>`, 'only');
}

function hidden(fields: Readonly<Record<string, string | undefined>>): readonly Html[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}">`],
  );
}

export function input(
  label: string,
  name: string,
  value: string | undefined,
  more: { readonly type?: string; readonly required?: true; readonly most?: number; readonly hint?: string; readonly auto?: string } = {},
): Html {
  const { type = 'text', required, most = 200, hint, auto = 'off' } = more;
  return html`<label>${label}${hint !== undefined && html`<span class="small">${hint}</span>`}<input name="${name}" type="${type}" value="${value ?? ''}" autocomplete="${auto}"${type === 'text' && html` maxlength="${most}"`}${required && html` required`}></label>`;
}

export function select(label: string, name: string, options: readonly (readonly [value: string, words: string])[], chosen?: string): Html {
  return html`<label>${label}<select name="${name}">${options.map(([value, words]) => html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`)}</select></label>`;
}

export function check(label: string, name: string, on: boolean): Html {
  return html`<label class="check"><input type="checkbox" name="${name}" value="on"${on && html` checked`}>${label}</label>`;
}
