import type { Lines } from '../table.ts';

export const toldOpenings: Lines = [
  'Merci pour [votre|ton] message concernant {post}.',
  'Je [vous|te] remercie pour la réponse concernant {post}.',
  'Merci de m’avoir fait part de la décision concernant {post}.',
  'J’ai bien reçu la décision concernant {post}, et je [vous|te] remercie de me l’avoir dite.',
];

export const heardOpenings: Lines = [
  'J’ai appris la décision concernant {post} et je [vous|te] remercie pour l’attention portée à ma candidature.',
  'La décision concernant {post} m’est parvenue ; merci pour le temps accordé.',
];

export const takenBackOpenings: Lines = ['Merci de m’avoir dit où en est {post}.', 'J’ai bien reçu le message concernant {post}, merci.'];

export const timeGiven: Lines = [
  'Merci aussi à {others} pour le temps accordé.',
  'Merci à toutes les personnes qui m’ont accordé du temps.',
  'Je remercie aussi toutes les personnes avec qui j’ai parlé.',
];

export const wishes: Lines = [
  'Je [vous|te] souhaite, à [vous|toi] et à l’équipe, une bonne suite.',
  'Tous mes vœux à l’équipe.',
  'Je souhaite un bon début à la personne choisie.',
];

export const feedback: Lines = [
  'J’aimerais progresser : y a-t-il un point de mes entretiens que je devrais travailler ?',
  'Puis-je poser une question : que pourrais-je améliorer lors d’un entretien ?',
  'Y a-t-il un point sur lequel [vous me conseilleriez|tu me conseillerais] de travailler pour mes entretiens ?',
  'Quel conseil me [donneriez-vous|donnerais-tu] pour mes prochains entretiens ?',
];

export const inMind: Lines = [
  'Si un autre poste proche de mon parcours s’ouvre, [pensez|pense] à moi.',
  'Une ligne au sujet d’un autre poste proche de mon parcours serait la bienvenue.',
  'Merci de garder ma candidature en tête pour d’autres postes.',
  'Je répondrais volontiers à une autre annonce de poste proche de mon parcours.',
];

export const touchOpenings: Lines = [
  'Mon {talk} au sujet {ofPost} a eu lieu en {month}.',
  'C’est en {month} que nous avons parlé {ofPost}.',
  'En {month}, nous avons parlé {ofPost}.',
  'Nous avons échangé en {month} au sujet {ofPost}.',
  '[Vous vous souvenez|Tu te souviens] peut-être de moi : en {month}, il s’agissait {ofPost}.',
];

export const touchGeneral: Lines = ['Nous avons échangé au sujet {ofPost}.', 'J’avais postulé pour {post}.'];

export const touchInterest: Lines = [
  'Mon intérêt pour [votre|ton] travail demeure.',
  'Je travaillerais toujours volontiers avec [vous|toi].',
  'L’idée de travailler avec [vous|toi] me plaît toujours.',
];

export const news: Lines = ['Une nouvelle de mon côté : {newsRaw}.', 'Depuis, voici ce qui a changé de mon côté : {newsRaw}.'];

export const noReply: Lines = [
  'Ce mot n’appelle pas de réponse ; si un poste proche s’ouvrait, une ligne me ferait plaisir.',
  'Il n’est pas nécessaire de répondre. Si un poste semblable se présentait, une ligne serait la bienvenue.',
  'Aucune réponse n’est attendue ; si un poste proche s’ouvrait, je postulerais volontiers.',
];

export const touchWishes: Lines = [
  'Je [vous|te] souhaite une bonne suite, à [vous|toi] et à l’équipe.',
  'Tous mes vœux à [vous|toi] et à l’équipe.',
  'Avec tous mes vœux pour [votre|ton] travail.',
];

export const cancelOpenings: Lines = [
  'Le message au sujet de l’{talk} du {day} m’est bien parvenu, merci ; il s’agit {ofPost}.',
  'Je [vous|te] remercie de m’avoir fait signe au sujet du {day} et {ofPost}.',
  'Merci pour le message au sujet de l’{talk} du {day} pour {post}.',
  'J’ai bien reçu le message concernant l’{talk} du {day} pour {post}, merci.',
  'Merci de m’avoir fait signe au sujet de l’{talk} du {day} pour {post}.',
];

export const noShowOpenings: Lines = [
  'Un {talk} était prévu le {day} pour {post}.',
  'Je [vous écris|t’écris] au sujet de l’{talk} prévu le {day} pour {post}.',
];

export const flexible: Lines = [
  'Mon intérêt demeure, et je m’adapte volontiers à [votre|ton] agenda.',
  'Je m’adapterai volontiers aux dates qui conviennent à l’équipe.',
  'Mon intérêt est le même, et je peux m’adapter à [votre|ton] agenda.',
];

export const newDate: Lines = [
  'Y a-t-il une autre date qui conviendrait à l’équipe ?',
  'Quelle autre date [vous|te] conviendrait ?',
  '[Pourriez-vous|Pourrais-tu] me proposer une autre date ?',
];

export const offerOpenings: Lines = [
  'Merci de me proposer {post}.',
  'Je [vous|te] remercie pour l’offre concernant {post}.',
  'Un grand merci pour la proposition concernant {post}.',
];

export const offerPleased: Lines = [
  'Elle me fait très plaisir, et je souhaite en lire le détail avec soin.',
  'C’est une très bonne nouvelle, et je vais en lire le détail avec soin.',
];

export const offerThanksForInterview: Lines = ['Merci aussi pour l’{talk} du {day}.', 'Merci également pour le temps accordé le {day}.'];

export const offerThanks: Lines = [
  'Merci à toutes les personnes qui m’ont accordé du temps.',
  'Je remercie toutes les personnes rencontrées.',
];

export const offerAnswer: Lines = [
  '[Vous aurez|Tu auras] ma réponse pour le {deadline}.',
  'J’ai bien noté le {deadline} et je répondrai d’ici là.',
  'Ma réponse [vous|te] parviendra pour le {deadline}.',
];

export const offerQuestions: Lines = [
  'Puis-je [vous écrire|t’écrire] directement si une question se présente ?',
  'Puis-je [vous en|t’en]voyer mes questions, s’il y en a ?',
];

export const offerAskDate: Lines = [
  'Pour quand [souhaiteriez-vous|souhaiterais-tu] ma réponse ?',
  'Quelle date [vous|te] conviendrait pour ma réponse ?',
];

export const accept: Lines = [
  'Avec plaisir, j’accepte l’offre concernant {post}, aux conditions du message du {offered}.',
  'J’accepte avec plaisir {post}, aux conditions de [votre|ton] message du {offered}.',
  'C’est avec plaisir que j’accepte [votre|ton] offre concernant {post}, telle que la présente [votre|ton] message du {offered}.',
];

export const acceptTerms: Lines = ['Ces conditions sont les suivantes : {terms}.', 'J’en reprends les termes : {terms}.'];

export const acceptGlad: Lines = ['Je me réjouis de travailler avec toute l’équipe.', 'Rejoindre l’équipe sera un plaisir.'];

export const acceptNext: Lines = [
  'Merci de m’envoyer le contrat à signer et de me dire ce qu’il [vous|te] faut encore avant mon premier jour.',
  'Merci de me dire ce qu’il faut préparer avant le premier jour, et de m’envoyer les documents à signer.',
];

export const acceptThanks: Lines = [
  'Merci pour la confiance et pour le soin apporté à ce recrutement.',
  'Merci à [vous|toi] et à toutes les personnes qui y ont pris part.',
];

export const moreTimeOpenings: Lines = [
  'Merci pour l’offre concernant {post}.',
  'J’ai sous les yeux la proposition concernant {post}, et je [vous en|t’en] remercie.',
  'J’ai bien reçu l’offre concernant {post}, et je [vous en|t’en] remercie.',
];

export const moreTimeReason: Lines = [
  'Je tiens à donner une réponse qui tienne, et je souhaite d’abord lire chaque partie de l’offre.',
  'Pour que ma réponse soit solide, j’aimerais relire chaque partie de l’offre sans hâte.',
];

export const moreTimeAsk: Lines = [
  'Serait-il possible de répondre pour le {newDate} ?',
  'Pourrais-je donner ma réponse pour le {newDate} ?',
];

export const moreTimeElse: Lines = [
  'Si cela ne convient pas, je répondrai pour le {deadline}.',
  'Si c’est trop tard, merci de me dire la date qui convient.',
];

export const declineOpenings: Lines = [
  'L’offre concernant {post} m’a fait plaisir, et je [vous en|t’en] remercie.',
  'C’est avec gratitude que j’ai lu l’offre concernant {post}.',
  'Un grand merci pour l’offre concernant {post}.',
  'Merci de m’avoir proposé {post}.',
  'Je [vous|te] remercie de m’avoir proposé {post}.',
];

export const decline: Lines = [
  'Je ne vais pas l’accepter : ma décision est prise, et je préfère le dire sans attendre.',
  'J’ai décidé de ne pas l’accepter, et je préfère le dire sans attendre pour que l’équipe puisse s’organiser.',
  'Ma décision est de ne pas l’accepter, et je le dis dès maintenant pour que l’équipe puisse s’organiser.',
];

export const declineThanks: Lines = [
  'Merci à [vous|toi] et à toutes les personnes qui m’ont accordé du temps ; je souhaite une bonne suite à l’équipe.',
  'Je remercie toutes les personnes rencontrées, et je [vous|te] souhaite un bon choix.',
];

export const competingOpenings: Lines = [
  'En toute franchise, une autre entreprise m’a fait une offre et me demande une réponse pour le {deadline}.',
  'Par souci de transparence, je [vous|te] signale qu’une autre entreprise m’a fait une offre, à laquelle je dois répondre pour le {deadline}.',
];

export const competingOpeningsUndated: Lines = ['En toute franchise, une autre entreprise m’a fait une offre.'];

export const competingInterest: Lines = [
  'Mon intérêt pour {post} est réel, et je préfère écrire avant de décider plutôt qu’après.',
  '{Post} m’intéresse vivement, et je préfère écrire avant de décider.',
];

export const competingAsk: Lines = [
  'Serait-il possible de savoir pour le {before} où en est ma candidature ?',
  '[Pourriez-vous|Pourrais-tu] me dire pour le {before} où en est ma candidature ?',
];

export const competingAskUndated: Lines = ['[Pourriez-vous|Pourrais-tu] me dire où en est ma candidature ?'];

export const competingRelease: Lines = [
  'S’il faut plus de temps, je le comprends, et merci dans tous les cas pour l’attention portée à ma candidature.',
  'Si ce n’est pas possible, je le comprends tout à fait, et je [vous|te] remercie dans tous les cas.',
];

export const withdrawOpenings: Lines = [
  'Comme j’ai accepté un autre poste, je retire ma candidature pour {post}{ref}.',
  'Merci de retirer ma candidature pour {post}{ref}, car j’ai accepté un autre poste.',
  'Je souhaite retirer ma candidature pour {post}{ref}, un autre poste ayant été accepté de mon côté.',
  'J’ai accepté un autre poste et je retire ma candidature pour {post}{ref}.',
  'Ayant accepté un autre poste, je retire ma candidature pour {post}{ref}.',
  'Par ce message, je retire ma candidature pour {post}{ref}, car j’ai accepté un autre poste.',
];

export const withdrawThanks: Lines = [
  'Merci pour le temps consacré à ma candidature.',
  'Je [vous|te] remercie, ainsi que l’équipe, pour l’attention portée à ma candidature.',
  'Merci à [vous|toi] et à l’équipe pour l’examen de ma candidature.',
];

export const withdrawWishes: Lines = [
  'Je souhaite un bon choix à l’équipe, et j’espère que nos chemins se croiseront.',
  'Tous mes vœux pour la suite du recrutement.',
  'J’espère que la bonne personne sera vite trouvée.',
];

export const moreTimePleased: Lines = ['Elle me fait très plaisir.', 'C’est une très bonne nouvelle.'];
