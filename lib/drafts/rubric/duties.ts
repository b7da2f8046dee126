import type { Language } from '../wording/voice.ts';

/** Words that show that the kind's duty is done (14), by kind or by the choice of a kit. */
type Duties = Readonly<Record<string, readonly RegExp[]>>;

const thanks = /\bthank|\bgrateful|\bappreciate/i;

const english: Duties = {
  app_followup_1: [/\b(?:talk|conversation|discuss|meet)\b/i],
  thank_you: [thanks],
  thank_you_late: [thanks],
  thank_you_via: [thanks],
  status_1: [/\b(?:open|choosing)\b/i, /\b(?:send|further|more|anything|else)\b/i],
  close_loop: [/\bwish|\ball the best\b/i],
  cancel_checkin: [/\bfit in\b/i, /\bdate\b/i],
  rejection_reply: [thanks, /\b(?:improve|better|advi[cs]e|practi[cs]e|work on|further)\b/i, /\b(?:opening|openings|role|mind)\b/i],
  keep_in_touch_1m: [/\bno reply\b/i],
  keep_in_touch_3m: [/\bno reply\b/i],
  offer_ack: [thanks, /\banswer|\bdecision\b/i],
  accept: [/\baccept\b/i],
  more_time: [/\banswer\b/i],
  decline: [/\bnot\b.*\baccept\b/is, thanks],
  competing_offer: [/\boffer\b/i, /\bstands?\b/i],
  withdraw: [/\bwithdraw|\boff your list\b/i],
  referrer_thanks: [thanks, /\brefer|\bname forward\b/i],
  referrer_update: [/\brefer|\bname forward\b|\btrust\b|\bgrateful\b/i],
  move_request: [/\b(?:suit|work for|possible)\b/i],
  cancel_notice: [/\bcancel|\bcall off\b|\bcannot keep\b/i],
  no_show_note: [/\bagreed\b|\bwe had set\b/i, /\btime\b|\bsuit\b|\bwork\b/i],
  handwritten_card: [thanks],
  connection_note: [/\bthank/i, /\b(?:touch|contact|connected|line from you)\b/i],
};

const german: Duties = {
  app_followup_1: [/Gespräch|sprechen|unterhalten|kennen/i],
  thank_you: [/dank/i],
  thank_you_late: [/dank/i],
  thank_you_via: [/dank/i],
  status_1: [/offen|zu besetzen|Auswahl/i, /send|nachreich|beitrag|Unterlage|schick|ergänz/i],
  close_loop: [/wünsche|alles Gute|guten Start/i],
  cancel_checkin: [/richte mich|anpass|flexibel/i, /Termin|Tag/],
  rejection_reply: [/dank/i, /besser|arbeiten|überzeug|üben|rat\b/i, /Stelle|Ausschreibung|passt|passend/i],
  keep_in_touch_1m: [/Antwort|antworten/],
  keep_in_touch_3m: [/Antwort|antworten/],
  offer_ack: [/dank/i, /Antwort|antworten|Entscheidung|Bescheid/],
  accept: [/nehme|zusage|sage .* zu/i],
  more_time: [/Antwort|antworten|entscheiden/],
  decline: [/nicht an(?:zu)?nehm|lehne|nehme .* nicht an|gegen/i, /dank/i],
  competing_offer: [/Angebot/, /Stand|steht/],
  withdraw: [/ziehe|zurück/i],
  referrer_thanks: [/dank/i, /empf[eo]hl|Empfehlung/i],
  referrer_update: [/empf[eo]hl|Empfehlung|Vertrauen|dank/i],
  move_request: [/passt|recht\b|ginge|möglich/i],
  cancel_notice: [/absagen/i],
  no_show_note: [/vereinbart/i, /Zeit|passt/i],
  handwritten_card: [/dank/i],
  connection_note: [/dank/i, /Kontakt|Verbindung|verbunden|Zeile von/i],
};

const french: Duties = {
  app_followup_1: [/échang|entretien|parler|rencontr/i],
  thank_you: [/merci|gratitude|reconnaiss/i],
  thank_you_late: [/merci|gratitude|reconnaiss/i],
  thank_you_via: [/merci|gratitude|reconnaiss/i],
  status_1: [/pourvoir|ouvert/i, /document|envoyer|compl|information|élément/i],
  close_loop: [/souhaite|vœux/i],
  cancel_checkin: [/disponib|adapt|agenda/i, /date|jour/i],
  rejection_reply: [/merci/i, /amélior|progress|conseil|travailler/i, /poste|candidature/i],
  keep_in_touch_1m: [/réponse|répond/i],
  keep_in_touch_3m: [/réponse|répond/i],
  offer_ack: [/merci/i, /réponse|répond|décision/i],
  accept: [/accepte/i],
  more_time: [/réponse|répond/i],
  decline: [/décline|ne pas (?:l’)?accept|pas y donner/i, /merci/i],
  competing_offer: [/offre|proposition/i, /en est|en sont|avance/i],
  withdraw: [/retir/i],
  referrer_thanks: [/merci/i, /recommand|mon nom/i],
  referrer_update: [/recommand|mon nom|confiance|merci|reconnaissance/i],
  move_request: [/convien|irait|possible/i],
  cancel_notice: [/annuler/i],
  no_show_note: [/convenu|prévu|retenu/i, /moment|heure|convien|irait/i],
  handwritten_card: [/merci/i],
  connection_note: [/merci/i, /contact|lien|relation|mot de/i],
};

/** Thanks, status questions and answers to rejections are all there is in these four. */
const brief = (thanked: RegExp, open: RegExp, send: RegExp, better: RegExp, later: RegExp): Duties => ({
  thank_you: [thanked],
  thank_you_late: [thanked],
  thank_you_via: [thanked],
  status_1: [open, send],
  rejection_reply: [thanked, better, later],
});

const duties: Readonly<Record<Language, Duties>> = {
  en: english,
  de: german,
  fr: french,
  es: brief(
    /gracias|agradec|agradezc/i,
    /abierto/i,
    /env|aport|document|complet|informaci/i,
    /mejor|consejo|trabajar/i,
    /puesto|candidatura|vacante/i,
  ),
  it: brief(
    /grazi|ringrazi/i,
    /apert/i,
    /invi|mand|document|aggiung|fornir/i,
    /miglior|consigli|lavorare/i,
    /posizion|opportunit|candidatur/i,
  ),
  pt: brief(
    /obrigad|agrade/i,
    /abert/i,
    /envi|document|complement|acrescent|informaç/i,
    /melhor|conselho|trabalhar/i,
    /vaga|oportunidade/i,
  ),
  nl: brief(/dank/i, /open/i, /stuur|sturen|aanvul|document|toevoeg/i, /beter|advies|verbeter|werken|oefenen|tip/i, /functie|vacature/i),
};

/** @param purpose the kind, or what a text of a kit does */
export function dutiesOf(language: Language, purpose: string): readonly RegExp[] {
  return duties[language][purpose] ?? [];
}
