import type { Lines } from '../table.ts';

// `[vous|te]`: vous or tu, as their last mail has it. No wording agrees with the owner's gender (2.2, 5). `{post}`, `{ofPost}`, `{toPost}`:
// le poste, du poste, au poste. `{talk}` begins with a vowel: l’{talk}.

export const thanksOpenings: Lines = [
  'Merci pour l’{talk} du {day} au sujet {ofPost}.',
  'Merci de m’avoir accordé du temps le {day} pour parler {ofPost}.',
  'Merci pour [votre|ton] temps le {day} et pour notre échange au sujet {ofPost}.',
  'Merci beaucoup pour notre {talk} du {day} concernant {post}.',
  'Un grand merci pour l’{talk} du {day} concernant {post}.',
  'Je [vous|te] remercie pour l’{talk} du {day} concernant {post}.',
  'Je [vous|te] remercie d’avoir pris le temps, le {day}, de parler avec moi {ofPost}.',
  'Je tiens à [vous|te] remercier pour notre {talk} du {day} au sujet {ofPost}.',
  'Je souhaite [vous|te] remercier pour le temps accordé le {day} au sujet {ofPost}.',
  'Par ces quelques lignes, je [vous|te] remercie pour l’{talk} du {day} concernant {post}.',
  'Avant tout, merci pour l’{talk} du {day} concernant {post}.',
  'Pour l’{talk} du {day} concernant {post}, je [vous|te] remercie.',
  'Le {day}, nous avons parlé {ofPost}, et je [vous|te] remercie pour ce temps.',
  '[Vous m’avez|Tu m’as] accordé du temps le {day} pour parler {ofPost}, et je [vous en|t’en] remercie.',
  '[Permettez-moi|Permets-moi] de [vous|te] remercier pour l’{talk} du {day} au sujet {ofPost}.',
  '[Recevez|Reçois] tous mes remerciements pour l’{talk} du {day} concernant {post}.',
  'Tous mes remerciements pour l’{talk} du {day} au sujet {ofPost}.',
  'Mes remerciements pour le temps consacré, le {day}, à parler {ofPost}.',
  'À la suite de notre {talk} du {day} concernant {post}, je [vous|te] remercie pour le temps accordé.',
  'Après notre {talk} du {day} au sujet {ofPost}, je souhaite [vous|te] dire merci.',
  'Quelques mots pour [vous|te] remercier de l’{talk} du {day} concernant {post}.',
  'Ce message pour [vous|te] remercier de l’{talk} du {day} au sujet {ofPost}.',
  'C’est avec plaisir que je [vous|te] remercie pour l’{talk} du {day} concernant {post}.',
  'Pour [votre|ton] temps le {day} et notre échange au sujet {ofPost}, merci.',
  'Nous avons parlé {ofPost} le {day} : merci pour ce temps.',
];

export const thanksInShort: Lines = [
  'Merci pour l’{talk} du {day}.',
  'Merci pour [votre|ton] temps le {day}.',
  'Merci de m’avoir accordé du temps le {day}.',
  'Je [vous|te] remercie pour l’{talk} du {day}.',
  'Je [vous|te] remercie pour le temps accordé le {day}.',
  'Un grand merci pour l’{talk} du {day}.',
  'Je tiens à [vous|te] remercier pour notre {talk} du {day}.',
  'Tous mes remerciements pour l’{talk} du {day}.',
  'Pour l’{talk} du {day}, je [vous|te] remercie.',
  'Mes remerciements pour le temps accordé le {day}.',
  'Pour le temps accordé le {day}, merci.',
];

export const permission: Lines = [
  'Puis-je [vous écrire|t’écrire] vers le {when} pour savoir où en est [votre|ta] décision ?',
  '[Vous|Te] conviendrait-il que j’écrive vers le {when} ?',
  '[Me permettez-vous|Me permets-tu] de prendre des nouvelles vers le {when} ?',
  'Serait-il possible de revenir vers [vous|toi] vers le {when} ?',
  'Le {when} serait-il un bon moment pour demander où en sont les choses ?',
  'Est-ce que je peux demander vers le {when} où en sont les choses ?',
];

export const relay: Lines = [
  'Auprès de {people}, [pourriez-vous|pourrais-tu] être l’interprète de mes remerciements pour l’{talk} du {day} au sujet {ofPost} ?',

  'Serait-il possible de remercier {people} de ma part pour l’{talk} du {day} au sujet {ofPost} ?',
  'Mes remerciements à {people} pour l’{talk} du {day} concernant {post} : [pourriez-vous|pourrais-tu] les transmettre ?',
  '[Pourriez-vous|Pourrais-tu] transmettre mes remerciements à {people} pour l’{talk} du {day} concernant {post} ?',
  'Puis-je [vous|te] demander de remercier {people} de ma part pour l’{talk} du {day} au sujet {ofPost} ?',
  '[Auriez-vous|Aurais-tu] la gentillesse de dire merci de ma part à {people} pour l’{talk} du {day} au sujet {ofPost} ?',
  'Je n’ai pas l’adresse de {people} : [pourriez-vous|pourrais-tu] transmettre mes remerciements pour l’{talk} du {day} concernant {post} ?',
  'J’aimerais remercier {people} pour l’{talk} du {day} concernant {post} ; [pourriez-vous|pourrais-tu] transmettre ce message ?',
];

export const relayThanks: Lines = [
  'Merci également d’avoir organisé ce rendez-vous.',
  'Mes remerciements aussi pour l’organisation du rendez-vous.',
  'Merci à [vous|toi] aussi pour l’organisation.',
  'Je [vous|te] remercie également pour l’organisation de ce rendez-vous.',
  'Je [vous|te] remercie aussi pour l’organisation.',
  'Un grand merci également pour l’organisation de ce rendez-vous.',
];

export const relayToo: Lines = [
  'Merci de transmettre aussi mes remerciements à {people}.',
  'Mes remerciements vont aussi à {people} ; merci de les transmettre.',
  'Merci de remercier aussi {people} de ma part.',
];

export const agencyOpenings: Lines = [
  'Merci d’avoir organisé l’{talk} du {day} au sujet {ofPost}.',
  'Je [vous|te] remercie d’avoir organisé l’{talk} du {day} concernant {post}.',
  'Un grand merci pour l’organisation de l’{talk} du {day} concernant {post}.',
  'Pour l’organisation de l’{talk} du {day} concernant {post}, je [vous|te] remercie.',
];

export const agencyInterest: Lines = [
  'Je souhaite poursuivre le processus.',
  'Mon intérêt est entier.',
  'Je passerais volontiers à l’étape suivante.',
  'De mon côté, je souhaite continuer.',
];

export const agencyAsk: Lines = [
  '[Pourriez-vous|Pourrais-tu] remercier {people} de ma part et me dire quand une réponse est attendue ?',
  '[Auriez-vous|Aurais-tu] l’amabilité de transmettre mes remerciements à {people} et de me dire quand une décision est prévue ?',
];

export const agencyAskAlone: Lines = [
  '[Pourriez-vous|Pourrais-tu] me dire quand une réponse du client est attendue ?',
  'Quand une décision est-elle prévue ?',
  'Pour quand une réponse est-elle prévue ?',
];

export const agencyRelay: Lines = ['Merci de transmettre mes remerciements à {people}.', 'Merci de remercier {people} de ma part.'];

export const groupNote: Lines = [
  '[Pourriez-vous|Pourrais-tu] transmettre mes remerciements à {people} pour le temps accordé le {day} au sujet {ofPost} ?',
  'Puis-je [vous|te] demander de remercier {people}, avec qui j’ai parlé {ofPost} le {day} ?',
];
