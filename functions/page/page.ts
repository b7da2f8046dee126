import { randomBytes } from 'node:crypto';
import { calendarFeed } from '../../lib/calendar/calendar-feed.ts';
import { exportOf } from '../../lib/export/export.ts';
import { exportFiles } from '../../lib/export/files.ts';
import { applicationPage } from '../../lib/page/application.ts';
import { figuresPage } from '../../lib/page/figures/figures-page.ts';
import { button } from '../../lib/page/forms/forms.ts';
import { stillOpen } from '../../lib/page/open-questions.ts';
import { overviewPage } from '../../lib/page/overview.ts';
import { type Html, html } from '../../lib/page/pieces/html.ts';
import type { Frame, PageNotice } from '../../lib/page/pieces/layout.ts';
import { momentWords } from '../../lib/page/pieces/words.ts';
import { settingsPage } from '../../lib/page/settings.ts';
import { isAbout, titleOf, viewsOf, type Whole } from '../../lib/page/view.ts';
import { waitingOf } from '../../lib/page/waiting.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { loadOnce } from '../load-once.ts';
import { loadSearch } from '../planning/load-search.ts';
import { feedPath, formToken, isFormToken } from '../secrets/links.ts';
import type { Deciding } from '../services.ts';
import { formOf, safeHeaders, smallPage, type WebAnswer, type WebRequest } from '../web/web.ts';
import type { Changed } from './change.ts';
import { checkPage } from './links.ts';
import { shownPage } from './shown.ts';
import { textsOf } from './texts.ts';
import type { PageServices, Visit } from './visit.ts';

/** The owner's page behind its signed address. Whoever looks at it (GET, HEAD, a scanner, a prefetch) changes nothing. */
export async function answerPage(services: Deciding, request: WebRequest, now: Instant): Promise<WebAnswer> {
  const { checked, base, path } = await checkPage(services, request.path, now);
  if (checked.is === 'wrong')
    return smallPage(
      404,
      'This link leads nowhere',
      '<p>It is not whole, or it is not one of ours. Write status to your capture address for a new one.</p>',
    );
  if (checked.is === 'expired')
    return smallPage(410, 'This page has expired', '<p>Write status to your capture address for a new link.</p>');
  const { link, key } = checked;
  if (link.action !== 'page') return smallPage(404, 'This link leads nowhere', '<p>It is not one of this page.</p>');
  const actions = services.environment.actions ?? request.origin;
  const reachable = { ...services, environment: { ...services.environment, ...(actions !== undefined && { actions }) } };
  return showPage(reachable, { owner: link.owner, base, path, key, until: link.expiresAt, around: {} }, request, now);
}

/** Who only looks loads neither the planner nor who reads what is written on a form. */
const changing = loadOnce(() => import('./change.ts'));

/** The page for somebody who may see it: shows it, or does what a form of it asks for and shows it then. */
export async function showPage(services: PageServices, visit: Visit, request: WebRequest, now: Instant): Promise<WebAnswer> {
  const whole = await loadPage(services, visit, now);
  if (!whole) return smallPage(410, 'Nobody is here', '<p>What this page showed is not kept any more.</p>');
  if (request.method !== 'POST') return render(services, visit, whole, 200, visit.around.notice);
  const posted = formOf(request);
  const field = (name: string): string => (posted?.get(name) ?? '').trim();
  const once = field('once');
  if (
    !posted ||
    request.headers['sec-fetch-site'] === 'cross-site' ||
    !isFormToken(field('token'), formName(visit, once), 0, visit.key, now)
  )
    return render(services, visit, whole, 403, {
      is: 'refused',
      sentences: [
        'Nothing was changed: this page was open for too long, or the form was not one of it. Please look whether it still says what you mean, and try again.',
      ],
    });
  const { change } = await changing();
  const changed = await change(services, visit, whole, field, once);
  const after = await loadPage(services, visit, now);
  if (!after || field('deed') === 'close')
    return smallPage(200, 'Done', changed.sentences.map((sentence) => html`<p>${sentence}</p>`.html).join(''));
  // The application may be there for some seconds still: its page is not where to go on.
  const shown = changed.forgets ? { ...visit, path: '/' } : visit;
  return render(services, shown, after, changed.is === 'refused' ? 422 : 200, (frame) => noticeOf(frame, shown, changed));
}

type Shown = PageNotice | ((frame: Frame) => PageNotice) | undefined;

/** One page, whichever the path names. */
async function render(
  services: PageServices,
  visit: Visit,
  whole: Whole & { readonly kept: Owner },
  status: number,
  notice: Shown,
): Promise<WebAnswer> {
  const { base, path, around, key } = visit;
  const once = randomBytes(9).toString('base64url');
  const token = formToken(formName(visit, once), 0, key, whole.now);
  const plain: Frame = { base, zone: whole.owner.timeZone, where: whereOf(visit, whole), token, once, ...around };
  const told = typeof notice === 'function' ? notice(plain) : notice;
  const frame: Frame = { ...plain, ...(told && { notice: told }) };
  const shown = (title: string, here: string | undefined, content: Html, code = status): WebAnswer =>
    shownPage({ title, here, frame, content, status: code });
  const missing = () => shown('Not found', undefined, html`<h1>Not found</h1><p>There is nothing at this address.</p>`, 404);

  if (path === '/figures') return shown('Figures', path, figuresPage(whole));
  if (path === '/settings') {
    const feed = await feedOf(services, visit);
    const hasFeeds = services.environment.actions !== undefined;
    const files = filesOf(services, whole).map((file) => file.path);
    return shown('Settings', path, settingsPage(frame, { whole, kept: whole.kept, feed, hasFeeds, files }));
  }
  if (path.startsWith('/export/')) {
    const file = filesOf(services, whole).find((one) => path === `/export/${one.path}`);
    if (!file) return missing();
    return {
      status,
      headers: { ...safeHeaders, 'content-type': file.type, 'content-disposition': `attachment; filename="${file.path}"` },
      body: file.text,
    };
  }
  const waiting = waitingOf(whole.search, whole.now);
  if (path === '/') {
    const texts = await textsOf(services, whole, waiting, []);
    return shown('Applications', path, overviewPage(frame, { whole, waiting, texts, ...(visit.start && { start: visit.start }) }));
  }
  const id = /^\/applications\/([^/]{1,300})$/.exec(path)?.[1];
  const view =
    id === undefined
      ? undefined
      : viewsOf(whole).find(({ application }) => encodeURIComponent(application.id) === id || application.id === id);
  if (!view) return missing();
  const mine = waiting.filter(({ followUps }) => followUps.some((followUp) => isAbout(followUp, view.application.id)));
  const texts = await textsOf(services, whole, mine, view.planned);
  return shown(titleOf(view.application), undefined, applicationPage(frame, { view, whole, waiting: mine, texts }));
}

/** What can be taken along. */
function filesOf(
  { environment }: PageServices,
  whole: Whole,
): readonly { readonly path: string; readonly type: string; readonly text: string }[] {
  const calendar = calendarFeed({ search: whole.search, plan: whole.plan, domain: environment.captureDomain });
  return [...exportFiles(exportOf(whole)), { path: 'followthrough.ics', type: 'text/calendar; charset=utf-8', text: calendar }];
}

/** What a form must carry to be taken: that this page, of this owner, showed it within the last hour. */
function formName({ owner, base }: Visit, once: string): string {
  return `page ${base} ${owner} ${once}`;
}

function whereOf({ until }: Visit, { owner }: Whole): string {
  return until === undefined ? 'on this machine' : `for you alone, until ${momentWords(until, owner.timeZone)}`;
}

/** What was done, and how to take it back. */
function noticeOf(frame: Frame, { path }: Visit, { is, sentences, facts }: Changed): PageNotice {
  const then = facts.length > 0 && button(frame, path, 'undo', { fact: facts.join(' ') }, 'Take it back', sentences[0]);
  return { is, sentences: sentences.length > 0 ? sentences : ['Nothing was changed.'], ...(then && { then }) };
}

async function feedOf({ store, environment }: PageServices, { owner }: Visit): Promise<string | undefined> {
  const secret = await store.feedSecretIfThere(owner);
  return environment.actions === undefined || secret === undefined ? undefined : environment.actions + feedPath(owner, secret);
}

/** Everything of the owner, closed applications too. Reads only. */
async function loadPage(
  { store }: PageServices,
  { owner: id }: Visit,
  now: Instant,
): Promise<(Whole & { readonly kept: Owner }) | undefined> {
  const [stored, item, asked, mails] = await Promise.all([
    store.owner(id),
    store.search(id),
    store.openQuestions(id, now),
    store.traffic(id),
  ]);
  const loaded = stored && (await loadSearch({ store }, id, item, 'all', now));
  if (!loaded) return undefined;
  const { owner, search } = loaded;
  return { owner, search, plan: item.plan, questions: stillOpen(asked, search), mails, now, kept: stored.owner };
}
