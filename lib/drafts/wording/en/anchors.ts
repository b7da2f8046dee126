import type { Lines } from '../table.ts';

/** V2 from the owner's note, a noun phrase ("live dashboards"). A note proves that it was said and remembered, no more (2.2). */
export const noteAbout: Lines = [
  'What we said about {noteAbout} has stayed with me.',
  'I have kept in mind what was said about {noteAbout}.',
  'One thing that stayed with me is what was said about {noteAbout}.',
  'I made a note of the point about {noteAbout}.',
  'The point about {noteAbout} has stayed in my mind.',
  'I remember what we said about {noteAbout}.',
  'The words about {noteAbout} have stayed with me.',
  'I took away the point about {noteAbout}.',
  'I took the point about {noteAbout} with me from the {talk}.',
  'A point I noted was the one about {noteAbout}.',
  'In my notes there is a line about {noteAbout}.',
  'It is the part about {noteAbout} that I wrote down.',
];

/** V2 from a note that is a clause of its own ("you showed me the workshop"). */
export const noteThat: Lines = [
  'I remember that {noteThat}.',
  'I made a note that {noteThat}.',
  'It has stayed with me that {noteThat}.',
  'What has stayed with me is that {noteThat}.',
  'One thing I noted is that {noteThat}.',
  'I have kept in mind that {noteThat}.',
  'A point I took with me is that {noteThat}.',
  'In my notes it says that {noteThat}.',
];

/**
 * V2 from the title of the session in the invitation. A title is a plan: nothing is said about how it went. `{topic}` is a subject ("Tooling"),
 * `{session}` any title, also one that names a form ("SQL exercise").
 */
export const session: Lines = [
  'If anything from the session "{session}" is still open, I am glad to come back to it.',
  'If a point from "{session}" deserves a fuller answer, I will gladly send one.',
  'Should a question remain from the session "{session}", please send it my way.',
  'I am happy to add to anything from the session "{session}".',
  'For questions that remain from "{session}", I am glad to be at hand.',
  'If more detail on the session "{session}" would help, I am glad to send it.',
  'Where the session "{session}" left something open, I will gladly fill it in.',
  'If something from "{session}" could be clearer, please write to me.',
  'A question from "{session}" that comes up later is welcome too.',
  'I would be glad to spend more time on "{topic}" with you.',
  'The subject of our session, "{topic}", is one I would gladly come back to.',
  '"{topic}" is a subject I would like to come back to with you.',
  'I would like to hear more about "{topic}" when there is a chance.',
  'On "{topic}" I am glad to say more whenever it helps.',
  'If you want more from me on "{topic}", please say so.',
];

/** The same in later notes, where the thanks are said: the agenda is a fact, what came of it is not. */
export const sessionLater: Lines = [
  'Our agenda on {day} included "{topic}", and I would be glad to talk more about it.',
  '"{topic}", from the agenda of {day}, is a subject I would gladly come back to.',
  'The agenda for {day} had "{topic}" on it, and I am glad to say more about that.',
  'If more on "{topic}", from the agenda of {day}, would be useful, I am glad to send it.',
];

/** V2 from the reader's function, as their signature or the invitation gives it. */
export const position: Lines = [
  'If you, as {function}, would like to know more about my work, I am glad to answer.',
  'As {function} you may have questions of your own, and I welcome them.',
  'I would gladly tell you, as {function}, more about how I work.',
  'What matters to you as {function} is what I would like to work towards.',
  'To work with you as {function} would be a pleasure.',
  'Questions that matter to you as {function} are welcome at any time.',
  'I would like to hear what else matters to you as {function}.',
];

/** V2 from a line of the posting, in its own words. It may stand in a mail of theirs, so it is called what it is there too. */
export const posting: Lines = [
  'One line in the description of the role reads: "{posting}".',
  'The description of the role says: "{posting}".',
  'The description puts the role like this: "{posting}".',
  'In the description of the role I read: "{posting}".',
  'Your description of the role has this line: "{posting}".',
  'There is a line in your description of the role: "{posting}".',
];

/** The same where the line names a task: "turn support tickets into clear reports". */
export const postingTask: Lines = [
  'Your description of the role asks for someone to {postingTask}.',
  'One of the tasks you describe is to {postingTask}.',
  'To {postingTask} is part of the role as you describe it.',
  'Part of the role, as you describe it, is to {postingTask}.',
  'Among the tasks of the role, your description names this one: to {postingTask}.',
  'As you describe it, the role includes this task: to {postingTask}.',
];

/** V3 from a stored proof point: `factPast` goes on after "I", `factBring` is a noun phrase, `factSelf` a sentence, `factRaw` anything. */
export const fit: Lines = [
  'I {factPast}.',
  'In my own work, I {factPast}.',
  'For my part, I {factPast}.',
  'It may help to know that I {factPast}.',
  'It may be useful to add that I {factPast}.',
  'You may like to know that I {factPast}.',
  'One thing I would add: I {factPast}.',
  'To say a word about my own work: I {factPast}.',
  'From my own background: I {factPast}.',
  'I bring {factBring}.',
  'I can offer {factBring}.',
  'I would bring {factBring} to this.',
  'What I bring is {factBring}.',
  'What I can offer is {factBring}.',
  'It may help to know that {factSelf}.',
  'One thing I would add: {factSelf}.',
  'About my own work: {factSelf}.',
  'To say a word about myself: {factSelf}.',
  'One line about my work: {factRaw}.',
  'A line from my background: {factRaw}.',
  'My background in one line: {factRaw}.',
  'To say it in a line: {factRaw}.',
];
