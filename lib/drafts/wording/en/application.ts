import type { Lines } from '../table.ts';

/** V4 of K01: "welcome the opportunity to discuss", never "please call me" (S0-1). */
export const talk: Lines = [
  'I would welcome a conversation about what the team needs and where my experience fits.',
  'I would welcome the chance to talk with you about what you are looking for and what I could bring.',
  'It would be a pleasure to talk with you about the work and what I could add to it.',
  'A conversation about what you need and how I could help would be very welcome.',
  'I would be glad of the chance to discuss what you need and how I could help.',
  'I would gladly talk with you about the needs of the role and about my experience.',
  'I would be happy to meet and talk about what the work asks for.',
  'If a conversation would be useful to you, I would be very glad of it.',
];

/** V5 of K01 and K02: nothing is offered by name. */
export const complete: Lines = [
  'If anything is missing from my application, I will send it.',
  'Should anything be missing from my application, a line is enough and I will send it.',
  'If a document is missing or a question is open, tell me and I will see to it.',
  'Should a question be open on your side, I am glad to answer it.',
  'I will gladly send anything else you would like to see.',
  'For any question about my application, this address reaches me.',
  'If my application leaves a question open, I am glad to answer it.',
  'Please let me know if you need anything further from me.',
];

export const considered: Lines = [
  'Thank you for considering my application.',
  'Thank you for the time you give to my application.',
  'Thank you for the attention you give to my application.',
  'My thanks for giving it thought.',
  'I appreciate the time you give to my application.',
  'I am grateful for your attention to it.',
];

/** V4 of K02: interest, said in another way than in K01. */
export const keen: Lines = [
  'I am still interested in {post}{ref}.',
  'I remain interested in {post}{ref}.',
  'My interest in {post}{ref} stands.',
  'I would still be glad to be considered for {post}{ref}.',
  'I continue to be interested in {post}{ref}.',
  '{Post}{ref} {is} still {one} I would gladly take on.',
  'You can count on my interest in {post}{ref}.',
];

/** V5/V6 of K02: another angle than the talk of K01; nothing is promised that the reader has not asked for. */
export const angle: Lines = [
  'If it would help your choice, I am glad to answer questions in writing.',
  'If you would like to see how I work, I am glad to do a short trial piece.',
  'Should another role in your team fit better, I would be glad to hear of it.',
  'I would also be glad to speak with someone on the team about the daily work.',
  'If a short call suits you better than a meeting, I am glad to fit in with that.',
  'If a short talk by phone is easier for you, I am glad to fit in with that.',
];

/** A stored proof point that says a sample may be shared is the only document ever named. */
export const sample: Lines = [
  'Would {share} of that work be useful to you?',
  'May I send you {share} of it?',
  'Would you like to see {share} of that work?',
];
