import type { Retold } from './retell.ts';

/** What is said about the ways that mails and links take. */
export const retoldWays: readonly Retold[] = [
  [
    'Your mail gets through: it came from one of your addresses, and I know that it is you.',
    'Deine Mail kommt durch: Sie kam von einer deiner Adressen, und ich weiß, dass du es bist.',
    'Votre mail passe : il vient de l’une de vos adresses, et je sais que c’est vous.',
  ],
  [
    'To see whether forwarding works too, forward any mail to your capture address.',
    'Um zu sehen, ob auch das Weiterleiten klappt, leite irgendeine Mail an deine Sammeladresse weiter.',
    'Pour voir si le transfert marche aussi, transférez n’importe quel mail à votre adresse de collecte.',
  ],
  [
    'Every link in my earlier mails is void from now on, and so are the addresses of your page and of your calendar.',
    'Jeder Link in meinen früheren Mails ist von nun an ungültig, ebenso die Adressen deiner Seite und deines Kalenders.',
    'Tous les liens de mes mails précédents sont annulés, de même que les adresses de votre page et de votre calendrier.',
  ],
  [
    'Write status for your page, and export for your calendar.',
    'Schreib Status für deine Seite und exportieren für deinen Kalender.',
    'Écrivez statut pour votre page, et exporter pour votre calendrier.',
  ],
  [
    'Your capture address is {address} from now on.',
    'Deine Sammeladresse ist von nun an {address}.',
    'Votre adresse de collecte est désormais {address}.',
  ],
  [
    'Put it into the rule and the contact in your mailbox. Of mail to the old address only what has proof is read, for thirty days.',
    'Trag sie in die Regel und den Kontakt in deinem Postfach ein. Von Mails an die alte Adresse wird dreißig Tage lang nur gelesen, was einen Nachweis hat.',
    'Mettez-la dans la règle et le contact de votre boîte. Des mails à l’ancienne adresse, seuls ceux qui ont une preuve sont lus, pendant trente jours.',
  ],
  [
    'Your capture address is a mailbox of your own: it can only be changed there.',
    'Deine Sammeladresse ist ein eigenes Postfach von dir: Ändern lässt sie sich nur dort.',
    'Votre adresse de collecte est une boîte à vous : elle ne se change que là.',
  ],
];
