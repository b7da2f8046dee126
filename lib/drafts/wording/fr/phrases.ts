import type { Lines } from '../table.ts';

export const interest: Lines = [
  'Ce travail m’intéresse vivement.',
  'J’aimerais me charger de ce travail.',
  'Je passerais volontiers à l’étape suivante.',
  'Travailler avec [votre|ton] équipe me plairait.',
  'Mon intérêt pour ce travail est entier.',
  'C’est un travail que je ferais avec plaisir.',
  'J’aimerais poursuivre avec [vous|toi].',
  'Je souhaite vivement aller plus loin.',
  'Faire ce travail avec [vous|toi] me plairait beaucoup.',
  'Rejoindre [votre|ton] équipe serait un plaisir.',
  'J’espère pouvoir faire ce travail.',
  'Ce travail correspond à ce que je cherche.',
  'Une prochaine étape serait la bienvenue.',
];

export const wish: Lines = [
  'Mon intérêt pour {post} est entier.',
  'Je me vois bien travailler {asRole}.',
  'J’aimerais travailler avec [vous|toi] {asRole}.',
  'C’est avec plaisir que je travaillerais {asRole}.',
  'Je souhaite vivement aller plus loin pour {post}.',
  'Travailler {asRole} me plairait beaucoup.',
  'Ma motivation pour {post} est entière.',
  'J’espère pouvoir travailler {asRole}.',
];

export const offer: Lines = [
  'S’il [vous|te] manque un document, je l’enverrai.',
  'Je réponds volontiers à toute question sur ma candidature.',
  '[Dites-moi|Dis-moi] ce que [vous souhaiteriez|tu souhaiterais] voir de plus.',
  'Si une de mes réponses était trop brève, je la compléterai.',
  'Un mot suffit si quelque chose reste ouvert.',
  'Je peux en dire plus sur mon travail à tout moment.',
  'Toute autre question est la bienvenue.',
  'Si un point mérite plus de détails, je les donnerai volontiers.',
  'Pour toute question, cette adresse est la bonne.',
  'Si un autre document peut servir, je l’enverrai volontiers.',
  'Je reste à l’écoute de toute question.',
  '[N’hésitez pas|N’hésite pas] à me dire si un point reste à préciser.',
];

export const closing: Lines = [
  'Ce message n’appelle pas de réponse.',
  'Mes salutations à toute [votre|ton] équipe.',
  'Quel que soit [votre|ton] choix, merci pour ce temps.',
  'Je [vous|te] souhaite un bon choix.',
  'Merci pour l’attention portée à ma candidature.',
  'Tous mes vœux à [vous|toi] et à [votre|ton] équipe.',
  'Merci de prendre ma candidature en considération.',
  'Merci de saluer [votre|ton] équipe de ma part.',
  'Bonne suite pour [vos|tes] entretiens.',
  'Avec mes vœux pour la suite du processus.',
  'Une simple ligne suffit.',
  'Je [vous|te] souhaite une bonne suite.',
];

export const closingAfterAsk: Lines = [
  'Quelques mots me suffiront.',
  'Je [vous|te] remercie pour [votre|ta] réponse.',
  'Une ligne suffit, au moment qui [vous|te] convient.',
  'Merci pour [votre|ton] aide.',
  'Un mot bref me serait utile.',
  'Deux mots en réponse suffisent.',
  'Toute réponse, même brève, sera la bienvenue.',
  'Merci de [votre|ton] attention.',
  'Une réponse d’une ligne est bien suffisante.',
  'Merci pour le temps que demande cette réponse.',
  'Une phrase me suffit.',
  'La réponse peut être très courte.',
];

export const noteRaw: Lines = [
  'Dans mes notes, je lis : « {noteRaw} ».',
  'J’ai noté ceci : « {noteRaw} ».',
  'Je garde en mémoire ce point : « {noteRaw} ».',
  'De notre échange, j’ai retenu : « {noteRaw} ».',
  'Voici un point que j’ai noté : « {noteRaw} ».',
  'Un point est resté dans mes notes : « {noteRaw} ».',
  'Ce point me reste en tête : « {noteRaw} ».',
];

export const session: Lines = [
  'Si une question reste ouverte après la séance « {session} », j’y répondrai volontiers.',
  'S’il reste un point à préciser sur « {session} », je le ferai volontiers.',
  'Je peux compléter ce qui touche à la séance « {session} ».',
  'Pour toute question sur la séance « {session} », je réponds volontiers.',
  'Le sujet « {topic} » est de ceux que j’aimerais reprendre avec [vous|toi].',
  'J’aimerais approfondir le sujet « {topic} ».',
  'J’en dirais volontiers plus sur « {topic} ».',
  'Sur « {topic} », je peux en dire plus à tout moment.',
  'Je peux revenir sur tout point de la séance « {session} ».',
];

export const sessionLater: Lines = [
  'Le programme du {day} comprenait « {topic} », un sujet sur lequel je peux en dire plus.',
  'Au programme du {day} figurait « {topic} » : j’en parlerais volontiers davantage.',
  'Le {day}, « {topic} » était au programme, et je reviendrais volontiers sur ce sujet.',
];

export const posting: Lines = [
  '[Votre|Ta] description du poste indique : « {posting} ».',
  'Dans [votre|ta] description du poste, je lis : « {posting} ».',
  'Je relève cette ligne de la description du poste : « {posting} ».',
  'Une ligne de la description du poste dit : « {posting} ».',
];

export const fit: Lines = [
  'Pour ma part : {factRaw}.',
  'De mon parcours, je peux citer ceci : {factRaw}.',
  'En une ligne sur mon travail : {factRaw}.',
  'Ce que j’apporte : {factRaw}.',
  'Une ligne de mon parcours : {factRaw}.',
  'J’ajoute un point sur mon parcours : {factRaw}.',
  'J’ai {factPast}.',
  'Pour ma part, j’ai {factPast}.',
  'Dans mon travail, j’ai {factPast}.',
  'Un point de mon parcours : j’ai {factPast}.',
  'Il peut être utile de savoir que j’ai {factPast}.',
  'J’ajoute que j’ai {factPast}.',
];

export const afterPermission: Lines = [
  'Une ligne suffit.',
  'Un simple oui ou non suffit.',
  'Si un autre jour convient mieux, merci de me le dire.',
  'Une date plus tardive me convient aussi.',
  'Tout autre jour me convient aussi.',
];
