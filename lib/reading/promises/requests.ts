import { wholeWords } from './whole-words.ts';

/**
 * Requests to the reader in seven languages, over folded text (lower case, no accents): a plea, a duty, a command, or a wish for what is theirs
 * ("your answer", "from you"). What is asked does not matter, only whom: with a last day beside it, it is the reader's to keep. Pleas for patience
 * and forms of courtesy ask for nothing.
 */
export function requestIn(folded: string, language: string): RegExpExecArray | undefined {
  return patience.test(folded) ? undefined : (requests[language.slice(0, 2)]?.exec(folded) ?? undefined);
}

/** Asked is only time, or told what silence means: "without news from us within four weeks, consider …". */
const patience = wholeWords(
  "(?:if you (?:do not|don't|have not|haven't) (?:hear|heard)|sollten sie (?:\\S+ ){0,6}(?:nichts|keine)|sans (?:nouvelles?|reponse|retour)|si (?:no (?:recibe|has recibido|tiene|tienes)|vous ne recevez)|se nao (?:receber|tiver)|se non (?:riceve|ricevi|dovesse)|(?:als|indien) (?:je|u|wij|we) (?:\\S+ ){0,6}niets)",
  '(?:give|allow|grant) (?:me|us)(?: \\S+){0,2} (?:until|till|another|more|some|few|time|\\d+|two|three|ten)|bear with|be patient|(?:your |votre |ta )?patience|patienter|patientez|geduld\\w{0,3}|gedulden',
  'paciencia|paciente|pazienza|pazientare|attendere|esperar|aguardar|aguarde',
);

/** What employers do with the reader's things themselves: "we need to review your application by Friday". */
const ownWork =
  '(?:application|candidacy|cv|resume|profile|file|case|patience|understanding|interest|interview|request|background|test results?|time)(?![a-z])';

const requests: Readonly<Record<string, RegExp>> = {
  en: wholeWords(
    "(?:please|kindly)(?! (?:allow|expect|bear|note|know|be (?:patient|aware|assured)|rest|understand|anticipate|consider|assume|accept (?:my|our)|(?:give|grant) (?:me|us) (?:until|time|an?|another|some|\\d|two|three)|do(?: not|n't)|feel|find|see|excuse|forgive|disregard|ignore))",
    '(?:could|can|would|will|may|might) (?:you(?! expect)|i (?:have|get|hear|ask)|we (?:have|get|hear|ask))',
    "you(?:'ll| will)? (?:have (?:until|till|time|\\d|an?|two|three|five|seven|ten)|must|need to|have to|are (?:kindly )?(?:asked|requested|required|invited to)|can (?:take|think|decide) (?:\\S+ ){0,4}(?:until|by))",
    // A command, not what somebody else does: "the team will tell us".
    "(?<!(?:will|'ll|to|they|he|she|who|not|can|may|should|must|would|could|let|does|did) )(?:tell|send|email|e-mail|mail|text|message|ping|call|ring|phone|write|drop|forward|return|bring|post|hand|show|get back|come back|report back|reply|respond|answer|let(?! (?:me|us) (?:get|come|circle|check|look|find|follow|touch))) (?:(?:it|them|this|these|those|both|everything|all|your|the|a|signed|copy|line|word|note) ){0,3}(?:back |over |through )?(?:to |with )?(?:me|us)",
    'give (?:me|us) (?:your|an? (?:yes|no|answer|reply|decision|call|ring|shout))',
    `(?:need|require|want|await|ask for|asking for|looking for|waiting for|expect|appreciate|to (?:have|get|receive|see)) (?:(?:\\S+ ){0,4}(?:from|by) you|(?:back )?(?:(?:all|both|some|one) of )?your(?! (?:${ownWork})))`,
    '(?:hear|hearing) (?:back )?from you',
    '(?:like|want|need|love|expect|ask|asking|trust|prefer|invite) you to(?! (?:interview|meet|join|talk))',
    "(?:i|we)(?:'d| would|'ll| will)? need (?:it|them|this|these|those|both|everything)(?: back| signed)? (?:by|before|no later)",
    '(?:great|good|helpful|lovely|ideal|grateful|glad|happy|delighted|appreciate it|appreciated) if (?:you|i could have your|we could have your)',
    'your (?:\\S+ ){1,3}(?:is|are) (?:due|needed|required|requested|wanted)',
    "make sure (?:that )?you|be sure to|(?:do not|don't) forget to|remember to",
  ),
  de: wholeWords(
    'bitte(?! (?:haben sie|hab|rechnen|beachten|gedulden|entschuldigen|verstehen|geben sie uns (?:noch|bis|etwas|zeit)))',
    'bitten (?:wir )?(?:sie|dich|um (?:ihre|deine|rucksendung|zusendung|ruckmeldung|antwort|bestatigung|eine (?:ruckmeldung|antwort)))',
    '(?:(?:konnen|konnten|wurden|mochten|wollen) sie|(?:kannst|konntest|wurdest|magst|willst) du)(?! (?:\\S+ ){0,8}(?:rechnen|erwarten)(?![a-z]))',
    '(?:sie haben|haben sie|du hast|hast du|ihnen bleibt|dir bleibt|sie mussen|du musst|sie sollten|du solltest)(?: \\S+){0,3}(?= (?:bis|zeit|\\d|eine|zwei|drei))',
    '(?:sagen|geben|schicken|senden|teilen|lassen|melden|nennen|schreiben|rufen|bringen|reichen|laden|fullen|mailen|antworten|entscheiden|unterschreiben|bestatigen|bearbeiten|losen|absolvieren|wahlen|nutzen|machen|nehmen|uberlegen|denken|vervollstandigen|erganzen) sie',
    '(?:sag|gib|schick|sende|teil|teile|lass|meld|melde|nenn|nenne|schreib|ruf|bring|mail|antworte|entscheide|uberleg|fuell|full|lade|mach|reich|nimm) (?:mir|uns|dich|dir|es|das|sie|die|den|ihn|deine\\w?|bitte)',
    '(?:brauche|brauchen|brauchten|benotige|benotigen|benotigten|erwarte|erwarten|fehlen|fehlt|warten auf|warte auf|freuen uns auf|freue mich auf)(?: \\S+){0,5} (?:(?:ihre?|ihren|ihrem|ihrer|deine?|deinen|deiner)(?! (?:geduld|verstandnis|interesse|bewerbung|teilnahme|besuch|gesprach))|von (?:ihnen|dir))',
    '(?:von (?:ihnen|dir) horen|von ihnen zu horen|von dir zu horen|(?:schon|gut|hilfreich|dankbar|toll|prima|lieb),? wenn (?:sie|du)|(?:wissen|mitteilen|bescheid geben|zukommen) lassen)',
  ),
  fr: wholeWords(
    "merci (?:d'avance )?(?:de (?:bien vouloir )?(?!votre|vos|ta|ton|patien|l'interet)|d'(?!avoir|etre venu|avance))",
    "veuillez(?! (?:noter|considerer|compter|agreer|recevoir|trouver|patienter|excuser|croire|nous excuser|m'excuser))",
    '(?:pourriez|pouvez|voulez|voudriez|auriez|accepteriez)-vous|(?:peux|pourrais|veux|voudrais|aurais)-tu|est-ce que (?:vous pou|tu p)\\w+',
    "(?:vous (?:avez|disposez|devez|etes (?:invitee?|priee?))|(?:tu (?:as|disposes|dois)))(?: \\S+){0,2} (?:jusqu'\\S+|\\d+|une semaine|de|a)",
    '(?<!(?:vous|nous|je|tu|il|elle|on|te|ne|si) )(?:dites|envoyez|donnez|faites|renvoyez|repondez|confirmez|revenez|retournez|indiquez|transmettez|appelez|ecrivez|precisez|remplissez|prenez|choisissez|signez|completez|deposez|realisez|passez|decidez|reflechissez)',
    '(?:dis|envoie|donne|fais|renvoie|reponds|confirme|reviens|retourne|indique|transmets|appelle|ecris)-(?:moi|nous|le|la|les|lui)',
    "(?:nous|je|j'|il (?:nous|me)) ?(?:avons|ai|aurions|aurais|attendons|attends|faut|faudrait|manque|faudra)(?: \\S+){0,4} (?:(?:votre|vos|ton|ta|tes)(?! (?:patience|comprehension|interet|candidature|dossier|profil))|de (?:votre|ta) part|de vous|que (?:vous|tu))",
    '(?:aimerions|aimerais|souhaiterions|souhaiterais|souhaitons|voudrions|comptons|serions|serait|apprecierions)(?: \\S+){0,4} (?:(?:avoir|recevoir|connaitre) (?:votre|vos|ta|ton|tes)|de (?:votre|ta) part|que (?:vous|tu)|si (?:vous|tu)|vous lire|te lire)',
  ),
  es: wholeWords(
    'por favor(?! (?:ten|tenga|disculp))|(?:le|te|les|os) (?:rogamos|ruego|pedimos|pido|agradeceriamos|agradeceria)',
    '(?:podrias|podria|podriais|te importaria|le importaria|serias tan amable|seria tan amable)|pued(?:es|e|en) (?:\\S+ )?[a-z]{2,12}(?:me|nos)(?:l[oa]s?)?',
    '(?:tienes|tiene|tendras|tendra|teneis|dispones|dispone|disponeis|cuentas con|cuenta con)(?: \\S+){0,4}? (?:hasta|de plazo|\\d+|una semana)',
    '(?:dime|dinos|diganos|digame|envia|enviame|envianos|envieme|envienos|manda|mandame|mandanos|mandeme|mandenos|avisame|avisanos|aviseme|avisenos|confirmame|confirmanos|confirmenos|respondeme|respondenos|contestame|contestanos|hazme|haznos|haganos|hagame|hazmelo|haznoslo|escribeme|escribenos|cuentame|cuentanos|comunicanos|comuniquenos|devuelvenos|devuelvanos)',
    '(?:^|[,;:.] (?:y )?)(?:completa|haz|realiza|responde|contesta|confirma|firma|rellena|sube|entrega|devuelve|decide|elige|complete|haga|realice|responda|conteste|confirme|firme|rellene|suba|entregue|devuelva|decida|elija|piensatelo|pienselo)',
    '(?:necesitamos|necesito|necesitariamos|necesitaria|esperamos|espero|requerimos|nos falta|me falta|quedamos a la espera de|nos hace falta) (?:\\S+ ){0,3}?(?:(?:tu|tus|su|sus)(?! (?:paciencia|comprension|candidatura|interes|solicitud|perfil))|que (?:nos|me)|de ti|de usted|de tu parte|de su parte|por tu parte|por su parte)',
    '(?:nos|me) (?:gustaria|encantaria|vendria bien|serviria)(?: \\S+){0,3} (?:(?:tener|recibir|saber|conocer) (?:tu|tus|su|sus)|que (?:nos|me)|de ti|noticias tuyas|noticias suyas|saber de ti)',
  ),
  pt: wholeWords(
    'por favor|por gentileza|pedimos(?!\\w)|solicitamos|peco-(?:lhe|te)|agradeciamos|agradeceria(?:mos)?|agradecemos (?:que|o envio|a sua resposta)',
    '(?:poderia|poderias|podia|podias|sera que pode|pode(?:s)? (?:nos |me |-nos )?(?:enviar|mandar|dizer|responder|confirmar|devolver|assinar|preencher)\\S{0,5}|consegue(?:s)? \\S+(?:ar|er|ir)\\S{0,4})',
    '(?:voce tem|tem|tens|voce tera|tera|teras|dispoe|dispoes)(?: \\S+){0,3}? (?:ate|\\d+ dias|uma semana)',
    '(?:diga|envie|avise|mande|responda|confirme|informe|comunique|escreva|devolva|faca|de|envia|manda|avisa|responde|confirma|diz|devolve)-(?:me|nos|lhe|no|na|o|a)|(?:nos|me) (?:diga|avise|envie|mande|responda|fale|confirme|informe|conte|de um retorno)',
    '(?:^|[,;:.!] (?:e )?)(?:faca|faz|envie|envia|mande|manda|responda|responde|confirme|confirma|complete|completa|preencha|preenche|assine|assina|realize|realiza|entregue|entrega|conclua|devolva|escolha|decida|acesse|acede|pense|pensa|termine|termina)',
    '(?:precisamos|preciso|precisariamos|necessitamos|aguardamos|aguardo|ficamos a espera|fico a espera|esperamos|falta-nos|gostaria(?:mos)? de (?:ter|receber|saber)) (?:de |da |do |das |dos |d|pela |pelo |por |a |o |as |os |que )*(?:(?:sua|seu|suas|seus|tua|teu|tuas|teus)(?! (?:paciencia|compreensao|candidatura|interesse|perfil))|voce|nos|me|si|vossa)',
  ),
  it: wholeWords(
    '(?:la|ti|vi) (?:preghiamo|prego|chiediamo|chiedo|invitiamo)(?! (?:di (?:pazient|attendere)|pazienza))|le (?:chiediamo|chiedo)|(?:le|ti) (?:saremmo|sarei|saremo) grat\\w|per favore|per cortesia|cortesemente|gentilmente',
    '(?:potrebbe|potresti|riuscirebbe|riusciresti|riesci a|riesce a|puoi|ti dispiacerebbe)|puo [a-z]{2,14}(?:ci|mi|cel[oa]|mel[oa])',
    '(?:ha|hai|avra|avrai|dispone|disponi)(?: \\S+){0,3}? (?:fino a\\S*|tempo|\\d+ giorni|una settimana)',
    '(?:dimmi|dicci|mandami|mandaci|inviami|inviaci|fammi|facci|rispondimi|rispondici|scrivimi|scrivici|confermami|confermaci|comunicaci|comunicami|restituiscici|avvisami|avvisaci)|(?:mi|ci) (?:dia|dica|mandi|invii|faccia|risponda|scriva|confermi|comunichi|restituisca|avvisi)',
    '(?:^|[,;:.] (?:e )?)(?:completa|completi|svolga|svolgi|risponda|rispondi|confermi|conferma|firmi|firma|compili|compila|carichi|carica|decida|decidi|scelga|scegli|ci pensi|pensaci|consegni|consegna|termini|esegua|esegui)',
    '(?:(?:ci|mi) (?:serve|servono|servirebbe|servirebbero|occorre|occorrono|manca|mancano)|(?:abbiamo|ho|avremmo|avrei) bisogno|attendiamo|attendo|aspettiamo|aspetto|restiamo in attesa|resto in attesa|(?:vorremmo|vorrei|ci piacerebbe) (?:avere|ricevere|sapere|conoscere))(?: \\S+){0,4}? (?:(?:sua|tua|suo|tuo|suoi|tuoi|sue|tue)(?! (?:pazienza|comprensione|candidatura|interesse|profilo))|da (?:lei|te|parte sua|parte tua)|che (?:lei|tu|ci|mi))',
  ),
  nl: wholeWords(
    'gelieve|alstublieft|alsjeblieft|a\\.?u\\.?b|(?:wil|kun|kan|zou|kon|zul) je|(?:wilt|kunt|zoudt|zou|kan) u|mogen we (?:je|uw|van)',
    '(?:je|u|jij) (?:hebt|heeft|krijgt|moet|dient|hoeft)(?: \\S+){0,3}? (?:tot|de tijd|\\d+|een week|voor|uiterlijk)',
    '(?:stuur|geef|mail|bel|zeg|vertel|schrijf|bevestig|lever|vul|kies|beslis|onderteken|teken|upload|rond|neem|denk|app) (?:(?:het|dit|ze|die|deze|er|dat) )?(?:dan |even |maar )?(?:me|mij|ons|je|uw|jouw|rustig|in|af|over|contact)',
    '(?:antwoord|reageer|laat (?!ik|we|wij)\\S+ (?:\\S+ ){0,6}weten|laat het (?:me|mij|ons))',
    '(?:horen|hoor|ontvangen|ontvang|vernemen|verneem|zien)(?: (?:we|wij|ik|het|graag|dat|ook)){1,3}(?: \\S+){0,4} (?:van (?:je|jou|u)|(?:je|jouw|uw)(?! (?:geduld|begrip|interesse|sollicitatie)))',
    '(?:verwacht|verwachten|wacht|wachten|missen|mis)(?: \\S+){0,4}? (?:(?:je|jouw|uw)(?! (?:geduld|begrip|interesse|sollicitatie|gesprek))|van (?:je|jou|u))',
    '(?:heb|hebben)(?: \\S+){0,3}? (?:(?:je|jouw|uw)(?! (?:geduld|begrip|hulp))|van (?:je|jou|u))(?: \\S+){1,8} nodig',
    '(?:fijn|mooi|prettig|goed|prima|dankbaar|handig),? als (?:je|u|we je|we uw)',
  ),
};

/** Time that the employer asks for: "please give us until Monday", "lassen Sie uns bis Freitag Zeit". By that day they are heard from. */
export const asksForTime = wholeWords(
  '(?:give|allow|grant) (?:me|us|them|him|her|the (?:team|panel|client|board)) (?:(?:a|bit|little|some|more|extra|the|time) ){0,4}(?:until|till|(?:another|one|two|three|four|\\d{1,2}|an? (?:few|couple of|extra)) (?:(?:more|business|working|extra) ){0,2}(?:days?|weeks?|months?)(?! notice))',
  '(?:geben|gib|gebt|lassen|lass|lasst) (?:sie )?(?:uns|mir) (?:\\S+ ){0,7}zeit',
  "(?:(?:laissez|laisse|accordez|accorde|donnez|donne)-(?:nous|moi)|(?:nous|me) (?:laisser|accorder|donner)) (?:(?:encore|un|peu|plus|de|du|le|temps|delai) ){0,5}jusqu'[a-z]{1,2}",
  '(?:denos|danos|deme|dame|dejenos|dejanos|concedanos|concedenos|darnos|dejarnos|concedernos) (?:(?:algo|un|poco|mas|de|tiempo|margen) ){0,5}hasta',
  "(?:ci (?:dia|lasci|conceda)|dacci|dateci|lasciaci|lasciateci|darci|lasciarci|concederci) (?:(?:un|po'|ancora|di|piu|del|tempo) ){0,5}fino",
  '(?:de-nos|da-nos|deem-nos|dar-nos|conceda-nos|nos (?:de|da|dar|conceda)) (?:(?:um|pouco|mais|de|algum|tempo|prazo) ){0,5}ate (?:\\S+ ){1,8}(?:para|de tempo)',
  '(?:geef|geeft|gun|gunt) (?:u )?ons (?:(?:nog|even|wat|meer|de|tijd|alsjeblieft|alstublieft|a\\.?u\\.?b\\.?) ){0,4}tot',
);
