import type { Skeleton, Wording } from '../table.ts';

// French, vous, polite conditional; no wording that agrees with the owner's gender (2.2, 5). `{post}` never follows "de" or "à", which would contract.
// To be read by a native speaker before release (drafts.md 3.4).

const merci = [
  'Je vous remercie pour {talk} du {day} concernant {post}.',
  'Merci pour le temps que vous m’avez accordé le {day} pour parler avec moi ; il s’agissait d’évoquer {post}.',
  'Un grand merci pour {talk} du {day}, qui concernait {post}.',
  'Par ces quelques lignes, je vous remercie pour {talk} du {day} concernant {post}.',
  'Vous m’avez consacré du temps le {day} pour ma candidature ; elle concernait {post}, et je vous remercie.',
  'Avant tout, merci pour {talk} que nous avons eu le {day} concernant {post}.',
  'C’est avec gratitude que je pense à {talk} du {day} concernant {post} ; merci.',
  'Le {day}, nous avons échangé au sujet de ma candidature pour {post}, et je vous remercie pour votre temps.',
  'Pour votre temps le {day} et pour {talk} concernant {post}, merci.',
  'Permettez-moi de vous remercier pour {talk} du {day} concernant {post}.',
];

const tables = {
  merci,
  noteRaw: ['Dans mes notes, je lis : « {noteRaw} ».', 'J’ai noté ceci : « {noteRaw} ».', 'Je garde en mémoire ce point : « {noteRaw} ».'],
  session: [
    'Si une question reste ouverte après la séance « {session} », j’y répondrai volontiers.',
    'Le sujet « {session} » est de ceux sur lesquels je voudrais travailler.',
    'Je peux compléter à tout moment ce qui touche à la séance « {session} ».',
    'Je reprendrais volontiers le travail là où la séance « {session} » s’est arrêtée.',
  ],
  posting: [
    'Votre annonce indique : « {posting} ».',
    'Dans votre annonce, je lis : « {posting} ».',
    'Je relève cette ligne de l’annonce : « {posting} ».',
  ],
  fit: ['Pour ma part : {factRaw}.', 'De mon parcours, je retiens ceci : {factRaw}.', 'En une ligne sur mon travail : {factRaw}.'],
  envie: [
    'Ce travail m’intéresse vivement.',
    'Je voudrais me charger de ce travail.',
    'Je passerais volontiers à l’étape suivante.',
    'Travailler avec votre équipe me plairait.',
    'Mon intérêt pour ce travail est certain.',
    'C’est un travail que je ferais avec plaisir.',
    'J’aimerais poursuivre avec vous.',
  ],
  offre: [
    'S’il vous manque un document, je vous l’enverrai.',
    'Je réponds volontiers à toute question sur ma candidature.',
    'Dites-moi ce que vous souhaiteriez voir de plus.',
    'Si une de mes réponses était trop brève, je la compléterai.',
    'Un mot de votre part suffit si quelque chose reste ouvert.',
    'Je peux vous en dire plus sur mon travail à tout moment.',
    'Toute autre question est la bienvenue.',
  ],
  fin: [
    'Ce message n’appelle pas de réponse.',
    'Mes salutations à toute votre équipe.',
    'Quel que soit votre choix, ma gratitude demeure.',
    'Je vous souhaite un bon choix.',
    'Merci pour l’attention portée à ma candidature.',
    'Tous mes vœux à vous et à votre équipe.',
  ],
  permission: [
    'Puis-je vous écrire vers le {when} pour savoir où en sont les choses ?',
    'Vous conviendrait-il que je vous écrive vers le {when} ?',
    'Me permettez-vous de prendre des nouvelles vers le {when} ?',
  ],
  apresQuestion: [
    'Quelques mots me suffiront.',
    'Je vous remercie pour votre réponse.',
    'Une ligne suffit, au moment qui vous convient.',
    'Merci pour votre aide.',
    'Un mot bref me serait utile.',
  ],
  depuis: [
    'Depuis {talk} du {day}, mon intérêt est le même ; il s’agit d’une candidature pour {post}.',
    'Je reviens vers vous au sujet de ma candidature pour {post}, après {talk} du {day}.',
    'Le {day}, j’ai eu {talk} pour {post}, et mon intérêt demeure.',
    'Après {talk} du {day} pour {post}, mon intérêt reste entier.',
  ],
  postule: [
    'Le {applied}, j’ai postulé pour {post}{ref}.',
    'Ma candidature du {applied} concerne {post}{ref}.',
    'J’ai envoyé le {applied} ma candidature pour {post}{ref}.',
  ],
  general: [
    'Je vous écris au sujet de ma candidature pour {post}{ref}.',
    'Ma candidature concerne {post}{ref}, et mon intérêt demeure.',
    'Ce message concerne ma candidature pour {post}{ref}, et mon intérêt est le même.',
  ],
  etat: [
    'Pourriez-vous me dire si le poste reste à pourvoir, et si un autre document vous aiderait à décider ?',
    'Le poste est-il toujours ouvert, et puis-je vous envoyer autre chose qui serve à votre décision ?',
    'Auriez-vous l’amabilité de me dire si le poste est toujours ouvert et ce que je peux encore vous envoyer ?',
  ],
  deuxieme: [
    'Que souhaiteriez-vous savoir de plus avant de décider ?',
    'Puis-je compléter ma candidature sur un point ?',
    'Un bref échange vous serait-il utile pour votre décision ?',
    'Y a-t-il une autre étape où je pourrais vous montrer mon travail ?',
  ],
  souhait: [
    'Je voudrais beaucoup obtenir {post}.',
    'Mon intérêt demeure pour {post} et pour votre maison.',
    'Je m’intéresse toujours au travail décrit pour {post}.',
  ],
  parler: [
    'Je parlerais volontiers avec vous de vos besoins et de ce que je peux apporter.',
    'Un entretien sur vos attentes et mon expérience serait le bienvenu.',
    'J’aimerais pouvoir échanger avec vous sur ce que demande ce travail.',
  ],
  examen: ['Merci pour l’examen de ma candidature.', 'Je vous remercie pour le temps consacré à ma candidature.'],
  refus: [
    'Merci pour votre message concernant {post}.',
    'Je vous remercie pour votre réponse concernant {post}.',
    'J’ai bien reçu votre décision concernant {post}, et je vous remercie de me l’avoir dite.',
  ],
  appris: [
    'J’ai appris la décision concernant {post} et je vous remercie pour l’attention portée à ma candidature.',
    'La décision concernant {post} m’est parvenue ; merci pour votre temps.',
  ],
  temps: ['Merci aussi à toutes les personnes qui m’ont accordé du temps.', 'Ma gratitude va à toutes les personnes avec qui j’ai parlé.'],
  conseil: [
    'Puis-je vous poser une question : que pourrais-je améliorer lors d’un entretien ?',
    'Y a-t-il un point sur lequel vous me conseilleriez de travailler pour mes entretiens ?',
    'Pour progresser, puis-je savoir laquelle de mes réponses aurait pu être plus solide ?',
  ],
  garder: [
    'Si un autre poste proche de mon parcours s’ouvre, pensez à moi.',
    'Je prendrais connaissance avec plaisir d’un autre poste qui corresponde à mon parcours.',
    'Merci de garder mon nom pour d’autres postes.',
  ],
  voeux: ['Je vous souhaite, à vous et à votre équipe, une bonne continuation.', 'Tous mes vœux vous accompagnent, vous et votre équipe.'],
  jadis: [
    'Nous avions échangé en {month} concernant {post}, et j’en garde un bon souvenir.',
    'En {month}, vous m’aviez accordé un entretien concernant {post} ; je vous en remercie encore.',
  ],
  contact: [
    'Nous avions été en contact concernant {post}, et j’en garde un bon souvenir.',
    'Je repense volontiers à nos échanges concernant {post}.',
  ],
  sansReponse: [
    'Ce mot n’appelle pas de réponse ; si un poste proche s’ouvrait, j’en prendrais connaissance avec plaisir.',
    'Il n’est pas nécessaire de répondre. Si un poste semblable se présentait, une ligne de votre part me ferait plaisir.',
  ],
  salut: ['Je vous souhaite, à vous et à votre équipe, une bonne continuation.', 'Tous mes vœux vous accompagnent dans votre travail.'],
};

const wording = (...skeletons: readonly Skeleton[]): Wording => ({ tables, skeletons });

export const wordingsInFrench: Readonly<Record<string, Wording>> = {
  thanks_status: wording(
    [
      ['merci', 'anchor', 'fit?'],
      ['envie', 'offre+'],
      ['permission', 'apresQuestion+'],
    ],
    [
      ['merci', 'envie'],
      ['anchor', 'fit?', 'permission', 'offre+'],
    ],
  ),
  thanks_content: wording(
    [
      ['merci', 'anchor', 'fit?'],
      ['envie', 'offre', 'fin+'],
    ],
    [
      ['merci', 'envie'],
      ['anchor', 'fit?', 'offre+', 'fin'],
    ],
    [['merci'], ['anchor', 'fit?', 'offre', 'envie+', 'fin+']],
  ),
  thanks_short: wording(
    [['merci'], ['envie', 'offre', 'fin+']],
    [
      ['merci', 'offre'],
      ['fin', 'envie+'],
    ],
  ),
  thanks_short_ask: wording([
    ['merci', 'envie'],
    ['permission', 'apresQuestion+', 'offre+'],
  ]),
  status_met: wording(
    [['depuis', 'anchor', 'fit?'], ['etat'], ['apresQuestion', 'offre+']],
    [
      ['depuis', 'fit?'],
      ['anchor', 'etat', 'apresQuestion+', 'offre+'],
    ],
  ),
  status_thankful: wording([
    ['merci', 'anchor', 'fit?'],
    ['envie', 'etat', 'apresQuestion+', 'offre+'],
  ]),
  status_applied: wording([
    ['postule', 'anchor', 'fit?'],
    ['envie', 'etat', 'apresQuestion+', 'offre+'],
  ]),
  status_general: wording([
    ['general', 'anchor', 'fit?'],
    ['envie', 'etat', 'apresQuestion+', 'offre+'],
  ]),
  second_met: wording([
    ['souhait', 'anchor', 'fit?'],
    ['offre', 'deuxieme', 'apresQuestion+', 'envie+'],
  ]),
  second_general: wording([
    ['souhait', 'anchor', 'fit?'],
    ['offre', 'deuxieme', 'apresQuestion+', 'envie+'],
  ]),
  apply_first: wording(
    [
      ['postule', 'anchor', 'fit?'],
      ['parler', 'offre', 'examen+'],
    ],
    [
      ['postule', 'parler'],
      ['anchor', 'fit?', 'offre', 'examen+'],
    ],
  ),
  apply_first_undated: wording([
    ['general', 'anchor', 'fit?'],
    ['parler', 'offre', 'examen+'],
  ]),
  rejected_told: wording([['refus', 'temps'], ['conseil'], ['garder', 'voeux+', 'fin+']]),
  rejected_heard: wording([['appris', 'temps'], ['conseil'], ['garder', 'voeux+', 'fin+']]),
  touch: wording([['jadis'], ['sansReponse'], ['salut']]),
  touch_general: wording([['contact'], ['sansReponse'], ['salut']]),
};
