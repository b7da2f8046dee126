import type { Owner } from '../search/owner/owner.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, textOf } from './page.ts';
import { speakerOf } from './wording/say.ts';

/** The same mail, with the news at its end that no other answer follows it today. */
export function withLastWord(mail: OwnerMail, owner: Owner): OwnerMail {
  const { words, say, language } = speakerOf(owner);
  const blocks: readonly Block[] = [{ is: 'quiet', text: say(words.lastWord) }];
  const inner = /<body[^>]{0,500}>(.*)<\/body>/is.exec(htmlOf(blocks, '', language))?.[1] ?? '';
  const end = mail.html.lastIndexOf('</body>');
  return {
    ...mail,
    text: `${mail.text}\n${textOf(blocks, language)}`,
    html: end < 0 ? mail.html : `${mail.html.slice(0, end)}${inner}${mail.html.slice(end)}`,
  };
}
