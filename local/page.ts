import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { listenOnLoopback } from './listen.ts';
import { applicationPage } from './page/application.ts';
import { applicationsPage } from './page/applications.ts';
import { droppedOf } from './page/dropped.ts';
import { type Html, html } from './page/html.ts';
import { type Frame, layout } from './page/layout.ts';
import { mailPage, outboxPage, type ShownMail } from './page/outbox.ts';
import { titleOf } from './page/pieces.ts';
import { viewSearch } from './page/search-view.ts';
import { style } from './page/style.ts';
import type { Stage } from './stage.ts';
import { portFault, StageFault } from './stage-fault.ts';

export type Page = { readonly url: string; stop(): Promise<void> };

/** No form of the page is longer; more is somebody else's. */
const longestFormBytes = 10_000;

/** Nothing is loaded from anywhere, no script runs, nobody frames the page or takes its forms elsewhere. */
const policy = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** For the HTML of a mail, which is shown in a frame of the mail's page and has no rights at all. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'";

type Answer = {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * The page of the stage, for the browser of this machine alone. Reading changes nothing; what changes something is a form that carries this run's token. Requests under a foreign host name
 * are refused (DNS rebinding), so are forms from foreign pages.
 */
export async function startPage(options: {
  readonly stage: Stage;
  readonly port: number;
  /** Plays the sample search, in the background. */
  readonly playSample?: () => Promise<void>;
  readonly log: (line: string) => void;
}): Promise<Page> {
  const { stage } = options;
  const { owner } = stage;
  const token = randomBytes(24).toString('base64url');
  const subjects = new Map<string, string>();
  let busy: string | undefined;
  let notice: string | undefined;
  let hosts: readonly string[] = [];

  const shown = async (): Promise<readonly ShownMail[]> =>
    Promise.all(
      stage.outbox().map(async (mail) => {
        let subject = subjects.get(mail.id);
        if (subject === undefined) {
          const { simpleParser } = await import('mailparser');
          subject =
            (await simpleParser((await stage.readMail(mail.id)) ?? '', { skipHtmlToText: true, skipTextToHtml: true })).subject ??
            '(no subject)';
          subjects.set(mail.id, subject);
        }
        return { ...mail, subject };
      }),
    );
  const page = (title: string, here: 'applications' | 'outbox', content: Html, status = 200): Answer => {
    const frame: Frame = {
      now: stage.clock.now(),
      zone: owner.timeZone,
      nextDueAt: stage.nextDueAt(),
      aheadMs: stage.clock.aheadMs(),
      token,
      busy,
      ...(notice === undefined ? {} : { notice }),
    };
    notice = undefined;
    return {
      status,
      type: 'text/html; charset=utf-8',
      body: layout(title, here, frame, content),
      headers: { 'content-security-policy': policy },
    };
  };
  const missing = () => page('Not found', 'applications', html`<h1>Not found</h1><p>There is nothing at this address.</p>`, 404);

  const show = async (path: string): Promise<Answer> => {
    const [kind = '', encoded, part, ...more] = path.slice(1).split('/');
    const name = decodeURIComponent(encoded ?? '');
    if (more.length > 0) return missing();
    if (path === '/style.css') return { status: 200, type: 'text/css; charset=utf-8', body: style };
    if (kind === '' || (kind === 'applications' && part === undefined)) {
      const { views, search } = await viewSearch(stage.store, owner);
      if (kind === '') return page('Applications', 'applications', applicationsPage(views, owner, { token, smtpPort: stage.smtpPort }));
      const view = views.find(({ application }) => application.id === name);
      return view
        ? page(
            titleOf(view.application),
            'applications',
            applicationPage(view, owner, stage.outbox(), droppedOf(search, view.application.id)),
          )
        : missing();
    }
    if (kind !== 'outbox') return missing();
    if (name === '') return page('Outbox', 'outbox', outboxPage(await shown(), owner.timeZone));
    const mail = (await shown()).find(({ id }) => id === name);
    const raw = mail && (await stage.readMail(mail.id));
    if (!mail || !raw) return missing();
    if (part === 'raw')
      return {
        status: 200,
        type: 'text/plain; charset=utf-8',
        body: raw,
        headers: { 'content-security-policy': "sandbox; default-src 'none'" },
      };
    const { simpleParser } = await import('mailparser');
    const parsed = await simpleParser(raw, { skipTextToHtml: true });
    if (part === undefined) return page(mail.subject, 'outbox', mailPage(mail, parsed, owner.timeZone));
    if (part !== 'html') return missing();
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: `<base target="_top">${parsed.html || ''}`,
      headers: { 'content-security-policy': mailPolicy },
    };
  };

  /** One thing at a time, in the background; the page says what and looks again by itself. */
  const undertake = (words: string, work: () => Promise<void>) => {
    if (busy !== undefined) {
      notice = `Please wait: ${busy}`;
      return;
    }
    busy = words;
    work()
      .catch((error: unknown) => {
        notice = error instanceof StageFault ? error.message : 'That did not work; the terminal says why.';
        options.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      })
      .finally(() => {
        busy = undefined;
      });
  };

  const change = async (path: string, form: URLSearchParams): Promise<Answer> => {
    if (path === '/clock') {
      const moment = momentOf(form, stage);
      if (moment === undefined) notice = 'That is no moment to move to.';
      else undertake('The clock is moving; what falls due on the way is being done.', () => stage.moveClockTo(moment));
    } else if (path === '/sample' && options.playSample) {
      if ((await stage.store.allApplications(owner)).length > 0)
        notice = 'The sample plays only while there are no applications, so that it never mixes with yours.';
      else undertake('The sample search is playing: eight weeks in about half a minute.', options.playSample);
    } else return missing();
    return { status: 303, headers: { location: '/' } };
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (!hosts.includes(request.headers.host ?? ''))
      return { status: 421, type: 'text/plain', body: 'This page is at http://127.0.0.1 only.\n' };
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET' || request.method === 'HEAD') return show(pathname);
    if (request.method !== 'POST') return { status: 405, headers: { allow: 'GET, HEAD, POST' } };
    const { origin } = request.headers;
    const form = await formOf(request);
    const foreign = origin !== undefined && !hosts.some((host) => origin === `http://${host}`);
    if (foreign || !form || !isSame(form.get('token') ?? '', token)) {
      return { status: 403, type: 'text/plain', body: 'This form is not from this page as it runs now; go back, reload and try again.\n' };
    }
    return change(pathname, form);
  };

  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown): Answer => {
        if (error instanceof URIError) return { status: 400, type: 'text/plain', body: 'This address makes no sense.\n' };
        options.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { status: 500, type: 'text/plain', body: 'That did not work; the terminal says why.\n' };
      })
      .then((answered) => send(request, response, answered));
  });
  const { port, stop } = await listenOnLoopback(server, options.port).catch((error: unknown) => {
    throw portFault(error, options.port, 'the page', '--page-port');
  });
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  return { url: `http://127.0.0.1:${port}`, stop };
}

function momentOf(form: URLSearchParams, stage: Stage): string | undefined {
  const now = Temporal.Instant.from(stage.clock.now());
  const to = form.get('to');
  if (to === 'next') return stage.nextDueAt() ?? now.toString();
  // Days of the owner's calendar, so that the hour stays over a change of the clocks.
  const local = now.toZonedDateTimeISO(stage.owner.timeZone);
  if (to === 'day') return local.add({ days: 1 }).toInstant().toString();
  if (to === 'week') return local.add({ weeks: 1 }).toInstant().toString();
  try {
    return Temporal.PlainDateTime.from(form.get('at') ?? '')
      .toZonedDateTime(stage.owner.timeZone)
      .toInstant()
      .toString();
  } catch {
    return undefined;
  }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) return undefined;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    bytes += piece.length;
    if (bytes > longestFormBytes) return undefined;
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString());
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function send(request: IncomingMessage, response: ServerResponse, { status, body = '', type, headers }: Answer): void {
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    ...(type === undefined ? {} : { 'content-type': type }),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Not `no-referrer`: with that a browser hides the origin of our own forms.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
