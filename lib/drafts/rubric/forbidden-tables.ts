import type { Language } from '../wording/voice.ts';

export type Abroad = Exclude<Language, 'en'>;

/** By point of the rubric; alternatives as a pattern has them. */
export type ForbiddenWords = Readonly<Record<7 | 8 | 9 | 10 | 11 | 15 | 22, string>>;

/** The words of points 7-11, 15 and 22, to the same rubric as the English ones. */
const table: Readonly<Record<Abroad, ForbiddenWords>> = {
  de: {
    7: 'nichts (?:mehr )?gehört|keine (?:Antwort|Rückmeldung) (?:erhalten|bekommen)|warte (?:noch|immer|auf)|noch immer|wie (?:bereits )?geschrieben|letzte (?:Mail|Nachricht)|beschäftigt|Verzögerung|versäumt|hatten (?:mir )?gesagt|Neuigkeiten|nachhaken',
    8: 'dringend|umgehend|schnellstmöglich|baldmöglichst|rufen Sie mich|ruf mich|spätestens',
    9: 'leider|schade|enttäuscht|enttäuschend|unfair|warum|weshalb|hätten (?:Sie )?sollen|bedauer\\p{L}*|überdenken',
    10: 'begeistert|fantastisch|Traumjob|perfekt\\p{L}*|leidenschaftlich|wirklich|geehrt|großartig\\p{L}*|hervorragend\\p{L}*|überwältigt',
    11: 'hat mir gefallen|(?:sehr )?interessantes Gespräch|angenehmes Gespräch|gutes Gespräch|wie (?:bereits )?erwähnt|nochmals|noch einmal|erste Wahl|hat mich beeindruckt|bin beeindruckt',
    15: 'heute|gestern|morgen|diese Woche|(?:nächste|letzte|kommende|vorige)[nrs]? (?:Woche|Monat)',
    22: 'hiermit möchte ich|ich hoffe, (?:es geht|diese)|nicht nur',
  },
  fr: {
    7: 'sans (?:réponse|nouvelles)|pas (?:eu|reçu) de (?:réponse|nouvelles)|toujours en attente|j’attends|comme je (?:l’ai|vous l’ai) écrit|précédent (?:mail|message)|occupée?s?|retard|manquée?|vous (?:m’)?aviez dit|relance\\p{L}*',
    8: 'urgent|urgence|au plus vite|dès que possible|appelez-moi|appelle-moi|dans les meilleurs délais|au plus tard',
    9: 'malheureusement|déçue?|décevant|injuste|pourquoi|auriez dû|regrett\\p{L}*|reconsidérer',
    10: 'ravie?|enchantée?|passionnée?|incroyable|parfaite?(?:ment)?|vraiment|honorée?|formidable|fantastique|rêve',
    11: 'a été (?:très )?(?:agréable|intéressant\\p{L}*|enrichissant\\p{L}*)|m’a plu|bon souvenir|à nouveau|encore une fois|comme évoqué|premier choix|m’a (?:marqué|impressionné)',
    15: 'aujourd’hui|hier|demain|cette semaine|ce (?:matin|soir)|(?:semaine|mois) (?:prochaine?|dernière?|passée?)',
    22: 'j’espère que (?:vous allez|ce message)|non seulement',
  },
  es: {
    7: 'no he (?:recibido|tenido) (?:respuesta|noticias)|sin (?:respuesta|noticias)|sigo esperando|como (?:ya )?(?:le )?escribí|correo anterior|ocupad[oa]s?|retraso|demora|(?:me )?dijeron|alguna novedad',
    8: 'urgente|cuanto antes|lo antes posible|llámeme|llámame|a más tardar',
    9: 'desgraciadamente|lamentablemente|por desgracia|decepcion\\p{L}*|injusto|por qué|deberían haber|lamento|reconsiderar',
    10: 'encantad[oa]|increíble|apasionad[oa]|perfect[oa]|honrad[oa]|maravillos[oa]|fantástic[oa]|de verdad|realmente|entusiasmad[oa]',
    11: 'disfruté|me gustó|agradable (?:charla|conversación)|interesante (?:charla|conversación)|de nuevo|otra vez|como comenté|primera opción|me impresionó',
    15: 'hoy|ayer|mañana|esta (?:mañana|tarde|semana)|(?:próxima|pasada) semana|(?:semana|mes) (?:próxim[oa]|pasad[oa]|que viene)',
    22: 'espero que (?:se encuentre|estés|este correo)|no solo',
  },
  it: {
    7: 'non ho (?:ricevuto|avuto) (?:risposta|notizie)|senza (?:risposta|notizie)|sto ancora aspettando|in attesa|come (?:già )?scritto|mail precedente|impegnat[oaei]|ritardo|(?:mi )?avevate detto|novità|sollecit\\p{L}*',
    8: 'urgente|al più presto|quanto prima|chiamatemi|mi chiami|entro e non oltre',
    9: 'purtroppo|sfortunatamente|delus[oa]|deludente|ingiusto|perché|avreste dovuto|rammaric\\p{L}*|riconsiderare',
    10: 'entusiast[ai]|incredibile|appassionat[oa]|perfett[oa]|onorat[oa]|meraviglios[oa]|fantastic[oa]|davvero|sogno',
    11: 'mi è piaciut[oa]|piacevole|interessante (?:colloquio|conversazione)|di nuovo|ancora una volta|come accennato|prima scelta|mi ha colpito',
    15: 'oggi|ieri|domani|questa (?:mattina|sera|settimana)|stamattina|(?:settimana|mese) (?:prossim[oa]|scors[oa])|(?:prossim[oa]|scors[oa]) (?:settimana|mese)',
    22: 'spero (?:che )?(?:stia|questa mail)|non solo',
  },
  pt: {
    7: 'não (?:recebi|tive) (?:resposta|notícias|retorno)|sem (?:resposta|notícias|retorno)|ainda (?:estou )?(?:à espera|aguardando|esperando)|aguardo|como (?:já )?escrevi|(?:e-?mail|mensagem) anterior|ocupad[oa]s?|atraso|demora|disseram|alguma novidade',
    8: 'urgente|o quanto antes|o mais (?:breve|rápido) possível|ligue-me|me ligue|no máximo até',
    9: 'infelizmente|decepcion\\p{L}*|desapont\\p{L}*|injusto|por que|porquê|deveriam ter|lamento|reconsiderar',
    10: 'encantad[oa]|incrível|apaixonad[oa]|perfeit[oa]|honrad[oa]|maravilhos[oa]|fantástic[oa]|realmente|entusiasmad[oa]',
    11: 'gostei (?:muito )?d|agradável|interessante conversa|de novo|novamente|mais uma vez|como comentei|primeira opção|me impressionou',
    15: 'hoje|ontem|amanhã|esta (?:manhã|tarde|semana)|(?:próxim[oa]|passad[oa]) (?:semana|mês)|(?:semana|mês) (?:próxim[oa]|passad[oa]|que vem)',
    22: 'espero que (?:esteja|este e-?mail)|não só|não apenas',
  },
  nl: {
    7: 'niets (?:meer )?gehoord|geen (?:antwoord|reactie|bericht) (?:gekregen|ontvangen)|wacht (?:nog|op)|zoals (?:ik )?(?:al )?schreef|vorige (?:mail|bericht)|druk(?:te)?|vertraging|had(?:den)? gezegd|nieuws',
    8: 'dringend|zo spoedig mogelijk|zo snel mogelijk|bel (?:me|mij)|uiterlijk',
    9: 'helaas|jammer|teleurgesteld|teleurstellend|oneerlijk|waarom|hadden (?:moeten)|spijt|heroverwegen',
    10: 'enthousiast|geweldig|droombaan|perfect\\p{L}*|gepassioneerd|werkelijk|vereerd|fantastisch|ongelofelijk',
    11: 'heb genoten|(?:prettig|leuk|interessant|fijn|goed) gesprek|nogmaals|opnieuw|zoals (?:ik )?(?:al )?(?:noemde|zei)|eerste keus|heeft indruk',
    15: 'vandaag|gisteren|morgen|vanmorgen|vanmiddag|vanavond|deze week|(?:volgende|vorige|komende) (?:week|maand)',
    22: 'hopelijk (?:gaat|ontvangt)|niet alleen',
  },
};

export const forbiddenWords = (): typeof table => table;
