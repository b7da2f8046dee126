import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type PlanRow, rowsOf } from '../../cli/plan/plan-rows.ts';
import { runScenario } from '../../cli/plan/run-scenario.ts';
import { readScenarios } from '../../cli/plan/scenario.ts';

/** A story with the plan that was worked out for it by hand from the rule table. */
type Worked = {
  readonly title: string;
  readonly expected: Readonly<Record<'delivered' | 'cancelled' | 'still_planned', readonly string[]>>;
};

const folder = new URL('scenarios/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

test('there are stories to hold the plan against', () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)('%s', (file) => {
  const worked: readonly Worked[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

  test.each(worked.map((one) => [one.title, one] as const))('%s', (title, { expected, ...story }) => {
    const read = readScenarios(JSON.stringify([{ scenario: { ...story, id: title } }]));
    if ('faults' in read) throw new Error(read.faults.map(({ text }) => text).join('\n'));
    const [scenario] = read.scenarios;
    if (!scenario) throw new Error('No scenario');
    const { delivered, cancelled, still_planned } = rowsOf(title, runScenario(scenario));
    expect({ delivered: lines(delivered), cancelled: lines(cancelled), still_planned: lines(still_planned) }).toEqual(expected);
  });
});

function lines(rows: readonly PlanRow[]): string[] {
  return rows.map(line).sort();
}

/** The moment, the draft, and what else of the row is promised to the minute. */
function line(row: PlanRow): string {
  const { deliver_at, kind, app, to, cancelled_at, send_by, schedule_send_hint, best_send_from, also_for, relay_for } = row;
  const more = [
    cancelled_at ? `cancelled ${cancelled_at}` : send_by && `send by ${send_by}`,
    schedule_send_hint && `hint ${schedule_send_hint}`,
    best_send_from && `best from ${best_send_from}`,
    also_for && `also for ${also_for.join(' ')}`,
    relay_for && `thanks for ${[relay_for].flat().join(' and ')}`,
  ];
  return [`${deliver_at} ${kind} ${app} ${to}`, ...more.filter(Boolean)].join(', ');
}
