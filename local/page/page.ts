import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { showPage } from '../../functions/page/page.ts';
import { isSameSecret } from '../../functions/secrets/same-secret.ts';
import { safeHeaders, type WebRequest } from '../../functions/web/web.ts';
import { html } from '../../lib/page/pieces/html.ts';
import type { PageNotice } from '../../lib/page/pieces/layout.ts';
import { readBody } from '../aws/request-body.ts';
import { isErrno } from '../folder/durable-file.ts';
import { listenOn } from '../listen.ts';
import type { Stage } from '../stage.ts';
import { portFault, StageFault } from '../stage-fault.ts';
import { clockCard, startCard } from './clock.ts';
import { makeGuard } from './guard.ts';
import { makeOutboxPages } from './outbox-pages.ts';
import { closedDoor, type PageDoor } from './settings.ts';
import { signInPage, signOutForm } from './sign-in.ts';

export type Page = { readonly url: string; stop(): Promise<void> };

/** No form of the page is longer; more is somebody else's. */
const longestFormBytes = 10_000;

type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/**
 * The page of the stage, for the browser of this machine alone unless its door says otherwise: the owner's page as the functions show it, with the clock, the sample and the outbox of the laptop around it. Reading
 * changes nothing; what changes something is a form of this run. Requests under a foreign host name are refused (DNS rebinding), so are forms from foreign pages.
 */
export async function startPage(options: {
  readonly stage: Stage;
  readonly port: number;
  readonly door?: PageDoor;
  /** Plays the sample search, in the background. */
  readonly playSample?: () => Promise<void>;
  readonly log: (line: string) => void;
}): Promise<Page> {
  const { stage, door = closedDoor } = options;
  const { owner, store, wakeUps, captureDomain, linksUrl } = stage;
  const token = randomBytes(24).toString('base64url');
  const key = { id: 'page', secret: randomBytes(32).toString('base64url') };
  const services = { store, wakeUps, environment: { captureDomain, ...(linksUrl !== undefined && { actions: linksUrl }) } };
  let busy: string | undefined;
  let notice: PageNotice | undefined;
  let hosts: Hosts = { isOurs: () => false };
  const guard = door.password && makeGuard({ password: door.password(), isSecure: door.url?.startsWith('https:') === true });

  const around = () => {
    const told = notice;
    notice = undefined;
    const { clock } = stage;
    const mails = new Set(stage.outbox().map(({ id }) => id));
    return {
      above: html`${clockCard({ now: clock.now(), zone: owner.timeZone, nextDueAt: stage.nextDueAt(), aheadMs: clock.aheadMs(), token })}${guard && signOutForm(token)}`,
      beside: [{ path: '/outbox', words: 'Outbox' }],
      mailAt: (id: string) => (mails.has(id) ? `/outbox/${id}` : undefined),
      ...(busy !== undefined && { busy }),
      ...(told && { notice: told }),
    };
  };
  const outboxPages = makeOutboxPages(stage, () => ({
    base: '',
    zone: owner.timeZone,
    where: 'on this machine',
    token,
    once: '',
    ...around(),
  }));

  /** One thing at a time, in the background; the page says what and looks again by itself. */
  const undertake = (words: string, work: () => Promise<void>) => {
    if (busy !== undefined) {
      notice = refusal(`Please wait: ${busy}`);
      return;
    }
    busy = words;
    work()
      .catch((error: unknown) => {
        notice = refusal(error instanceof StageFault ? error.message : 'That did not work; the terminal says why.');
        options.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      })
      .finally(() => {
        busy = undefined;
      });
  };

  /** What only a laptop has. @returns nothing for a form of the owner's page */
  const changeStage = async (path: string, form: URLSearchParams): Promise<Answer | undefined> => {
    if (path !== '/clock' && path !== '/sample') return undefined;
    if (!isSameSecret(form.get('token') ?? '', token)) return foreignForm;
    if (path === '/clock') {
      const moment = momentOf(form, stage);
      if (moment === undefined) notice = refusal('That is no moment to move to.');
      else undertake('The clock is moving; what falls due on the way is being done.', () => stage.moveClockTo(moment));
    } else if (options.playSample) {
      if ((await store.allApplications(owner)).length > 0)
        notice = refusal('The sample plays only while there are no applications, so that it never mixes with yours.');
      else undertake('The sample search is playing: eight weeks in about half a minute.', options.playSample);
    }
    return { status: 303, headers: { location: '/' } };
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (!hosts.isOurs(request.headers.host ?? '')) return text(421, 'The page is not reached under this name; PAGE_URL makes it known.');
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1');
    decodeURIComponent(path);
    const { method = 'GET' } = request;
    if (!['GET', 'HEAD', 'POST'].includes(method)) return { ...text(405, 'Not like this.'), headers: { allow: 'GET, HEAD, POST' } };
    let body = '';
    if (method === 'POST') {
      const posted = isForeign(request, door) ? undefined : await formIn(request);
      if (posted === undefined) return foreignForm;
      if (guard && path === '/sign-in') {
        const said = guard.letIn(new URLSearchParams(posted).get('password') ?? '', request.socket.remoteAddress ?? '');
        return said.is === 'in' ? { status: 303, headers: { location: '/', 'set-cookie': said.cookie } } : signInPage(said);
      }
      if (guard && !guard.knows(request.headers.cookie)) return signInPage();
      if (guard && path === '/sign-out' && isSameSecret(new URLSearchParams(posted).get('token') ?? '', token))
        return { status: 303, headers: { location: '/', 'set-cookie': guard.letOut(request.headers.cookie) } };
      const changed = await changeStage(path, new URLSearchParams(posted));
      if (changed) return changed;
      body = posted;
    } else if (guard && !guard.knows(request.headers.cookie)) return signInPage();
    else if (path === '/outbox' || path.startsWith('/outbox/')) return outboxPages(path, query);
    const asked: WebRequest = { method, path, query, headers: headersOf(request), body };
    const start = startCard(token, stage.smtpPort);
    const show = () => showPage(services, { owner: owner.id, base: '', path, key, around: around(), start }, asked, stage.clock.now());
    return method === 'POST' ? stage.pass(show) : show();
  };

  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown): Answer => {
        if (error instanceof URIError) return text(400, 'This address makes no sense.');
        options.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return text(500, 'That did not work; the terminal says why.');
      })
      .then((answered) => send(request, response, answered));
  });
  const { port, stop } = await listenOn(server, options.port, door.host).catch((error: unknown) => {
    if (isErrno(error, 'EADDRNOTAVAIL')) throw new StageFault(`PAGE_HOST: this machine has no address ${door.host}.`, { cause: error });
    throw portFault(error, options.port, 'the page', '--page-port');
  });
  hosts = hostsOf(door, port);
  return { url: door.url ?? `http://${isEverywhere(door.host) ? '127.0.0.1' : inUrl(door.host)}:${port}`, stop };
}

type Hosts = { isOurs(host: string): boolean };

/** Under which `Host` the page answers. A name that leads here though it is not ours is how a page elsewhere would read this one; numbers cannot lead elsewhere. */
function hostsOf({ host, url }: PageDoor, port: number): Hosts {
  const known = [
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    `[::1]:${port}`,
    `${inUrl(host)}:${port}`,
    ...(url === undefined ? [] : [new URL(url).host]),
  ];
  const ending = `:${port}`;
  const isNumber = (given: string) => given.endsWith(ending) && isIP(given.slice(0, -ending.length).replace(/^\[|\]$/g, '')) !== 0;
  return { isOurs: (given) => known.includes(given.toLowerCase()) || (isEverywhere(host) && isNumber(given)) };
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function refusal(sentence: string): PageNotice {
  return { is: 'refused', sentences: [sentence] };
}

function text(status: number, line: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${line}\n` };
}

const foreignForm = text(403, 'This form is not from this page as it runs now; go back, reload and try again.');

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

/** Our pages send no referrer, so that a browser hides where their forms come from, and says instead whether that is the same place. */
function isForeign({ headers }: IncomingMessage, { url }: PageDoor): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  if (origin === 'null') return headers['sec-fetch-site'] !== 'same-origin';
  return origin !== `http://${host}` && origin !== url;
}

async function formIn(request: IncomingMessage): Promise<string | undefined> {
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return isForm ? (await readBody(request, longestFormBytes))?.toString() : undefined;
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]));
}

function send(request: IncomingMessage, response: ServerResponse, { status, body = '', headers }: Answer): void {
  response.writeHead(status, { ...safeHeaders, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
