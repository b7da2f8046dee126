import type { Wording } from '../wording.ts';

/** With what Italian elides before it: `l'incontro`. */
const talk = "(l'|un'|dell'|all'|nell')?(colloquio|colloqui|intervista|incontro|chiamata|videochiamata|call|appuntamento)";
const papers = '(candidatura|curriculum|cv|domanda)';

/** Italian. Sources: receipts and declines of InfoJobs Italia, Indeed Italia, Altamira, In-recruiting; HR guides' templates. Accents are folded away. */
export const italian: readonly Wording[] = [
  [
    'rejection',
    5,
    'non ~ (proseguire|procedere|proseguiremo|procederemo|continuare|andare avanti|dare seguito|proseguira|avanzare) ~ (con|nel|nella|la|oltre|iter|processo|candidatura|selezione|seguito)',
  ],
  [
    'rejection',
    5,
    'non ~ (e stata|e stato|sei stat*|stat*|sia stat*|risult*) ~ (selezionat*|scelt*|accolt*|accettat*|idone*|ritenut*|approvat*)',
  ],
  [
    'rejection',
    5,
    "(deciso|scelto|optato|proseguire|procedere|selezionato|preferito|preferire) ~~ (un altro|un'altra|altri|altre|altro|altra) (candidat*|profil*|person*|professionist*)",
  ],
  ['rejection', 5, '(altri|altro|altre|un altro) (candidat*|profil*) ~~ (piu|meglio|maggiormente|in linea)'],
  [
    'gone',
    5,
    '(posizione|posto|ruolo|ricerca|selezione|offerta) ~~ (e stata|e stato|risulta|e gia|e) ~ (coperta|chius*|ricoperta|annullat*|assegnat*|occupat*|conclusa)',
  ],
  ['rejection', 5, '(deciso|scelto) di non ~ (proseguire|procedere|continuare|andare)'],
  [
    'rejection',
    4,
    '(non (corrisponde|risponde|e in linea|rispecchia|risulta in linea)) ~ (con|ai|alle|a|pienamente|requisiti|profilo|esigenze|ricerca)',
  ],
  ['rejection', 5, '(ritirare|ritiriamo|revocare) ~ (offerta|proposta)'],
  ['rejection', 3, '(esito|riscontro) ~ negativo'],
  [
    'rejection',
    2,
    '(siamo|sono) ~ (spiacenti|spiacente|dispiaciut*) ~ (informar*|comunicar*|dir*|non)|(ci dispiace|mi dispiace|spiace) ~ (informar*|comunicar*|dir*|dover*)',
  ],
  ['regret', 1, '(purtroppo|spiacenti|ci dispiace|mi dispiace|sfortunatamente)'],
  [
    'farewell',
    1,
    '(in bocca al lupo|buona fortuna|migliori auguri|auguriamo|future opportunita|futuri|altre opportunita|future selezioni|terremo (in considerazione|il tuo|il suo)|banca dati|database|percorso professionale)',
  ],

  [
    'on_hold',
    5,
    '(posizione|selezione|processo|assunzion*|ricerca) ~~ (in pausa|sospes*|congelat*|rinviat*|in stand-by|in standby|in attesa|bloccat*)',
  ],
  ['on_hold', 5, '(blocco|sospensione) delle assunzioni'],

  [
    'offer',
    5,
    '(lieti|liet*|felici|felice|piacere) ~~ (offrir*|proporr*|offerta di lavoro|proposta di assunzione|proposta contrattuale|offerta di impiego|lettera di assunzione)',
  ],
  [
    'offer',
    5,
    "(offerta (di lavoro|di impiego|economica|formale)|proposta (di assunzione|contrattuale|di contratto)|lettera (di assunzione|d'impegno|di impegno|di offerta)|contratto di assunzione)",
  ],
  ['offer', 5, '(offriamo|offrire|offrirti|offrirle|proporti|proporle) (la|il|un|una) (posizione|ruolo|posto|contratto)'],
  ['offer', 2, '(retribuzione|ral|stipendio|periodo di prova|data di inizio|benefit)'],
  ['offer', 1, '(congratulazioni|complimenti|benvenut*)'],

  ['application_confirmation', 5, `${papers} (ricevut*|registrat*|inviat*|acquisit*)`],
  [
    'application_confirmation',
    5,
    `(abbiamo ricevuto|ricevuto|ricezione|conferma di ricezione|confermiamo (la ricezione|di aver ricevuto)) ~ ${papers}`,
  ],
  [
    'application_confirmation',
    5,
    `${papers} ~ (e stata|e stato|risulta) ~ (inviat*|ricevut*|registrat*|trasmess*|acquisit*|presa in carico)`,
  ],
  [
    'application_confirmation',
    4,
    `(grazie|ringraziamo|ringrazio|ringraziarti|ringraziarla) ~~ (${papers}|(l')?interesse|esserti candidat*|essersi candidat*|aver inviato)`,
  ],
  [
    'application_confirmation',
    3,
    '(esaminare|esamineremo|valutare|valuteremo|analizzare|valutazione|visionare|valutando) ~ (la|il|tua|sua|candidatur*|profilo|cv|curriculum)',
    'even_if',
  ],
  ['application_confirmation', 3, '(ti|la|vi) (contatteremo|ricontatteremo)|sarai contattat*|sara contattat*', 'even_if'],

  ['interview_invite', 5, `(invitar*|invitiamo|invito|invitat*|convocar*|convocazione|convochiamo) ~~ ${talk}`],
  [
    'interview_invite',
    5,
    `(vorremmo|ci piacerebbe|piacerebbe|desideriamo|saremmo lieti|vorrei) ~~ (${talk}|conoscer*|incontrar*|parlar* con|fissare|organizzare|sentir*)`,
  ],
  [
    'interview_invite',
    5,
    '((la )?(tua|sua|vostra) disponibilita|(quando|quali) ~ (disponibile|disponibilita|orari|giorni|preferi*)|scegli* ~ (orario|data|slot)|fasce orarie)',
  ],
  ['interview_invite', 4, `(fissare|organizzare|programmare|pianificare|concordare) ~ ${talk}`],

  ['interview_confirmed', 5, `${talk} ~~ (confermat*|fissat*|programmat*|previst*|si terra|si svolgera|avra luogo|pianificat*)`],
  ['interview_confirmed', 5, `(confermiamo|conferma|confermo|confermare|promemoria|ricordiamo|ricordar*) ~~ ${talk}`],

  ['interview_rescheduled', 5, `${talk} ~~ (spostat*|rinviat*|riprogrammat*|posticipat*|anticipat*|modificat*|rimandat*)`],
  [
    'interview_rescheduled',
    5,
    `(spostare|rinviare|riprogrammare|posticipare|anticipare|rimandare|modificare|spostamento|cambiare) ~~ (${talk}|data|orario)`,
  ],
  ['interview_rescheduled', 4, '(nuova data|nuovo orario|nuovo appuntamento|cambio (di )?(data|orario))'],

  ['interview_cancelled', 5, `${talk} ~~ (annullat*|cancellat*|disdett*|non si terra|non avra luogo)`],
  ['interview_cancelled', 5, `(annullare|annullamento|cancellare|cancellazione|disdire|annulliamo) ~~ ${talk}`],

  [
    'assessment',
    5,
    '(test|prova|prove|valutazione|esercizio|questionario|caso pratico|case study|assessment) ~~ (completare|svolgere|sostenere|effettuare|compilare|tecnic*|online|completa|svolga)',
  ],
  [
    'assessment',
    5,
    '(completare|svolgere|sostenere|effettuare|compilare|invitiamo a) ~~ (test|prova|prove|valutazione|esercizio|questionario|caso pratico|case study|assessment)',
  ],

  [
    'info_request',
    5,
    '(potresti|potrebbe|ti chiediamo|le chiediamo|si prega|la preghiamo|ti preghiamo|per favore|abbiamo bisogno|cortesemente|gentilmente) ~~ (inviar*|invii|fornir*|trasmetter*|mandar*|compilar*|indicar*|comunicar*|allegar*|rispondere|specificare|inoltrar*|condividere)',
  ],
  [
    'info_request',
    4,
    '(aspettative (economiche|retributive|salariali)|pretese economiche|documenti|documentazione|referenze|preavviso|ulteriori informazioni)',
  ],

  [
    'timeline_update',
    5,
    '(decisione|riscontro|risposta|esito|aggiornament*|feedback) ~~ (entro|prossima settimana|prossimi giorni|a breve|fine (della )?settimana|nelle prossime|quanto prima)',
  ],
  ['timeline_update', 5, '(ancora|tuttora|stiamo) ~~ (valutando|decidendo|colloqui|decisione|in corso|selezione|esaminando|completando)'],
  ['timeline_update', 5, '(faremo|faro) sapere ~ (entro|prima|la prossima|nei prossimi|nelle prossime|appena)'],
  ['timeline_update', 4, '(aggiorner*|risponder*|ricontatter*|daremo|daro|riceverai|ricevera|avrai|avra) ~ entro'],
  ['timeline_update', 4, 'stiamo (ancora |tuttora )?(incontrando|vedendo|sentendo|finendo|terminando|concludendo)'],
  [
    'rejection',
    5,
    "(scelto|preferito|optato|deciso|assunto|individuato) ~ (qualcun altro|un'altra persona|una persona (con|che)|chi (ha|aveva))",
  ],
  ['timeline_update', 3, '(grazie per la (tua |sua )?pazienza|un po di pazienza|ritardo)'],

  [
    'human_reply',
    3,
    '(grazie per (il|la) (tuo|sua|tua|suo)? ?(messaggio|mail|email|risposta|riscontro)|ho inoltrato|inoltrero|piacere (conoscert*|parlare))',
  ],
  ['recruiter_outreach', 5, '(ho visto|ho trovato|abbiamo visto|visionato|notato) ~ (tuo|suo|il tuo|il suo) (profilo|cv|linkedin)'],
  ['recruiter_outreach', 5, '(tuo|suo) profilo ~~ (interess*|colpit*|in linea|attenzione|adatt*)'],
  [
    'recruiter_outreach',
    5,
    '(saresti|sarebbe|sei|e) (interessat*|apert*|disponibile) (a|ad|all*) ~ (opportunita|posizione|ruolo|valutare|nuove|parlarne)',
  ],
  [
    'recruiter_outreach',
    4,
    '(mio cliente|nostro cliente|societa di selezione|agenzia per il lavoro|siamo alla ricerca|stiamo cercando|cerchiamo)',
  ],

  [
    'auto_reply',
    5,
    '(risposta automatica|fuori ufficio|fuori sede|assente (fino|dall*|per)|in ferie|saro di ritorno|saro assente|rientrero)',
  ],
  ['auto_reply', 3, '(per urgenze|in caso di urgenza|accesso limitato)'],
  [
    'job_alert',
    5,
    '(avvis* di lavoro|nuove offerte|offerte di lavoro (per te|consigliate|simili|recenti)|annunci di lavoro|nuovi annunci|lavori consigliati)',
  ],
  ['forwarding_confirmation', 6, '(conferma di inoltro|inoltrare automaticamente|inoltro automatico|conferma ~ inoltro)'],
  [
    'life',
    4,
    '(reimposta* ~ password|tuo ordine|suo ordine|spedizione|consegna|fattura|prenotazione|assicurazione|mutuo|prestito|codice di verifica|abbonamento|affitto|sconto)',
  ],
  ['job', 2, '(colloquio|candidatur*|candidat*|posizione|selezione|curriculum|recruiter|risorse umane|lavoro)'],
];
