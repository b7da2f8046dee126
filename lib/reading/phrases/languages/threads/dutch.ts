import type { Wording } from '../../wording.ts';

const talk =
  '(gesprek*|sollicitatiegesprek*|kennismakingsgesprek*|interview*|kennismaking|afspraak|telefoongesprek*|videogesprek*|belafspraak|call)';
const weekday = '(maandag|dinsdag|woensdag|donderdag|vrijdag|morgen)';

/**
 * Dutch between people who have met, `je` and `u`, without the set phrases of letters.
 * Sources: mails that recruiters and managers of the Netherlands and Flanders write themselves; HR guides' advice on keeping applicants informed.
 */
export const dutchThreads: readonly Wording[] = [
  // Somebody else has it.
  [
    'rejection',
    5,
    '(functie|baan|positie|plek|rol) ~ aan (een andere|een ander|iemand|de andere) ~ (kandida*|aangeboden|gegeven|vergeven|gegund|anders)',
  ],
  [
    'rejection',
    5,
    '(een andere|andere|de andere) (kandida*|sollicitant*) ~ (aan te bieden|aangeboden|aangenomen|gekozen|uitgekozen|de voorkeur|voorgedragen)',
  ],
  ['rejection', 5, '(keuze|voorkeur) ~ (op|naar|uit naar) (iemand|een ander|een andere|andere|de andere)'],
  ['rejection', 5, '(verder|door) (te gaan |gaan |praten |te praten )?met (iemand|een ander|een andere|andere|anderen|de andere)'],
  // Not this time.
  ['rejection', 5, '(jouw|je|uw) (profiel|cv|sollicitatie) (zit|zat|hoort|hoorde|valt|viel|past|paste) ~ niet'],
  ['rejection', 5, '(gaan|ga|willen|kunnen|zullen) ~ niet ~ met (je|jou|u) ~ (verder|door)'],
  [
    'rejection',
    4,
    '(ben|bent) (je|jij|u) ~ (niet|geen) ~ (geworden|uitgekozen|gekozen)|(je|u) (bent|ben) ~ niet ~ (geworden|uitgekozen|gekozen)',
  ],
  ['rejection', 3, '(helaas|dit keer|deze keer|ditmaal) ~ niet (gelukt|verder|door|geworden)'],
  [
    'rejection',
    4,
    '(stopt|eindigt) ~ (procedure|sollicitatie|traject) ~ (hier|bij deze)|(procedure|sollicitatie|traject) (stopt|eindigt) ~ hier',
  ],
  [
    'rejection',
    2,
    '(geen|niet) ~ (makkelijke|gemakkelijke|eenvoudige) (keuze|beslissing)|moeilijke (keuze|beslissing)|jammer ~ (vertellen|melden)',
  ],

  [
    'interview_cancelled',
    5,
    `${talk} ~~ ~ (afzeggen|af te zeggen|annuleren|te annuleren|afgezegd|geannuleerd|niet doorgaan|geen doorgang)`,
  ],
  [
    'interview_rescheduled',
    5,
    `${talk} ~~ ~ (verplaatsen|te verplaatsen|verzetten|te verzetten|verschuiven|vervroegen|uitstellen|naar voren)`,
  ],
  ['interview_rescheduled', 3.5, `in plaats van ~ (${weekday}|afgesproken|gepland)`],
  ['interview_rescheduled', 2, '(ziek|verhinderd|tussengekomen|tussen gekomen|onverwacht)'],

  ['interview_invite', 5, '(maken|willen|zouden|wil|zou) ~ kennis (met (je|jou|u)|maken|te maken)'],
  ['interview_invite', 4, `(kun je|kunt u|kan je|zou je|zou u|past|schikt|lukt) ~ ${weekday}`],
  ['interview_invite', 4, '(langskomen|langs komen|langs te komen|koffie drinken|kop koffie|een keer bellen|even bellen|belletje)'],
  ['interview_invite', 2, '(sprak|spreekt|sprong) ~ (ons|mij|me) ~ (aan|op)'],

  [
    'timeline_update',
    5,
    '(uiterlijk|voor|binnen|eind|begin|volgende week|deze week|komende|in de loop van) ~~ (krijg|krijgt|hoor|hoort|laat|laten|ontvang*|weet|nemen|neem) ~~ (uitsluitsel|bericht|antwoord|reactie|beslissing|besluit|van (mij|ons|me)|weten|contact)',
  ],
  ['timeline_update', 4, '(uitsluitsel|knoop ~ (doorhakken|doorgehakt|door te hakken)|(er )?nog niet uit|nog geen (keuze|knoop|besluit))'],
  ['timeline_update', 4, 'nog (een|twee|drie|enkele|paar|andere) ~ (gesprek*|kandida*|langs|spreken)'],

  ['on_hold', 5, '(procedure|vacature|werving|sollicitatieprocedure) ~ (stil|gestopt|op pauze|on hold|in de wacht|geparkeerd|bevroren)'],
  ['on_hold', 5, '(budget*|aannames|nieuwe mensen) ~~ (bevroren|stilgelegd|gestopt|stopgezet|opgeschort)'],

  ['offer', 5, '(willen|wil|zouden|hebben) ~ (graag|dolgraag) ~ (in ons team|in dienst|aannemen|erbij)'],
  [
    'offer',
    5,
    '(voorstel|aanbod|arbeidscontract|arbeidsvoorwaarden|contract) ~~ (arbeidsvoorwaarden|akkoord|tekenen|ondertekenen|getekend|ondertekend)',
  ],
  [
    'offer',
    4,
    '(arbeidsvoorwaarden|arbeidscontract|contract) ~ (bijlage|bijgevoegd)|(bijlage|bijgevoegd) ~~ (arbeidscontract|contract|aanbod|arbeidsvoorwaarden)',
  ],
  ['offer', 3, '(akkoord (gaat|bent|ga|ben)|welkom (in|bij) (het|ons) team)'],

  [
    'assessment',
    5,
    '(casus|opdracht|case|proefopdracht|oefening) ~ (uit te werken|uitwerken|te maken|maken|inleveren|opsturen|mailen|insturen|terugsturen)',
  ],
  ['info_request', 5, '(wat|hoeveel|welk) ~ (salaris*|salarisindicatie|verdien*|opzegtermijn)'],
  ['info_request', 5, '(wanneer|per wanneer) (kun je|kunt u|zou je|zou u) ~ (beginnen|starten)'],
  ['info_request', 5, '(mis|missen|ontbre*) ~~ (diploma*|cv|document*|referenties|bijlage|motivatie*)'],
  ['human_reply', 2, '(graag gedaan|geen probleem|geen punt|mocht je nog vragen)'],
  ['job_alert', 5, '(sollicitatie|aanmelding) ~ niet (afgerond|verstuurd|voltooid|afgemaakt)|(maak|rond) ~ sollicitatie ~ af'],
  ['applied', 1, '(je|jouw|uw) sollicitatie'],

  // A time that stands.
  [
    'interview_confirmed',
    4,
    `(zien|spreken|ontmoeten|verwachten|zie|spreek|verwacht) (we|wij|ik) (je|jou|u|elkaar) ~ (${weekday}|op|om|dan)`,
  ],
  ['interview_confirmed', 2, `tot (${weekday}|dan)`],
  ['interview_confirmed', 3, '(tweede|derde|laatste) (gesprek|ronde|kennismaking)'],
  ['application_confirmation', 5, 'sollicitatie ~~ (is binnen|is aangekomen|is goed aangekomen|ontvangen)'],
  ['job', 1, '(kennismak*|diploma*|opzegtermijn|casus|salaris*|arbeidsvoorwaarden)'],

  // Whom they took.
  ['rejection', 5, '(iemand|een ander|een andere kandidaat|een kandidaat|een collega) ~ (aangenomen|gekozen|geselecteerd|uitgekozen)'],
  ['rejection', 4, '(laten|laat) ~ sollicitatie (hierbij|rusten)'],
  ['rejection', 4, '(kandidaten|sollicitanten|mensen|profielen) ~ (dichter|beter|nauwer) ~ (staan|passen|aansluiten|aansloten|pasten)'],
  ['rejection', 2, 'had ~ graag (iets|wat) anders (verteld|gemeld|geschreven)'],
  // It is yours.
  ['offer', 5, '(baan|functie|plek) is (voor|van) (jou|je|u)'],
  ['offer', 4, '(stuur|sturen|stuurt|mail) ~ getekend|getekend (terug|retour)'],
  ['offer', 4, 'contract ~ (bijlage|bijgevoegd)'],
  // It does not happen.
  ['interview_rescheduled', 4, `(lukt|gaat|kan) ~ ${talk} ~ niet`],
  ['interview_rescheduled', 3.5, '(zullen|kunnen) we ~~ van maken'],
];
