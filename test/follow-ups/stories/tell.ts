import { type PlanRow, rowsOf } from '../../../cli/plan/plan-rows.ts';
import { runScenario } from '../../../cli/plan/run-scenario.ts';
import { readScenarios, type ScenarioApp } from '../../../cli/plan/scenario.ts';

/** When, what, about which application, and the rest of an event. */
export type Step = readonly [at: string, type: string, app?: string | undefined, more?: Readonly<Record<string, unknown>> | undefined];

export type Told = {
  readonly apps: Readonly<Record<string, ScenarioApp>>;
  readonly steps: readonly Step[];
  readonly until: string;
  readonly zone?: string;
  /** Optional kinds that scenarios leave out otherwise. */
  readonly optional?: readonly string[];
};

/** The text of a scenario file with one scenario. */
export function scenarioText({ apps, steps, until, zone = 'America/New_York', optional = [] }: Told): string {
  const events = steps.map(([t, type, app, more]) => ({ t, type, ...(app !== undefined && { app }), ...more }));
  return JSON.stringify([{ scenario: { id: 'told', user_tz: zone, apps, events, horizon: until, with_optional: optional } }]);
}

/** Moves a clock over what is told, and says what was delivered, cancelled and is still planned, one line a draft. */
export function tell(told: Told): { readonly delivered: string[]; readonly cancelled: string[]; readonly planned: string[] } {
  const read = readScenarios(scenarioText(told));
  if ('faults' in read) throw new Error(read.faults.map(({ text }) => text).join('\n'));
  const [scenario] = read.scenarios;
  if (!scenario) throw new Error('No scenario');
  const rows = rowsOf(scenario.id, runScenario(scenario));
  return { delivered: rows.delivered.map(line), cancelled: rows.cancelled.map(line), planned: rows.still_planned.map(line) };
}

/** `Tue 2026-10-20 10:00 app_followup_1 a dana@a.example`, and after it what else the row says. */
function line(row: PlanRow): string {
  const more = [
    row.also_for && `also ${row.also_for.join(' ')}`,
    row.relay_for && `for ${[row.relay_for].flat().join(' and ')}`,
    row.schedule_send_hint && `hint ${row.schedule_send_hint}`,
    row.best_send_from && `best ${row.best_send_from}`,
    row.why,
  ].filter(Boolean);
  const when = row.deliver_at.replace(/T(?=\d)/, ' ').slice(0, 20);
  return `${when} ${row.kind} ${row.app} ${row.to}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

export function invite(iv: string, start: string, end: string, ...people: string[]): Record<string, unknown> {
  return { iv, start, end, with: people };
}
