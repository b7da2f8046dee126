import type { Lines } from '../table.ts';

/** V1 of K13 to the person who told us. */
export const toldOpenings: Lines = [
  'Thank you for letting me know about {post}.',
  'Thank you for telling me your decision on {post}.',
  'Thank you for your note about {post}.',
  'Many thanks for letting me know about {post}.',
  'I appreciate your letting me know about {post}.',
  'Your note about {post} has reached me, and I thank you for it.',
];

/** V1 of K13 to another person than the one who told us, or where a machine did. */
export const heardOpenings: Lines = [
  'The decision on {post} has reached me, and I would like to thank you for considering me.',
  'I have heard about the decision on {post}, and I thank you for considering me.',
  'Now that {post} {has} been decided, I would like to thank you for considering me.',
  'With the decision on {post} made, I would like to thank you for considering me.',
];

/** An offer taken back: the same courtesy, and no word on it. */
export const takenBackOpenings: Lines = [
  'Thank you for telling me how things stand with {post}.',
  'I have your note about {post}, and I thank you for letting me know.',
];

export const timeGiven: Lines = [
  'My thanks also go to {youAll} for your time.',
  'I am grateful to {youAll} for the time you gave me.',
  'For the interviews I thank {youAll}.',
  'I am grateful for the time you all gave me.',
  'My thanks to everyone who spoke with me.',
  'Everyone who spoke with me has my thanks.',
];

export const wishes: Lines = [
  'I wish you and your colleagues all the best.',
  'I wish you and the team well.',
  'My good wishes go to you and the team.',
  'All the best to you and your new colleague.',
];

/** V6 of K13: one narrow question about interviewing (S0-7), never about the decision. */
export const feedback: Lines = [
  'I would like to do better next time. Is there one thing in my interviews that would have taken me further?',
  'May I ask one thing: what could I do better in an interview?',
  'So that I can improve, is there one thing in how I interviewed that I should work on?',
  'Is there one point in how I interview that you would advise me to work on?',
  'Would you have one piece of advice for me on how I interview?',
  'If you could name one thing for me to practise for interviews, what would it be?',
];

export const inMind: Lines = [
  'If another opening comes up where my background fits, please keep me in mind.',
  'Please think of me when a similar role opens.',
  'I would be glad to be kept in mind for later openings.',
  'Should a role open that fits my background, I would be happy to hear of it.',
  'When a similar opening comes up, I would gladly apply.',
  'I would be happy to be considered for other openings.',
];

/** Said where the owner's profile names a network. */
export const connect: Lines = ['I will send you an invitation to connect on {network}.'];

/** V1 of K15, and of K14 with news. */
export const touchOpenings: Lines = [
  'In {month} I interviewed for {post}.',
  'You may remember me from {month}, when I interviewed for {post}.',
  'We were in touch in {month} about {post}.',
  'My {interview} for {post} was in {month}.',
  'It was in {month} that I interviewed for {post}.',
];

export const touchGeneral: Lines = ['You considered me for {post}.', 'We were in touch about {post}.', 'I applied to you for {post}.'];

export const touchInterest: Lines = [
  'I remain interested in working with you.',
  'I am still interested in your work.',
  'My interest in working with you has not changed.',
  'I would still be glad to work with you.',
];

/** The owner's news, in the owner's words. */
export const news: Lines = [
  'Since then, I {newsPast}.',
  'One piece of news from my side: I {newsPast}.',
  'You may like to know that I {newsPast}.',
  'One piece of news from my side: {newsRaw}.',
  'There is some news on my side: {newsRaw}.',
];

export const noReply: Lines = [
  'No reply is needed. If a similar opening comes up, I would be glad to hear of it.',
  'There is no reply needed, but if a similar opening comes up, I would be happy to hear of it.',
  'No reply needed: should a role open that fits, I would be glad of a line.',
  'Please take this as a greeting, no reply needed, and think of me if something similar opens.',
];

export const touchWishes: Lines = [
  'My best wishes to you and your team.',
  'I wish you and your colleagues well.',
  'My good wishes for your work.',
  'All the best to you and the team.',
];

/** K12: flexibility, one question, no disappointment. */
export const cancelOpenings: Lines = [
  'Thank you for letting me know about the {interview} on {day} for {post}.',
  'Thank you for the word about our {interview} on {day} for {post}.',
  'Thanks for your note about the {interview} on {day} for {post}.',
  'I have your note about the {interview} on {day} for {post}, thank you.',
];

/** K12 after the owner said that the interview did not take place. */
export const noShowOpenings: Lines = [
  'I am writing about the {interview} for {post} that was planned for {day}.',
  'The {interview} for {post} was planned for {day}, and I would be glad to find a new time for it.',
  'We had planned the {interview} for {post} on {day}.',
];

export const flexible: Lines = [
  'I remain interested and am glad to fit in with your calendar.',
  'My interest stands, and I am glad to fit in with your calendar.',
  'I am still interested and will gladly fit in with a time that suits you.',
  'I would be glad to fit in with whatever time works for you.',
];

export const newDate: Lines = [
  'Is there another date that would suit the team?',
  'Which other date would work for you?',
  'Could you name another date that suits you?',
  'Would you tell me which date suits you best?',
];
