import type { Lines } from '../table.ts';

/** V1 of K13 to the person who told us. */
export const toldOpenings: Lines = [
  'Thank you for letting me know about {post}.',
  'I thank you for your word on {post}.',
  'Thank you for telling me of your decision on {post}.',
  'Your note about {post} has reached me, and I thank you for it.',
  'Many thanks for writing to me about {post}.',
  'It was kind of you to tell me about the decision on {post}.',
];

/** V1 of K13 to another person than the one who told us, or where a machine did. */
export const heardOpenings: Lines = [
  'The decision on {post} has reached me, and I want to thank you for considering me.',
  'I have learned of the decision on {post} and thank you for having considered me.',
  'Now that {post} has been decided, I want to thank you for considering me.',
  'Since the decision on {post} is made, let me thank you for considering me.',
];

/** An offer taken back: the same courtesy, and no word on it. */
export const takenBackOpenings: Lines = [
  'I have your note about {post} and thank you for telling me.',
  'Thank you for telling me how things stand with {post}.',
];

export const timeGiven: Lines = [
  'My thanks also go to you and {others} for the time you gave me.',
  'To you and {others} I am grateful for the time.',
  'For the interviews I thank you and {others}.',
  'My thanks for the time that went into the interviews.',
  'I am grateful for the time that everyone gave me.',
  'Everyone who spoke with me has my thanks.',
];

export const wishes: Lines = [
  'I wish you and your colleagues all the best.',
  'To you and the whole team I wish good work together.',
  'You and the team have my good wishes.',
  'My good wishes go to you and your new colleague.',
];

/** V6 of K13: one narrow question about interviewing (S0-7), never about the decision. */
export const feedback: Lines = [
  'May I ask one thing: what could I do better in an interview?',
  'I would like to learn from it: is there one thing in my interviews that I could improve?',
  'One question, so that I can improve: which of my answers could have been stronger?',
  'Is there one point in how I interview that you would advise me to work on?',
  'Would you give me one piece of advice on how I came across in the interviews?',
  'If you could name one thing for me to practise for interviews, what would it be?',
];

export const inMind: Lines = [
  'If another opening comes up that suits my background, please keep me in mind.',
  'Please think of me when a similar role opens.',
  'I would be glad to be kept in mind for later openings.',
  'Should a role open that fits what I do, I would be happy to hear of it.',
  'For other openings, please keep my name.',
  'When there is a similar opening, I would gladly apply.',
];

/** V1 of K15, and of K14 with news. */
export const touchOpenings: Lines = [
  'In {month} I had my {interview} for {post}.',
  'You may remember me from {month}, when I had my {interview} for {post}.',
  'We were in contact in {month} about {post}.',
  'My {interview} for {post} was in {month}.',
  'It was in {month} that I had my {interview} for {post}.',
];

export const touchGeneral: Lines = ['You considered me for {post}.', 'We were in contact about {post}.', 'I had applied for {post}.'];

export const touchInterest: Lines = [
  'I think of it with thanks and remain interested in your work.',
  'My interest in what you do has stayed with me.',
  'I remain interested in working with you.',
  'The interest I had then is there now.',
];

/** The owner's news, in the owner's words. */
export const news: Lines = [
  'A piece of news from my side: {news}.',
  'There is news on my side: {news}.',
  'Since then there is this to tell: {news}.',
];

export const noReply: Lines = [
  'No reply is needed, but I would be glad to hear of a similar opening.',
  'This needs no reply; if a similar opening comes up, I would be happy to hear of it.',
  'No reply needed: should a role open that fits, I would be glad of a line.',
  'Please see this as a greeting, no reply needed, and think of me if something similar opens.',
];

export const touchWishes: Lines = [
  'My good wishes to you and your team.',
  'I wish you and your colleagues a good time.',
  'With good wishes for your work.',
  'All the best to you and the team.',
];

/** K12: flexibility, one question, no disappointment. */
export const cancelOpenings: Lines = [
  'Thank you for letting me know about the {interview} on {day} for {post}.',
  'I have your note about the {interview} on {day} for {post}, thank you.',
  'Thanks for the word on the {interview} of {day} about {post}.',
  'Your note about the {interview} on {day} for {post} has reached me, thank you.',
];

/** K12 after the owner said that the interview did not take place. */
export const noShowOpenings: Lines = [
  'I am writing about the {interview} for {post} that was planned for {day}.',
  'The {interview} for {post} was planned for {day}, and I would be glad to hold it.',
  'For {post} we had planned the {interview} on {day}.',
];

export const flexible: Lines = [
  'I remain interested and will fit in with your calendar.',
  'My interest stands, and I can adapt to the times that suit you.',
  'I am glad to fit in with whatever time works for you.',
  'On my side the interest stands, and my calendar is flexible.',
];

export const newDate: Lines = [
  'Is there another date that works for the team?',
  'Which other date would work for you?',
  'Could you name another date that suits you?',
  'Would you tell me which date suits you best?',
];
