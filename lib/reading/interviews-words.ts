import type { ReadInterview } from './reading.ts';

/** Which round a title or sentence speaks of; undefined where it does not say. */
export function readRound(text: string): ReadInterview['round'] | undefined {
  if (finalWords.test(text)) return 'final';
  if (laterWords.test(text)) return 'later';
  if (firstWords.test(text)) return 'first';
  return undefined;
}

const finalWords =
  /\b(?:final[- ](?:round|interview|stage|conversation)|last (?:round|interview)|finale (?:runde|gespräch)|letztes? (?:runde|gespräch)|abschlussgespräch|dernier entretien|entretien final|última (?:ronda|entrevista|fase|etapa)|entrevista final|colloquio finale|ultimo colloquio|laatste (?:ronde|gesprek)|eindgesprek)\b/i;
const laterWords =
  /\b(?:(?:second|third|fourth|next|2nd|3rd|4th|another|follow[- ]up) (?:round|interview|stage|conversation)|zweitgespräch|(?:zweite[sn]?|dritte[sn]?|nächste[sn]?) (?:runde|gespräch|interview)|(?:deuxième|second|troisième|prochain) (?:entretien|tour)|(?:segunda|tercera|próxima) (?:ronda|entrevista|fase)|(?:segunda|terceira|próxima) (?:etapa|fase|entrevista)|(?:secondo|terzo|prossimo) colloquio|(?:tweede|derde|volgende) (?:ronde|gesprek))\b/i;
const firstWords =
  /\b(?:(?:first|initial|introductory|intro|1st)[- ](?:round|interview|call|conversation|chat|phone call|meeting|screen(?:ing)?)|phone screen(?:ing)?|screening (?:call|interview)|recruiter (?:screen|call)|erstgespräch|(?:erstes|erste) (?:gespräch|interview|runde)|kennenlern(?:gespräch|termin)|premier entretien|primera entrevista|entrevista inicial|primeira (?:entrevista|etapa|conversa)|primo colloquio|eerste gesprek|kennismakingsgesprek)\b/i;
