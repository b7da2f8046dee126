import { escapeHtml } from '../../lib/mail/page.ts';
import { type Speaker, speakerOf } from '../../lib/mail/wording/say.ts';
import { localPartOf } from '../../lib/reading/unwrap/address.ts';
import type { Instant } from '../../lib/time.ts';
import type { LinkKey } from '../secrets/links.ts';
import { formToken, isFormToken, type Link } from '../secrets/links.ts';
import { rotateFlooded, rotationOf } from '../secrets/rotate-address.ts';
import type { Services } from '../services.ts';
import { formOf, smallPage, type WebAnswer, type WebRequest } from './web.ts';

/**
 * The link in the mail about a flood. Looking at it changes nothing; the button gives another capture address. Pressed again, or later, it says which one counts.
 * @param checked whose signature was checked
 */
export async function answerRotation(
  { store }: Pick<Services, 'store'>,
  { method, path, headers, ...request }: WebRequest,
  { link, key }: { readonly link: Link; readonly key: LinkKey },
  now: Instant,
): Promise<WebAnswer> {
  const stored = await store.owner(link.owner);
  const speaker = speakerOf({ language: stored?.owner.language ?? 'en' });
  const { words, say } = speaker;
  const over = () => page(410, say(words.links.overTitle), [say(words.links.over)], speaker);
  if (!stored || stored.removedAt !== undefined) return over();
  const { captureAddress: address } = stored.owner;
  if (rotationOf(localPartOf(address)) !== link.about)
    return page(200, say(words.links.alreadyDone), [say(words.flood.already, { address })], speaker);
  const ask = (status: number, first: readonly string[] = []) => {
    const form = `<form method="post" action="${escapeHtml(path)}"><input type="hidden" name="token" value="${escapeHtml(formToken(path, 0, key, now))}"><button>${escapeHtml(say(words.flood.button))}</button></form>`;
    return page(status, say(words.flood.title), [...first, say(words.flood.will, { address })], speaker, form);
  };
  if (method !== 'POST') return ask(200);
  const given = formOf({ method, path, headers, ...request })?.get('token') ?? '';
  if (headers['sec-fetch-site'] === 'cross-site' || !isFormToken(given, path, 0, key, now))
    return ask(403, [say(words.links.pleaseConfirm)]);
  const moved = await rotateFlooded({ store }, link.owner, link.about, now);
  return moved ? page(200, say(words.answers.new_address), [say(words.flood.done, { address: moved.address })], speaker) : over();
}

function page(status: number, title: string, sentences: readonly string[], { language }: Speaker, more = ''): WebAnswer {
  return smallPage(status, title, sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('') + more, language);
}
