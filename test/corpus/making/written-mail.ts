/** A mail of our own writing with what a reading of it must say, before a mail program is put around it. */
export type WrittenMail = {
  /** `<system>_<language>_<case>`: the name of the two files made from it. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
};

const start = /^=== (\S+)$/;
const field = /^([a-z]+):(?: (.*))?$/;

/**
 * Reads the mails of one file: `=== name`, lines of `field: value`, a line `---`, the body up to the next name.
 * @throws Error where a line is neither
 */
export function readWritten(text: string): readonly WrittenMail[] {
  const mails: { name: string; fields: Map<string, string[]>; lines: string[]; inBody: boolean }[] = [];
  for (const line of text.split('\n')) {
    const name = start.exec(line)?.[1];
    const mail = mails.at(-1);
    if (name !== undefined) mails.push({ name, fields: new Map(), lines: [], inBody: false });
    else if (mail === undefined && line.trim() !== '' && !line.startsWith('#')) throw new Error(`before the first mail: ${line}`);
    else if (mail?.inBody) mail.lines.push(line);
    else if (mail !== undefined && line === '---') mail.inBody = true;
    else if (mail !== undefined) {
      const [, key, value = ''] = field.exec(line) ?? [];
      if (key === undefined) throw new Error(`${mail.name}: ${line}, expected field: value`);
      mail.fields.set(key, [...(mail.fields.get(key) ?? []), value]);
    }
  }
  return mails.map(({ name, fields, lines }) => ({ name, fields, body: lines.join('\n').trim() }));
}

export function one(mail: WrittenMail, key: string): string | undefined {
  return mail.fields.get(key)?.[0];
}

export function languageIn(mail: WrittenMail): string {
  return mail.name.split('_')[1] ?? 'en';
}

const zones: Readonly<Record<string, string>> = {
  en: 'America/New_York',
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  es: 'Europe/Madrid',
  pt: 'Europe/Lisbon',
  it: 'Europe/Rome',
  nl: 'Europe/Amsterdam',
};

/** The job seeker of the whole corpus, wherever they live in this mail. */
export const owner = { name: 'Noor Haddad', address: 'noor.haddad@mailbox.example', capture: 'noor-5w2k@capture.example' };

export function zoneOf(mail: WrittenMail): string {
  return one(mail, 'zone') ?? zones[languageIn(mail)] ?? 'UTC';
}
