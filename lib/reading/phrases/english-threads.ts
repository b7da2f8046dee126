import type { Wording } from './wording.ts';

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
  ['rejection', 5, '(filled|fill) ~~ (role|position|post|vacancy|opening|place) (internally|with someone|with another|from within)'],
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
    '(role|position|post|vacancy|opening|search|process) ~ (is|has been|was|are) (now |once )?(re-?opened|open again|available again|active again|back on)',
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
];
