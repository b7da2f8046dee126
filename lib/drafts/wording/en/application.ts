import type { Lines } from '../table.ts';

/** V4 of K01: "welcome the opportunity to discuss", never "please call me" (S0-1). */
export const talk: Lines = [
  'I would welcome a conversation about the work and about what I could add to it.',
  'It would be a pleasure to talk with you about what the team needs and what I bring.',
  'A conversation about what you are looking for would be very welcome to me.',
  'I would be glad of the chance to discuss what you need and how I could help.',
  'I would gladly talk with you about the needs of the role and about my experience.',
  'To discuss the role and my background with you would be a pleasure.',
  'I would be happy to meet and talk about what the work asks for.',
  'A chance to discuss the work with you would be most welcome.',
];

/** V5 of K01 and K02: nothing is offered by name. */
export const complete: Lines = [
  'If a document is lacking, tell me and I will send it.',
  'Should something be lacking in my papers, I will send it at once.',
  'Whatever my application leaves open, I am glad to answer.',
  'I will send anything else you would like to see.',
  'For questions about my application I am glad to be of help.',
  'A word from you is enough if more is needed from me.',
  'If my application leaves a question open, I will answer it with pleasure.',
  'Further papers or answers are yours for the asking.',
];

export const considered: Lines = [
  'Thank you for considering my application.',
  'I thank you for the time you give to my application.',
  'Thank you for reading my application.',
  'My thanks for looking at my application.',
  'Thank you for the attention you give it.',
  'I am grateful for your attention to it.',
];

/** V4 of K02: interest, said in another way than in K01. */
export const keen: Lines = [
  'I remain interested in {post}{ref}.',
  'My interest in {post}{ref} stands.',
  '{Post}{ref} {is} work I would gladly do.',
  'I would be glad to be considered for {post}{ref}.',
  'It is {post}{ref} that I hope to talk about with you.',
  'You can count on my interest in {post}{ref}.',
  'To work {asRole} is what I hope for{ref}.',
  'I am writing because {post} interests me{ref}.',
];

/** V5/V6 of K02: another angle than the talk of K01. */
export const angle: Lines = [
  'If it helps your choice, I am glad to answer questions in writing as well.',
  'I am ready to show you by a short piece of work what I can do.',
  'Should another role in your team fit better, I would be glad to hear of it.',
  'I am also glad to speak with someone in the team about the daily work.',
  'If you would like to see how I work, a small trial task is welcome.',
  'It would suit me to start with a short talk of ten minutes.',
];

/** A stored proof point that says a sample may be shared is the only document ever named. */
export const sample: Lines = [
  'Would {share} of that work be useful to you?',
  'May I send you {share} of it?',
  'Would you like to see {share} of that work?',
];
