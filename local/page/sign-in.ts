import { smallPage, type WebAnswer } from '../../functions/web/web.ts';
import { type Html, html } from '../../lib/page/pieces/html.ts';

/** Asks for the password. Every address of the page gives this one, so that it says nothing of what is behind it. */
export function signInPage(refused?: { readonly is: 'wrong' } | { readonly is: 'throttled'; readonly seconds: number }): WebAnswer {
  const told =
    refused &&
    html`<p role="alert">${refused.is === 'wrong' ? 'That is not the password.' : `Too many wrong passwords; please wait ${refused.seconds} seconds.`}</p>`;
  const form = html`${told}<form method="post" action="/sign-in"><p><label>Password<br><input type="password" name="password" autocomplete="current-password" required autofocus></label></p><p><button>Open the page</button></p></form>`;
  const page = smallPage(refused?.is === 'throttled' ? 429 : 401, 'Password', form.html);
  return refused?.is === 'throttled' ? { ...page, headers: { ...page.headers, 'retry-after': String(refused.seconds) } } : page;
}

/** Forgets this browser. */
export function signOutForm(token: string): Html {
  return html`<form method="post" action="/sign-out"><input type="hidden" name="token" value="${token}"><button class="quiet">Sign out</button></form>`;
}
