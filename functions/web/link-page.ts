import { doneAlreadyWords, linkWords } from '../../lib/mail/blocks/link-words.ts';
import { plannedLines } from '../../lib/mail/blocks/planned-words.ts';
import { escapeHtml, inline } from '../../lib/mail/page.ts';
import { speakerOf } from '../../lib/mail/wording/say.ts';
import type { Instant } from '../../lib/time.ts';
import type { LinkKey } from '../secrets/links.ts';
import { checkLink, expiryFrom, formToken, isFormToken, type Link, signLink } from '../secrets/links.ts';
import { rotation } from '../secrets/rotate-address.ts';
import type { Services } from '../services.ts';
import { carryOut, lookAt, type Prospect } from './act-on-link.ts';
import { answerRotation } from './rotate-page.ts';
import { formOf, smallPage, type WebAnswer, type WebRequest } from './web.ts';

/**
 * A link of a mail. Looking at it (GET, HEAD, a scanner, a prefetch) shows what would be done and changes nothing; the button on the page does it, by a form that only this
 * page has. Done twice, it says so.
 */
export async function answerLink(services: Pick<Services, 'store' | 'wakeUps'>, request: WebRequest, now: Instant): Promise<WebAnswer> {
  const { method, path } = request;
  const checked = await checkLink(services, path, now);
  if (checked.is === 'wrong')
    return smallPage(
      404,
      'This link leads nowhere',
      paragraphs(['It is not whole, or it is not one of ours. You can reply to the mail instead.']),
    );
  if (checked.is === 'expired') return pastPage(services, checked.link, 'expired');
  const { link, key } = checked;
  if (link.action === rotation) return answerRotation(services, request, { link, key }, now);
  const prospect = await lookAt(services, link, now);
  if (prospect.is === 'replaced' || prospect.is === 'gone') return pastPage(services, link, prospect.is === 'gone' ? 'over' : 'replaced');
  const speaker = speakerOf(prospect.owner);
  const { words, say, retell, language } = speaker;
  if (prospect.is === 'done') {
    const said = doneAlreadyWords(prospect.action, prospect.by, prospect.owner.timeZone, speaker);
    return smallPage(200, say(words.links.alreadyDone), paragraphs([said]), language);
  }
  if (prospect.is === 'nothing') return smallPage(200, say(words.links.nothingToDo), paragraphs(prospect.said.map(retell)), language);
  if (method !== 'POST') return askingPage(200, prospect, path, key, now);
  const given = formOf(request)?.get('token') ?? '';
  // Not our form, an old one, or one that was used: the page asks anew, and nothing was changed.
  if (request.headers['sec-fetch-site'] === 'cross-site' || !isFormToken(given, path, prospect.step, key, now))
    return askingPage(403, prospect, path, key, now, say(words.links.pleaseConfirm));
  const done = await carryOut(services, link, prospect, now);
  if (!done) return pastPage(services, link, 'over');
  const { title } = linkWords(prospect.action, prospect.sent, prospect.search, speaker);
  const planned = plannedLines(
    done.plan.filter(({ application }) => isAbout(prospect, application)),
    done.search,
    4,
    speaker,
  );
  const undo: Link = { ...done.undo, expiresAt: expiryFrom(now) };
  return smallPage(
    200,
    say(words.links.doneNow, { title: language === 'de' ? title : title.toLowerCase() }),
    paragraphs(prospect.said.map(retell)) +
      (planned.length > 0
        ? `${paragraphs([say(words.planned)])}<ul>${planned.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`
        : paragraphs([say(words.nothingPlannedHere)])) +
      // To take a taking-back back, the first link is there again.
      (prospect.action === 'undo'
        ? ''
        : button(signLink(undo, key), formToken(signLink(undo, key), 0, key, now), say(words.links.titles.undo))),
    language,
  );
}

/** A link that was ours, and does nothing any more: in the owner's language as long as they are known. */
async function pastPage({ store }: Pick<Services, 'store'>, { owner }: Link, why: 'expired' | 'replaced' | 'over'): Promise<WebAnswer> {
  const language = (await store.owner(owner))?.owner.language ?? 'en';
  const { words, say } = speakerOf({ language });
  return smallPage(410, say(words.links[`${why}Title`]), paragraphs([say(words.links[why])]), language);
}

function askingPage(
  status: number,
  prospect: Prospect & { readonly is: 'open' },
  path: string,
  key: LinkKey,
  now: Instant,
  first?: string,
): WebAnswer {
  const speaker = speakerOf(prospect.owner);
  const { words, say, language } = speaker;
  const { title, will, button: label } = linkWords(prospect.action, prospect.sent, prospect.search, speaker);
  return smallPage(
    status,
    title,
    paragraphs([...(first === undefined ? [] : [first]), ...will]) +
      button(path, formToken(path, prospect.step, key, now), label) +
      `<p class="quiet">${escapeHtml(say(words.links.untilPressed))}</p>`,
    language,
  );
}

function button(path: string, token: string, words: string): string {
  return `<form method="post" action="${escapeHtml(path)}"><input type="hidden" name="token" value="${escapeHtml(token)}"><button>${escapeHtml(words)}</button></form>`;
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${escapeHtml(inline(sentence, 600))}</p>`).join('');
}

function isAbout({ sent }: Prospect & { readonly is: 'open' }, application: string): boolean {
  return (
    sent.application === application || sent.followUps.some((one) => one.application === application || one.alsoFor.includes(application))
  );
}
