import type { ApplicationId } from '../search/fact.ts';
import type { Search } from '../search/search.ts';
import type { Instant, LocalDate } from '../time.ts';
import { type Aim, type Candidate, type Dropped, followUpOf, settle } from './candidate.ts';
import type { FollowUp, FollowUpKind } from './follow-up.ts';
import { goodwill } from './goodwill.ts';
import { nextNudge } from './nudges.ts';
import { offerSteps } from './offers.ts';
import { deadlinePrompt, prepNudges } from './prompts.ts';
import { type Situation, type Steps, situationsOf } from './situation.ts';
import { space } from './spacing.ts';
import { competingOffers, withdrawals } from './telling-others.ts';
import { thanks } from './thanks.ts';

/** A planned follow-up with the step of each application it stands for. */
export type Drawn = {
  readonly followUp: FollowUp;
  readonly members: readonly {
    readonly application: ApplicationId;
    readonly kind: FollowUpKind;
    readonly period: string;
    readonly ownOn?: LocalDate;
    readonly plannedAt?: Instant;
  }[];
};

/** Draws the plan of a search, once it is clear what the owner's steps meant. */
export function draw(search: Search, steps: Steps): readonly Drawn[] {
  return drawAll(search, steps).due;
}

export function drawAll(search: Search, steps: Steps): { readonly due: readonly Drawn[]; readonly lapsed: readonly Dropped[] } {
  const all = situationsOf(search, steps);
  const nudges = settled(all.flatMap((situation) => nextNudge(situation) ?? []));
  const kept = settled(all.flatMap((situation) => goodwill(situation, all)));
  const notes = competingOffers(all);
  const prompts = nudges.candidates.filter(({ kind }) => kind === 'contact_prompt');
  const spaced = space(
    nudges.candidates.filter(({ kind }) => kind !== 'contact_prompt'),
    notes,
    all,
    steps.floors,
  );
  const others: readonly FollowUp[] = [
    ...all.flatMap((situation: Situation) => [
      ...prepNudges(situation),
      ...thanks(situation),
      ...offerSteps(situation),
      ...withdrawals(situation, all),
      ...deadlinePrompt(situation),
    ]),
    ...notes,
    ...[...prompts, ...kept.candidates].map((candidate) => followUpOf(candidate)),
  ];
  const due: readonly Drawn[] = [
    ...spaced.map(({ followUp, members }) => ({ followUp, members: members.map(memberOf) })),
    ...others.map((followUp) => ({
      followUp,
      members: [{ application: followUp.application, kind: followUp.kind, period: periodIn(followUp) }],
    })),
  ];
  return { due: [...due].sort((a, b) => inOrder(a.followUp, b.followUp)), lapsed: [...nudges.lapsed, ...kept.lapsed] };
}

function settled(aims: readonly Aim[]): { readonly candidates: readonly Candidate[]; readonly lapsed: readonly Dropped[] } {
  const results = aims.map(settle);
  return {
    candidates: results.flatMap((one) => ('lapsed' in one ? [] : [one])),
    lapsed: results.flatMap((one) => ('lapsed' in one ? [one.lapsed] : [])),
  };
}

function memberOf({ situation, kind, period, ownOn, plannedAt }: Candidate): Drawn['members'][number] {
  return { application: situation.application.id, kind, period, ownOn, plannedAt };
}

function periodIn({ id }: FollowUp): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

function inOrder(a: FollowUp, b: FollowUp): number {
  if (a.deliverAt !== b.deliverAt) return a.deliverAt < b.deliverAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
