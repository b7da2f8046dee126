import type { InboundMail } from '../reading/inbound-mail.ts';
import { domainOf, isNoReply } from '../reading/senders.ts';

/** What a mailbox provider asks before it forwards mail to us: only the owner can answer, and without the answer nothing will ever arrive. */
export type ForwardingConfirmation = {
  readonly provider: string;
  /** The mailbox that wants to forward, as the mail names it. */
  readonly mailbox?: string;
  readonly code?: string;
  /** https, at the provider's own host. */
  readonly link?: string;
};

type Provider = {
  readonly provider: string;
  /** Registrable domains of the sender, who has to have passed DMARC for them. */
  readonly domains: readonly string[];
  /** Where such mails come from; without it, a sender there whom nobody can be: everybody has an address at these domains. */
  readonly sender?: RegExp;
  /** What the link begins with; without it, anything at the domains that speaks of confirming. */
  readonly link?: RegExp;
};

/** Gmail's sender and links stand in public issue reports. Others of its senders carry words of strangers (invitations, comments), so that one alone counts. */
const providers: readonly Provider[] = [
  {
    provider: 'Gmail',
    domains: ['google.com'],
    sender: /^forwarding-noreply@google\.com$/,
    link: /^https:\/\/(?:mail|mail-settings|isolated\.mail)\.google\.com\/mail\/(?:u\/\d\/)?vf-/i,
  },
  { provider: 'Yahoo Mail', domains: ['yahoo.com', 'yahoo-inc.com', 'yahooinc.com'] },
  { provider: 'Zoho Mail', domains: ['zoho.com', 'zoho.eu', 'zoho.in'] },
  { provider: 'Proton Mail', domains: ['proton.me', 'protonmail.com'] },
  { provider: 'Fastmail', domains: ['fastmail.com'] },
  { provider: 'Yandex Mail', domains: ['yandex.ru', 'yandex.com'] },
  { provider: 'GMX', domains: ['gmx.net', 'gmx.com', 'gmx.de'] },
  { provider: 'WEB.DE', domains: ['web.de'] },
  { provider: 'mailbox.org', domains: ['mailbox.org'] },
];

/** Such a mail is a page long; more is not looked at. */
const longestText = 20_000;
const mostLinks = 50;

/**
 * Reads code and link out of a provider's question whether it may forward here. Looks at the sender's address only: whether he proved to be its holder is for the caller to know.
 *
 * @param readAsOne what reading made of the mail; Gmail's own sender sends nothing else, in sixty languages
 * @param captureDomain whose addresses are not the mailbox that asks
 * @returns nothing for any other mail
 */
export function forwardingConfirmation(mail: InboundMail, readAsOne: boolean, captureDomain: string): ForwardingConfirmation | undefined {
  const from = mail.from?.address.toLowerCase() ?? '';
  const known = providers.find(({ domains }) => isAt(domainOf(from), domains));
  if (!known || !(known.sender ? known.sender.test(from) : readAsOne && isNoReply(from))) return undefined;
  const text = mail.text.slice(0, longestText);
  const link = linkIn(`${text}\n${(mail.html ?? '').slice(0, 5 * longestText).replaceAll('&amp;', '&')}`, known);
  const code = codeIn(mail.subject.slice(0, 500), text);
  if (link === undefined && code === undefined) return undefined;
  const mailbox = mailboxIn(`${mail.subject.slice(0, 500)}\n${text}`, [captureDomain, ...(known.sender ? known.domains : [])]);
  return {
    provider: known.provider,
    ...(mailbox !== undefined && { mailbox }),
    ...(code !== undefined && { code }),
    ...(link !== undefined && { link }),
  };
}

function isAt(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Gmail: `(#304298959) …`; others say "code" before it. */
function codeIn(subject: string, text: string): string | undefined {
  return (
    /\(#(\d{6,10})\)/.exec(subject)?.[1] ??
    /(?:code|código|codice|kod|код)[^\d\n]{0,60}\s{0,4}(\d{4,10})(?!\d)/iu.exec(text)?.[1] ??
    /(?<![\d/=&%.-])(\d{8,10})(?![\d/=&%.-])/.exec(text)?.[1]
  );
}

/** The link that agrees; not the one that takes it back, and no page of help. */
function linkIn(text: string, { domains, link: form }: Provider): string | undefined {
  const found = [...text.matchAll(/https:\/\/[^\s<>"'`\\]{4,1500}/g)]
    .slice(0, mostLinks)
    .map(([link]) => link.replace(/[).,;:\]]{1,5}$/, ''));
  if (form) return found.find((link) => form.test(link));
  return found.find((link) => {
    const host = /^https:\/\/([a-z0-9.-]{3,253})(?:[/?#]|$)/i.exec(link)?.[1]?.toLowerCase();
    if (host === undefined || !isAt(host, domains)) return false;
    return (
      /confirm|verif|forward|activat|accept|best(?:ae|%c3%a4)tig/i.test(link) &&
      !/cancel|support|help|privacy|terms|unsubscribe/i.test(link)
    );
  });
}

function mailboxIn(text: string, except: readonly string[]): string | undefined {
  const addresses = text.match(/(?<![\w./:@%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi) ?? [];
  return addresses.find((address) => !isAt(domainOf(address), except));
}
