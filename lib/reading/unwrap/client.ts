import type { InboundMail } from '../inbound-mail.ts';
import type { HeaderBlock } from './block.ts';
import type { Marker } from './markers.ts';

const mailers: readonly (readonly [RegExp, string])[] = [
  [/outlook|exchange/i, 'outlook'],
  [/apple mail|iphone mail|ipad mail/i, 'apple'],
  [/thunderbird/i, 'thunderbird'],
  [/mailmate/i, 'mailmate'],
  [/yahoo/i, 'yahoo'],
  [/roundcube/i, 'roundcube'],
  [/em client/i, 'em_client'],
  [/zimbra/i, 'zimbra'],
  [/mutt/i, 'mutt'],
  [/lotus|notes/i, 'notes'],
  [/spark|readdle/i, 'spark'],
  [/superhuman/i, 'superhuman'],
];

/** Which program forwarded: what its own header says, else the marker, the Message-ID, or the shape of the block. A hint for people, nothing depends on it. */
export function clientOf(
  mail: InboundMail,
  found: { readonly marker?: Marker; readonly block?: HeaderBlock } | undefined,
): string | undefined {
  const mailer = mail.headers.get('x-mailer')?.[0] ?? mail.headers.get('user-agent')?.[0];
  const named = mailer === undefined ? undefined : mailers.find(([pattern]) => pattern.test(mailer))?.[1];
  if (named) return named;
  if (found?.marker?.client) return found.marker.client;
  const id = mail.messageId ?? '';
  if (/@mail\.gmail\.com>/i.test(id)) return 'gmail';
  if (/\.outlook\.com>/i.test(id)) return 'outlook';
  if (/@icloud\.com>|@me\.com>|Apple-Mail/i.test(id)) return 'apple';
  return found?.block && (found.block.ruled || found.marker === undefined) ? 'outlook' : undefined;
}
