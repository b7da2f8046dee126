import { addBusinessDays, addDays, dayAt } from '../days/business-days.ts';
import { sayDay } from '../days/say-day.ts';
import { instantAt, later, placeAwake, plusHours, plusMinutes, tidy, wholeMinute } from '../days/windows.ts';
import type { FollowUp } from '../follow-up.ts';
import { idOf } from '../placing/candidate.ts';
import { numbers, rules } from '../rules.ts';
import { endOfGap } from '../standing/gaps.ts';
import type { Session } from '../standing/sessions.ts';
import type { Situation } from '../standing/situation.ts';
import { awakeAndFree } from './thanks.ts';

/** K24: two business days before a test is due. One line to the owner, no draft. */
export function deadlinePrompt(situation: Situation): readonly FollowUp[] {
  const { standing, hours, putOff } = situation;
  const { test } = standing;
  if (!test?.deadline || standing.closed || standing.offer || standing.stopped) return [];
  const { deadline, fact, latest } = test;
  const period = `test-${dayAt(fact.saidAt, hours.zone)}`;
  const marks = situation.marks.filter(
    (mark) => mark.kind === 'deadline_prompt' && (mark.ahead ? mark.period === period : tidy(mark.at) > tidy(fact.saidAt)),
  );
  const again = marks.at(-1)?.again;
  if (marks.some((mark) => !mark.again)) return [];
  const on = addBusinessDays(hours.calendar, deadline, -numbers.K24.businessDaysBefore);
  const due = placeAwake(instantAt(on, numbers.K24.time, hours.ownerZone), hours);
  // Already past when we learn of it: the receipt names the deadline.
  if (due < later(latest.knownAt, endOfGap(situation.gaps, due)) && !again) return [];
  const asked = (again ?? putOff.findLast((step) => step.kind === 'deadline_prompt' && step.period === period))?.until;
  const askedAt = asked && (asked.length > 10 ? wholeMinute(asked) : instantAt(asked, numbers.K24.time, hours.ownerZone));
  const moved = askedAt && placeAwake(later(due, askedAt), hours);
  const inTime = moved !== undefined && dayAt(moved, hours.zone) <= deadline;
  if (again && !inTime) return [];
  const deliverAt = moved && inTime ? moved : due;
  const id = idOf(situation, 'deadline_prompt', 'owner', period);
  return [
    {
      id,
      event: again ? `${id}.${again.until}` : id,
      kind: 'deadline_prompt',
      rule: rules.deadline_prompt.id,
      application: situation.application.id,
      alsoFor: [],
      to: 'owner',
      deliverAt,
      latestOn: deadline,
      because: [...new Set([fact.id, latest.id])],
      why: `two business days before the test is due, ${sayDay(deadline)}`,
    },
  ];
}

/** K04: the evening before an interview. `sendBy` is the minute after which it would only distract. */
export function prepNudges(situation: Situation): readonly FollowUp[] {
  const { standing, hours, settings } = situation;
  if (!settings.optional.prep_nudge || standing.closed || standing.stopped) return [];
  const firstOfDay = new Map<string, Session>();
  for (const session of standing.sessions) {
    if (!session.alive || session.cancelled) continue;
    const day = dayAt(session.endsAt, hours.zone);
    const before = firstOfDay.get(day);
    if (!before || session.startsAt < before.startsAt) firstOfDay.set(day, session);
  }
  return [...firstOfDay].flatMap(([day, session]) => {
    const over = situation.marks.some((mark) => mark.kind === 'prep_nudge' && mark.period === day);
    const eve = instantAt(addDays(dayAt(session.startsAt, hours.ownerZone), -1), numbers.K04.time, hours.ownerZone);
    const learnedAt = wholeMinute(session.knownAt);
    const due = learnedAt > eve ? later(learnedAt, plusHours(session.startsAt, -numbers.K04.hoursBefore)) : eve;
    const deliverAt = awakeAndFree(due, situation);
    const sendBy = plusMinutes(session.startsAt, -numbers.K04.leastMinutesBefore);
    if (over || deliverAt > sendBy) return [];
    const id = idOf(situation, 'prep_nudge', 'owner', day);
    return [
      {
        id,
        event: `${id}.${deliverAt}`,
        kind: 'prep_nudge' as const,
        rule: rules.prep_nudge.id,
        application: situation.application.id,
        alsoFor: [],
        to: 'owner' as const,
        deliverAt,
        sendBy,
        optional: true as const,
        because: session.facts,
        why: 'the evening before the interview',
      },
    ];
  });
}
