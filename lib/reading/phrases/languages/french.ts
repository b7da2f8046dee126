import type { Wording } from '../wording.ts';

/** With what French elides before it: `l'entretien`. */
const talk = "(l'|d')?(entretien*|entrevue*|echange|rendez-vous|appel|rencontre|visioconference|visio|call)";
const papers = '(candidature|dossier|cv|curriculum)';

/** French. Sources: receipts and declines of Welcome to the Jungle, Taleez, Flatchr, Beetween; letter templates of France Travail and APEC. Accents are folded away. */
export const french: readonly Wording[] = [
  [
    'rejection',
    5,
    'ne ~ pas ~ (donner (une )?suite|retenir|retenu|retenue|poursuivre|favorable*|donner une (reponse|issue) (positive|favorable)|aller plus loin|correspond*|en mesure de)',
  ],
  ['rejection', 5, `(${papers}|profil|dossier) ~ (n'a|n'est|n'ont|ne) ~ pas ~ (retenu*|selectionne*|ete|correspond*|abouti)`],
  ['rejection', 5, '(pas|plus) (donner|donne) (une )?suite'],
  [
    'rejection',
    5,
    'ne (pouvons|peut|peuvent|saurions|pourrons|pouvions|souhaitons) ~ (donner|reserver|retenir|proposer|poursuivre|apporter|accorder)',
  ],
  [
    'rejection',
    5,
    "(choisi|retenu|pris|embauche|opte|recrute|prefere) ~ (une autre personne|quelqu'un d'autre|quelqu'un (qui|de plus|dont))",
  ],
  [
    'rejection',
    4,
    "(ne (serez|seras|sera) pas (retenu*|convoque*|rappele*)|n'(avez|as) (malheureusement )?pas ete (retenu*|selectionne*|choisi*))",
  ],
  ['rejection', 5, '(suite (defavorable|negative)|reponse (negative|defavorable)|refus de votre candidature|avis defavorable)'],
  [
    'rejection',
    5,
    "(retenu|choisi|selectionne|oriente|porte|privilegie|poursuivre|continuer|avancer) ~~ (un autre|une autre|d'autres|autres) (candidat*|profil*|personne*|postulant*)",
  ],
  [
    'rejection',
    5,
    "(d'autres|un autre|autres|un) (candidat*|profil*) ~~ (plus (proche*|en adequation|adapte*)|correspond* (davantage|mieux|plus)|mieux)",
  ],
  ['gone', 5, '(poste|offre|recrutement|annonce) ~~ (est|a ete|etait|vient) ~ (pourvu|pourvue|cloture*|ferme*|annule*|attribue)'],
  ['rejection', 4, '(pas|ni) ~ (en adequation|la suite favorable|suite favorable|une suite favorable|proceder a la suite)'],
  ['rejection', 5, '(retirer|retirons|annuler|revoquer) (notre|cette|l) ?~ (offre|proposition|promesse)'],
  ['rejection', 2, '(regret de|regrettons de|desole* de|au regret|navre* de) ~ (informer|annoncer|faire|dire|faire part)'],
  ['rejection', 2, '(ne (remet|remettons) ~ (en cause|doute)|ne met ~ (qualites|competences)|qualite de votre parcours)'],
  ['rejection', 5, '(pas|plus|aucune) (donner |donne )?~ (suite favorable|suite a (votre|ta)|retenir (votre|ta)|retenu (votre|ta))'],
  ['regret', 1, '(malheureusement|regret|regrettons|desole*|helas)'],
  [
    'farewell',
    1,
    "(bonne (chance|continuation|reussite)|plein succes|souhaitons ~ (succes|reussite|meilleur|bonne)|conserver ~ (cv|dossier|candidature|coordonnees|profil)|conservons ~ (cv|dossier|candidature|coordonnees|profil)|recherches? (d'emploi|professionnelle*|futures?)|futures opportunites|vivier)",
  ],

  [
    'on_hold',
    5,
    '(recrutement|poste|processus|embauche*|recherche) ~~ (suspendu*|en pause|gele*|reporte*|en attente|mis en suspens|stand-by|standby)',
  ],
  ['on_hold', 5, '(gel des (embauches|recrutements)|suspendre ~ (recrutement|processus)|mettre ~ (pause|suspens))'],

  [
    'offer',
    5,
    "(heureux|heureuse|ravi*|plaisir|avons le plaisir|enchante*) ~~ (vous proposer|vous offrir|offre d'emploi|proposition d'embauche|promesse d'embauche|vous confirmer (votre|notre) (embauche|recrutement|offre))(?! (un entretien|une entrevue|un echange|un rendez-vous|de vous rencontrer))",
  ],
  [
    'offer',
    5,
    "(offre d'emploi|proposition d'embauche|promesse d'embauche|offre d'embauche|contrat de travail) ~~ (ci-joint*|piece jointe|ferme|formelle|signer|signature|vous trouverez|retourner)",
  ],
  [
    'offer',
    5,
    "(ci-joint*|vous trouverez) ~~ (offre d'embauche|proposition d'embauche|promesse d'embauche|contrat de travail|lettre d'engagement)",
  ],
  ['offer', 5, '(proposons|proposer|offrons|offrir) (le|un|ce) (poste|contrat|cdi|cdd)'],
  ['offer', 5, '(candidature|profil) ~ (a ete|est) retenue? (pour le|au|pour un) poste'],
  ['offer', 4, "(promesse d'embauche|proposition d'embauche|lettre d'offre|offre d'embauche)"],
  [
    'offer',
    2,
    "(salaire (annuel|brut|mensuel)|remuneration (annuelle|brute|fixe)|periode d'essai|date d'entree|prise de poste|brut annuel)",
  ],
  ['offer', 1, '(felicitations|bienvenue (parmi|dans))'],

  [
    'application_confirmation',
    5,
    `(accuse* (de )?reception|accusons (bonne )?reception|avons bien (recu|enregistre)|bien recu|bien (ete )?(recue|enregistree|transmise|prise en compte))`,
  ],
  ['application_confirmation', 5, 'candidature (bien )?(recue|enregistree|transmise|envoyee)'],
  ['application_confirmation', 5, 'candidature ~ (a ete|a bien ete|est) ~ (recue|enregistree|transmise|envoyee|prise en compte|parvenue)'],
  ['application_confirmation', 4, `(merci|remercions|remercie) ~~ (candidature|postule|(l'|d')?interet|avoir postule|${papers})`],
  [
    'application_confirmation',
    3,
    '(etudier|examiner|analyser|etude|examen|traiter|examinons|etudions) ~ (votre|candidature*|attention|dossier)',
    'even_if',
  ],
  [
    'application_confirmation',
    3,
    '(sans (reponse|nouvelle*|retour) de notre part|reviendrons vers vous|prendrons contact|recontacterons|contacterons)',
    'even_if',
  ],

  [
    'interview_invite',
    5,
    `(inviter|invitons|convier|convions|proposer|proposons|souhaiterions|souhaitons|aimerions|souhaite*) ~~ (${talk}|vous rencontrer|echanger avec vous|vous recevoir)`,
  ],
  ['interview_invite', 5, `(convocation|invitation) ~ ${talk}`],
  [
    'interview_invite',
    5,
    '(vos (disponibilites|creneaux)|quelles sont (vos|tes) (disponibilites|dispos|preferences)|disponibilites|creneau* (qui|vous|disponible*)|choisir un creneau|quand seriez-vous|etes-vous disponible|seriez-vous disponible)',
  ],
  ['interview_invite', 4, `(planifier|organiser|fixer|convenir|programmer) ~ ${talk}`],

  ['interview_confirmed', 5, `${talk} ~~ (confirme*|prevu*|planifie*|programme*|fixe*|aura lieu|se deroulera|se tiendra)`],
  ['interview_confirmed', 5, `(confirmons|confirmation|confirmer|confirme*|rappel) ~~ ${talk}`],
  ['interview_confirmed', 2, "(lien de connexion|reunion teams|rejoindre la reunion|a l'accueil|piece d'identite)"],

  ['interview_rescheduled', 5, `${talk} ~~ (reporte*|deplace*|decale*|reprogramme*|modifie*|avance*)`],
  ['interview_rescheduled', 5, `(reporter|deplacer|decaler|reprogrammer|report de|modifier) ~~ ${talk}`],
  ['interview_rescheduled', 4, "(nouvelle date|nouvel horaire|nouveau creneau|changement (de date|d'horaire))"],

  ['interview_cancelled', 5, `${talk} ~~ (annule*|n'aura pas lieu|n'aura plus lieu|supprime*)`],
  ['interview_cancelled', 5, `(annuler|annulation|annulons|annule*) ~~ ${talk}`],

  [
    'assessment',
    5,
    '(test|tests|exercice|cas pratique|etude de cas|questionnaire|evaluation|mise en situation) ~~ (realiser|completer|passer|effectuer|remplir|technique|en ligne|rendre)',
  ],
  [
    'assessment',
    5,
    '(realiser|completer|passer|effectuer|remplir|inviter a) ~~ (test|tests|exercice|cas pratique|etude de cas|questionnaire|evaluation|mise en situation)',
  ],
  ['assessment', 3, '(test technique|cas pratique|entretien video differe|video differee)'],

  [
    'info_request',
    5,
    '(pourriez-vous|pouvez-vous|merci de|veuillez|priere de|besoin de|vous prions de|bien vouloir|pourriez vous) ~~ (transmettre|envoyer|fournir|communiquer|faire parvenir|completer|preciser|remplir|joindre|indiquer|repondre|adresser)',
  ],
  [
    'info_request',
    4,
    '(pretentions salariales|references professionnelles|pieces? (manquante*|justificative*)|preavis|piece manquante|diplome|autorisation de travail)',
  ],

  [
    'timeline_update',
    5,
    "(decision|retour|reponse|suite*) ~~ (d'ici|avant|sous|fin de|semaine prochaine|prochains jours|dans les|au plus tard|courant|cours de)",
  ],
  [
    'timeline_update',
    5,
    '(toujours|encore|actuellement|pas encore) ~~ (en cours|decision|entretiens|etudions|processus|reflexion|examen|pris de decision|rencontrons)',
  ],
  [
    'timeline_update',
    4,
    "(reviendrai|reviendrons|reviens|revenons|tiendrai|tiendrons) ~ (vers vous|informe*|au courant) ~ (d'ici|avant|sous|fin|la semaine|courant|des que|dans)",
  ],
  ['timeline_update', 3, '(merci (de|pour) votre patience|un peu de patience|retard|delai*)'],

  [
    'human_reply',
    3,
    "(merci pour (votre|ton) (message|mail|retour|reponse|courriel)|bien note|bonne reception|plaisir d'echanger|je transmets|j'ai transmis)",
  ],

  [
    'recruiter_outreach',
    5,
    '(votre profil|votre parcours|vos experiences) ~~ (attire|interesse*|retenu mon attention|remarque|correspond|linkedin|vu)',
  ],
  ['recruiter_outreach', 5, "(seriez-vous|etes-vous) ~ (interesse*|ouvert*|a l'ecoute|en recherche)"],
  [
    'recruiter_outreach',
    4,
    "(je (recrute|recherche)|nous recherchons|mon client|notre client|a l'ecoute (du marche|d'opportunites)|cabinet de recrutement|chasseur de tetes|opportunite (qui|chez|de))",
  ],

  [
    'auto_reply',
    5,
    "(reponse automatique|absence du bureau|message d'absence|absent* (du bureau|jusqu|actuellement|du)|actuellement (absent*|en conges?|en vacances)|en conges? (jusqu|du|paye*)|de retour le|serai de retour)",
  ],
  ['auto_reply', 3, "(en cas d'urgence|pour toute urgence|acces limite)"],

  [
    'job_alert',
    5,
    "(alerte* emploi|alertes? d'emploi|nouvelles offres|offres d'emploi (pour vous|correspond*|recommandee*)|offres (correspondant|similaires|recommandees)|votre recherche enregistree)",
  ],
  ['forwarding_confirmation', 6, '(confirmation (de|du) (transfert|redirection)|transferer automatiquement|confirmer ~ transfert)'],
  [
    'life',
    4,
    "(mot de passe|votre commande|livraison|facture|colis|reservation|assurance|credit immobilier|code de verification|location d'appartement|abonnement|soldes|remise de)",
  ],
  ['job', 2, '(candidature*|candidat*|entretien*|recrut*|poste|cv|emploi|ressources humaines)'],
];
