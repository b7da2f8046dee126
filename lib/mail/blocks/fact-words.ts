import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Fact } from '../../search/fact.ts';
import { inline } from '../page.ts';
import type { Speaker } from '../wording/say.ts';

/** A fact in the owner's words, without a leading capital. */
export function sentenceFor(fact: Fact, zone: string, { words, say, day, moment }: Speaker): string {
  const { facts } = words;
  switch (fact.type) {
    case 'application':
      return say(facts.application, { day: day(dayAt(fact.saidAt, zone)) });
    case 'invite':
      return say(facts.invite, { at: moment(fact.interview.startsAt, zone) });
    case 'reschedule':
      return say(facts.reschedule, { at: moment(fact.startsAt, zone) });
    case 'timeline':
      return fact.P ? say(facts.timelineBy, { day: day(fact.P) }) : say(facts.timeline);
    case 'assessment_invited':
      return fact.deadline ? say(facts.assessmentDue, { day: day(fact.deadline) }) : say(facts.assessment);
    case 'on_hold':
      return fact.restart ? say(facts.holdUntil, { day: day(fact.restart) }) : say(facts.hold);
    case 'offer':
      return fact.deadline ? say(facts.offerBy, { day: day(fact.deadline) }) : say(facts.offer);
    case 'ooo':
      return say(facts.ooo, { day: day(fact.back) });
    case 'referred':
    case 'contact':
      return say(facts[fact.type], { who: inline(fact.name ?? fact.address, 80) });
    case 'note':
      return say(facts.note, { text: inline(fact.text, 120) });
    case 'no_contact':
    case 'request':
    case 'request_answered':
    case 'cancel_interview':
    case 'human_reply':
    case 'assessment_submitted':
    case 'rejection':
    case 'reopened':
    case 'offer_withdrawn':
    case 'accepted':
    case 'withdrawn':
    case 'owner_sent':
      return say(facts[fact.type]);
    default:
      return say(facts.other);
  }
}
