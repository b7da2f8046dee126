import type { Skeleton, Wording } from '../table.ts';
import * as anchors from './anchors.ts';
import * as application from './application.ts';
import * as interest from './interest.ts';
import * as offers from './offers.ts';
import * as outcome from './outcome.ts';
import * as status from './status.ts';
import * as thanks from './thanks.ts';

/** V2: the first of these that has a source is the anchor; composing decides which, so that no two people share one (drafts.md 3.3). */
const anchor = {
  noteAbout: anchors.noteAbout,
  noteThat: anchors.noteThat,
  session: anchors.session,
  sessionLater: anchors.sessionLater,
  function: anchors.position,
  posting: anchors.posting,
};

const everywhere = { ...anchor, fit: anchors.fit, ...interest };
const thankful = { ...everywhere, ...thanks };
const waiting = { ...everywhere, ...status };
const over = { ...everywhere, ...outcome };
const deciding = { ...everywhere, ...offers };

const wording = (tables: Wording['tables'], ...skeletons: readonly Skeleton[]): Wording => ({ tables, skeletons });

/** Wordings by name; `compose` chooses the name by kind and reader. `anchor` stands for whichever V2 was assigned. */
export const wordings: Readonly<Record<string, Wording>> = {
  // Different jobs for different people (drafts.md 3.3, 1): the status contact is asked, peers are offered answers, senior guests get the shortest.
  thanks_status: wording(
    thankful,
    [
      ['thanksOpenings', 'anchor', 'fit?'],
      ['interest', 'offer+'],
      ['permission', 'closingAfterAsk+'],
    ],
    [
      ['anchor', 'thanksOpenings'],
      ['fit?', 'interest'],
      ['permission', 'closingAfterAsk+', 'offer+'],
    ],
    [
      ['wish', 'anchor', 'fit?'],
      ['thanksInShort', 'permission', 'closingAfterAsk+', 'offer+'],
    ],
  ),
  thanks_content: wording(
    thankful,
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
  ),
  thanks_short: wording(
    thankful,
    [['thanksOpenings'], ['interest', 'closing+', 'offer+']],
    [['wish'], ['thanksInShort', 'offer', 'closing+']],
    [
      ['thanksOpenings', 'offer'],
      ['closing', 'interest+'],
    ],
  ),
  thanks_short_ask: wording(
    thankful,
    [
      ['thanksOpenings', 'interest'],
      ['permission', 'closingAfterAsk+'],
    ],
    [
      ['wish', 'thanksInShort'],
      ['permission', 'closingAfterAsk+', 'offer+'],
    ],
  ),
  thanks_agency: wording(
    thankful,
    [
      ['agencyOpenings', 'agencyInterest'],
      ['agencyAsk', 'offer+'],
    ],
    [['agencyOpenings'], ['agencyInterest', 'agencyAsk', 'closingAfterAsk+', 'offer+']],
  ),
  thanks_agency_alone: wording(
    thankful,
    [
      ['agencyOpenings', 'agencyInterest'],
      ['agencyAskAlone', 'offer+'],
    ],
    [['agencyOpenings'], ['agencyInterest', 'agencyAskAlone', 'closingAfterAsk+', 'offer+']],
  ),
  thanks_agency_known: wording(thankful, [
    ['agencyOpenings', 'agencyInterest'],
    ['agencyRelay', 'offer+', 'closing+'],
  ]),
  thanks_via: wording(
    thankful,
    [['relay'], ['relayThanks', 'closingAfterAsk+', 'offer+']],
    [['relay', 'relayThanks', 'offer+', 'closingAfterAsk+']],
  ),
  thanks_group: wording(thankful, [['groupNote'], ['relayThanks', 'interest+', 'closingAfterAsk+']]),
  status_met: wording(
    waiting,
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
  ),
  status_thankful: wording(
    waiting,
    [
      ['thankfulOpenings', 'anchor', 'fit?'],
      ['interest', 'ask'],
      ['closingAfterAsk+', 'offer+'],
    ],
    [
      ['thankfulOpenings', 'interest', 'fit?'],
      ['ask', 'closingAfterAsk+', 'offer+'],
    ],
  ),
  status_applied: wording(
    waiting,
    [
      ['appliedOpenings', 'anchor', 'fit?'],
      ['interest', 'ask', 'closingAfterAsk+', 'offer+'],
    ],
    [
      ['appliedOpenings', 'interest'],
      ['anchor', 'fit?', 'ask'],
      ['closingAfterAsk+', 'offer+'],
    ],
  ),
  status_tested: wording(waiting, [
    ['testedOpenings', 'anchor', 'fit?'],
    ['interest', 'ask', 'closingAfterAsk+', 'offer+'],
  ]),
  status_general: wording(
    waiting,
    [
      ['openings', 'anchor', 'fit?'],
      ['ask', 'closingAfterAsk+', 'offer+'],
    ],
    [
      ['openings', 'fit?'],
      ['anchor', 'interest+', 'ask', 'closingAfterAsk+', 'offer+'],
    ],
  ),
  status_agency: wording(
    waiting,
    [['openings'], ['agencyAsk', 'closingAfterAsk', 'offer+']],
    [['metOpenings'], ['agencyAsk', 'closingAfterAsk', 'offer+']],
  ),
  second_met: wording(
    waiting,
    [
      ['anchor', 'metAgain', 'fit?'],
      ['secondAsk', 'offer+', 'closingAfterAsk+'],
    ],
    [
      ['metAgain', 'anchor', 'fit?'],
      ['offer+', 'secondAsk', 'closingAfterAsk+'],
    ],
    [
      ['metAgain', 'fit?'],
      ['anchor', 'secondAsk', 'closingAfterAsk+', 'offer+'],
    ],
  ),
  second_general: wording(
    waiting,
    [
      ['openings', 'anchor', 'fit?'],
      ['offer+', 'secondAsk', 'closingAfterAsk+'],
    ],
    [
      ['anchor', 'openings', 'fit?'],
      ['secondAsk', 'closingAfterAsk+', 'offer+'],
    ],
  ),
  close: wording(waiting, [['closeOpenings'], ['closeInterest', 'closeWishes', 'closing+']]),
  apply_first: wording(
    { ...everywhere, ...application, ...status },
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
  ),
  apply_first_undated: wording({ ...everywhere, ...application, ...status }, [
    ['openings', 'anchor', 'fit?'],
    ['talk', 'complete', 'considered+'],
  ]),
  apply_second: wording(
    { ...everywhere, ...application },
    [['keen'], ['anchor', 'fit?', 'sample?'], ['angle', 'considered+', 'complete+']],
    [
      ['keen', 'anchor'],
      ['fit?', 'sample?'],
      ['angle', 'complete+', 'considered+'],
    ],
  ),
  rejected_told: wording(
    over,
    [
      ['toldOpenings', 'timeGiven'],
      ['wishes', 'feedback'],
      ['inMind', 'closing+'],
    ],
    [
      ['toldOpenings', 'wishes'],
      ['feedback', 'timeGiven'],
      ['inMind', 'closing+'],
    ],
  ),
  rejected_heard: wording(
    over,
    [
      ['heardOpenings', 'timeGiven'],
      ['wishes', 'feedback'],
      ['inMind', 'closing+'],
    ],
    [['heardOpenings'], ['feedback', 'timeGiven'], ['inMind', 'wishes', 'closing+']],
  ),
  taken_back: wording(over, [['takenBackOpenings', 'timeGiven'], ['feedback'], ['inMind', 'touchWishes+']]),
  touch: wording(
    over,
    [['touchOpenings', 'noteAbout?', 'touchInterest'], ['noReply'], ['touchWishes']],
    [
      ['touchOpenings', 'touchInterest'],
      ['noReply', 'touchWishes'],
    ],
  ),
  touch_news: wording(over, [['touchOpenings', 'news'], ['noReply'], ['touchWishes', 'touchInterest+']]),
  touch_general: wording(over, [['touchGeneral', 'touchInterest'], ['noReply'], ['touchWishes']]),
  touch_general_news: wording(over, [['touchGeneral', 'news'], ['noReply'], ['touchWishes', 'touchInterest+']]),
  cancelled: wording(over, [['cancelOpenings'], ['flexible', 'newDate', 'closingAfterAsk+']]),
  no_show: wording(over, [['noShowOpenings'], ['flexible', 'newDate', 'closingAfterAsk+']]),
  offer_dated: wording(deciding, [
    ['offerOpenings', 'offerPleased', 'offerThanksForInterview'],
    ['offerAnswer', 'offerThanks', 'offerQuestions'],
  ]),
  offer_undated: wording(deciding, [
    ['offerOpenings', 'offerPleased'],
    ['offerThanksForInterview', 'offerThanks', 'offerAskDate'],
  ]),
  accept: wording(deciding, [
    ['accept', 'acceptGlad'],
    ['acceptNext', 'acceptThanks'],
  ]),
  more_time: wording(deciding, [['moreTimeOpenings', 'offerPleased'], ['moreTimeReason', 'moreTimeAsk'], ['moreTimeElse']]),
  decline: wording(deciding, [['declineOpenings', 'decline'], ['declineThanks']]),
  competing_dated: wording(deciding, [['competingOpenings'], ['competingInterest', 'competingAsk'], ['competingRelease']]),
  competing_undated: wording(deciding, [
    ['competingOpeningsUndated'],
    ['competingInterest', 'competingAskUndated'],
    ['competingRelease', 'offer+'],
  ]),
  withdrawn: wording(
    deciding,
    [['withdrawOpenings'], ['withdrawThanks', 'withdrawWishes']],
    [['withdrawOpenings', 'withdrawThanks'], ['withdrawWishes']],
  ),
};
