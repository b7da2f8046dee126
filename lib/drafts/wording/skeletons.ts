import type { Skeleton } from './table.ts';

/**
 * The order of sentences for each wording, the same in all languages; a language has the wordings whose tables it has. `anchor` stands for whichever V2
 * was assigned. Different jobs for different people (drafts.md 3.3, 1): the status contact is asked, peers are offered answers.
 * Long because it is one table: which wordings open and close alike is seen only side by side.
 */
const table: Readonly<Record<string, readonly Skeleton[]>> = {
  thanks_status: [
    [
      ['thanksOpenings', 'anchor', 'fit?'],
      ['interest', 'offer+'],
      ['permission', 'afterPermission+'],
    ],
    [
      ['anchor', 'thanksOpenings'],
      ['fit?', 'interest'],
      ['permission', 'afterPermission+', 'offer+'],
    ],
    [
      ['wish', 'anchor', 'fit?'],
      ['thanksInShort', 'permission', 'afterPermission+', 'offer+'],
    ],
  ],
  thanks_content: [
    [
      ['thanksOpenings', 'anchor', 'fit?'],
      ['interest', 'offer', 'closing+'],
    ],
    [
      ['anchor', 'thanksOpenings'],
      ['fit?', 'interest+'],
      ['offer', 'closing+'],
    ],
    [
      ['wish', 'anchor', 'fit?'],
      ['thanksInShort', 'offer', 'closing+'],
    ],
    [
      ['thanksOpenings', 'interest'],
      ['anchor', 'fit?', 'offer+', 'closing'],
    ],
    [
      ['thanksInShort', 'anchor'],
      ['wish', 'fit?'],
      ['offer+', 'closing'],
    ],
  ],
  thanks_short: [
    [['thanksOpenings'], ['interest', 'closing+', 'offer+']],
    [['wish'], ['thanksInShort', 'offer', 'closing+']],
    [
      ['thanksOpenings', 'offer'],
      ['closing', 'interest+'],
    ],
  ],
  thanks_short_ask: [
    [
      ['thanksOpenings', 'interest'],
      ['permission', 'afterPermission+'],
    ],
    [
      ['wish', 'thanksInShort'],
      ['permission', 'afterPermission+', 'offer+'],
    ],
  ],
  thanks_agency: [
    [
      ['agencyOpenings', 'agencyInterest'],
      ['agencyAsk', 'offer+'],
    ],
    [['agencyOpenings'], ['agencyInterest', 'agencyAsk', 'closingAfterAsk+', 'offer+']],
  ],
  thanks_agency_alone: [
    [
      ['agencyOpenings', 'agencyInterest'],
      ['agencyAskAlone', 'offer+'],
    ],
    [['agencyOpenings'], ['agencyInterest', 'agencyAskAlone', 'closingAfterAsk+', 'offer+']],
  ],
  thanks_agency_known: [
    [
      ['agencyOpenings', 'agencyInterest'],
      ['agencyRelay', 'offer+', 'closing+'],
    ],
  ],
  thanks_via: [[['relay'], ['relayThanks', 'interest+', 'offer+']], [['relay', 'relayThanks', 'interest+', 'offer+']]],
  thanks_group: [[['groupNote'], ['relayThanks', 'interest+', 'offer+']]],
  status_met: [
    [['metOpenings', 'anchor', 'fit?'], ['ask'], ['closingAfterAsk', 'offer+']],
    [
      ['anchor', 'metOpenings', 'fit?'],
      ['ask', 'closingAfterAsk', 'offer+'],
    ],
    [
      ['metOpenings', 'fit?'],
      ['anchor', 'ask'],
      ['closingAfterAsk+', 'offer+'],
    ],
  ],
  status_thankful: [
    [
      ['thankfulOpenings', 'anchor', 'fit?'],
      ['interest', 'ask'],
      ['closingAfterAsk+', 'offer+'],
    ],
    [
      ['thankfulOpenings', 'interest', 'fit?'],
      ['ask', 'closingAfterAsk+', 'offer+'],
    ],
  ],
  status_applied: [
    [
      ['appliedOpenings', 'anchor', 'fit?'],
      ['interest', 'ask', 'closingAfterAsk+', 'offer+'],
    ],
    [
      ['appliedOpenings', 'interest'],
      ['anchor', 'fit?', 'ask'],
      ['closingAfterAsk+', 'offer+'],
    ],
  ],
  status_tested: [
    [
      ['testedOpenings', 'anchor', 'fit?'],
      ['interest', 'ask', 'closingAfterAsk+', 'offer+'],
    ],
  ],
  status_general: [
    [
      ['openings', 'anchor', 'fit?'],
      ['ask', 'closingAfterAsk+', 'offer+'],
    ],
    [
      ['openings', 'fit?'],
      ['anchor', 'interest+', 'ask', 'closingAfterAsk+', 'offer+'],
    ],
  ],
  status_agency: [
    [['openings'], ['clientAsk', 'closingAfterAsk', 'offer+']],
    [['metOpenings'], ['clientAsk', 'closingAfterAsk', 'offer+']],
  ],
  second_agency: [
    [['openings'], ['clientSecondAsk', 'offer+', 'closingAfterAsk+', 'interest+']],
    [['metAgain'], ['offer', 'clientSecondAsk', 'closingAfterAsk+', 'interest+']],
  ],
  second_met: [
    [
      ['anchor', 'metAgain', 'fit?'],
      // What is offered comes near to what is asked: only where the letter is short without it.
      ['secondAsk', 'closingAfterAsk+', 'offer+'],
    ],
    [
      ['metAgain', 'anchor', 'fit?'],
      ['secondAsk', 'closingAfterAsk+', 'offer+'],
    ],
    [
      ['metAgain', 'fit?'],
      ['anchor', 'secondAsk', 'closingAfterAsk+', 'offer+'],
    ],
  ],
  second_general: [
    [
      ['openings', 'anchor', 'fit?'],
      ['secondAsk', 'closingAfterAsk+', 'offer+'],
    ],
    [
      ['anchor', 'openings', 'fit?'],
      ['secondAsk', 'closingAfterAsk+', 'offer+'],
    ],
  ],
  close: [
    [['closeOpenings'], ['closeInterest', 'closeWishes', 'closing+']],
    [
      ['closeOpenings', 'closeInterest'],
      ['closeWishes', 'closing+'],
    ],
  ],
  close_undated: [
    [
      ['openings', 'closeInterest'],
      ['closeWishes', 'closing+'],
    ],
  ],
  apply_first: [
    [
      ['appliedOpenings', 'anchor', 'fit?'],
      ['talk', 'complete', 'considered+'],
    ],
    [
      ['appliedOpenings', 'talk'],
      ['anchor', 'fit?', 'complete', 'considered+'],
    ],
    [
      ['anchor', 'appliedOpenings', 'fit?'],
      ['talk', 'considered', 'complete+'],
    ],
  ],
  apply_first_undated: [
    [
      ['openings', 'anchor', 'fit?'],
      ['talk', 'complete', 'considered+'],
    ],
  ],
  apply_second: [
    [['keen'], ['anchor', 'fit?', 'sample?'], ['angle', 'considered+', 'complete+']],
    [
      ['keen', 'anchor'],
      ['fit?', 'sample?'],
      ['angle', 'complete+', 'considered+'],
    ],
  ],
  rejected_told: [
    [
      ['toldOpenings', 'timeGiven'],
      ['wishes', 'feedback'],
      ['inMind', 'connect', 'closing+'],
    ],
    [
      ['toldOpenings', 'wishes'],
      ['feedback', 'timeGiven'],
      ['inMind', 'connect', 'closing+'],
    ],
  ],
  rejected_heard: [
    [
      ['heardOpenings', 'timeGiven'],
      ['wishes', 'feedback'],
      ['inMind', 'connect', 'closing+'],
    ],
    [['heardOpenings'], ['feedback', 'timeGiven'], ['inMind', 'connect', 'wishes', 'closing+']],
  ],
  taken_back: [[['takenBackOpenings', 'timeGiven'], ['feedback'], ['inMind', 'touchWishes+']]],
  touch: [
    [['touchOpenings', 'anchor', 'touchInterest'], ['noReply'], ['touchWishes']],
    [
      ['touchOpenings', 'touchInterest'],
      ['noReply', 'touchWishes'],
    ],
  ],
  touch_news: [[['touchOpenings', 'news'], ['noReply'], ['touchWishes', 'touchInterest+']]],
  touch_general: [[['touchGeneral', 'touchInterest'], ['noReply'], ['touchWishes']]],
  touch_general_news: [[['touchGeneral', 'news'], ['noReply'], ['touchWishes', 'touchInterest+']]],
  cancelled: [[['cancelOpenings'], ['flexible', 'newDate', 'closingAfterAsk+']]],
  no_show: [[['noShowOpenings'], ['flexible', 'newDate', 'closingAfterAsk+']]],
  offer_dated: [
    [
      ['offerOpenings', 'offerPleased', 'offerThanksForInterview+'],
      ['offerAnswer', 'offerThanks+', 'offerQuestions'],
    ],
  ],
  offer_undated: [
    [
      ['offerOpenings', 'offerPleased'],
      ['offerThanksForInterview+', 'offerThanks', 'offerAskDate'],
    ],
  ],
  accept: [
    [
      ['accept', 'acceptTerms', 'acceptGlad'],
      ['acceptNext', 'acceptThanks'],
    ],
  ],
  more_time: [[['moreTimeOpenings', 'moreTimePleased'], ['moreTimeReason', 'moreTimeAsk'], ['moreTimeElse']]],
  decline: [[['declineOpenings', 'decline'], ['declineThanks']]],
  competing_dated: [[['competingOpenings'], ['competingInterest', 'competingAsk'], ['competingRelease']]],
  competing_undated: [[['competingOpeningsUndated'], ['competingInterest', 'competingAskUndated'], ['competingRelease', 'offer+']]],
  move: [
    [['moveOpenings'], ['moveTimes', 'moveElse'], ['lookForward']],
    [['moveOpenings'], ['moveTimes', 'moveElse', 'lookForward']],
  ],
  call_off: [
    [['callOffOpenings'], ['callOffThanks', 'callOffFree'], ['callOffWishes']],
    [
      ['callOffOpenings', 'callOffFree'],
      ['callOffThanks', 'callOffWishes'],
    ],
  ],
  agreed_times: [
    [['agreedOpenings'], ['remainingTimes', 'lookForward', 'remainingReach+']],
    [
      ['agreedOpenings', 'lookForward'],
      ['remainingTimes', 'remainingReach+'],
    ],
  ],
  agreed_any: [
    [['agreedOpenings'], ['remainingAny', 'lookForward', 'remainingReach+']],
    [
      ['agreedOpenings', 'lookForward'],
      ['remainingAny', 'remainingReach+'],
    ],
  ],
  referral: [
    [
      ['referralOpenings', 'referralApplied?'],
      ['referralTrust', 'referralLater', 'referralFree+'],
    ],
  ],
  referral_interview: [[['referralInterview'], ['referralGrateful', 'referralLater', 'referralFree+']]],
  referral_rejected: [[['referralRejected'], ['referralStands', 'referralReturn', 'referralFree+']]],
  referral_ended: [[['referralEnded'], ['referralStands', 'referralReturn', 'referralFree+']]],
  referral_accepted: [[['referralAccepted'], ['referralGrateful', 'referralReturn', 'referralFree+']]],
  referral_withdrawn: [[['referralWithdrawn'], ['referralGrateful', 'referralReturn', 'referralFree+']]],
  referral_elsewhere: [[['referralElsewhere'], ['referralGrateful', 'referralReturn', 'referralFree+']]],
  card: [[['cardOpenings', 'cardNote?', 'cardClosing']]],
  connect: [[['connectLong']], [['connectShort']]],
  withdrawn: [
    [['withdrawOpenings'], ['withdrawThanks', 'withdrawWishes']],
    [['withdrawOpenings', 'withdrawThanks'], ['withdrawWishes']],
  ],
};

export const skeletons = (): typeof table => table;
