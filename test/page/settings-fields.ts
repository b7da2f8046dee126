import type { Owner, Settings } from '../../lib/search/owner/owner.ts';

const mostFacts = 5;

/** The fields of the form that says these settings. */
export function settingsFields(settings: Settings): Readonly<Record<string, string>> {
  const { waking, digest, optional, graceDays, daysWithoutTimeline, country } = settings;
  const boxes = {
    ...Object.fromEntries(Object.entries(optional).map(([name, on]) => [`optional.${name}`, on])),
    yearEndBlock: settings.yearEndBlock,
    receipts: settings.receipts,
    bcc: settings.bcc,
    draftFiles: settings.draftFiles,
    unreadTexts: settings.unreadTexts,
    englishInstead: settings.englishInstead,
  };
  return {
    wakingFrom: waking.from,
    wakingTo: waking.to,
    graceDays: String(graceDays),
    daysWithoutTimeline: String(daysWithoutTimeline),
    country,
    silenceDays: String(settings.silenceDays),
    webMail: settings.webMail,
    digestWeekday: digest === 'off' ? 'off' : digest.weekday,
    ...(digest !== 'off' && { digestTime: digest.time }),
    ...Object.fromEntries(Object.entries(boxes).flatMap(([name, on]) => (on ? [[name, 'on']] : []))),
  };
}

/** The fields of the form that says this profile. */
export function profileFields({ name, signature = '', tone, language, facts }: Owner): Readonly<Record<string, string>> {
  return {
    name,
    signature,
    tone: tone ?? '',
    language,
    ...Object.fromEntries(facts.slice(0, mostFacts).map((fact, index) => [`fact${index}`, fact])),
  };
}
