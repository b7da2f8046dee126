import type { Command, CommandOf } from './command.ts';

/** Words that say all by themselves, or with the name of an application or a person behind them. */
export type PlainWord = Exclude<
  Command['word'],
  | 'later'
  | 'pause'
  | 'option'
  | 'contact'
  | 'add'
  | 'timeline'
  | 'moved'
  | 'move'
  | 'cancel'
  | 'no_show'
  | 'referred'
  | 'internal'
  | 'correct'
  | 'kind'
  | 'applied'
  | 'same'
  | 'fact'
  | 'posting'
  | 'zone'
  | 'set'
  | 'note'
  | 'unknown'
>;
export type PlainCommand = { readonly word: PlainWord; readonly news?: CommandOf<'news'>['news'] };

/**
 * Ways to write a word that people use when they are asked for it, by language: en | de | fr | es | pt | it | nl. Lower case, straight quotes left out. Sources: the words
 * our mails ask for, the reply words of FollowUpThen and of mailing-list managers, and what "sent" and "skip" are on the buttons of mail programs in these languages.
 */
const table: readonly (readonly [PlainCommand, string])[] = [
  [
    { word: 'sent' },
    'sent|send it|i sent it|sent it|sent them|i sent them|sent both|sent all|all sent|already sent|done|its sent|it is sent|ive sent it|i have sent it|mailed|mailed it|i just sent it|just sent it|sent now|sent already|yes sent|ok sent',
  ],
  [
    { word: 'sent' },
    'gesendet|verschickt|abgeschickt|versendet|versandt|geschickt|ist raus|ist gesendet|habe ich gesendet|habe ich geschickt|hab ich geschickt|schon gesendet|erledigt',
  ],
  [{ word: 'sent' }, 'envoyé|envoyée|envoyés|envoye|cest envoyé|cest envoye|je lai envoyé|déjà envoyé|mail envoyé|cest fait'],
  [{ word: 'sent' }, 'enviado|enviada|enviados|ya enviado|ya lo envié|ya está enviado|lo envié|mandado|ya lo mandé|hecho'],
  [{ word: 'sent' }, 'já enviei|enviei|já enviado|já foi enviado|mandei|já mandei|feito'],
  [{ word: 'sent' }, 'inviato|inviata|inviati|già inviato|lho inviato|lho mandato|mandato|spedito|spedita|fatto'],
  [
    { word: 'sent' },
    'verzonden|verstuurd|gestuurd|opgestuurd|al verzonden|ik heb het verstuurd|ik heb hem verstuurd|is verstuurd|is verzonden|gedaan',
  ],
  [
    { word: 'skip' },
    'skip|skip it|skip this|skip this one|skip that|skip that one|skip them|skip all|skipped|skipping|not this one|pass|ill skip this one|i will skip this one|ill skip|leave it|leave it out|dont send|do not send|wont send|i wont send it|i will not send it',
  ],
  [
    { word: 'skip' },
    'überspringen|überspring|ueberspringen|auslassen|weglassen|lass es aus|lass weg|diesmal nicht|dieses nicht|nicht senden',
  ],
  [{ word: 'skip' }, 'passer|passe|sauter|saute|ignorer|ignore|pas celui-ci|pas cette fois|laisser tomber'],
  [{ word: 'skip' }, 'saltar|sáltalo|saltalo|salta|omitir|omite|pasar|paso|esta vez no|no enviar|déjalo'],
  [{ word: 'skip' }, 'pular|pule|pula|ignorar|desta vez não|não enviar|deixa'],
  [{ word: 'skip' }, 'saltare|saltalo|salta questo|ometti|ignora|questa volta no|non inviare|lascia stare'],
  [{ word: 'skip' }, 'overslaan|sla over|sla deze over|sla maar over|deze niet|niet versturen'],
  [
    { word: 'stop' },
    'stop|stop it|stop this|stop that|stop all|stop everything|stop now|please stop|stop please|stop following up|stop the follow-ups|stop follow-ups|stop these|cancel all|cancel everything|end|quit|no more|no more mails|no more follow-ups|not interested any more|not interested anymore|im not interested anymore|enough|close|close it',
  ],
  [{ word: 'stop' }, 'stopp|stoppen|stoppe|aufhören|hör auf|beenden|beende|schluss|abbrechen|nicht mehr|kein interesse mehr|anhalten'],
  [{ word: 'stop' }, 'arrêter|arrête|arrêtez|arreter|arrete|arrêt|stopper|stoppe tout|plus rien|ça suffit|fini|terminer|annuler tout'],
  [{ word: 'stop' }, 'parar|para|pare|detener|detén|deten|alto|basta|terminar|no más|no mas|cancelar todo'],
  [{ word: 'stop' }, 'pare com isso|chega|encerrar|encerra|interromper|não quero mais|nao quero mais'],
  [{ word: 'stop' }, 'ferma|fermare|fermati|fermate|smetti|smettila|interrompi|basta così|basta cosi|non più|chiudi'],
  [{ word: 'stop' }, 'ophouden|hou op|houd op|stop ermee|stop hiermee|beëindigen|beeindigen|klaar ermee|niet meer'],
  [
    { word: 'heard' },
    'heard|i heard back|heard back|already heard|already heard back|heard back already|heard already|heard from them|i heard|i have heard|ive heard back|they answered|they replied|they responded|they wrote|they wrote back|they got back|they got back to me|they called|they called me|got an answer|got a reply|they have answered|answered',
  ],
  [
    { word: 'heard' },
    'gehört|sie haben geantwortet|haben geantwortet|antwort bekommen|antwort erhalten|habe gehört|sie haben sich gemeldet|haben sich gemeldet',
  ],
  [{ word: 'heard' }, 'ils ont répondu|ils mont répondu|réponse reçue|jai eu une réponse|jai une réponse|répondu'],
  [{ word: 'heard' }, 'han respondido|me han respondido|respondieron|me respondieron|tengo respuesta|han contestado|me contestaron'],
  [{ word: 'heard' }, 'responderam|eles responderam|já responderam|tive resposta|recebi resposta'],
  [{ word: 'heard' }, 'hanno risposto|mi hanno risposto|ho avuto risposta|ho ricevuto risposta'],
  [{ word: 'heard' }, 'gereageerd|ze hebben gereageerd|ze hebben geantwoord|antwoord gekregen|gehoord'],
  [
    { word: 'no' },
    'no|nope|no it did not|no it didnt|it did not happen|it didnt happen|it did not take place|it didnt take place|did not happen|didnt happen|no interview|no show from me|nein|non|não|nao|nee|fand nicht statt|hat nicht stattgefunden|il na pas eu lieu|no tuvo lugar|não aconteceu|non si è tenuto|ging niet door',
  ],
  [
    { word: 'yes' },
    'yes|yep|yeah|yes please|yes do|ok|okay|sure|go ahead|please do|y|yes you may|yes tell them|tell them|ja|ja bitte|oui|sí|si|sim|sì|ja graag|oui merci|claro|certo|graag',
  ],
  [
    { word: 'resume' },
    'resume|unpause|continue|go on|start again|restart|carry on|unstop|im back|i am back|end pause|end the pause|weiter|fortsetzen|weitermachen|fortfahren|reprendre|reprends|reprise|reanudar|continuar|retomar|riprendi|riprendere|continua|hervatten|hervat|ga verder|verder',
  ],
  [
    { word: 'undo' },
    'undo|undo it|undo this|undo that|undo last|undo the last|undo please|revert|revert it|take it back|take that back|that was wrong|thats wrong|this is wrong|wrong|rückgängig|rückgängig machen|zurücknehmen|rueckgaengig|annuler|annule|défaire|deshacer|deshaz|desfazer|desfaz|annulla|annullare|ongedaan|ongedaan maken|maak ongedaan',
  ],
  [
    { word: 'handed_in' },
    'handed in|i handed it in|handed it in|submitted|i submitted it|submitted it|turned in|turned it in|test done|test submitted|assessment done|assessment submitted|i did the test|finished the test|finished the assessment|completed the assessment|completed the test|task submitted|eingereicht|abgegeben|test abgegeben|rendu|test rendu|entregado|entregue|consegnato|ingeleverd',
  ],
  [
    { word: 'news', news: 'rejected' },
    'rejected|i was rejected|i am rejected|i got rejected|got rejected|was rejected|rejection|a rejection|they rejected me|they said no|they declined|they turned me down|turned down|i was turned down|i did not get it|i didnt get it|didnt get it|did not get it|its a no|it is a no|they went with someone else|they chose someone else|position filled|filled',
  ],
  [
    { word: 'news', news: 'rejected' },
    'abgelehnt|absage|eine absage|absage bekommen|absage erhalten|ich wurde abgelehnt|refusé|refus|refusée|un refus|jai été refusé|ils ont refusé|rechazado|rechazada|me rechazaron|rechazo|recusado|recusada|rejeitado|rejeitada|fui rejeitado|fui rejeitada|rifiutato|rifiutata|scartato|scartata|mi hanno rifiutato|afgewezen|afwijzing',
  ],
  [
    { word: 'news', news: 'offer' },
    'offer|an offer|i got an offer|i have an offer|i received an offer|got an offer|got the offer|received an offer|they made me an offer|they gave me an offer|they offered|they offered me the job|offered|job offer|i got the job|got the job|angebot|angebot bekommen|zusage|ich habe ein angebot|offre|une offre|jai une offre|jai reçu une offre|oferta|tengo una oferta|recibí una oferta|proposta|recebi uma proposta|recebi uma oferta|offerta|ho ricevuto unofferta|aanbod|aanbod gekregen|bod',
  ],
  [
    { word: 'news', news: 'accepted' },
    'accepted|i accepted|i accepted it|i accepted the offer|accepted the offer|accepted their offer|i took the job|took the job|i took it|signed|i signed|i signed it|contract signed|i signed the contract|zugesagt|ich habe zugesagt|angenommen|unterschrieben|accepté|jai accepté|signé|jai signé|aceptado|acepté|he aceptado|firmado|aceito|aceitei|assinado|accettato|ho accettato|firmato|geaccepteerd|aangenomen|getekend',
  ],
  [
    { word: 'news', news: 'withdrawn' },
    'withdrawn|i withdrew|withdrew|i have withdrawn|i withdrew my application|withdrew my application|i pulled out|pulled out|i dropped out|dropped out|i declined|i declined it|i declined the offer|declined|declined the offer|i turned it down|i said no|offer declined|zurückgezogen|ich habe zurückgezogen|bewerbung zurückgezogen|ich habe abgesagt|abgesagt|retiré|jai retiré ma candidature|désisté|retirado|retirada|me retiré|desisti|ritirato|ritirata|mi sono ritirato|ingetrokken|teruggetrokken',
  ],
  [
    { word: 'news', news: 'moved_on' },
    'moved on|i moved on|they moved on|have moved on|i have moved on|next round|im in the next round|i am in the next round|im through|i made it to the next round|nächste runde|weitergekommen|tour suivant|siguiente ronda|próxima fase|prossimo turno|volgende ronde',
  ],
  [
    { word: 'status' },
    'status|state|where are we|where do we stand|where do things stand|whats next|what is next|whats planned|what is planned|how is it going|stand|statut|état|etat|estado|stato',
  ],
  [
    { word: 'list' },
    'list|list all|list everything|show all|all|all applications|overview|my applications|liste|übersicht|lister|lista|listar|elenco|lijst|overzicht',
  ],
  [{ word: 'export' }, 'export|export all|export everything|export my data|exportieren|exporter|exportar|esporta|exporteren'],
  [
    { word: 'forget' },
    'forget|delete|erase|forget it all|forget everything|delete everything|delete my data|vergessen|löschen|oublier|supprimer|olvidar|borrar|esquecer|apagar|dimentica|cancella|vergeet|wissen',
  ],
  [
    { word: 'test' },
    'test|test mail|testing|this is a test|just a test|hello test|ein test|probe|testmail|essai|un test|prueba|una prueba|teste|um teste|prova|una prova|een test',
  ],
  [
    { word: 'links' },
    'new links|new link|replace links|reset links|reset my links|revoke links|new keys|new key|new calendar address|new calendar link|neue links|neuer link|neue schlüssel|neue kalenderadresse|nouveaux liens|nouveau lien|nouvelles clés|nuevos enlaces|enlaces nuevos|novos links|nuovi link|nuovi collegamenti|nieuwe links',
  ],
  [
    { word: 'new_address' },
    'new address|new capture address|another address|another capture address|change my address|change my capture address|rotate address|neue adresse|neue sammeladresse|andere adresse|andere sammeladresse|nouvelle adresse|nouvelle adresse de collecte|autre adresse|nueva dirección|nueva direccion|otra dirección|novo endereço|outro endereço|nuovo indirizzo|altro indirizzo|nieuw adres|ander adres',
  ],
  [{ word: 'help' }, 'help|?|commands|what can i say|what can i write|what can i do|hilfe|aide|ayuda|ajuda|aiuto|hulp|info'],
  [
    { word: 'not' },
    'not the same|these are two|these are two applications|these are different|they are different|split|separate|not this application|not this job|wrong application|wrong job|another application',
  ],
];

const words: ReadonlyMap<string, PlainCommand> = new Map(
  table.flatMap(([command, written]) => written.split('|').map((word) => [word, command] as const)),
);

/** The command that these words are, whole and spelt right. */
export function plainWord(plain: string): PlainCommand | undefined {
  return words.get(plain);
}

/** Words that may have a name behind them. "Yes" and "no" may not: "no thanks". */
export const takesName: ReadonlySet<PlainWord> = new Set([
  'sent',
  'skip',
  'stop',
  'heard',
  'undo',
  'resume',
  'handed_in',
  'news',
  'status',
  'forget',
  'not',
]);

/** One word each, of at least four letters: what a slip of the finger may stand for. */
export const singleWords: readonly string[] = [...words.keys(), 'later', 'snooze', 'pause', 'company', 'role', 'applied', 'same'].filter(
  (word) => /^\p{L}{4,}$/u.test(word),
);

/** Words of their own that lie one slip from a command: never taken for it. */
export const realWords: ReadonlySet<string> = new Set(
  'send sends went rent cent spent step steps shop top ship skis hear herd head heart hard late lately layer water offers order officer other note notes list lost last test text lies like still rejects pose cause because paused role rule roll some sale save name undone unto end ends dome gone none help held hope state states resumes stopped'.split(
    ' ',
  ),
);
