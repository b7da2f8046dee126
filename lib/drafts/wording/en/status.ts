import type { Lines } from '../table.ts';

/** V1 after an interview. Neither the promised date nor silence is ever mentioned (T-04). */
export const metOpenings: Lines = [
  'My interest in {post} stands after the {interview} on {day}.',
  'On {day} I had my {interview} for {post}, and I would like to go on.',
  'I am writing about {post}, for which I had my {interview} on {day}.',
  'After the {interview} on {day}, {post} {is} work I want to do.',
  'Thinking of the {interview} on {day}, I would gladly take on {post}.',
  'This note is about {post} and the {interview} on {day}.',
  'The {interview} on {day} was for {post}, and my interest stands.',
  'It is about {post}: I had the {interview} on {day} and remain interested.',
  'With the {interview} on {day} in mind, I remain interested in {post}.',
  'Following the {interview} on {day}, I remain keen to take on {post}.',
  'I had the {interview} for {post} on {day} and would be glad to take it further.',
  'As one of those interviewed for {post} on {day}, I remain interested.',
  'Ever since the {interview} on {day} I have held on to my interest in {post}.',
];

/** The same for the second nudge: interest first, the day second. */
export const metAgain: Lines = [
  '{Post} {is} work I would like to do with you.',
  'I would be glad to take on {post}, for which I had my {interview} on {day}.',
  'What I would like to do is work {asRole}.',
  'My wish to work {asRole} stands.',
  'I remain interested in {post} and in the company.',
  'You have my interest in {post}, as on the day of the {interview}, {day}.',
  'I hold on to my interest in {post}.',
  'To work {asRole} remains my wish.',
  'As for {post}, I would gladly go on.',
  'I would like to go on with {post} and hope for the chance.',
];

/** After 72 hours the thanks go into the first sentence of K09 (K07). */
export const thankfulOpenings: Lines = [
  'Thank you for the {interview} on {day} about {post}.',
  'Many thanks for the {interview} on {day} for {post}.',
  'I thank you for the {interview} about {post} on {day}.',
  'For the {interview} on {day} about {post}, my thanks.',
];

/** V1 before any interview. */
export const appliedOpenings: Lines = [
  'On {applied} I applied for {post}{ref}.',
  'I applied for {post}{ref} on {applied}.',
  'My application of {applied} was for {post}{ref}.',
  'You have my application of {applied} for {post}{ref}.',
  'This is about my application of {applied} for {post}{ref}.',
  'Since {applied} you have had my application for {post}{ref}.',
  'I sent my application for {post}{ref} on {applied}.',
  'With my application of {applied} I asked to be considered for {post}{ref}.',
  'It is about {post}{ref}, for which I applied on {applied}.',
  'For {post}{ref} I sent you my application on {applied}.',
];

/** V1 after a test or take-home. */
export const testedOpenings: Lines = [
  'On {tested} I handed in the assessment for {post}.',
  'My assessment for {post} went in on {tested}.',
  'You have had my assessment for {post} since {tested}.',
  'I handed in the assessment for {post} on {tested}.',
];

/** V1 where no date is known. */
export const openings: Lines = [
  'I am writing about {post}{ref}.',
  'My interest in {post}{ref} stands.',
  '{Post}{ref} {is} work I would like to do.',
  'This note is about {post}{ref}.',
  'It is about {post}{ref}, in which I remain interested.',
  'I would be glad to take on {post}{ref}.',
  'As to {post}{ref}, my interest stands.',
  'With interest I am writing about {post}{ref}.',
];

/** V6 of K09, both halves of S3-1c in one question. */
export const ask: Lines = [
  'Could you tell me whether {itIs} still open, and whether anything more from me would help with the decision?',
  'May I ask if {itIs} still open and, if so, what else I can send in support of my application?',
  'Would you let me know if {itIs} still to be filled, and if a further document or answer from me would be of use?',
  'Is the choice still open, and is there anything else I can send you that would help with it?',
  'Can you say whether {itIs} still open, and which further information from me would be useful?',
  'Are you still choosing, and can I send you anything else that makes the choice easier?',
  'Could you let me know if {itIs} open, and what I can still send to help you decide?',
  'Would it be possible to learn whether {itIs} still open and whether I can send anything more?',
  'Do you know if {itIs} still open, and can I send anything further for the decision?',
  'Might I ask whether {itIs} still open, and what more you would like to have from me?',
];

/** V6 of K10: one ask, another one than before. */
export const secondAsk: Lines = [
  'What would you like to know about me before you decide?',
  'Can I add anything that makes the choice easier for you?',
  'Is there a further step in which I can show you my work?',
  'Which part of my work would you like to see more of?',
  'Could I send you something about my work that you do not have yet?',
  'Would a short talk help you with the decision?',
  'Can you tell me what comes after this step?',
  'May I send you more on any part of my background?',
  'How can I best help you with the decision?',
  'Would more about any of my answers be useful to you?',
];

/** K09 and K10 to a consultant. */
export const agencyAsk: Lines = [
  'Do you know whether {itIs} still open, and is there anything more I can send for the client?',
  'Could you tell me if the client still has {it} open, and what else from me would help?',
  'Has the client said whether {itIs} still open, and can I send anything further for the decision?',
  'Would you find out for me whether {itIs} still open, and what more I can send?',
];

/** K11: courtesy, no question, no withdrawal, no guess at the outcome. */
export const closeOpenings: Lines = [
  'Thank you for the {interview} in {month} about {post}.',
  'In {month} I had my {interview} for {post}, and I thank you for it.',
  'My thanks for the {interview} about {post} in {month}.',
  'I look back with thanks on the {interview} in {month} for {post}.',
  'For the {interview} in {month} about {post}, thank you.',
];

export const closeInterest: Lines = [
  'If {itIs} open, I remain interested, and you can reach me at this address.',
  'My interest stands for as long as {itIs} open.',
  'Should {it} be open, I would be glad to go on.',
  'I remain glad to be considered, and this address reaches me.',
];

export const closeWishes: Lines = [
  'Whatever the choice, I wish you and your team well, and I would be glad to be thought of another time.',
  'To whoever takes {it} on I wish a good start, and to you a good year with them.',
  'I wish you a good choice, and I would be happy to hear from you at any later time.',
  'In any case I wish you and your colleagues all the best, and I hope our paths cross.',
];
