import type { Owner } from '../../search/owner/owner.ts';
import type { Search } from '../../search/search.ts';
import type { Occasion } from '../occasion.ts';
import { isAmerican, isReadByNatives, languageFor, type Voice } from '../wording/voice.ts';

/**
 * The voices a draft may speak in, best first: the language of the employer's last human mail, then English, where the owner's settings allow them
 * (drafts.md 2.3). `without` says to the owner why there is no text.
 */
export function voicesFor(
  { application, register }: Occasion,
  search: Search,
  owner: Owner,
): { readonly voices: readonly Voice[]; readonly without: string } {
  const { language: wanted, country = search.settings.country } = application.known;
  const familiar = register === 'familiar';
  const own = languageFor(wanted ?? 'en');
  const english: Voice = { language: 'en', american: isAmerican(country), familiar };
  const voices: Voice[] = [];
  if (own !== undefined && own !== 'en' && (owner.settings.unreadTexts || isReadByNatives(own)))
    voices.push({ language: own, american: false, familiar });
  if (own === 'en' || owner.settings.englishInstead) voices.push(english);
  return {
    voices,
    without:
      own === 'en'
        ? 'No text of this kind came out well enough to send, so this is a prompt only.'
        : 'There is no text of this kind in the language they wrote in, and your settings allow none in English: write a few lines of your own.',
  };
}
