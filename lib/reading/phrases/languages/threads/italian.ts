import type { Wording } from '../../wording.ts';

const talk = "(l'|un'|dell'|all'|nell')?(colloquio|colloqui|intervista|incontro|chiamata|videochiamata|call|appuntamento)";
const weekday = '(lunedi|martedi|mercoledi|giovedi|venerdi|domani)';

/**
 * Italian between people who have met, `tu` and `lei`, without the set phrases of systems.
 * Sources: mails that recruiters and managers write themselves; HR guides' advice on keeping applicants informed.
 */
export const italianThreads: readonly Wording[] = [
  // Somebody else has it.
  [
    'rejection',
    5,
    "(proseguire|procedere|avanti|continuare|proseguiamo|procediamo|continuiamo|proseguiremo|procederemo) ~ con (altre|altri|un altro|un'altra|altra) (person*|candidat*|profil*|figur*|risors*)",
  ],
  [
    'rejection',
    5,
    '(preferito|scelto|optato|individuato|selezionato|assunto|puntato) ~ (figura|risorsa|profilo|persona|candidat*) ~ (con|piu|che|maggior*|divers*|intern*|senior*)',
  ],
  ['rejection', 5, "(scelta|preferenza|decisione) ~ (caduta|ricaduta|orientata|andata) su (un|una|un'altra|altr*)"],
  ['rejection', 5, "(posto|ruolo|posizione) ~ (assegnat*|affidat*|dat*|andat*|va|andra) (a|ad) (un'altra|un altro|altr*|qualcun)"],
  // Not this time.
  [
    'rejection',
    5,
    '(iter|percorso|processo|selezione|candidatura|strada) ~ (si ferma|si conclude|termina|finisce|si interrompe|non prosegue|si chiude) (qui|in questa fase|a questo punto)',
  ],
  [
    'rejection',
    5,
    'non ~ (andremo|andiamo|proseguiremo|procederemo|possiamo|potremo) ~ (avanti|oltre|proseguire|procedere|offrir*|dare seguito)',
  ],
  ['rejection', 5, 'non (hai|ha|avete) (superato|passato) ~ (fase|prova|selezione|selezioni|colloquio|test)'],
  ['rejection', 4, 'non ~ (in linea|sufficiente|adatt*|allineat*) ~ (con|per|requisit*|ricerca|stiamo cercando)'],
  ['rejection', 2, 'non e stat* ~ (facile|semplice)|(decisione|scelta) difficile'],

  [
    'interview_rescheduled',
    5,
    `(spostiamo|rinviamo|posticipiamo|rimandiamo|anticipiamo|slitta|slittare|far slittare) ~ (il |la )?(${talk}|a)`,
  ],
  ['interview_rescheduled', 3.5, `(invece|anziche|al posto) (di|del|che) ~ (${weekday}|previst*|concordat*)`],
  ['interview_rescheduled', 2, '(imprevisto|contrattempo|malattia|indispost*|ammalat*)'],

  [
    'interview_invite',
    4,
    '(fare (due|quattro) chiacchiere|scambiare due parole|conoscerti|conoscerla|conoscerci|sentirci|vederci|fare una chiacchierata)',
  ],
  [
    'interview_invite',
    5,
    '(quando|che giorno|quali giorni|che giorni) ~ (saresti|sarebbe|sei|potresti|potrebbe|ti|le) ~ (liber*|disponibil*|comod*|andrebbe|venire)',
  ],
  ['interview_invite', 5, `(saresti|sarebbe|sei|avresti|avrebbe) (liber*|disponibil*|tempo) ~ (${weekday}|il|alle|per)`],
  ['interview_invite', 4, `(ti|le) (andrebbe|va|andrebbero) bene ~ ${weekday}`],

  [
    'timeline_update',
    5,
    '(entro|prima del*|prossima settimana|prossimi giorni|fine (mese|settimana)) ~~ (faremo sapere|faro sapere|avrai (una|un) (risposta|riscontro)|avra (una|un) (risposta|riscontro)|riceverai|ricevera|daremo|comunicheremo|risponderemo)',
  ],
  ['timeline_update', 4, '(ci (resta|restano|manca|mancano)|dobbiamo ancora) ~ (colloqui*|candidat*|person*|incontrare|vedere|sentire)'],

  ['on_hold', 5, '(ricerca|selezione|processo) ~ (ferm*|in stallo|congelat*|sospes*|bloccat*|in pausa)'],
  ['on_hold', 5, '(budget|assunzioni|inserimenti) ~~ (bloccat*|congelat*|sospes*|ferm*)'],

  [
    'offer',
    5,
    "(proporle|proporti|offrirle|offrirti) ~ (l'assunzione|assunzione|contratto|posizione|ruolo|l'inserimento|tempo indeterminato)",
  ],
  ['offer', 5, '(vorremmo|vogliamo|felici|lieti) (che |di )?~ (facessi parte|facesse parte|averti|averla) ~ (team|squadra|noi|gruppo)'],
  [
    'offer',
    4,
    '(firmat*|sottoscritt*|controfirmat*) ~ (entro|lettera|contratto)|(restitu*|rispedir*) ~ (firmat*|controfirmat*|sottoscritt*)',
  ],
  ['offer', 3, 'benvenut* (a bordo|nel team|in squadra|tra noi|nel nostro team)'],

  ['assessment', 4, '(prova|caso|esercizio|compito) (pratic*|tecnic*|scritt*)'],
  ['assessment', 5, '(svolgere|svolga|svolgessi|risolvere|completare) ~ (prova|esercizio|test|caso|compito)'],
  ['info_request', 5, '(qual e|quali sono|ci (indichi|indica|dica|dici)) ~ (ral|retribuzione|preavviso|aspettative|stipendio)'],
  ['info_request', 5, '(manca|mancano) ~ (documento*|documenti|certificato|diploma|copia|referenze|allegato)'],
  ['info_request', 5, '(quando|da quando) (potresti|potrebbe) (iniziare|cominciare)'],
  ['human_reply', 2, '(di nulla|nessun problema|figurati|si figuri|per qualsiasi (dubbio|domanda))'],
  [
    'job_alert',
    5,
    'non hai ~ (completato|terminato|inviato|finito) ~ (candidatura|domanda)|candidatura ~ (incompleta|non (ancora )?(inviata|completata))',
  ],
  ['applied', 1, '((la )?(tua|sua)) candidatura'],

  // A time that stands.
  [
    'interview_confirmed',
    4,
    `(ci vediamo|ci sentiamo|la aspettiamo|ti aspettiamo|ci troviamo|la aspetto|ti aspetto) ~ (${weekday}|il|alle)`,
  ],
  ['interview_confirmed', 2, `a (${weekday}|presto)`],
  ['interview_confirmed', 3, '(secondo|terzo|ultimo) (colloquio|incontro)'],
  ['application_confirmation', 5, 'candidatura ~~ (arrivata|giunta|pervenuta)'],
  ['job', 1, '(ral|preavviso|diploma|prova pratica|assunzioni|assunzione)'],

  // Whom they took.
  [
    'rejection',
    5,
    '(abbiamo|hanno|ho) (preso|assunto|scelto|inserito|ingaggiato|preferito) (un|una) ~ (ragazz*|person*|candidat*|collega|profil*|figura|risorsa|professionist*)',
  ],
  [
    'rejection',
    5,
    '(vi siano|vi sono|ci sono|ci siano|esistono) ~ (profili|candidat*|persone) piu (affini|adatt*|vicin*|in linea|coerenti)',
  ],
  ['rejection', 5, 'non (daremo|diamo|potremo dare|possiamo dare) ~ seguito'],
  ['rejection', 2, '(avrei|avremmo) (voluto|preferito) ~ (scriver*|dir*|dar*|comunicar*)'],
  // It is yours.
  ['offer', 5, '(posto|lavoro|ruolo) e (suo|tuo)'],
  ['offer', 4, '(rimand*|restitu*|rispedi*) ~ firmat*'],
  ['offer', 4, '(allego|alleghiamo|in allegato) ~ contratto'],
  // It does not happen.
  ['interview_cancelled', 5, `${talk} ~~ ~ (salta|saltera|non (si|puo|potra) ~ (tenere|fare|svolgere|svolgersi|tenersi))`],
  ['interview_rescheduled', 4, `non (riesco|riusciamo|posso|possiamo|potro|potremo) ~ (fare|tenere|esserci|partecipare) ~ ${talk}`],
  ['interview_rescheduled', 3, `(possiamo|potremmo) (fare|vederci|sentirci|farlo) ~ ${weekday}`],
];
