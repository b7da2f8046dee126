import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { LocalDate } from '../../time.ts';
import { datePhrasesOf, dayFirstIn } from '../dates/dates.ts';
import type { DatePhrase } from '../dates/phrases.ts';
import { oneLine, readSentences } from '../dates/sentences.ts';
import { foldInPlace, maxDateText } from '../dates/tokens.ts';
import { languageOf } from '../language.ts';
import type { Evidence } from '../reading.ts';
import type { TimelineInput } from './timeline.ts';

/**
 * The first day back that an out-of-office notice names. "Back on 3 May" is that day, "away until 2 May" the day after it (G-07
 * counts from it, and later is never wrong). A return outranks an end of absence, the later of several absences counts.
 */
export function findReturn(input: TimelineInput): { returnsOn?: LocalDate; evidence: Evidence[] } {
  const text = input.text.slice(0, maxDateText).normalize('NFC');
  const language = input.language ?? languageOf(text);
  const saidOn = input.saidAt ? dayAt(input.saidAt, input.zone) : undefined;
  const found: { day: LocalDate; back: boolean; sentence: string }[] = [];
  for (const sentence of readSentences(text)) {
    const folded = foldInPlace(sentence.text);
    if (!anyWords.test(folded)) continue;
    const options = { language, pastDays: 30, bareNumbers: awayWords.test(folded), dayFirst: dayFirstIn(input.zone, language) };
    for (const phrase of datePhrasesOf(sentence.text, saidOn ?? '2000-01-03', options)) {
      if (!phrase.days || (saidOn === undefined && !/\b20\d\d\b/.test(phrase.text))) continue;
      const role = roleOf(phrase, folded);
      if (role) found.push({ day: dayBack(phrase, role), back: role === 'back', sentence: oneLine(sentence.text) });
    }
  }
  const backs = found.filter((each) => each.back);
  const chosen = (backs.length > 0 ? backs : found).sort((a, b) => a.day.localeCompare(b.day)).at(-1);
  return chosen ? { returnsOn: chosen.day, evidence: [{ field: 'returnsOn', text: chosen.sentence }] } : { evidence: [] };
}

function dayBack(phrase: DatePhrase, role: 'back' | 'until'): LocalDate {
  const days = phrase.days ?? { first: Temporal.PlainDate.from('2000-01-01'), last: Temporal.PlainDate.from('2000-01-01') };
  // "Back next week" may be its last day: nobody writes to an empty desk.
  if (role === 'back') return (phrase.kind === 'period' ? days.last : phrase.kind === 'duration' ? days.last : days.first).toString();
  return days.last.add({ days: 1 }).toString();
}

function roleOf(phrase: DatePhrase, folded: string): 'back' | 'until' | undefined {
  const before = folded.slice(Math.max(0, phrase.start - 90), phrase.start);
  if (
    phrase.kind === 'period' &&
    /\b(?:away|out|abwesend|absent|ausente|assente|afwezig|vacation|leave|urlaub|conges|vacaciones|ferias|ferie|vakantie|from|vom|du|del|dal|van)\b/.test(
      before,
    ) &&
    !backWords.test(before)
  )
    return 'until';
  if (untilWords.test(before)) return awayWords.test(folded) || backWords.test(folded) ? 'until' : undefined;
  if (backWords.test(before)) return 'back';
  // "From 20 April to 2 May": the end of a span of absence.
  if (/(?:\b(?:to|bis|au|al|a|ao|tot|t\/m)\s|-\s?)(?:\S{1,12}\s){0,2}$/.test(before) && awayWords.test(folded) && /\d/.test(before))
    return 'until';
  return /^.{0,40}\b(?:wieder|zuruck|weer|de retour|terug|back)\b/.test(folded.slice(phrase.end)) &&
    !/\d/.test(folded.slice(phrase.end, phrase.end + 10))
    ? 'back'
    : undefined;
}

/** Words right before the day of return; folded. */
const backWords =
  /\b(?:(?<!\b(?:get|come|getting|coming|write|hear) )back(?! to (?:you|applicants|us|me|all|every))|return(?:ing|s)?(?! (?:this|the|it|your|a|to (?:us|me|you))\b)|resume|available again|reachable again|wieder|zuruck|ruckkehr|erreichbar ab|de retour|reviens|serai a nouveau|retour|de vuelta|regress?o|regresare|volvere|vuelvo|reincorporo|retorno|retornarei|voltarei|volto|estarei de volta|rientro|rientrero|tornero|di nuovo|di ritorno|terug|weer (?:aanwezig|bereikbaar))\b[^.!?]{0,60}$/;

/** Words right before the last day away. */
const untilWords =
  /(?:\b(?:until|till|through|thru|up to(?: and including)?|bis(?: einschliesslich| einschlieslich| inklusive| inkl\.?)?(?: zum| zu)?|jusqu'au|jusqu'a|hasta(?: el)?|ate(?: o| a| dia| ao)?|fino al(?:l)?|fino a|tot(?: en met)?|t\/m)\s(?:(?:the|and|including|einschliesslich|einschlieslich|dem|den|zum|dia|am|und mit|mit) ){0,2})$/;

/** One of these stands in every sentence that names a return or an absence: all others need no reading of dates. */
const anyWords =
  /\b(?:away|out|ooo|leave|vacation|holiday|pto|unavailable|available|reachable|office|working|limited|travel\w*|back|return\w*|resume|from|abwesend|anwesend|hause|buro|erreichbar|da|urlaub|aus+er|wieder|zuruck|ruckkehr|vom|absente?s?|conges?|vacances|retour|reviens|serai|du|ausente|fuera|vacaciones|vuelta|regres\w+|volvere|vuelvo|reincorporo|del|ferias|fora|retorn\w+|voltarei|volto|estarei|assente|fuori|ferie|rientr\w+|tornero|nuovo|ritorno|dal|afwezig|vakantie|aanwezig|bereikbaar|terug|weer|van)\b/;

const awayWords =
  /\b(?:away|out of (?:the )?office|out of town|on (?:annual |parental |maternity |paternity |sick )?(?:leave|vacation|holiday|pto)|ooo|unavailable|not (?:be )?(?:in the office|available|reachable|working)|limited access|travel(?:l)?ing|abwesend|nicht (?:im (?:hause|buro)|erreichbar|da|anwesend)|urlaub|ausser haus|auser haus|absente?s?|en conges?|conges|vacances|ausente|fuera de la oficina|vacaciones|ferias|fora do escritorio|assente|fuori (?:sede|ufficio)|ferie|afwezig|vakantie|niet (?:aanwezig|bereikbaar))\b/;
