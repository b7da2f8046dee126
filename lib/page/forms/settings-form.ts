import { inline } from '../../mail/page.ts';
import { checkSettings } from '../../search/owner/check-settings.ts';
import { isSignature, longestSignature, mostSignatureLines } from '../../search/owner/own-setting.ts';
import { defaultSettings, type Owner, type Settings, webMails, weekdays } from '../../search/owner/owner.ts';

type Field = (name: string) => string;

/** As many proof points count (1.7). */
export const mostFacts = 5;

/** The settings that a form says, or why they are refused. A box that is not ticked is not sent at all, so that a form always says all of them. */
export function settingsOf(field: Field): { readonly settings: Settings } | { readonly why: string } {
  const on = (name: string): boolean => field(name) === 'on';
  const weekday = weekdays.find((one) => one === field('digestWeekday'));
  if (weekday === undefined && field('digestWeekday') !== 'off')
    return { why: 'The digest comes on a day of the week, or never. Nothing was changed.' };
  const optional = Object.keys(defaultSettings.optional).map((name) => [name, on(`optional.${name}`)]);
  const settings: Settings = {
    waking: { from: field('wakingFrom').slice(0, 5), to: field('wakingTo').slice(0, 5) },
    yearEndBlock: on('yearEndBlock'),
    graceDays: wholeNumber(field('graceDays')),
    daysWithoutTimeline: wholeNumber(field('daysWithoutTimeline')),
    country: inline(field('country'), 10),
    optional: { ...defaultSettings.optional, ...Object.fromEntries(optional) },
    receipts: on('receipts'),
    digest: weekday === undefined ? 'off' : { weekday, time: field('digestTime').slice(0, 5) },
    silenceDays: field('silenceDays') === 'off' ? 'off' : wholeNumber(field('silenceDays')),
    bcc: on('bcc'),
    webMail: webMails.find((one) => one === field('webMail')) ?? 'off',
    draftFiles: on('draftFiles'),
    unreadTexts: on('unreadTexts'),
    englishInstead: on('englishInstead'),
  };
  const why = checkSettings(settings);
  return why === undefined ? { settings } : { why: `${why} Nothing was changed.` };
}

/** What a form changes of who the owner is. */
export function profileOf(field: Field): { readonly change: (owner: Owner) => Owner } | { readonly why: string } {
  const name = inline(field('name'), 80);
  if (name === '') return { why: 'Drafts end with your name, so it cannot be empty. Nothing was changed.' };
  const signature = signatureIn(field('signature'));
  if (signature === undefined)
    return { why: `A signature has at most ${mostSignatureLines} lines and ${longestSignature} characters. Nothing was changed.` };
  const language = (['en', 'de', 'fr'] as const).find((one) => one === field('language'));
  if (language === undefined) return { why: 'Mails to you come in English, German or French. Nothing was changed.' };
  const formal = field('tone') === 'formal';
  const facts = Array.from({ length: mostFacts }, (_, index) => inline(field(`fact${index}`), 200)).filter((fact) => fact !== '');
  return {
    change: ({ signature: _, tone: _tone, ...owner }) => ({
      ...owner,
      name,
      language,
      facts: [...new Set(facts)],
      ...(signature !== '' && { signature }),
      ...(formal && { tone: 'formal' as const }),
    }),
  };
}

/** Lines without controls. */
function signatureIn(text: string): string | undefined {
  const lines = text
    .split(/\r\n?|\n/)
    .map((one) => inline(one, 200))
    .join('\n')
    .trim();
  return isSignature(lines) ? lines : undefined;
}

function wholeNumber(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}
