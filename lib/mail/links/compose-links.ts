import type { Draft } from '../../drafts/draft.ts';
import type { Owner } from '../../search/owner/owner.ts';

export const webMailNames = { gmail: 'Gmail', outlook: 'Outlook.com', outlook_work: 'Outlook' } as const;

type WebMail = keyof typeof webMailNames;

/** Gmail's handler of mailto links stops at about 1,620 characters, Outlook on Windows at 2,046 (measured by others); beyond, the body is left out. */
const longestLink = 1600;

export type ComposeLinks = {
  readonly mailto: string;
  /** In the owner's web mail. */
  readonly web?: { readonly name: string; readonly href: string };
  /** The link carries the subject, but the text has to be copied. */
  readonly withoutBody: boolean;
};

/** Links that open a prefilled mail; no client can thread by one. With the setting `bcc`, the capture address is prefilled, so that sending confirms itself. */
export function composeLinks(
  draft: Pick<Draft, 'to' | 'subject' | 'text'>,
  { settings: { bcc, webMail }, captureAddress }: Pick<Owner, 'settings' | 'captureAddress'>,
): ComposeLinks {
  const links = (body: boolean): ComposeLinks => ({
    mailto: mailtoLink(draft, bcc ? captureAddress : undefined, body),
    ...(webMail !== 'off' && {
      web: { name: webMailNames[webMail], href: webLinks[webMail](draft, bcc ? captureAddress : undefined, body) },
    }),
    withoutBody: !body,
  });
  const whole = links(true);
  return Math.max(whole.mailto.length, whole.web?.href.length ?? 0) <= longestLink ? whole : links(false);
}

/** RFC 6068: every field percent-encoded, line ends as %0D%0A, a blank never as "+". */
function mailtoLink(draft: Pick<Draft, 'to' | 'subject' | 'text'>, bcc: string | undefined, body: boolean): string {
  return `mailto:${encodeAddress(draft.to.address)}?${fields([
    ['bcc', bcc],
    ['subject', draft.subject],
    ['body', body ? draft.text : undefined],
  ])}`;
}

type WebLink = (draft: Pick<Draft, 'to' | 'subject' | 'text'>, bcc: string | undefined, body: boolean) => string;

const webLink =
  (start: string, subject: 'su' | 'subject'): WebLink =>
  (draft, bcc, body) =>
    `${start}${fields([
      ['to', draft.to.address],
      ['bcc', bcc],
      [subject, draft.subject],
      ['body', body ? draft.text : undefined],
    ])}`;

const webLinks: Readonly<Record<WebMail, WebLink>> = {
  gmail: webLink('https://mail.google.com/mail/?view=cm&fs=1&', 'su'),
  outlook: webLink('https://outlook.live.com/mail/0/deeplink/compose?', 'subject'),
  outlook_work: webLink('https://outlook.office.com/mail/deeplink/compose?', 'subject'),
};

/** Finds the mail that a draft answers, in Gmail, by its Message-ID; an id with blanks or controls is none. */
export function gmailThreadLink(messageId: string): string | undefined {
  const id = /^<([^\s<>]{3,300})>$/.exec(messageId.trim())?.[1];
  return id === undefined ? undefined : `https://mail.google.com/mail/u/0/#search/rfc822msgid%3A${encode(id)}`;
}

function fields(pairs: readonly (readonly [string, string | undefined])[]): string {
  return pairs
    .flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${name === 'to' || name === 'bcc' ? encodeAddress(value) : encode(value)}`,
    )
    .join('&');
}

function encode(text: string): string {
  // A lone surrogate, from a hostile subject, would throw.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd').replace(/\r?\n/g, '\r\n')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The "@" may stand as it is, and does so in every client; "+" may not. */
function encodeAddress(address: string): string {
  return encode(address).replace(/%40/g, '@');
}
