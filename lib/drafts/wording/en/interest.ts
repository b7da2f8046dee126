import type { Lines } from '../table.ts';

/** V4 where the role was named before. */
export const interest: Lines = [
  'I would like to do this work.',
  'My interest is firm.',
  'This is work I would be glad to take on.',
  'I would be glad to go on to the next step.',
  'It would please me to go further with you.',
  'I am keen to take the next step with you.',
  'Work like this is what I am looking for.',
  'I should be happy to work with all of you.',
  'I hope there will be a chance to do this work with your team.',
  'My wish to do this work stands.',
  'Joining your team would be a pleasure for me.',
  'This work is close to what I want to do.',
  'I can well see myself doing this work.',
  'To do this work with you is what I hope for.',
];

/** V4 that names role and company, for drafts that open with it. */
export const wish: Lines = [
  '{Post} {is} work I would like to do.',
  'My interest in {post} is firm.',
  'I would be glad to take on {post}.',
  'It would please me to work {asRole}.',
  'I hope to go further with you on {post}.',
  'I would like to go on with {post}.',
  'You can count on my interest in {post}.',
  'To work {asRole} is what I would like to do.',
  'I am glad to be considered for {post}.',
  'There is a clear wish on my side to take on {post}.',
  'What I am hoping for is the chance to work {asRole}.',
  'Let me say that I would gladly take on {post}.',
  'I can well see myself working {asRole}.',
  'With pleasure I would take on {post}.',
];

/** V5: readiness to answer or to send what the reader names; never a document by name. */
export const offer: Lines = [
  'If anything in my application raises a question, I am glad to answer it.',
  'Should you want to know more about my work, please ask.',
  'Whatever else you would like to see from me, I will send.',
  'If a document would be useful, name it and I will send it.',
  'Any further question is welcome.',
  'I am happy to add to any of my answers.',
  'Tell me if something is open, and I will see to it.',
  'If you need more from me, a line is enough.',
  'Do ask if one of my answers left something out.',
  'I will gladly go into more detail wherever it helps you.',
  'For further questions you can reach me at this address.',
  'Please let me know if I can add anything that helps you decide.',
  'Where an answer of mine was too short, I will gladly say more.',
  'I can send more about my work at any time, if that helps.',
  'More detail on any point is yours for the asking.',
  'Just say what you would like to hear more about.',
];

/** V7 after a question: takes the weight off the answer. */
export const closingAfterAsk: Lines = [
  'A short line is plenty.',
  'One word in reply would do.',
  'A brief answer is all I need.',
  'Two or three words are enough.',
  'Thank you for your help with this.',
  'I will be glad of any word from you.',
  'Please answer whenever it suits you.',
  'Take the time you need for an answer.',
  'Thank you for looking into it.',
  'Many thanks for your answer.',
  'However short the answer, I will be glad of it.',
  'A single sentence would help me.',
  'Whenever you find a moment is soon enough.',
  'Your answer, at whatever time, is welcome.',
];

/** V7 where nothing was asked. */
export const closing: Lines = [
  'There is no need to answer this note.',
  'Thank you for considering me.',
  'However you decide, my thanks stand.',
  'Please give my greetings to the team.',
  'My good wishes go to you and the team.',
  'Please do not trouble to reply.',
  'I wish you a good choice.',
  'All good wishes to you and your colleagues.',
  'Thank you for keeping me in mind.',
  'Nothing in this note asks for a reply.',
  'I wish you and your colleagues well.',
  'With that, my best wishes to your team.',
  'Thank you for your care with my application.',
  'Greetings to everyone who took part.',
];
