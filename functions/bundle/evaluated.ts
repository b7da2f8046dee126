import { createContext, runInContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';

export type ModuleExports = Readonly<Record<string, unknown>>;

/** What a module exports that has no effects. It is asked once, by the first of several bundles that need it. */
export function exportsOf(path: string, plugins: Plugin[] = []): Promise<ModuleExports> {
  const known = asked.get(path) ?? evaluate(path, plugins);
  asked.set(path, known);
  return known;
}

const asked = new Map<string, Promise<ModuleExports>>();

async function evaluate(path: string, plugins: Plugin[]): Promise<ModuleExports> {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'cjs', plugins, logLevel: 'warning' });
  const module: { exports: ModuleExports } = { exports: {} };
  runInContext(outputFiles[0]?.text ?? '', createContext({ module }));
  return module.exports;
}
