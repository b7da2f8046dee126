/**
 * Words of a promise by the employer, per language: that they decide, that they will be heard from, how long it takes; and the
 * words of a request to the reader, whose dates are deadlines and not promises. Patterns over folded text (lower case, no accents).
 */
export type PromiseWords = {
  readonly decides: RegExp;
  readonly answers: RegExp;
  readonly takes: RegExp;
  readonly will: RegExp;
  readonly asks: RegExp;
  readonly vague: RegExp;
};

const nothing = /(?!)/;

const promiseWords: Readonly<Record<string, PromiseWords>> = {
  en: {
    decides:
      /\b(?:decid(?:e|es|ing)|(?:final |hiring |our )?decisions?|mak(?:e|ing) (?:an?|its|our|the) (?:final )?(?:choice|selection|offer|recommendation)|extend(?:ing)? (?:an )?offers?|fill(?:ing)? (?:the|this) (?:role|position)|choose|finali[sz]e|conclude)\b/,
    answers:
      /\b(?:(?:get|come|circle|be|getting|coming|report|write|revert|return) back\b|revert (?:with|within|in|by|to you|soon|shortly|on)\b|(?:pick|take)(?:ing)? (?:this|it|things|the (?:process|search|conversation)) (?:back )?up|hear (?:by|before|within|in|on|this|that|next|early|later|sometime)\b|(?:get|have|receive) (?:a|our) (?:note|call|line|reply|message)|(?:be|get|keep|stay|touch) (?:back )?in touch|back in touch|touch base|know (?:more|either way|one way or|by|the outcome|the result)|tell you (?:anything|something|more|the outcome|the result|where)|hear (?:something|anything)|reach(?:ing)? (?:back )?out|follow(?:ing)? up|hear(?:d|ing)? (?:back |more |something |again )?(?:from|either way)|heard? back|contact(?:ing|ed)? (?:you|all|every|candidates|applicants|those|only|(?:the )?(?:shortlisted|successful|selected))|(?:call|ring|phone|telephone|email|e-mail|message|write to) (?:everyone|everybody|all (?:the )?candidates)|(?:call|ring|phone|telephone|email|e-mail|message) you (?:after|then|once|when|with|afterwards|by|on|next|later|tomorrow|straight)|be contacted|(?<!(?:just|only|wanted|writing|quickly) to )let (?:you|everyone|everybody|all|(?:(?:all|the|our) ){0,2}(?:candidates|applicants)) know|updat(?:e|es|ing) you|updates?|notif(?:y|ied)|inform(?:ing)? (?:you|all|candidates)|be informed|(?:respond|reply|answer)(?:ing)? to (?:you|your|all|every)|(?:give|have|get|provide|send|share|receive|expect)\b.{0,30}\b(?:answer|decision|feedback|news|outcome|response|reply|update|next steps)|(?:outline|share|discuss|announce|confirm)\b.{0,20}\bnext steps|in contact with you|call you with)\b/,
    takes:
      /\b(?:(?:give|grant) (?:me|us|them|him|her)(?= (?:until|till|another|more|some|a|about|\d|two|three|four|five|six|seven|eight|ten|twelve|fourteen))|takes?(?! place)|taking(?! place)|allow|(?:look|go|get) (?:at|through|to|round to) (?:each|every|all|your|them)|lasts?|complet(?:e|es|ing|ed)|finish(?:es|ing)?|wrap(?:ping)? up|clos(?:e|es|ing)|turnaround|review(?:ing|s)?|typically|usually|need)\b/,
    will: /\b(?:will|'ll|ll|we'll|let me|going to|expect(?:s|ing|ed)?|plan(?:s|ning)?|hop(?:e|es|ing)|aim(?:s|ing)?|should|intend|anticipate[sd]?|estimate[sd]?|would like to|want to|try|tries|shall|looking to|goal is|aim is|plan is|target is|decision(?= ?:)|timeline(?= ?:)|have not|target(?:ing)?|can|may|be able to|won't|haven't|do not|don't|have not|not heard|takes?|allow|typically|usually|need|cannot|can't|unable|(?:give|grant) (?:me|us|them|him|her)|try to|decisions? (?:is|are) (?:due|expected|planned|scheduled|set)|decisions? (?:lands?|falls?|comes?|drops?|follows?|gets? made))\b/,
    asks: /\b(?:please (?!allow|expect|bear|give us|be patient|note|know|rest|understand|anticipate|consider|assume)|kindly|you (?:must|need to|have until|are (?:asked|required))|(?:respond|reply|get back|come back|write|send|return|submit) (?:it |them |this |these |back )?to (?:us|me)\b|let (?:us|me) know|send (?:us|me)|your (?:answer|decision|response|acceptance|availability|reply)|would you|could you|can you|(?:if|should|once) you (?:decide|accept)|apply)\b/,
    vague:
      /\b(?:soon|shortly|in due course|as soon as|in the (?:coming|next) (?:days|weeks)|next steps|either way|in the near future|promptly|asap|when we)\b/,
  },
  de: {
    decides: /\b(?:entscheid\w{0,12}|entschieden|auswahl treffen|beschluss)/,
    answers:
      /\b(?:melden (?:wir )?uns|melde (?:ich )?mich|meldet sich|uns (?:\S+ ){0,8}melden|mich (?:\S+ ){0,8}melden|sich (?:\S+ ){0,8}melden|(?:rueck|ruck)meldung|bescheid|informieren|informiert|kontaktieren|auf sie zu(?:kommen)?|auf dich zu(?:kommen)?|horen (?:sie|wir)|(?:sie|du) (?:horen|horst|erhalten|erhaltst|bekommen|bekommst)\b.{0,60}von uns|von uns (?:\S+ ){0,4}horen|antwort|unterrichten|nachricht|feedback|setzen uns|in verbindung|mitteilen)/,
    takes:
      /\b(?:dauert|dauern|benotigen|brauch\w{1,3}|nimmt|in anspruch|bearbeitung|sichten|prufung|abschliess\w{0,4}|abgeschlossen|bitten (?:wir )?(?:sie |dich )?um (?:etwas )?geduld)/,
    will: /\b(?:werden|wird|werde|entscheiden|melden|melde|erhalten|erhaltst|horen|bekommen|mochten|wollen|planen|rechnen|voraussichtlich|konnen|sollten|dauert|benotigen|brauch\w{1,3}|nimmt|setzen|kommen|informieren|geben|treffen|bekommst|bekommt|erfahren|erfahrst|gebe|sage|sagen|haben wir|hast du|habe ich|fallt|fallen|erfolgt|folgt|steht|kannst|horst|hort)\b/,
    asks: /\b(?:bitte (?!haben|rechnen|beachten|gedulden)|teilen sie uns|teile uns|geben sie uns|lassen sie uns|senden sie|ihre (?:antwort|ruckmeldung|entscheidung|zusage)|deine (?:antwort|ruckmeldung|entscheidung|zusage)|bis spatestens an uns|sie haben bis|konnten sie|konnen sie(?! (?:\S+ ){0,8}(?:rechnen|erwarten)))\b/,
    vague:
      /\b(?:in kurze|bald|zeitnah|baldmoglichst|schnellstmoglich|umgehend|sobald|in den nachsten (?:tagen|wochen)|demnachst|unaufgefordert)\b/,
  },
  fr: {
    decides: /\b(?:decision|decider(?:ons|a)?|choix|trancher(?:ons)?|arreter(?:ons)?)\b/,
    answers:
      /\b(?:revien(?:drons|drai|dra|s|t|nent)|revenons|reviendrons|recontact\w{0,8}|contacter\w{0,5}|tien(?:drons|drai|s) (?:au courant|informe)|retour|reponse|repondr\w{1,5}|nouvelles|informer(?:ons|ai|a)?|reprendr\w{0,4} contact|ferons savoir|communiquer\w{0,5})\b/,
    takes: /\b(?:prend|prendra|delai|traitement|etude|examen|compter(?! d[eu]\b)|dure)\b/,
    will: /\b(?:\w{2,20}(?:erons|erai|era|ront|drons|drai|dra|rons|rez)|allons|vais|tiens|reviens|revenons|recontactons|tenons|donnons|donne|dirai|devrions|devriez|pouvez|comptons|esperons|pensons|prend|delai|compter|aurez|aura|sera|tombe|(?:est|sont) (?:prevue?s?|attendue?s?))\b/,
    asks: /\b(?:merci de (?!votre|ta\b|patien)|veuillez (?!noter|compter)|pourriez[- ]vous|pouvez[- ]vous|votre (?:reponse|decision|disponibilite|accord)|vous avez jusqu)\b/,
    vague: /\b(?:prochainement|bientot|dans les meilleurs delais|des que|rapidement|sous peu|dans les prochains jours)\b/,
  },
  es: {
    decides: /\b(?:decision|decidir(?:emos|a)?|resolucion|elegir(?:emos)?)\b/,
    answers:
      /\b(?:contactar(?:emos|e|an)?|contacto|responder(?:emos|e)?|respuesta|informar(?:emos|e)?|noticias|avisar(?:emos|e)?|comunicar(?:emos|e)?|escribir(?:emos|e)?|haremos saber|actualizacion|novedades|volver(?:emos)? a|dir(?:emos|e)|decimos|contar(?:emos|e)|contestar(?:emos|e)?|sabremos|sabras|sabra)\b/,
    takes: /\b(?:tarda|tardar|dura|durara|plazo|llevar|revision|proceso)\b/,
    will: /\b(?:\w{2,20}(?:remos|ras|ra|re|ran)|vamos a|voy a|esperamos|prevemos|tenemos previsto|queremos|recibiras|recibira|decimos|avisamos|contamos|digo|tarda|dura|plazo|puede|debe|esta previst[ao]|se tomara?)\b/,
    asks: /\b(?:por favor|le rogamos|te rogamos|rogamos|podria|podrias|puedes|puede enviar|tu (?:respuesta|decision|disponibilidad)|su (?:respuesta|decision|disponibilidad))\b/,
    vague: /\b(?:pronto|en breve|proximamente|lo antes posible|cuanto antes|en los proximos dias)\b/,
  },
  pt: {
    decides: /\b(?:decisao|decidir(?:emos|a)?|definicao|escolher(?:emos)?)\b/,
    answers:
      /\b(?:retorn\w{0,7}|contat\w{0,7}|contact\w{0,7}|resposta|responder\w{0,4}|inform\w{0,7}|avis\w{0,6}|noticias|feedback|comunicar\w{0,4}|dar(?:emos|ei)? (?:um )?retorno|novidades|atualiza\w{0,5})\b/,
    takes: /\b(?:leva|levar|demora|dura|prazo|analise|avaliacao|processo)\b/,
    will: /\b(?:\w{2,20}(?:remos|ra|rei|rao)|vamos|vou|dou|damos|digo|envio|iremos|pretendemos|esperamos|devemos|voce (?:recebera|tera)|leva|demora|prazo|deve|ate|esta previst[ao])\b/,
    asks: /\b(?:por favor|por gentileza|pedimos que|poderia|pode (?:nos )?enviar|sua (?:resposta|decisao|disponibilidade)|responda|confirme)\b/,
    vague: /\b(?:em breve|logo|o mais breve|assim que|nos proximos dias|o quanto antes)\b/,
  },
  it: {
    decides: /\b(?:decisione|decider(?:emo|a)?|scelta|sceglier(?:emo)?)\b/,
    answers:
      /\b(?:ricontatt\w{0,7}|contatt\w{0,7}|risposta|risponder\w{0,4}|inform\w{0,7}|aggiorn\w{0,9}|sapere|riscontro|notizie|comunicher\w{0,4}|feedback|sentir\w{0,4})\b/,
    takes: /\b(?:richied\w{0,5}|dura|durera|tempi|valutazione|selezione|processo)\b/,
    will: /\b(?:\w{2,20}(?:remo|ra|ro|ranno)|contiamo|prevediamo|speriamo|vorremmo|intendiamo|dovrebbe|ricevera|dura|richiede|e (?:previst|attes)[ao])\b/,
    asks: /\b(?:la preghiamo|ti preghiamo|per favore|potrebbe|potresti|la sua (?:risposta|decisione|disponibilita)|la tua (?:risposta|decisione|disponibilita)|ci faccia|facci sapere)\b/,
    vague: /\b(?:presto|a breve|al piu presto|quanto prima|appena|nei prossimi giorni)\b/,
  },
  nl: {
    decides: /\b(?:beslis\w{0,6}|beslissing|besluit\w{0,4}|keuze|knoop)\b/,
    answers:
      /\b(?:contact|laten (?:we |wij )?(?:je |u |jou )?(?:\S+ ){0,9}weten|laat (?:ik )?(?:je |u )?(?:\S+ ){0,9}weten|hoort|horen|reactie|reageren|terugkoppel\w{0,4}|bericht|informeren|op de hoogte|kom(?:en)? (?:we |wij |ik )?(?:\S+ ){0,4}terug|antwoord|benader\w{0,3}|uitsluitsel)\b/,
    takes: /\b(?:duurt|duren|nodig|neemt|beoordel\w{0,4}|procedure)\b/,
    will: /\b(?:zal|zullen|zult|gaan|ga|hopen|verwachten|verwacht|willen|laten|laat|hoort|nemen|neem|neemt|kom|komen|duurt|krijg|krijgt|ontvang\w{0,2}|streven|valt|volgt|wordt)\b/,
    asks: /\b(?:graag (?:uw|je|ontvangen)|wil je|wilt u|kun je|kunt u|gelieve|laat (?:je |u |jij )?(?:ons|me|mij) (?:\S+ ){0,8}weten|uw (?:antwoord|beslissing|reactie|beschikbaarheid)|je (?:antwoord|beslissing|beschikbaarheid))\b/,
    vague: /\b(?:spoedig|binnenkort|zo snel mogelijk|zo spoedig|snel|zodra|de komende dagen)\b/,
  },
};

export const promiseLanguages: readonly string[] = Object.keys(promiseWords);

/** The words of a language; a language without a table promises nothing that is understood here. */
export function promiseWordsOf(language: string): PromiseWords {
  return (
    promiseWords[language.slice(0, 2).toLowerCase()] ?? {
      decides: nothing,
      answers: nothing,
      takes: nothing,
      will: nothing,
      asks: nothing,
      vague: nothing,
    }
  );
}
