import type { DatePhrase } from '../dates/phrases.ts';
import { wholeWords } from './whole-words.ts';

/** The days of a sentence that still hold: where one plan is given up for another ("we had hoped for Friday, but it will be Monday"), those of the other. */
export function daysThatHold(
  phrases: readonly DatePhrase[],
  folded: string,
): { readonly days: readonly DatePhrase[]; readonly mended: boolean } {
  const given = formerPlan.exec(folded);
  if (!given) return { days: phrases, mended: false };
  const turnsAt = folded.slice(given.index).search(turn);
  const mended = turnsAt < 0 ? [] : phrases.filter(({ start, days }) => days !== undefined && start > given.index + turnsAt);
  return mended.length > 0 ? { days: mended, mended: true } : { days: phrases, mended: false };
}

/** Whether a plan is told of as one that was. */
export function isFormerPlan(folded: string): boolean {
  return formerPlan.test(folded);
}

/** Whether a sentence behind a former plan says when it will be instead: "It will now be Monday". */
export function isMending(folded: string): boolean {
  return mending.test(folded);
}

/** What was meant and no longer is, over folded text. */
const formerPlan = wholeWords(
  "(?:(?:had|'d) (?:originally |initially |first |all )?(?:hoped|planned|promised|wanted|expected|intended|aimed|said|told you|meant)|(?:was|were) (?:originally |initially |first )?(?:hoping|planning|expecting|aiming|going|meant|supposed|due) (?:to|for)|(?:i|we) promised|(?:originally|initially|at first|first) (?:hoped|planned|promised|wanted|expected|intended|aimed|said|told you|meant))",
  '(?:wollten|wollte|sollte|sollten|hofften|hoffte|planten|plante|hatten? (?:[^\\s,;]{1,20} ){0,8}?(?:gehofft|geplant|versprochen|vorgesehen|vor|erwartet|angekundigt|zugesagt)|(?:war|waren) (?:[^\\s,;]{1,20} ){0,8}?(?:geplant|vorgesehen))',
  '(?:esperions|esperais|pensions|pensais|comptions|comptais|voulions|voulais|souhaitions|prevoyions|devions|devais|(?:avions|avais|avait) (?:\\S{1,12} )?(?:prevu|espere|promis|pense|annonce|dit|voulu))',
  '(?:esperabamos|esperaba|pensabamos|queriamos|preveiamos|ibamos a|teniamos (?:previsto|pensado|planeado)|tenia (?:previsto|pensado)|(?:habiamos|habia) (?:previsto|prometido|esperado|pensado|planeado|dicho|anunciado))',
  '(?:speravamo|speravo|pensavamo|volevamo|contavamo di|prevedevamo|dovevamo|(?:avevamo|avevo) (?:\\S{1,10} )?(?:previsto|sperato|promesso|pensato|programmato|detto|annunciato))',
  '(?:esperavamos|pensavamos|queriamos|contavamos|previamos|iamos|pretendiamos|(?:tinhamos|tinha|haviamos) (?:previsto|prometido|esperado|pensado|planejado|planeado|dito|anunciado))',
  '(?:hoopten|hoopte|wilden|wilde|dachten|zouden|verwachtten|(?:hadden|had) (?:[^\\s,;]{1,20} ){0,8}?(?:gehoopt|gepland|beloofd|verwacht|gedacht|gezegd|willen|aangekondigd))',
);

/** Where the one plan ends and the other begins. */
const turn =
  /;| - |(?<![a-z])(?:but|however|though|although|yet|now|instead|unfortunately|aber|doch|jedoch|allerdings|nun|jetzt|sondern|leider|mais|or|cependant|toutefois|malheureusement|finalement|desormais|pero|aunque|sin embargo|ahora|finalmente|ma|pero|tuttavia|purtroppo|ora|adesso|invece|mas|porem|contudo|entretanto|agora|infelizmente|maar|echter|nu|helaas|inmiddels)(?![a-z])/;

const mending = wholeWords(
  "(?:it|this|that)(?:'ll| will| is going to| is) (?:\\S{1,13} ){0,2}(?:be|take|more like|likely)|will now|now (?:be|expect|hope|plan|aim|looks?|need)|instead",
  '(?:es|das) wird|wird es|nun|jetzt|stattdessen|erst',
  'ce sera|cela sera|il faudra|finalement|desormais|plutot',
  'sera|ahora|finalmente',
  'sara|ora|invece',
  'agora|ficara',
  'het wordt|wordt het|dat wordt|nu|pas',
);
