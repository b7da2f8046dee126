import type { Wording } from './wording.ts';

/**
 * What job seekers write themselves: applications, follow-ups, thanks, acceptances, withdrawals.
 * Read only where the mail may be the owner's own. Sources: application and resignation-of-interest templates of university career offices and HR guides.
 */
export const ownVoice: readonly Wording[] = [
  [
    'application_sent',
    5,
    '(writing|wish|like|want|pleased|excited|keen) to ~ (apply|submit my application|express my (strong |keen |sincere )?interest)',
  ],
  [
    'application_sent',
    5,
    '(attached|enclosed|attaching|please find|here) ~ (is |are |find )?~ my (resume|cv|application|curriculum vitae|cover letter)',
  ],
  ['application_sent', 5, '(my (resume|cv|application|cover letter)) ~ (is|are) (attached|enclosed)'],
  [
    'application_sent',
    5,
    'i (am|would be|was) ~ interested in (the|your|applying|this) ~ (position|role|job|opening|opportunity|vacancy|posting)',
  ],
  ['application_sent', 5, '(i am applying|i would like to apply|my application (for|to)|please consider (me|my application))'],
  [
    'application_sent',
    5,
    '(hiermit|gerne|mochte ich) ~~ bewerb* (ich )?(mich)?|bewerbe ich mich|bewerbe mich|anbei ~ (meine bewerbung|meinen lebenslauf|meine unterlagen|meine bewerbungsunterlagen)|(meine|meiner) (bewerbung|bewerbungsunterlagen) (als|fur|finden|um)',
  ],
  [
    'application_sent',
    5,
    '(je (me permets de )?(vous )?(postule|presente ma candidature|soumets ma candidature|adresse ma candidature)|ma candidature (au|pour|a)|(ci-joint|veuillez trouver) ~~ (mon cv|ma candidature|ma lettre))',
  ],
  [
    'application_sent',
    5,
    '((adjunto|adjunta|envio|remito) ~ (mi (cv|curriculum|candidatura|hoja de vida))|(me gustaria|quisiera|deseo) (postular*|presentar mi candidatura|solicitar))',
  ],
  [
    'application_sent',
    5,
    '((segue|anexo|envio|encaminho) ~ (meu (curriculo|cv)|minha candidatura)|(gostaria de|venho) ~ (me candidatar|candidatar-me|apresentar minha candidatura))',
  ],
  [
    'application_sent',
    5,
    '((in allegato|allego|invio) ~ (il mio (cv|curriculum)|la mia candidatura)|(vorrei|desidero) (candidarmi|presentare la mia candidatura)|mi candido)',
  ],
  [
    'application_sent',
    5,
    '(hierbij solliciteer ik|solliciteer ik|ik (solliciteer|wil graag solliciteren)|bijgevoegd ~ mijn (cv|sollicitatie))',
  ],
  [
    'application_sent',
    3,
    '(welcome (the opportunity|a conversation|the chance) to|my (experience|background|skills) ~ (match|fit|make me|prepared|align)|for your consideration)',
  ],

  // A test handed in (1.11).
  [
    'follow_up_sent',
    5,
    "((attached|enclosed|attaching|please find|here) ~ (is |are |find )?(my|the) ~ (exercise|assignment|take-home|take home|test|solution|submission|challenge|case study)|i (have |'ve )?(completed|finished|submitted|uploaded) (the|my|your) ~ (exercise|assignment|take-home|take home|test|assessment|challenge|case study))",
  ],
  [
    'follow_up_sent',
    5,
    '((anbei|im anhang|angehangt) ~~ (losung|testaufgabe|fallstudie|probeaufgabe)|ich habe ~ (test|testaufgabe|aufgabe|fallstudie|probeaufgabe) ~ (abgeschlossen|bearbeitet|eingereicht|fertiggestellt)|ci-joint ~~ (mon exercice|ma solution|mon test|mon etude de cas)|adjunto ~~ (mi prueba|mi ejercicio|mi solucion))',
  ],
  [
    'follow_up_sent',
    5,
    '(follow up|following up|follow-up|check in|checking in|touch base|circle back|inquire|enquire|ask) (again )?(on|about|regarding|concerning|whether|if) (the (status|progress) of )?(my (recent )?(application|interview|candidacy)|there (is|are|has been) any (update|news)|you (have|had) (any|a chance))',
  ],
  [
    'follow_up_sent',
    5,
    'i (just )?(wanted|want|am writing|would like|write) to (check in|thank you (again )?for (your time|the (conversation|interview|chance|opportunity)|meeting|speaking|taking the time to (speak|meet|talk|chat|interview))|inquire|reiterate)',
  ],
  [
    'follow_up_sent',
    5,
    '(thank you|thanks) (so much |very much |again )?for (taking the time to (speak|meet|talk|chat|interview) ~ me|meeting with me|speaking with me|talking with me|the opportunity to (interview|speak|meet)|interviewing me|meeting me|chatting with me)',
  ],
  [
    'follow_up_sent',
    4,
    '(i (applied|submitted my application|interviewed|spoke with you|met with)|is there any (news|update)|any update|have you made a decision|i remain (very |highly )?interested|i am still (very )?interested)',
  ],
  [
    'follow_up_sent',
    4,
    '(i am (available|free)|i can (do|make)|i would be (happy|glad|available)|my availability|that time works|i confirm|please find ~ requested)',
  ],
  [
    'follow_up_sent',
    5,
    '(nachfragen|nachfrage|erkundigen|stand meiner bewerbung|stand ~ bewerbung|bedanke* ~ (gesprach|zeit)|(danke|dank) fur das ~ gesprach|passt mir|bestatige ich|sende ich ihnen)',
  ],
  [
    'follow_up_sent',
    5,
    '(je me permets de (revenir|relancer|vous relancer)|ou en est ma candidature|suite a (notre|mon) (entretien|echange)|merci pour (le temps|notre entretien|notre echange)|je suis disponible|me convient)',
  ],
  [
    'follow_up_sent',
    5,
    '(queria (saber|preguntar|dar seguimiento)|estado de mi (candidatura|solicitud|postulacion)|gracias por (su tiempo|la entrevista|tu tiempo)|estoy disponible|me viene bien)',
  ],
  [
    'follow_up_sent',
    5,
    '(gostaria de saber|andamento da minha|status da minha|obrigad* pelo (seu )?tempo|obrigad* pela (conversa|entrevista)|estou disponivel)',
  ],
  [
    'follow_up_sent',
    5,
    '(volevo (sapere|chiedere)|stato della mia candidatura|grazie per il (tempo|colloquio)|sono disponibile|mi va bene)',
  ],
  [
    'follow_up_sent',
    5,
    '(ik (vroeg me af|wilde graag weten|informeer)|stand van (zaken|mijn sollicitatie)|bedankt voor het (fijne |prettige |leuke )?gesprek|ik ben beschikbaar|schikt mij)',
  ],
  [
    'follow_up_sent',
    5,
    '(ask|know|wondering|wondered|hear|find out|enquire|inquire) (if|whether) (there (is|are|has been|might be|have been) (any )?(news|update|updates|progress|decision)|you (have|had) (made|reached|any|come to))',
  ],
  ['follow_up_sent', 4, '(ask|asking|hear|know|wondering) where (things|you|the process) (stand|stands|are)'],
  ['application_sent', 5, '(love|like|keen|happy|hoping|hope|want) to apply|(my )?(resume|cv) (is )?(attached|enclosed)'],
  [
    'withdrawal_sent',
    6,
    '(not|unable to) (be )?(joining|join|coming to work (for|with)|starting with) (you|the team|your (team|company|firm))',
  ],
  ['withdrawal_sent', 6, '(have|has|need|going|decided|sorry) to (respectfully |politely )?decline( |$)(?!(to|in|of) )'],
  [
    'withdrawal_sent',
    6,
    '(accept|take|accepted|taken|taking|accepting) (a|an|another) (different|other|alternative)? ?(offer|job|position|role|post)',
  ],
  ['withdrawal_sent', 6, '(turn|turning) (it|this|that|the (offer|job|role|position|post)|your offer) down'],
  [
    'withdrawal_sent',
    6,
    '(not|unable) (be )?(able )?(to )?(take|accept|take up|be taking|be accepting) (up )?(the|your|this) ~ (job|role|position|offer|post)',
  ],
  [
    'acceptance_sent',
    5.5,
    '(happy|delighted|thrilled|glad|love|pleased|moon) to (say yes|take it|come on board|(take|take up) (the|this|your) ~ (job|role|position|offer|post))',
  ],
  [
    'acceptance_sent',
    6,
    'nehme ich (?!~~ (nicht|leider|anderes|andere) )~~ (stelle|angebot|position|zusage|arbeitsplatz|vertragsangebot) ',
  ],

  [
    'acceptance_sent',
    6,
    '(pleased|happy|delighted|thrilled|excited|glad|honou?red|like|writing|formally|gladly|pleasure) ~ accept ~ (offer|position|role|job|contract|employment|post|place)',
  ],
  ['acceptance_sent', 6, '(i|i hereby|i formally|i gladly) accept ~ (offer|position|role|job|post|place)'],
  ['acceptance_sent', 5, '((signed|countersigned) ~ (offer|contract|letter)|my acceptance of|acceptance of (the|your) offer)'],
  [
    'acceptance_sent',
    6,
    '(nehme ~~ (angebot|stelle|position) ~ an|angebot (gerne |sehr gerne )?an(nehmen|zunehmen|genommen)|unterschriebenen? (arbeitsvertrag|vertrag))',
  ],
  ['acceptance_sent', 6, "(accepte (votre|l'|avec plaisir|volontiers) ?~ (offre|proposition|poste)|accepter votre (offre|proposition))"],
  [
    'acceptance_sent',
    6,
    '(acepto (la|su|esta|con) ~ (oferta|propuesta|puesto|posicion)|aceptar (su|la) (oferta|propuesta)|aceito (a|sua|com) ~ (proposta|oferta|vaga)|aceitar (a|sua) (proposta|oferta)|accetto (la|con|vostra) ~ (offerta|proposta)|accettare (la|vostra) ~ (offerta|proposta)|aanbod (graag )?(accepteren|aannemen)|accepteer ~ aanbod|neem ~ aanbod ~ aan)',
  ],

  [
    'withdrawal_sent',
    6,
    '(withdraw|withdrawing|remove|retract|pull) (my (application|candidacy|name|candidature)|myself|from (consideration|the process|the running|further))',
  ],
  [
    'withdrawal_sent',
    6,
    '(decided|have|would like|wish|writing|need|regret|must|going) to (respectfully |politely |formally |have to )?((decline|turn down|pass on) (the|your|this|it|that) ~ (offer|position|role|opportunity|job)|(decline|turn down) (it|your offer|the offer)|withdraw (my|from|myself)|step back from)',
  ],
  [
    'withdrawal_sent',
    5,
    '(i (respectfully |must |will |have to |politely )?decline (the|your|this) (offer|position|role|job)|accepted (another|a different|an) ~ (offer|position|role|opportunity)|no longer (interested|available|be considered|pursuing)|not (move|moving) forward with (your|the) (process|offer|role))',
  ],
  [
    'withdrawal_sent',
    6,
    '(ziehe ~ (bewerbung|kandidatur) ~ zuruck|bewerbung (hiermit )?(zuruckziehen|zuruckzuziehen|zuruck)|angebot (leider )?(nicht annehmen|ablehnen|absagen)|mochte ~ absagen|anderes angebot (angenommen|entschieden)|gegen ~ (angebot|stelle) entschieden)',
  ],
  [
    'withdrawal_sent',
    6,
    '(retire* ma candidature|retrait de ma candidature|decline* (votre|l) ?~ (offre|proposition)|ne (pas )?donner(ai)? (pas )?suite a votre|accepte (une )?autre (offre|poste))',
  ],
  [
    'withdrawal_sent',
    6,
    '(retir* (mi|minha|a minha|la mia) (candidatura|solicitud|postulacion|inscricao)|rechazar (su|la) oferta|declinar (su|la|sua|a) (oferta|proposta)|recusar (a|sua) (proposta|oferta)|ritir* la mia candidatura|rifiutare (la|vostra) (offerta|proposta)|trek ~ sollicitatie ~ (in|terug)|sollicitatie (intrekken|in te trekken|terugtrekken)|aanbod (helaas )?(afwijzen|afslaan|niet aannemen))',
  ],
  [
    'withdrawal_sent',
    6,
    '(retirarme|retirar-me|me retirar|ritirarmi|me retirer|retirer ma candidature|mich ~ zuruckziehen|mich ~ zuruckzuziehen|me terug te trekken|me terugtrekken|trek ~ terug)',
  ],
  [
    'withdrawal_sent',
    5,
    "((he|hemos) aceptado|aceitei|ho accettato|j'ai accepte|habe|heb) ~ (otra|outra|un'altra|une autre|ein anderes|eine andere|een ander|een andere) (oferta|proposta|offerta|offre|proposition|angebot|stelle|aanbod|baan|puesto|vaga)",
  ],
];
