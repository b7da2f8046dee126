import type { FollowUp } from '../follow-up.ts';
import { type Candidate, idOf } from '../placing/candidate.ts';
import { rules } from '../rules.ts';
import { isInternal, tookPlace } from './goodwill.ts';
import { mayBeWrittenTo } from './recipients.ts';

/** K23: a note for an invitation to connect with each interviewer, in the mail of the reply to a rejection. Before that the process has not ended. */
export function connectionNotes(reply: Candidate, mail: FollowUp): readonly FollowUp[] {
  const { situation } = reply;
  const { closed } = situation.standing;
  if (!situation.settings.optional.connection || !closed || isInternal(situation)) return [];
  const people = new Set(tookPlace(situation, closed.fact).flatMap((session) => session.with));
  return [...people]
    .filter((person) => mayBeWrittenTo(situation, person))
    .filter((person) => !situation.marks.some(({ kind, to, again }) => kind === 'connection_note' && to === person && !again))
    .map((person) => ({
      ...mail,
      id: idOf(situation, 'connection_note', person, reply.period),
      kind: 'connection_note' as const,
      rule: rules.connection_note.id,
      to: person,
      optional: true as const,
      why: 'with the reply to the rejection',
    }));
}
