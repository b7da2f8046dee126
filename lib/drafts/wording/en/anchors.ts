import type { Lines } from '../table.ts';

/** V2 from the owner's note, a noun phrase ("live dashboards"). A note proves that it was said and remembered, no more (2.2). */
export const noteAbout: Lines = [
  'The point about {noteAbout} is one I wrote down.',
  'I have kept in mind what was said about {noteAbout}.',
  'What I noted for myself was {noteAbout}.',
  'My notes of that {talk} hold a line on {noteAbout}.',
  'One thing I took with me is the point about {noteAbout}.',
  'What we said about {noteAbout} is in my notes.',
  'I made a note of the part about {noteAbout}.',
  'Among the things I remember is what came up about {noteAbout}.',
  'I remember the part about {noteAbout} well.',
  'The words about {noteAbout} stayed in my memory.',
];

/** V2 from a note that is a clause of its own ("you showed me the workshop"). */
export const noteThat: Lines = [
  'I remember that {noteThat}.',
  'It is in my notes that {noteThat}.',
  'I wrote down that {noteThat}.',
  'What I have kept in mind is that {noteThat}.',
  'One thing I noted is that {noteThat}.',
  'I have not forgotten that {noteThat}.',
];

/**
 * V2 from the title of the session in the invitation. A title is a plan: nothing is said about how it went. `{topic}` is a subject ("Tooling"),
 * `{session}` any title, also one that names a form ("SQL exercise").
 */
export const session: Lines = [
  'If a question from the session "{session}" is open, I will gladly answer it.',
  'The subject of our session, "{topic}", is one I want to keep working on.',
  'Should any part of the session "{session}" need more from me, I am happy to send it.',
  'I am glad that "{topic}" was on the agenda with you.',
  'More on the session "{session}" can follow whenever you like.',
  'I would like to work on "{topic}" with you.',
  'It would please me to go on from where the session "{session}" ended.',
  'Questions about "{topic}" that come up later are welcome.',
  'I am glad that the session "{session}" was with you.',
  'My interest goes to "{topic}" as much as to the rest of the work.',
  'Whatever the session "{session}" left open, I am ready to answer.',
  'If you want more from me on "{topic}", please say so.',
  'To the session "{session}" I would gladly add more if you want it.',
  'Work on "{topic}" is something I hope to do more of.',
  'For me, the session "{session}" could well be taken further.',
];

/** The same in later notes, where the thanks are said: the agenda is a fact, what came of it is not. */
export const sessionLater: Lines = [
  'The agenda of {day} had "{topic}" on it, and I would gladly work on that.',
  'On {day} the agenda held "{topic}", which is work I would like to do.',
  '"{topic}", from the agenda of {day}, is a subject I want to work on.',
  'With "{topic}" the agenda of {day} named work that I would like to take on.',
];

/** V2 from the reader's function, as their signature or the invitation gives it. */
export const position: Lines = [
  'Questions that matter to you as {function} are ones I will gladly answer.',
  'If you, as {function}, want to know more about my work, I am glad to answer.',
  'As {function} you may have questions of your own, and I welcome them.',
  'With you as {function} I would gladly talk about the work in more depth.',
  'What matters to you as {function} is what I would like to work towards.',
  'I would be glad to hear from you, as {function}, what else counts for this work.',
  'To work with you as {function} would be a pleasure for me.',
];

/** V2 from a line of the forwarded posting, in its own words. */
export const posting: Lines = [
  'One line of your posting reads: "{posting}".',
  'Your posting says: "{posting}".',
  'The posting puts it like this: "{posting}".',
  'In your posting I read: "{posting}".',
  'From your posting I take this line: "{posting}".',
  'I keep coming to one line of the posting: "{posting}".',
];

/** V3 from a stored proof point: `factPast` goes on after "I", `factBring` is a noun phrase, `factSelf` a sentence, `factRaw` anything. */
export const fit: Lines = [
  'On my side, I {factPast}.',
  'From my own work: I {factPast}.',
  'In my own work I {factPast}.',
  'For my part, I {factPast}.',
  'A fact about my work that may help you: I {factPast}.',
  'So that you know me better: I {factPast}.',
  'One thing I can add is that I {factPast}.',
  'To say a word about myself, I {factPast}.',
  'What I would bring is {factBring}.',
  'To this work I bring {factBring}.',
  'You would get {factBring} with me.',
  'From my side there is this to add: {factBring}.',
  'My part would be {factBring}.',
  'About my own work: {factSelf}.',
  'One thing about my work: {factSelf}.',
  'To add a word about myself: {factSelf}.',
  'For my part: {factSelf}.',
  'One line about my work: {factRaw}.',
  'About me, in a line: {factRaw}.',
  'A line from my background: {factRaw}.',
  'My background in one line: {factRaw}.',
  'In a few words about me: {factRaw}.',
];
