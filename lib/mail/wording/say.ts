import { typesetIn } from '../../drafts/wording/talks.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { sayDayIn, sayHour, sayMoment } from './days.ts';
import { retell } from './retold/retell.ts';
import { type OwnerLanguage, type Wordings, wordings } from './wordings.ts';

/** Who speaks to the owner: the wordings of one language, and what fills them. */
export type Speaker = {
  readonly language: OwnerLanguage;
  readonly words: Wordings;
  /** A wording with its slots filled. */
  readonly say: (wording: string, slots?: Readonly<Record<string, string | number>>) => string;
  /** A sentence that is kept in English (why a follow-up comes, what a word did), in the owner's language where it is one of ours. */
  readonly retell: (sentence: string) => string;
  readonly day: (day: LocalDate) => string;
  readonly moment: (at: Instant, zone: TimeZone) => string;
  readonly hour: (at: Instant, zone: TimeZone) => string;
  /** A name, a colon and what it names; French sets a blank before the colon. */
  readonly pair: (name: string, value: string) => string;
  /** "Tom, Ada and 3 more". */
  readonly listed: (names: readonly string[], most?: number) => string;
};

const speakers: Readonly<Record<OwnerLanguage, Speaker>> = { en: speakerIn('en'), de: speakerIn('de'), fr: speakerIn('fr') };

export function speakerOf({ language }: { readonly language: OwnerLanguage }): Speaker {
  return speakers[language];
}

/** English, for readers that are not the owner's mails. */
export const plainSpeaker: Speaker = speakers.en;

function speakerIn(language: OwnerLanguage): Speaker {
  const say: Speaker['say'] = (wording, slots = {}) => fill(typesetIn(language, wording), slots);
  return {
    language,
    // Asked for each time: who speaks German loads no French.
    get words() {
      return wordings[language]();
    },
    say,
    retell: (sentence) => retell(language, sentence),
    day: (day) => sayDayIn(language, day),
    moment: (at, zone) => sayMoment(language, at, zone),
    hour: (at, zone) => sayHour(language, at, zone),
    pair: (name, value) => `${name}${language === 'fr' ? '\u00a0:' : ':'} ${value}`,
    listed: (names, most = 3) => {
      const shown =
        names.length > most
          ? [...names.slice(0, most - 1), say(wordings[language]().countMore, { count: names.length - most + 1 })]
          : names;
      return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${wordings[language]().and} ${shown.at(-1)}`;
    },
  };
}

/** A value that ends in a stop lends it to the sentence: "Acme Inc." is not followed by another. A value is never read for slots. */
function fill(wording: string, slots: Readonly<Record<string, string | number>>): string {
  return wording.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = slots[name];
    if (value === undefined) return whole;
    const text = String(value);
    return text.endsWith('.') || text.endsWith('…') ? text : text + stop;
  });
}
