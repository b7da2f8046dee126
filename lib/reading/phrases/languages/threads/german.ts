import type { Wording } from '../../wording.ts';

const talk =
  '(vorstellungsgesprach*|bewerbungsgesprach*|interview*|gesprach*|telefonat*|kennenlern*|erstgesprach*|zweitgesprach*|videocall*|call|termin*)';
const weekday = '(montag*|dienstag*|mittwoch*|donnerstag*|freitag*|morgen|ubermorgen)';

/**
 * German between people who have met: short, by name, without the set phrases of letters.
 * Sources: mails that recruiters and heads of department write themselves; HR guides' advice on keeping applicants informed.
 */
export const germanThreads: readonly Wording[] = [
  // Somebody else has it.
  [
    'rejection',
    5,
    'fur (einen|eine|jemand*|die|den) (andere*|intern*|extern*|zweite*) ~ (entschieden|ausgesprochen|gestimmt|votiert|entscheiden|gewahlt)',
  ],
  ['rejection', 5, '(wahl|entscheidung) ~ (auf|zugunsten|zu gunsten) (eine|einen|einer|eines|jemand*|andere*) ~ (gefallen|ausgefallen)'],
  ['rejection', 5, '(wahl|entscheidung) fiel ~ (auf|zugunsten|zu gunsten) (eine|einen|einer|eines|jemand*|andere*)'],
  ['rejection', 5, '(stelle|position|rolle|aufgabe) (geht|ging) ~ an (jemand*|eine andere|einen anderen|eine interne|einen internen)'],
  ['rejection', 4, '(jemand|jemanden|jemandem) (anderes|anderen|anderem|andern) ~ (bekommt|bekommen|besetz*|weiter*|machen|ubernimmt)'],
  ['rejection', 5, '(mit|den|an) (anderen|andere|einem anderen|einer anderen) ~ (weiter*|fort*|ins rennen|in die nachste*)'],
  // Not this time.
  ['rejection', 5, '(kein|keine) ~ (angebot|zusage|stelle|position|einladung) ~ (machen|unterbreiten|geben|anbieten|aussprechen)'],
  ['rejection', 4, '(leider|diesmal|dieses mal|nicht) ~ nicht ~ (geklappt|gereicht|gepasst|geworden|zum zug|dabei)'],
  ['rejection', 4, '(hat|ist) (es )?(leider|diesmal) ~ nicht (geklappt|gereicht|gepasst|geworden)'],
  ['rejection', 4, '(kommen|kommst|kommt) ~ nicht ~ (in frage|infrage|in betracht|weiter)'],
  ['rejection', 3, '(endet|beenden|beendet) ~ (hier|an dieser stelle|bewerbungsprozess|bewerbungsverfahren)'],
  ['rejection', 2, '(nicht leicht|schwer) (gefallen|gemacht)|fiel ~ nicht leicht'],
  ['farewell', 1, '(drucke|drucken|druck) ~ daumen'],

  [
    'assessment',
    5,
    '(anbei|anhang|beigefugt|hier|unten) ~ (fallstudie*|probeaufgabe*|testaufgabe*|aufgabenstellung|case|arbeitsprobe*|fachaufgabe*)',
  ],
  [
    'assessment',
    4,
    '(prasentation|losung|ausarbeitung|ergebnisse|fallstudie|aufgabe) ~ bis ~~ (zuruck*|einreichen|schicken|senden|abgeben|hochladen)',
  ],
  [
    'timeline_update',
    4,
    '(wir|ich) (werden|werde|melden|melde) (uns|mich|ihnen|dir) ~ (bis|anfang|mitte|ende|innerhalb|nachste*|kommende*|im laufe) ~~ (melden|entscheid*|ruckmeldung|bescheid|informieren|ihnen|dir)',
  ],
  [
    'assessment',
    5,
    '(laden|einladen|einladung|absolvieren|durchfuhren|bearbeiten|bestehen) ~~ ([^ ]+-)?(eignungstest*|einstellungstest*|leistungstest*|auswahltest*)',
  ],
  // Verbs stand last, behind day, hour and place.
  ['interview_cancelled', 5, `${talk} ~~ ~ (absagen|abzusagen|abgesagt|entfallen|ausfallen|streichen|gestrichen|nicht stattfinden)`],
  ['interview_cancelled', 3.5, '(muss|mussen|kann|konnen) ~ (leider|kurzfristig|krankheitsbedingt) ~ (absagen|ausfallen|entfallen)'],
  [
    'interview_rescheduled',
    5,
    `${talk} ~~ ~ (verschieben|verlegen|verlegt|verschoben|vorziehen|vorgezogen|umlegen|schieben|nachholen|umbuchen)`,
  ],
  ['interview_rescheduled', 3.5, `(statt|anstatt|anstelle) (am |vom |von |des |wie )*(${weekday}|geplant|vereinbart|ursprunglich)`],
  ['interview_rescheduled', 2, '(erkrankt|krank|dazwischengekommen|dazwischen gekommen|verhindert|steck* ~ fest|sitze ~ fest)'],

  [
    'interview_invite',
    4,
    `(passt|passte|ginge|geht|klappt|ware|hast du|haben sie|hatten sie|hattest du|konntest du|konnten sie) ~ (am )?${weekday}`,
  ],
  ['interview_invite', 4, '(personlich|naher|gerne|gern|besser) ~ (kennenlernen|kennenzulernen|kennen lernen|kennen zu lernen)'],
  ['interview_invite', 4, '(hast du|haben sie|hatten sie|hattest du) ~ (zeit|lust) ~ (fur|auf|am|um|zu)'],
  ['interview_invite', 3, '(unterlagen|bewerbung|lebenslauf|profil) ~ (neugierig|interesse geweckt|uberzeugt|angesprochen|gefallen)'],

  [
    'timeline_update',
    5,
    '(bis|spatestens|ende|anfang|innerhalb|nachste*|kommende*) ~~ (bekommst|bekommen sie|erhalten sie|erhaltst|horst|horen sie|melden wir|melde ich|geben wir|gebe ich|entscheiden wir|treffen wir|wissen wir|sage ich|sagen wir) ~~ (entscheid*|ruckmeldung|bescheid|antwort|uns|mich|ergebnis|mir|mehr|dir|ihnen)',
  ],
  [
    'timeline_update',
    4,
    '(noch|weitere*) ~ (gesprache*|kandidat*|bewerber*) ~ (fuhren|fuhre|kennen*|offen|ausstehend|vor uns|sprechen|an)',
  ],
  ['timeline_update', 4, '(fuhren|fuhre|sprechen|treffen) (noch|derzeit|gerade|aktuell|weitere) ~ (gesprache*|kandidat*|bewerber*)'],
  ['timeline_update', 4, '(zwischenstand|stand der dinge|kurzes update|kleines update|wasserstand)'],

  [
    'on_hold',
    5,
    '(einstellungen|neueinstellungen|personalbudget|budget|stelle|ausschreibung) ~~ (gestoppt|eingefroren|auf eis|gesperrt|ausgesetzt|nicht freigegeben|zuruckgestellt)',
  ],
  ['on_hold', 5, '(vorerst|vorlaufig|bis auf weiteres) ~ (pausier*|gestoppt|auf eis|ruht|nicht besetz*|zuruckgestellt|angehalten)'],

  ['offer', 5, '(mochten|wollen|durfen|konnen|freuen) ~ (ihnen|dir|uns) ~ (zusagen|zuzusagen|eine zusage)'],
  ['offer', 5, '(wollen|mochten|hatten|haben) (wir )?(sie|dich) ~ (einstellen|im team|dabei haben|an bord|in unserem team)'],
  ['offer', 3, '(sie|dich) ~ (in unserem team|im team|an bord|bei uns) ~ (begrussen|willkommen)'],
  ['offer', 3, '(unterschrieben*|unterzeichnet*|gegengezeichnet*) ~ (zuruck*|exemplar|retour|vertrag)'],

  [
    'assessment',
    5,
    '(probearbeit|kleine aufgabe|kurze aufgabe|praktische aufgabe|fallbeispiel|testaufgabe|praxisaufgabe|case) ~~ (bearbeit*|losen|zusenden|schick*|einreich*|anhang|anbei|zuruck*)',
  ],
  [
    'info_request',
    5,
    '(schick*|send*|mail*|nenn*|teil*) ~ (uns|mir) ~ (bitte|noch|kurz) ~~ (gehalt*|kundigungsfrist|zeugnis*|eintritt*|referenz*|nachweis*|unterlagen|kopie*|lebenslauf)',
  ],
  [
    'info_request',
    5,
    '(welches gehalt|welche gehaltsvorstellung*|(ab )?wann (konnten|konnen|kannst|konntest) (sie|du) ~ (anfangen|beginnen|starten|eintreten)|wie hoch ~ gehalt*)',
  ],
  ['human_reply', 2, '(gern geschehen|kein problem|alles klar|melde dich (gern|gerne|jederzeit)|melden sie sich (gern|gerne|jederzeit))'],
  [
    'job_alert',
    5,
    '(angefangene|unvollstandige|begonnene) bewerbung|bewerbung ~ noch nicht (abgeschickt|abgesendet|abgeschlossen|beendet|fertig)',
  ],
  ['applied', 1, '(ihre|deine|ihrer|deiner) (bewerbung*|bewerbungsunterlagen)'],

  // A time that stands.
  ['interview_confirmed', 4, `${talk} (steht|stehen|ist fix|ist fest)`],
  [
    'interview_confirmed',
    4,
    `(sehen|sprechen|treffen|horen) (wir )?uns ~ (am|um|${weekday})|(erwarten|erwarte) (sie|dich) ~ (am|um|${weekday})`,
  ],
  ['interview_confirmed', 3, '(zweite*|dritte*|letzte*|finale*) (runde|gesprach|vorstellungsgesprach|interview)'],
  ['interview_confirmed', 2, `bis (dahin|dann|${weekday})`],
  // Papers that came, papers that are missing.
  ['application_confirmation', 5, '(bewerbung|unterlagen) ~~ (eingetroffen|eingegangen|angekommen)'],
  ['application_confirmation', 4, '(bewerbung|unterlagen) (ist|sind) ~ (da|bei uns)'],
  ['application_confirmation', 3, '(kommen|komme) ~ auf (sie|dich) zu', 'even_if'],
  [
    'info_request',
    5,
    '(fehlt|fehlen|brauche|brauchen|benotige|benotigen) ~~ (\\p{L}*zeugnis*|lebenslauf|nachweis*|kopie*|referenz*|unterlagen|formular|anschreiben|arbeitsprobe*|unterschrift)',
  ],
  ['info_request', 4, '(ab wann|wann) (sie|du) ~ (anfangen|beginnen|starten|eintreten)'],
  ['info_request', 3.9, '(schick*|send*|mail*|reich*) (sie |du )?(es|sie|ihn|das|diese*) (mir|uns) ~ (bitte|nach|zu|bis)'],
  ['job', 1, '(arbeitszeugnis*|zeugnis*|kundigungsfrist|gehalt*|probearbeit*|testaufgabe)'],

  // Whom they took.
  ['rejection', 5, '(stelle|position|job|rolle) ~ (einem|einer|einen|eine|jemand*) ~ (gegeben|uberlassen|anvertraut|zugesagt|besetzt)'],
  ['rejection', 5, '(person*|kandidat*|bewerber*|leute|profile) (ausgewahlt|ausgesucht|gewahlt|vorgezogen) ~ (deren|die|mit|welche)'],
  ['rejection', 3, '(naher|besser|enger|genauer|mehr) ~ (zu|dieser|unserer) ~ (passt|passen|entspricht|entsprechen)'],
  ['rejection', 4, '(knapp nicht|nicht ganz|nicht) gereicht'],
  // It is yours.
  ['offer', 5, '(wahl|entscheidung) (ist |fiel )?auf (sie|dich)( gefallen)?'],
  ['offer', 5, '(mochten|wollen|wurden|durfen|konnen|werden) (wir )?(sie|dich) (?!~~ (nicht|kein|leider) )~~ ~ einstellen'],
  ['offer', 5, '(du hast|sie haben) (den job|die stelle|die position|die zusage)|(job|stelle|position) gehort (dir|ihnen)'],
  ['offer', 4, '(vertrag|arbeitsvertrag|vertragsentwurf) ~~ (angehangt|anhang|beigefugt|anbei)'],
  [
    'interview_rescheduled',
    3.5,
    '(schaffe|schaffen|kann|konnen) ~ (gesprach*|termin*|interview) ~ nicht|(schaffe|schaffen) (es|ich) ~ nicht',
  ],
];
