import type { Fact, PersonKey } from '../../search/fact.ts';
import { bestSendFrom, later, plusHours, plusMinutes, tidy, wholeMinute } from '../days/windows.ts';
import type { FollowUp, FollowUpKind } from '../follow-up.ts';
import { idOf } from '../placing/candidate.ts';
import { numbers, rules } from '../rules.ts';
import type { Arranging, Session } from '../standing/sessions.ts';
import type { Situation } from '../standing/situation.ts';
import { answerTo, mayBeWrittenTo } from './recipients.ts';
import { awakeAndFree, putOffTo } from './thanks.ts';

const kinds = {
  candidate_reschedule: 'move_request',
  candidate_cancel: 'cancel_notice',
  no_show: 'no_show_note',
} as const satisfies Readonly<Record<Arranging['type'], FollowUpKind>>;

/** K21 and K22: the notes about an interview that the owner told us to write, at once, one for each word of theirs. */
export function onCommand(situation: Situation): readonly FollowUp[] {
  const { standing } = situation;
  if (standing.closed || standing.stopped) return [];
  return standing.sessions.flatMap((session) =>
    session.alive && session.arranging ? (noteAbout(situation, session, session.arranging) ?? []) : [],
  );
}

function noteAbout(situation: Situation, session: Session, fact: Arranging): FollowUp | undefined {
  const kind = kinds[fact.type];
  const to = whoArranged(situation, session);
  if (to === undefined || (fact.type === 'no_show' && answeredSince(situation, fact))) return undefined;
  // To the second: each word of the owner's is a period of its own, and a period holds no full stop.
  const period = `${fact.type}-${tidy(fact.saidAt)}`;
  const mark = situation.marks.findLast((one) => one.kind === kind && one.period === period);
  if (mark && !mark.again) return undefined;
  const agreed = fact.type === 'no_show' ? plusMinutes(session.startsAt, numbers.K22.minutesAfterStart) : fact.knownAt;
  const due = wholeMinute(later(fact.knownAt, agreed));
  // Once the hour has come there is nothing left to move.
  const sendBy = fact.type === 'no_show' ? plusHours(due, numbers.K22.sendWithinHours) : session.startsAt;
  const at = awakeAndFree(due, situation);
  if (at >= tidy(sendBy)) return undefined;
  const putOff = mark?.again ?? situation.putOff.findLast((step) => step.kind === kind && step.period === period);
  const moved = putOff && putOffTo(putOff, at, tidy(sendBy), situation);
  if (mark?.again && moved === undefined) return undefined;
  const deliverAt = moved ?? at;
  const best = bestSendFrom(deliverAt, sendBy, situation.hours.zone);
  const id = idOf(situation, kind, to, period);
  return {
    id,
    event: `${id}.${deliverAt}`,
    kind,
    rule: rules[kind].id,
    application: situation.application.id,
    alsoFor: [],
    to,
    deliverAt,
    sendBy,
    ...(best !== undefined && { bestSendFrom: best }),
    because: [fact.id],
    why:
      fact.type === 'no_show'
        ? `${numbers.K22.minutesAfterStart} minutes after the agreed start, on your word`
        : 'at once, because you asked for it',
  };
}

/** Who invited, or moved it last; with an agency in between, the consultant (W-02). */
function whoArranged(situation: Situation, session: Session): PersonKey | undefined {
  const wrote = situation.facts
    .filter(({ id }) => session.facts.includes(id))
    .flatMap(({ about }) => about?.wroteBy ?? [])
    .findLast((person) => mayBeWrittenTo(situation, person));
  return answerTo(situation, wrote);
}

const answers: ReadonlySet<Fact['type']> = new Set([
  'human_reply',
  'owner_heard',
  'request',
  'timeline',
  'invite',
  'reschedule',
  'cancel_interview',
  'assessment_invited',
  'on_hold',
]);

/** K22: any reply ends it. */
function answeredSince({ facts }: Situation, word: Arranging): boolean {
  return facts.some(({ type, saidAt }) => answers.has(type) && tidy(saidAt) > tidy(word.saidAt));
}
