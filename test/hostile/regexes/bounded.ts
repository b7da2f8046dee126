import { straight } from '../../../lib/reading/straight.ts';

/** Why a pattern whose time grows faster than its text is harmless where it stands. */
type Bound = {
  /** The file, and how the pattern begins. */
  readonly file: string;
  readonly begins: string;
  /** No longer text ever reaches it, by the constant that is named. */
  readonly longest: number;
  readonly by: string;
  /** What its text went through before, without its blanks in a row. */
  readonly given?: (text: string) => string;
};

/** Whoever is not named below gets lines: RFC 5322 allows 998 characters, and `longestLine` of lib/reading/read.ts holds subjects, names and titles to it. */
export const longestLine = 1_000;

const oneBlank = (text: string) => text.replace(/\s+/g, ' ').trim();

export const bounds: readonly Bound[] = [
  { file: 'lib/reading/names/role.ts', begins: '\\s*[,(–-]*', longest: 400, by: 'longestRaw', given: oneBlank },
  { file: 'lib/reading/names/role.ts', begins: '^(?:ref|req', longest: 400, by: 'longestRaw', given: oneBlank },
  { file: 'lib/reading/names/role.ts', begins: '\\s+[-–—(]?', longest: 400, by: 'longestRaw', given: oneBlank },
  { file: 'lib/reading/people/named.ts', begins: '[\\s,(<[|:;–—-]*(?:(?:mailto', longest: 120, by: 'titleIn' },
  { file: 'lib/reading/names/company.ts', begins: '^\\s*(?:hi|hello', longest: 12_000, by: 'readCharacters', given: straight },
  { file: 'lib/reading/phrases/company.ts', begins: '(?:recruit', longest: longestLine, by: 'longestLine' },
  { file: 'lib/reading/phrases/company.ts', begins: '', longest: 12_000, by: 'readCharacters', given: straight },
  { file: 'lib/reading/phrases/role.ts', begins: '', longest: 8_500, by: 'readCharacters', given: straight },
  { file: 'lib/search/mails/posting.ts', begins: '[*_#]+', longest: 20_000, by: 'longestText' },
  { file: 'lib/reading/interviews/places.ts', begins: '\\b(?:video ?', longest: 20_000, by: 'longestText', given: straight },
  { file: 'lib/reading/promises/offer-terms.ts', begins: '(?<!\\p{L})(?:a |an', longest: 20_000, by: 'readCharacters', given: straight },
  { file: 'lib/mail/replies/read-fields.ts', begins: '^(?:to|at|with', longest: 300, by: 'a line of a command' },
  { file: 'lib/mail/replies/read-fields.ts', begins: '^(?:for|als', longest: 300, by: 'a line of a command' },
  { file: 'lib/mail/replies/read-arranging.ts', begins: '[\\s.!]+$', longest: 1_200, by: 'three lines of a command' },
  { file: 'lib/mail/replies/read-when.ts', begins: '^(?:(?:set )?(?:my )?(?:time', longest: 200, by: 'longestZone' },
  { file: 'lib/drafts/material/topics.ts', begins: '^(?:re|fwd', longest: 300, by: 'topicOf' },
  { file: 'lib/reading/unwrap/attribution.ts', begins: '["„“', longest: 500, by: 'longestAttribution' },
  { file: 'lib/reading/patterns/lazy-pattern.ts', begins: '\\[(?:[^', longest: 2_000, by: 'a pattern of ours' },
  { file: 'lib/reading/unwrap/address.ts', begins: '^[\\s*_', longest: 2_000, by: 'longestValue' },
];

export const boundOf = (file: string, { source }: RegExp): Bound | undefined =>
  bounds.find((bound) => bound.file === file && source.startsWith(bound.begins));
