import type { Wording } from '../wording.ts';

const onward = '(mov(e|ing)|go(ing)?|proceed(ing)?|continu(e|ing)|progress(ing)?|advanc(e|ing)|tak(e|ing))';
const others = '(other|another|different|alternate|alternative|internal|external|stronger|someone|somebody)';
const people = '(candidates?|applicants?|applications?|finalists?|profiles?|individuals?|people|person|professionals?|else|talent)';
const place =
  '(position|role|job|vacancy|opening|post|requisition|opportunity|posting|internship|seat|placement|recruitment|search|campaign|req)';

/**
 * Rejections, offers, holds in English. Sources: the stock declines of Greenhouse, Lever, Workday, iCIMS, SmartRecruiters, Jobvite, Ashby and LinkedIn;
 * HR guides' letter templates (Manatal, Workable, Indeed for employers); personal declines by recruiters.
 * Long because it is one table: a wording is weighed against its neighbours.
 */
export const englishOutcomes: readonly Wording[] = [
  ['rejection', 5, '(settled|decided|landed) on (someone|somebody|another|a different|an internal|the other)'],
  [
    'rejection',
    5,
    '(went|gone|going|go|decided) with (a|the|one|two) ~ (person|people|candidate|candidates|applicant|one) (who|that|with|whose)',
  ],
  [
    'rejection',
    5,
    '(can not|unable to|not able to|not in a position to) (extend|offer|send|issue) (you )?(an|any) (invitation|invite|interview)( to)?',
  ],
  [
    'rejection',
    4,
    '(although|while|though) your (qualifications|experience|background|profile|skills) (are|is|were|was) (very )?(impressive|strong|excellent)~~ we (were|are) (looking|searching|seeking)',
  ],
  ['rejection', 4, '(came|were|finished|was) ~ (close|strong) (second|runner-up|runner up)'],
  ['rejection', 2, '(needed|wanted|looking for|were after|was after) (someone|somebody|a person|people) (who|with|whose)'],
  [
    'rejection',
    5,
    '(went|gone|going|go) with (someone|somebody|another|a different|an internal|the other) ~ (candidate|applicant|finalist|person|else|for|with|who|in)',
  ],
  ['rejection', 5, '(chose|chosen|picked|selected|hired|found|appointed|recruited) (someone|somebody) (else|with|who|whose|for|from)'],
  [
    'rejection',
    4,
    '(ended|closed|closing|concluded|cancelled|canceled|stopped|terminated|discontinued) (the|our|this|all) ~ (search|recruitment|hiring process|applications|recruiting|selection process)',
  ],
  ['rejection', 3, 'without (making )?(a|any) (hire|hires|appointment)'],
  ['rejection', 2, '(wish|wished) ~ (better|happier|different|more positive) news'],
  ['offer', 4, '(new|updated|revised|amended|changed|final) offer (is|of|letter|for|details|below|attached)'],
  [
    'offer',
    4,
    '(the|your|our) offer (from|has been (changed|updated|revised|amended|extended)|does not|includes|expires|will be (declined|withdrawn)|remains|stands|still)',
  ],
  // Not going on: every ATS has its own verb, the negation is what they share.
  ['rejection', 4, '(not|unable to) (take|bring|carry) ~ (your|this) ~ (application|candidacy|conversation|process) ~ (further|forward)'],
  [
    'rejection',
    5,
    `not (be |yet be |to |been |able to )*${onward} ~ (forward|ahead|further|onward|on|to the next|with (you|your|the next|this|our|an offer)|your (application|candidacy|candidature|profile|resume|cv|submission)|you)`,
  ],
  [
    'rejection',
    5,
    `(unable|not able|not in a position|not possible) to ${onward} (?!with the (review|processing|evaluation))~ (forward|ahead|further|with|your|you)`,
  ],
  ['rejection', 5, `not (to |be |been )*(pursu(e|ing)|advanc(e|ing)|progress(ing|ed)?|shortlist(ing|ed)?) (you|your|any|further|the)`],
  [
    'rejection',
    5,
    'decided not to ~ (proceed|choose|hire|continue|progress|pursue|advance|select|employ|interview|shortlist|invite|extend|make)',
  ],
  ['rejection', 5, '(decided|deciding|chosen|opted) against ~ (you|your|moving|proceeding|continuing|progressing|extending|hiring|making)'],
  ['rejection', 5, '(will|have|has|had) to (decline|reject|pass on|turn down) (you|your)'],
  ['rejection', 4, '(are|is|be|going to) (declining|rejecting|passing on) (you|your)'],
  ['rejection', 4, '(going to|decided to|will|chose to|elected to) pass( on your| on you| at this time| for now| this time)'],
  [
    'rejection',
    5,
    'your (application|candidacy|submission) ~ (is|was|has been|have been|will be|will not be) (rejected|declined|unsuccessful|turned down|not successful|no longer)',
  ],
  ['rejection', 5, '(has|have|had|was|were|is|are|been|being) ~ unsuccessful'],
  ['rejection', 4, 'unsuccessful (on this occasion|at this time|this time|in your application|for this|with your)'],
  // Not chosen.
  [
    'rejection',
    5,
    'you (were|are|have|had) (not|sadly not|unfortunately not) ~ (selected|successful|shortlisted|chosen|accepted|progressed|advanced|among|made it|be considered|retained|hired|appointed)',
  ],
  [
    'rejection',
    5,
    '(application|candidacy|profile|resume|cv|submission) (was|is|has|were|did|will) not ~ (selected|successful|shortlisted|chosen|accepted|among|retained|progress*|advanc*|be considered|be pursued|moving)',
  ],
  ['rejection', 4, 'not (been |be )?(selected|shortlisted|chosen|successful) (for|to|as|in|at|on)'],
  ['rejection', 5, 'not (be )?(able to )?(consider|considering|considered) (you|your|for|further|any further)'],
  [
    'rejection',
    5,
    '(did|do|does|has|have|will|are|is|was) not (be )?(select|selecting|choose|choosing|shortlist|accept|accepting|advance|progress|approve) (you|your)',
  ],
  ['rejection', 4, 'not select(ing)? you'],
  [
    'rejection',
    5,
    '(will|can|could|are|is|do) not ~ (be able to |be |to )?(offer|offering|extend|extending) (you|an?|the|this) (?!(sponsor|visa|relocation|reimburs|feedback|remote|refund))',
  ],
  [
    'rejection',
    5,
    '(unable|not able|not in a position) to ~ (offer|extend|invite|consider|employ|hire|accept|select|place) (you|an?|the|your|everyone|this)',
  ],
  [
    'rejection',
    5,
    '(will|can|are|is) not (be |be able to |able to )?(invite|inviting|interview|interviewing|hire|hiring|employ|employing) you',
  ],
  [
    'rejection',
    4,
    'no longer (be |being )?(considered|considering|under consideration|in consideration|moving forward|in the running|consider you*|pursuing|proceeding)',
  ],
  ['rejection', 4, '(removed|eliminated) from (further )?consideration'],
  ['rejection', 4, 'not ~ (further consideration|next (round|stage|step|phase))'],
  // Somebody else.
  ['rejection', 4, `${others} ${people} ~ (had|has|have|with|brings|brought) ~ (more|stronger|closer|better|greater|deeper|direct)`],
  [
    'rejection',
    4,
    '(offer|offers|offering|offered) ~ (it|the job|the role|the position|this role|this position) to (someone|somebody|another|a different|them)',
  ],
  [
    'rejection',
    5,
    `(move|moving|moved|go|going|proceed*|continue|continuing|progress*|forward|ahead) (forward |ahead |on )*with (a|an|the|one|two|three|several|some|those) ~ (candidates?|applicants?|people|person|finalists?) (who|whose|that|with)`,
  ],
  [
    'rejection',
    5,
    `(move|moving|moved|go|going|gone|went|proceed*|continue|continuing|continued|progress*|advance|advancing|advanced|forward|ahead) (forward |ahead |on |onward |only |instead )*with ~ ${others} ~ ${people}`,
  ],
  [
    'rejection',
    5,
    `(pursue|pursuing|select|selecting|selected|choose|choosing|chose|chosen|hire|hiring|hired|appoint|appointed|appointing|favor|favour|prefer|preferred|offered|offer) ~ ${others} ~ ${people}`,
  ],
  [
    'rejection',
    4,
    `${others} ${people} ~ (was|were|is|are|has been|have been) ~ (selected|chosen|appointed|hired|offered|accepted|preferred|a (better|closer|stronger))`,
  ],
  [
    'rejection',
    4,
    `${others} ${people} ~ (who|whose|that|with|more|better|qualifications|experience|background*|skills|skill) ~ (more closely|closer|better|closely|stronger|best|suited|aligned|align|match*|fit|fits|directly|relevant)`,
  ],
  [
    'rejection',
    4,
    '(candidates?|applicants?|someone|others) (who|whose|that|with) ~~ (more closely|closer|better|more relevant|more suitable|more directly|stronger|best (match|fit|suit)*|more suited|greater)',
  ],
  [
    'rejection',
    4,
    '(move|moving|moved|go|going|proceed*|continue|continuing|progress*|forward|ahead) (forward |ahead |on )*with (candidates|applicants|others|those|someone) (who|whose|that|with)',
  ],
  [
    'rejection',
    4,
    `decided to ~ (consider|interview|go with|look at|focus on|offer|proceed with) ~ ${others} ~ (${people}|direction|route)`,
  ],
  ['rejection', 4, 'decided to (go|move|proceed|head) in (a|another) (different )?(direction|way)'],
  ['rejection', 3, '(gone|going|go) in a different direction'],
  [
    'rejection',
    4,
    `(another|a different|other|an internal) (candidate|applicant|finalist|person)s? ~ (accepted|filled|for (the|this) ${place})`,
  ],
  [
    'rejection',
    3,
    '(many|several|few|number of|other) ~ (applicants|candidates|applications) ~ (better|more closely|closer|more qualified|stronger|suited)',
  ],
  // The place is gone.
  [
    'gone',
    4,
    `${place}s? ~ (has|have|is|was|were|had|been) (since |now |already |just |been |recently |unfortunately |successfully )*(filled|closed|cancelled|canceled|withdrawn|no longer|taken|eliminated|removed|discontinued)`,
  ],
  [
    'gone',
    4,
    `(have|has) ((now|already|since|recently|just) )?(filled|closed|cancelled|canceled|withdrawn|discontinued|eliminated) ~ ${place}s?`,
  ],
  ['rejection', 4, `decided not to (fill|hire|recruit|staff) ~ (${place}|at this|for)`],
  [
    'rejection',
    3,
    '(do|does) not (currently |presently |yet )?have (a|an|any|suitable|the right) ~ (position|role|opening|vacancy|openings|vacancies|opportunity|opportunities|spot)',
  ],
  ['rejection', 3, '(are|is|at) (currently |presently )?(at|full) capacity'],
  ['rejection', 3, `(recruitment|hiring|selection) (process )?(has|is|was) (now |been |already )*(completed|concluded|closed|ended)`],
  // The person does not match.
  [
    'rejection',
    4,
    '(is|are|was|were|do|does|did|not) not ~ (match|fit|align*|meet|suit*|what we|the right) ~ (for|with|our|the|we|at|to|needs|requirements|criteria|now|role|position)',
  ],
  ['rejection', 4, 'not ~ (the right|a|an|the|strong|good|best|strongest|quite|closest) ~ (fit|match)'],
  ['rejection', 3, '(did|do|does|could|can) not find ~ (match|fit|position|role)'],
  ['rejection', 4, '(is|are|was|were) not what we ~ (looking|need|seeking|searching)'],
  ['rejection', 3, 'not ~ (the|our) ~ (requirements|criteria|qualifications|needs|expectations)'],
  // What they say around it: two such signs are enough, one is not (a move is regretted, too).
  ['rejection', 2, 'regret (to|that|having to) (inform|tell|advise|let|say|notify|have|you|we)'],
  ['rejection', 2, 'regret to (inform|tell|advise|say|notify) ~~ (application|candidacy|position|role|selected|successful|consider*)'],
  ['rejection', 2, 'sorry to (say|inform|tell|let|advise|have to|report|be the bearer)'],
  ['rejection', 2, '(bad|disappointing|sad|unfortunate|difficult) news'],
  ['rejection', 2, '(not the|disappointing) (news|outcome|answer|result|response|decision|update) ~ (hoping|hoped|wanted|for|expecting)'],
  ['rejection', 2, '(difficult|hard|tough) (decision|decisions|choice|choices)'],
  ['rejection', 2, '(this|the) (news|email|message|decision|outcome) ~ (disappointing|disappointment|discourag*)'],
  ['rejection', 2, '(competition|competitive) ~ (strong|pool|fierce|high|tough|applicants|candidates|field)'],
  [
    'rejection',
    2,
    '(after|following) ~ (careful|thorough|much|close|lengthy|thoughtful|further) (consideration|review|deliberation|discussion|thought|evaluation) ~ (decided|unfortunately|regret|not|unable)',
  ],
  ['rejection', 5, '(withdraw|withdrawing|withdrawn|rescind|rescinding|rescinded|retract*|revoke|revoking) (the|our|your|this) ~ offer'],
  ['rejection', 5, 'offer ~ (has been|is|was|be) ~ (withdrawn|rescinded|retracted|revoked)'],
  ['regret', 1, '(unfortunately|regrettably|regretfully|sadly|alas)'],
  ['regret', 1, '(i am|we are) (afraid|sorry)'],
  [
    'farewell',
    1,
    '(best|good|every|much|all the|continued) ~ (luck|success|wishes) ~ (in|with|on|for) ~ (search|career|careers|endeavou?rs?|pursuits?|future|hunt|efforts|job)',
  ],
  [
    'farewell',
    1,
    'wish(ing)? you (all|every|the best|success|well|luck|continued|much|nothing|good) ~~ (search|career|careers|endeavou?rs?|pursuits?|future|hunt|efforts|job)',
  ],
  [
    'farewell',
    1,
    '(keep|retain|hold|hang|store|keeping|retaining|remain) ~ (resume|cv|details|information|profile|application|file|data|candidate|record|records) ~ (on file|on record|in our|for future|for (any )?other|for consideration|in mind|in case)',
  ],
  ['farewell', 1, '(future|other) (opportunities|openings|positions|roles|vacancies|consideration|opportunity|opening)'],
  ['farewell', 1, '(encourage|invite|welcome) you to ~ (apply|keep|check|visit|reapply|stay|monitor|watch|view|explore|search|continue)'],
  ['farewell', 1, '(keep|watch|look) ~ (an eye|our website|our careers?|out for)'],

  ['on_hold', 5, `(put|putting|placed|placing|has been|is|are|been|going|gone|was|were) ~ on hold`],
  ['on_hold', 5, '(hiring|recruitment|headcount|recruiting) (freeze|pause|stop|hold)'],
  [
    'on_hold',
    5,
    '(freeze|frozen|froze|freezing|paused|pausing|pause|suspended|suspending) ~ (hiring|recruit*|recruitment|position|role|search|headcount|process|opening|vacancy)',
  ],
  [
    'on_hold',
    5,
    `(${place}|hiring|process|recruiting) ~ (has been|is|are|have been|was|been) ~ (paused|frozen|suspended|postponed|halted|deferred)`,
  ],
  [
    'on_hold',
    4,
    '(postpone|postponed|postponing|deferred|delay|delayed|halted) ~ (hiring|recruitment|filling|this search|the search|hire)',
  ],

  [
    'offer',
    5,
    '(pleased|delighted|happy|thrilled|excited|glad|proud|honou?red|pleasure) to ~ (offer|extend|present) (you|an|a|the|this|our|formally|to you|for you) (?!(opportunity|chance|invitation|interview|call|time|phone))',
  ],
  [
    'offer',
    5,
    '(pleased|delighted|happy|thrilled|excited|glad|pleasure) to ~ (make|confirm|send|share|inform|provide|attach) ~~ (offer|offer letter|contract of employment)',
  ],
  [
    'offer',
    5,
    '(would|want to|wish to|are|going to|will be) (like to |love to |be )*(offer|offering|extend|extending|make|making) (you )?(an|a|the|this|our|formal)? ?(formal |conditional |verbal |job |written |employment )*(position|role|job|offer|employment|internship)',
  ],
  ['offer', 5, '(offer|offering|offered) you (the|a|an|this) ~ (position|role|job|internship|post|placement|contract)'],
  ['offer', 5, 'you are (hereby )?offered'],
  ['offer', 5, '(extend|extending|extended|make|making) (you )?(an?|the|this|our|the following|the below) ~ offer'],
  [
    'offer',
    4,
    '(formal|official|written|verbal|conditional|attached|enclosed|your|our) (job |employment )?offer (letter|of employment|package|details|is attached|for)',
  ],
  ['offer', 4, '(offer of employment|employment offer|letter of offer)'],
  [
    'offer',
    5,
    '(attached|enclosed|find|attach|enclose) ~ (offer letter|letter of offer|employment contract|contract of employment|employment agreement|offer of employment|offer document|contract for your signature)',
  ],
  [
    'offer',
    4,
    '(sign|signed|countersign|return) (the|your|this|our|attached|enclosed|it|and|both) ~ (offer letter|contract|agreement|offer) ~ (by|within|before|and)',
  ],
  ['offer', 3, '(job offer|offer letter)'],
  ['offer', 5, '(respond|responding|reply|response) to (your|our|this|the) ~ offer'],
  ['offer', 4, 'your offer (from|with|at|to join|to study)'],
  ['offer', 3, '(accept|sign|review|consider|discuss) (the|this|our|your) ~ offer'],
  [
    'offer',
    2,
    '(base salary|annual salary|starting salary|signing bonus|sign-on bonus|compensation package|equity grant|start date|stock options|probation*|notice period)',
  ],
  ['offer', 2, '(you have been|you were|you are) (selected|chosen|successful) ~ (for the|to join|as|in)'],
  ['offer', 1, '(congratulations|welcome aboard|welcome to the team)'],
];
