import { execFileSync } from 'node:child_process';
import { withBundles } from './bundles.ts';
import { atMost, type Figure, kilobytes, median, ms, type Section, times } from './figures.ts';
import { markOfBundle } from './marks.ts';

type Load = { readonly processor: number; readonly megabytes: number };

/** What a function costs before its first call: its bundle, held against one that holds nothing but its SDK clients (and for `inbound` the mail parser). */
export function benchColdStart(rounds: number): Promise<Section> {
  return withBundles(async (bundles) => {
    const nothing = Array.from({ length: rounds }, () => load());
    const figures: Figure[] = [];
    for (const bundle of bundles) {
      const loads = Array.from({ length: rounds }, () => ({
        bare: load(bundle.bareFile),
        ours: load(bundle.file),
        whole: load(bundle.file, ...bundle.parts),
      }));
      const floor = median(nothing.map(({ processor }) => processor));
      const bare = median(loads.map((one) => one.bare.processor)) - floor;
      const ours = median(loads.map((one) => one.ours.processor)) - floor;
      const whole = median(loads.map((one) => one.whole.processor)) - floor;
      const memory = median(loads.map((one) => one.whole.megabytes));
      const bareMemory = median(loads.map((one) => one.bare.megabytes));
      const { name } = bundle;
      const mark = markOfBundle(bundle);
      for (const [what, bytes] of [
        [`size of ${name}, loaded at the start (bare ${kilobytes(bundle.bareBytes)})`, bundle.bytesAtStart],
        [`size of ${name}, with all that lies beside it`, bundle.bytes],
      ] as const)
        figures.push(mark === undefined ? { what, is: kilobytes(bytes) } : atMost(what, bytes, mark * 1_000, kilobytes));
      for (const [what, took] of [
        [`load of ${name} ÷ bare (${ms(bare)})`, ours],
        ...(bundle.parts.length > 0 ? [[`load of ${name}, with what its first call needs ÷ bare`, whole] as const] : []),
      ] as const)
        figures.push(name === 'inbound' ? atMost(what, took / bare, 1.5, times) : { what, is: times(took / bare) });
      figures.push({ what: `memory of ${name} after load (bare ${bareMemory.toFixed(0)} MB)`, is: `${memory.toFixed(0)} MB` });
    }
    return {
      title: 'Cold start',
      about: 'Each bundle loaded by a process of its own, by turns with its floor; processor time without that of an empty process.',
      figures,
    };
  });
}

function load(...files: readonly string[]): Load {
  const script = `${files.map((file) => `await import(${JSON.stringify(file)});`).join('\n')}
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ processor: (user + system) / 1000, megabytes: process.memoryUsage().rss / 1e6 }));`;
  const env = { PATH: process.env.PATH ?? '', AWS_REGION: 'us-east-1', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env })) as Load;
}
