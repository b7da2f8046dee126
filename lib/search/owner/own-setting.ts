import { checkSettings } from './check-settings.ts';
import { defaultSettings, type Owner, type Settings } from './owner.ts';

/** What can be set by one word and a value. `theirs`: as the last mail of theirs was. A signature that is empty is none. */
type Values = {
  readonly name: string;
  readonly signature: string;
  readonly language: Owner['language'];
  readonly tone: 'formal' | 'theirs';
} & Omit<Settings, 'optional'> &
  Settings['optional'];

/** What the owner can change with one line of a mail: profile and settings as one list. */
export type SettingName = keyof Values;

/** One thing of the owner's profile or settings, as it is to be: by mail, on the page, on the command line. */
export type OwnSetting = { readonly [Name in SettingName]: { readonly setting: Name; readonly to: Values[Name] } }[SettingName];

/** What a signature holds; a longer one is a letter. */
export const longestSignature = 400;

/** A signature is not a letter; in every draft it would count against its length. */
export const mostSignatureLines = 8;

/** @returns nothing where it would contradict what the product promises, or be too long */
export function withSetting(owner: Owner, one: OwnSetting): Owner | undefined {
  const changed = set(owner, one);
  return changed.name !== '' && isSignature(changed.signature ?? '') && checkSettings(changed.settings) === undefined ? changed : undefined;
}

export function isSignature(text: string): boolean {
  return text.length <= longestSignature && text.split('\n').length <= mostSignatureLines;
}

function set(owner: Owner, one: OwnSetting): Owner {
  const { signature: _, ...unsigned } = owner;
  const { tone: _tone, ...mirrored } = owner;
  switch (one.setting) {
    case 'name':
      return { ...owner, name: one.to };
    case 'language':
      return { ...owner, language: one.to };
    case 'signature':
      return one.to === '' ? unsigned : { ...owner, signature: one.to };
    case 'tone':
      return one.to === 'theirs' ? mirrored : { ...owner, tone: 'formal' };
    case 'app_followup_2':
    case 'close_loop':
    case 'prep_nudge':
    case 'card':
    case 'referrer':
    case 'connection':
      return { ...owner, settings: { ...owner.settings, optional: { ...owner.settings.optional, [one.setting]: one.to } } };
    default:
      return { ...owner, settings: { ...owner.settings, [one.setting]: one.to } };
  }
}

/** All of it, as it is. */
export function settingsIn({ name, signature = '', language, tone, settings: { optional, ...settings } }: Owner): Values {
  return { name, signature, language, tone: tone ?? 'theirs', ...settings, ...optional };
}

/** In the order in which an owner would look for them. */
export const settingNames: readonly SettingName[] = [
  'name',
  'signature',
  'language',
  'tone',
  ...(Object.keys(defaultSettings) as (keyof Settings)[]).flatMap((name) => (name === 'optional' ? [] : [name])),
  ...(Object.keys(defaultSettings.optional) as (keyof Settings['optional'])[]),
];

/** In English, for answers; they are told again in the owner's language. */
export const settingTitles: Readonly<Record<SettingName, string>> = {
  name: 'your name',
  signature: 'the signature under drafts',
  language: 'the language of my mails',
  tone: 'the tone of the drafts',
  waking: 'the hours in which mails come',
  yearEndBlock: 'the year-end break',
  graceDays: 'business days after a promised day',
  daysWithoutTimeline: 'business days where nothing was promised',
  country: 'the public holidays',
  receipts: 'receipts',
  digest: 'the weekly digest',
  silenceDays: 'the note that no mail came',
  bcc: 'your capture address in bcc',
  webMail: 'the web mail that drafts open in',
  draftFiles: 'drafts as files',
  unreadTexts: 'texts that no native speaker has read yet',
  englishInstead: 'English where there is no text in their language',
  app_followup_2: 'the second note on an application',
  close_loop: 'the last note before letting go',
  prep_nudge: 'the line before an interview',
  card: 'cards by post',
  referrer: 'notes to who referred you',
  connection: 'notes to connect',
};

/** What each takes, for who wrote something else. */
export const settingRanges: Readonly<Record<SettingName, string>> = {
  ...(Object.fromEntries(settingNames.map((name) => [name, 'on or off'])) as Record<SettingName, string>),
  name: 'a name on one line',
  signature: 'at most eight lines, with " / " between them',
  language: 'English, German or French',
  tone: 'formal, or as they write',
  waking: 'times such as 08:00 to 21:00, four hours at least',
  graceDays: '2 to 5',
  daysWithoutTimeline: '4 to 20',
  country: 'a country whose holidays I know, such as US or DE-BY',
  digest: 'off, or a day and a time such as Monday 08:00',
  silenceDays: 'off, or 7 to 60 days',
  webMail: 'off, Gmail, Outlook.com or Outlook at work',
};

const languageNames = { en: 'English', de: 'German', fr: 'French' } as const;
const webMailNames = { off: 'off', gmail: 'Gmail', outlook: 'Outlook.com', outlook_work: 'Outlook at work' } as const;

/** A value in English words. */
export function settingSaid(one: OwnSetting): string {
  switch (one.setting) {
    case 'name':
      return one.to;
    case 'signature':
      return one.to === '' ? 'none' : one.to.replaceAll('\n', ' / ');
    case 'language':
      return languageNames[one.to];
    case 'tone':
      return one.to === 'theirs' ? 'as they write' : 'formal';
    case 'waking':
      return `between ${one.to.from} and ${one.to.to}`;
    case 'digest':
      return one.to === 'off' ? 'off' : `${one.to.weekday.charAt(0).toUpperCase()}${one.to.weekday.slice(1)} ${one.to.time}`;
    case 'silenceDays':
      return one.to === 'off' ? 'off' : `after ${one.to} days`;
    case 'graceDays':
    case 'daysWithoutTimeline':
      return String(one.to);
    case 'country':
      return one.to;
    case 'webMail':
      return webMailNames[one.to];
    default:
      return one.to ? 'on' : 'off';
  }
}
