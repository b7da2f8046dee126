import type { Lines } from '../table.ts';

/** K20: thanks for the referral. No participle agrees with the owner. */
export const referralOpenings: Lines = [
  'Merci de [votre|ta] recommandation pour {post}.',
  'Je [vous|te] remercie de [votre|ta] recommandation pour {post}.',
  'Un grand merci : [vous avez|tu as] proposé mon nom pour {post}.',
  '[Vous avez|Tu as] proposé mon nom pour {post}, et je [vous|t’] en remercie.',
];

export const referralApplied: Lines = [
  'Ma candidature est partie le {applied}.',
  'J’ai envoyé ma candidature le {applied}.',
  'Le {applied}, ma candidature est partie.',
];

export const referralTrust: Lines = [
  'La confiance que cela suppose me touche.',
  'Je mesure la confiance que cela suppose, et j’y tiens.',
  'Avoir [votre|ton] nom à côté du mien compte pour moi.',
];

export const referralLater: Lines = [
  'Dès qu’il y aura quelque chose à dire, [vous le saurez|tu le sauras] par moi.',
  'Je [vous|te] dirai comment cela avance.',
  'Quand les choses bougeront, je [vous|te] ferai signe.',
];

/** No pressure: the referrer owes nothing. */
export const referralFree: Lines = [
  'Il n’y a rien d’autre à faire de [votre|ton] côté.',
  'Rien de plus n’est nécessaire, pas même une réponse.',
  'Ce mot ne demande rien, pas même une réponse.',
];

/** K20 after the first interview. */
export const referralInterview: Lines = [
  '[Vous avez|Tu as] proposé mon nom pour {post}, et mon {talk} a eu lieu le {day}.',
  'Quelques mots sur {post} : mon {talk} a eu lieu le {day}.',
  'Le {day}, mon {talk} pour {post} a eu lieu, et je tenais à [vous|te] le dire.',
];

export const referralGrateful: Lines = [
  'Merci de [votre|ta] recommandation, à laquelle je tiens.',
  'Ma reconnaissance pour [votre|ta] recommandation accompagne ce mot.',
  'De [votre|ta] recommandation, je [vous|te] remercie sincèrement.',
];

/** K20 after the outcome: what it is, and no complaint. */
export const referralRejected: Lines = [
  'La décision sur {post} est prise, et cette fois ce ne sera pas moi.',
  'Un mot sur {post}, suite à [votre|ta] recommandation : cette fois, ce ne sera pas moi.',
  'Ils ont choisi pour {post}, et cette fois ce n’est pas moi.',
];

export const referralEnded: Lines = [
  'Ma candidature pour {post}, que [vous aviez|tu avais] soutenue, est arrivée à son terme.',
  'Un mot sur {post} : ma candidature y est arrivée à son terme.',
];

export const referralAccepted: Lines = [
  'J’ai accepté {post}, et je tenais à [vous|te] le dire.',
  'Une bonne nouvelle : j’ai accepté {post}.',
  'Suite à [votre|ta] recommandation, une bonne nouvelle : j’ai accepté {post}.',
];

export const referralWithdrawn: Lines = [
  'J’ai retiré ma candidature pour {post}, et je tenais à [vous|te] le dire.',
  '[Vous aviez|Tu avais] proposé mon nom pour {post}, et je tiens à [vous|te] dire que j’ai retiré ma candidature.',
];

export const referralElsewhere: Lines = [
  'J’ai accepté un autre poste, et ma candidature pour {post} s’arrête donc là.',
  'Suite à [votre|ta] recommandation pour {post}, je tenais à [vous|te] dire que j’ai accepté un autre poste.',
];

export const referralStands: Lines = [
  'Ma reconnaissance pour [votre|ta] confiance demeure.',
  'Je n’oublierai pas que [vous avez|tu as] proposé mon nom.',
  'Merci de [votre|ta] recommandation, quelle qu’en soit l’issue.',
];

export const referralReturn: Lines = [
  'Si je peux un jour en faire autant, [dites|dis]-le-moi.',
  'Je rendrai volontiers la pareille un jour.',
  'Si un mot de ma part peut servir, [comptez|compte] sur moi.',
];
