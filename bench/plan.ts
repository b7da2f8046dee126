import { performance } from 'node:perf_hooks';
import { plan } from '../lib/follow-ups/plan.ts';
import { manyApplications } from './measured/many-applications.ts';

/** How long planning takes for searches of a size and a kind that no job seeker reaches. Printed, not judged: a busy machine proves nothing. */
const rounds = 30;

for (const { name, search } of [
  { name: '1,000 live applications, each with its own recruiter', search: manyApplications(1000, 1, 40) },
  { name: '1,000 live applications, three to a recruiter', search: manyApplications(1000, 3, 40) },
  { name: '1,000 live applications, thirty to a recruiter', search: manyApplications(1000, 30, 40) },
  { name: '30 live applications of one recruiter', search: manyApplications(30, 30, 20) },
]) {
  const times: number[] = [];
  const processor: number[] = [];
  let due = 0;
  for (let round = 0; round < rounds; round++) {
    // A copy, so that nothing remembered of the last round helps this one.
    const copy = structuredClone(search);
    const start = performance.now();
    const cpu = process.cpuUsage();
    due = plan(copy).due.length;
    const { user, system } = process.cpuUsage(cpu);
    processor.push((user + system) / 1000);
    times.push(performance.now() - start);
  }
  console.log(`${name}: ${due} due\n  time ${described(times)}\n  processor ${described(processor)}`);
}

function described(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)} ms`;
  return `median ${at(0.5)}, p99 ${at(0.99)}, first ${(times[0] ?? 0).toFixed(0)} ms`;
}
