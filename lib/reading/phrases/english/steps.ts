import type { Wording } from '../wording.ts';

const talk =
  '(interview|interviews|conversation|chat|call|meeting|discussion|screen|screening|zoom|video|phone call|intro|session|onsite|on-site|round)';
const test =
  '(assessment|assessments|test|tests|challenge|exercise|exercises|questionnaire|case study|assignment|quiz|evaluation|simulation|screening test|hackerrank|codility|codesignal)';

/**
 * Invitations, times, moves, cancellations, tests and requests in English. Sources: scheduling mails of Greenhouse, Lever, Ashby, Calendly, GoodTime;
 * HR guides' templates; recruiters' own mails, which are short and without any set phrase.
 * Long because it is one table: a wording is weighed against its neighbours.
 */
export const englishSteps: readonly Wording[] = [
  ['interview_confirmed', 2, '(conversation|call|meeting|chat|session|video call|coffee|discussion) with'],
  [
    'interview_cancelled',
    5,
    "(cancel|cancelling|canceling|call off|calling off|called off) (tomorrow's|today's|monday's|tuesday's|wednesday's|thursday's|friday's|next week's|this week's|the) ~ (interview|call|meeting|conversation|onsite|session|chat)",
  ],
  [
    'info_request',
    4,
    '(application|profile|file|documents) ~ (missing|incomplete|lacks|lacking) ~~ (details|information|documents|resume|cv|letter|certificate|certificates)',
  ],
  [
    'info_request',
    4.5,
    '(we|i|hr) ~ (need|require|await|missing|waiting for) ~ (copy|copies|proof|names|scan|scans|certificates?|transcripts?|referees|references|documents?|passport|diplomas?)',
  ],
  [
    'info_request',
    4.5,
    '(could|can|would|please|kindly) ~ (send|share|provide|tell|confirm|let) ~ (your|us|me) ~ (start date|notice period|references|salary|expectations|documents|certificates|transcripts?|portfolio|work permit|availability to start)',
  ],
  [
    'interview_rescheduled',
    5,
    '(could|can|would|may|might|shall|let us|need to|have to|like to|going to|had to|want to|must) (we |i |possibly |please )*(move|push|shift|reschedule|switch|bump|postpone) (you|it|this|us|things|our|your|the|back|to) (?!(on |forward |along )?to (the |our |a )?(final|next|second|third|fourth|last|following|onsite|on-site|technical|interview stage|interviews?|assessment))~ (to|until|for|back|on|interview|call|chat|conversation|by|later|earlier|monday|tuesday|wednesday|thursday|friday|tomorrow|next)',
  ],
  [
    'interview_rescheduled',
    5,
    '(have|has|we|i) (now |already |just )?(moved|pushed|shifted|rescheduled|switched|bumped) (you|it|this|things|our|your|the) (?!(on |forward |along )?to (the |our |a )?(final|next|second|third|fourth|last|following|onsite|on-site|technical|interview stage|interviews?|assessment))~ (to|until|for|back|interview|call)',
  ],
  [
    'interview_rescheduled',
    3.5,
    '(instead|different (time|day)|another (time|day)|new (time|slot|day) (is|would be|works|below|as follows))',
  ],
  [
    'interview_rescheduled',
    2,
    '(scheduling conflict|something (has )?come up|something came up|came up|double-booked|(is|are|fell|fallen|am) (ill|sick|unwell|out sick|under the weather|stuck)|emergency|apologi[sz]e for the (change|short notice|inconvenience)|sorry for the (change|short notice|late))',
  ],
  [
    'interview_confirmed',
    4,
    '(interview|onsite|on-site|call|conversation|meeting|chat|screen|panel|visit|session|round) ~~ (is|are|will be) ~ (set|scheduled|booked|confirmed|on|at|with)',
  ],
  [
    'interview_confirmed',
    3,
    '(here (is|are) (the|your) ~ (schedule|agenda|details|plan|itinerary|logistics)|on the calendar|calendar invite|added to your calendar|all times)',
  ],
  [
    'interview_invite',
    4,
    '(how (is|about|does|would)|does|would|what about) ~ ((mon|tues|wednes|thurs|fri)day|tomorrow|this (morning|afternoon)|[0-9]+ ?(am|pm)|noon) ~ (work|suit|at|for|[0-9]+|am|pm|morning|afternoon|sound)',
  ],
  [
    'interview_invite',
    4.5,
    '(can|could|would|will) you ~ (come|stop|drop|pop|swing) (in|by|over|down|round) ~~ (for|on|at|this|next|tomorrow)',
  ],
  ['job', 2, '((trial|working|tryout|try-out) (shift|day|interview)|stage shift|(in|to) for a (trial|tryout|stage|audition))'],
  // Where work is shown and not only spoken of: kitchens, shops, salons, wards.
  [
    'interview_invite',
    5,
    '((paid |unpaid |short )*(trial|working|tryout|try-out) (shift|day|interview|session|service)|stage (shift|day)|(come|bring you) in for a (trial|tryout|stage|audition)|(shadow|shadowing) (shift|day))',
  ],
  ['interview_invite', 4, '(best|good|right) (number|phone number|telephone number|time) to (reach|call|phone|contact|talk)'],
  ['interview_invite', 3, '(look|looking) forward to (connecting|speaking|talking|chatting) (with you|to you)'],
  ['assessment', 4, `(attached|attach|enclosed|find|receive|received|below) ~ ${test}`],
  [
    'interview_invite',
    5,
    `(invite|inviting|invited) ~ (to|for) (an?|the|our|your|one|another|participate in an?|attend an?|a first|a final) ~ ${talk}`,
  ],
  [
    'interview_invite',
    5,
    '(invite|inviting) you to (interview|meet|speak|chat|come|talk|visit us|visit our office|visit our offices|discuss|join us)',
  ],
  [
    'interview_invite',
    5,
    `(like|love|want|wanted|happy|keen|hoping|hope|wish|excited|pleased|glad) (you )?to ~ (schedule|arrange|set up|book|organi[sz]e|find time|find a time|coordinate)`,
  ],
  ['interview_invite', 4, `(would|we|team) (like|love|want|wish|wants) (you )?to ~ (meet|speak|talk|chat|interview|connect)`],
  [
    'interview_invite',
    4,
    '(would|we are|i am) (like|love|keen|interested|excited|eager|hoping) (in |to )~ (speaking|talking|meeting|speak|talk|meet|chat|chatting|interviewing|learn more about you)',
  ],
  ['interview_invite', 4, `(schedule|arrange|set up|book|coordinate|find a time for) (an?|your|the|our) ~ ${talk}`],
  [
    'interview_invite',
    5,
    '(share|send|provide|give|let|confirm|reply|respond|indicate|tell|email|know|suggest) ~ (your|some|a few|me|us|with) ~ (availability|available|availabilities|times that|time slots|timeslots|slots|times you|dates and times|days and times|times and dates)',
  ],
  [
    'interview_invite',
    5,
    '(what|when|which) (is|are|would|time|times|day|days|date) ~ (you|your|works?|suits?) ~ (availability|available|free|best|suit|work|for you|be)',
  ],
  [
    'interview_invite',
    4,
    'do you have ~ (minutes|mins|half an hour|an hour|hour|some time|time|a moment|availability) ~ (for|to|on|this|next|tomorrow)',
  ],
  [
    'interview_invite',
    4,
    '(let (me|us) know|tell (me|us)) (what|which|when) ~ (suits|suit|works|work|time|times|day|days|date|dates|you are|is best)',
  ],
  ['interview_invite', 4, '(are|would) you (be )?(available|free) ~ (on|at|for|this|next|to|tomorrow|any)'],
  [
    'interview_invite',
    5,
    `(pick|choose|select|book|reserve|find) (an?|one|your|from|the) ~ (time|slot|timeslot|date|appointment|slots|times)`,
  ],
  ['interview_invite', 4, '(schedule your interview|self-schedul*|scheduling link|book a time|booking link)'],
  [
    'interview_invite',
    4,
    '(selected|shortlisted|chosen) (you )?(for|to) (an?|the|our|your|attend|participate|interview) ~ (interview|interviews|screen|call|stage|round)',
  ],
  [
    'interview_invite',
    3,
    `(next|first|second|third|final|following) (step|stage|round|phase) ~ (is|will be|would be|includes|of|consists of|with) ~ ${talk}`,
  ],
  [
    'interview_invite',
    3,
    '(move|moving|moved|progress|progressing|advance|advancing|proceed|continue) (you |your application |on |forward |ahead )*(to|with|into) (the|our|a|an) ~ (interview|stage|round|step|phase)',
  ],
  [
    'interview_invite',
    3,
    '(interview invitation|invitation to interview|invitation to an interview|invited to interview|invitation for an interview|interview request|interview availability|interview opportunity|schedule interview)',
  ],
  ['interview_invite', 3, '(remain |are |am )?interested in (speaking|talking|meeting|interviewing|having)'],
  [
    'interview_invite',
    3,
    '(give you a call|hop on a call|jump on a call|quick call|quick chat|phone chat|brief call|brief chat|short call|have a call|time to (talk|chat|speak|connect|meet))',
  ],
  [
    'interview_invite',
    2,
    '(calendly|phone interview|phone screen|video|technical|onsite|on-site|virtual|final|first|panel|initial|screening|in-person|in person) (screen|interview|interviews|call|conversation)',
  ],

  [
    'interview_confirmed',
    5,
    '(interview|call|conversation|meeting|chat|onsite|on-site|screen|session|visit|appointment) ~ (is|has been|was|have been|are|been|now) (now |been |hereby |all )*(confirmed|scheduled|arranged|set|booked|fixed|planned)',
  ],
  [
    'interview_confirmed',
    5,
    '(are|is|been|have) (now |been |all )*(scheduled|confirmed|booked|set) (to|for|on|with|in) ~ (interview|speak|talk|meet|call|chat|at|on|for|with)',
  ],
  [
    'interview_confirmed',
    4,
    '(confirm|confirming|confirmed|confirmation of|confirmation for) ~ (interview|call|appointment|meeting|conversation|onsite)',
  ],
  [
    'interview_confirmed',
    5,
    '(have|has) (scheduled|booked|arranged|confirmed|set up|set) (your|you|an?|the|our|us) ~ (interview|call|conversation|meeting|chat|time)',
  ],
  [
    'interview_confirmed',
    4,
    '(interview confirmation|interview confirmed|interview scheduled|interview arranged|interview details|interview schedule|interview reminder|interview agenda|confirmed interview)',
  ],
  [
    'interview_confirmed',
    4,
    '(looking|look) forward to (meeting|speaking|talking|having|seeing|chatting|hosting|welcoming|our|your) ~ (on|at|tomorrow|then|for your|interview|monday|tuesday|wednesday|thursday|friday)',
  ],
  ['interview_confirmed', 4, '(reminder|remind you) ~~ (interview|call|appointment|conversation|onsite|meeting)'],
  [
    'interview_confirmed',
    4,
    '(details|information|schedule|agenda) (for|of|about|regarding) (your|the|our) ~ (interview|call|onsite|visit|conversation)',
  ],
  ['interview_confirmed', 4, 'i will (give you a )?(call|ring|phone|dial) you'],
  ['interview_confirmed', 3, '(works|perfect|great|fine|good) for (me|us|everyone|the team|him|her)'],
  [
    'interview_confirmed',
    3,
    '(see|talk to|speak to|speak with|talk with) you (on|then|at|tomorrow|there|monday|tuesday|wednesday|thursday|friday|soon on)',
  ],
  ['interview_confirmed', 3, 'let us (do|say|go with|plan on|plan for|meet)'],
  ['interview_confirmed', 3, '(will|you will) be (meeting|speaking|interviewing|talking|interviewed) (with|by)'],
  [
    'interview_confirmed',
    2,
    '(dial-in|dial in|join the (meeting|call)|meeting link|meeting id|passcode|zoom link|video link|join zoom|teams meeting|google meet|ask for|at reception|visitor pass|photo id)',
  ],
  ['interview_confirmed', 2, 'interview (date|time|location|format|type|panel)'],

  [
    'interview_rescheduled',
    5,
    '(need|have|had|has|like|want|forced|asked|going|possible|able|happy|propose|trying|ask|obliged|required) to (please )?(reschedule|move|postpone|push|shift|rearrange|re-schedule|change) ~ (interview|call|conversation|meeting|chat|appointment|onsite|session|screen|slot)',
  ],
  [
    'interview_rescheduled',
    5,
    '(interview|call|conversation|meeting|chat|appointment|onsite|session|screen) ~ (has been|have been|is|was|be|been|needs to be|must be|had to be|has|will) ~ (rescheduled|moved|postponed|pushed|shifted|changed|brought forward|updated|rearranged|re-scheduled)',
  ],
  [
    'interview_rescheduled',
    5,
    '(rescheduled|moved|postponed|pushed|changed|shifted|rearranged) (your|our|the|this) ~ (interview|call|conversation|meeting|chat|appointment|onsite|time|session)',
  ],
  [
    'interview_rescheduled',
    4,
    '(interview rescheduled|rescheduled interview|rescheduling|interview update|updated invitation|schedule change|change of time|time change|new time|new date|new interview time|change to your interview|change in your interview|interview change)',
  ],
  ['interview_rescheduled', 4, '(updated|revised|new) (interview )?(details|time|date|schedule|invitation)'],
  ['interview_rescheduled', 4, '(previous|original|old) (date|time|slot|interview)'],
  [
    'interview_rescheduled',
    4,
    '(reschedule|rescheduling|postpone|move) (our|your|the) ~ (interview|call|conversation|chat|meeting|onsite)',
  ],
  ['interview_rescheduled', 3, '(instead of|rather than) ~ (monday|tuesday|wednesday|thursday|friday|originally|planned|the)'],
  ['interview_rescheduled', 3, '(no longer|not) (be )?(available|able to make|free|make) ~ (interview|time|originally|on|at|that|it)'],
  ['interview_rescheduled', 3, '(can|could|would|are) we ~ (move|push|shift|reschedule|do it|postpone)'],

  [
    'interview_cancelled',
    5,
    '(interview|call|meeting|conversation|appointment|onsite|session|visit) ~~ (has been|is|was|have been|been|be|had to be|will be|must be|stands|stand) (hereby |unfortunately |now |therefore )*(cancelled|canceled|called off)',
  ],
  [
    'interview_cancelled',
    5,
    '(cancel|cancelling|canceling|cancelled|canceled|call off) (your|our|the|this|tomorrow|today|all) ~ (interview|call|meeting|conversation|appointment|onsite|session|interviews)',
  ],
  ['interview_cancelled', 5, '(need|have|had|has|forced|obliged|decided) to cancel'],
  [
    'interview_cancelled',
    4,
    '(interview cancell?ation|interview cancell?ed|cancell?ed interview|cancell?ation of ~ interview|cancell?ed event|canceled event)',
  ],
  ['interview_cancelled', 4, '(will|can) (no longer|not) ~ (take place|go ahead|hold ~ interview|be holding)'],

  [
    'assessment',
    5,
    `(complete|completing|take|taking|do|submit|finish|sit|undertake|perform|start|attempt) (an?|the|this|our|your|two|following|one|some|that) ~ ${test}`,
  ],
  ['assessment', 5, `(invite|inviting|invited|invitation) ~ (to|for) (complete|take|do|an?|the|our|your|participate in) ~ ${test}`],
  [
    'assessment',
    5,
    '(take-home|take home|takehome|homework|home assignment|coding) ~ (test|challenge|exercise|assignment|assessment|project|task|interview)',
  ],
  [
    'assessment',
    5,
    '(online|technical|coding|skills|aptitude|personality|cognitive|programming|behaviou?ral|written|psychometric|pre-employment) (assessment|test|challenge|exercise|evaluation|questionnaire)',
  ],
  ['assessment', 4, '(one-way|on-demand|pre-recorded|asynchronous|recorded|one way|on demand) ~ (video|interview)'],
  [
    'assessment',
    2.5,
    '(hackerrank|codility|codesignal|testgorilla|hirevue|karat|coderpad|coderbyte|testdome|mettl|shl|pymetrics|spark hire|criteria corp|plum|vervoe|imocha|qualified.io|codeinterview)',
  ],
  [
    'assessment',
    4,
    '(here is|here s|here are|attached is|sending you|send you|share|sharing) ~ (take-home|take home|takehome|exercise|case study|assignment|homework|test task)',
  ],
  [
    'interview_invite',
    4,
    '(would like|would love|want|wants|keen|happy|glad|are able) to (see|meet|interview|have) you (face to face|face-to-face|in person|in for|for (an?|the) ~ interview|on|next|this|at (their|our|the))',
  ],
  ['assessment', 3, `(next|following|first) (step|stage|phase) ~~ ${test}`],
  ['assessment', 3, `(link|instructions|access|deadline|time limit) (to|for|of) (the|your|this|our) ~ ${test}`],
  ['assessment', 2, `(the|this|your|our) ${test}`],

  [
    'info_request',
    5,
    '(please|kindly|could you|can you|would you|need you to|ask you to|like you to|request you to|asking you to|required to|must) ~ (send|provide|share|submit|forward|fill|fill in|fill out|upload|attach|include|supply|complete|return|update|answer|email|mention|specify|clarify) ~~ (resume|cv|documents?|documentation|references?|referees?|expectations?|form|forms|details|information|certificate|certificates|transcript|transcripts|authori[sz]ation|questions|questionnaire|portfolio|letter|profile|survey|id|passport|samples?|diploma|application|materials|position|permit|consent)',
  ],
  [
    'info_request',
    5,
    '(reply|respond|get back) ~ (with|and (include|attach|provide|mention|send)) ~ (resume|cv|cover letter|information|documents?|details|references|answers|position|portfolio)',
  ],
  [
    'info_request',
    4,
    '(answer|respond to|reply to|complete) (the|these|this|a few|some|following|our) ~ (questions|question|questionnaire|form|query|survey)',
  ],
  [
    'info_request',
    4,
    '(what (is|are) your|your expected|your desired|your current|let us know your|share your) ~ (salary|compensation|notice period|ctc|expectations|start date|visa|work authori[sz]ation|rate|references)',
  ],
  [
    'info_request',
    4,
    '(missing|incomplete|outstanding|did not (include|specify|contain)|not (include|specify|attached)) ~ (information|documents?|attachment|resume|cv|cover letter|details|position|application|form)',
  ],
  ['info_request', 4, '(following|additional|further|more|some|requested|required) (information|details|documents|documentation)'],
  ['info_request', 3, '(request|need|require|requires|requesting) (the following|some|additional|further|more|your|a copy|you to)'],
  ['info_request', 3, '(background check|reference check|references|right to work|proof of|work permit|screening questions|eligibility)'],
  [
    'info_request',
    3,
    '(are you (authori[sz]ed|willing|able|still interested|comfortable|legally)|do you have (a|an|any|\\p{N}+) ~ (years|degree|experience|licen[cs]e|permit))',
  ],
];
