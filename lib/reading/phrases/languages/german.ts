import type { Wording } from '../wording.ts';

const talk =
  '(vorstellungsgesprach*|bewerbungsgesprach*|interview*|gesprach*|telefonat*|telefoninterview*|kennenlern*|erstgesprach*|zweitgesprach*|probearbeit*|probetag*|videocall*|call|termin*|vorstellungstermin*)';
const papers = '(bewerbung*|unterlagen|bewerbungsunterlagen|bewerbungseingang|lebenslauf)';

/**
 * German. Sources: Personio, softgarden, JOIN, SuccessFactors and Stepstone receipts; letter templates of chambers of commerce (IHK) and HR guides. Accents are folded away.
 * Long because it is one table: a wording is weighed against its neighbours.
 */
export const german: readonly Wording[] = [
  ['rejection', 5, '(fur|zugunsten) ~ (kandidat*|bewerber*|mitbewerber*) ~~ (entschieden|besser|naher|mehr entsp*|entsprochen)'],
  ['rejection', 5, '(fur )?(jemand|jemanden) ~ (entschieden|gefunden|eingestellt|ausgewahlt|ausgesucht|genommen)'],
  ['rejection', 5, 'fur (einen|eine) (anderen?|andere|anderer?n?) (kandidat*|bewerb*|person) entschieden'],
  [
    'rejection',
    5,
    '(anderen?|andere) (kandidat*|bewerb*|profil*|mitbewerb*) ~~ (entschieden|vorzug|besser|passt|passen|bevorzug*|geben|gegeben|ausgewahlt)',
  ],
  ['rejection', 5, '(nicht|leider nicht) ~ (weiter|naher|mehr|langer)? ?(berucksichtig*|in betracht|in die engere)'],
  [
    'rejection',
    5,
    '(nicht|keine) ~ (in die engere (aus)?wahl|engeren auswahl|zusage|positive ruckmeldung|positive antwort|positiven bescheid|positives|berucksichtig*)',
  ],
  ['rejection', 5, '(eine|ihnen|dir|leider|heute|keine) ~ absage (erteilen|senden|schicken|geben|mitteilen|zukommen|erteilt)'],
  ['rejection', 4, 'absage (auf|zu|fur|bezuglich) ~ (bewerbung|stelle|position)'],
  [
    'rejection',
    5,
    '(leider|bedauerlicherweise|bedauern) ~~ (nicht weiterverfolg*|nicht weiter verfolg*|nicht anbieten|nicht berucksichtig*|nicht einladen|entschieden haben nicht|nicht entsprechen|nicht entsprich*|keine passende*|nicht zusagen)',
  ],
  [
    'rejection',
    5,
    '(bewerbung|profil|kandidatur) ~~ nicht (weiter |langer |mehr )?(verfolgen|weiterverfolgen|berucksichtig*|weitergefuhrt|fortsetzen|fortfuhren|erfolgreich|uberzeug*)',
  ],
  [
    'rejection',
    5,
    '(prozess|verfahren|bewerbungsprozess|auswahlverfahren|bewerbungsverfahren) ~ (mit (ihnen|dir|euch) )?~ nicht (weiter*|fort*)',
  ],
  [
    'gone',
    5,
    '(stelle|position|vakanz|ausschreibung) ~~ (bereits|anderweitig|inzwischen|mittlerweile|schon|intern|nicht mehr) ~ (besetzt|vergeben|verfugbar|geschlossen|vakant|ausgeschrieben|zu besetzen)',
  ],
  ['gone', 4, '(wurde|worden|haben|ist) ~ (anderweitig|intern) (besetzt|vergeben)'],
  ['rejection', 5, 'gegen (ihre|deine|eine) ~ (bewerbung|zusammenarbeit|einstellung|fortsetzung) ~ entschieden'],
  [
    'rejection',
    5,
    '(entschieden|entscheiden) ~ nicht ~ (fort|weiter|einladen|einzuladen|fortzusetzen|fortzufuhren|weiterzufuhren|zu verfolgen|weiterzuverfolgen|einzustellen)',
  ],
  ['rejection', 5, 'nicht (zu einem|zum|fur ein*|zur) ~ (einladen|gesprach einladen|einzuladen|anbieten)'],
  [
    'rejection',
    4,
    'nicht ~ (den anforderungen|unseren anforderungen|unserem anforderungsprofil|anforderungsprofil|unseren vorstellungen|unser* bedarf)',
  ],
  ['rejection', 4, '(keine|kein) ~ (stelle|position|angebot|vakanz|moglichkeit) ~ (anbieten|machen|frei|unterbreiten|offen)'],
  [
    'rejection',
    4,
    '(unsere|meine|die) (wahl|entscheidung) (?!(ist |fiel )?auf (sie|dich) )~ (nicht auf sie|nicht auf dich|gegen sie|gegen dich|gefallen|andere*)',
  ],
  ['rejection', 5, '(angebot|zusage|vertragsangebot) ~ (zuruckziehen|zuruckzuziehen|zuruckgezogen|widerrufen)'],
  ['rejection', 2, '(bedauern|leider|mussen wir (ihnen|dir)) ~ (mitteilen|mitzuteilen|mussen|informieren)'],
  ['rejection', 2, '(keine wertung|kein urteil|keine bewertung) ~ (qualifikation|person|fahigkeiten|fachlichen|personlichen)'],
  ['rejection', 2, '(unterlagen|bewerbungsunterlagen|daten) ~ (zuruck|zu unserer entlastung|vernichten|loschen|geloscht|entlasten)'],
  ['rejection', 3, '(leider|bedauerlicherweise) ~ (absagen|abzusagen|absage)'],
  ['rejection', 5, 'nicht (fortsetzen|fortzusetzen|fortfuhren|fortzufuhren|weiterverfolgen|weiterzuverfolgen|weiterfuhren|weiterzufuhren)'],
  ['regret', 1, '(leider|bedauerlicherweise|bedauern|tut uns leid|tut mir leid|schade)'],
  [
    'farewell',
    1,
    '(fur|auf) (ihren|deinen|die|ihre|deine|den) (weiteren?|beruflich*|zukunftig*|zukunft|personlich*|kunftig*) ~~ (alles gute|viel erfolg|erfolg|gute)',
  ],
  [
    'farewell',
    1,
    '(alles gute|viel erfolg|viel gluck|erfolg) ~ (fur|bei|auf) ~ (weiter*|zukunft|beruflich*|suche|jobsuche|stellensuche|werdegang|zukunftig*)',
  ],
  [
    'farewell',
    1,
    '(talentpool|talent pool|bewerberpool|weitere stellen|andere stellen|karriereseite|zu einem spateren zeitpunkt|erneut bei uns bewerben|weitere ausschreibungen)',
  ],

  [
    'on_hold',
    5,
    '(stelle|position|prozess|besetzung|ausschreibung|recruiting|verfahren) ~~ (pausier*|auf eis|zuruckgestellt|on hold|verschoben|gestoppt|ruht|ausgesetzt|vorerst nicht)',
  ],
  ['on_hold', 5, '(einstellungsstopp|einstellungspause|hiring freeze|einstellungen ~ (pausiert|gestoppt))'],

  [
    'offer',
    5,
    '(freuen|freue) (uns|mich) ~~ (stelle|position|vertrag|arbeitsvertrag|angebot|zusage) ~ (anzubieten|anbieten|unterbreiten|zu unterbreiten|machen|zu machen|zukommen|zu konnen|zusenden)',
  ],
  [
    'offer',
    5,
    '(bieten|biete|mochten|wurden|konnen) (wir )?(ihnen|dir) ~~ (stelle|position|arbeitsvertrag|anstellung|festanstellung) ~ (an|anbieten|gerne an)',
  ],
  [
    'offer',
    5,
    '(ein|das|unser|folgendes|konkretes|dieses|verbindliches) ~ (vertragsangebot|stellenangebot|jobangebot|arbeitsangebot|arbeitsvertragsangebot)',
  ],
  ['offer', 5, '(fur (sie|dich)) entschieden'],
  [
    'offer',
    4,
    '(arbeitsvertrag|vertragsangebot|vertragsentwurf|anstellungsvertrag) ~ (anbei|im anhang|beigefugt|erhalten|finden|zusenden|zukommen|unterschr*|angehangt)',
  ],
  ['offer', 4, '(anbei|im anhang|beigefugt) ~~ (arbeitsvertrag|vertragsangebot|vertragsentwurf|anstellungsvertrag|angebot)'],
  ['offer', 4, '(zusage|jobangebot|vertragsangebot) ~ (fur|als|bei)'],
  ['offer', 3, '(erteilen|geben|senden) ~ zusage'],
  [
    'offer',
    2,
    '(jahresgehalt|bruttogehalt|bruttojahresgehalt|monatsgehalt|probezeit|eintrittsdatum|vertragsbeginn|jahresbrutto|eintrittstermin)',
  ],
  ['offer', 1, '(herzlichen gluckwunsch|willkommen im team|gratul*)'],

  [
    'application_confirmation',
    5,
    '(erhalten|eingegangen|angekommen|eingang|empfang|erhalt) ~ (ihrer|deiner|ihre|deine|der)? ?(bewerbung*|unterlagen)',
  ],
  [
    'application_confirmation',
    5,
    `(ihre|deine|die) ~ ${papers} ~ (erhalten|eingegangen|angekommen|bekommen|ubermittelt|gesendet|versendet|eingetroffen|erreicht)`,
  ],
  [
    'application_confirmation',
    5,
    '(gut|sicher|wohlbehalten|erfolgreich|vollstandig|soeben|heute) bei uns (angekommen|eingegangen|eingetroffen)',
  ],
  [
    'application_confirmation',
    5,
    '(eingangsbestatigung|bewerbungseingang|empfangsbestatigung|bestatig* ~ eingang|bewerbung (erhalten|eingegangen|erfolgreich))',
  ],
  ['application_confirmation', 4, `(dank|danken|bedanken|danke) ~~ (${papers}|zusendung|bewerbungs*)`],
  [
    'application_confirmation',
    3,
    '(prufen|prufung|sichten|sichtung|auswerten|bearbeiten|durchsicht) ~ (ihre|deine|der|ihrer|deiner|wir)? ?(unterlagen|bewerbung*|abgeschlossen)',
  ],
  ['application_confirmation', 3, '(melden|meldet) (wir )?(uns|sich) ~ (bei|so|in|nach|sobald|zeitnah|wieder|schnellst*|unaufgefordert)'],
  ['application_confirmation', 2, '(in den nachsten|innerhalb|bitten ~ geduld|etwas geduld|zwischenbescheid)'],
  ['application_confirmation', 3, '(nehmen|setzen) (wir )?(uns )?~ (kontakt|verbindung)', 'even_if'],

  ['interview_invite', 5, `(laden|einladen|einzuladen|einladung|eingeladen) ~~ ${talk}`],
  ['interview_invite', 5, `${talk} ~~ (einladen|einzuladen|eingeladen|laden|vereinbaren|ausmachen|fuhren mochten|abstimmen|anbieten)`],
  [
    'interview_invite',
    5,
    '(mochten|wurden|wollen) ~~ (kennenlernen|kennen lernen|personlich sprechen|mit (ihnen|dir) sprechen|gesprach|austauschen|unterhalten|telefonieren)',
  ],
  [
    'interview_invite',
    5,
    '(wann|welche*) ~ (hatten|haben|passt|passen|konnen|konnten|ware|termin*|zeit) ~ (zeit|ihnen|dir|sie|du|am besten)',
  ],
  [
    'interview_invite',
    5,
    '(terminvorschlag*|terminvorschlage*|verfugbarkeit*|zeitfenster|terminauswahl|termin (wahlen|aussuchen|buchen|auswahlen)|mogliche termine|wunschtermin*)',
  ],
  ['interview_invite', 4, '(ob|passt|passen) ~ (ihnen|dir) ~ (passt|termin|uhr|besser)'],
  ['interview_invite', 3, '(nachsten schritt|nachster schritt|nachste runde|nachsten runde) ~~ (gesprach*|interview|kennenlern*|telefon*)'],

  ['interview_confirmed', 5, `${talk} ~~ (findet|bestatig*|statt|geplant|vereinbart|terminiert|steht fest|angesetzt|fixiert)`],
  ['interview_confirmed', 5, `(bestatig*|vereinbar*|bestatigung) ~~ ${talk}`],
  [
    'interview_confirmed',
    4,
    '(freuen|freue) (uns|mich) ~ (auf das gesprach|auf unser gesprach|auf den termin|sie am|dich am|kennenzulernen|auf das kennenlernen|auf den austausch)',
  ],
  ['interview_confirmed', 4, `(erinnerung|erinnern) ~~ ${talk}`],
  [
    'interview_confirmed',
    2,
    '(teams-besprechung|einwahl*|zugangsdaten|meeting-link|besprechungs-id|melden sie sich (bitte )?(am|beim) empfang|uhr ~ statt)',
  ],

  ['interview_rescheduled', 5, `${talk} ~~ (verschieb*|verlegen|verlegt|verschoben|umplanen|verlegung|verschiebung|geandert)`],
  [
    'interview_rescheduled',
    5,
    `(verschieb*|verlegen|verlegt|verschoben|verlegung|verschiebung|umplanen|terminanderung|terminverschiebung|neuer termin|neuen termin|ersatztermin|ausweichtermin) ~ (${talk}|muss*|am|lautet|ist|fur|vorschlagen|anbieten|finden|vereinbaren)`,
  ],
  ['interview_rescheduled', 5, `${talk} ~ (vom|von) ~~ (auf|zum) ~~ (verschieb*|verlegen|verlegt|verschoben)`],
  ['interview_rescheduled', 4, '(terminanderung|terminverschiebung|ersatztermin|ausweichtermin|neuer termin)'],

  ['interview_cancelled', 5, `${talk} ~~ (absag*|abgesagt|entfallt|ausfallen|fallt aus|storniert|gecancelt|nicht stattfinden|canceln)`],
  ['interview_cancelled', 4, `(absage|stornierung|storniert|abgesagt|entfallt) ~ ${talk}`],

  [
    'assessment',
    5,
    '(test|einstellungstest|eignungstest|aufgabe|fallstudie|case study|probeaufgabe|coding challenge|programmieraufgabe|online-test|online-assessment|assessment|fragebogen|arbeitsprobe) ~~ (bearbeiten|absolvieren|durchfuhren|losen|ausfullen|teilnehmen|einladen|zukommen|einreichen|bearbeitung|ablegen|erstellen)',
  ],
  [
    'assessment',
    5,
    '(bearbeiten|absolvieren|losen|durchfuhren|einladung|laden|einladen|nehmen sie) ~~ (test|einstellungstest|eignungstest|aufgabe|fallstudie|probeaufgabe|coding challenge|programmieraufgabe|online-test|online-assessment|assessment|assessment-center)',
  ],
  [
    'assessment',
    3,
    '(einstellungstest|eignungstest|probeaufgabe|programmieraufgabe|online-test|online-assessment|zeitversetztes? (video)?interview)',
  ],

  [
    'info_request',
    5,
    '(nachreichen|nachzureichen|zukommen lassen|zusenden|zuschicken|ubersenden|einreichen|hochladen|uns mitteilen|erganzen|beantworten|ausfullen) ~~ (konnten|konnen|bitte|wurden|benotigen)',
  ],
  [
    'info_request',
    5,
    '(konnten|konnen|bitte|wurden|benotigen|bitten|brauchen|fehlen|fehlt) ~~ (nachreichen|nachzureichen|zeugnis*|abschlusszeugnis|gehaltsvorstellung*|kundigungsfrist|lebenslauf|unterlagen|referenzen|nachweis*|arbeitserlaubnis|eintrittstermin|verfugbarkeit ab|formular|personalfragebogen|arbeitsproben|anschreiben|fragen|dokument*)',
  ],
  [
    'info_request',
    3,
    '(gehaltsvorstellung*|gehaltswunsch|kundigungsfrist|fruhestmoglicher eintrittstermin|eintrittstermin|nachreichen|nachzureichen|vervollstandigen)',
  ],

  [
    'timeline_update',
    5,
    '(entscheidung*|ruckmeldung|bescheid|antwort|update|auswahl) ~~ (bis|innerhalb|ende|anfang|nachste*|spatestens|treffen|fallen|kommenden?)',
  ],
  [
    'timeline_update',
    5,
    '(noch (keine|nicht)|weiterhin|derzeit|aktuell|momentan) ~~ (entscheidung|abgeschlossen|entschieden|auswahl*|gesprache|prufung|entscheidungsfindung|prozess)',
  ],
  ['timeline_update', 4, '(noch|etwas|ein wenig) ~ (geduld|zeit)'],
  ['timeline_update', 4, '(verzoger*|dauert|langer als|zwischenstand|zwischenbescheid)'],
  ['timeline_update', 4, '(melden|melde) (wir )?(uns|mich) ~ (bis|spatestens|ende|anfang|nachste|im laufe|in der)'],

  ['human_reply', 3, '(danke|dank|vielen dank) fur (ihre|deine|die) (nachricht|mail|e-mail|antwort|ruckmeldung|schnelle|info|information)'],
  [
    'human_reply',
    3,
    '(danke|dank) (dir|ihnen|euch) ~ fur (die|deine|ihre|eure) ~ (nachricht|mail|e-mail|antwort|ruckmeldung|zeilen|worte)',
  ],
  ['human_reply', 2, '(hat|haben) (uns|mir) ~ (spass|freude|gefreut|gefallen)'],
  ['human_reply', 2, '(gebe ich|leite ich|habe ich) ~ weiter*'],
  ['human_reply', 3, '(das gesprach|der austausch|unser gesprach) ~ (freude|gefreut|angenehm|nett|spass)'],

  [
    'recruiter_outreach',
    5,
    '(auf|uber) (ihr|dein|ihrem|deinem|ihres) ~ (profil|lebenslauf|xing|linkedin) ~ (gestossen|aufmerksam|gefunden|gesehen|bin)',
  ],
  [
    'recruiter_outreach',
    5,
    '(profil|werdegang|erfahrung|hintergrund) ~~ (aufmerksam|aufgefallen|gestossen|begeistert|spannend|passt|uberzeugt|passen wurde)',
  ],
  [
    'recruiter_outreach',
    4,
    '(offen|interesse|interessiert|wechselbereit|vorstellen) ~ (fur|an|neue*) ~ (herausforderung|position|rolle|stelle|austausch|moglichkeit*|perspektive*|wechsel)',
  ],
  [
    'recruiter_outreach',
    4,
    '(fur (unseren|einen unserer|meinen) (kunden|mandanten)|im auftrag (unseres|eines)|personalberat*|headhunt*|direktvermittlung)',
  ],

  ['auto_reply', 5, '(automatische antwort|abwesenheitsnotiz|abwesenheits*|automatisch generierte antwort|automatische abwesenheit*)'],
  [
    'auto_reply',
    5,
    '(nicht|ausser|bis|derzeit|aktuell|zurzeit) ~ (im haus*|im buro|ausser haus|im urlaub|in elternzeit|erreichbar|abwesend|in mutterschutz)',
  ],
  ['auto_reply', 4, '(ab|am|bis) ~ (wieder|zuruck) ~ (erreichbar|im buro|da|fur sie)'],
  [
    'auto_reply',
    3,
    '(in dringenden|dringenden? fallen|meine vertretung|meine kollegin|mein* kolleg*|nicht weitergeleitet|e-mails werden nicht)',
  ],

  [
    'job_alert',
    5,
    '(jobalarm|job-alarm|jobagent|suchagent*|jobnewsletter|stellenmarkt|jobempfehlungen|neue jobs|neue stellen*|passende jobs|passende stellen*|jobs fur (sie|dich)|gespeicherte suche)',
  ],
  [
    'forwarding_confirmation',
    6,
    '(weiterleitungsbestatigung|bestatigung* ~ weiterleitung|automatisch ~ weiterleiten|weiterleitung ~ (bestatig*|einricht*))',
  ],
  [
    'life',
    4,
    '(mietwohnung|wohnungsbewerbung|kreditantrag|versicherung*|passwort|bestellung|lieferung|rechnung|buchung|gutschein|paket|sendungsverfolgung|anmeldecode|bestatigungscode|kontoauszug)',
  ],
  [
    'job',
    2,
    '(interviewtag*|fachgesprach*|erstgesprach*|zweitgesprach*|kennenlerngesprach*|gesprach|gesprachstermin*|ausbildungsplatz*|einstellen|arbeitsvertrag*|bewerbung*|bewerber*|kandidat*|stelle|position|vorstellungsgesprach*|personalabteilung|recruiting*|lebenslauf|karriere)',
  ],
];
