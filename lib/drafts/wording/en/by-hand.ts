import type { Lines } from '../table.ts';

/** K08: what a card says, in other words than the mail of the same day. They go on after the greeting, so none begins with a name. */
export const cardOpenings: Lines = [
  'Thank you for receiving me on {day}, when we spoke about {post}.',
  'With this card I thank you for the time on {day} when we spoke about {post}.',
  'These lines are to thank you for seeing me on {day} about {post}.',
  'My thanks, by hand, for your time on {day} and our talk about {post}.',
  'On {day} you spoke with me about {post}, and this card is to thank you.',
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
  'We met over {post}, and I thank you for that. It would be nice to keep in contact.',
  'My thanks for the {interview} about {post}; it would be good to stay connected.',
  'The {interview} about {post} is how we met. Thank you; I hope we hear from each other now and then.',
  'With thanks for the {interview} about {post}: a line from you here is always welcome.',
  'You may remember me from the {interview} about {post}, for which I thank you. Let us stay in contact.',
  'I thank you for your time over {post} and hope that we keep in touch.',
];

/** The same for long names: two hundred characters hold no more. */
export const connectShort: Lines = [
  'Thank you for the {interview} ({asPlain}). I would like to stay in touch.',
  'We met over {asPlain}: thank you. It would be nice to keep in contact.',
  'Many thanks for the {interview} ({asPlain}). It would be good to stay connected.',
  'My thanks for {asPlain}; may our contact last.',
  'After the {interview} ({asPlain}): thank you, and I hope we stay connected.',
  'With thanks for {asPlain}, I hope that we keep in touch.',
  'You interviewed me ({asPlain}): thank you. Let us stay in contact.',
];
