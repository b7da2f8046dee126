import type { Lines } from '../table.ts';

/** V1 of the thank-yous: each one thanks, and names the role, the company and the day. Enough for two rounds of six people, twice. */
export const thanksOpenings: Lines = [
  'Thank you for the {talk} on {day} about {post}.',
  'Thank you for taking the time on {day} to talk with me about {post}.',
  'Thank you for {meeting} on {day} about {post}.',
  'Thank you for your time on {day} and for our {talk} about {post}.',
  'Thank you very much for the {talk} about {post} on {day}.',
  'Many thanks for the {talk} on {day} about {post}.',
  'Many thanks for {meeting} on {day} to discuss {post}.',
  'Many thanks for your time on {day}, when we discussed {post}.',
  'I appreciate the time you gave me on {day} to discuss {post}.',
  'I appreciate your taking the time on {day} to talk about {post}.',
  'I am grateful for the {talk} on {day} about {post}.',
  'I am grateful that you took the time on {day} to talk about {post}.',
  'I would like to thank you for the {talk} about {post} on {day}.',
  'I want to thank you for {meeting} on {day} to talk about {post}.',
  'I am writing to thank you for the {talk} on {day} about {post}.',
  'My thanks for the {talk} we had on {day} about {post}.',
  'My thanks to you for {meeting} on {day} to discuss {post}.',
  'Thanks very much for the {talk} on {day} about {post}.',
  'Thanks for making time on {day} to talk with me about {post}.',
  'A short note to thank you for the {talk} on {day} about {post}.',
  'A brief word of thanks for {meeting} on {day} to discuss {post}.',
  'It was kind of you to make time on {day} to talk about {post}.',
  'It was good of you to speak with me on {day} about {post}.',
  'You made time on {day} to talk about {post}; thank you for that.',
  'Following the {talk} on {day} about {post}, I would like to thank you for your time.',
  'With this note I would like to thank you for the {talk} about {post} on {day}.',
  'Let me thank you for the {talk} on {day} about {post}.',
  'Let me say thank you for your time on {day} and for our {talk} about {post}.',
  'This is just to thank you for the time you gave me on {day} to discuss {post}.',
  'Please accept my thanks for the {talk} on {day} about {post}.',
  'After the {talk} on {day} about {post}, I want to thank you for your time.',
  'On {day} you made time to talk with me about {post}, and I am grateful for it.',
  'Having talked about {post} on {day}, I would like to thank you for your time.',
  'We spoke on {day} about {post}, and I would like to thank you for that time.',
];

/** V1 without role and company, where another sentence of the draft names them. */
export const thanksInShort: Lines = [
  'Thank you for your time on {day}.',
  'Thank you for {meeting} on {day}.',
  'Thank you for the {talk} on {day}.',
  'Thank you for making time for me on {day}.',
  'Many thanks for the {talk} on {day}.',
  'Many thanks for your time on {day}.',
  'I appreciate the time you gave me on {day}.',
  'I am grateful for the {talk} on {day}.',
  'I would like to thank you for the {talk} on {day}.',
  'I am thankful for the time you set aside on {day}.',
  'My thanks for the {talk} on {day}.',
  'It was kind of you to make time on {day}.',
  'Your time on {day} is much appreciated.',
  'You made time for me on {day}, and I thank you for it.',
];

/** V6 of the thank-yous: the permission to ask (S3-1b), only for the status contact, only while no date is known. */
export const permission: Lines = [
  'May I write to you around {when} to ask how things stand?',
  'Would it be all right if I wrote to you around {when}?',
  'Would you mind if I checked back around {when}?',
  'Is it fine with you if I ask around {when} how things stand?',
  'May I check back with you around {when}?',
  'Would {when} be a good time to ask where things stand?',
  'Could I get in touch around {when} to ask about the next step?',
  'Would it suit you if I got in touch around {when}?',
  'Would it be fine to ask you around {when} where things stand?',
  'Is {when} a good day for me to check back?',
];

/** K06: the coordinator is asked to pass thanks on, and is thanked too. `{people}` are those who have no address. */
export const relay: Lines = [
  'Would you pass my thanks on to {people} for the {talk} on {day} about {post}?',
  'May I ask you to give {people} my thanks for the {talk} on {day} about {post}?',
  'Could you tell {people} that I am grateful for the {talk} about {post} on {day}?',
  'I have no address for {people}: could you pass on my thanks for the {talk} on {day} about {post}?',
  'Would you kindly thank {people} for me, for the {talk} about {post} on {day}?',
  'I would like to thank {people} for the {talk} on {day} about {post}; could you pass that on?',
];

/** K06: thanks to the coordinator for the part they played. */
export const relayThanks: Lines = [
  'Thank you as well for arranging it.',
  'My thanks to you too, for setting it up.',
  'I am also grateful to you for making the arrangements.',
  'And thank you, of course, for [organizing|organising] it.',
  'Thanks also for your part in arranging the day.',
  'Your help in arranging it is much appreciated too.',
];

/** K05 to a coordinator or consultant who also carries thanks to someone without an address. */
export const relayToo: Lines = [
  'Please pass my thanks on to {people} as well.',
  'My thanks go to {people} too; I would be glad if you passed them on.',
  'Please give {people} my thanks too.',
  'I would be glad if you thanked {people} for me.',
];

/** W-02: the consultant in between arranged the meeting and hears from the client. */
export const agencyOpenings: Lines = [
  'Thank you for arranging the {talk} on {day} about {post}.',
  'Many thanks for setting up the {talk} on {day} about {post}.',
  'I am grateful to you for arranging my {talk} on {day} about {post}.',
  'Thank you for making the {talk} about {post} on {day} possible.',
  'You arranged the {talk} on {day} about {post}, and I thank you for that.',
  'My thanks for setting up the {talk} about {post} on {day}.',
  'It was kind of you to arrange the {talk} about {post} on {day}.',
  'I appreciate your arranging the {talk} on {day} about {post}.',
];

export const agencyInterest: Lines = [
  'I am interested in going on.',
  'I would like to take the next step.',
  'From my side, I would like to continue.',
  'I would be glad to go further.',
  'I am interested and would like to continue.',
  'The role interests me, and I would like to go on.',
];

export const agencyAsk: Lines = [
  'Would you pass my thanks on to {people}, and tell me when you expect an answer?',
  'Could you give {people} my thanks, and let me know when a decision is expected?',
  'May I ask you to thank {people} for me, and to tell me when you expect to hear?',
];

export const agencyAskAlone: Lines = [
  'Would you tell me when you expect an answer from the client?',
  'Could you let me know when a decision is expected?',
  'When do you expect to hear from the client?',
];

export const agencyRelay: Lines = [
  'Please pass my thanks on to {people}.',
  'I would be glad if you passed my thanks on to {people}.',
  'Please give my thanks to {people}.',
];

/** 1.5 Panel: one note by way of the coordinator, where personal ones would be near-copies. */
export const groupNote: Lines = [
  'Would you pass my thanks on to {people} for the time they gave me on {day} to discuss {post}?',
  'Could you give my thanks to {people}, who spoke with me on {day} about {post}?',
  'I would like to thank {people} for the {talk} on {day} about {post}; would you pass that on?',
];
