import type { Retold } from './retell.ts';

/**
 * Why a word of the owner's changed nothing, and what of a mail could not be read.
 * Long because it is one table, each sentence in three languages.
 */
export const retoldRefusals: readonly Retold[] = [
  [
    '{name} is known from one mail only, so there is nothing to part.',
    '{name} ist nur aus einer Mail bekannt, es gibt also nichts zu trennen.',
    '{name} n’est connue que par un seul mail, il n’y a donc rien à séparer.',
  ],
  [
    'I do not know the mail that you answered (any more), so nothing was changed.',
    'Die Mail, auf die du antwortest, kenne ich nicht (mehr), also wurde nichts geändert.',
    'Je ne connais pas (ou plus) le mail auquel vous répondez, rien n’a donc été changé.',
  ],
  [
    'Please write it in a new mail to your capture address, with the name of the company.',
    'Bitte schreib es in einer neuen Mail an deine Sammeladresse, mit dem Namen des Unternehmens.',
    'Écrivez-le dans un nouveau mail à votre adresse de collecte, avec le nom de l’entreprise.',
  ],
  [
    'I found nothing there that this could change.',
    'Dort habe ich nichts gefunden, was sich so ändern ließe.',
    'Je n’y ai rien trouvé que cela puisse changer.',
  ],
  ['Nothing was changed.', 'Es wurde nichts geändert.', 'Rien n’a été changé.'],
  ['I know that already; nothing was changed.', 'Das weiß ich schon; es wurde nichts geändert.', 'Je le sais déjà ; rien n’a été changé.'],
  [
    'There is no answer "{word}" to that mail; nothing was changed.',
    'Auf jene Mail gibt es keine Antwort „{word}“; es wurde nichts geändert.',
    'Il n’y a pas de réponse « {word} » à ce mail ; rien n’a été changé.',
  ],
  [
    'I did not understand that; nothing was changed.',
    'Das habe ich nicht verstanden; es wurde nichts geändert.',
    'Je n’ai pas compris ; rien n’a été changé.',
  ],
  ['You wrote: "{text}"', 'Du schriebst: „{text}“', 'Vous avez écrit : « {text} »'],
  ['Did you mean {word}?', 'Meintest du {word}?', 'Vouliez-vous dire {word} ?'],
  ['Write that one again with a name.', 'Schreib dieses noch einmal mit einem Namen.', 'Écrivez celui-là encore une fois avec un nom.'],
  [
    'A request to move offers two times, so that they can simply say yes; nothing was changed.',
    'Eine Bitte um Verlegung bietet zwei Zeiten, damit ein Ja genügt; es wurde nichts geändert.',
    'Une demande de report propose deux moments, pour qu’un simple oui suffise ; rien n’a été changé.',
  ],
  [
    'Reply for example: move to Thu 3pm or Fri 10:00.',
    'Antworte zum Beispiel: verlegen auf Do 15 Uhr oder Fr 10:00.',
    'Répondez par exemple : déplacer au jeudi 15h ou vendredi 10h.',
  ],
  [
    'I know of no interview at {names} whose time has come.',
    'Ich kenne kein Gespräch bei {names}, dessen Zeit gekommen ist.',
    'Je ne connais aucun entretien chez {names} dont l’heure soit venue.',
  ],
  [
    'I know of no interview at {names} that lies ahead. To hear no more about it, reply stop; to pass over a draft, skip.',
    'Ich kenne kein Gespräch bei {names}, das bevorsteht. Um nichts mehr dazu zu hören, antworte „stopp“; um einen Text zu übergehen, überspringen.',
    'Je ne connais aucun entretien à venir chez {names}. Pour ne plus rien recevoir, répondez « arrêter » ; pour passer un texte, passer.',
  ],
  [
    'One of these two times is the one that was agreed; nothing was changed.',
    'Eine dieser beiden Zeiten ist die vereinbarte; es wurde nichts geändert.',
    'L’un de ces deux moments est celui qui était convenu ; rien n’a été changé.',
  ],
  ['Reply with two others.', 'Antworte mit zwei anderen.', 'Répondez avec deux autres.'],
  [
    'No text can come before it begins: your waking hours start too late, or I know nobody there to write to. Phone them.',
    'Vor dem Beginn kann kein Text kommen: Deine wachen Stunden beginnen zu spät, oder ich kenne dort niemanden. Ruf dort an.',
    'Aucun texte ne peut venir avant le début : vos heures d’éveil commencent trop tard, ou je n’y connais personne. Appelez-les.',
  ],
  [
    'I know nobody there to write to, so no text comes. Reply to: and a name and an address.',
    'Ich kenne dort niemanden, an den zu schreiben ist, also kommt kein Text. Antworte an: mit Name und Adresse.',
    'Je n’y connais personne à qui écrire, aucun texte ne vient donc. Répondez à : avec un nom et une adresse.',
  ],
  [
    'I need an address to thank {who}; nothing was changed.',
    'Um {who} zu danken, brauche ich eine Adresse; es wurde nichts geändert.',
    'Pour remercier {who}, il me faut une adresse ; rien n’a été changé.',
  ],
  [
    'Reply for example: referred by Ada Lang, ada@company.example.',
    'Antworte zum Beispiel: empfohlen von Ada Lang, ada@company.example.',
    'Répondez par exemple : recommandé par Ada Lang, ada@company.example.',
  ],
  [
    'Reply {what} to the mail in which I told you about it; nothing was changed.',
    'Antworte {what} auf die Mail, in der ich davon berichtet habe; es wurde nichts geändert.',
    'Répondez {what} au mail dans lequel je vous en ai parlé ; rien n’a été changé.',
  ],
  [
    'I cannot note that; nothing was changed.',
    'Das kann ich nicht notieren; es wurde nichts geändert.',
    'Je ne peux pas noter cela ; rien n’a été changé.',
  ],
  [
    'That is how I read it: {WHAT} ({place}).',
    'So habe ich es gelesen: {WHAT} ({place}).',
    'C’est ainsi que je l’ai lu : {WHAT} ({place}).',
  ],
  [
    'I know of no application, so there is nothing to forget.',
    'Ich kenne keine Bewerbung, es gibt also nichts zu vergessen.',
    'Je ne connais aucune candidature, il n’y a donc rien à oublier.',
  ],
  [
    'I know no application called "{name}"; nothing was changed.',
    'Ich kenne keine Bewerbung namens „{name}“; es wurde nichts geändert.',
    'Je ne connais aucune candidature du nom de « {name} » ; rien n’a été changé.',
  ],
  [
    'There is no other application that {name} could be the same as.',
    'Es gibt keine andere Bewerbung, die dieselbe wie {name} sein könnte.',
    'Il n’y a pas d’autre candidature qui puisse être la même que {name}.',
  ],
  [
    'That mail was not noted under "{name}"; nothing was changed.',
    'Jene Mail war nicht unter „{name}“ notiert; es wurde nichts geändert.',
    'Ce mail n’était pas noté sous « {name} » ; rien n’a été changé.',
  ],
  [
    'That mail was noted under {names}; nothing was changed.',
    'Jene Mail war unter {names} notiert; es wurde nichts geändert.',
    'Ce mail était noté sous {names} ; rien n’a été changé.',
  ],
  ['{names} was not stopped.', '{names} war nicht gestoppt.', '{names} : ce n’était pas arrêté.'],
  ['Nothing is paused or stopped.', 'Nichts ist unterbrochen oder gestoppt.', 'Rien n’est en pause ni arrêté.'],
  [
    'That time has passed already; nothing was changed.',
    'Diese Zeit ist schon vorbei; es wurde nichts geändert.',
    'Cette heure est déjà passée ; rien n’a été changé.',
  ],
  [
    'I know of no interview at {names}. Forward the invitation, and I follow it.',
    'Ich kenne kein Gespräch bei {names}. Leite die Einladung weiter, und ich folge ihr.',
    'Je ne connais aucun entretien chez {names}. Transférez l’invitation, et je la suis.',
  ],
  [
    'Add whom? Write add, a name and an address.',
    'Wen ergänzen? Schreib ergänze, einen Namen und eine Adresse.',
    'Ajouter qui ? Écrivez ajoute, un nom et une adresse.',
  ],
  ['I have that fact already.', 'Diesen Fakt habe ich schon.', 'J’ai déjà ce fait.'],
  [
    'I know that one already: {name}. Nothing was changed.',
    'Diese kenne ich schon: {name}. Es wurde nichts geändert.',
    'Je la connais déjà : {name}. Rien n’a été changé.',
  ],
  [
    'That mail carried no draft, so there is nothing to mark as sent.',
    'Jene Mail enthielt keinen Text, es gibt also nichts als gesendet zu vermerken.',
    'Ce mail ne portait aucun texte, il n’y a donc rien à noter comme envoyé.',
  ],
  [
    'That mail carried no draft, so there is nothing to skip.',
    'Jene Mail enthielt keinen Text, es gibt also nichts zu überspringen.',
    'Ce mail ne portait aucun texte, il n’y a donc rien à passer.',
  ],
  [
    'That mail carried no draft, so there is nothing to put off.',
    'Jene Mail enthielt keinen Text, es gibt also nichts aufzuschieben.',
    'Ce mail ne portait aucun texte, il n’y a donc rien à remettre.',
  ],
  [
    'No draft has come or is planned for {names}, so there is nothing to mark as sent.',
    'Für {names} kam kein Text, und keiner ist geplant, es gibt also nichts als gesendet zu vermerken.',
    'Aucun texte n’est venu ni prévu pour {names}, il n’y a donc rien à noter comme envoyé.',
  ],
  [
    'No draft has come or is planned for {names}, so there is nothing to skip.',
    'Für {names} kam kein Text, und keiner ist geplant, es gibt also nichts zu überspringen.',
    'Aucun texte n’est venu ni prévu pour {names}, il n’y a donc rien à passer.',
  ],
  [
    'No draft has come or is planned for {names}, so there is nothing to put off.',
    'Für {names} kam kein Text, und keiner ist geplant, es gibt also nichts aufzuschieben.',
    'Aucun texte n’est venu ni prévu pour {names}, il n’y a donc rien à remettre.',
  ],
  ['That mail was not about an interview.', 'In jener Mail ging es um kein Gespräch.', 'Ce mail ne parlait pas d’un entretien.'],
  [
    'I know of no interview at {names} that should have taken place.',
    'Ich kenne kein Gespräch bei {names}, das hätte stattfinden sollen.',
    'Je ne connais aucun entretien chez {names} qui aurait dû avoir lieu.',
  ],
  [
    'That mail asked nothing that a yes would answer.',
    'Jene Mail fragte nichts, was ein Ja beantwortet.',
    'Ce mail ne demandait rien à quoi un oui réponde.',
  ],
  [
    'I am not sure who "{name}" is; nothing was changed.',
    'Ich bin nicht sicher, wer „{name}“ ist; es wurde nichts geändert.',
    'Je ne suis pas sûr de qui est « {name} » ; rien n’a été changé.',
  ],
  [
    'Reply yes alone, or yes with the name of the company.',
    'Antworte „ja“ allein, oder ja mit dem Namen des Unternehmens.',
    'Répondez oui seul, ou oui avec le nom de l’entreprise.',
  ],
  [
    'I know no application and nobody called "{name}"; nothing was changed.',
    'Ich kenne keine Bewerbung und niemanden namens „{name}“; es wurde nichts geändert.',
    'Je ne connais ni candidature ni personne du nom de « {name} » ; rien n’a été changé.',
  ],
  [
    'That mail was about no application, so nothing was changed.',
    'In jener Mail ging es um keine Bewerbung, also wurde nichts geändert.',
    'Ce mail ne parlait d’aucune candidature, rien n’a donc été changé.',
  ],
  ['Name one: for example stop Acme.', 'Nenne eine: zum Beispiel stopp Acme.', 'Nommez-en une : par exemple arrêter Acme.'],
  [
    'I know of no application yet. Forward a mail about one, or write applied: Acme, Data Analyst.',
    'Ich kenne noch keine Bewerbung. Leite eine Mail dazu weiter, oder schreib beworben: Acme, Data Analyst.',
    'Je ne connais encore aucune candidature. Transférez un mail à son sujet, ou écrivez candidature : Acme, Data Analyst.',
  ],
  [
    'None of your applications is open, so nothing was changed. Name one: for example status Acme.',
    'Keine deiner Bewerbungen ist offen, also wurde nichts geändert. Nenne eine: zum Beispiel Status Acme.',
    'Aucune de vos candidatures n’est ouverte, rien n’a donc été changé. Nommez-en une : par exemple statut Acme.',
  ],
  [
    'I know {names} and others (write list).',
    'Ich kenne {names} und andere (schreib Liste).',
    'Je connais {names} et d’autres (écrivez liste).',
  ],
  ['I know {names}.', 'Ich kenne {names}.', 'Je connais {names}.'],
  [
    'That mail reported no change that could still be undone.',
    'Jene Mail berichtete von keiner Änderung, die sich noch zurücknehmen ließe.',
    'Ce mail ne rapportait aucun changement qu’on puisse encore défaire.',
  ],
  [
    'Reply undo to the mail that told you of it, or write undo alone in a new mail: it takes back the last change.',
    'Antworte „rückgängig“ auf die Mail, die davon berichtete, oder schreib rückgängig allein in eine neue Mail: Das nimmt die letzte Änderung zurück.',
    'Répondez « défaire » au mail qui vous en a parlé, ou écrivez défaire seul dans un nouveau mail : cela défait le dernier changement.',
  ],
  [
    'There is no change that could still be undone.',
    'Es gibt keine Änderung, die sich noch zurücknehmen ließe.',
    'Il n’y a aucun changement qu’on puisse encore défaire.',
  ],
  [
    'This was done and taken back too often; reply to the mail instead.',
    'Das wurde zu oft getan und zurückgenommen; antworte stattdessen auf die Mail.',
    'Cela a été fait et défait trop souvent ; répondez plutôt au mail.',
  ],
  [
    'The mail has {size} MB, more than 25; only its header was read.',
    'Die Mail hat {size} MB, mehr als 25; nur ihr Kopf wurde gelesen.',
    'Le mail fait {size} Mo, plus de 25 ; seul son en-tête a été lu.',
  ],
  [
    'A mail attached inside attached mails was not opened: too deep or too many.',
    'Eine Mail, angehängt an angehängte Mails, wurde nicht geöffnet: zu tief oder zu viele.',
    'Un mail joint à des mails joints n’a pas été ouvert : trop profond ou trop nombreux.',
  ],
  [
    'The text is inside a winmail.dat, which only Outlook can read.',
    'Der Text steckt in einer winmail.dat, die nur Outlook lesen kann.',
    'Le texte est dans un winmail.dat, que seul Outlook sait lire.',
  ],
  [
    'The attachment winmail.dat could not be read: only Outlook can. An invitation or a letter in it is missing here.',
    'Der Anhang winmail.dat war nicht lesbar: Das kann nur Outlook. Eine Einladung oder ein Brief darin fehlt hier.',
    'La pièce jointe winmail.dat n’a pas pu être lue : seul Outlook le peut. Une invitation ou une lettre qu’elle contient manque ici.',
  ],
  [
    'The mail is encrypted or sealed (S/MIME or PGP); only your mail program can open it.',
    'Die Mail ist verschlüsselt oder versiegelt (S/MIME oder PGP); nur dein Mailprogramm kann sie öffnen.',
    'Le mail est chiffré ou scellé (S/MIME ou PGP) ; seul votre logiciel de messagerie peut l’ouvrir.',
  ],
  [
    'What stands in the files is missing here, they are not read: {names}.',
    'Was in den Dateien steht, fehlt hier, sie werden nicht gelesen: {names}.',
    'Ce que disent les fichiers manque ici, ils ne sont pas lus : {names}.',
  ],
  [
    'The mail has no text, only files, which are not read.',
    'Die Mail hat keinen Text, nur Dateien, und die werden nicht gelesen.',
    'Le mail n’a pas de texte, seulement des fichiers, qui ne sont pas lus.',
  ],
  [
    'The mail has no text, only files, which are not read: {names}.',
    'Die Mail hat keinen Text, nur Dateien, und die werden nicht gelesen: {names}.',
    'Le mail n’a pas de texte, seulement des fichiers, qui ne sont pas lus : {names}.',
  ],
  [
    'The text is longer than any letter; only its beginning was read.',
    'Der Text ist länger als jeder Brief; nur sein Anfang wurde gelesen.',
    'Le texte est plus long que toute lettre ; seul son début a été lu.',
  ],
  [
    'An invitation is larger than a megabyte; only its beginning was read.',
    'Eine Einladung ist größer als ein Megabyte; nur ihr Anfang wurde gelesen.',
    'Une invitation dépasse un mégaoctet ; seul son début a été lu.',
  ],
  [
    'The mail has more than {count} invitations; the others were not read.',
    'Die Mail hat mehr als {count} Einladungen; die übrigen wurden nicht gelesen.',
    'Le mail a plus de {count} invitations ; les autres n’ont pas été lues.',
  ],
  [
    'The mail has more than {count} lines; only its header was read.',
    'Die Mail hat mehr als {count} Zeilen; nur ihr Kopf wurde gelesen.',
    'Le mail a plus de {count} lignes ; seul son en-tête a été lu.',
  ],
  [
    'The mail took too long to take apart; part of it was not read.',
    'Die Mail zu zerlegen dauerte zu lange; ein Teil wurde nicht gelesen.',
    'Le mail était trop long à démonter ; une partie n’a pas été lue.',
  ],
  [
    'The mail has more parts or longer headers than any letter; part of it was not read.',
    'Die Mail hat mehr Teile oder längere Kopfzeilen als jeder Brief; ein Teil wurde nicht gelesen.',
    'Le mail a plus de parties ou des en-têtes plus longs qu’aucune lettre ; une partie n’a pas été lue.',
  ],
  [
    'The mail is damaged ({why}); part of it was not read.',
    'Die Mail ist beschädigt ({why}); ein Teil wurde nicht gelesen.',
    'Le mail est endommagé ({why}) ; une partie n’a pas été lue.',
  ],
];
