import type { Wording } from '../wording.ts';

const talk =
  '(gesprek*|sollicitatiegesprek*|kennismakingsgesprek*|interview*|kennismaking|afspraak|telefoongesprek*|videogesprek*|belafspraak|call)';
const papers = '(sollicitatie*|cv|motivatiebrief|gegevens|aanmelding)';

/** Dutch. Sources: mails of Recruitee, Homerun, Otys, AFAS; letter templates of Werk.nl and HR guides. */
export const dutch: readonly Wording[] = [
  [
    'rejection',
    5,
    '(niet|helaas niet) ~ (verder|door naar|door bent|doorgaan met|uitgenodigd|uitnodigen|geselecteerd|aangenomen|gekozen|in aanmerking|voortzetten|voort te zetten|voortgezet|in behandeling)',
  ],
  [
    'rejection',
    5,
    '(besloten|gekozen|keuze|gegaan|verder|voorkeur) ~~ (een andere|andere|een ander|anderen) (kandida*|sollicita*|profiel*|persoon)',
  ],
  ['rejection', 5, '(andere|een andere) (kandida*|sollicita*|profielen) ~~ (beter|meer|passen|past|aansluit*|geschikt*|gekozen|verder)'],
  ['gone', 5, '(vacature|functie|positie) ~~ (is|was|werd) ~ (vervuld|ingevuld|gesloten|vergeven|ingetrokken|komen te vervallen)'],
  ['rejection', 5, '(besloten|gekozen|keuze|gegaan|verder|voorkeur|gevonden) ~~ iemand (anders|met|die)'],
  ['rejection', 3, 'geen (beter|leuker|positiever|ander) (bericht|nieuws)'],
  ['rejection', 5, '(afgewezen|afwijzen|afwijzing|wijzen ~ af|moeten ~ teleurstellen|teleur moeten stellen|teleur te stellen)'],
  ['rejection', 5, '(niet|onvoldoende) ~ (de juiste match|een match|aan op|aansluit*|voldoet|voldoen|passend|past bij)'],
  ['rejection', 5, 'niet met (je|jou|u|jouw) ~ verder'],
  ['rejection', 5, '(procedure|sollicitatie|sollicitatieprocedure) ~ niet ~ (voort|verder|vervolg*|in behandeling|geselecteerd|doorgezet)'],
  ['rejection', 5, '(trekken|intrekken|ingetrokken) ~ (aanbod|aanbieding)'],
  ['rejection', 2, '(spijt ~ (mee te delen|te moeten|te laten weten)|helaas (moeten|moet|kunnen|kan) (we|wij|ik))'],
  ['regret', 1, '(helaas|spijt|jammer|het spijt)'],
  [
    'farewell',
    1,
    '((veel|alle) (succes|geluk) ~ (met|bij|in)|toekomst*|verdere (zoektocht|carriere|loopbaan)|andere vacatures|portefeuille|talentpool|bewaren ~ gegevens|paden kruisen|houd ~ website)',
  ],

  [
    'on_hold',
    5,
    '(vacature|procedure|werving|functie|positie) ~~ (on hold|gepauzeerd|stilgelegd|uitgesteld|bevroren|opgeschort|in de wacht)',
  ],
  ['on_hold', 5, '(vacaturestop|aannamestop|wervingsstop|personeelsstop)'],

  [
    'offer',
    5,
    '(blij|verheugd|genoegen|graag|enthousiast) ~~ (aan te bieden|aanbieden|aanbod (doen|te doen)|arbeidsovereenkomst|contract aan|contractvoorstel)',
  ],
  ['offer', 5, '(arbeidsvoorwaardenvoorstel|contractvoorstel|aanbod (voor|als|van) |arbeidsaanbod|baanaanbod|arbeidsovereenkomst)'],
  ['offer', 5, '(bieden|bied) (wij|we|ik) (je|jou|u) ~ (functie|baan|contract|positie) aan'],
  ['offer', 4, '(bent|ben je|je bent) aangenomen'],
  ['offer', 2, '(bruto per (maand|jaar)|brutosalaris|startdatum|proeftijd|ingangsdatum|jaarcontract|vakantiedagen)'],
  ['offer', 1, '(gefeliciteerd|welkom bij)'],

  ['application_confirmation', 5, `(ontvangen|ontvangst|ontvingen|ontvangstbevestiging|bevestiging) ~ ${papers}`],
  ['application_confirmation', 5, `${papers} ~ (ontvangen|ontvangst|binnen|binnengekomen|verstuurd|verzonden|doorgestuurd|geregistreerd)`],
  ['application_confirmation', 4, `(bedankt|dank|danken) ~~ (${papers}|interesse|solliciteren|belangstelling)`],
  [
    'application_confirmation',
    3,
    '(bekijken|beoordelen|bestuderen|doornemen|bekeken|behandeling) ~ (je|jouw|uw|sollicitatie|cv|zorgvuldig)',
    'even_if',
  ],
  ['application_confirmation', 3, '(nemen|neemt|nemen wij) ~ contact|laten ~ weten|hoor je ~ van ons|hoort u ~ van ons', 'even_if'],

  ['interview_invite', 5, `(uitnodigen|uitgenodigd|uitnodiging|nodigen|uit te nodigen) ~~ ${talk}`],
  ['interview_invite', 5, '(uitnodigen|uitgenodigd|uitnodiging|nodigen) (voor|je|jou|u)'],
  ['interview_invite', 5, `(willen|wil|zouden|zou) ~~ (kennismaken|leren kennen|spreken|${talk}|in gesprek|ontmoeten)`],
  [
    'interview_invite',
    5,
    '(wanneer|welke) ~ (schikt|uitkomt|kun je|kunt u|beschikbaar|momenten|past|dag)|(beschikbaarheid|voorkeursmomenten|tijdslot|datumprikker|data en tijden|moment* ~ (doorgeven|uitkiezen|schikken))',
  ],
  ['interview_invite', 4, `(plannen|inplannen|afspreken|maken) ~ ${talk}`],

  ['interview_confirmed', 5, `${talk} ~~ (bevestigd|gepland|ingepland|vindt plaats|plaatsvinden|staat gepland|vastgelegd|is op)`],
  ['interview_confirmed', 5, `(bevestig*|bevestiging|herinnering|herinneren) ~~ ${talk}`],
  ['interview_confirmed', 3, '(tot dan|zien je graag|zien u graag|kijken ~ uit naar (het|ons) gesprek|melden bij de receptie)'],

  [
    'interview_rescheduled',
    5,
    `${talk} ~~ (verplaatst|verzet|verschoven|verplaatsen|verzetten|uitgesteld|opnieuw gepland|gewijzigd|verschuiven)`,
  ],
  ['interview_rescheduled', 5, `(verplaatsen|verzetten|verplaatst|verzet|verschuiven|uitstellen|wijzigen|opnieuw (in)?plannen) ~~ ${talk}`],
  ['interview_rescheduled', 4, '(nieuwe (datum|tijd|afspraak)|nieuw (moment|tijdstip)|wijziging van (de|je|uw) afspraak)'],

  ['interview_cancelled', 5, `${talk} ~~ (geannuleerd|afgezegd|vervalt|gaat niet door|annuleren|afzeggen|niet doorgaan|komt te vervallen)`],
  ['interview_cancelled', 5, `(annuleren|annulering|afzeggen|afzegging|geannuleerd) ~~ ${talk}`],

  [
    'assessment',
    5,
    '(test|assessment|opdracht|case|vragenlijst|toets|casus) ~~ (maken|invullen|voltooien|uitvoeren|afronden|online|in te leveren|deelnemen|uitwerken)',
  ],
  ['assessment', 5, '(maken|invullen|voltooien|afronden|uitvoeren|uitnodiging) ~~ (test|assessment|opdracht|case|vragenlijst|toets|casus)'],

  [
    'info_request',
    5,
    '(kun je|kunt u|zou je|zou u|graag|wil je|wilt u|verzoeken|hebben ~ nodig|ontvangen ~ graag|ontbreekt|ontbreken) ~~ (sturen|toesturen|aanleveren|mailen|doorgeven|opsturen|uploaden|invullen|beantwoorden|toelichten|delen|diploma*|salarisindicatie|referenties|motivatie|cv)',
  ],
  ['info_request', 4, '(salarisindicatie|salariswens|opzegtermijn|referenties|ontbrekende|aanvullende (informatie|gegevens))'],

  [
    'timeline_update',
    5,
    '(beslissing|besluit|reactie|terugkoppeling|antwoord|update) ~~ (uiterlijk|voor|binnen|volgende week|eind|begin|komende|deze week|nemen)',
  ],
  [
    'timeline_update',
    5,
    '(nog (niet|geen|steeds|bezig)|momenteel) ~~ (beslissing|besluit|gesprekken|beoordelen|procedure|bezig|besloten|afgerond)',
  ],
  [
    'timeline_update',
    5,
    '(uiterlijk|voor|binnen|eind|begin|volgende week|deze week) ~~ (laten|laat|hoor|hoort|horen) ~ (weten|van (ons|mij|me))',
  ],
  [
    'timeline_update',
    5,
    '(laten|laat|hoor|hoort) ~ (weten|van (ons|mij|me)) ~ (uiterlijk|binnen|eind|begin|volgende week|voor (het )?(eind|\\p{N}+))',
  ],
  ['timeline_update', 3, '(bedankt voor je geduld|dank voor uw geduld|nog even geduld|vertraging|duurt ~ langer)'],

  ['human_reply', 3, '(bedankt|dank) voor (je|jouw|uw) (bericht|mail|e-mail|reactie|antwoord)|leuk je (te spreken|gesproken|ontmoet*)'],
  [
    'recruiter_outreach',
    5,
    '(je|jouw|uw) (profiel|cv|linkedin*|ervaring) ~~ (tegen|gezien|gevonden|interessant|aandacht|past|aansluit*|aanspr*)',
  ],
  ['recruiter_outreach', 5, '(sta|staat|ben|bent) (je|jij|u) ~ (open voor|geinteresseerd|op zoek|benieuwd)'],
  ['recruiter_outreach', 4, '(mijn opdrachtgever|onze opdrachtgever|mijn klant|detachering|voor een klant|wij zoeken|ik ben op zoek naar)'],

  [
    'auto_reply',
    5,
    '(automatisch antwoord|automatische reactie|afwezigheidsbericht|niet op kantoor|afwezig (tot|van|wegens)|met vakantie|op vakantie|met verlof|weer bereikbaar|ben ik weer)',
  ],
  ['auto_reply', 3, '(bij spoed|voor dringende|in dringende)'],
  [
    'job_alert',
    5,
    '(vacature-alert|jobalert|job alert|nieuwe vacatures|vacatures (voor jou|die passen|in jouw)|vacaturemail*|passende vacatures)',
  ],
  ['forwarding_confirmation', 6, '(bevestiging (van )?(doorsturen|doorsturing)|automatisch (door te sturen|doorsturen)|doorstuuradres)'],
  [
    'life',
    4,
    '(wachtwoord|je bestelling|uw bestelling|bezorging|factuur|pakket|boeking|verzekering|hypotheek|lening|verificatiecode|abonnement|huurwoning|korting)',
  ],
  ['job', 2, '(sollicit*|vacature|functie|kandida*|gesprek|recruiter|recruitment|cv|baan)'],
];
