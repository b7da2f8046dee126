import type { Lines } from '../table.ts';

/** V1 of K16: thanks; neither yes nor no, and no figure. */
export const offerOpenings: Lines = [
  'Thank you for offering me {post}.',
  'Many thanks for the offer of {post}.',
  'Thank you for your offer of {post}.',
  'I am grateful for your offer of {post}.',
];

export const offerPleased: Lines = [
  'I am very pleased, and I want to read the details with care.',
  'It is very welcome news, and I will go through the details with care.',
  'I am happy to have it, and I will read every part of it with care.',
];

export const offerThanksForInterview: Lines = [
  'My thanks as well for the {interview} on {day}.',
  'Thank you also for the time you gave me on {day}.',
];

export const offerThanks: Lines = [
  'My thanks go to everyone who took time for me.',
  'I am grateful to everyone who spoke with me.',
  'Please thank everyone who took the time to speak with me.',
];

export const offerAnswer: Lines = [
  'You will have my answer by {deadline}.',
  'I have noted {deadline} and will answer by then.',
  'My answer will be with you by {deadline}.',
];

export const offerQuestions: Lines = [
  'May I write to you directly if a question comes up before that?',
  'Is it all right to send you any questions that come up in the meantime?',
  'May I turn to you with any questions before then?',
];

/** K16 where the mail names no day. */
export const offerAskDate: Lines = [
  'By when would you like to have my answer?',
  'Which day would suit you for my answer?',
  'When would you like to have my decision?',
];

/** K17 accept: in the first sentence; the terms stand in it by the date of the offer mail, and in the mail's own words where it names them. */
export const accept: Lines = [
  'I am glad to accept your offer of {post}, on the terms of your mail of {offered}.',
  'I accept your offer of {post} on the terms set out in your mail of {offered}, and I am very pleased to do so.',
  'With pleasure I accept {post}, as offered in your mail of {offered}.',
];

export const acceptTerms: Lines = [
  'The terms, as your mail has them: {terms}.',
  'In your words, those terms are: {terms}.',
  'To repeat them in your own words: {terms}.',
];

export const acceptGlad: Lines = [
  'I look forward to working with all of you.',
  'I am looking forward to joining the team.',
  'It will be a pleasure to join you.',
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
  'Thank you for your offer of {post} and for the trust behind it.',
  'Let me thank you for the offer of {post}.',
  'I have your offer of {post} before me, and I thank you for it.',
  'I am glad that you have offered me {post}.',
  'Being offered {post} is very good news.',
];

export const moreTimeReason: Lines = [
  'I want to give you an answer that holds, and I would like to go through every part of the offer before I do.',
  'I want my answer to be a considered one, and so I would like to go through every part of the offer.',
  'My answer should be one you can rely on, and I would like to go through every part of the offer first.',
];

export const moreTimeAsk: Lines = [
  'Would it be possible for me to answer by {newDate}?',
  'Could I give you my answer by {newDate}?',
  'May I have until {newDate} for my answer?',
];

export const moreTimeElse: Lines = [
  'If that does not suit you, please tell me, and I will answer by {deadline}.',
  'Should that be difficult, I will keep to {deadline}.',
  'If that is too long, please name the day that suits you.',
];

/** K17 decline: no reason unless the owner gives one. */
export const declineOpenings: Lines = [
  'Thank you for choosing me for {post}.',
  'Your offer of {post} is one I am grateful for.',
  'It was kind of you to offer me {post}.',
  'I am very grateful for your offer of {post}.',
  'I would like to thank you for offering me {post}.',
];

export const decline: Lines = [
  'I have decided not to accept it, and I want you to know now so that you can plan.',
  'My decision is not to accept it, and I am telling you now so that you can plan.',
  'I have made up my mind not to accept it, and I want to tell you without losing time.',
];

export const declineThanks: Lines = [
  'My thanks go to you and to everyone who took time for me. I hope we stay in touch.',
  'I am grateful to you and to all who spoke with me, and I wish the team well.',
  'Please thank everyone who gave me their time. I wish you well in filling the role.',
  'To everyone who took time for me, my thanks and best wishes.',
];

/** K18: a true offer, its own date, where things stand; no company, no figure, no ultimatum. */
export const competingOpenings: Lines = [
  'I want to be open with you: another company has made me an offer and asked for an answer by {deadline}.',
  'You should know that another company has made me an offer, which I am to answer by {deadline}.',
  'To be open with you, I hold an offer from another company and am asked to answer by {deadline}.',
];

/** K18 where the other offer names no day. */
export const competingOpeningsUndated: Lines = [
  'I want to be open with you: another company has made me an offer.',
  'You should know that I have an offer from another company.',
];

export const competingInterest: Lines = [
  '{Post} {is} of real interest to me, so I am writing before I decide rather than after.',
  'My interest in {post} is real, and I would rather tell you before I decide than after.',
  'I would like to decide with {post} in view, so I am writing to you first.',
];

export const competingAsk: Lines = [
  'Would it be possible to learn by {before} where my application stands?',
  'Could you tell me by {before} where my application stands?',
  'May I ask where my application stands, if you can say so by {before}?',
];

export const competingAskUndated: Lines = ['Could you tell me where my application stands?', 'May I ask where my application stands?'];

export const competingRelease: Lines = [
  'If your process needs longer, I understand, and thank you for considering me either way.',
  'If your decision needs more time than that, I understand, and I thank you for considering me.',
  'Should that not be possible, I fully understand, and I thank you for your care.',
];

/** K19: the decision in the first sentence, no reason needed. */
export const withdrawOpenings: Lines = [
  'I have accepted another position and would like to withdraw my application for {post}{ref}.',
  'As I have accepted another position, I would like to withdraw my application for {post}{ref}.',
  'I am withdrawing my application for {post}{ref}, as I have accepted another position.',
  'With this note I withdraw my application for {post}{ref}, since I have accepted another position.',
  'Having accepted another position, I would like to withdraw my application for {post}{ref}.',
  'Please take my application for {post}{ref} off your list, as I have accepted another position.',
];

export const withdrawThanks: Lines = [
  'Thank you for the time you have put into it.',
  'My thanks for the time you gave it.',
  'I am grateful for the time you gave to it.',
  'Thank you, and your colleagues, for considering me.',
  'I appreciate the time you and your colleagues spent on it.',
];

export const withdrawWishes: Lines = [
  'I wish you and your colleagues well with your choice.',
  'I hope you soon find the right person, and that our paths cross again.',
  'I wish you well in filling the role, and I would be glad to meet another time.',
  'My good wishes go with your search.',
  'If our paths cross again, so much the better.',
];

export const moreTimePleased: Lines = ['I am very pleased to have it.', 'It is very welcome news.', 'I was glad to read it.'];
