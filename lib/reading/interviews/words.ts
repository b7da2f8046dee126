import { dateWords } from '../dates/words.ts';
import type { ReadInterview } from '../reading.ts';

/** Which round a title or sentence speaks of; undefined where it does not say. */
export function readRound(text: string): ReadInterview['round'] | undefined {
  const part = text.slice(0, maxWords);
  if (finalWords.test(part)) return 'final';
  if (laterWords.test(part)) return 'later';
  if (firstWords.test(part)) return 'first';
  return undefined;
}

/** Words are looked for in sentences and titles; nothing longer is one. */
const maxWords = 4_000;

const finalWords =
  /\b(?:final[- ](?:round|interview|stage|conversation)|last (?:round|interview)|finale (?:runde|gespräch)|letztes? (?:runde|gespräch)|abschlussgespräch|dernier entretien|entretien final|última (?:ronda|entrevista|fase|etapa)|entrevista final|colloquio finale|ultimo colloquio|laatste (?:ronde|gesprek)|eindgesprek)\b/i;
const laterWords =
  /\b(?:(?:second|third|fourth|next|2nd|3rd|4th|another|follow[- ]up) (?:round|interview|stage|conversation)|zweitgespräch|(?:zweite[sn]?|dritte[sn]?|nächste[sn]?) (?:runde|gespräch|interview)|(?:deuxième|second|troisième|prochain) (?:entretien|tour)|(?:segunda|tercera|próxima) (?:ronda|entrevista|fase)|(?:segunda|terceira|próxima) (?:etapa|fase|entrevista)|(?:secondo|terzo|prossimo) colloquio|(?:tweede|derde|volgende) (?:ronde|gesprek))\b/i;
const firstWords =
  /\b(?:(?:first|initial|introductory|intro|1st)[- ](?:round|interview|call|conversation|chat|phone call|meeting|screen(?:ing)?)|phone screen(?:ing)?|screening (?:call|interview)|recruiter (?:screen|call)|erstgespräch|(?:erstes|erste) (?:gespräch|interview|runde)|kennenlern(?:gespräch|termin)|premier entretien|primera entrevista|entrevista inicial|primeira (?:entrevista|etapa|conversa)|primo colloquio|eerste gesprek|kennismakingsgesprek)\b/i;

/** The cues below are patterns over folded text: lower case, no accents. */

/** What makes a date and a time an interview. */
export const interviewWords =
  /\b(?:interview\w{0,6}|face[- ]to[- ]face|onsite|on-site|phone screen\w{0,3}|screening|call|chat|conversation|meet|meeting|panel|session|trial (?:shift|day|session)|working interview|try-?out|audition|come in|probearbeit\w{0,3}|probetag|schnuppertag|journee d'essai|essai professionnel|giornata di prova|jornada de prueba|dia de prueba|proefdag|meeloopdag|(?:first|second|third|next|final|last) round|speak|talk|gesprach\w{0,2}|vorstellungsgesprach\w{0,2}|telefonat|termin|kennenlern\w{0,12}|entretien\w{0,2}|entrevue|rendez-vous|echange|entrevista\w{0,2}|reunion|llamada|cita|reuniao|conversa|bate-papo|colloqui\w{0,2}|chiamata|incontro|gesprek\w{0,3}|sollicitatiegesprek|afspraak|kennismaking)\b/;

/** Asked, not set: "would Thursday work?" */
export const proposingWords =
  /\b(?:would .{0,80}(?:work|suit|be (?:ok|okay|good|possible|convenient))|(?:does|do|will|might) .{0,80}\b(?:work|suit) (?:for )?(?:you)?|(?:they|we|i|he|she|client|panel|team) (?:can|could) (?:do|offer|make|see you|meet(?: with)? you|fit you in|speak to you)\b|are you (?:free|available|able to)|(?:could|can) you (?:do|make|join|meet|talk)|how about|what about|(?:can|could|shall) we (?:do|meet|talk|speak|chat|have|schedule|set|say|try|connect)|how (?:is|does|would|are) .{0,40}(?:\d|work|sound|look)|is .{0,60}(?:ok|okay|possible|convenient|good) (?:for|with) you|let (?:me|us) know (?:if|whether) (?:that|this|it|either|one|any)\b.{0,30}\bworks?|would you (?:be (?:free|available|able)|prefer|like to (?:meet|talk|speak|chat) (?:on|at))|subject to your|if (?:you agree|you are (?:free|available)|(?:that|this|it) (?:suits|works|is (?:ok|okay|fine|good|convenient)))|unless i hear|(?:first|second) choice|provisional\w{0,2}|propose|suggest|tentativ\w{0,4}|pencil\w{0,3}|(?:sofern|falls|wenn) (?:es |sie |du |ihnen |dir |das ){1,3}(?:\w{1,14} ){0,2}(?:passt|haben|hast|konnen|kannst|recht)|passt (?:es )?(?:ihnen|dir)|wurde (?:es )?(?:ihnen|dir)|hatten sie|hattest du|haben sie .{0,30}zeit|hast du .{0,30}zeit|ware .{0,40}(?:moglich|recht|passend)|vorschlag\w{0,3}|schlage\w? .{0,30}vor|konnten (?:wir|sie)|seriez-vous|etes-vous (?:disponible|libre)|vous (?:convient|conviendrait)|es-tu (?:disponible|libre)|je (?:vous )?propose|nous (?:vous )?proposons|si (?:cela |ca )?(?:vous|te) (?:convient|va)|si (?:te|le) (?:parece|va|viene|conviene)|se (?:le|ti|lhe|te) (?:va bene|convien\w|convier|der jeito)|als (?:het|dat) (?:u|je|jou) (?:schikt|uitkomt|past)|te viene bien|le viene bien|te (?:va|iria) bien|estas disponible|esta disponible|tienes disponibilidad|podrias? el|proponemos|voce (?:pode|poderia|esta disponivel|teria)|tem disponibilidade|pode ser|que tal|sugiro|sugerimos|le andrebbe|ti andrebbe|va bene per|sarebbe disponibile|saresti disponibile|e disponibile|proponiamo|schikt|past het|kun je|kunt u|ben je beschikbaar|zou .{0,40}(?:uitkomen|passen|schikken)|stellen .{0,30}voor)\b/;

/** Several times to choose from. */
export const choosingWords =
  /\b(?:(?:please )?(?:choose|pick|select) (?:one|a|the|from|between|your|any)|which (?:of|one|time|slot|works|would|option)|(?:let|tell) (?:me|us) (?:know )?which|works? best|best for you|either|the following (?:times|slots|options|dates|time slots|availability)|(?:time )?slots?|options?|available times?|availability|(?:one|any) of (?:these|the following)|or|oder|prefer|lieber|preferez|prefieres|preferis\w{1,2}|preferi\w{1,3}|oppure|liever|welcher (?:termin|tag)|folgende termine|termine? zur auswahl|zur wahl|lequel|laquelle|creneaux?|ou|cual|cuales|opciones|horarios disponibles|elige|o|qual|quais|opcoes|horarios|quale|opzioni|disponibilita|welke|keuze|opties|of)\b/;

/** An interview gets another time, in seven languages. Linear: every repeat is bounded. */
export const movingWords =
  /\b(?:reschedul\w{0,4}|re-schedul\w{0,4}|mov(?:e|ed|ing) (?:you|your|our|the|this|it|to|from)\b|moved|(?:push|bring|put)\w{0,3} (?:(?!look)\w{1,12} ){0,5}(?:back|out|forward)|postpon\w{0,4}|shifted|(?<!\b(?:trial|an?|the|your|this|that|first|night|day|evening|morning|working|stage|paid|weekend) )shift|new (?:time|date|slot)|change (?:of|to|the) (?:time|date|plan|schedule)|changed (?:to|the)|updated (?:time|date|details|interview)|instead of|instead|rearrang\w{0,4}|verschieb\w{0,5}|verschoben|verleg\w{1,4}|neuer termin|terminanderung|statt (?:am|um|wie|des|dem|bisher|mon|die|mit|don|fre|\d)\w{0,10}|report(?:er|e|ee|ons)|deplac\w{1,5}|decal\w{1,5}|nouvel horaire|nouvelle date|au lieu d\w{0,2}|reprogram\w{1,8}|reagend\w{1,6}|cambi\w{1,3} (?:de|la) (?:fecha|hora)|aplaz\w{1,5}|en lugar de|remarc\w{1,6}|reagendar|em vez d\w{0,3}|spost\w{1,6}|rinvi\w{1,5}|nuova data|invece d\w{1,5}|verzet\w{0,4}|verplaats\w{0,4}|in plaats van|nieuwe (?:datum|tijd))\b/;

/** An interview does not take place, in seven languages; whether a new time is named is for others to see. */
export const cancellingWords =
  /\b(?:cancel\w{0,7}|called off|call off|will not (?:be able to )?(?:take place|go ahead|happen)|won't (?:take place|go ahead)|no longer (?:take place|going ahead)|abgesagt|absag\w{1,4}|entfallt|entfallen|fallt aus|storn\w{2,7}|annul\w{1,5}|cancelad\w{1,2}|desmarc\w{1,5}|cancell\w{1,4}|geannuleerd|annuler\w{0,3}|gaat niet door)\b/;

/** What was set does not hold: said before or behind the time, in the same sentence. */
export const leavingWords =
  /\b(?:(?:have|has|got|there is|there's) (?:a|an) (?:\w{1,12} )?(?:clash|conflict)|(?:have|had|has|need|needs|needed|forced|must|like|want|wish) to (?:move|reschedule|postpone|push|shift|change|rearrange|cancel)|must (?:move|reschedule|postpone|cancel)|(?:can|could|will|does|is|are) ?no(?:t|w not)? (?:longer |unfortunately |be able |make|do\b|take place|work|suit|possible|go ahead|meet\b|see you|speak|join|attend|host|be there)|(?:can't|cannot|won't|doesn't|isn't) (?:make|do\b|take place|work|suit|possible|go ahead|be|meet\b|see you|speak|join|attend|host)|(?:bring|push|put)\w{0,3} (?:\w{1,12} ){1,6}(?:forward|back)|no longer (?:possible|work\w?|suit\w?|available|stands?|holds?|make|do\b|take place|going ahead)|unable to|fall(?:s|en)? through|is off\b|cancelled|canceled|called off|verschieben|verlegen|vorgezogen|vorverlegt|absag(?:en|e)|abgesagt|nicht (?:mehr )?(?:moglich|stattfinden|statt\b|wahrnehmen|einhalten|halten|klappen)|entfallt|entfallen|fallt (?:leider )?aus|(?:klappt|passt|geht) (?:\w{1,10} ){0,3}nicht|reporter|deplacer|decaler|annul\w{1,4}|(?:n'est|ne sera|n'aura) (?:malheureusement )?(?:plus|pas) (?:possible|lieu)|ne (?:peu[tx]|peuvent|pourra[is]?|pourront|pouvons|pourrons|puis|convient) (?:malheureusement )?(?:plus|pas)|aplazar|adelant\w{2,5}|reprogramar|posponer|(?:cambiar|mover) (?:la|tu|su|nuestra|el)|cancelar|ya no (?:es|sera|puede|podemos)|no (?:es|sera) posible|no (?:puede|podemos|podra|podremos)|rinviare|spostare|anticip(?:are|iamo|ato)|posticipare|annullare|non (?:e|sara) (?:piu )?possibile|non (?:puo|possiamo|potra|potremo)|remarcar|reagendar|antecip(?:ar|amos|ada)|adiar|desmarcar|nao (?:e|sera) (?:mais )?possivel|nao (?:pode|podemos|podera|poderemos)|verzetten|verplaatsen|verschuiven|afzeggen|annuleren|niet (?:meer )?(?:door\w{0,4}|mogelijk|plaatsvinden|lukken)|gaat (?:helaas )?niet)\b/;

/** What comes in its place. */
export const renewingWords =
  /\b(?:(?:hours?|minutes?|stunden?|minuten|heures?|horas?|or[ae]|uur|minutos|minuti) (?:later|earlier|spater|fruher|plus tard|plus tot|mas tarde|antes|dopo|prima|mais tarde|mais cedo|eerder)|new (?:date|day|time|slot|interview|appointment|meeting|call)|now|instead(?! of)|(?:rescheduled|moved|postponed|changed) (?:to|for)|neue[rn]? (?:termin|zeit\w{0,5}|tag|datum|uhrzeit|gesprach\w{0,6})|stattdessen|dafur|nunmehr|jetzt|nouve(?:l|lle|au) (?:date|heure|horaire|creneau|rendez-vous|entretien)|desormais|a la place|nuev[oa] (?:fecha|hora|horario|cita|entrevista)|ahora|en su lugar|nuov[oa] (?:data|ora|orario|appuntamento|colloquio)|invece(?! d)|al suo posto|nov[oa] (?:data|hora|horario|entrevista)|agora|em vez disso|nieuwe (?:datum|tijd|tijdstip|afspraak|gesprek)|in plaats daarvan|nu\b)\b/;

/** "If you cannot make it": nothing has changed yet. */
export const onlyIf =
  /\b(?:if|should|in case|unless|falls|wenn|sollte\w{0,2}|si|se|caso|als|mocht|can(?:no|')t wait|can not wait|or to|or need to|oder)\b/;

/** Words behind which the old time stands. */
export const formerWords =
  /(?:\b(?:instead of|rather than|in place of|originally(?: \w{1,12}){0,3}(?: for| on| at)?|previously(?: \w{1,12}){0,3}(?: for| on| at)?|(?:was|were|had been|had|is|been) (?:\w{1,10} )?(?:scheduled|planned|arranged|set|booked)(?: up)?(?: \w{1,8}){0,3} (?:for|on|at|to)|(?:scheduled|planned|arranged|booked)(?: \w{1,8}){0,3} (?:for|on|at)|(?:old|original|previous|former|initial)(?: \w{1,12})?(?: time| date| slot)?\s?:?|(?:earlier|prior|old|original|previous|former|initial) (?:\w{1,12} )?(?:time|date|slot|schedule|timing|invite|invitation|appointment)(?: of)?|moved? (?:\w{1,10} ){0,3}from|from|cancel\w{0,4} (?:\w{1,14} ){0,6}(?:on|for|at)|statt|anstatt|anstelle(?: von)?|ursprunglich\w{0,2}(?: \w{1,12}){0,3}|bisher\w{0,3}:?|geplant\w{0,2}(?: \w{1,8}){0,2}|vom|au lieu d[eu]?|prevu\w{0,2}(?: initialement)?(?: \w{1,8}){0,2}|initialement|en (?:lugar|vez) de(?:l)?|previst[oa]s?(?: \w{1,8}){0,2}|programad[oa]s?(?: \w{1,8}){0,2}|agendad[oa]s?(?: \w{1,8}){0,2}|marcad[oa]s?(?: \w{1,8}){0,2}|em vez d[eoa]|originalmente|invece d(?:i|el|ella)|fissat[oa](?: \w{1,8}){0,2}|in plaats van|oorspronkelijk\w{0,2}(?: \w{1,10}){0,3}|gepland(?: \w{1,8}){0,2})\s?)(?:(?:the|our|your|on|for|at|le|el|il|am|um|den|dem|dia|o|a|as|la|las|alle|ore|op|om|de) ){0,3}$/;

/** Sessions that stay while another goes. */
export const remainingWords =
  /\b(?:remain\w{0,3}|takes? place|goes? ahead|going ahead|unchanged|still|as planned|stays?|not affected|keep|bleib\w{1,3}|unverandert|weiterhin|maintenu\w{0,2}|inchange\w{0,2}|se mantiene\w?|sin cambios|mantid\w{1,2}|mantem\w{0,2}|rest(?:a|ano)|confermat\w|blijf\w|ongewijzigd)\b/;

/** Set by both: no doubt left, even with a span of time or a polite question behind it. */
export const confirmingWords =
  /\b(?:(?<!(?:i|we|they)(?:'ll| will| can| shall) )confirm(?:ed|s|ing)?|scheduled|booked|set for|is set|arranged|fixed|will take place|takes place|(?<!to )see you|look(?:ing)? forward|bestatig\w{1,4}|findet .{0,40}statt|vereinbart\w{0,2}|confirme\w{0,2}|confirmad[oa]s?|agendad[oa]s?|marcad[oa]s?|confermat[oa]|fissat[oa]|bevestig\w{0,3}|ingepland|gepland)\b/;

/** Right before a time that limits instead of beginning something. */
export const limitingWords =
  /\b(?:by|before|until|till|no later than|not later than|latest|due|deadline|expires?|respond|bis|spatestens|vor|avant|d'ici|au plus tard|antes d[eao]l?|hasta|a mas tardar|ate|entro|prima d(?:i|el|elle)|uiterlijk|voor|tot)\s(?:(?:the|on|zum|le|el|il|o|a|as|las|de|op|um|end of|close of|at|eod|day|alle|ore) ){0,4}$/;

/** "The deadline for the task is Thursday at six": right before a time. */
export const deadlineIs =
  /\b(?:deadline|frist|date limite|plazo|prazo|scadenza|due)\b(?:(?!interview|call|gesprach|entretien|entrevista|colloquio)[^.;\n]){0,34}\b(?:is|ist|endet|est|es|e|on)\s(?:on |am |le |el |il |op )?$/;

/** Times of a desk, a header or a log, never of an interview; tested on the line. */
export const otherTimes =
  /(?:\b(?:office hours|opening hours|business hours|working hours|hours of operation|core hours|support hours|our hours|mon(?:day)?s?\s?(?:-|to|through|thru)\s?(?:fri|thu|sat|sun)\w{0,5}|offnungszeiten|geschaftszeiten|sprechzeiten|mo(?:ntag)?s?\.?\s?(?:-|bis)\s?(?:fr|do|sa)\w{0,6}|lundi au vendredi|lunes a viernes|segunda a sexta|lunedi al? venerdi|maandag (?:t\/m|tot en met) vrijdag|you can (?:reach|call) (?:me|us)|reach (?:me|us) (?:at|on)|wrote|schrieb|a ecrit|escribio|escreveu|ha scritto|schreef|received (?:on|at|your)|submitted (?:on|at)|sent (?:on|at)|posted (?:on|at)|published|last updated|expires?|valid until|gultig bis|unsubscribe|copyright|shift(?:s| work| pattern| times?)|salary|per hour|(?:hours|hrs|times|shifts?) a day|open (?:day|house|evening)|info(?:rmation)? (?:session|evening|event)|careers? fair|tag der offenen tur|portes ouvertes|puertas abiertas|porte aperte|open dag|your first (?:working )?(?:day|week)(?: here| with us)? (?:is|will be|starts)|(?:dein|ihr) erster (?:arbeits)?tag|(?:votre|ton) premier jour|tu primer dia|su primer dia|seu primeiro dia|(?:tuo|suo) primo giorno|(?:je|uw) eerste (?:werk)?dag|per day|hours per week|sunday school)\b|^\s{0,8}(?:sent|gesendet|envoye|enviado|inviato|verzonden|from|von|de|da|van)\s{0,2}:)/;

/** No time of day is written without a digit, a number word or a word for noon; most declines and receipts hold none of them. */
export const timeMarks = new RegExp(
  `\\d|\\b(?:${[...new Set(Object.values(dateWords).flatMap(({ T = '', D = '' }) => `${T} ${D} half quarter`.split(' ')))]
    .flatMap((entry) => entry.split('=')[0] ?? [])
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', "[ '\n-]"))
    .join('|')})\\b`,
);

/** "At the same time", in seven languages. */
export const sameTimeWords =
  /\b(?:same (?:time|hour)|(?:selben?|gleichen?) (?:uhr)?zeit|meme heure|misma hora|mesm[oa] (?:hora|horario)|stess[oa] or(?:a|ario)|zelfde tijd(?:stip)?)\b/g;
