import type { Lines } from '../table.ts';

/** K21, a move: the one apology, with the time that was agreed. `{agreed}`, `{first}` and `{second}` are times with their day. */
export const moveOpenings: Lines = [
  'I am sorry to ask for another time for our {interview} about {post}, set for {agreed}.',
  'I need to move our {interview} about {post} on {agreed}, and I [apologize|apologise] for the trouble.',
  'Please accept my apologies for asking to move the {interview} about {post}, planned for {agreed}.',
  'Our {interview} about {post} is set for {agreed}, and I am sorry that I need another time.',
  'I have to ask you to move our {interview} about {post}, set for {agreed}, and I am sorry for the trouble.',
];

/** K21: the two times of the owner's command, as the only question. */
export const moveTimes: Lines = [
  'Would {first} or {second} suit you?',
  'I could speak with you on {first} or on {second}; would one of these work for you?',
  'Two times that work for me are {first} and {second}. Would one of them suit you?',
  'Is {first} possible for you, or {second}?',
];

export const moveElse: Lines = [
  'If neither fits, please name a time that suits you, and I will try to be there.',
  'Should both be difficult, tell me what suits you, and I will do my best to fit in.',
  'If you would rather have another time, I will do what I can to keep it free.',
];

export const lookForward: Lines = [
  'I look forward to speaking with you.',
  'My interest in this work stands, and I look forward to our meeting.',
  'I am looking forward to meeting you.',
  'I would be glad to speak with you soon.',
];

/** K21, a cancellation: the one apology; no reason unless the owner adds one. */
export const callOffOpenings: Lines = [
  'I am sorry to tell you that I have to cancel our {interview} about {post} on {agreed}.',
  'I have to cancel the {interview} about {post} that is set for {agreed}, and I [apologize|apologise] for the trouble this makes.',
  'With my apologies, I have to call off the {interview} about {post}, planned for {agreed}.',
  'Our {interview} about {post} is set for {agreed}, and I am sorry that I cannot keep it.',
];

export const callOffThanks: Lines = [
  'Thank you for the invitation and for the time that you had set aside for me.',
  'I am grateful for the invitation and for the work that went into arranging it.',
  'Your invitation was kind, and I thank you for keeping that time free.',
];

export const callOffFree: Lines = [
  'I am writing now so that you and your colleagues can use the time for something else.',
  'I am letting you know now so that the time is free for other things.',
  'I hope that the time can be put to other use.',
];

export const callOffWishes: Lines = [
  'I wish you and the team all the best.',
  'My good wishes go to you and your colleagues.',
  'All good wishes for the rest of your search.',
];

/** K22: the agreed time once, as a fact; no word on who was not there. */
export const agreedOpenings: Lines = [
  'We had agreed on {agreed} for our {interview} about {post}.',
  'Our {interview} about {post} was agreed for {agreed}.',
  'For our {interview} about {post} we had set {agreed}.',
  'The time we agreed on for the {interview} about {post} was {agreed}.',
];

export const remainingTimes: Lines = [
  'I can also speak on {first} or on {second}; would one of these suit you?',
  'Would {first} or {second} suit you instead?',
  'I have kept {first} and {second} free as well. Would one of them work for you?',
];

/** K22 where the owner named no times. */
export const remainingAny: Lines = [
  'I would be glad to hold it at another time; which one would suit you?',
  'Another time is fine with me. Which one would work for you?',
  'Would you name another time that suits you? I will fit in.',
];

export const remainingReach: Lines = [
  'This address reaches me.',
  'A short line to this address is enough.',
  'You can reach me at this address.',
];
