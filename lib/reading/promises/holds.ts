import type { DatePhrase } from '../dates/phrases.ts';
import { wholeWords } from './whole-words.ts';

/** The days by which a search that rests is said to go on, over folded text: "on hold until February", "we hope to pick it up again in March" (1.11, `restart`). */
export function daysOfRestart(phrases: readonly DatePhrase[], folded: string): readonly DatePhrase[] {
  return rests.test(folded) ? daysUntil(phrases, folded, resumes) : [];
}

/** The days by which somebody else is said to be back, without whom nothing is decided: "the director is on leave until the 18th". */
export function daysOfReturn(phrases: readonly DatePhrase[], folded: string): readonly DatePhrase[] {
  return mayBeAway.test(folded) ? daysUntil(phrases, folded, isBack) : [];
}

function daysUntil(phrases: readonly DatePhrase[], folded: string, resuming: RegExp): readonly DatePhrase[] {
  const goesOn = folded.search(resuming);
  return phrases.filter(
    ({ start, text, days }) =>
      days !== undefined &&
      ((goesOn >= 0 && start > goesOn) ||
        until.test(folded.slice(Math.max(0, start - 24), start)) ||
        beginsUntil.test(folded.slice(start, start + text.length))),
  );
}

/** A search, not a meeting, stands still; in seven languages. */
const rests = wholeWords(
  'on hold|on ice|paused?|parked|frozen|suspended|halted|shelved|deferred|hiring freeze',
  'ruht|pausier\\w{1,3}|eingefroren|ausgesetzt|zuruckgestellt|auf eis|einstellungsstopp',
  'suspend\\w{1,3}|gele\\w{0,2}|en pause|en attente',
  'en pausa|pausad\\w|suspendid\\w|congelad\\w|paralizad\\w|detenid\\w',
  'suspens\\w|em pausa',
  'sospes\\w|sospend\\w{2,4}|in pausa|bloccat\\w|congelat\\w',
  'stilgelegd|gepauzeerd|opgeschort|bevroren|vacaturestop',
);

/** Exported so that a sentence is looked through for days only where it speaks of a rest. */
export const mayRest = rests;

/** Who writes of themselves answers automatically (G-07); this is about somebody else. */
export const mayBeAway = wholeWords(
  "(?:is|are|'s|'re) (?:\\w{2,10} ){0,2}(?:away|off|out|travell?ing|abroad|on (?:\\w{2,10} ){0,2}(?:vacation|holidays?|leave|pto)|back on)",
  '(?:ist|sind) (?:\\S{1,12} ){0,6}(?:im urlaub|auf (?:dienst)?reise|verreist|nicht im haus|abwesend)',
  '(?:est|sont) (?:\\w{2,12} ){0,2}(?:en (?:conges?|vacances|deplacement)|absente?s?)',
  'estan? (?:\\w{2,12} ){0,2}(?:de (?:vacaciones|viaje|baja)|fuera)',
  '(?:e|sono) (?:\\w{2,12} ){0,2}(?:in (?:ferie|viaggio)|assent[ei]|fuori)',
  'esta[o]? (?:\\w{2,12} ){0,2}(?:de ferias|em viagem|viajando|fora)',
  '(?:is|zijn) (?:\\w{2,12} ){0,2}(?:(?:met|op) (?:vakantie|verlof|reis)|afwezig)',
);

const isBack = wholeWords('back', 'zuruck', 'de retour', 'de vuelta', 'di ritorno', 'de volta', 'terug');

const resumes = wholeWords(
  'resum\\w{1,3}|restart\\w{0,3}|re-?open\\w{0,3}|revisit|(?:pick|take) (?:this|it|things) (?:back )?up|start again',
  'wieder auf\\w{0,8}|fortsetz\\w{1,2}|fort|weiter\\w{0,7}',
  'repren\\w{1,4}|redemarr\\w{1,5}|relanc\\w{1,4}',
  'retom\\w{1,5}|reanud\\w{1,5}|reabri\\w{1,4}',
  'riprend\\w{1,4}|riapri\\w{1,4}',
  'hervat\\w{0,2}|weer op\\w{0,6}|verder',
);

const untilWords = "(?:until|till|bis(?: zum)?|jusqu'(?:en|au|a)|hasta(?: el)?|ate(?: o)?|fino (?:a|al)|tot)";
const until = new RegExp(`\\b${untilWords}\\s(?:\\S{1,12}\\s){0,2}$|\\bjusqu'$`);
const beginsUntil = new RegExp(`^${untilWords}\\s`);
