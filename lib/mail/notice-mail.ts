import { moment } from '../drafts/wording/dates.ts';
import type { Owner } from '../search/owner.ts';
import type { Instant } from '../time.ts';
import type { ForwardingConfirmation } from './forwarding-confirmation.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';

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
  const { subject, blocks } = notice.about === 'forwarding' ? forwarding(notice, owner) : unread(notice, owner);
  return { kind: 'notice', subject, text: textOf(blocks), html: htmlOf(blocks, subject), drafts: [] };
}

function forwarding(
  { provider, mailbox, code, link }: Notice & { readonly about: 'forwarding' },
  owner: Owner,
): { readonly subject: string; readonly blocks: readonly Block[] } {
  const name = inline(provider, 40);
  const from = mailbox === undefined ? 'a mailbox' : inline(mailbox, 100);
  const ways = [
    ...(code === undefined ? [] : [`enter the code in the forwarding settings of ${name}`]),
    ...(link === undefined ? [] : ['open the link']),
  ].join(', or ');
  return {
    subject: `${name} asks whether ${from} may forward to your capture address`,
    blocks: [
      { is: 'line', text: `${name} has asked at ${owner.captureAddress} whether ${from} may forward its mail there.` },
      { is: 'line', text: `If it was you who set that up, ${ways}. I have not answered, and I never click a link.` },
      { is: 'gap' },
      ...(code === undefined ? [] : [{ is: 'fields', fields: [['Code', inline(code, 20)]] } as const]),
      ...(link === undefined ? [] : [{ is: 'link', label: `Allow it at ${name}`, href: link } as const]),
      { is: 'gap' },
      { is: 'line', text: 'If it was not you, do nothing: without an answer nothing is forwarded. Give code and link to nobody.' },
    ],
  };
}

function unread(
  { subject, from, arrivedAt, kept, why }: Notice & { readonly about: 'unread' },
  owner: Owner,
): { readonly subject: string; readonly blocks: readonly Block[] } {
  const about = subject === undefined ? '' : inline(subject, 100);
  return {
    subject: about === '' ? 'A mail could not be read' : `A mail could not be read: ${about}`,
    blocks: [
      {
        is: 'line',
        text: 'A mail to your capture address could not be read. What it says is not known here, and no plan takes it into account.',
      },
      { is: 'gap' },
      {
        is: 'fields',
        fields: [
          ['Mail', about || 'subject not known'],
          ...(from ? [['From', inline(from, 120)] as const] : []),
          ['Arrived', moment(arrivedAt, owner.timeZone)],
          ['Kept as', inline(kept, 200)],
        ],
      },
      ...(why.length === 0 ? [] : [{ is: 'list', items: why.slice(0, 5).map((sentence) => inline(sentence, 200)) } as const]),
      { is: 'gap' },
      {
        is: 'line',
        text: 'Please read it in your own mailbox. To have it counted, forward it once more as plain text, or copy what matters into a mail to your capture address.',
      },
    ],
  };
}
