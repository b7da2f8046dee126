import type { Lines } from '../table.ts';

/** K08: what a card says, in other words than the mail of the same day. They go on after the greeting. */
export const cardOpenings: Lines = [
  'Merci de [votre|ton] accueil, le {day}, quand nous avons parlé {ofPost}.',
  'Par cette carte, merci du temps accordé le {day} et de l’{talk} sur {post}.',
  'Ces lignes pour [vous|te] remercier de l’{talk} du {day} sur {post}.',
  'Quelques lignes à la main : merci pour le {day}, où il était question {ofPost}.',
  'C’était le {day}, à propos {ofPost} : merci de ce temps.',
  'Un mot écrit à la main, pour le {day} et notre échange sur {post} : merci.',
  'Le {day}, nous avons parlé {ofPost}, et je [vous|t’] en dis merci.',
  'Je [vous|te] remercie du temps donné le {day} et de l’{talk} sur {post}.',
];

export const cardClosing: Lines = [
  'Quelle que soit l’issue, mes remerciements demeurent.',
  'Avec mes bons vœux pour [vous|toi] et pour l’équipe.',
  'Bonne continuation à [vous|toi] et à l’équipe.',
  'Mes remerciements ne dépendent pas de la suite.',
  'Quoi qu’il en soit décidé, merci.',
  'Bien à [vous|toi] et à toute l’équipe.',
  'Que la suite soit belle pour toute l’équipe.',
  'Tous mes vœux pour les temps qui viennent.',
];

/** K23: where we met, and a wish to stay in touch, in one breath. */
export const connectLong: Lines = [
  'Merci de l’{talk} sur {post}. Rester en contact ici me plairait.',
  'Nous nous sommes rencontrés pour {post} : merci. Garder le contact me ferait plaisir.',
  'Avec mes remerciements pour l’{talk} sur {post} : un mot de [vous|toi] ici sera toujours bienvenu.',
  'Je [vous|te] remercie de l’{talk} sur {post}, et j’espère que le contact durera.',
  'L’{talk} sur {post} nous a fait nous rencontrer. Merci, et restons en lien.',
  'Pour l’{talk} sur {post}, merci. Ce serait bien de rester en relation.',
  'Il était question {ofPost} quand nous avons parlé : merci. Un contact ici me plairait.',
  'Merci de [votre|ton] temps à propos {ofPost} ; un lien ici suffit pour garder le contact.',
];

/** The same for long names: two hundred characters hold no more. */
export const connectShort: Lines = [
  'Merci de l’{talk} ({asPlain}). J’aimerais rester en contact.',
  'Suite à l’{talk} ({asPlain}), merci : restons en lien.',
  'Mes remerciements pour l’{talk} ({asPlain}). Gardons le contact.',
  'Pour {asPlain}, merci ; j’espère que le contact durera.',
  'L’{talk} ({asPlain}) nous a fait nous rencontrer : merci. Au plaisir d’un contact ici.',
  'Avec mes remerciements ({asPlain}) : un contact ici me ferait plaisir.',
];
