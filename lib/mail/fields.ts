import { encodeWords, longestMailLine } from './quoted-printable.ts';

/** A header field; without a value it is left out. */
export type MailField = readonly [name: string, value: string | undefined];

/** A References header is folded, but not endless: its first and the latest few keep clients together. */
const mostReferences = 10;
/** No line may have more than 998 characters (RFC 5322 2.1.1), and an id cannot be folded. */
const longestId = 900;

/** Header fields as they go out, each with its end. */
export function writtenFields(fields: readonly MailField[]): string {
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`])).join('');
}

/** Dot-atoms (RFC 5322 3.4.1): what needs quoting here is no address that anybody has. */
export const plainAddress: RegExp = /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[a-z0-9.-]{1,255}$/i;

/** @param address a {@link plainAddress} */
export function mailboxField(field: 'From' | 'To', name: string, address: string): MailField {
  const words = encodeWords(name, `${field}: `.length, 'name');
  if (words === '') return [field, address];
  const isShort = !words.includes('\r\n') && `${field}: ${words} <${address}>`.length <= longestMailLine;
  return [field, `${words}${isShort ? '' : '\r\n'} <${address}>`];
}

export function subjectField(subject: string): MailField {
  return ['Subject', encodeWords(subject, 'Subject: '.length, 'text')];
}

/** @param answered the mail that is answered @param thread all of its conversation, oldest first */
export function threadFields(answered: string | undefined, thread: readonly string[]): readonly MailField[] {
  const ids = thread.filter((id) => isId.test(id));
  const kept = ids.length > mostReferences ? [...ids.slice(0, 1), ...ids.slice(1 - mostReferences)] : ids;
  return [
    ['In-Reply-To', answered !== undefined && isId.test(answered) ? answered : undefined],
    ['References', kept.length > 0 ? kept.join('\r\n ') : undefined],
  ];
}

/** RFC 5322 3.6.4; anything else that a stranger's header held stays out of ours. */
const isId = new RegExp(`^<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,${longestId}}>$`);
