/**
 * Words that make a sentence conditional: receipts are full of outcomes that have not happened ("if you are not selected …").
 * "let me know if …", "see if …" ask, they do not suppose.
 */
const everywhere = [
  '(?<!(?:know|see|ask|asking|check|wonder|wondering|confirm|tell us|determine|sure|out) )if(?! (?:so|possible|interested|needed|any|(?:this|that|it) (?:sounds|is of interest|seems)|you (?:are|would be|might be|think you are) (?:interested|open|curious|keen|up for|looking)|you would (?:like to|love to) (?:learn|hear|know|discuss|chat))\\b)',
  '(?:^|and |, )should (?:you|your|we|our|the|there|any|this|a|requirements|another)',
  'unless',
  'whether (?:we|they|the (?:panel|team|committee)) (?:will|would|are|can|could|invite|go)',
  'ob (?:wir|es zu)',
  '(?<!(?:have|valid|open|available|deadline|extended|is|out|away|runs) )until(?! (?:\\d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the end|end of|next|noon|close))',
  'in (?:the )?(?:case|event)',
  'provided (?:that|you)',
  'whether or not',
  'only (?:those|candidates|applicants|shortlisted)',
  // Whoever is meant, the reader is not addressed; only at the start, for a decline may end on "candidates whose experience …".
  '^(?:those (?:who|whose|that|applicants|candidates)|(?:the )?(?:strongest|best|most suitable|successful|suitable|shortlisted|selected|chosen) (?:candidates?|applicants?|ones))',
  '(?:invite|contact|call|interview|meet) (?:only )?(?:the |our |all )?(?:strongest|best|most suitable|successful|suitable|shortlisted|selected|chosen|promising) (?:candidates|applicants)',
  '(?:stages?|steps?|rounds?) for (?:those|candidates|applicants|people) (?:who|whose|that)',
  // A list of all the steps there are.
  '^(?:our|the) (?:usual |typical |full |hiring |recruitment |recruiting |interview |selection ){0,3}(?:process|stages|steps)(?: (?:is|are|consists? of|includes?|has|looks like|involves?))?:?',
  '^what (?:to expect|happens|comes) ?(?:now|next|then)?:?',
  'falls',
  '(?:^|und )sollten?',
  'wenn',
  'im falle?',
  'sofern',
  'en cas',
  'sans (?:reponse|nouvelles?|retour)',
  'au cas ou',
  "s'il",
  'en (?:el )?caso',
  'caso',
  'qualora',
  'nel caso',
  'indien',
  'in het geval',
  'als (?:je|u|jij|we|wij|er|jouw|uw|jullie)',
];

const byLanguage: Readonly<Record<string, readonly string[]>> = {
  nl: ['mocht(?:en)?', 'of (?:we|wij) (?:je|jou|u)'],
  fr: ['si (?:vous|votre|vos|nous|notre|le|la|les|tu|ton|ta)'],
  es: ['si (?:usted|tu|su|no|eres|has|tienes|resultas|es|el|la|cumples|quedas)'],
  pt: ['se (?:voce|este|esta|esse|essa|o|a|seu|sua|nao|houver|for|tiver|quiser)'],
  it: ['se (?:il|la|lei|tu|non|sei|il tuo|la sua|risulterai|verrai|ritenuto|in linea)'],
};

const compiled = new Map<string, RegExp>();

/** Each sentence of a mail is asked about several times. */
const known = new Map<string, number>();
const mostKnown = 200;
let knownIn = '';

/** Where in the folded words a condition begins; -1 where there is none. */
export function conditionAt(words: string, language: string): number {
  if (knownIn !== language || known.size > mostKnown) known.clear();
  knownIn = language;
  const at = known.get(words) ?? searchCondition(words, language);
  known.set(words, at);
  return at;
}

function searchCondition(words: string, language: string): number {
  let marker = compiled.get(language);
  if (marker === undefined) {
    marker = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...everywhere, ...(byLanguage[language] ?? [])].join('|')})(?![\\p{L}\\p{N}])`, 'u');
    compiled.set(language, marker);
  }
  return words.search(marker);
}

/** "Paused until the budget is approved": the hold is a fact, its end is not. */
export function isWait(conditional: string): boolean {
  return /^until /.test(conditional);
}

const negation =
  /(?:^| )(?:(?:never|not)(?: [^ ]+){1,8} (?:or|nor)(?: [^ ]+)? $|(?:not|never|unable|nicht|kein|keine|keinen|ne|pas|no longer|no|nao|non|niet|geen)(?: [^ ]+){0,3} $)/u;

/** "We never ask for money or make …": so far a no reaches. */
const farthestNegation = 60;

/** Whether the words just before a place turn it into its opposite. */
export function isNegatedBefore(words: string, start: number): boolean {
  return negation.test(words.slice(Math.max(0, start - farthestNegation), start));
}

const announced =
  /(?<![\p{L}])(?:will|may|might|could|can|shall) (?:[^ ]+ ){0,3}(?:contact|reach out|be in touch|get in touch|invite|receive|be invited|be contacted|be asked|hear|call|notify|schedule|follow up)(?![\p{L}])/u;

/** "Our team will contact you to …": a step that somebody may take later. */
export function isAnnounced(words: string): boolean {
  return announced.test(words);
}
