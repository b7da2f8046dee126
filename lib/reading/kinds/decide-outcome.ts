import { type Judgement, judge, reader, type Weighed } from './judgement.ts';

/** Rejection, offer, hold, cancellation, move: what must never be claimed wrongly nor be taken for something harmless. */
export function decideOutcome({ mail, said }: Weighed): Judgement | undefined {
  const { total, top, words } = reader(said);
  const kindness = Math.min(2, total('farewell')) + Math.min(1, total('regret'));
  const rejection = total('rejection') + (total('rejection') > 0 || (total('regret') > 0 && total('farewell') > 0) ? kindness : 0);
  const sureRejection = top('rejection') >= 3.9;
  const moved = total('interview_rescheduled');
  const cancelled = total('interview_cancelled');
  const offer = total('offer');

  // "The person we had chosen has withdrawn; could you come back on Wednesday?" ends nothing.
  const goesOn = total('reopened') >= 4 && (mail.hasFixedInterview || mail.hasProposedInterview || top('interview_invite') >= 3.9);
  if (goesOn && kindness < 1.5) return undefined;

  if (sureRejection && rejection >= 4) {
    if (top('life') >= 3.9 && total('job') < 2) return judge('not_job_related', 0.6, words('life'));
    let confidence = 0.76 + 0.03 * (rejection - 4);
    if (total('rejection') < 5 && total('application_confirmation') >= 8 && total('regret') === 0) confidence = 0.62;
    if (offersInstead.test(mail.newest.slice(0, readCharacters))) confidence = 0.6;
    if (top('offer') >= 5) confidence = Math.min(confidence, top('rejection') >= 5 ? 0.72 : 0.6);
    if (top('interview_invite') >= 5 || top('interview_confirmed') >= 5) confidence = Math.min(confidence, kindness >= 2 ? 0.75 : 0.62);
    if (top('info_request') >= 4 && total('rejection') < 7) confidence = Math.min(confidence, 0.62);
    // "We have to cancel, the post was filled": the appointment is gone for certain, what becomes of the application is asked.
    if (top('interview_cancelled') >= 3.2 && top('gone') >= 3.9 && top('refused') < 3.9)
      return judge('interview_cancelled', 0.62, words('interview_cancelled'));
    if (top('interview_cancelled') >= 4 || top('interview_rescheduled') >= 4) {
      if (top('rejection') < 5) return judge(cancelled > moved ? 'interview_cancelled' : 'interview_rescheduled', 0.6, words('rejection'));
      confidence = Math.min(confidence, 0.62);
    }
    if (total('recruiter_outreach') >= 8 && kindness === 0) return judge('recruiter_outreach', 0.6, words('recruiter_outreach'));
    if (total('life') >= 5 && total('job') < 4) confidence = Math.min(confidence, 0.55);
    if (top('on_hold') >= 5 && top('rejection') < 5) confidence = Math.min(confidence, 0.62);
    return judge('rejection', confidence, words('rejection'));
  }
  const dated = mail.hasFixedInterview || mail.hasProposedInterview;
  // "We had to cancel Thursday; your new interview is on Tuesday at two."
  if (cancelled >= 3.2 && mail.renewsInterview && mail.hasFixedInterview)
    return judge('interview_rescheduled', 0.76, words('interview_cancelled') ?? words('interview_rescheduled'));
  if (cancelled >= 4 && moved < 3.2) return judge('interview_cancelled', cancelled >= 4.8 ? 0.85 : 0.72, words('interview_cancelled'));
  if (cancelled >= 4) {
    // Cancelled and asked to find a new time; with the new time in the mail it is a move.
    if ((!dated || cancelled >= moved + plainlyMore) && top('interview_cancelled') >= top('interview_rescheduled'))
      return judge('interview_cancelled', !dated && top('interview_cancelled') >= 4.8 ? 0.74 : 0.6, words('interview_cancelled'));
    // "Cancelled because she is ill; we have moved you to Monday at three."
    const anew = mail.hasFixedInterview && top('interview_rescheduled') >= 4.8 && isDatedIn(mail.newest, words('interview_rescheduled'));
    return judge('interview_rescheduled', anew ? 0.76 : 0.66, words('interview_rescheduled'));
  }
  if (moved >= 4 && (dated || total('job') > 0 || top('interview_rescheduled') >= 4.8)) {
    return judge('interview_rescheduled', moved >= 4.8 ? 0.86 : dated ? 0.74 : 0.66, words('interview_rescheduled'));
  }
  if (dated && moved >= 3.2) return judge('interview_rescheduled', mail.hasFixedInterview ? 0.72 : 0.62, words('interview_rescheduled'));
  if (top('on_hold') >= 4) {
    if (total('farewell') >= 1.5) return judge('rejection', 0.62, words('on_hold'));
    return judge('on_hold', 0.85, words('on_hold'));
  }
  if (offer >= 4 && top('offer') >= 3.2 && offer > total('recruiter_outreach')) {
    const strong = top('offer') >= 4.8;
    return judge('offer', strong ? Math.min(0.95, 0.72 + 0.03 * (offer - 4)) : 0.6, words('offer'));
  }
  if (
    rejection >= 2.5 &&
    top('life') < 3.9 &&
    top('application_confirmation') < 5 &&
    total('interview_invite') + total('interview_confirmed') + total('assessment') + offer < 4
  ) {
    const receipt = total('application_confirmation') >= 6;
    return judge(
      'rejection',
      receipt && rejection < 4 ? 0.5 : Math.min(0.72, 0.5 + 0.06 * (rejection - 3)),
      words('rejection') ?? words('regret'),
    );
  }
  return undefined;
}

/** Said more than once that it is cancelled: the day beside it is the old one. */
const plainlyMore = 3;

/** "We cannot offer you this role, but we would like to offer you that one": refused and offered in one breath is asked about. */
const offersInstead =
  /\b(?:but|instead|however|rather)\b[^.!?]{0,60}\boffer you (?!(?:any|our|some) (?:feedback|advice|sympath|thanks))|\boffer you [^.!?]{0,80}\binstead\b|\b(?:sondern|stattdessen|dafür|jedoch)\b[^.!?]{0,80}\banbieten\b|\b(?:mais|toutefois|en revanche)\b[^.!?]{0,60}\bproposer\b|\b(?:pero|sin embargo|mas|porém|però|tuttavia|maar)\b[^.!?]{0,60}\b(?:ofrecerte|ofrecerle|oferecer|offrirle|offrirti|aanbieden)\b/iu;
const readCharacters = 4_000;

/** Behind the words, in their own sentence, stands a day or an hour. */
function isDatedIn(text: string, words = ''): boolean {
  const at = words === '' ? -1 : text.indexOf(words);
  return at >= 0 && /^[^.!?\n]{0,120}\d/.test(text.slice(at + words.length));
}
