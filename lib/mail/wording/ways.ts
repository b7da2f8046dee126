/** Mails about the ways that mails take: that none comes, that none went, how to begin, and that it works. Slots: `{day} {from} {until} {address} {what}`. */
export const englishWays = {
  silence: {
    subject: 'No mail has come since {day}',
    lines: [
      'Nothing has reached your capture address since {day}, and there are applications from which news may come.',
      'It may be that nobody wrote. To make sure, send a mail with the one word test to {address}: the answer says that the way is open.',
      'If mail is forwarded by a rule of your mailbox, look whether the rule is still on, and whether the mailbox asks you to confirm the address.',
      'News that came elsewhere? Forward it, or write a word and the name of the company: rejected Acme, offer Acme, heard Acme.',
    ],
    quiet: 'This comes once for each silence. Your settings can change after how many days, or switch it off.',
  },
  sending: {
    subject: 'Mails to you could not be sent for a while',
    lines: [
      'From {from} on, mails to you were refused or got no answer. This one came through, on {until}.',
      'What was due meanwhile comes now, unless it is too late to be right; the next digest names what is.',
      'Nothing of what you sent me was lost.',
    ],
    quiet: 'This comes once for each time.',
  },
  welcome: {
    subject: 'Your capture address is ready: try it with any mail',
    lines: [
      'Mail that you forward to {address} is read, and you get the finished draft when it is time to write. Nobody else ever gets a mail from me.',
      'To try it, forward any mail to {address}: an old invitation, the confirmation of an application, anything. Or reply to this mail with the one word test.',
      'To have it done by itself, let a rule of your mailbox forward mail about jobs there. If your mailbox asks to confirm the address, I pass its code on to you.',
      'Write help for everything that you can say to me.',
    ],
    quiet: 'Keep the address to yourself: who knows it can send mail there.',
  },
  works: {
    subject: 'Your forwarding works',
    hand: 'Your forwarding works: "{what}", which you forwarded to {address}, is here.',
    rule: 'Your forwarding works: your mailbox passed "{what}" on to {address} by itself.',
    next: [
      'Next, forward an invitation to an interview, or put {address} in bcc of an application that you send: each mail that counts is answered with what I understood.',
      'Reply to any of my mails with a word: undo, sent, later, stop; help names them all.',
    ],
  },
} as const;

export const germanWays = {
  silence: {
    subject: 'Seit {day} ist keine Mail gekommen',
    lines: [
      'Seit {day} ist bei deiner Sammeladresse nichts angekommen, und zu einigen Bewerbungen kann noch Nachricht kommen.',
      'Vielleicht hat niemand geschrieben. Um sicher zu sein, schick eine Mail mit dem einen Wort Test an {address}: Die Antwort sagt, dass der Weg frei ist.',
      'Leitet eine Regel deines Postfachs weiter, sieh nach, ob sie noch eingeschaltet ist und ob das Postfach verlangt, die Adresse zu bestätigen.',
      'Kam eine Nachricht auf anderem Weg? Leite sie weiter, oder schreib ein Wort und den Namen der Firma: abgelehnt Acme, Angebot Acme, gehört Acme.',
    ],
    quiet: 'Das kommt einmal je Stille. Nach wie vielen Tagen, oder dass gar nicht, bestimmen deine Einstellungen.',
  },
  sending: {
    subject: 'Mails an dich konnten eine Weile nicht gesendet werden',
    lines: [
      'Ab {from} wurden Mails an dich abgewiesen oder blieben ohne Antwort. Diese kam durch, am {until}.',
      'Was inzwischen fällig war, kommt jetzt, außer wenn es dafür zu spät ist; die nächste Übersicht nennt es.',
      'Von dem, was du mir geschickt hast, ging nichts verloren.',
    ],
    quiet: 'Das kommt einmal je Störung.',
  },
  welcome: {
    subject: 'Deine Sammeladresse ist bereit: probier sie mit irgendeiner Mail aus',
    lines: [
      'Mails, die du an {address} weiterleitest, werden gelesen, und du bekommst den fertigen Entwurf, wenn es Zeit ist zu schreiben. Niemand sonst bekommt je eine Mail von mir.',
      'Zum Ausprobieren leite irgendeine Mail an {address} weiter: eine alte Einladung, eine Eingangsbestätigung, was du magst. Oder antworte auf diese Mail mit dem einen Wort Test.',
      'Damit es von selbst geht, lass eine Regel deines Postfachs Mails zu Bewerbungen dorthin weiterleiten. Verlangt dein Postfach, die Adresse zu bestätigen, reiche ich dir den Code weiter.',
      'Schreib Hilfe, und du bekommst alles, was du mir sagen kannst.',
    ],
    quiet: 'Behalte die Adresse für dich: Wer sie kennt, kann Mails dorthin schicken.',
  },
  works: {
    subject: 'Deine Weiterleitung funktioniert',
    hand: 'Deine Weiterleitung funktioniert: „{what}“, von dir an {address} weitergeleitet, ist da.',
    rule: 'Deine Weiterleitung funktioniert: Dein Postfach hat „{what}“ von selbst an {address} weitergegeben.',
    next: [
      'Leite als Nächstes eine Einladung zum Gespräch weiter, oder setz {address} bei einer Bewerbung in Bcc: Auf jede Mail, die zählt, antworte ich mit dem, was ich verstanden habe.',
      'Antworte auf jede meiner Mails mit einem Wort: rückgängig, gesendet, später, stopp; Hilfe nennt alle.',
    ],
  },
} as const;

export const frenchWays = {
  silence: {
    subject: 'Aucun mail depuis le {day}',
    lines: [
      'Rien n’est arrivé à votre adresse de collecte depuis le {day}, et des nouvelles peuvent encore venir pour certaines candidatures.',
      'Il se peut que personne n’ait écrit. Pour en être sûr, envoyez un mail avec le seul mot test à {address} : la réponse dit que la voie est libre.',
      'Si une règle de votre boîte transfère les mails, regardez si elle est encore active et si la boîte demande de confirmer l’adresse.',
      'Des nouvelles venues autrement ? Transférez-les, ou écrivez un mot et le nom de l’entreprise : refusé Acme, offre Acme, répondu Acme.',
    ],
    quiet: 'Ce mail vient une fois par silence. Vos réglages peuvent en changer le délai ou le désactiver.',
  },
  sending: {
    subject: 'Des mails n’ont pas pu vous être envoyés pendant un moment',
    lines: [
      'À partir du {from}, les mails pour vous ont été refusés ou sont restés sans réponse. Celui-ci est passé, le {until}.',
      'Ce qui était prévu entre-temps vient maintenant, sauf s’il est trop tard ; le prochain récapitulatif le nomme.',
      'Rien de ce que vous m’avez envoyé n’est perdu.',
    ],
    quiet: 'Ce mail vient une fois par panne.',
  },
  welcome: {
    subject: 'Votre adresse de collecte est prête : essayez-la avec n’importe quel mail',
    lines: [
      'Les mails que vous transférez à {address} sont lus, et vous recevez le brouillon fini quand il est temps d’écrire. Personne d’autre ne reçoit jamais de mail de ma part.',
      'Pour essayer, transférez n’importe quel mail à {address} : une ancienne invitation, un accusé de réception, ce que vous voulez. Ou répondez à ce mail par le seul mot test.',
      'Pour que cela se fasse tout seul, laissez une règle de votre boîte y transférer les mails de recrutement. Si votre boîte demande de confirmer l’adresse, je vous transmets son code.',
      'Écrivez aide pour tout ce que vous pouvez me dire.',
    ],
    quiet: 'Gardez cette adresse pour vous : qui la connaît peut y écrire.',
  },
  works: {
    subject: 'Votre transfert fonctionne',
    hand: 'Votre transfert fonctionne : « {what} », que vous avez transféré à {address}, est arrivé.',
    rule: 'Votre transfert fonctionne : votre boîte a transmis « {what} » d’elle-même à {address}.',
    next: [
      'Ensuite, transférez une invitation à un entretien, ou mettez {address} en copie cachée d’une candidature : à chaque mail qui compte, je réponds par ce que j’ai compris.',
      'Répondez à n’importe lequel de mes mails par un mot : annuler, envoyé, plus tard, stop ; aide les nomme tous.',
    ],
  },
} as const;
