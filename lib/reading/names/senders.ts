import { rememberingTexts } from '../../remembered.ts';
import type { InboundMail } from '../inbound-mail.ts';
import type { Address } from '../reading.ts';
import { type CompanyIn, type VendorPart, vendors } from './senders-vendors.ts';

export type Vendor = { readonly vendor: string; readonly part: VendorPart; readonly companyIn: CompanyIn };

/** The applicant-tracking system, job board, test or scheduling service an address belongs to; by registrable domain, never by a part of a word. */
export const vendorOf = rememberingTexts((address): Vendor | undefined => {
  const host = hostOf(address);
  if (host === undefined) return undefined;
  let first: number | undefined;
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    const place = placeOfDomain.get(host.slice(at));
    if (place !== undefined && (first === undefined || place < first)) first = place;
  }
  return first === undefined ? undefined : vendors[first];
});

/** Where in the table a domain stands; the first vendor that has it counts. */
const placeOfDomain = new Map(vendors.flatMap(({ domains }, place) => domains.map((domain) => [domain, place] as const)).reverse());

/** Shared mailboxes that nobody writes from as a person (W-03): a word of the local part says so. */
export const noReplyLocal =
  /^(?:.*[._+-])?(?:no-?_?reply|do-?_?not-?_?(?:reply|respond)|no_reply|noreply\w*|donotreply|never-?reply|nao-?responda|nicht-?antworten|ne-?pas-?repondre|no-?responder|no-?contestar|non-?rispondere|niet-?(?:be)?antwoorden|notifications?|notify|notifier|mailer-?daemon|mailer|postmaster|bounces?|auto-?(?:reply|confirm|mail|mated|notify|response)|system(?:message)?|alerts?|jobalerts?|newsletter|news|updates?|unsubscribe|listserv|majordomo|daemon|root|abuse|(?:jobs|forwarding|invitations|messages|notifications)-noreply)(?:[._+-].*)?$/i;

/** Bounce and relay forms made by machines: `bounce+abc=…@`, `msprvs1=…@`, `…-reply+hash@`. */
const machineLocal = /^(?:bounces?[+=_-]|msprvs1=|prvs=|srs[01]=|caf_=|[0-9a-f]{24,}(?:-[0-9a-f-]+)?$)/i;

/** Boards' and systems' domains whose mailboxes reach nobody, unless the person's own relay stands before the @. */
const noReplyHosts = /(?:^|\.)(?:bounces?|notifications?|noreply|no-reply|e-?mails?|mailer|news(?:letter)?)\./i;

/** Whether nobody would read an answer sent to this address (W-03). Malformed addresses count as such. */
export function isNoReply(address: string): boolean {
  const at = address.lastIndexOf('@');
  // RFC 5321 4.5.3.1: longer ones are no addresses.
  if (at <= 0 || at === address.length - 1 || address.length > 320) return true;
  const local = address.slice(0, at);
  if (noReplyLocal.test(local) || machineLocal.test(local)) return true;
  const vendor = vendorOf(address);
  if (vendor !== undefined && tenantBoxes.has(vendor.vendor)) return true;
  if (vendor?.part === 'board' && vendor.companyIn !== 'relay') return !isRelay(address);
  return vendor !== undefined && noReplyHosts.test(address.slice(at + 1)) && !isRelay(address);
}

/** Systems whose boxes stand for a customer and only send, `acme@myworkday.com`: nobody is behind them. */
const tenantBoxes: ReadonlySet<string> = new Set(['Workday', 'Oracle', 'SuccessFactors']);

/** A relay of a board or system that passes answers on to the person: InMail, Indeed, Greenhouse replies. */
function isRelay(address: string): boolean {
  return (
    /^(?:hit-reply|inmail-hit-reply)@linkedin\.com$/i.test(address) ||
    /@(?:[\w-]+\.)*(?:indeedemail\.com|reply\.[\w.-]+|inbound\.[\w.-]+|candidates\.[\w.-]+)$/i.test(address)
  );
}

const bounceSubject =
  /^\s*(?:undeliver|delivery (?:status notification|failure|delayed|has failed|incomplete)|mail delivery|mail failure|returned mail|failure notice|message not delivered|could not deliver|warning: (?:could not send|message) |unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|échec de (?:la )?remise|non remis|message non (?:remis|distribué)|no se (?:ha podido|pudo) entregar|no entregado|entrega fallida|não (?:foi possível entregar|entregue)|falha na entrega|mancata consegna|impossibile recapitare|onbestelbaar|niet afgeleverd|bezorging mislukt)/iu;

/** What a server says of a mail, and no person of an application: reports (RFC 6522: bounces, read receipts, complaints), and bounces from before there were any. */
export function isServerReport(mail: {
  readonly headers: InboundMail['headers'];
  readonly from?: Address;
  readonly subject: string;
}): boolean {
  if ((mail.headers.get('content-type') ?? []).some((value) => /^\s*multipart\/report\b/i.test(value))) return true;
  return bounceSubject.test(mail.subject) || /^mailer-?daemon@/i.test(mail.from?.address ?? '');
}

/** Whether a machine sent this: RFC 3834, list headers, bounces, a sender nobody reads. */
export function isAutomatic(mail: {
  readonly headers: InboundMail['headers'];
  readonly from?: Address;
  readonly subject: string;
}): boolean {
  const { headers } = mail;
  const says = (name: string, words: RegExp): boolean => (headers.get(name) ?? []).some((value) => words.test(value));
  if ((headers.get('auto-submitted') ?? []).some((value) => !/^\s*no\b/i.test(value))) return true;
  if (headers.has('list-id') || headers.has('list-unsubscribe') || headers.has('list-post')) return true;
  if (says('precedence', /bulk|list|junk|auto.?reply/i)) return true;
  if (headers.has('x-autoreply') || headers.has('x-autorespond') || headers.has('x-auto-reply') || headers.has('feedback-id')) return true;
  if (says('return-path', /^\s*<\s*>\s*$/) || isServerReport(mail)) return true;
  return mail.from !== undefined && isNoReply(mail.from.address);
}

/** Domains where anybody can have an address: they never name an employer. */
const freeMail = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me
  gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org arcor.de 1und1.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it
  tiscali.it alice.it ziggo.nl kpnmail.nl xs4all.nl hetnet.nl planet.nl bol.com.br uol.com.br terra.com.br terra.es telefonica.net mail.com mail.ru yandex.ru yandex.com zoho.com
  fastmail.com fastmail.fm hey.com tutanota.com tuta.io qq.com 163.com 126.com naver.com daum.net hanmail.net rediffmail.com comcast.net verizon.net att.net sbcglobal.net cox.net
  btinternet.com sky.com talktalk.net bigpond.com optusnet.com.au shaw.ca rogers.com sympatico.ca bluewin.ch seznam.cz wp.pl o2.pl interia.pl onet.pl`
    .split(/\s+/)
    .filter((domain) => domain !== ''),
);

/** Whether anybody can have an address at this domain: that two share it says nothing. */
export function isFreeMail(domain: string): boolean {
  return freeMail.has(domain) || /^(?:yahoo|hotmail|live|outlook|gmx|aol|ymail)\.[a-z.]{2,6}$/.test(domain);
}

/** What stands behind the last `@`, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** The host of an address; undefined for what is none. A dot at its end names the same host. */
export function hostOf(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  if (at < 0) return undefined;
  const host = domainOf(address).trim().replace(/\.$/, '');
  return isHost.test(host) ? host : undefined;
}

/** Labels as they are found, with `_` and letters of any alphabet; RFC 1035 2.3.4 says how long. */
const isHost = /^(?!.{254})[a-z0-9_\u0080-\uffff-]{1,63}(?:\.[a-z0-9_\u0080-\uffff-]{1,63}){0,126}$/;
