import type { Lines } from '../table.ts';

export const metOpenings: Lines = [
  'Depuis notre {talk} du {day}, mon intérêt pour {post} reste entier.',
  'Après l’{talk} du {day}, mon intérêt pour {post} est le même.',
  'Je reviens vers [vous|toi] au sujet {ofPost}, après l’{talk} du {day}.',
  'Je [vous écris|t’écris] au sujet {ofPost}, dont nous avons parlé le {day}.',
  'Le {day}, nous avons parlé {ofPost}, et mon intérêt demeure.',
  'Mon intérêt pour {post} n’a pas changé depuis l’{talk} du {day}.',
  'À la suite de l’{talk} du {day}, {post} m’intéresse toujours vivement.',
  'L’{talk} du {day} portait sur {post}, et mon intérêt demeure.',
];

export const metAgain: Lines = [
  '{Post} m’intéresse toujours autant.',
  'Mon envie de travailler {asRole} n’a pas changé.',
  'Je garde un vif intérêt pour {post}.',
  'Mon intérêt demeure pour {post} et pour [votre|ta] maison.',
  'J’aimerais toujours travailler {asRole}.',
  'Travailler {asRole} reste mon souhait.',
  'Mon souhait de travailler {asRole} est le même.',
  'C’est toujours avec plaisir que je travaillerais {asRole}.',
  'Je m’intéresse toujours vivement {toPost}.',
  'Depuis notre {talk}, mon intérêt pour {post} est resté le même, et je travaillerais volontiers avec [vous|toi].',
  'Si {post} est encore à pourvoir, c’est avec plaisir que je m’y consacrerais.',
];

export const thankfulOpenings: Lines = [
  'Je reviens sur l’{talk} du {day} au sujet {ofPost}, dont je [vous|te] remercie.',

  'Merci pour l’{talk} du {day} concernant {post}.',
  'Je [vous|te] remercie pour notre {talk} du {day} au sujet {ofPost}.',
  'Un grand merci pour l’{talk} du {day} au sujet {ofPost}.',
];

export const appliedOpenings: Lines = [
  'Le {applied}, j’ai postulé pour {post}{ref}.',
  'Ma candidature du {applied} concerne {post}{ref}.',
  'J’ai envoyé le {applied} ma candidature pour {post}{ref}.',
  'Je [vous écris|t’écris] au sujet de ma candidature du {applied} pour {post}{ref}.',
  '[Vous avez|Tu as] depuis le {applied} ma candidature pour {post}{ref}.',
  'Ma candidature pour {post}{ref} a été confirmée le {confirmed}.',
  'Le {confirmed}, j’ai reçu la confirmation de ma candidature pour {post}{ref}.',
  'Ce mot concerne ma candidature pour {post}{ref}, confirmée le {confirmed}.',
  'La confirmation de ma candidature pour {post}{ref} m’est parvenue le {confirmed}.',
  'Je [vous|te] remercie de la confirmation du {confirmed} pour ma candidature {toPost}{ref}.',
];

export const testedOpenings: Lines = [
  'Le {tested}, j’ai remis l’exercice pour {post}.',
  'J’ai rendu le {tested} l’exercice demandé pour {post}.',
  'Mon exercice pour {post} a été remis le {tested}.',
];

export const openings: Lines = [
  'Je [vous écris|t’écris] au sujet {ofPost}{ref}.',
  'Ma candidature concerne {post}{ref}, et mon intérêt demeure.',
  'Mon intérêt pour {post}{ref} reste entier.',
  'Je m’intéresse toujours {toPost}{ref}.',
  'Ce message concerne {post}{ref}.',
];

export const ask: Lines = [
  '[Pourriez-vous|Pourrais-tu] me dire si {stillOpen} et, le cas échéant, si un autre document aiderait à la décision ?',
  '[Auriez-vous|Aurais-tu] l’amabilité de me dire si {stillOpen}, et ce que je peux encore envoyer ?',
  'Puis-je savoir si {stillOpen}, et si un document complémentaire serait utile ?',
  '[Sauriez-vous|Saurais-tu] si {stillOpen}, et puis-je envoyer autre chose qui serve à la décision ?',
  'Me [diriez-vous|dirais-tu] si {stillOpen}, et si je peux compléter ma candidature ?',
  'Le choix est-il encore ouvert, et puis-je envoyer un élément de plus qui y aide ?',
];

export const secondAsk: Lines = [
  'En quoi puis-je encore faciliter la décision ?',
  'Un complément sur un point de mon travail serait-il utile ?',
  'Comment puis-je aider à la décision ?',
  'Y a-t-il un document ou une précision de ma part qui [vous|t’] aiderait à avancer ?',
  'Serait-il utile que je précise par écrit un point de mon parcours ou de mon travail ?',
  'Quel point de ma candidature mériterait, selon [vous|toi], quelques lignes de plus de ma part ?',
  'Que [souhaiteriez-vous|souhaiterais-tu] savoir de plus avant de décider ?',
  'Puis-je compléter ma candidature sur un point ?',
  'Un bref échange serait-il utile pour la décision ?',
  'Y a-t-il une prochaine étape que je puisse préparer ?',
  'Sur quel point de mon parcours [aimeriez-vous|aimerais-tu] en savoir plus ?',
];

export const clientAsk: Lines = [
  '[Sauriez-vous|Saurais-tu] si {stillOpen}, et puis-je envoyer autre chose au client ?',
  '[Pourriez-vous|Pourrais-tu] me dire si {stillOpen}, et si un autre document serait utile au client ?',
];

export const clientSecondAsk: Lines = [
  'Que souhaiterait savoir le client de plus avant de décider ?',
  'Y a-t-il une prochaine étape chez le client que je puisse préparer ?',
];

export const closeOpenings: Lines = [
  'Merci pour l’{talk} que nous avons eu en {month} concernant {post}.',
  'Je [vous|te] remercie pour notre {talk}, en {month}, au sujet {ofPost}.',
  'En {month}, nous avons parlé {ofPost}, et je [vous en|t’en] remercie.',
];

export const closeInterest: Lines = [
  'Mon intérêt demeure, et cette adresse reste la bonne.',
  'Si le choix est encore ouvert, mon intérêt demeure.',
  'Je poursuivrais toujours volontiers, et cette adresse reste la bonne.',
];

export const closeWishes: Lines = [
  'Quel que soit le choix, je [vous|te] souhaite une bonne suite, à [vous|toi] et à l’équipe, et ce serait un plaisir de se reparler.',
  'Si une autre personne a été choisie, je [vous|te] souhaite un bon début avec elle, et une autre occasion serait la bienvenue.',
  'Dans tous les cas, je souhaite une bonne suite à toute l’équipe, et j’espère que nos chemins se croiseront.',
];

export const talk: Lines = [
  'J’aimerais échanger avec [vous|toi] sur les besoins de l’équipe et sur ce que je peux apporter.',
  'Un entretien sur les attentes liées au poste et sur mon expérience serait le bienvenu.',
  'Je parlerais volontiers avec [vous|toi] de ce que demande ce travail et de ce que je peux y apporter.',
  'Ce serait un plaisir de [vous|te] rencontrer pour parler de ce travail.',
];

export const complete: Lines = [
  'S’il manque une pièce à ma candidature, je l’enverrai.',
  'Si ma candidature laisse une question ouverte, j’y répondrai volontiers.',
  'Pour toute pièce manquante, une ligne suffit.',
  'Je peux envoyer toute autre pièce utile.',
];

export const considered: Lines = [
  'Merci pour l’examen de ma candidature.',
  'Je [vous|te] remercie pour le temps consacré à ma candidature.',
  'Merci de lire ma candidature.',
];

export const keen: Lines = [
  'Mon intérêt pour {post}{ref} demeure.',
  'Je m’intéresse toujours {toPost}{ref}.',
  'Ma candidature pour {post}{ref} est toujours d’actualité.',
  '{Post}{ref} m’intéresse toujours vivement.',
];

export const angle: Lines = [
  'Si cela facilite le choix, je réponds volontiers aux questions par écrit.',
  'Je peux montrer par un court essai comment je travaille.',
  'Si un autre poste de l’équipe convient mieux, je l’étudierai volontiers.',
  'Un court appel me conviendrait aussi.',
];
