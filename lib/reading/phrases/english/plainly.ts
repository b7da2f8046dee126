import type { Wording } from '../wording.ts';

const day = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|\\p{N}+(am|pm)?)';
const when = `(in (a|the|two|three|\\p{N}+)|within|by|before|next|this|early|later|at the end|end of|on ${day}|${day})`;
const place = '(position|role|job|vacancy|opening|post|opportunity|shift|place)';

/**
 * What is said plainly, in English, in jobs of every kind: wards, schools, warehouses, shops, councils and institutes, and by people who write English as a second
 * language. Sources: public services' letters, hourly hiring systems, heads of schools and owners of shops, consultants between two houses.
 */
export const englishPlainly: readonly Wording[] = [
  // No.
  [
    'rejection',
    5,
    'not (be |been )?(taking|carrying|bringing|progressing|pursuing) (it|this|that|things|matters) ~ (further|forward|onward)',
  ],
  [
    'rejection',
    5,
    'not (be |been )?among(st)? (those|the ones|the people|the candidates|the applicants) ~ (inviting|invited|invite|interviewing|interview|calling|called|meeting|seeing|taking|shortlisting|asking)',
  ],
  [
    'rejection',
    4.5,
    '(prioriti[sz]ing|favou?ring|focus+ing on|concentrating on|only considering) (applicants|candidates|applications|people|profiles|those) (who|whose|with|that|based|living|closer|nearer|from|already)',
  ],
  ['rejection', 5, 'not (quite )?(get|got|come|came|reach) (all the way )?(to )?(an? )?(clear |full )?(yes|offer)'],
  ['rejection', 5, 'not (be |going to be )?(making (you )?an offer|going to make (you )?an offer)'],
  ['rejection', 4, 'your (application|candidacy) ~~ (has been|was|is|is now) (now |therefore )?(closed|archived|declined|discontinued)'],
  ['rejection', 4, 'you (have |had )?(just |narrowly |sadly |unfortunately |very )*(missed|lost) out'],
  ['rejection', 4, '(go|going|gone|went) down (a|another) (different )?(route|path|road|avenue)'],
  [
    'rejection',
    4,
    '(found|deemed|considered|are|were|is) (to be )?(ineligible|not eligible) (for (the|this|our)|to be considered)|(been|were|was) screened out',
  ],
  ['rejection', 3, '(do|did) not have (good|better|happier|positive) news'],
  [
    'gone',
    4,
    '(no longer|stopped) (reviewing|accepting|taking|reading|considering) (any )?(more |further |new )*(applications|applicants|candidates)',
  ],
  ['gone', 4, `${place}s? ~~ ~ (is|are) no longer (available|open|vacant|active|being recruited)`],
  [
    'gone',
    4,
    '(openings|positions|shifts|vacancies|roles|places|spots|jobs) ~ (have|has) ~ been (staffed|filled|taken|allocated|assigned|snapped up)',
  ],

  // Yes.
  [
    'offer',
    5,
    '(like|love|want|wish|pleased|delighted|happy|decided|proud|glad) to (appoint|hire|engage|employ|recruit|take on|bring on) you(?! (for|to) (an? )?(interview|trial))',
  ],
  ['offer', 5, "(job|role|position|post|place)('s| is) yours", 'even_if'],
  ['offer', 4.8, '(like|love|want) you to (start|begin) (with us|working|work|on|as|in|from|next|this)', 'even_if'],
  ['offer', 5, 'you (have )?(got|landed|been given|won) the (job|role|position|post|part)'],
  ['offer', 4.5, '(conditional|unconditional|provisional|verbal|firm|formal) (job )?offer'],
  ['offer', 4, 'offer ~ subject to ~ (references|checks|check|satisfactory|pre-employment|clearance)'],
  [
    'offer',
    4.8,
    '(can|could|may|able to) offer you (the|a|an|our) (?!(feedback|interview|call|chat|time|chance|opportunity|different|tour|slot|similar|alternative|another))~ (position|role|job|post|contract|place)',
  ],
  ['offer', 3, '(first (rank|place|on (the|our) list)|top of (the|our) list)'],

  // Come and see us.
  [
    'interview_invite',
    4.5,
    '(have been|are|were) (short-?listed|selected|chosen|certified) (for|to) (the|our|an|interview|this) (?!(talent|pool|mailing))',
  ],
  ['interview_invite', 2.5, 'interviews? (will|are) (be |being )?(held|take place|taking place|planned|scheduled|conducted)'],
  [
    'interview_invite',
    4,
    '(grab|find|get|spare|squeeze in|steal|have|got) ~ (\\p{N}+|five|ten|fifteen|twenty|thirty|forty|half an) ?(minutes|mins|min|hour)',
  ],
  [
    'interview_invite',
    5,
    '(pop|put|stick|drop|slot|get) (something|a time|a slot|some time|time|yourself|a meeting|a call|a date) ~ (diary|calendar|calendly)',
  ],
  [
    'interview_invite',
    5,
    `(can|could|would) you (be able to |please |possibly )?(come|pop|drop|swing|stop) (in|by|over|round|along|down|into) ~~ (chat|interview|trial|talk|meet|time|shift|see us|week|day|${day})`,
  ],
  [
    'interview_invite',
    4.5,
    '(give|send|offer|propose|suggest|share) ~ (windows|options|times|slots|days|dates|timings) (that|which|when|for|you|suit|over|next|this)',
  ],
  ['interview_invite', 5, '(invite|invites|invited|inviting) you to (participate|take part|attend|come|sit) ~~ interview'],
  ['interview_invite', 3, '(trial (shift|day|lesson|session|class)|work trial|working interview|lesson observation)'],
  [
    'interview_invite',
    4.8,
    "(they|client|he|she|team|manager|they'd|he'd|she'd|panel|partners) (would |want |wants |are keen |is keen |keen )?(like |love )?to (interview|meet|see|speak (to|with)|talk (to|with)|chat (to|with)) (with )?you",
  ],

  // Another hour, or none.
  ['interview_rescheduled', 4.2, `can not (make|do|manage) (it|that|this|our|the|${day}) ~ (any ?more|any longer|after all|now)`],
  ['interview_rescheduled', 2.5, '(grab|pick|choose|find|book|select|take) (another|a different|a new) ~ (slot|time|day|date)'],
  ['interview_rescheduled', 2, "something('s| has| just)? (come|cropped|came) up"],
  [
    'interview_cancelled',
    5,
    '(interview|trial|panel|assessment day) ~~ ~ (will|can|is) not (be able to |able to )?(go ahead|going ahead|take place|taking place|happen|happening|proceed|be held)',
  ],
  ['interview_cancelled', 3.5, 'event (has been|is|was) cancell?ed'],

  ['assessment', 4.5, '(an?|the|our|your|short|small|quick|brief) ~ (take-home|takehome)(?! (pay|salary))'],
  [
    'assessment',
    3,
    '(send|submit|return|email|share) (us |me )?your (repo|repository|solution|code|submission|answers|presentation|lesson plan)',
  ],
  // Before going on.
  [
    'info_request',
    4.5,
    'not (find|see|open|locate|read|have) (the|your|any|a) ~ (statement|cv|resume|letter|attachment|certificate|certificates|portfolio|transcript|transcripts|file|document|documents|references|licen[cs]e)',
  ],
  [
    'info_request',
    3.9,
    '(could|can|would|please) (you )?(please |kindly )?(send|sent|resend|re-send|forward|upload|attach) (it|this|that|them) ',
  ],
  ['info_request', 4, 'how much notice|(what|which) (is|are|would be) your ~ (expectations?|expected|salary|rate|wage|start date|notice)'],
  [
    'info_request',
    4.5,
    '(requested|initiated|ordered|begin|start|complete|run) ~ (background|reference|credit|dbs|criminal record|screening) (check|checks|screening)',
  ],

  // Not yet.
  [
    'timeline_update',
    4,
    `(get|come|be|getting|coming|write|report|circle|revert|respond|reply) (back )?(to|with) (you|everyone|everybody|all|candidates|applicants|people) ~~ ${when}`,
  ],
  ['timeline_update', 4, `(let you know|tell you|be in touch|ring you|hear from (us|me|him|her|them)) ~ ${when}`],
  ['timeline_update', 4, '(making|make|made|make up|making up) (our|their|my|his|her) minds?( up)?'],
  ['timeline_update', 3, '(at the latest|more soon|more news soon)'],
  ['timeline_update', 5, 'no decision ~~ (before|until|till|by)'],
  [
    'timeline_update',
    4,
    `(committee|commission|panel|board|jury|partners|governors|trustees|council|faculty|directors) (will |is |are )?(meet|meets|meeting|sit|sits|convene|convenes) (next|again|${day}|on|in|at)`,
  ],
  [
    'timeline_update',
    4.5,
    'not (yet |quite )?(finished|completed|concluded|done with|through with) ~ (evaluation|review|process|interviews|interviewing|selection|shortlisting|sift|reading|assessment|round)',
  ],
  ['timeline_update', 3, '(sift|sifting|shortlisting|short-listing|marking) ~ (taking|take|takes|expected)'],

  // An answer, and no more.
  ['human_reply', 4.5, '(hope|hopefully) (that|this|it) (answers|helps|clarifies|clears|is clear)'],
  [
    'human_reply',
    4,
    '(let me|i will|we will) (check|confirm|discuss|speak|talk|sync|coordinate) ~ (with|and) ~~ (revert|get back|come back|let you know|confirm)',
  ],
  [
    'human_reply',
    4,
    '(shared|passed|forwarded|sent|handed|given) (on )?your (resume|cv|profile|application|details|note|message|question|questions|email) ~ (to|with|along)',
  ],
  ['human_reply', 3, '(really |so |also )?enjoyed (it|meeting|our|talking|speaking|the)'],
  ['human_reply', 2.5, '(likewise|same here|you too)'],
];
