import type { Wording } from '../wording.ts';

const session = '(interview|interviews|call|chat|conversation|meeting|session|round|discussion|slot)';
const seat = '(role|position|seat|job|place|vacancy|spot|req|requisition|post|headcount)';
const somebody = '(someone|somebody|another|a colleague|an internal|a different|the other|them|her|him)';

/**
 * How single voices say it, in English: founders and team leads in a line or two, agency consultants by phone and back, shops by text, committees and councils in
 * their own formula, IT services with their abbreviations. Sources: careers pages' advice on writing to candidates, hourly hiring systems, universities' and public
 * services' letters, recruiters' own mails.
 */
export const englishVoices: readonly Wording[] = [
  // No, in a line.
  ['rejection', 5, `(stick|sticking|stuck|stay|staying|run|running) with (the (person|one|guy|candidate|finalist)|${somebody})`],
  [
    'rejection',
    5,
    `(vote|choice|nod|decision|offer|role|job|position) ~ (went to|fell on|has fallen on|gone to|goes to|came down (on|to)|landed on) ${somebody}`,
  ],
  [
    'rejection',
    5,
    `(ended|end|ending|wound|finished) up (with|choosing|hiring|appointing|backing|taking|offering|picking|going with) (a|an|${somebody})`,
  ],
  ['rejection', 5, "(it's|it is) (therefore |sadly |unfortunately )?a (no|pass)( from| for| this time| i am| on this| at this)"],
  [
    'rejection',
    4,
    'you are not (the one for|one of (them|those|these|the)|among (them|these|those|the)|on it)|not (on|among|part of) (it|our shortlist|the shortlist)',
  ],
  ['rejection', 4, '(not|was not|is not) (quite )?(a )?(slam dunk|unanimous|the one for)'],
  ['rejection', 5, '(unable|not able|could not|can not) (to )?(place|put|include) (your name|you) ~ (list|shortlist|forward)'],
  ['rejection', 5, 'not (been |be )?(put|taken|carried|sent) (through|forward|further)'],
  [
    'rejection',
    5,
    '(screen|profile|candidature|resume|interview) (is |was |has been )?(rejected|reject)|(not|did not|could not) clear(ed)? ~ (round|interview|test|screening|l1|l2)',
  ],
  ['rejection', 4, '(feedback|result|outcome|response|answer) ~ (is|was|are) (negative|not positive|not favou?rable|not in your favou?r)'],
  [
    'rejection',
    5,
    '(application |candidate )?status ~ (unsuccessful|not selected|not shortlisted|declined|rejected|not retained|no longer considered|not hired)',
  ],
  [
    'rejection',
    4,
    '(not|did not|have not|has not) (quite )?(met|meet|reach|reached|pass|passed|achieve|achieved) ~ (benchmark|standard|pass mark|minimum score|required score|test|stage|cut)',
  ],
  ['rejection', 4, '(gave|given) (him|her|them) the (start|job|nod|role)'],
  [
    'rejection',
    5,
    '(have|has|had|was|were) (been )?(chosen|decided|opted|made|elected) to (appoint|hire|employ|recruit) (someone|somebody|another|a colleague|an internal)',
  ],
  ['rejection', 4, '(we will|we shall|we would|so|have to|i will) (leave it|call it) (there|here|a day)'],
  ['rejection', 3, '(turn|turned|turning) (away|down) ~ (many|lot|brilliant|good|great|excellent|strong|people|applicants)'],
  ['rejection', 3, 'nothing (comparable|suitable|similar|else) ~ (for you|on our side|at the moment|right now|foreseeable)'],
  [
    'rejection',
    3,
    '(others|other applicants|other candidates|other profiles|someone) ~ (come|comes|came|is|are|were|was) (closer|nearer|further along|ahead)',
  ],
  ['rejection', 3, '(hired|took|taken|found|chose|chosen|appointed|picked) (someone|somebody) (else|already)'],
  ['rejection', 4, '(standing|stand|stood) (everybody|everyone|you) (else )?down'],
  ['rejection', 2, '(closing|close|closed) the loop'],
  [
    'farewell',
    1,
    '(rooting for you|door is (always )?open|paths cross|keep in touch|stay in touch|keep your (details|number)|bear you in mind)',
  ],
  ['gone', 4, `${seat} ~ (did not survive|no longer exists|was cut|has been cut|got cut|has disappeared|is gone|has gone|been removed)`],
  ['gone', 4, '(made|completed|confirmed) (an|the|our|a) (appointment|hire)'],

  // Not now.
  [
    'on_hold',
    5,
    '(stop|stopped|stopping|freeze|froze|frozen|halt|halted|block|blocked) (all )?(new )?(headcount|hires|hiring|vacancies|requisitions|recruitment|reqs|offers)',
  ],
  [
    'on_hold',
    4,
    '(not|no longer) (allowed|permitted|able|cleared) to (hire|recruit) ~ (until|before|till|for now|this|right now|at the moment)',
  ],
  ['on_hold', 4, `${seat} ~ (got|been|is|was|gets|has) (now )?(paused|parked|frozen|suspended|stalled|delayed)`],
  ['on_hold', 4, `${seat} ~~ (got|been|is|was|has been) paused`],
  [
    'on_hold',
    4,
    '(parked|put|is|are|hiring|search) (on ice|on the back burner|in the fridge)|(hiring|search|role|process) (is|has been) parked',
  ],
  ['on_hold', 4, '(press|pressing|pressed|hit|hitting) (the )?(pause|brakes)'],
  [
    'on_hold',
    3,
    '(pending|until|waiting for|subject to) (the )?(budget|headcount|finance|funding) (sign-off|approval|release|round|is|gets)',
  ],

  // The session does not take place, or at another time.
  ['interview_cancelled', 5, `(scrap|scrapping|scrub|ditch|bin|kill|axe|call off|calling off) ~ ${session}`],
  [
    'interview_cancelled',
    5,
    `${session} ~~ (called off|out of the (diary|calendar)|(has|have) been removed|will not (take place|go ahead|happen)|is not (taking place|going ahead|happening))`,
  ],
  [
    'interview_cancelled',
    4,
    '(can not|unable to|not able to) (do|make) (monday|tuesday|wednesday|thursday|friday|tomorrow|today) (any ?more|after all)',
  ],
  [
    'interview_rescheduled',
    5,
    '(swap|switch|bump|shift|slide) you (to|over|onto|back|into)|(move|push) you (to|over|until|back to) (?!(the |our )?(final|next|second|third|last|following|onsite|interview|process|stage|technical))',
  ],
  [
    'interview_rescheduled',
    5,
    `(revised|new|changed|updated|amended) (timing|timings|time|slot|date|schedule) (for|of) (your|the|our) ~ ${session}`,
  ],
  [
    'interview_rescheduled',
    5,
    `${session} ~~ (is|has been|was|stands|been|got) (now )?(preponed|postponed|advanced|shifted|deferred|moved|pushed) (to|until|till|from)`,
  ],
  ['interview_rescheduled', 5, `${session} ~~ now (starts|begins|takes place|happens) at`],
  ['interview_rescheduled', 4, '(clash|conflict|something) ~ (come|came|has come) up ~~ (instead|rather than|another|different|new)'],

  // Yes.
  ['offer', 4, "(the|our|their) (answer is|answer's) (a )?(yes|very clear yes)|(it's|it is) a yes from"],
  ['offer', 4, '(ranked|placed|put) you (first|at the top)'],
  ['offer', 4, '(formal|official) (letter|paperwork|offer) ~ (lands|follows|to follow|coming|tomorrow|on its way)'],
  [
    'offer',
    4,
    '(love|like|want|delighted|happy|keen) ~ (to have )?you (on board|on the team|to come (and )?work (with|for) us|to come on board)',
  ],
  ['offer', 4, '(want|wants|wanting|like|love) to make (you )?(an|the) offer'],
  ['offer', 4, '(decided|opted|gone) (for|in favou?r of) you|confirm your appointment to'],
  ['offer', 3, '(ctc|salary|base|wage|package) ~ \\p{N}~~ (start|starting|joining|sign|accept|leave)'],

  // Still open.
  [
    'timeline_update',
    4,
    '(no|not a) decision (yet|so far|as yet|until)|either way by|(final )?(decision|say|word) (lies|rests|sits|is) with',
  ],
  ['timeline_update', 4, '(give (us|me)|bear with (us|me)|hang (tight|in there|on)) ~ (until|till|for|a|i will|we will|while)'],
  [
    'timeline_update',
    4,
    '(should|will|hope to|expect to) (know|hear|have) (more|something|news|a decision|an answer) ~ (by|early|next|around|before|later|this|on|at)',
  ],
  [
    'timeline_update',
    4,
    '(hear|let (you|everyone|everybody) know|write to (you|everyone)|tell you|call everybody|ring round) ~ (by|on|around|before|after) (monday|tuesday|wednesday|thursday|friday|the|\\p{N})',
  ],
  [
    'timeline_update',
    4,
    '(see|seeing|meet|meeting|interview|interviewing|speak|speaking) (one|two|three|a couple|a few|some|the) ~ (last|more|other|remaining|final) (person|people|candidate|candidates|applicants|finalists)',
  ],

  // Before going on.
  ['info_request', 5, '(revert|reply|respond|get back|write back) with (the )?(below|following|your|these|updated) '],
  [
    'info_request',
    4,
    '(mind|would you mind|could you|can you|please|kindly) (sharing|share|sending|send|let (us|me) have|confirm|confirming|give|giving|upload|supply) ~~ (references|referees|people we could|contact details|certificate|certificates|id|passport|notice|availability to start|portfolio|expectations|title|ctc|salary|copies|copy|proof|details)',
  ],
  [
    'info_request',
    4,
    '(which|what|tell us|the) (days|hours|shifts) you (can|could|are able to) work|(fill in|update|add) your availability',
  ],
  ['info_request', 3, '(current|expected) (ctc|salary|compensation|package)|comp-wise'],

  // First words.
  ['recruiter_outreach', 5, '(thought|think|thinking) of you (straight away|immediately|right away|first|for (a|the|this)|when)'],
  [
    'recruiter_outreach',
    5,
    'are you (currently |still |at all )?(on the market|in the market|job hunting)|(not|even if you are not) actively looking',
  ],
  [
    'recruiter_outreach',
    5,
    '(any|some) (interest|chance|appetite) (in|for|of|you would|that you) ~ (hearing|talking|chat|learning|more|move|be up)',
  ],
  [
    'recruiter_outreach',
    4,
    '(hunting|on the hunt|looking|searching) for (a|an|our( first| next)?) ~ (engineer|manager|lead|designer|developer|analyst|architect|head|director|partner|scientist|consultant)',
  ],
  ['recruiter_outreach', 4, '(retained|instructed|engaged) (on|to|by) (a|an|the|find|recruit|fill) '],
  ['recruiter_outreach', 4, 'if (you are )?interested ~ (share|send|reply|revert|forward|let me know|drop me)', 'even_if'],
  ['recruiter_outreach', 4, 'urgent (opening|requirement|need|vacancy) '],
  [
    'recruiter_outreach',
    4,
    '(your (talk|post|blog|article|repo|paper|name)) ~~ (passed around|recommended|given to me|made its way|asked me to|suggested|came up)',
  ],

  // A time that stands.
  [
    'interview_confirmed',
    5,
    `${session} (for|with|about|is|has been|stands) ~~ (scheduled|set|booked|fixed|arranged|confirmed) (for|on|at)`,
  ],
  ['interview_confirmed', 4, '(ask for|report to) ~ (at the|at|on) (reception|front desk|service desk|gate|main gate|store|desk)'],
  [
    'interview_invite',
    5,
    '(love|like|want|keen|happy|delighted|eager) to (meet|talk to|talk with|speak to|speak with|chat with|get to know) you|(love|like|want) to see you (for|in|about|again|on)',
  ],
  [
    'interview_invite',
    4,
    '(which|what) (day|days|time|times|slot|slots|of these) ~ (suit|suits|work|works|can you do|could you do|do you prefer)',
  ],
  ['interview_invite', 4, '(grab|pick|book|choose) (a|any|whatever|your|yourself a) ~ (slot|time|works)|(get|bring) you in (for|to)'],
];

/** Other parts of life, as they are written about in everyday mails. Sources: suppliers, funds, journals, schools, practices, restaurants and families. */
export const elsewhereDaily: readonly Wording[] = [
  // Nobody greets an applicant as one of a crowd.
  ['life', 5, 'dear (parents|members|neighbou?rs|residents|customers|subscribers|families|tenants|pupils|volunteers)'],
  [
    'life',
    4,
    "(rebrand|pitching|your pitch|another (agency|supplier|bidder|contractor|tenant)|the (trustees|landlord|vendor)|housing register|(small |community |research )?grants? (round|programme|program|committee|application|decision)|funding (decision|application)|peer review*|reviewers'?|the journal|your (manuscript|paper|abstract|proposal was|bid|tender|quote)|oversubscribed|rfp|rfq|solicitations?|your (firm|proposal)|units?|leasing|offer you admission|(applying|apply|applied) for admission|admission (decision|to)|year (7|seven|9|nine) |school places?|nursery place|(msc|mba|phd|bsc|llm|pgce|degree|taught|study) (programme|program|course|place)|graduate admissions|admissions (office|panel|committee)|pre-approved|loan (offer|application)|overdraft|credit limit|your (claim|policy|premium|mortgage)|court|hearing date|visa application|planning permission)",
  ],
  [
    'life',
    4,
    '(your (table|consultation|treatment|check-?up|viewing|test drive|service appointment|haircut|lesson|class|vaccination|screening appointment|donation)|party of \\p{N}|whitening|(telehealth|follow-up|home) visit|video visit|event (is |has been )?cancell?ed|the organi[sz]er (has )?cancell?ed|ready for (pick-?up|collection)|dental(?! (nurse|hygienist|assistant|receptionist|technician|surgeon))|physio|physiotherapy(?! assistant)|opticians?|vet|hygienist|mot test|garage|x-ray|surgery hours|gp)',
  ],
  [
    'life',
    3,
    '(new sign-in|candidate profile|activate your|grandad|grandma|granny|mum|mom|dad|auntie|love from|the kids|school run|parents? evening|lunch (on|moves|is)|church|bring the)',
  ],
  [
    'life',
    3,
    "(free demo|book a demo|your trial|our (product|platform|tool) (helps|sources|lets)|hiring managers tell us|your team's workflow|struggling to)",
  ],
];

/** What was fixed for one day takes place on another, in the seven languages. Sources: offices' letters of convocation and their corrections. */
export const fixedAnew: readonly Wording[] = [
  [
    'interview_rescheduled',
    5,
    '(originally|initially|previously) (scheduled|planned|fixed|set|booked|agreed|arranged) ~~ (now|instead|will|moved|take|has|is|but)',
  ],
  ['interview_rescheduled', 4, '(moved|shifted|bumped|switched) (you|us|it|things|this|that)( two| both| all)? ~~ from ~~ to'],
  [
    'interview_rescheduled',
    5,
    'ursprunglich ~~ (angesetzt|geplant|vereinbart|vorgesehen|termin|gesprach) ~~ (findet|nun|stattdessen|neu|statt|neuer)',
  ],
  [
    'interview_rescheduled',
    5,
    '(initialement (prevu*|fixe*|programme*)|prevu* initialement|finalement lieu|est (finalement )?(fixe*|programme*) au) ~~ (aura|lieu|finalement|se tiendra|nouvelle|\\p{N})',
  ],
  ['interview_rescheduled', 5, '(inicialmente|originalmente) (previst*|fijad*|programad*|marcad*|agendad*)'],
  ['interview_rescheduled', 5, '(inizialmente|originariamente) (previst*|fissat*|programmat*)'],
  ['interview_rescheduled', 5, 'oorspronkelijk (gepland*|afgesproken|geplande)'],
];
