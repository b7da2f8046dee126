import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Run, runScenario } from '../../../cli/plan/run-scenario.ts';
import type { FollowUpKind } from '../../../lib/follow-ups/follow-up.ts';
import { rules } from '../../../lib/follow-ups/rules.ts';
import { type Story, scenarioOf, stories } from '../stories/stories.ts';
import type { Step } from '../stories/tell.ts';

const commands = ['candidate_reschedule', 'candidate_cancel', 'no_show'] as const;
const extra = fc.record({
  hour: fc.integer({ min: 0, max: 24 * 120 }),
  minute: fc.integer({ min: 0, max: 59 }),
  app: fc.constantFrom('a', 'b', 'c'),
  type: fc.constantFrom('referred', 'referred', 'internal', ...commands, ...commands),
  interview: fc.integer({ min: 0, max: 3 }),
});
type Extra = typeof extra extends fc.Arbitrary<infer Value> ? Value : never;
const extras = fc.array(extra, { minLength: 1, maxLength: 5 });

function stepOf({ hour, minute, app, type, interview }: Extra, from: string): Step {
  const at = Temporal.Instant.from(from).add({ hours: hour, minutes: minute });
  const times = [48, 72].map((hours) => at.add({ hours }).toString());
  const more: Record<string, Record<string, unknown>> = {
    referred: { by: `ref${interview % 2}@arbor.example` },
    candidate_reschedule: { iv: `i${interview}`, alternatives: times },
    candidate_cancel: { iv: `i${interview}` },
    no_show: { iv: `i${interview}` },
  };
  return [at.toString(), type, app, more[type] ?? {}];
}

function runOf(story: Story, wanted: readonly ('card' | 'referrer' | 'connection')[]): Run {
  return runScenario({ ...scenarioOf(story), with_optional: [...wanted] });
}

const told = (story: Story, more: readonly Extra[]): Story => ({
  ...story,
  steps: [...story.steps, ...more.map((one) => stepOf(one, story.from))],
});

const beside: readonly FollowUpKind[] = ['handwritten_card', 'connection_note', 'referrer_thanks', 'referrer_update'];
const onWord: readonly FollowUpKind[] = ['move_request', 'cancel_notice', 'no_show_note'];
const wanted = ['card', 'referrer', 'connection'] as const;

describe('of any story with a referrer, and with words about interviews', () => {
  test('K08, K20 and K23 leave everything else as it is', () => {
    fc.assert(
      fc.property(stories({ longest: 8 }), extras, (story, more) => {
        const lines = ({ delivered }: Run): string[] =>
          delivered.flatMap(({ followUp, at }) =>
            beside.includes(followUp.kind) ? [] : [`${at} ${followUp.kind} ${followUp.application} ${followUp.to}`],
          );
        expect(lines(runOf(told(story, more), wanted)).sort()).toEqual(lines(runOf(told(story, more), [])).sort());
      }),
      { numRuns: 40 },
    );
  });

  test('what is planned obeys the windows, goes to whom it is for, and comes as often as it may', () => {
    fc.assert(
      fc.property(stories({ longest: 8 }), extras, (story, more) => {
        const whole = told(story, more);
        const { delivered } = runOf(whole, wanted);
        const { owner } = whole.places;
        for (const { followUp, at } of delivered) {
          if (!beside.includes(followUp.kind) && !onWord.includes(followUp.kind)) continue;
          const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO(owner);
          expect(hour >= 8 && hour < 21, `${followUp.kind} at ${at}`).toBe(true);
          if (rules[followUp.kind].id === 'K20') expect(followUp.to).toMatch(/^ref\d@arbor\.example$/);
          if (followUp.kind === 'connection_note') {
            const reply = delivered.find((one) => one.followUp.event === followUp.event && one.followUp.kind === 'rejection_reply');
            expect(reply?.at).toBe(at);
          }
          if (onWord.includes(followUp.kind)) {
            const word = followUp.id.slice(followUp.id.lastIndexOf('.') + 1);
            const said = more.some(
              (one) => one.app === followUp.application && word.endsWith(Temporal.Instant.from(stepOf(one, story.from)[0]).toString()),
            );
            expect(said, followUp.id).toBe(true);
            expect(followUp.sendBy !== undefined && at < followUp.sendBy).toBe(true);
          }
        }
        const twice = delivered
          .map(({ followUp: { id, kind } }) => id && `${kind} ${id}`)
          .filter((id) => /_note|_card|move_|cancel_n|referrer/.test(id));
        if (!whole.steps.some(([, type]) => type === 'owner_snooze')) expect(new Set(twice).size).toBe(twice.length);
        for (const app of ['a', 'b', 'c']) {
          const notes = delivered.filter(({ followUp }) => rules[followUp.kind].id === 'K20' && followUp.application === app);
          expect(notes.length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 60 },
    );
  });
});
