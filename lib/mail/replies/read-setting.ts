import { type OwnSetting, type SettingName, settingNames } from '../../search/owner/own-setting.ts';
import { defaultSettings, weekdays } from '../../search/owner/owner.ts';
import { inline } from '../page.ts';
import {
  inLanguage,
  languageWords,
  offWords,
  onWords,
  settingLabels,
  switchingOff,
  switchingOn,
  toneWords,
  webMailWords,
  weekdayWords,
} from '../setting-words.ts';
import type { Command } from './command.ts';

/** A value of so many words is a thought about the thing, and no value of it ("Language: they asked for fluent German"). */
const mostWordsOfValue = 3;

/** Names of settings, longest first: "drafts as files" before "drafts". */
const labels = settingNames
  .flatMap((setting) => settingLabels[setting].map((label) => ({ setting, label })))
  .sort((one, other) => other.label.length - one.label.length);

/**
 * `language: German`, `digest off`, `no receipts`, `tone: formal`, `write to me in French`.
 *
 * @returns nothing for a line that speaks of no setting, or says more than a value
 */
export function readSetting(line: string): Command | undefined {
  const written = line.slice(0, 600).normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
  const plain = written.toLowerCase().replace(/[\s.!]+$/, '');
  const asked = inLanguage.exec(plain);
  if (asked) return changeOf('language', asked.slice(1).find((one) => one !== undefined) ?? '');
  for (const [switching, value] of [
    [switchingOn, 'on'],
    [switchingOff, 'off'],
  ] as const) {
    const what = plain.replace(switching, '').replace(/^(?:the|my|die|den|das|meine?|les?|la|mes) /, '');
    const named = what.length < plain.length && switching.test(plain) ? labels.find(({ label }) => label === what) : undefined;
    if (named) return changeOf(named.setting, value);
  }
  const bare = written.replace(/^(?:please |bitte )?(?:set |change )?(?:the |die |der |das )?/i, '');
  const named = labels.find(({ label }) => bare.toLowerCase().startsWith(label) && !/^[\p{L}\d]/u.test(bare.slice(label.length)));
  if (!named) return undefined;
  const rest = /^(\s*[:=]\s*| (?:to|is|in|auf|ist|en|est) | )?(.*)$/u.exec(bare.slice(named.label.length));
  const value = rest?.[2]?.trim() ?? '';
  const isLabelled = /[:=]/.test(rest?.[1] ?? '');
  if (value === '' && !(named.setting === 'signature' && isLabelled)) return undefined;
  const change = readValue(named.setting, value);
  if (change && (isLabelled || !isText(named.setting) || / (?:is|ist|est) /.test(rest?.[1] ?? ''))) return { word: 'set', change };
  return isLabelled && value.split(' ').length <= mostWordsOfValue
    ? { word: 'set', setting: named.setting, written: inline(value, 100) }
    : undefined;
}

/** A setting by its name on the command line, hyphens for blanks. */
export function settingCalled(name: string): SettingName | undefined {
  const wanted = name.toLowerCase();
  return settingNames.find(
    (setting) => setting.toLowerCase() === wanted || settingLabels[setting].some((label) => label.replace(/[ -]/g, '-') === wanted),
  );
}

/** The command that sets it so, or one that will be refused with what it takes. */
export function changeOf(setting: SettingName, value: string): Command {
  const change = readValue(setting, value);
  return change ? { word: 'set', change } : { word: 'set', setting, written: inline(value, 100) };
}

function isText(setting: SettingName): boolean {
  return setting === 'name' || setting === 'signature';
}

function readValue(setting: SettingName, written: string): OwnSetting | undefined {
  const plain = written
    .toLowerCase()
    .replace(/[\s.!]+$/, '')
    .trim();
  const isOff = offWords.some((word) => word === plain);
  switch (setting) {
    case 'name': {
      const to = inline(written, 80);
      return to === '' || to.endsWith('…') ? undefined : { setting, to };
    }
    case 'signature': {
      const lines = isOff ? [] : written.split(/\s+\/\s+|\r?\n/).map((one) => inline(one, 200));
      return { setting, to: lines.join('\n').trim() };
    }
    case 'language': {
      const to = wordIn(languageWords, plain);
      return to && { setting, to };
    }
    case 'tone': {
      const to = wordIn(toneWords, plain);
      return to && { setting, to };
    }
    case 'webMail': {
      const to = isOff ? 'off' : wordIn(webMailWords, plain);
      return to && { setting, to };
    }
    case 'waking': {
      const [from, to, ...more] = plain.split(/\s*(?:-|–|\bto\b|\btill\b|\buntil\b|\bbis\b|à)\s*/).map(timeIn);
      return from === undefined || to === undefined || more.length > 0 ? undefined : { setting, to: { from, to } };
    }
    case 'digest': {
      const [day = '', ...rest] = plain.replace(/^(?:on|am|le) /, '').split(/,? (?:at |um |à )?/);
      const weekday = weekdays[weekdayWords.findIndex((word) => word.test(day))];
      const time = rest.length === 0 ? '08:00' : timeIn(rest.join(' '));
      if (isOff) return { setting, to: 'off' };
      if (onWords.some((word) => word === plain)) return { setting, to: defaultSettings.digest };
      return weekday === undefined || time === undefined ? undefined : { setting, to: { weekday, time } };
    }
    case 'silenceDays': {
      const days = daysIn(plain);
      if (isOff) return { setting, to: 'off' };
      if (onWords.some((word) => word === plain)) return { setting, to: defaultSettings.silenceDays };
      return days === undefined ? undefined : { setting, to: days };
    }
    case 'graceDays':
    case 'daysWithoutTimeline': {
      const to = daysIn(plain);
      return to === undefined ? undefined : { setting, to };
    }
    case 'country': {
      const to = written.toUpperCase();
      return /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(to) ? { setting, to } : undefined;
    }
    default:
      return isOff ? { setting, to: false } : onWords.some((word) => word === plain) ? { setting, to: true } : undefined;
  }
}

function wordIn<Value>(words: readonly (readonly [RegExp, Value])[], plain: string): Value | undefined {
  return words.find(([pattern]) => pattern.test(plain))?.[1];
}

/** `8`, `8:30`, `8h30`, `8.30 pm` as `HH:MM`. */
function timeIn(text: string): string | undefined {
  const found = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2})?)?\s?(am|pm|uhr|h)?$/.exec(text.trim());
  if (!found?.[1]) return undefined;
  const hour = Number(found[1]) % (found[3] === 'am' || found[3] === 'pm' ? 12 : 24);
  const minute = Number(found[2] ?? 0);
  return minute > 59 || Number(found[1]) > 23
    ? undefined
    : `${String(found[3] === 'pm' ? hour + 12 : hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function daysIn(text: string): number | undefined {
  const found = /^(?:after |nach |après )?(\d{1,2})(?: (?:business |working )?(?:days?|werktagen?|tagen?|jours?)(?: ouvrés?)?)?$/.exec(
    text,
  );
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
