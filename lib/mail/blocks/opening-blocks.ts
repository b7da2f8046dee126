import { Temporal } from 'temporal-polyfill';
import type { FollowUp } from '../../follow-ups/follow-up.ts';
import { inForce } from '../../search/in-force.ts';
import type { Application } from '../../search/search.ts';
import type { Instant, TimeZone } from '../../time.ts';
import type { FollowUpMailInput } from '../follow-up-input.ts';
import { type Block, inline } from '../page.ts';
import type { Speaker } from '../wording/say.ts';
import { arrangingLines } from './arranging-lines.ts';
import { nudges } from './nudge-words.ts';

/** What stands above the texts: by when or why now, what was assumed, when it is best sent. */
export function openingBlocks(input: FollowUpMailInput, first: FollowUp, application: Application | undefined): readonly Block[] {
  const { followUps, assumptions, owner, speaker } = input;
  const { words, say, retell } = speaker;
  const lines: string[] = [...whyLines(first, owner.timeZone, speaker), ...arrangingLines(first, application, owner)];
  const optional: Readonly<Partial<Record<FollowUp['kind'], string>>> = words.optional;
  const aside = optional[first.kind];
  if (aside !== undefined) lines.push(say(aside));
  const promised = promisedLine(followUps, application, speaker);
  if (promised !== undefined) lines.push(promised);
  lines.push(...assumptions.map(retell));
  if (application && instructed(application, 'portal_only')) lines.push(say(words.follow.portalOnly));
  const there = application?.known.timeZone;
  if (first.sendHint) lines.push(say(words.follow.schedule, { at: inBothZones(first.sendHint, there, owner.timeZone, speaker) }));
  if (first.bestSendFrom) lines.push(say(words.follow.bestFrom, { at: inBothZones(first.bestSendFrom, there, owner.timeZone, speaker) }));
  return [...againBlocks(input), ...lines.map((text, index) => ({ is: index === 0 && isBrief(first) ? 'lead' : 'line', text }) as const)];
}

/** Kinds that open with one sentence of when or why; the others explain themselves at length. */
function isBrief({ kind }: FollowUp): boolean {
  return kind.startsWith('thank_you') || nudges.has(kind);
}

function whyLines(first: FollowUp, zone: TimeZone, { words, say, retell, moment }: Speaker): readonly string[] {
  const { follow } = words;
  const why = retell(inline(first.why, 240)) || follow.plannedDay;
  if (first.kind.startsWith('thank_you')) {
    const late = first.kind === 'thank_you_late';
    if (first.sendBy === undefined)
      return [say(late ? follow.sendByLateDay : follow.sendByDay, { by: follow.endOfDay }), say(follow.tookPlace)];
    // Class A: the last moment is 24 hours after the end of the day's last session, 72 for K07.
    const ended = Temporal.Instant.from(first.sendBy)
      .subtract({ hours: late ? 72 : 24 })
      .toString();
    const slots = { by: moment(first.sendBy, zone), at: moment(ended, zone) };
    return [say(late ? follow.sendByLate : follow.sendBy, slots), say(follow.tookPlace)];
  }
  if (nudges.has(first.kind)) return [say(follow.heard, { why })];
  if (first.to === 'owner' || first.kind === 'keep_in_touch_1m') return [];
  const reasons: Readonly<Partial<Record<FollowUp['kind'], string>>> = words.reasons;
  return [[say(reasons[first.kind] ?? ''), say(follow.why, { why })].join(' ').trim()];
}

/** Drafts that came before, and are better by what the owner told since. */
function againBlocks({ said = [], drafts, speaker }: FollowUpMailInput): readonly Block[] {
  const { words, say, retell } = speaker;
  if (said.length === 0) return [];
  return [
    ...said.map((text) => ({ is: 'line', text: retell(inline(text, 600)) }) as const),
    { is: 'line', text: say(drafts.length > 1 ? words.follow.replacesAll : words.follow.replacesOne) },
    { is: 'gap' },
  ];
}

/** The date understood for P, and the words it was read from; the owner can set another one. */
function promisedLine(
  followUps: readonly FollowUp[],
  application: Application | undefined,
  { words, say, day }: Speaker,
): string | undefined {
  const because = new Set(followUps.flatMap((followUp) => followUp.because));
  const fact = application && inForce(application.facts).findLast((one) => because.has(one.id) && 'P' in one && one.P !== undefined);
  if (!fact || !('P' in fact) || fact.P === undefined) return undefined;
  const phrase = fact.type === 'timeline' ? fact.phrase : fact.evidence.find(({ field }) => field === 'timeline')?.text;
  if (!phrase) return say(words.follow.promised, { by: day(fact.P) });
  return say(fact.source === 'owner' ? words.follow.promisedWord : words.follow.promisedMail, {
    phrase: inline(phrase, 120),
    day: day(fact.saidAt.slice(0, 10)),
    by: day(fact.P),
  });
}

function instructed(application: Application, instruction: string): boolean {
  return inForce(application.facts).some(({ about }) => about?.instructions.some((one) => one === instruction));
}

function inBothZones(at: Instant, theirs: TimeZone | undefined, yours: TimeZone, { words, say, moment }: Speaker): string {
  return theirs === undefined || theirs === yours
    ? moment(at, yours)
    : say(words.follow.bothZones, { yours: moment(at, yours), theirs: moment(at, theirs) });
}
