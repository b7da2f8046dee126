import type { Lines } from '../table.ts';

/** K21, a move: the one apology, with the time that was agreed. `{agreed}`, `{first}` and `{second}` are times with their day. */
export const moveOpenings: Lines = [
  'Je [vous|te] prie de m’excuser : il me faudrait une autre heure pour notre {talk} sur {post}, prévu {agreed}.',
  'Notre {talk} sur {post} est prévu {agreed}, et je m’excuse de devoir demander un autre moment.',
  'Je dois demander de déplacer notre {talk} sur {post}, prévu {agreed}, et je m’en excuse.',
  'Avec mes excuses pour la gêne, je dois demander de déplacer notre {talk} sur {post}, prévu {agreed}.',
];

export const moveTimes: Lines = [
  'Est-ce que {first} ou {second} [vous|te] conviendrait ?',
  'Je suis libre {first} et {second} ; l’un de ces moments [vous|te] conviendrait-il ?',
  'Deux moments me sont possibles, {first} et {second}. L’un des deux [vous|te] irait-il ?',
  'Serait-ce possible {first}, ou bien {second} ?',
];

export const moveElse: Lines = [
  'Si aucun ne convient, [indiquez|indique]-moi un moment qui [vous|t’] arrange, et je m’adapterai.',
  'Si les deux sont difficiles, je m’adapterai volontiers à un moment de [votre|ton] choix.',
  'Un autre moment est possible aussi, et je ferai de mon mieux pour me libérer.',
];

export const lookForward: Lines = [
  'Je me réjouis de cet échange.',
  'Mon intérêt pour ce travail demeure, et je me réjouis de [vous|te] parler.',
  'C’est avec plaisir que j’échangerai avec [vous|toi].',
  'Au plaisir de [vous|te] parler bientôt.',
];

/** K21, a cancellation: the one apology; no reason unless the owner adds one. */
export const callOffOpenings: Lines = [
  'Je [vous|te] prie de m’excuser : je dois annuler notre {talk} sur {post}, prévu {agreed}.',
  'Je dois annuler l’{talk} sur {post}, prévu {agreed}, et je m’excuse de la gêne.',
  'Avec mes excuses pour la gêne, je dois annuler notre {talk} sur {post}, prévu {agreed}.',
  'Notre {talk} sur {post} est prévu {agreed}, et je m’excuse de devoir l’annuler.',
];

export const callOffThanks: Lines = [
  'Merci de l’invitation et du temps que [vous m’aviez|tu m’avais] réservé.',
  'Je [vous|te] remercie de l’invitation et du soin mis à trouver ce moment.',
  'Merci à [vous|toi], et à toutes les personnes qui avaient préparé cette rencontre.',
];

export const callOffFree: Lines = [
  'Je l’écris dès à présent pour que ce temps puisse servir à autre chose.',
  'Je préfère le dire aussitôt, pour que ce moment soit libre pour d’autres tâches.',
  'Ainsi, ce moment est rendu à [votre|ton] équipe et à ses autres projets.',
];

export const callOffWishes: Lines = [
  'Je [vous|te] souhaite une bonne suite, ainsi qu’à l’équipe.',
  'Mes meilleurs vœux à [vous|toi] et à [vos|tes] collègues.',
  'Bonne continuation dans [votre|ta] recherche.',
];

/** K22: the agreed time once, as a fact; no word on who was not there. */
export const agreedOpenings: Lines = [
  'Nous avions convenu de {agreed} pour notre {talk} sur {post}.',
  'Notre {talk} sur {post} était prévu {agreed}.',
  'Pour notre {talk} sur {post}, nous avions retenu {agreed}.',
  'Le moment convenu pour l’{talk} sur {post} était {agreed}.',
];

export const remainingTimes: Lines = [
  'Je suis libre aussi {first} et {second} ; l’un de ces moments [vous|te] conviendrait-il ?',
  'Est-ce que {first} ou {second} [vous|te] conviendrait ?',
  'J’ai gardé libres {first} et {second}. L’un des deux [vous|te] irait-il ?',
];

/** K22 where the owner named no times. */
export const remainingAny: Lines = [
  'Un autre moment me convient tout à fait ; lequel [vous|t’] arrangerait ?',
  'Quel autre moment [vous|t’] arrangerait ? Je m’adapterai volontiers.',
  'Je reste disponible à une autre heure. Laquelle [vous|te] conviendrait le mieux ?',
];

export const remainingReach: Lines = [
  'Cette adresse est la bonne pour me joindre.',
  'Une courte réponse à cette adresse suffit.',
  'On me joint facilement à cette adresse.',
];
