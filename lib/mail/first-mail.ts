import type { InboundMail } from '../reading/inbound-mail.ts';
import type { Reading } from '../reading/reading.ts';
import type { Trust } from '../search/mails/believe.ts';
import type { Owner } from '../search/owner/owner.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';
import { speakerOf } from './wording/say.ts';

/** How mail gets here: the owner forwards it, or a rule of their mailbox does. */
export type WayIn = 'hand' | 'rule';

/**
 * Which way a mail came, as far as it is plain to see: forwarded by the owner, or by a rule and so still addressed to the owner.
 * @returns nothing for a word of the owner's, and for mail that a stranger wrote to the capture address
 */
export function wayIn(mail: InboundMail, reading: Reading, owner: Owner, trust: Trust): WayIn | undefined {
  if (trust === 'owner') return (reading.forward?.depth ?? 0) > 0 || mail.attached.length > 0 ? 'hand' : undefined;
  const isOwners = (address: string): boolean => owner.addresses.includes(address.toLowerCase());
  const forwardedFor = (mail.headers.get('x-forwarded-for') ?? [])
    .join(' ')
    .slice(0, 1000)
    .split(/[\s,]+/);
  return [...mail.to, ...mail.cc].some(({ address }) => isOwners(address)) || forwardedFor.some(isOwners) ? 'rule' : undefined;
}

/** The mail that is owed for it, with the news that the way works on top; without one, that news alone. */
export function withFirstMail(
  mail: OwnerMail | undefined,
  { way, subject, owner }: { readonly way: WayIn; readonly subject: string; readonly owner: Owner },
): OwnerMail {
  const { language, words, say } = speakerOf(owner);
  const { works } = words.ways;
  const slots = { address: owner.captureAddress, what: inline(subject, 80) || '…' };
  const blocks: Block[] = [works[way], ...works.next].map((text) => ({ is: 'line', text: say(text, slots) }));
  if (!mail) {
    const title = say(works.subject);
    return { kind: 'notice', subject: title, text: textOf(blocks, language), html: htmlOf(blocks, title, language), drafts: [] };
  }
  const body = /<body[^>]{0,500}>/i.exec(mail.html);
  const at = body ? body.index + body[0].length : 0;
  const inner = /<body[^>]{0,500}>(.*)<\/body>/is.exec(htmlOf([...blocks, { is: 'rule' }], '', language))?.[1] ?? '';
  return {
    ...mail,
    text: `${textOf([...blocks, { is: 'gap' }, { is: 'rule' }], language)}\n${mail.text}`,
    html: `${mail.html.slice(0, at)}${inner}${mail.html.slice(at)}`,
  };
}
