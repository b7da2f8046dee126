import type { Owner } from '../../search/owner/owner.ts';
import type { Instant } from '../../time.ts';
import type { ForwardingConfirmation } from '../forwarding-confirmation.ts';
import type { OwnerMail } from '../owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from '../page.ts';
import { type Speaker, speakerOf } from '../wording/say.ts';

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

/** What is too much, about no mail in particular. */
export type Warning =
  /** Others fill the capture address with mails. */
  | {
      readonly about: 'flood';
      readonly address: string;
      /** How many of them are read on a day. */
      readonly read: number;
      /** Whether another address can be given: it is no mailbox of the owner's own. */
      readonly made: boolean;
      /** Where that is asked for by a click. */
      readonly link?: string;
    }
  /** The mails that the owner is sent on one day are used up: so many answers, so many drafts. */
  | { readonly about: 'held'; readonly answers: number; readonly drafts: number }
  /** More of the owner's own mails came than are read on one day, or within one back and forth. */
  | { readonly about: 'aside'; readonly own: number; readonly replies: number };

/** One mail about one thing to see to. Nothing is ever clicked or confirmed for the owner. */
export function noticeMail({ notice, owner }: { readonly notice: Notice | Warning; readonly owner: Owner }): OwnerMail {
  const speaker = speakerOf(owner);
  const { subject, blocks } = toldOf(notice, owner, speaker);
  const { language } = speaker;
  return { kind: 'notice', subject, text: textOf(blocks, language), html: htmlOf(blocks, subject, language), drafts: [] };
}

type Told = { readonly subject: string; readonly blocks: readonly Block[] };

function toldOf(notice: Notice | Warning, owner: Owner, speaker: Speaker): Told {
  switch (notice.about) {
    case 'forwarding':
      return forwarding(notice, owner, speaker);
    case 'unread':
      return unread(notice, owner, speaker);
    case 'flood':
      return flood(notice, speaker);
    case 'held':
      return linesOf(speaker.words.held, { answers: notice.answers, drafts: notice.drafts }, speaker);
    case 'aside':
      return linesOf(speaker.words.aside, { own: notice.own, replies: notice.replies }, speaker);
  }
}

function flood({ address, read, made, link }: Warning & { readonly about: 'flood' }, { words, say }: Speaker): Told {
  const said = words.flood;
  const slots = { address, count: String(read) };
  return {
    subject: say(said.subject),
    blocks: [
      ...[said.what, said.works, said.not].map((text) => ({ is: 'line', text: say(text, slots) }) as const),
      { is: 'gap' },
      { is: 'line', text: say(made ? said.rotate : said.ownMailbox) },
      ...(link === undefined ? [] : [{ is: 'link', label: say(said.link), href: link } as const]),
      { is: 'gap' },
      { is: 'quiet', text: say(said.quiet) },
    ],
  };
}

function linesOf(
  said: { readonly subject: string; readonly lines: readonly string[] },
  counts: Readonly<Record<string, number>>,
  { say }: Speaker,
): Told {
  const slots = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  return { subject: say(said.subject), blocks: said.lines.map((text) => ({ is: 'line', text: say(text, slots) }) as const) };
}

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
