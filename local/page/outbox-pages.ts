import { shownPage } from '../../functions/page/shown.ts';
import { type Html, html } from '../../lib/page/pieces/html.ts';
import type { Frame } from '../../lib/page/pieces/layout.ts';
import type { OutboxMail } from '../folder/outbox.ts';
import type { Stage } from '../stage.ts';
import { mailPage, outboxPage, type ShownMail } from './outbox.ts';

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | Buffer };

/** For the HTML of a mail, which is shown in a frame of the mail's page and has no rights at all. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'";

/** More are on the next page: a search of a year has thousands. */
const mailsPerPage = 100;

/** The pages of the mails to the owner, which on a laptop wait in an outbox. */
export function makeOutboxPages(
  stage: Pick<Stage, 'outbox' | 'readMail' | 'owner'>,
  frameNow: () => Frame,
): (path: string, query: URLSearchParams) => Promise<Answer> {
  const { timeZone } = stage.owner;

  const withSubject = async (mail: OutboxMail): Promise<ShownMail> => {
    const { simpleParser } = await import('mailparser');
    const raw = (await stage.readMail(mail.id)) ?? '';
    const { subject = '(no subject)' } = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
    return { ...mail, subject };
  };
  /** The newest, or those before a number. */
  const list = async (before: number): Promise<Answer> => {
    const mails = stage.outbox().filter(({ number }) => number < before);
    const shown = mails.slice(-mailsPerPage);
    const rest = mails.length > shown.length ? shown[0]?.number : undefined;
    return page('Outbox', outboxPage(await Promise.all(shown.map(withSubject)), timeZone, rest));
  };
  const page = (title: string, content: Html, status = 200): Answer =>
    shownPage({ title, here: '/outbox', frame: frameNow(), content, status }, { framing: 'own' });

  return async (path, query) => {
    const missing = () => page('Not found', html`<h1>Not found</h1><p>There is nothing at this address.</p>`, 404);
    const [, , encoded = '', part, ...more] = path.split('/');
    const name = decodeURIComponent(encoded);
    if (more.length > 0) return missing();
    if (name === '') return list(Number(query.get('before') ?? Number.POSITIVE_INFINITY));
    const found = stage.outbox().find(({ id }) => id === name);
    const raw = found && (await stage.readMail(found.id));
    if (!found || !raw) return missing();
    if (part === 'raw')
      return {
        status: 200,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "sandbox; default-src 'none'" },
        body: raw,
      };
    const { simpleParser } = await import('mailparser');
    const parsed = await simpleParser(raw, { skipTextToHtml: true });
    const mail = { ...found, subject: parsed.subject ?? '(no subject)' };
    if (part === undefined) return page(mail.subject, mailPage(mail, parsed, timeZone));
    if (part !== 'html') return missing();
    return {
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': mailPolicy,
        // Framed by the mail's own page.
        'x-frame-options': 'SAMEORIGIN',
      },
      body: `<base target="_top">${parsed.html || ''}`,
    };
  };
}
