import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../time.ts';
import { datePhrasesOf, dayFirstIn, dayOf } from './dates.ts';
import type { DatePhrase } from './dates-phrases.ts';
import { oneLine, readSentences, type Sentence } from './dates-sentences.ts';
import { timeBeside } from './dates-times.ts';
import { fold, maxDateText } from './dates-tokens.ts';
import { languageOf } from './language.ts';
import type { Evidence } from './reading.ts';
import type { TimelineInput } from './timeline.ts';
import { zoneForAll } from './zones.ts';

export type Deadline = { readonly for: 'offer' | 'assessment' | 'info'; readonly at: LocalDate | Instant };

/**
 * The last day (or moment, where an hour is named) to answer an offer, hand in a test or send what was asked for. Of several the
 * earliest counts: it is the one that can be missed. What the employer does by a date is a promise, not a deadline.
 */
export function findDeadline(input: TimelineInput): { deadline?: Deadline; evidence: Evidence[] } {
  const text = input.text.slice(0, maxDateText).normalize('NFC');
  const language = input.language ?? languageOf(text);
  const saidOn = input.saidAt ? dayOf(input.saidAt, input.zone) : undefined;
  const zone = zoneForAll(text) ?? input.zone;
  const mailIsAbout = aboutWhat(fold(text));
  const found = readSentences(text)
    .map((sentence) => deadlineIn(sentence, { language, saidOn, zone, saidAt: input.saidAt, mailIsAbout }))
    .filter((each) => each !== undefined)
    .sort((a, b) => rank(a.deadline) - rank(b.deadline) || a.deadline.at.localeCompare(b.deadline.at));
  const first = found[0];
  return first ? { deadline: first.deadline, evidence: [{ field: 'deadline', text: oneLine(first.sentence.text) }] } : { evidence: [] };
}

type Setting = {
  readonly language: string;
  readonly saidOn: LocalDate | undefined;
  readonly saidAt: Instant | undefined;
  readonly zone: string;
  readonly mailIsAbout: Deadline['for'];
};

/** Offers and tests outrank a mere request for times or documents. */
function rank(deadline: Deadline): number {
  return deadline.for === 'info' ? 1 : 0;
}

function deadlineIn(sentence: Sentence, setting: Setting): { sentence: Sentence; deadline: Deadline } | undefined {
  const folded = fold(sentence.text);
  if (folded.length > maxSentence || ownPromise.test(folded) || closing.test(folded)) return undefined;
  const asked = asks.exec(folded) ?? labels.exec(folded);
  if (!asked) return undefined;
  const on = setting.saidOn ?? '2000-01-03';
  const phrases = datePhrasesOf(sentence.text, on, {
    language: setting.language,
    pastDays: 14,
    dayFirst: dayFirstIn(setting.zone, setting.language),
  }).filter(
    (phrase) =>
      phrase.days !== undefined &&
      (setting.saidOn !== undefined || /\b20\d\d\b/.test(phrase.text)) &&
      isLimit(phrase, folded, asked.index + asked[0].length),
  );
  const phrase = phrases[0];
  if (!phrase?.days) return undefined;
  const hours = /^(?:with)?in (?:the next )?(\d{1,3}) ?(?:hours|hrs|h)\b/.exec(fold(phrase.text))?.[1];
  if (hours && setting.saidAt)
    return { sentence, deadline: { for: aboutWhat(folded, setting.mailIsAbout), at: addHours(setting.saidAt, Number(hours)) } };
  const at = timeBeside(sentence.text, phrase, phrase.days.last.toString(), setting.zone) ?? phrase.days.last.toString();
  return { sentence, deadline: { for: aboutWhat(folded, setting.mailIsAbout), at } };
}

/** A sentence longer than this is a paragraph that lost its stops. */
const maxSentence = 700;

function addHours(from: Instant, hours: number): Instant {
  return Temporal.Instant.from(from).add({ hours }).toString();
}

/** The date limits what is asked: it follows the request, or is led in by "by", "until", "within". */
function isLimit(phrase: DatePhrase, folded: string, askedEnd: number): boolean {
  const before = folded.slice(Math.max(0, phrase.start - 36), phrase.start);
  if (
    limits.test(before) ||
    /^(?:within|in|by|no later|innerhalb|binnen|sous|dans|en|dentro|entro|em|spatestens|over)\b/.test(fold(phrase.text))
  )
    return true;
  return (
    phrase.start >= askedEnd && /\b(?:deadline|due|expires?|valid|frist|gultig|echeance|plazo|vence|prazo|scadenza|geldig)\b/.test(folded)
  );
}

const limits =
  /\b(?:by|before|until|till|no later than|not later than|latest|due(?: on)?|on or before|through|expires?(?: on)?|bis|bis zum|bis spatestens|spatestens(?: am| bis)?|jusqu'au|avant le|avant|au plus tard le|hasta el|hasta|antes del|a mas tardar el|ate|ate o|ate a|antes de|entro|entro il|entro e non oltre il|uiterlijk|uiterlijk op|voor|tot|tot en met|vor)\s(?:\S{1,16}\s){0,3}$/;

/** What the reader is asked to do by a date, in seven languages; folded. */
const asks =
  /\b(?:respond|reply|answer|accept(?:ance)?|sign(?:ed|ing)?|return(?:ed)? (?:it|the|this|a signed|signed)|confirm|you.{0,40}\bdecide|your (?:final )?decision|make (?:a|your) (?:final )?decision|let (?:us|me) know|get back to (?:us|me)|complet(?:e|ed|ion)|submit(?:ted)?|submission|finish|send (?:us|me|it|your|the|over|back)|provide|upload|fill (?:in|out)|share your|take the (?:test|assessment)|book|schedule|due|hand (?:it )?in|turn (?:it )?in|offer (?:is|will be|remains|stands)|antworten|antwort|ruckmeldung|bescheid|zusage|unterschr\w{2,8}|unterzeichn\w{1,5}|zuruck(?:senden|schicken)|bestatigen|einreichen|abgeben|abgabe|bearbeit\w{1,4}|absolvieren|zusenden|schicken|senden|ubermitteln|mitteilen|teilen sie uns|teile uns|lassen sie uns|lass uns|geben sie uns|gib uns|wissen lassen|offen|nachreichen|retourner|effectuer|realiser|passer|repondre|reponse|retourner|signer|confirmer|completer|envoyer|transmettre|rendre|passer le test|responder|respuesta|firmar|confirmar|completar|enviar|envie|envies|realizar|entregar|aceptar|resposta|responda|assinar|assinad\w|concluir|preencher|envie|realize|aceitar|rispondere|risposta|firmare|confermare|completare|inviare|consegnare|accettare|reageren|reactie|ondertekenen|ondertekend|bevestigen|afronden|voltooien|opsturen|sturen|inleveren|maken|retour|getekend|terug(?:sturen|krijgen))\b/;

const labels =
  /\b(?:deadline|due date|due|frist|abgabefrist|expir(?:y|es|ation)|valid (?:until|through)|gultig bis|date limite|echeance|fecha limite|plazo|prazo|scadenza|uiterste datum)\b/;

/** The employer's own doing: a promise, read elsewhere. */
const ownPromise =
  /\b(?:(?:we|i|they|our team|the team) (?:will|'ll|shall|plan|aim|hope|expect|intend|should|want|anticipate|are planning|are aiming|are hoping)|asked them|having a decision|(?:expect|hope|plan|aim|intend|going|able) to (?:make|reach|have|come to|share|announce|take) (?:a |our |the )?(?:final |hiring )?decision|we'll|i'll|you(?:'ll| will| should| can expect to) (?:hear|receive|get)|wir (?:melden|werden|geben)|werden wir|melden uns|nous (?:vous )?(?:reviendrons|repondrons|contacterons)|nos pondremos|daremos|entraremos|la ricontatteremo|ti ricontatteremo|laten (?:we|wij))\b/;

/** Dates of the posting, not of the reader's answer. */
const closing =
  /\b(?:applications? (?:close|are open|will close|must be)|posting closes|bewerbungsfrist|vacancy closes|start date|starting date|join(?:ing)? date|first day)\b/;

function aboutWhat(folded: string, otherwise: Deadline['for'] = 'info'): Deadline['for'] {
  if (
    /\b(?:offer|offre|oferta|offerta|proposta|angebot|vertrag|contract|arbeitsvertrag|aanbod|contrat|contrato|contratto|employment agreement|acceptance)\b/.test(
      folded,
    )
  )
    return 'offer';
  if (
    /\b(?:assessment|test|tests|coding|challenge|exercise|take-?home|assignment|case study|hackerrank|codility|codesignal|testgorilla|hirevue|video interview|one-way|questionnaire|aufgabe|probeaufgabe|fallstudie|exercice|epreuve|prueba|desafio|teste|prova|opdracht|assessments?)\b/.test(
      folded,
    )
  )
    return 'assessment';
  return otherwise;
}
