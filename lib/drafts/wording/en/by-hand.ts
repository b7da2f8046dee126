import type { Lines } from '../table.ts';

/** K08: what a card says, in other words than the mail of the same day. They go on after the greeting, so none begins with a name. */
export const cardOpenings: Lines = [
  'Thank you for receiving me on {day}, when we spoke about {post}.',
  'With this card I thank you for the time you gave me on {day}, about {post}.',
  'These lines are to thank you for seeing me on {day}, for {post}.',
  'For your time on {day} and the words about {post}, my thanks.',
  'A card seemed right to thank you for {day} and for speaking with me about {post}.',
];

export const cardNote: Lines = [
  'I still think of what came up about {noteAbout}.',
  'The words about {noteAbout} are still in my mind.',
  'What came up about {noteAbout} is still with me.',
];

export const cardClosing: Lines = [
  'Whatever you decide, my thanks stand.',
  'My thanks do not depend on how you decide.',
  'With good wishes for you and your work.',
  'All good wishes to you, whatever comes of it.',
  'You have my thanks, however it turns out.',
];

/** K23: where we met, and a wish to stay in touch, in one breath. */
export const connectLong: Lines = [
  'Thank you for the {interview} about {post}. I would be glad to stay in touch here.',
  'We met over {post}, and I thank you for that. Keeping in contact would please me.',
  'My thanks for the {interview} about {post}; it would be good to stay connected.',
  'The {interview} about {post} is how we met. Thank you, and I hope for contact now and then.',
  'With thanks for the {interview} about {post}, a line from you here is always welcome.',
  'You may remember me from the {interview} about {post}, for which I thank you. Let us stay in contact.',
  'For your time over {post} I thank you, and I hope that we keep in touch.',
];

/** The same for long names: two hundred characters hold no more. */
export const connectShort: Lines = [
  'Thank you for the {interview} ({asPlain}). I would like to stay in touch.',
  'We met over {asPlain}: thank you. Keeping contact would please me.',
  'Many thanks for the {interview}, {asPlain}. It would be good to stay connected.',
  'My thanks for {asPlain}; may our contact last.',
  'After the {interview} ({asPlain}), with thanks: I hope for contact here.',
  'With thanks for {asPlain}, I hope that we keep in touch.',
  'You interviewed me, {asPlain}: thank you. Let us stay in contact.',
];
