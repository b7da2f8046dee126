import type { Lines } from '../table.ts';

// `[Ihnen|dir]`: Sie or du, as their last mail has it. `{post}` is nominative or accusative, `{ofPost}` dative or genitive. After the comma of the
// greeting a text goes on with a small letter (1.8): a line that begins with a noun or with "Ihr" is marked with `^`.

export const thanksOpenings: Lines = [
  'Vielen Dank für das {talk} am {day} über {post}.',
  'Vielen Dank, dass [Sie|du] am {day} mit mir über {post} gesprochen [haben|hast].',
  'Vielen Dank für [Ihre|deine] Zeit am {day} und das {talk} über {post}.',
  'Herzlichen Dank für das {talk} über {post} am {day}.',
  'Herzlichen Dank, dass [Sie sich|du dir] am {day} Zeit für ein {talk} über {post} genommen [haben|hast].',
  '[Haben Sie vielen|Hab vielen] Dank für das {talk} am {day} über {post}.',
  'Für das {talk} am {day} über {post} danke ich [Ihnen|dir].',
  'Für [Ihre|deine] Zeit am {day} und das {talk} über {post} möchte ich mich bedanken.',
  'Ich danke [Ihnen|dir] für das {talk} am {day} über {post}.',
  'Ich möchte [Ihnen|dir] für das {talk} über {post} am {day} danken.',
  'Ich bedanke mich für das {talk} am {day}, in dem es um {post} ging.',
  'Mit diesen Zeilen danke ich [Ihnen|dir] für das {talk} am {day} über {post}.',
  'Gern bedanke ich mich bei [Ihnen|dir] für das {talk} über {post} am {day}.',
  'Nach unserem {talk} am {day} über {post} möchte ich [Ihnen|dir] für [Ihre|deine] Zeit danken.',
  'Zunächst vielen Dank dafür, dass [Sie|du] am {day} mit mir über {post} gesprochen [haben|hast].',
  'Als Erstes danke ich [Ihnen|dir] für das {talk} über {post} am {day}.',
  'Es war freundlich von [Ihnen|dir], am {day} mit mir über {post} zu sprechen; vielen Dank.',
  'Am {day} haben wir über {post} gesprochen; für diese Zeit danke ich [Ihnen|dir].',
  'Danke für das {talk} am {day}, in dem es um {post} ging.',
  'Danke, dass [Sie sich|du dir] am {day} Zeit genommen [haben|hast], um mit mir über {post} zu sprechen.',
  'Über {post} haben wir am {day} gesprochen; vielen Dank für [Ihre|deine] Zeit.',
  'Mein Dank gilt [Ihnen|dir] für das {talk} am {day} über {post}.',
  'Auf diesem Weg vielen Dank für das {talk} am {day} über {post}.',
  'Besten Dank für das {talk} am {day}, das {post} betraf.',
  'Gern sage ich Danke für das {talk} über {post}, das wir am {day} hatten.',
  'Schön, dass [Sie|du] am {day} mit mir über {post} gesprochen [haben|hast]; vielen Dank dafür.',
];

export const thanksInShort: Lines = [
  'Vielen Dank für das {talk} am {day}.',
  'Vielen Dank für [Ihre|deine] Zeit am {day}.',
  'Ich danke [Ihnen|dir] für das {talk} am {day}.',
  'Für das {talk} am {day} danke ich [Ihnen|dir].',
  'Danke für die Zeit am {day}.',
  'Herzlichen Dank für das {talk} am {day}.',
  'Für die Zeit am {day} vielen Dank.',
  'Mein Dank gilt [Ihnen|dir] für das {talk} am {day}.',
  'Am {day} haben wir gesprochen, und dafür danke ich [Ihnen|dir].',
  '[Haben Sie|Hab] Dank für das {talk} am {day}.',
  'Ich möchte [Ihnen|dir] für das {talk} am {day} danken.',
  'Besten Dank für [Ihre|deine] Zeit am {day}.',
];

export const permission: Lines = [
  'Darf ich mich um {when} bei [Ihnen|dir] nach dem Stand erkundigen?',
  'Ist es [Ihnen|dir] recht, wenn ich um {when} nachfrage?',
  'Passt es [Ihnen|dir], wenn ich mich um {when} wieder melde?',
  'Darf ich [Ihnen|dir] um {when} eine kurze Frage zum Stand schicken?',
  'Wäre {when} ein guter Zeitpunkt, um nach dem Stand zu fragen?',
  'Wäre es in Ordnung, wenn ich um {when} noch eine Frage zum Stand stelle?',
];

export const relay: Lines = [
  'Dürfte ich [Sie|dich] bitten, {people} für das {talk} am {day} zu danken, in dem es um {post} ging?',
  'Gern möchte ich {people} für das {talk} am {day} über {post} danken; [würden Sie|würdest du] das ausrichten?',
  '[Wären Sie|Wärst du] so freundlich, {people} meinen Dank für das {talk} am {day} über {post} zu sagen?',
  '[Würden Sie|Würdest du] bitte {people} meinen Dank für das {talk} am {day} über {post} ausrichten?',
  'Darf ich [Sie|dich] bitten, {people} meinen Dank für das {talk} über {post} am {day} zu übermitteln?',
  '[Könnten Sie|Könntest du] {people} von mir für das {talk} am {day} über {post} danken?',
  'Mir fehlt eine Adresse von {people}: [Würden Sie|Würdest du] meinen Dank für das {talk} am {day} über {post} weitergeben?',
];

export const relayThanks: Lines = [
  'Für [Ihre|deine] eigene Arbeit an diesem Termin danke ich ebenfalls.',
  'Und danke, dass der Termin durch [Sie|dich] zustande kam.',
  '[Ihnen|Dir] selbst vielen Dank für die Organisation.',
  'Auch für die Vorbereitung des Termins danke ich [Ihnen|dir].',
  'Ebenso danke ich [Ihnen|dir], dass [Sie|du] den Termin möglich gemacht [haben|hast].',
  '^[Ihre|Deine] Mühe mit dem Termin weiß ich zu schätzen.',
];

export const relayToo: Lines = [
  'Bitte [richten Sie|richte] auch {people} meinen Dank aus.',
  'Mein Dank gilt auch {people}; bitte [geben Sie|gib] ihn weiter.',
  'Bitte [danken Sie|danke] auch {people} von mir.',
];

export const agencyOpenings: Lines = [
  'Vielen Dank, dass [Sie|du] das {talk} am {day} über {post} ermöglicht [haben|hast].',
  'Für die Vermittlung des Termins am {day} über {post} danke ich [Ihnen|dir].',
  'Ich danke [Ihnen|dir] dafür, dass [Sie|du] das {talk} über {post} am {day} vereinbart [haben|hast].',
  'Herzlichen Dank für die Organisation des Termins am {day}, in dem es um {post} ging.',
];

export const agencyInterest: Lines = [
  'Ich möchte das Verfahren gern fortsetzen.',
  'Mein Interesse besteht.',
  'Gern gehe ich den nächsten Schritt.',
  'Von meiner Seite geht es gern weiter.',
];

export const agencyAsk: Lines = [
  '[Würden Sie|Würdest du] {people} meinen Dank ausrichten und mir sagen, wann mit einer Antwort zu rechnen ist?',
  '[Könnten Sie|Könntest du] {people} von mir danken und mir mitteilen, wann eine Entscheidung ansteht?',
];

export const agencyAskAlone: Lines = [
  'Wann ist mit einer Antwort des Unternehmens zu rechnen?',
  '[Können Sie|Kannst du] mir sagen, wann eine Entscheidung ansteht?',
  'Bis wann ist mit einer Entscheidung zu rechnen?',
];

export const agencyRelay: Lines = [
  'Bitte [richten Sie|richte] {people} meinen Dank aus.',
  'Bitte [geben Sie|gib] meinen Dank an {people} weiter.',
];

export const groupNote: Lines = [
  '[Würden Sie|Würdest du] bitte {people} meinen Dank für die Zeit am {day} und das {talk} über {post} ausrichten?',
  '[Könnten Sie|Könntest du] meinen Dank an {people} weitergeben, die am {day} mit mir über {post} gesprochen haben?',
];
