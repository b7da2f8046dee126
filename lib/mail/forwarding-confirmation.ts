import type { InboundMail } from '../reading/inbound-mail.ts';
import { domainOf, isNoReply } from '../reading/names/senders.ts';

/** What a mailbox provider asks before it forwards mail to us: only the owner can answer, and without the answer nothing will ever arrive. */
export type ForwardingConfirmation = {
  readonly provider: string;
  /** The mailbox that wants to forward, as the mail names it. */
  readonly mailbox?: string;
  readonly code?: string;
  /** https, at the provider's own host. */
  readonly link?: string;
  /** The provider is none that is known here: where its link leads, which is not shown. */
  readonly strange?: { readonly host?: string };
};

type Provider = {
  readonly provider: string;
  /** Registrable domains of the sender, who has to have passed DMARC for them. */
  readonly domains: readonly string[];
  /** Those of them where no customer has an address, so that any sender there is the provider. Elsewhere it has to be one whom nobody can be. */
  readonly own?: readonly string[];
  /** Where such mails come from, and nothing else does. */
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
  {
    provider: 'Outlook',
    domains: ['microsoft.com', 'outlook.com', 'live.com', 'office.com', 'hotmail.com', 'microsoftonline.com'],
    own: ['microsoft.com', 'office.com', 'microsoftonline.com'],
  },
  { provider: 'iCloud Mail', domains: ['apple.com', 'icloud.com'], own: ['email.apple.com', 'id.apple.com'] },
  {
    provider: 'Yahoo Mail',
    domains: ['yahoo.com', 'yahoo-inc.com', 'yahooinc.com'],
    own: ['yahoo-inc.com', 'yahooinc.com', 'cc.yahoo-inc.com'],
  },
  { provider: 'AOL Mail', domains: ['aol.com'] },
  {
    provider: 'Zoho Mail',
    domains: ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp', 'zohocloud.ca', 'zohocorp.com', 'zohomail.com'],
    own: ['zohocorp.com'],
  },
  { provider: 'Proton Mail', domains: ['proton.me', 'protonmail.com', 'protonmail.ch'], own: ['notify.proton.me'] },
  { provider: 'Fastmail', domains: ['fastmail.com', 'fastmailteam.com'], own: ['fastmailteam.com'] },
  { provider: 'Yandex Mail', domains: ['yandex.ru', 'yandex.com'] },
  { provider: 'Mail.ru', domains: ['mail.ru'], own: ['corp.mail.ru'] },
  { provider: 'GMX', domains: ['gmx.net', 'gmx.com', 'gmx.de', 'gmxnet.de'], own: ['gmxnet.de'] },
  { provider: 'WEB.DE', domains: ['web.de', 'webde.de'], own: ['webde.de'] },
  { provider: 'mail.com', domains: ['mail.com'] },
  { provider: 'T-Online', domains: ['t-online.de', 'telekom.de'], own: ['telekom.de'] },
  { provider: 'Posteo', domains: ['posteo.de', 'posteo.net'] },
  { provider: 'mailbox.org', domains: ['mailbox.org'] },
];

/** Mail is to be passed on, in the words of the providers' languages: what a reader of mails about jobs need not know. */
const passingOn =
  /forward|redirect|weiterleit|weitergeleitet|um(?:ge)?leit|transf[eé]r|redirig|redirec|rediriz|reenv|encaminh|inoltr|doorst|vidarebefordr|videresend|przekaz|пересыл|переадрес|転送|转发|轉寄/iu;

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
  const text = mail.text.slice(0, longestText);
  if (!known) return readAsOne && isNoReply(from) ? strangeQuestion(mail, text, domainOf(from), captureDomain) : undefined;
  const isItsOwn = isAt(domainOf(from), known.own ?? []) || isNoReply(from);
  const isOne = readAsOne || (isToUs(mail, text, captureDomain) && passingOn.test(`${mail.subject.slice(0, 500)}\n${text}`));
  if (!(known.sender ? known.sender.test(from) : isOne && isItsOwn)) return undefined;
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

/** Asked of us, and not a mail to the owner that a rule passed on: codes in those are for other doors. */
function isToUs({ to }: InboundMail, text: string, captureDomain: string): boolean {
  return to.some(({ address }) => domainOf(address) === captureDomain) || text.toLowerCase().includes(`@${captureDomain}`);
}

/** Anybody can own a domain: the owner hears who asks and the code, but gets no link of theirs to press. */
function strangeQuestion(mail: InboundMail, text: string, provider: string, captureDomain: string): ForwardingConfirmation | undefined {
  if (!isToUs(mail, text, captureDomain) || posesAsKnown(mail, provider)) return undefined;
  const code = codeIn(mail.subject.slice(0, 500), text);
  const host = /https:\/\/([a-z0-9.-]{3,253})(?:[/?#]|$)/i.exec(text)?.[1]?.toLowerCase();
  if (code === undefined && host === undefined) return undefined;
  const mailbox = mailboxIn(`${mail.subject.slice(0, 500)}\n${text}`, [captureDomain]);
  return {
    provider,
    ...(mailbox !== undefined && { mailbox }),
    ...(code !== undefined && { code }),
    strange: { ...(host !== undefined && { host }) },
  };
}

/** Whoever calls itself by the name of a provider that is known here, and writes from elsewhere, is not it. */
function posesAsKnown({ from, subject }: InboundMail, domain: string): boolean {
  const said = `${from?.name ?? ''} ${subject.slice(0, 500)} ${domain}`.toLowerCase();
  return providers.some(({ provider, domains }) => said.includes(provider.toLowerCase()) || domains.some((one) => said.includes(one)));
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
      /confirm|verif|forward|activat|accept|best(?:ae|ä|%c3%a4)tig/i.test(link) &&
      !/cancel|support|help|privacy|terms|unsubscribe/i.test(link)
    );
  });
}

function mailboxIn(text: string, except: readonly string[]): string | undefined {
  const addresses = text.match(/(?<![\w./:@%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi) ?? [];
  return addresses.find((address) => !isAt(domainOf(address), except));
}
