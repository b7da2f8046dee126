import type { Wording } from '../../wording.ts';

const talk = "(l'|d')?(entretien*|entrevue*|echange|rendez-vous|appel|rencontre|visio*|call)";
const weekday = '(lundi|mardi|mercredi|jeudi|vendredi|demain)';

/**
 * French between people who have met, `vous` and `tu`, without the set phrases of letters.
 * Sources: mails that recruiters and managers write themselves; advice of APEC and HR guides on keeping applicants informed.
 */
export const frenchThreads: readonly Wording[] = [
  // Somebody else has it.
  [
    'rejection',
    5,
    "(choix|decision|preference) ~ (porte*|arrete*|dirige*|oriente*|fixe*) ~ (sur|vers) (une autre|un autre|quelqu'un|un candidat|une candidate|un profil|d'autres|une personne)",
  ],
  [
    'rejection',
    5,
    "(autre|d'autres) (personne*|candidat*|profil*) ~ (a ete|ont ete|est|sont|etait|etaient) ~ (retenu*|choisi*|selectionne*|prefere*)",
  ],
  [
    'rejection',
    5,
    "(partis?|avons avance|avancons|continuons|poursuivons|poursuivre|avancer|partons|continuer|choisi de) ~ (avec|sur) ~ (autre|d'autres) ~ (candidat*|profil*|personne*)",
  ],
  [
    'rejection',
    5,
    "(poste|place|mission) (revient|va|ira|est revenu*|est alle*) ~ a (quelqu'un|une autre|un autre|un candidat|une candidate)",
  ],
  // Not this time.
  ['rejection', 5, '(pas|ne|ni) ~~ (suite|reponse|issue) (positive|favorable)'],
  ['rejection', 5, "(n'irons|n'allons|n'iront|ne souhaitons|ne pourrons) pas ~ (plus loin|au-dela|avancer|poursuivre|continuer)"],
  ['rejection', 4, "(aventure|processus|parcours|route|chemin) ~ (s'arrete*|prend fin|se termine*|s'acheve*) ~ (ici|la|a ce stade)"],
  ['rejection', 5, "(ta|votre|ton) (candidature|profil) ~ (n'a|n'est|ne) ~ pas ~ (retenu*|ete|fait|convaincu|correspond*)"],
  ['rejection', 5, "(vous|tu) (n'avez|n'as|n'etes|n'es|ne) (malheureusement )?pas ~ (retenu*|selectionne*|choisi*|poursuiv*|convaincu)"],
  ['rejection', 2, "(n'a pas ete|ne fut pas) (simple|facile|evident*)|(choix|decision) (difficile|serre*)|c'etait serre"],
  [
    'gone',
    5,
    "(poste|offre|mission) ~ (vient d'etre|a finalement ete|a deja ete|est deja|n'est plus|a ete) ~ (pourvu*|attribue*|disponible*|ouvert*|supprime*)",
  ],
  ['farewell', 1, '(garde|gardons|garder|garderai) ~ (vos|votre|tes|ton) (coordonnees|cv|dossier|profil|candidature)'],

  ['interview_rescheduled', 5, `(repousser|repoussons|decalons|reportons|avancer|deplacons) (notre|votre|ton|cet|le|a|au)? ?${talk}`],
  ['interview_rescheduled', 5, `${talk} ~~ (repousse*|remis (a|au)|reprogramme*)`],
  [
    'interview_rescheduled',
    4,
    '(autre|nouveau|nouvel|nouvelle) (creneau|date|horaire|moment|jour) ~ (convien*|conviendr*|possible|pour|afin|vous va)',
  ],
  ['interview_rescheduled', 3.5, `(plutot|a la place|au lieu de|au lieu du) ~ ${weekday}`],
  ['interview_rescheduled', 2, '(souffrant*|malade|empechement|imprevu|contretemps)'],

  [
    'interview_invite',
    5,
    `(seriez-vous|etes-vous|serais-tu|es-tu|auriez-vous|avez-vous|aurais-tu) ~ (libre|disponible|dispo|un moment|un creneau|disponibilites)`,
  ],
  ['interview_invite', 4, '(faire (votre|ta) connaissance|(vous|te) rencontrer|discuter avec (vous|toi)|de vive voix)'],
  [
    'interview_invite',
    5,
    "(quand|quel jour|quels jours|quel moment|quelle heure|quel creneau) ~ (vous|t'|te) ~ (conviendr*|arrange*|convien*|disponible)",
  ],
  ['interview_invite', 3, '(un premier|un court|un petit|un bref) (echange|appel|entretien|cafe)'],

  [
    'timeline_update',
    4,
    '(reste|restent) ~ (personne*|candidat*|entretien*|rencontre*) ~ (a voir|a rencontrer|a recevoir|a mener|a faire passer)',
  ],
  ['timeline_update', 3, '(tien*|tiendr*) (au courant|informe*)'],
  [
    'timeline_update',
    5,
    "(d'ici|avant|sous|fin|courant|semaine prochaine|au plus tard) ~~ ((une|la|notre|ma|nos) (decision|reponse|retour|nouvelles)|tranch*|deciderons|reviens vers|reviendr*|recontact*)",
  ],
  ['timeline_update', 3, '(rien de (neuf|nouveau)|pas (encore )?de nouvelles|pas encore (arrete|tranche|decide))'],

  ['on_hold', 5, "(embauches?|recrutements?|budget*|poste|recherche) ~ (bloque*|gele*|suspendu*|a l'arret|en pause|stoppe*|interrompu*)"],
  ['on_hold', 4, "(mis|mise|mettre|mettons|met) ~ (en pause|en suspens|entre parentheses|a l'arret)"],

  ['offer', 4, '(unanime|unanimement|ravis|ravie|heureux|heureuse) ~~ (compter parmi nous|vous accueillir|vous avoir parmi nous)'],
  ['offer', 3, "(rejoindre|rejoigniez|integrer|integriez) ~ (equipe|l'equipe|equipes|nous) ~ (en tant que|comme|au poste)"],
  ['offer', 4, '(contrat|promesse|proposition|offre|lettre) ~ (signe*|signer|a nous retourner|contresigne*)'],
  ['offer', 4, "proposition (d'embauche|de contrat|contractuelle)|(vous|te) (embaucher|recruter)"],

  [
    'assessment',
    5,
    '(cas pratique|exercice|etude de cas|mise en situation) ~ (a faire|a realiser|a rendre|joint*|ci-joint*|chez vous|chez toi|a la maison)',
  ],
  ['assessment', 4, '(cas pratique|mise en situation|etude de cas|exercice technique)'],

  ['info_request', 5, '(quelles sont|quelle est|quels sont) (vos|votre|tes|ta|ton) ~ (pretentions|preavis|salaire|remuneration|date)'],
  ['info_request', 5, '(manque|manquent) ~ (piece*|document*|justificatif*|diplome*|cv|lettre|copie)'],
  ['human_reply', 2, '(je vous en prie|pas de souci|pas de probleme|avec plaisir)'],
  ['job_alert', 5, '(pas|plus) ~ (termine|finalise|envoye*|acheve) ~ candidature|(finalisez|terminez|reprenez) (votre|ta) candidature'],
  ['applied', 1, '(votre|ta) candidature'],

  // A time that stands.
  ['interview_confirmed', 4, `(c'est (bien )?(note|confirme|parfait|entendu)|entendu|rendez-vous) ~ (pour|le|a) (le )?(${weekday}|\\p{N})`],
  [
    'interview_confirmed',
    4,
    `(on se voit|nous nous voyons|on se retrouve|nous vous attendons|je vous attends|on se parle) ~ (${weekday}|le|a)`,
  ],
  ['interview_confirmed', 2, `a (${weekday}|tres vite)|(voici|ci-dessous) ~ lien`],
  ['interview_confirmed', 3, '(deuxieme|second|seconde|troisieme|dernier|derniere) (tour|entretien|echange|rencontre)'],
  ['info_request', 5, '(manque|manquent) ~~ (piece*|document*|justificatif*|diplome*|cv|lettre|copie)'],
  ['job', 1, '(pretentions|preavis|diplome*|cas pratique|embauche*|cdi|cdd)'],

  // Whom they took.
  [
    'rejection',
    5,
    "(prefere|choisi|decide|retenu) ~ (poursuivre|continuer|avancer|travailler) avec (des|d'autres|un|une|les) ~ (candidat*|profil*|personne*)",
  ],
  ['rejection', 5, "(embauche|recrute|engage|pris|choisi|retenu) (une personne|quelqu'un|un candidat|une candidate|un profil|un collegue)"],
  ['rejection', 4, '(etiez|etais|arrivez|finissez|terminez) ~ (deuxieme|second|seconde|numero deux)'],
  ['rejection', 2, 'aurais aime ~ (annoncer|dire|ecrire) ~ (autre|meilleure)'],
  // It is yours.
  ['offer', 5, '(vous|te) confier (le|ce) poste|(poste|place) est (a vous|a toi|pour vous|pour toi)'],
  ['offer', 4, '(renvoye*|retourne*|rendre|renvoi*) ~ (signe|signee|contresigne*)'],
  ['offer', 4, '(contrat|promesse) ~ (joint|jointe|ci-joint|ci-jointe|piece jointe)'],
  // It does not happen.
  [
    'interview_cancelled',
    5,
    `${talk} ~~ ~ ne (pourra|peut|pourrons|pourront) ~ pas ~ (se tenir|avoir lieu|se faire|etre maintenu*|se derouler|l'assurer)`,
  ],
  ['interview_rescheduled', 3, "(m'absenter|nous absenter|indisponible|empeche*|plus disponible)"],
  // Encore quelques jours.
  [
    'timeline_update',
    5,
    "(reviendrai|reviendrons|reviens|revenons|recontacterons|rappellerons) ~ (vers vous|vers toi|vous|te) ~ (au plus tard|d'ici|avant|sous|lundi|mardi|mercredi|jeudi|vendredi|debut|fin|la semaine|courant)",
  ],
  [
    'timeline_update',
    4,
    '(rencontrons|recevons|voyons|entendons|rencontrer|recevoir|voir) (encore|toujours) ~ (personnes|candidats|candidates|profils)',
  ],
];
