import type { Lines } from '../table.ts';

export const metOpenings: Lines = [
  'Nach dem {talk} am {day} bin ich weiterhin sehr an {ofPost} interessiert.',
  'Seit dem {talk} am {day} hat sich an meinem Interesse an {ofPost} nichts geändert.',
  'Am {day} haben wir über {post} gesprochen, und mein Interesse besteht weiter.',
  'Ich schreibe [Ihnen|dir] wegen {ofPost}, über die wir am {day} gesprochen haben.',
  'Auf das {talk} am {day} über {post} komme ich gern zurück.',
  'Mein Interesse an {ofPost} besteht nach dem {talk} am {day} unverändert.',
  'Gern würde ich {post} übernehmen, um die es am {day} im {talk} ging.',
  'Weiterhin möchte ich {post} gern übernehmen; das {talk} dazu war am {day}.',
];

export const metAgain: Lines = [
  'An meinem Interesse an {ofPost} hat sich nichts geändert.',
  'Weiterhin bin ich sehr an {ofPost} interessiert.',
  'Nach wie vor würde ich {post} gern übernehmen.',
  'Mein Interesse an {ofPost} ist unverändert.',
  'Gern würde ich mit [Ihnen|dir] {asRole} arbeiten.',
  'Ich würde mich freuen, {post} zu übernehmen.',
  'An {ofPost} liegt mir weiterhin viel.',
];

export const thankfulOpenings: Lines = [
  'Ich komme auf das {talk} am {day} über {post} zurück, für das ich [Ihnen|dir] danke.',

  'Vielen Dank für das {talk} am {day} über {post}.',
  'Für das {talk} am {day} über {post} danke ich [Ihnen|dir].',
  'Ich danke [Ihnen|dir] für das {talk} über {post} am {day}.',
];

export const appliedOpenings: Lines = [
  'Am {applied} habe ich mich um {post}{ref} beworben.',
  'Ich habe mich am {applied} um {post}{ref} beworben.',
  'Seit dem {applied} liegt [Ihnen|dir] meine Bewerbung um {post}{ref} vor.',
  'Mit meiner Bewerbung vom {applied} habe ich mich um {post}{ref} beworben.',
  'Meine Bewerbung vom {applied} gilt {ofPost}{ref}.',
  'Ich schreibe wegen meiner Bewerbung vom {applied} um {post}{ref}.',
  'Meine Bewerbung um {post}{ref} wurde am {confirmed} bestätigt.',
  'Am {confirmed} kam die Bestätigung für meine Bewerbung um {post}{ref}.',
  'Es geht um meine Bewerbung um {post}{ref}, bestätigt am {confirmed}.',
  'Seit dem {confirmed} weiß ich, dass meine Bewerbung um {post}{ref} [Ihnen|dir] vorliegt.',
  'Für die Bestätigung vom {confirmed} zu meiner Bewerbung um {post}{ref} danke ich [Ihnen|dir].',
];

export const testedOpenings: Lines = [
  'Am {tested} habe ich die Aufgabe für {post} abgegeben.',
  'Ich habe am {tested} die Aufgabe für {post} eingereicht.',
  'Meine Lösung der Aufgabe für {post} ging am {tested} an [Sie|dich].',
];

export const openings: Lines = [
  'Ich schreibe [Ihnen|dir] wegen {ofPost}{ref}.',
  'Weiterhin bin ich an {ofPost}{ref} interessiert.',
  'Gern würde ich {post}{ref} übernehmen.',
  'Mein Interesse an {ofPost}{ref} besteht.',
  'Es geht mir um {post}{ref}.',
];

export const ask: Lines = [
  '[Können Sie|Kannst du] mir sagen, ob {stillOpen} und ob [Ihnen|dir] eine weitere Unterlage bei der Entscheidung hilft?',
  'Darf ich fragen, ob {stillOpen} und was ich [Ihnen|dir] noch zusenden kann?',
  '[Könnten Sie|Könntest du] mir mitteilen, ob {stillOpen} und ob ich noch etwas nachreichen kann?',
  '[Wissen Sie|Weißt du], ob {stillOpen}, und kann ich noch etwas beitragen, das die Entscheidung erleichtert?',
  '[Würden Sie|Würdest du] mir sagen, ob {stillOpen} und welche Unterlage noch nützlich wäre?',
  'Ist die Auswahl noch offen, und kann ich [Ihnen|dir] dafür noch etwas zusenden?',
];

export const secondAsk: Lines = [
  'Was [möchten Sie|möchtest du] vor der Entscheidung noch von mir wissen?',
  'Gibt es einen nächsten Schritt, auf den ich mich vorbereiten kann?',
  'Kann ich zu einem Punkt meiner Erfahrung noch mehr sagen?',
  'Wäre ein kurzes weiteres Gespräch für die Entscheidung nützlich?',
  'Womit kann ich die Entscheidung noch erleichtern?',
];

export const clientAsk: Lines = [
  '[Wissen Sie|Weißt du], ob {stillOpen}, und kann ich dem Unternehmen noch etwas nachreichen?',
  '[Können Sie|Kannst du] mir sagen, ob {stillOpen} und was ich für das Unternehmen noch zusenden kann?',
];

export const clientSecondAsk: Lines = [
  'Was möchte das Unternehmen vor der Entscheidung noch von mir wissen?',
  'Gibt es einen nächsten Schritt beim Unternehmen, auf den ich mich vorbereiten kann?',
];

export const closeOpenings: Lines = [
  'Für das {talk} im {month} über {post} danke ich [Ihnen|dir].',
  'Vielen Dank für das {talk} im {month}, in dem es um {post} ging.',
  'Im {month} haben wir über {post} gesprochen, und dafür danke ich [Ihnen|dir].',
];

export const closeInterest: Lines = [
  'Mein Interesse besteht weiter, und unter dieser Adresse bin ich zu erreichen.',
  'Ich bin weiterhin interessiert und unter dieser Adresse gut zu erreichen.',
];

export const closeWishes: Lines = [
  'Wie auch immer die Wahl ausfällt, wünsche ich [Ihnen|dir] und dem Team einen guten Start, und über eine spätere Gelegenheit würde ich mich freuen.',
  'Für die Entscheidung wünsche ich [Ihnen|dir] und dem Team alles Gute, und gern denke ich an ein Wiedersehen bei anderer Gelegenheit.',
  'In jedem Fall wünsche ich [Ihnen|dir] und dem Team alles Gute und würde mich freuen, ein andermal wieder dabei zu sein.',
];

export const talk: Lines = [
  'Über ein Gespräch darüber, was [Sie|du] für die Aufgabe [suchen|suchst] und was ich einbringen kann, würde ich mich freuen.',
  'Gern würde ich mit [Ihnen|dir] darüber sprechen, was die Aufgabe verlangt und was ich dazu beitragen kann.',
  'Ein Gespräch über die Aufgabe und meine Erfahrung wäre mir sehr willkommen.',
  'Ich würde mich freuen, [Sie|dich] in einem Gespräch kennenzulernen und über die Aufgabe zu sprechen.',
];

export const complete: Lines = [
  'Fehlt in meinen Unterlagen etwas, so reiche ich es gern nach.',
  'Sollte noch eine Unterlage fehlen, genügt eine Zeile an mich.',
  'Fragen zu meinen Unterlagen beantworte ich gern.',
  'Wenn [Sie|du] noch etwas von mir [benötigen|brauchst], sende ich es gern zu.',
];

export const considered: Lines = [
  'Vielen Dank, dass [Sie|du] meine Bewerbung [prüfen|prüfst].',
  'Für die Durchsicht meiner Bewerbung danke ich [Ihnen|dir].',
  'Danke für die Zeit, die [Sie|du] meiner Bewerbung [widmen|widmest].',
];

export const keen: Lines = [
  'Weiterhin bin ich an {ofPost}{ref} interessiert.',
  'Mein Interesse an {ofPost}{ref} besteht weiter.',
  'Nach wie vor würde ich {post}{ref} gern übernehmen.',
  'Gern würde ich für {post}{ref} in die engere Wahl kommen.',
];

export const angle: Lines = [
  'Wenn es die Auswahl erleichtert, beantworte ich Fragen gern auch schriftlich.',
  'Gern zeige ich an einer kurzen Probeaufgabe, wie ich arbeite.',
  'Passt eine andere Aufgabe im Team besser, so freue ich mich über einen Hinweis.',
  'Auch ein kurzes Telefonat wäre mir recht.',
];
