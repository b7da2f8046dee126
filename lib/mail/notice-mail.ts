import type { Owner } from '../search/owner.ts';
import type { Instant } from '../time.ts';
import type { ForwardingConfirmation } from './forwarding-confirmation.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';
import { type Speaker, speakerOf } from './wording/say.ts';

/** Something that only the owner can see to, about no application. */
export type Notice =
  | ({ readonly about: 'forwarding' } & ForwardingConfirmation)
  /** A mail that could not be read, or not all of it. */
  | {
      readonly about: 'unread';
      readonly subject?: string;
      readonly from?: string;
      readonly arrivedAt: Instant;
      /** Where it lies. */
      readonly kept: string;
      /** Sentences; none when it is not known what is wrong with it. */
      readonly why: readonly string[];
    };

/** One mail about one thing to see to. Nothing is ever clicked or confirmed for the owner. */
export function noticeMail({ notice, owner }: { readonly notice: Notice; readonly owner: Owner }): OwnerMail {
  const speaker = speakerOf(owner);
  const { subject, blocks } = notice.about === 'forwarding' ? forwarding(notice, owner, speaker) : unread(notice, owner, speaker);
  const { language } = speaker;
  return { kind: 'notice', subject, text: textOf(blocks, language), html: htmlOf(blocks, subject, language), drafts: [] };
}

type Told = { readonly subject: string; readonly blocks: readonly Block[] };

function forwarding(notice: Notice & { readonly about: 'forwarding' }, owner: Owner, { words, say }: Speaker): Told {
  const { mailbox, code, link, strange } = notice;
  const said = words.notice;
  const provider = inline(notice.provider, 40);
  const from = mailbox === undefined ? said.aMailbox : inline(mailbox, 100);
  const ways = [
    ...(code === undefined ? [] : [say(said.enterCode, { provider })]),
    ...(link === undefined ? [] : [say(said.openLink)]),
  ].join(said.or);
  return {
    subject: say(said.forwardSubject, { provider, from }),
    blocks: [
      { is: 'line', text: say(said.asked, { provider, address: owner.captureAddress, from }) },
      ...(ways === '' ? [] : [{ is: 'line', text: say(said.wasYou, { ways }) } as const]),
      ...(strange?.host === undefined ? [] : [{ is: 'line', text: say(said.strange, { host: inline(strange.host, 100) }) } as const]),
      { is: 'gap' },
      ...(code === undefined ? [] : [{ is: 'fields', fields: [[said.code, inline(code, 20)]] } as const]),
      ...(link === undefined ? [] : [{ is: 'link', label: say(said.allow, { provider }), href: link } as const]),
      { is: 'gap' },
      { is: 'line', text: say(said.notYou) },
    ],
  };
}

function unread(
  { subject, from, arrivedAt, kept, why }: Notice & { readonly about: 'unread' },
  owner: Owner,
  { words, say, retell, moment }: Speaker,
): Told {
  const said = words.notice;
  const about = subject === undefined ? '' : inline(subject, 100);
  return {
    subject: about === '' ? say(said.unreadSubject) : say(said.unreadSubjectOf, { subject: about }),
    blocks: [
      { is: 'line', text: say(said.unread) },
      { is: 'gap' },
      {
        is: 'fields',
        fields: [
          [said.mail, about || said.unknownSubject],
          ...(from ? [[said.from, inline(from, 120)] as const] : []),
          [said.arrived, moment(arrivedAt, owner.timeZone)],
          [said.kept, inline(kept, 200)],
        ],
      },
      ...(why.length === 0 ? [] : [{ is: 'list', items: why.slice(0, 5).map((sentence) => retell(inline(sentence, 200))) } as const]),
      { is: 'gap' },
      { is: 'line', text: say(said.readIt) },
    ],
  };
}
