import type { Lines } from '../table.ts';

/** K20: thanks for the referral. */
export const referralOpenings: Lines = [
  'Thank you for referring me for {post}.',
  'Many thanks for putting my name forward for {post}.',
  'You put my name forward for {post}, and I thank you for it.',
  'It was kind of you to refer me for {post}.',
  'I want to thank you for your referral, which was for {post}.',
];

export const referralApplied: Lines = [
  'My application went in on {applied}.',
  'On {applied} I sent in my application.',
  'I sent my application on {applied}.',
];

export const referralTrust: Lines = [
  'I am grateful for the trust that comes with it.',
  'I value it that you put in a word for me.',
  'Your trust is something I am grateful for.',
];

export const referralLater: Lines = [
  'When there is something to tell, you will hear it from me.',
  'I will let you know how it goes.',
  'You will have news from me as things move on.',
];

/** No pressure: the referrer owes nothing. */
export const referralFree: Lines = [
  'There is nothing that you need to do about it.',
  'Nothing more is needed from you, and no answer either.',
  'Please do not feel that you have to do anything more.',
  'This note asks for nothing, not even a reply.',
];

/** K20 after the first interview. */
export const referralInterview: Lines = [
  'You referred me for {post}, and on {day} I had my {interview}.',
  'A short word on {post}: my {interview} was on {day}.',
  'My {interview} for {post} was on {day}, and I wanted you to know.',
  'There is news on {post}, for which you referred me: on {day} I had my {interview}.',
];

export const referralGrateful: Lines = [
  'I am grateful to you for the referral.',
  'My thanks for your referral go with this note.',
  'For the referral you have my thanks.',
  'Your referral has my thanks.',
];

/** K20 after the outcome: what it is, and no complaint. */
export const referralRejected: Lines = [
  'The decision on {post} has been made, and this time it is not for me.',
  'They have decided on {post}, and not for me this time.',
  'A word on {post}, for which you referred me: it will not be me this time.',
];

export const referralEnded: Lines = [
  'My application for {post}, for which you referred me, has come to its end.',
  'A word on {post}: my application there has come to its end.',
];

export const referralAccepted: Lines = [
  'I have accepted {post}, and I wanted you to hear it from me.',
  'I am glad to tell you that I have accepted {post}.',
  'There is good news: I have accepted {post}, for which you referred me.',
];

export const referralWithdrawn: Lines = [
  'I have withdrawn my application for {post}, and I wanted you to hear it from me.',
  'You referred me for {post}, so you should know that I have withdrawn my application.',
];

export const referralElsewhere: Lines = [
  'I have accepted another position, and so my application for {post} ends here.',
  'You referred me for {post}, so you should know that I have accepted another position.',
];

export const referralStands: Lines = [
  'My thanks for your trust stand all the same.',
  'That you put my name forward is something I will remember.',
  'I am grateful for your referral, whatever came of it.',
];

export const referralReturn: Lines = [
  'If I can ever do the same for you, please tell me.',
  'I would be glad to return the [favor|favour] one day.',
  'Should you need a good word from me, you have it.',
];
