import type { Lines } from '../table.ts';

/** V1 of the thank-yous: each one thanks, and names the role, the company and the day. Enough for two rounds of six people, twice. */
export const thanksOpenings: Lines = [
  'Thank you for the {talk} on {day} about {post}.',
  'Many thanks for {meeting} on {day} about {post}.',
  'I am grateful for the {talk} about {post} on {day}.',
  'It was kind of you to give me time on {day} to talk about {post}.',
  'You set aside time for me on {day} to discuss {post}, and I thank you for it.',
  'My thanks for the {talk} we had about {post}, on {day}.',
  'For the time you gave me on {day}, and for a {talk} about {post}, thank you.',
  'After the {talk} on {day} I want to thank you for considering me for {post}.',
  'With this note I would like to thank you for {meeting} on {day} about {post}.',
  'Before anything else, thank you for speaking with me about {post} on {day}.',
  'Our {talk} on {day} was about {post}, and I want to thank you for it.',
  'A short note to say thank you for your time on {day} and for the {talk} about {post}.',
  'Thanks very much for {meeting} about {post} on {day}.',
  'Please accept my thanks for the {talk} on {post}, held on {day}.',
  'Let me thank you for the time on {day} and the {talk} about {post}.',
  'On {day} you took the time to speak with me about {post}; thank you for that.',
  'I would like to say thank you for your time on {day}, when we spoke about {post}.',
  'I appreciate the time you gave me on {day} to speak about {post}.',
  'Having spoken with you on {day} about {post}, I want to send my thanks.',
  'When we spoke on {day} about {post}, you gave me your time, and I am grateful for that.',
  'Allow me a word of thanks for the {talk} about {post}, on {day}.',
  'This is to thank you for {meeting} about {post} on {day}.',
  'I owe you thanks for your time on {day} and for the {talk} about {post}.',
  'In the first place, thank you for discussing {post} with me on {day}.',
  'Here are my thanks for the {talk} on {day}, which was about {post}.',
  'What I want to say first is thank you for {meeting} on {day} about {post}.',
  'You spoke with me on {day} about {post}, and these are my thanks.',
  'To have had a {talk} with you on {day} about {post} is something I thank you for.',
];

/** V1 without role and company, where another sentence of the draft names them. */
export const thanksInShort: Lines = [
  'Thank you for the time you gave me on {day}.',
  'I thank you for your time on {day}.',
  'My thanks for the {talk} on {day}.',
  'For the {talk} on {day} you have my thanks.',
  'Thanks for {meeting} on {day}.',
  'I am thankful for the time on {day}.',
  'I want to thank you for the {talk} on {day}.',
  'That you made time for me on {day} is something I appreciate.',
  'Let me thank you for {meeting} on {day}.',
  'The time you took on {day} has my thanks.',
  'Your time on {day} was much appreciated.',
  'Please take my thanks for the {talk} on {day}.',
];

/** V6 of the thank-yous: the permission to ask (S3-1b), only for the status contact, only while no date is known. */
export const permission: Lines = [
  'May I write to you around {when} to ask how things stand?',
  'Would you mind if I asked around {when} where things stand?',
  'Is it all right if I get in touch around {when}?',
  'Would {when} be a good day to ask where you are with the decision?',
  'Could I come back to you around {when}?',
  'Are you content for me to ask about the outcome around {when}?',
  'Would it suit you if I wrote around {when}?',
  'Do you mind a short question from me around {when}?',
];

/** K06: the coordinator is asked to pass thanks on, and is thanked too. `{people}` are those who have no address. */
export const relay: Lines = [
  'Would you pass my thanks to {people} for the {talk} on {day} about {post}?',
  'May I ask you to give {people} my thanks for the {talk} on {day} about {post}?',
  'Could you tell {people} that I am grateful for the {talk} about {post} on {day}?',
  'I have no address for {people}: could you hand on my thanks for the {talk} on {day} about {post}?',
  'Please be so kind as to thank {people} for me, for the {talk} about {post} on {day}.',
  'My thanks for the {talk} on {day} about {post} also go to {people}; would you pass them on?',
];

/** K06: thanks to the coordinator for the part they played. */
export const relayThanks: Lines = [
  'Thank you as well for arranging it.',
  'My thanks go to you too, for setting it all up.',
  'I am also grateful to you for making the arrangements.',
  'And thank you yourself for the work of arranging it.',
  'You made the arrangements, and I thank you for that too.',
  'For your own part in it, the planning, many thanks.',
];

/** K05 to a coordinator or consultant who also carries thanks to someone without an address. */
export const relayToo: Lines = [
  'Please pass my thanks on to {people} as well.',
  'My thanks also go to {people}; I would be glad if you handed them on.',
  'Kindly give {people} my thanks too.',
  'I would be glad if you thanked {people} for me.',
];

/** W-02: the consultant in between arranged the meeting and hears from the client. */
export const agencyOpenings: Lines = [
  'Thank you for arranging the {talk} on {day} about {post}.',
  'Many thanks for setting up the {talk} on {day} for {post}.',
  'I am grateful to you for arranging my {talk} on {day} about {post}.',
  'Your planning made the {talk} on {day} about {post} possible, and I thank you for it.',
  'You arranged the {talk} on {day} about {post}, and I thank you for that.',
  'My thanks for bringing about the {talk} on {day} for {post}.',
  'It was kind of you to arrange the {talk} about {post} on {day}.',
  'For setting up the {talk} about {post} on {day}, thank you.',
];

export const agencyInterest: Lines = [
  'I am interested in going on.',
  'My interest stands, and I would like to take the next step.',
  'From my side, I would like to continue.',
  'I would be glad to go further.',
  'Please count me as interested.',
];

export const agencyAsk: Lines = [
  'Would you pass my thanks to {people}, and tell me when you expect an answer?',
  'Could you hand my thanks on to {people} and let me know when a decision is expected?',
  'May I ask you to thank {people} for me, and to say when you count on news?',
];

export const agencyAskAlone: Lines = [
  'Would you tell me when you expect an answer from them?',
  'Could you let me know when a decision is expected?',
  'When do you count on news from them?',
];

export const agencyRelay: Lines = [
  'Please pass my thanks on to {people}.',
  'I would be glad if you handed my thanks to {people}.',
  'Kindly give my thanks to {people}.',
];

/** 1.5 Panel: one note by way of the coordinator, where personal ones would be near-copies. */
export const groupNote: Lines = [
  'Would you pass my thanks on to {people} for the time they gave me on {day} about {post}?',
  'Could you hand my thanks to {people}, who spoke with me on {day} about {post}?',
  'My thanks for {day} and the {talk} about {post} go to {people}; would you pass them on?',
];
