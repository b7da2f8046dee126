/**
 * Words around a last day, in seven languages, over folded text (lower case, no accents): what leads the day in, what the reader
 * is asked to do by it, and what makes it the employer's own promise. Sources: offer letters, test invitations and requests for
 * papers of the systems and guides named in `phrases/`.
 */
function anyOf(...ways: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z])(?:${ways.join('|')})(?![a-z])`);
}

/** Up to three short words may stand between the limit and its day: "by the end of". */
export const limits = new RegExp(
  `(?<![a-z])(?:${[
    'by|before|until|till|no later than|not later than|latest|due(?: on)?|on or before|through|expires?(?: on)?|ends?(?: on)?',
    'bis|bis zum|bis spatestens|spatestens(?: am| bis| zum)?|vor|vor dem',
    "jusqu'au|jusqu'a|avant le|avant|au plus tard(?: le| pour le)?|d'ici(?: a| le| au)?|pour le",
    'hasta el|hasta|antes del|antes de|a mas tardar el|a mas tardar|como (?:muy tarde|maximo|tarde)(?: el)?|para el',
    'ate|ate o|ate a|ate ao|ate o dia|ate dia|antes de|no maximo ate|o mais tardar(?: ate)?',
    'entro|entro il|entro e non oltre(?: il)?|prima del|non oltre(?: il)?|fino a|fino al',
    'uiterlijk|uiterlijk op|voor|tot|tot en met|niet later dan',
  ].join('|')})\\s(?:\\S{1,16}\\s){0,3}$`,
);

/** The phrase itself begins with its limit: "within 48 hours", "entro venerdì". */
export const limitsIn = /^(?:within|in|by|no later|innerhalb|binnen|sous|dans|en|dentro|entro|em|spatestens|over)(?![a-z])/;

/** The limit stands behind: "Friday at the latest", "30 de octubre como muy tarde". */
export const limitsAfter =
  /^,? ?(?:at the latest|spatestens|au plus tard|como (?:muy tarde|maximo)|a mas tardar|no maximo|al piu tardi|uiterlijk)(?![a-z])/;

/** What the reader is asked to do by a date. */
export const asks = anyOf(
  // English
  'respond|reply|answer|accept(?:ance)?|sign(?:ed|ing)?|return(?:ed)? (?:it|the|this|a signed|signed)|confirm|you.{0,40}(?<![a-z])decide|your (?:final )?decision',
  'make (?:a|your) (?:final )?decision|let (?:us|me) know|get back to (?:us|me)|complet(?:e|ed|ion)|submit(?:ted)?|submission|finish(?:ed)?',
  'send(?:ing)? (?:us|me|it|them|both|your|the|over|back)|provide|upload|fill (?:in|out)|share your|take the (?:test|assessment)|book|schedule|due',
  'hand (?:it )?in|turn (?:it )?in|offer (?:is|will be|remains|stands)|(?:get|have|bring) (?:it|them|both|these|those|everything|that) (?:\\S{1,12} ){0,2}(?:to|with) (?:us|me)',
  '(?:would ask|ask you) for your|(?:back|be) with us|open until',
  // German
  'antworten|antwort|ruckmeldung|bescheid|zusage|unterschr\\w{2,10}|unterzeichn\\w{1,5}|zuruck(?:senden|schicken|gesendet|geschickt)|bestatigen|einreichen|abgeben|abgabe|bearbeit\\w{1,4}|absolvieren|zusenden',
  'schicken|schickst|schick|senden|sende|ubermitteln|mitteilen|teilen sie uns|teile uns|lassen sie uns|lass uns|lasst uns|geben sie uns|gib uns|gibst du|sag(?:en sie|st du)? (?:mir|uns)|wissen lassen|offen|nachreichen|losen|gelost|hochladen|erledigen|ausfullen|entscheiden sie|entscheidest du',
  // French
  "retourner|renvoyer|terminer|finir|effectuer|realiser|passer|repondre|reponse|reponds|repondez|signer|signee?|confirmer|confirmez|completer|remplir|(?<!tiens )envoyer|m'envoyer|envoyez|transmettre|rendre|remettre|adresser|parvenir|deposer|choisir|votre (?:accord|retour)|ton (?:accord|retour)",
  // Spanish
  'terminar(?:l[oa])?|termines?|responder|respondas?|respuesta|firmar|firmad\\w|firmes?|confirmar|confirmes?|completar|complet\\w{1,2}|enviar\\w{0,4}|envi[ea]s?|realizar|entregar\\w{0,4}|aceptar|hacer(?:nos|me|nosl[oa]|mel[oa])? llegar|mandar\\w{0,4}|devolver\\w{0,4}|de vuelta|rellenar|decidir(?:te|se)|subir',
  // Portuguese
  'responda|resposta|assinar|assinad\\w|assine|concluir|conclua|preencher|preencha|envie|enviar|envia-\\w{2,3}|enviar-nos|enviar-me|mandar|mande|devolv\\w{1,4}|realize|realizar|aceitar|entregue|entregar|resolva|no-l[oa]|remeter|anexar',
  // Italian
  'rispondere|rispondi|risponda|risposta|firmare|firmat\\w|confermare|conferm[aei]|completare|complet[aei]|terminare|inviar\\w{0,6}|invi[aio]|consegn\\w{1,6}|accettare|mandar\\w{0,6}|restitu\\w{2,8}|rimandar\\w{0,5}|trasmett\\w{1,6}|svolgere|caricare|compilare|far(?:ci|mi) avere|decidere',
  // Dutch
  'reageren|reageer|reactie|ondertekenen|ondertekend|tekenen|bevestigen|afronden|afgerond|voltooien|opsturen|toesturen|sturen|stuur|mailen|mail|inleveren|insturen|aanleveren|maken|retour|getekend|terug(?:sturen|krijgen)|uploaden|invullen|laat (?:je |u )?(?:ons|me|mij)|akkoord|weten of',
);

/** A heading that names one. */
export const labels = anyOf(
  'deadline|due date|due|expir(?:y|es|ation)|valid (?:until|through)',
  'frist|abgabefrist|gultig bis|date limite|echeance|fecha limite|plazo|prazo|data limite|scadenza|uiterste datum|sluitingsdatum',
);

/** The employer's own doing: a promise, read elsewhere. */
export const ownPromise = anyOf(
  "(?:we|i|they|our team|the team) (?:will|'ll|shall|plan|aim|hope|expect|intend|should|want|anticipate|are planning|are aiming|are hoping)(?! (?:need|require|want)(?! (?:until|time|more|another|some)))|asked them|having a decision",
  '(?:expect|hope|plan|aim|intend|going|able) to (?:make|reach|have|come to|share|announce|take) (?:a |our |the )?(?:final |hiring )?decision',
  "(?:we'll|i'll)(?! (?:need|require|want)(?! (?:until|time|more|another|some)))|you(?:'ll| will| should| can expect to) (?:hear|receive|get|know|have (?:our|an?|my|the|word|news)(?! (?:until|week|chance|opportunity)))|expect (?:an?|our|my|the) (?:answer|reply|response|decision|update|word|feedback)",
  'geben (?:wir )?(?:ihnen|dir|euch)(?= .{0,60}(?:bescheid|ruckmeldung|antwort|auskunft))|wir (?:melden|werden|geben|entscheiden|treffen)|werden wir|melden uns|melde(?: ich)? mich|(?:bekommst|erhaltst|horst|bekommen sie|erhalten sie|horen sie) (?:du |sie )?.{0,30}(?:von (?:mir|uns)|entscheidung|bescheid|antwort|ruckmeldung)|(?:gebe|sage) ich (?:dir|ihnen)',
  'nous (?:vous |te )?(?:reviendrons|repondrons|contacterons|deciderons|trancherons|tiendrons|donnerons)|je (?:vous|te) (?:tiens|reviens|reviendrai|dirai|tiendrai|donne|donnerai)|(?:vous|tu) (?:aurez|auras|recevrez|recevras)',
  'nos pondremos|daremos|(?:te|le|os) (?:diremos|dire|contestaremos|contactaremos|escribiremos|escribire|responderemos|avisaremos)|(?:tendras|tendra|sabras|sabra|recibiras|recibira)',
  'entraremos|retornaremos|(?:te|lhe) (?:dou|damos|darei|daremos|digo|diremos)|dou-lhe|(?:recebera|recebe|tera) (?:a |uma |nossa )?(?:resposta|decisao|noticias)',
  'la ricontatteremo|ti ricontatteremo|ricontatteremo|(?:ti|le|vi) (?:faremo|faro|daremo|daro|comunicheremo)|faremo sapere|faro sapere|(?:avrai|avra|riceverai|ricevera) (?:una |un |la )?(?:risposta|riscontro|decisione|notizie)',
  'laten (?:we|wij)|laat ik|neem ik|nemen (?:we|wij)|(?:krijg|krijgt|hoor|hoort|ontvang|ontvangt) (?:je|u|jij)|(?:je|u) (?:hoort|krijgt|krijg|hoor|ontvangt)',
);

/** What comes later is not looked at: the day behind "after" is the last one. */
export const refusals = anyOf(
  "(?:cannot|can't|will not|won't) be (?:considered|accepted|processed|reviewed|taken into account)",
  '(?:nicht|keine?)(?: mehr)? (?:berucksichtig\\w{1,5}|bearbeitet|angenommen)',
  'ne (?:sera|seront|pourra|pourront)(?: \\S+){0,4} (?:etudie|pris|accepte|traite|examine)\\w{0,3}',
  'no (?:seran?|se (?:tendran?|consideraran?|aceptaran?|valoraran?))',
  'nao (?:serao|sera|poderao ser) (?:consider|aceit|analis)\\w{1,6}',
  'non (?:saranno|sara|verranno|potranno essere) (?:pres|considerat|accettat|valutat)\\w{1,3}',
  'niet (?:meer )?(?:in behandeling|meegenomen|geaccepteerd|beoordeeld)',
);

export const laterThan =
  /(?<![a-z])(?:after|nach|nach dem|apres|apres le|despues del?|depois d[aeo]|dopo|dopo il|na)\s(?:(?:the|dia|dem|den) ){0,2}$/;

/** Asked to appear: no answer is due. */
export const appearing = anyOf(
  'arrive|be (?:there|here|at|in|on|ready|logged|seated)|turn up|show up|check in|log (?:on|in) (?:at|by) \\d|reception|dial in|join',
  'seien sie|sei|erscheinen|kommen sie|empfang|einwahlen|einloggen',
  "presentez-vous|presentez vous|arriver|a l'accueil|presentese|presentate|presentarse|llegar|llegue|recepcion|chegar|chegue|recepcao|presentarsi|si presenti|presentati|arrivare|aanwezig|arriveer|receptie|meld je",
);

/** Before an appointment: a time to prepare until, that no answer is bound to. */
export const beforeMeeting =
  /(?<![a-z])(?:interview|call|meeting|conversation|chat|onsite|gesprach\w{0,2}|termin\w{0,2}|vorstellungsgesprach\w{0,2}|entretien|rendez-vous|entrevista|reunion|reuniao|colloquio|incontro|gesprek|afspraak)\s(?:\S{1,10}\s){0,2}$/;
