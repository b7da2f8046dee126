import type { ApplicationId, PersonKey } from '../../search/fact.ts';
import { cards } from '../chains/cards.ts';
import { connectionNotes } from '../chains/connections.ts';
import { goodwill } from '../chains/goodwill.ts';
import { nextNudge } from '../chains/nudges.ts';
import { offerSteps } from '../chains/offers.ts';
import { onCommand } from '../chains/on-command.ts';
import { deadlinePrompt, prepNudges } from '../chains/prompts.ts';
import { referrerSteps } from '../chains/referrer.ts';
import { competingOffer, competingOffers, withdrawals } from '../chains/telling-others.ts';
import { thanks } from '../chains/thanks.ts';
import type { FollowUp, FollowUpKind } from '../follow-up.ts';
import { goesAlong } from '../mail-order.ts';
import { type Candidate, type Dropped, followUpOf, lapsedOf, settle } from '../placing/candidate.ts';
import { followUpOfAll, mayShare, type Spaced, space } from '../placing/spacing.ts';
import { rules } from '../rules.ts';
import type { Situation } from '../standing/situation.ts';
import type { View } from './view.ts';

/** A planned follow-up with the step of each application it stands for. */
export type Drawn = {
  readonly followUp: FollowUp;
  readonly members: readonly {
    readonly application: ApplicationId;
    readonly kind: FollowUpKind;
    readonly period: string;
  }[];
};

/** Draws the plan of a search, once it is clear what the owner's steps meant. */
export function drawAll(view: View): {
  readonly due: readonly Drawn[];
  readonly lapsed: readonly Dropped[];
  /** What lapsed while it waited for its turn (G-03). */
  readonly heldUp: readonly Dropped[];
} {
  const spaced: Candidate[] = [];
  const lapsed: Dropped[] = [];
  const due: Drawn[] = [];
  for (const id of view.applications) {
    const situation = view.situation(id);
    const nudge = pendingNudge(situation);
    if (nudge && 'lapsed' in nudge) lapsed.push(nudge.lapsed);
    else if (nudge && isSpaced(nudge.kind)) spaced.push(nudge);
    const others = besideNudges(situation, view);
    lapsed.push(...others.lapsed);
    due.push(...others.due.map(alone));
  }
  for (const person of new Set(spaced.map(({ to }) => to))) due.push(...nudgesTo(person, view).map(drawn));
  const kept = new Set(due.flatMap(({ members }) => members.map(({ application, kind }) => `${application} ${kind}`)));
  const heldUp = spaced.filter(({ situation, kind }) => !kept.has(`${situation.application.id} ${kind}`)).map(lapsedOf);
  return { due, lapsed, heldUp };
}

/** What of one kind is drawn for one application, alone or with others. */
export function drawFor(application: ApplicationId, kind: FollowUpKind, view: View): readonly Drawn[] {
  const situation = view.situation(application);
  if (!isSpaced(kind)) {
    return besideNudges(situation, view)
      .due.filter((followUp) => followUp.kind === kind)
      .map(alone);
  }
  const nudge = nudgeOf(situation);
  if (!nudge || !isSpaced(nudge.kind) || !mayShare(nudge.kind, kind)) return [];
  return nudgesTo(nudge.to, view, [application])
    .map(drawn)
    .filter(({ followUp }) => followUp.kind === kind);
}

/** The nudges of the chains. K18 is one too, but never waits. */
function isSpaced(kind: FollowUpKind): boolean {
  return rules[kind].nudge === true && kind !== 'competing_offer';
}

/**
 * The pending nudges to one person, at their places (G-03).
 *
 * @param about only those that speak for one of these applications
 */
export function nudgesTo(person: PersonKey, view: View, about?: readonly ApplicationId[]): readonly Spaced[] {
  const situations = view.knowing(person);
  const nudges: Candidate[] = [];
  for (const situation of situations) {
    const nudge = nudgeOf(situation);
    if (nudge && nudge.to === person && isSpaced(nudge.kind)) nudges.push(nudge);
  }
  const notes = competingOffers(situations, view);
  return space(nudges, notes, situations, about);
}

/** The nudge of an application before G-03. */
export function nudgeOf(situation: Situation): Candidate | undefined {
  const nudge = pendingNudge(situation);
  return nudge && !('lapsed' in nudge) ? nudge : undefined;
}

type Settled = ReturnType<typeof settle>;

const pendingNudges = new WeakMap<Situation, { readonly settled: Settled | undefined }>();

function pendingNudge(situation: Situation): Settled | undefined {
  const known = pendingNudges.get(situation);
  if (known) return known.settled;
  const aim = nextNudge(situation);
  const settled = aim && settle(aim);
  pendingNudges.set(situation, { settled });
  return settled;
}

function besideNudges(situation: Situation, view: View): { readonly due: readonly FollowUp[]; readonly lapsed: readonly Dropped[] } {
  const thanked = thanks(situation);
  const referrer = referrerSteps(situation, thanked);
  const kept = [...goodwill(situation, view), ...referrer.aims].map(settle);
  const nudge = nudgeOf(situation);
  const note = competingOffer(situation, view);
  const due = [
    ...prepNudges(situation),
    ...thanked,
    ...cards(situation, thanked),
    ...referrer.beside,
    ...onCommand(situation),
    ...offerSteps(situation),
    ...withdrawals(situation, view),
    ...deadlinePrompt(situation),
    ...(note ? [note] : []),
    ...(nudge?.kind === 'contact_prompt' ? [followUpOf(nudge)] : []),
    ...kept.flatMap((one) => ('lapsed' in one ? [] : withNotes(one))),
  ];
  return { due, lapsed: kept.flatMap((one) => ('lapsed' in one ? [one.lapsed] : [])) };
}

/** The reply to a rejection carries the notes to connect. */
function withNotes(candidate: Candidate): readonly FollowUp[] {
  const followUp = followUpOf(candidate);
  return candidate.kind === 'rejection_reply' ? [followUp, ...connectionNotes(candidate, followUp)] : [followUp];
}

function drawn(nudge: Spaced): Drawn {
  return { followUp: followUpOfAll(nudge), members: nudge.members.map(memberOf) };
}

function alone(followUp: FollowUp): Drawn {
  return { followUp, members: [{ application: followUp.application, kind: followUp.kind, period: periodIn(followUp) }] };
}

function memberOf({ situation, kind, period }: Candidate): Drawn['members'][number] {
  return { application: situation.application.id, kind, period };
}

function periodIn({ id }: FollowUp): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

/** The order of a plan. */
export function inOrder(a: FollowUp, b: FollowUp): number {
  if (a.deliverAt !== b.deliverAt) return a.deliverAt < b.deliverAt ? -1 : 1;
  // What goes along with a draft ends with it, so it has its turn first.
  const first = Number(goesAlong(b)) - Number(goesAlong(a));
  if (first !== 0) return first;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
