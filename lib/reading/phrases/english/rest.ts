import type { Wording } from '../wording.ts';

/**
 * Receipts, time-lines, first contacts, automatic answers, alerts and everything that is no recruiting mail, in English.
 * Sources: receipts of Greenhouse, Lever, Workday, iCIMS, Workable, LinkedIn, Indeed, Dice, Monster; Gmail's and Outlook's own mails; job boards' alerts.
 */
export const englishRest: readonly Wording[] = [
  [
    'job',
    1,
    '(references|referees|salary|start date|notice period|work permit|take-home|shortlist*|finalist*|onsite|debrief|internship|apprentice*|traineeship|ctc|l1|l2|headcount|vacanc*|join our team|work (with|for) us|open role|engineer|analyst|designer|developer)',
  ],
  [
    'recruiter_outreach',
    5,
    '(found|have|got|saw) ~ (job|role|position|opportunity|opening) ~ you (may|might|would|could|will) ~ (interested|like|love|fit)',
  ],
  ['recruiter_outreach', 4, '(know (of )?(someone|anyone|somebody)) ~ (who|that|may|might) ~ (interested|looking|open|fit)'],
  ['recruiter_outreach', 4, '(sending you|send you|share) ~ (jobs|opportunities|roles|job) ~ (could|may|might|match|fit|with you)'],
  [
    'recruiter_outreach',
    4,
    '(full job details|job details below|details of the (role|job) below|job description (below|attached)|updated resume)',
  ],
  [
    'timeline_update',
    4,
    'your (application|candidacy|profile) ~~ (is moving|has moved|has progressed|has advanced|is progressing|is advancing|moved|progressed|advanced) ~ (forward|from|to|along|ahead|on|through|stage|step)',
  ],
  [
    'timeline_update',
    4,
    '(contact|reach|reaching|reach out|be in touch|get back|follow up|provide|share) ~ (shortly|soon) ~ (with|about|regarding) ~ (details|next steps|next step|update|information|what comes next)',
  ],
  [
    'timeline_update',
    4,
    '(decide|decision|finish|complete|conclude|wrap up|finali[sz]e) ~ (interviews|interviewing|process|round|review|hire|hiring) ~ (by|before|within|next week|this week|end of|early)',
  ],
  ['timeline_update', 4, '(decide|deciding|decision) (by|before|within|next week|this week|early next|at the end|on)'],
  ['timeline_update', 3, '(you are|application is|being) ~ (still )?(being )?considered'],
  ['job', 2, '(next|second|third|final|first) round'],
  ['job', 1, 'your (application|candidacy)'],
  // Public bodies and hospitals: what is offered is a post.
  [
    'job',
    2,
    '(the|this|a|an) ~ (post of|post as|vacant post|permanent post)|offer you ~~ (post|position|role|job)|(subject to|satisfactory) ~ (references|occupational health|pre-employment checks|background check)|occupational health clearance|shortlisting|shortlisted|person specification',
  ],
  ['job', 2, 'your (~ )?(final|first|second|third|next) round|(final|first|second|third) round (interview*|agenda|schedule)'],
  [
    'application_confirmation',
    5,
    '(received|receipt of|have|got) (your|the|all your|an?) ~ (application|resume|cv|submission|materials|candidature|documents|information)',
  ],
  [
    'application_confirmation',
    5,
    'your ~ (application|resume|submission|cv|information|candidature) ~ (has been|was|is|been|have been) ~ (received|submitted|sent|registered|forwarded|logged|completed|complete|recorded|delivered)',
  ],
  ['application_confirmation', 5, '(application|submission) (received|submitted|confirmation|sent|complete|acknowledg\\p{L}+|registered)'],
  ['application_confirmation', 5, 'your application ~~ (has )?(landed|arrived|reached|made it|is in|come in|is complete|is with)'],
  [
    'application_confirmation',
    5,
    'your (application|submission) (for|to) ~~ (has been|was|is) (now |successfully |hereby )?(received|submitted|registered|recorded|logged)',
  ],
  ['application_confirmation', 5, '(acknowledge*|hereby confirm) ~ your (application|submission)'],
  ['application_confirmation', 5, '(items|application|resume|following) ~ (were|was) (sent|submitted|delivered) to'],
  ['application_confirmation', 5, '(you|have) (successfully )?(submitted|applied) ~ (application|for|to)'],
  ['application_confirmation', 5, 'confirm* (that )?(we have |the )?(receipt|received|submitted)'],
  [
    'application_confirmation',
    4,
    '(thank you|thanks|thank-you|grateful) ~ (applying|application|submission|submitting|submitted|applied|sending ~ (resume|cv|application))',
  ],
  ['application_confirmation', 3, '(thank you|thanks|appreciate) ~ interest in'],
  [
    'application_confirmation',
    3,
    '(will|are|be|currently|team|is|process of|forward to|begin|now) ~ (review|reviewing|reviewed|evaluate|evaluating|assess|assessing|consider|processing|filing) ~ (your|application|applications|applicants|resume|information|qualifications|experience|profile|it|candidates)',
    'even_if',
  ],
  [
    'application_confirmation',
    3,
    '(will|may|would) ~ (contact|be in touch|reach out|get in touch|hear from|be contacted|get back|touch base|notify|contacted|call)',
    'even_if',
  ],
  ['application_confirmation', 2, '(under|in) review'],
  [
    'application_confirmation',
    2,
    '(status of your application|application status|candidate (file|portal|home)|view your application|indeed apply|applied on|easy apply)',
  ],
  ['application_confirmation', 2, '(only|those) ~ (shortlisted|selected|successful|qualified) (candidates|applicants)'],
  ['application_confirmation', 1, '(good luck|appreciate your interest|delighted that you)'],

  [
    'timeline_update',
    4,
    '(still|currently|continue to be|continuing|are|actively) ~ (reviewing|interviewing|evaluating|deliberating|discussing|finali[sz]ing|considering|deciding|in the process|assessing|waiting|working through|meeting) ~ (candidates|applicants|applications|prospects|feedback|decision|other|additional|interviews|process|rounds?|internally)',
  ],
  ['timeline_update', 4, '(have not|not yet|has not|yet to) ~ (made|make|reached|finali[sz]ed|come to|completed) ~ decision'],
  [
    'timeline_update',
    5,
    '(make|making|made|reach|have|expect|take|taken) (a|our|the|their|any|final|hiring) ~ (decision*|choice|selection) ~ (by|before|within|in|next|on|after|early|end|this|until|soon|shortly|over)',
  ],
  [
    'timeline_update',
    4,
    '(decision|update|feedback|answer|response|next steps|news|outcome) ~ (by|before|within|in the next|next week|end of|early next|later this|no later than|shortly|soon|until)',
  ],
  ['timeline_update', 4, '(hear|heard) (back )?(from (us|me)|back) ~ (by|before|within|in the|next|early|no later|soon|this|after)'],
  [
    'timeline_update',
    4,
    '(get back|update|be in touch|let you know|reach out|follow up|contact you|come back|circle back) ~ (by|before|within|in the next|next week|end of|early next|later this|no later than|once)',
  ],
  ['timeline_update', 4, '(taking|take|taken) (a (bit|little) )?longer than'],
  [
    'timeline_update',
    4,
    '(application|candidacy|profile) (is|remains|is still) ~ (active|under consideration|being considered|in process|in progress|with the|being reviewed)',
  ],
  ['timeline_update', 3, '(appreciate|thank you for|thanks for) your (patience|understanding|continued interest)'],
  ['timeline_update', 3, '(delay|no (update|news) yet|status update|quick update|update on your (application|status))'],
  ['timeline_update', 4, 'selected to (move|proceed|progress|advance|continue) (forward|on|to)'],
  [
    'timeline_update',
    3,
    '(team|we|i) will (contact|be in touch|reach out|get back|follow up) ~ (with|about|regarding|to) ~ (next steps|next step|details|update)',
  ],

  [
    'human_reply',
    3,
    '(thanks|thank you) for (your (note|e-mail|email|message|reply|response|quick|prompt|follow|kind)|getting back|reaching out|following up|checking in|letting (me|us) know|the (note|update|quick)|confirming|sending|sharing|the follow)',
  ],
  [
    'human_reply',
    3,
    '(great|nice|good|lovely|pleasure|enjoyed|wonderful) ~ (meeting|speaking|talking|chatting|to meet|to speak|to chat|to hear) (with|to|from) you',
  ],
  ['human_reply', 2, '(will|i have) (pass|passed|share|shared|forward|forwarded) ~ (along|on|to the|with the|it)'],
  ['human_reply', 2, '(got it|no problem|no worries|sounds good|will do|noted|you are welcome|happy to help|feel free to reach)'],
  ['human_reply', 2, '(glad|happy|good) to hear'],

  [
    'recruiter_outreach',
    5,
    '(came across|found|saw|noticed|reviewed|looking at|viewed|stumbled upon|read through|discovered) ~ (your|you) ~ (profile|linkedin|resume|background|github|experience|work|portfolio|cv|page)',
  ],
  [
    'recruiter_outreach',
    5,
    "(i am|i'm|as|my name is) ~ (recruiter|sourcer|headhunter|talent partner|talent acquisition|recruitment consultant|staffing)",
  ],
  ['recruiter_outreach', 4, '(reaching|reached) out ~ (because|as|about|regarding|to see|to you|with|since|on behalf|for|concerning)'],
  [
    'recruiter_outreach',
    5,
    '(would|might|may|if) you (be |are |is )?(be )?(open|interested|up for|curious|keen|willing) ~ (to|in|about|for|exploring) ~ (role|opportunit*|position|chat|conversation|call|hearing|learning|discuss*|explor*|job|new|connect*|talk*)',
  ],
  ['recruiter_outreach', 4, '(impressed|intrigued) (by|with) your (profile|linkedin|github|background|resume|experience|work|portfolio)'],
  [
    'recruiter_outreach',
    5,
    'are you (open|interested|looking|actively|currently looking|considering) ~ (to|in|for|new) ~ (role|opportunit*|position|hearing|learning|discuss*|explor*|job|new|change)',
  ],
  ['recruiter_outreach', 5, '(invited|inviting|invitation) ~ to apply'],
  [
    'recruiter_outreach',
    4,
    '(have|has|with|about) (an?|some|several|this|the) ~ (opening|opportunity|role|position|requirement|vacancy) ~ (with|for|at|that|you|our client|which|could|in)',
  ],
  [
    'recruiter_outreach',
    4,
    '(your (profile|background|experience|skills)|you) ~ (would be|could be|looks like|seems like|might be|may be|caught|stood out|is a|are a|aligns|matches|fits) ~ (fit|match|great|perfect|eye|attention|strong|ideal|addition)',
  ],
  ['recruiter_outreach', 4, '(our|direct|my|end|a) client* ~ (is|are|looking|seeking|has|in|hiring|needs)'],
  [
    'recruiter_outreach',
    3,
    '(c2h|c2c|w2|contract to hire|corp to corp|pay rate|bill rate|contract role|job description|jd|job title|hourly rate)',
  ],
  ['recruiter_outreach', 3, '(exciting|new|great|amazing|unique|excellent) (opportunity|role|opportunities|position|career opportunity)'],
  [
    'recruiter_outreach',
    3,
    '(interested in (hearing|learning) more|want to learn more|want to help|referred (me|you)|recommended you|hiring (for|an?|our|software|engineers?)|is hiring|are hiring|growing (our|the|their) team)',
  ],

  [
    'auto_reply',
    5,
    '(out of (the )?office|out-of-office|ooo|automatic reply|auto-reply|auto reply|autoreply|automated reply|automated response|autoresponder|vacation (reply|response|responder))',
  ],
  [
    'auto_reply',
    5,
    '(i am|i will be|currently|am) (currently |now |away |on |out )*(on (annual |parental |maternity |paternity |sick |medical )?(leave|vacation|holiday|holidays|pto|sabbatical|travel)|away from ~ (office|desk|email|work|keyboard)|away until|out until|travel+ing|away on|out on)',
  ],
  ['auto_reply', 4, '(limited|no|intermittent|without|sporadic) (or no )?access to ~ (email|e-mail|mail|emails|internet)'],
  [
    'auto_reply',
    4,
    '(will|shall) (be back|return|be returning|be back in the office|respond|reply|answer) ~ (when i|on my|upon my|after my|until|monday|tuesday|wednesday|thursday|friday|on)',
  ],
  ['auto_reply', 3, '(for|in case of|if) (urgent|immediate|anything urgent|it is urgent|your ~ urgent)'],
  [
    'auto_reply',
    5,
    '(undeliverable|delivery status notification|mail delivery failed|delivery has failed|message not delivered|returned mail|address not found|could not be delivered|mailbox (is )?full|delivery (failure|incomplete|delayed))',
  ],
  ['auto_reply', 3, '(no longer (with|works|working|employed|at)|left the company|this (mailbox|inbox|address) is not (monitored|read))'],

  [
    'forwarding_confirmation',
    6,
    '(forwarding confirmation|requested to automatically forward|automatically forward (mail|email|messages|e-mail)|confirm ~ forwarding|forwarding address)',
  ],

  ['job_alert', 5, '(receive|receiving|received|get|getting|got) (this|our|the) ~ (newsletter|digest|bulletin) ~ (because|as|since)'],
  ['job_alert', 4, '(this|last) (week|month) in (?!(the|your|our) (process|interview|office))|in this (issue|edition|newsletter)'],
  ['job_alert', 4, '(joined|welcome to|join) (the|our) ~ talent (community|network|pool)'],
  ['job_alert', 4, '(upwork|fiverr|freelancer.com|guru.com|peopleperhour)'],
  ['job_alert', 5, '(job|jobs|career) (alert|alerts|newsletter|digest|recommendations|matches)'],
  [
    'job_alert',
    5,
    '(new|more|latest|recommended|similar|top|hot|featured|relevant|matching|suggested) ~ (jobs|positions|openings|vacancies|roles|opportunities) ~ (for you|matching|match|near|in|this week|today|that match|for your|based on|posted|at|from)',
  ],
  ['job_alert', 5, '(saved|your saved) (search|searches|job search)|your (job )?search (for|alert|alerts|results|matches|criteria)'],
  [
    'job_alert',
    4,
    '(jobs|positions|openings|vacancies|roles) (you may|you might|matching|match|that match|based on|for you|near you|like this|picked)',
  ],
  ['job_alert', 4, '(view|see|browse|show) ~ (all|more|details|similar|job|jobs)'],
  [
    'job_alert',
    4,
    '(job|jobs|role|position) (that )?~ (lines up|matches|match|fits|suits) ~ (your|you) ~ (resume|profile|skills|search|preferences|criteria)',
  ],
  [
    'job_alert',
    3,
    '(apply now|be an early applicant|actively recruiting|early applicants|be among the first|promoted by|easily apply|posted today|many candidates yet)',
  ],
  ['job_alert', 3, '(unsubscribe|job alerts?|manage (your )?(alerts|preferences|notifications))'],

  [
    'job',
    2,
    '(candidate|candidacy|candidates|interview|interviews|interviewing|interviewers?|recruiter|recruiting|recruitment|hiring|resume|cv|position|role|vacancy|career|careers|job|talent acquisition|human resources)',
  ],
];
