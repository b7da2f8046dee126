import type { Lines } from '../table.ts';

/** V4 where the role was named before. */
export const interest: Lines = [
  'I would very much like to do this work.',
  'I would like to do this work with your team.',
  'This is work I would be glad to take on.',
  'I would be glad to go on to the next step.',
  'I would welcome the chance to work with you.',
  'I hope to have the chance to do this work.',
  'I am keen to take the next step.',
  'It is work I would gladly take on.',
  'I can picture myself doing this work.',
  'Working with your team would be a pleasure.',
  'The work is the kind I am looking for.',
  'I am very interested in going further.',
  'I would be glad to be part of the team.',
  'I would be very glad to be part of this.',
  'I remain very interested.',
  'It would be a pleasure to go further with you.',
];

/** V4 that names role and company, for drafts that open with it. */
export const wish: Lines = [
  'I would be glad to take on {post}.',
  'I would very much like to take on {post}.',
  'I am very interested in {post}.',
  'I hope to go further with {post}.',
  'I would welcome the chance to take on {post}.',
  'I am keen to take on {post}.',
  'It would be a pleasure to take on {post}.',
  '{Post} {is} {one} I would gladly take on.',
  'My interest in {post} is strong.',
  'I would like to go further with {post}.',
  'I would gladly take on {post}.',
  'Taking on {post} would be a pleasure for me.',
  'I can well imagine taking on {post}.',
];

/** V5: readiness to answer or to send what the reader names; never a document by name. */
export const offer: Lines = [
  'If anything in my application is unclear, I am glad to explain it.',
  'If you would like to know more about my work, please ask.',
  'Should a question come up, I am glad to answer it.',
  'If there is anything else you would like to see, I will send it.',
  'I am glad to send whatever else would help.',
  'Please let me know if anything more from me would be useful.',
  'If one of my answers left something open, I will gladly add to it.',
  'Any further question is welcome.',
  'I am happy to go into more detail wherever that helps.',
  'If a document would be useful, name it and I will send it.',
  'Should you need anything further, a line is enough.',
  'Whatever you would still like to know, I am glad to answer.',
  'Where an answer of mine was too short, I am glad to say more.',
  'If it helps to know more about how I work, I am glad to tell you.',
  'I am glad to go over any point once more.',
  'If a question comes up, you can reach me at this address.',
  'Please feel free to write if a question remains.',
  'For anything you would like to check, this address reaches me.',
];

/** V7 after a question: takes the weight off the answer. */
export const closingAfterAsk: Lines = [
  'A short line is plenty.',
  'A one-line answer is plenty.',
  'Two words in reply are enough.',
  'A brief answer is all I need.',
  'A line whenever it suits you is fine.',
  'Whenever it suits you is soon enough.',
  'Thank you for your help.',
  'Thank you for looking into it.',
  'A few words in reply are plenty.',
  'However short the answer, I will be glad of it.',
  'Please answer whenever it suits you.',
  'A sentence in reply is enough.',
  'Thank you for taking the time to answer.',
];

/** V7 where nothing was asked. */
export const closing: Lines = [
  'Please give my regards to the team.',
  'No reply is needed.',
  'There is no need to answer this note.',
  'Thank you for considering me.',
  'Thank you for considering my application.',
  'My best wishes to you and the team.',
  'I wish you and your colleagues well.',
  'My regards to your colleagues as well.',
  'Best wishes to you and the team.',
  'Please remember me to the team.',
  'I appreciate your consideration.',
  'Thank you for your consideration.',
  'All the best to you and your colleagues.',
];

/** V7 after the permission: another day is as good. */
export const afterPermission: Lines = [
  'A short line is plenty.',
  'A one-line answer is plenty.',
  'A yes or no is enough.',
  'If another day suits you better, please name it.',
  'If a later day is better, just say so.',
  'A word in reply is enough.',
  'Another day is fine too, if it suits you better.',
  'Please name a later day if that is better.',
];
