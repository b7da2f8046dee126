import type { ApplicationId, Fact } from '../../search/fact.ts';
import type { FollowUp } from '../follow-up.ts';

/** Why a planned follow-up is gone, in the owner's words: the newest fact that changed it. */
export function reason(fact: Fact, about: ApplicationId | undefined, dropped: FollowUp): string {
  const here = about === undefined || about === dropped.application || dropped.alsoFor.includes(about);
  switch (fact.type) {
    case 'application':
      return here ? 'application captured' : 'a newer application at the same company';
    case 'no_contact':
      return 'they ask for no enquiries';
    case 'request':
      return 'next step arrived: request';
    case 'request_answered':
      return 're-planned (request answered)';
    case 'invite':
      return 'next step arrived: interview invitation';
    case 'reschedule':
      return 'interview moved';
    case 'cancel_interview':
      return 'interview cancelled';
    case 'timeline':
      return 're-planned (timeline stated)';
    case 'human_reply':
      return 're-planned (they answered)';
    case 'assessment_invited':
      return dropped.kind === 'deadline_prompt' ? 'moved: new deadline' : 'next step arrived: assessment';
    case 'assessment_submitted':
      return 're-planned (test handed in)';
    case 'on_hold':
      return fact.restart === undefined ? 'role on hold' : 're-planned (timeline stated)';
    case 'rejection':
      return here ? 'rejection' : 'another role was closed';
    case 'reopened':
      return 'reopened';
    case 'offer':
      return dropped.kind === 'offer_decision' ? 'moved: offer restated' : 'offer received';
    case 'offer_withdrawn':
      return 'offer withdrawn';
    case 'ooo':
      return 'moved: recipient out of office';
    case 'accepted':
      return here ? 'offer accepted' : 'offer accepted elsewhere';
    case 'withdrawn':
      return here ? 'withdrawn' : 'offer declined';
    case 'yes':
      return 'replaced: competing-offer note goes to the same person';
    case 'owner_skip':
      return 'skipped by the owner';
    case 'owner_snooze':
      return 'snoozed by the owner';
    case 'owner_sent':
      return fact.kind === dropped.kind ? 'sent by the owner' : 're-planned (sent later than delivered)';
    case 'owner_heard':
      return 're-planned (owner heard from the employer)';
    case 'owner_no':
      return 'the interview did not take place';
    case 'owner_stop':
      return 'stopped by the owner';
    case 'owner_pause':
      return 'paused by the owner';
    case 'owner_resume':
      return 'resumed by the owner';
    case 'candidate_reschedule':
      return 'the owner asks for another time';
    case 'candidate_cancel':
      return 'the owner cancelled the interview';
    case 'no_show':
      return 'nobody came to the interview';
    case 'referred':
      return 'the owner named a referrer';
    case 'internal':
      return 'an internal move';
    case 'contact':
      return 'the owner named another contact';
    case 'undone':
      return 'undone by the owner';
    case 'same':
      return 'the owner joined two applications';
    case 'owner_zone':
      return 'the owner is in another time zone';
    case 'corrected':
    case 'learned':
    case 'note':
    case 'owner_fact':
    case 'owner_changed':
      return 'corrected by the owner';
  }
}
