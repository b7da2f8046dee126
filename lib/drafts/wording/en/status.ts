import type { Lines } from '../table.ts';

/** V1 after an interview. Neither the promised date nor silence is ever mentioned (T-04). */
export const metOpenings: Lines = [
  'After the {interview} on {day}, I remain very interested in {post}.',
  'I remain interested in {post} after the {interview} on {day}.',
  'Following the {interview} on {day}, I remain keen to take on {post}.',
  'I am writing about {post}, for which I interviewed on {day}.',
  'On {day} I interviewed for {post}, and I would still like to take {it} on.',
  'This is a short note about {post} and the {interview} on {day}.',
  'Since the {interview} on {day}, I have remained keen to take on {post}.',
  'I would still be glad to take on {post}, for which I interviewed on {day}.',
  'My interest in {post} has not changed since the {interview} on {day}.',
  'It is about {post}: I interviewed on {day} and remain interested.',
  'You interviewed me on {metDay} for {post}, and I remain interested.',
  'Since we {meet} on {metDay}, my interest in {post} has not changed.',
  'With the {interview} on {day} in mind, I am still keen to take on {post}.',
  'My interest in {post} stands after the {interview} on {day}.',
];

/** The same for the second nudge: interest first, the day second. */
export const metAgain: Lines = [
  'I am still very interested in {post}.',
  'I would be glad to take on {post}, for which I interviewed on {day}.',
  'I continue to be interested in {post}.',
  'I would still like to take on {post}.',
  'I would gladly go further with {post}.',
  '{Post} {is} still {one} I would gladly take on.',
  'My interest in {post} is as it was on {day}.',
  'Taking on {post} would still be a pleasure.',
  'It would still please me to take on {post}.',
  'You can count on my interest in {post}.',
];

/** After 72 hours the thanks go into the first sentence of K09 (K07). */
export const thankfulOpenings: Lines = [
  'Thank you for the {interview} on {day} about {post}.',
  'Many thanks for the {interview} on {day} for {post}.',
  'I would like to thank you for the {interview} about {post} on {day}.',
  'My thanks for the {interview} on {day} about {post}.',
];

/** V1 before any interview. */
export const appliedOpenings: Lines = [
  'On {applied} I applied for {post}{ref}.',
  'I applied for {post}{ref} on {applied}.',
  'My application of {applied} was for {post}{ref}.',
  'I am writing about my application of {applied} for {post}{ref}.',
  'This is about {post}{ref}, for which I applied on {applied}.',
  'I sent you my application for {post}{ref} on {applied}.',
  'With my application of {applied}, I asked to be considered for {post}{ref}.',
  'You have had my application for {post}{ref} since {applied}.',
  'It is about my application for {post}{ref}, dated {applied}.',
  'My application for {post}{ref} was confirmed on {confirmed}.',
  'My reason for writing is my application for {post}{ref}, which was confirmed on {confirmed}.',
  'This is about my application for {post}{ref}, confirmed on {confirmed}.',
  'On {confirmed} I learned that my application for {post}{ref} had arrived.',
  'Since {confirmed} I have known that my application for {post}{ref} is with you.',
  'It is about {post}{ref}: my application was confirmed on {confirmed}.',
  'The receipt for my application for {post}{ref} came on {confirmed}.',
  'Thank you for the receipt of {confirmed} for my application for {post}{ref}.',
];

/** V1 after a test or take-home. */
export const testedOpenings: Lines = [
  'On {tested} I handed in the assessment for {post}.',
  'I handed in the assessment for {post} on {tested}.',
  'My assessment for {post} went in on {tested}.',
  'I am writing about the assessment for {post}, which I handed in on {tested}.',
];

/** V1 where no date is known. */
export const openings: Lines = [
  'I am writing about {post}{ref}.',
  'I remain interested in {post}{ref}.',
  'I would be glad to take on {post}{ref}.',
  'My interest in {post}{ref} stands.',
  '{Post}{ref} {is} {one} I would gladly take on.',
  'This is a short note about {post}{ref}.',
  'It is about {post}{ref}, in which I remain very interested.',
  'I continue to be interested in {post}{ref}.',
];

/** V6 of K09, both halves of S3-1c in one question. */
export const ask: Lines = [
  'Could you tell me whether {itIs} still open, and if so, whether anything more from me would help with the decision?',
  'May I ask if {itIs} still open and, if so, whether I can send anything further?',
  'Would you let me know if {itIs} still open, and whether a further document or answer from me would be of use?',
  'Is the choice still open, and is there anything else I can send that would help with it?',
  'Can you say whether {itIs} still open, and which further information from me would be useful?',
  'Are you still choosing, and can I send you anything that would make the choice easier?',
  'Could you let me know if {itIs} still open, and what I can send to help you decide?',
  'Would it be possible to learn whether {itIs} still open, and whether there is more I can send?',
  'Do you know if {itIs} still open, and can I send anything further for the decision?',
  'Might I ask whether {itIs} still open, and what more you would like to have from me?',
];

/** V6 of K10: one ask, another one than before. */
export const secondAsk: Lines = [
  'Is there a next step I can prepare for?',
  'Is there anything I can add that would make the choice easier?',
  'Is there a point in my background you would like to hear more about?',
  'What else would you like to know about my work?',
  'Which part of my experience would you like to hear more about?',
  'Can I help with anything further for the decision?',
  'Would a short talk be useful for the decision?',
  'Could you tell me what the next step is?',
  'May I send you more on any part of my work?',
  'How can I best help you with the decision?',
];

/** K09 to a consultant. */
export const clientAsk: Lines = [
  'Do you know whether {itIs} still open, and is there anything more I can send for the client?',
  'Could you tell me if the client still has {it} open, and what else from me would help?',
  'Has the client said whether {itIs} still open, and can I send anything further for the decision?',
  'Would you find out for me whether {itIs} still open, and what more I can send?',
];

/** K10 to a consultant. */
export const clientSecondAsk: Lines = [
  'Is there a next step with the client that I can prepare for?',
  'Is there anything the client would still like to know about me?',
  'Can I give you anything further to pass on to the client?',
  'Which part of my experience would the client like to hear more about?',
];

/** K11: courtesy, no question, no withdrawal, no guess at the outcome. */
export const closeOpenings: Lines = [
  'Thank you for the {interview} in {month} about {post}.',
  'In {month} I interviewed for {post}, and I am grateful for your time.',
  'My thanks for the {interview} in {month} for {post}.',
  'I am grateful for the {interview} about {post} in {month}.',
  'Thank you for having considered me for {post} in {month}.',
];

export const closeInterest: Lines = [
  'If {itIs} still open, my interest stands, and this address reaches me.',
  'I remain interested for as long as {itIs} open.',
  'Should you still be choosing, I would be glad to go on.',
  'I would still be glad to be considered, and this address reaches me.',
];

export const closeWishes: Lines = [
  'If someone else has been chosen, I wish you both a good start, and I would be glad to be considered another time.',
  'Whatever you decide, I wish you and your team well, and I would be glad to be thought of another time.',
  'Whoever takes it on, I wish you all a good start, and I hope our paths cross again.',
  'In any case, I wish you and your colleagues all the best, and I hope we stay in touch.',
];
