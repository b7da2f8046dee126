import type { Lines } from '../table.ts';

/** V1 of K16: thanks; neither yes nor no, and no figure. */
export const offerOpenings: Lines = [
  'Thank you for offering me {post}.',
  'Many thanks for the offer of {post}.',
  'I thank you for your offer of {post}.',
  'Your offer of {post} has reached me, and I thank you for it.',
];

export const offerPleased: Lines = [
  'I am pleased, and I will read it with care.',
  'It pleases me, and I will go through it with care.',
  'I am happy to have it and will read every part of it.',
];

export const offerThanksForInterview: Lines = [
  'My thanks as well for the {interview} on {day}.',
  'Thank you also for the time you gave me on {day}.',
];

export const offerThanks: Lines = [
  'My thanks go to everyone who took time for me.',
  'To all who spoke with me I am grateful for their time.',
  'I am grateful for the time that all of you gave me.',
];

export const offerAnswer: Lines = [
  'You will have my answer by {deadline}.',
  'I have put {deadline} in my calendar and will answer by that day.',
  'My answer will be with you by {deadline}.',
];

export const offerQuestions: Lines = [
  'May I write to you directly if a question comes up?',
  'Is it fine to send you my questions, should any come up?',
  'Can I turn to you with questions about it?',
];

/** K16 where the mail names no day. */
export const offerAskDate: Lines = [
  'By when would you like to have my answer?',
  'Which day would suit you for my answer?',
  'Until what date may I think it over?',
];

/** K17 accept: in the first sentence, with the terms by reference to the offer; figures are never retyped. */
export const accept: Lines = [
  'I accept your offer of {post} on the terms of your mail of {offered}.',
  'With this mail I accept {post}, on the terms that your mail of {offered} sets out.',
  'I am glad to accept {post} as offered in your mail of {offered}.',
];

export const acceptGlad: Lines = [
  'I look forward to working with all of you.',
  'I am looking forward to starting.',
  'It is a pleasure to join you.',
];

export const acceptNext: Lines = [
  'Please send me the papers to sign, and tell me what else you need before I start.',
  'If there is a contract to sign, please send it to this address, along with anything I should prepare.',
  'Please let me know what you need from me before the first day.',
];

export const acceptThanks: Lines = [
  'Thank you for your trust and for the care you took.',
  'My thanks to you and to everyone who took part.',
];

/** K17 more time: a date and a reason; by choosing this text the owner confirms both. */
export const moreTimeOpenings: Lines = [
  'With thanks I have your offer of {post} before me.',
  'Let me thank you for the offer of {post}.',
  'That you offer me {post} pleases me, and I thank you.',
  'I am grateful that you offer me {post}.',
  'To be offered {post} is good news, and I thank you.',
];

export const moreTimeReason: Lines = [
  'It matters to me to give you an answer that holds, and I want to read every part of the offer before I do.',
  'I want my answer to be one that holds, and so I would like to go through every part of the offer first.',
  'So that my answer holds, I would like to go through all parts of the offer without haste.',
];

export const moreTimeAsk: Lines = [
  'Would it be possible for me to answer by {newDate}?',
  'Could I give you my answer by {newDate}?',
  'May I have until {newDate} for my answer?',
];

export const moreTimeElse: Lines = [
  'If that does not suit you, please tell me, and I will fit in with the date you have set.',
  'Should that be difficult, I will keep to the day you named.',
];

/** K17 decline: no reason unless the owner gives one. */
export const declineOpenings: Lines = [
  'You have offered me {post}, and I thank you for it.',
  'Having been offered {post}, I want to thank you first.',
  'My thanks for the offer of {post}.',
  'For your offer of {post} I am grateful.',
  'It is kind of you to offer me {post}.',
  'The offer of {post} is one I thank you for.',
];

export const decline: Lines = [
  'I have decided not to accept it, and I am telling you at once so that you can plan.',
  'My decision is not to accept it, and I let you know now so that you are free to plan.',
  'With regard to your planning, I tell you now that I will not accept it.',
  'So that you are free to plan, I tell you now that I have decided not to accept it.',
];

export const declineThanks: Lines = [
  'My thanks to you and to everyone who gave me time; I hope we stay in contact.',
  'I am grateful to you and to all who spoke with me, and I wish the team well.',
  'To you and your colleagues I am grateful, and I wish you a good choice.',
  'Everyone who gave me time has my thanks, and I wish you all well.',
];

/** K18: a true offer, its own date, where things stand; no company, no figure, no ultimatum. */
export const competingOpenings: Lines = [
  'I would like to be open with you: I have an offer from another company and am asked to answer by {deadline}.',
  'You should know that another company has made me an offer, which I am to answer by {deadline}.',
  'To be open with you, I hold an offer from another company and owe an answer by {deadline}.',
];

/** K18 where the other offer names no day. */
export const competingOpeningsUndated: Lines = [
  'I would like to be open with you: another company has made me an offer.',
  'You should know that I have an offer from another company.',
];

export const competingInterest: Lines = [
  '{Post} {is} of real interest to me, so I am writing to you before I decide.',
  'My interest in {post} is real, and I would rather tell you before I decide than after.',
  'I want to decide with {post} in view, and so I am writing to you first.',
];

export const competingAsk: Lines = [
  'Could you tell me by {before} where my application stands?',
  'Would it be possible to learn by {before} how things stand with my application?',
  'May I ask how my application stands, if you can say so by {before}?',
];

export const competingAskUndated: Lines = [
  'Could you tell me where my application stands?',
  'May I ask how things stand with my application?',
];

export const competingRelease: Lines = [
  'If your decision needs more time than that, I understand, and I thank you for considering me.',
  'Should that not be possible, I fully understand, and my thanks for your care stand either way.',
];

/** K19: the decision in the first sentence, no reason needed. */
export const withdrawOpenings: Lines = [
  'I have accepted another position and am withdrawing my application for {post}{ref}.',
  'As I have accepted another position, I withdraw my application for {post}{ref}.',
  'With this note I withdraw my application for {post}{ref}, since I have accepted another position.',
  'Please take my application for {post}{ref} off your list, as I have accepted another position.',
  'My application for {post}{ref} is withdrawn with this note, as I have accepted another position.',
  'Another position is now mine, and so I withdraw my application for {post}{ref}.',
  'Since I have accepted another position, please let me withdraw my application for {post}{ref}.',
];

export const withdrawThanks: Lines = [
  'Thank you for the time you have given to it.',
  'My thanks for the time and care you put into it.',
  'I am grateful for the time you took over it.',
  'For the time you spent on it, many thanks.',
  'You gave it your time, and I thank you for that.',
  'Many thanks to you and your colleagues for looking at it.',
];

export const withdrawWishes: Lines = [
  'I wish you and your colleagues well with your choice.',
  'I hope you soon find the right person, and that our paths cross.',
  'May you find the right person soon; I would be glad to meet another time.',
  'My good wishes go with your search.',
  'For the choice you now make, I wish you a good hand.',
  'All the best with the choice, and perhaps we meet another time.',
];
