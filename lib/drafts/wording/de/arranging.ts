import type { Lines } from '../table.ts';

/** K21, a move: the one apology, with the time that was agreed. `{agreed}`, `{first}` and `{second}` are times with their day. */
export const moveOpenings: Lines = [
  'Es tut mir leid, dass ich um eine andere Zeit für unser {talk} über {post} bitten muss, das für {agreed} angesetzt ist.',
  'Unser {talk} über {post} ist für {agreed} vereinbart, und ich bitte um Entschuldigung, dass ich um Verlegung bitte.',
  'Ich muss unser {talk} über {post} am {agreed} verlegen und bitte um Entschuldigung für die Umstände.',
  'Für die Umstände bitte ich um Entschuldigung: Unser {talk} über {post} am {agreed} muss ich verlegen.',
];

export const moveTimes: Lines = [
  'Passt [Ihnen|dir] stattdessen {first} oder {second}?',
  'Möglich wäre es mir am {first} oder am {second}; passt [Ihnen|dir] eine dieser Zeiten?',
  'Zwei Zeiten, die ich frei habe, sind {first} und {second}. Wäre eine davon [Ihnen|dir] recht?',
  'Ginge es bei [Ihnen|dir] am {first} oder am {second}?',
];

export const moveElse: Lines = [
  'Passt beides nicht, [nennen Sie|nenn] mir bitte eine andere Zeit, und ich richte mich danach.',
  'Sollte beides schwierig sein, richte ich mich gern nach einer Zeit, die [Ihnen|dir] besser passt.',
  'Ist eine andere Zeit besser, halte ich sie mir nach Möglichkeit frei.',
];

export const lookForward: Lines = [
  'Ich freue mich auf unser Gespräch.',
  'Mein Interesse an der Aufgabe besteht, und ich freue mich darauf, mit [Ihnen|dir] zu sprechen.',
  'Auf das Gespräch mit [Ihnen|dir] freue ich mich.',
  'Gern spreche ich bald mit [Ihnen|dir].',
];

/** K21, a cancellation: the one apology; no reason unless the owner adds one. */
export const callOffOpenings: Lines = [
  'Es tut mir leid, dass ich unser {talk} über {post} am {agreed} absagen muss.',
  'Ich muss das {talk} über {post} absagen, das für {agreed} vereinbart ist, und bitte um Entschuldigung für die Umstände.',
  'Für die Umstände bitte ich um Entschuldigung: Das {talk} über {post} am {agreed} muss ich absagen.',
  'Unser {talk} über {post} am {agreed} muss ich absagen, und das tut mir leid.',
];

export const callOffThanks: Lines = [
  'Vielen Dank für die Einladung und für die Zeit, die [Sie|du] mir freigehalten [haben|hast].',
  'Für die Einladung und die Mühe, den Termin zu finden, danke ich [Ihnen|dir].',
  'Danke für die Einladung, auch an alle, die den Termin vorbereitet haben.',
];

export const callOffFree: Lines = [
  'Ich schreibe gleich, damit [Sie|du] und [Ihr|dein] Team die Zeit anders nutzen [können|könnt].',
  'Ich sage es gleich, damit die Zeit für anderes frei wird.',
  'So bleibt die Zeit für andere Aufgaben, und niemand wartet vergeblich auf mich.',
];

export const callOffWishes: Lines = [
  'Ich wünsche [Ihnen|dir] und dem Team alles Gute.',
  'Meine guten Wünsche gelten [Ihnen|dir] und allen im Team.',
  'Für die weitere Suche wünsche ich [Ihnen|dir] alles Gute.',
];

/** K22: the agreed time once, as a fact; no word on who was not there. */
export const agreedOpenings: Lines = [
  'Für unser {talk} über {post} hatten wir {agreed} vereinbart.',
  'Unser {talk} über {post} war für {agreed} vereinbart.',
  'Vereinbart war unser {talk} über {post} für {agreed}.',
  'Als Zeit für das {talk} über {post} war {agreed} vereinbart.',
];

export const remainingTimes: Lines = [
  'Möglich ist es mir auch am {first} oder am {second}; passt [Ihnen|dir] eine dieser Zeiten?',
  'Passt [Ihnen|dir] stattdessen {first} oder {second}?',
  'Frei gehalten habe ich auch {first} und {second}. Wäre eine dieser Zeiten [Ihnen|dir] recht?',
];

/** K22 where the owner named no times. */
export const remainingAny: Lines = [
  'Gern holen wir es zu einer anderen Zeit nach; welche würde [Ihnen|dir] passen?',
  'Eine andere Zeit ist mir recht. Welche würde [Ihnen|dir] am besten passen?',
  'Welche andere Zeit würde [Ihnen|dir] passen? Ich richte mich gern danach.',
];

export const remainingReach: Lines = [
  'Unter dieser Adresse bin ich gut zu erreichen.',
  'Eine kurze Zeile an diese Adresse genügt.',
  'Diese Adresse erreicht mich.',
];
