import type { Wording } from '../wording.ts';

/**
 * What people write in the middle of a thread, in English: between the set phrases of first mails, short and by name.
 * Sources: recruiters' and agency consultants' own mails; HR guides' advice on keeping candidates informed.
 */
export const englishThreads: readonly Wording[] = [
  // Nothing yet, kindly.
  ['human_reply', 4, '(nothing|no news|not much|not anything|no updates?) ~ (to share|to report|to tell|for you|yet|so far)'],
  ['human_reply', 4, 'you are (still )?(very much )?(on|in) (our|my|the) (list|radar|mind|running|mix|pool)'],
  ['human_reply', 4, '(i|we) (have|did) not forgot* (about )?you'],
  ['human_reply', 3, '(thanks|thank you) for (being|bearing|waiting|your time|the follow|coming back|all|the quick)'],
  // Somebody else has it.
  [
    'rejection',
    5,
    '(offered|given|awarded|extended) ~~ (job|role|position|post|place|opening|offer) to (someone|somebody|another|a different|an internal|the other|one of the other)',
  ],
  ['gone', 5, '(filled|fill) ~~ (role|position|post|vacancy|opening|place) (internally|with someone|with another|from within)'],
  // First words of a consultant.
  [
    'recruiter_outreach',
    5,
    'your (profile|background|experience|cv|resume|linkedin) ~ (caught|catches|stood out|stands out|jumped out|popped up)',
  ],
  ['recruiter_outreach', 4, '(my|our) client* ~ (is|are|needs?|has|have|looking|seeking|hiring|searching|requires?)'],
  [
    'recruiter_outreach',
    4,
    '(open|happy|interested|like|want|willing|glad) ~ (to being|to be|being|me to) (put forward|considered|submitted|represented)',
  ],
  [
    'recruiter_outreach',
    4,
    '(you|your [a-z]+) ~ (could|would|might|may|will) be (a|an) (great|good|strong|perfect|ideal|excellent) (match|fit) for',
  ],
  // It goes on after all.
  [
    'reopened',
    5,
    '(role|position|post|vacancy|opening|search|process) ~ (is|has been|was|are) (now |once )?(re-?opened|(open|available|active|live) again|back on|back open)',
  ],
  [
    'reopened',
    5,
    '(resume|restart|reopen|re-open|pick up|picking up|revisit|continue) (the|our|your|this) (conversation|process|discussion|application|talks?|interviews?)',
  ],
  ['reopened', 4, '(come|welcome|have|invite|bring) (you )?back (in |to us )?(for|to meet|to speak|to talk)'],
  [
    'reopened',
    4,
    '(chosen|selected|preferred|successful|first|other) (person|candidate|choice|applicant|finalist) ~~ (withdrew|withdrawn|declined|accepted another|changed|pulled out|backed out|fell through|turned)',
  ],
  [
    'reopened',
    4,
    '(person|candidate|applicant|finalist|one) (we|they) ~ (chose|chosen|selected|picked|hired|offered) ~~ (withdrew|withdrawn|declined|accepted another|changed|pulled out|backed out|turned)',
  ],

  // Not this time, in a person's words.
  [
    'rejection',
    5,
    '(chosen|decided|elected|opted|choosing) to (pursue|advance|prioriti[sz]e|progress|proceed with|move ahead with|move forward with|continue with|go with|go ahead with|go forward with) ~ (candidates|applicants|others|people|profiles|someone)',
  ],
  ['rejection', 5, '(going|moving|went|moved|gone|pressing) (ahead|forward|on) with (someone|somebody|another|others|a different)'],
  [
    'rejection',
    5,
    '(role|position|job) (has gone|went|is going|will go|goes) to (someone|somebody|another|a different|an internal|the other)',
  ],
  ['rejection', 4, '(closing|closed|close) (out )?your (application|candidacy|file)'],
  ['rejection', 5, 'not (be |been )?(inviting|progressing|taking|carrying|bringing|asking) you ~ (further|forward|back|to the next|on)'],
  ['rejection', 3, '(is|was|are) not (going to |gonna )?(work out|working out|to be this time)|did not work out'],
  [
    'offer',
    5,
    '(like|love|want|able|decided|happy|glad) to offer you (the|a|an|our) ~~ (role|position|job|post|contract)(?! (interview|chat|call|play))',
  ],
  // An offer without the word.
  [
    'offer',
    5,
    '(like|love|want|delighted for|thrilled for|invite|inviting) you to join (?!(us|me|our|the|a) (for|on|at|call|meeting|zoom|video))~ as',
  ],
  ['offer', 3, '(terms|conditions|package) ~ (attached letter|letter attached|attached|enclosed)'],
  ['offer', 4, '(signed|countersigned|executed) (copy|letter|version|contract|agreement)'],
  // A new time, asked for politely.
  [
    'interview_rescheduled',
    5,
    '(mind|okay|ok|possible|chance|alright|able) ~ (push|pushed|pushing|move|moved|moving|shift|shifted|shifting|reschedule|rescheduled|rescheduling|postpone|postponed) ~ (interview|call|chat|meeting|conversation|session|back|it|this|to)',
  ],
  [
    'interview_rescheduled',
    5,
    '(push|pushed|pushing|move|moved|moving|bump|bumped) ~ (interview|call|chat|meeting|conversation|session) (back|to|until|forward|up|out)',
  ],
  // A time that stands.
  ['interview_confirmed', 4, 'all set for (\\p{N}|monday|tuesday|wednesday|thursday|friday|tomorrow|your|our|the)'],
  ['interview_confirmed', 3, '(will|is going to) (ring|phone|dial|call) you'],
  // Before going on.
  ['info_request', 4, '(what|which) (salary|compensation|pay|rate|range|notice period) ~ (looking|expect*|hoping|need|have in mind|after)'],
  ['info_request', 4, '(when|how soon) (could|can|would|might) you (be able to )?(start|begin|join)'],
  ['info_request', 3.5, '(authori[sz]ed|eligible|permitted|allowed) to work'],
  // Boards remind of what was begun.
  [
    'job_alert',
    4.5,
    '(did not finish|have not finished|not (yet )?(submitted|finished)|unfinished|pick up where you left|almost (done|there)|one step away|(finish|continue|resume) applying|finish your) ~~ (application|apply|applying|store|job|role|employers?)',
  ],
  ['applied', 1, 'your (recent )?(application|candidacy)|you applied'],

  // Papers before an interview.
  [
    'info_request',
    4,
    '(need|needs|require) (a few|two|three|some|one|several|the following) ~ (things|documents|items|details|pieces) ~ (from you|before|to)',
  ],
  ['info_request', 4, '(names?|contact details) (of|for) ~ (referees?|references?)'],
  ['info_request', 4, '(completed|filled-in|filled in|signed|attached|candidate) ~ form'],
  // A consultant who has something.
  ['recruiter_outreach', 5, 'your (profile|background|cv|experience|name) ~ (made me think|came to mind|crossed my desk|came up)'],
  ['recruiter_outreach', 5, 'i recruit (for|on behalf of|in|into)'],
  ['recruiter_outreach', 4, '(something|one|this|that) (you would|you might|you may|that might) ~ (consider|open to|fancy|explore)'],
  ['human_reply', 3, '((pleasure|great|nice|lovely|good) (to have met|meeting|to meet|to see|seeing|talking to|speaking to) you)'],
  ['human_reply', 3, '(i|we) (have )?(passed|forwarded|handed|given|shared) (your|it|them) ~ (on to|to|with|along)'],
  ['job_alert', 5, '(application|profile|resume) (was|has been) viewed|viewed your (application|profile|resume)'],
  ['human_reply', 4, 'you are (very |most |so )?welcome(?! to)'],

  // Whom they took, and how far it went.
  [
    'rejection',
    5,
    '(went|go|going|gone|opted|settled|plumped) (for|with|on) (a|an|the|one|two|some) ~ (person|people|candidates?|applicants?|colleague|profile|individual) (who|whose|with|that|already|from)',
  ],
  [
    'rejection',
    5,
    '(hired|appointed|recruited|chose|chosen|picked|taken on|took on) (a|an|the|one) ~ (person|candidate|applicant|colleague|individual) (who|whose|with|already|from)',
  ],
  ['rejection', 4, 'your (application|candidacy|file) ~ (be|been|is) (therefore |now )?(closed|ended|discontinued|archived)'],
  [
    'rejection',
    4,
    '(below|short of|did not (meet|reach)) ~ (level|threshold|pass mark|standard|bar|cut-off|score) (needed|required|for|to|we)',
  ],
  // It is yours.
  ['offer', 5, '(job|role|position|post|place) is yours'],
  ['offer', 5, '(love|like|want|delighted for) you to (take|have) (the|this) (job|role|position|post)'],
  ['offer', 3.5, '(first|unanimous|top) choice|(contract|offer) is attached'],
  // A "no" handed on, and one in a committee's words.
  ['rejection', 5, "(it's|it is) (a|the) no (on|for|to|with)|(they|it|the client|the answer) (have |has )?said no|the answer is no"],
  [
    'rejection',
    5,
    'not (be |been )?(among|amongst|one of) (those|the) ~ (put forward|selected|shortlisted|invited|chosen|successful|called|progressed|taken forward|recommended)',
  ],
  ['rejection', 4, '(name|application) (was|is|has) not ~ (put forward|gone forward|on the (short)?list)'],
  ['rejection', 5, '(went|gone|going|go) (another|a different|some other) (way|route|direction)'],
  // All new places wait.
  [
    'on_hold',
    5,
    '(park|parking|parked|pause|pausing|paused|freeze|freezing|froze|hold off|stop|stopped|suspend|suspended) (on )?(all |any |every )?(new |open |further )*(headcount|hires?|hiring|recruiting|recruitment|requisitions|vacancies|roles|openings|searches)',
  ],
  [
    'on_hold',
    4,
    '(can not|unable to|not able to|may not|not allowed to) fill (it|this|the (role|seat|post|position)) (right now|at the moment|yet|for now|until|before|this (year|quarter))',
  ],
  // Somebody is kept from it, or asks for another hour.
  [
    'interview_rescheduled',
    3,
    '(have|has|got|there is) (a|an) ~ (clash|conflict|overlap) ~ (at|on|with|monday|tuesday|wednesday|thursday|friday|that)',
  ],
  ['interview_rescheduled', 5, '(push|move|shift|bump) you (back|out|up|by) (a|an|one|two|by|half|until|till)'],
  ['interview_rescheduled', 4, '(an?|one|two|half an|[0-9]+) (hours?|minutes?|days?) (later|earlier) ~~ (instead of|rather than)'],
  [
    'interview_cancelled',
    4,
    '(hold off|please do not|do not|no need to) ~ (joining|join|dialling|dialing|dial|connect|connecting|travel|travelling|come in) ~ (call|meeting|zoom|teams|monday|tuesday|wednesday|thursday|friday|tomorrow|today|yet)',
  ],
  // An hour that stands, by those who arranged it.
  [
    'interview_confirmed',
    4,
    '(all )?(confirmed|booked|sorted|arranged) for (tomorrow|today|monday|tuesday|wednesday|thursday|friday|\\p{N})',
  ],
  [
    'interview_confirmed',
    4,
    '(you will|you are going to|you shall) be (seeing|meeting|speaking (to|with)|talking (to|with)|interviewed by)',
  ],
  // The work begins; nothing is left to follow up.
  [
    'human_reply',
    5,
    '(your|the) (first|starting) (day|week) (is|will be|starts|begins)|(glad|happy|excited|thrilled|pleased) ~ you are (joining|starting)',
  ],
  // It does not happen.
  ['interview_cancelled', 5, '(interview|call|meeting|conversation|session|onsite|visit) ~~ ~ is (now |therefore |unfortunately )?off'],
  [
    'interview_rescheduled',
    3.5,
    '(can not|not able to|unable to) ~ (make|hold|keep|do) ~ (interview|call|meeting|conversation|session|appointment)',
  ],
];
