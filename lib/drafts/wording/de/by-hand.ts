import type { Lines } from '../table.ts';

/** K08: what a card says, in other words than the mail of the same day. They go on after the greeting. */
export const cardOpenings: Lines = [
  'Vielen Dank für das {talk} am {day} über {post}.',
  'Mit dieser Karte danke ich [Ihnen|dir] für die Zeit am {day} und das {talk} über {post}.',
  'Mit diesen Zeilen danke ich [Ihnen|dir] für den Empfang am {day} und das {talk} über {post}.',
  'Für die Zeit am {day}, als es um {post} ging, danke ich [Ihnen|dir].',
  'Ein Dank von Hand: Am {day} sprachen wir über {post}.',
  'Wir sprachen am {day} über {post}; dafür danke ich [Ihnen|dir].',
  'Ein paar Zeilen von Hand: danke für das {talk} am {day}, es ging um {post}.',
  'Am {day} ging es um {post}: danke, dass [Sie sich|du dir] Zeit genommen [haben|hast].',
  'Danke, dass [Sie|du] mich am {day} wegen {ofPost} empfangen [haben|hast].',
];

export const cardClosing: Lines = [
  'Mein Dank steht, wie auch immer es ausgeht.',
  'Alle guten Wünsche für [Sie|dich] und [Ihre|deine] Arbeit.',
  'Alles Gute [Ihnen|dir] und dem Team.',
  'Ganz gleich, wie es ausgeht: Mein Dank bleibt.',
  'Mit guten Wünschen für alles, was ansteht.',
  'Was auch entschieden wird, danke.',
  'Beste Wünsche für die kommende Zeit.',
  'Gute Wünsche auch an alle im Team.',
];

/** K23: where we met, and a wish to stay in touch, in one breath. */
export const connectLong: Lines = [
  'Vielen Dank für das {talk} über {post}. Gern bleibe ich hier mit [Ihnen|dir] in Kontakt.',
  'Das {talk} über {post} hat uns zusammengebracht. Danke dafür, ich bliebe gern in Verbindung.',
  'Mit Dank für das {talk} über {post}: Über eine Zeile von [Ihnen|dir] freue ich mich hier immer.',
  'Wir kennen uns vom {talk} über {post}; danke dafür. Bleiben wir in Kontakt.',
  'Für das {talk} über {post} danke ich [Ihnen|dir] und hoffe, dass der Kontakt bleibt.',
  'Danke für das {talk}, in dem es um {post} ging. Schön wäre es, verbunden zu bleiben.',
  'Wegen {ofPost} sprachen wir miteinander: danke. Ein Kontakt hier wäre mir recht.',
  'Es ging um {post}, als wir uns trafen. Danke, und gern weiter in Verbindung.',
];

/** The same for long names: two hundred characters hold no more. */
export const connectShort: Lines = [
  'Danke für das {talk} ({asPlain}). Gern bleibe ich in Kontakt.',
  'Wir kennen uns vom {talk} ({asPlain}): danke. Ich bliebe gern in Verbindung.',
  'Mit Dank für das {talk} ({asPlain}): Ich hoffe, wir bleiben verbunden.',
  'Vielen Dank ({asPlain}), und auf weiteren Kontakt.',
  'Nach dem {talk} ({asPlain}) mit Dank: Bleiben wir in Kontakt.',
  'Das {talk} ({asPlain}) hat uns zusammengebracht: danke. Schön wäre weiterer Kontakt.',
];
