import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isErrno } from '../folder/durable-file.ts';
import { buildThread, threadFile } from './functions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The folder of the functions' bundles, as `buildFunctions` makes them for AWS, and of the program of their threads. They are built once for each state of the sources: a second start finds them, and two starts at the same
 * time do not tread on each other.
 */
export async function bundleFolder(): Promise<string> {
  const cache = await writableFolder(join(root, 'node_modules', '.cache', 'followthrough'));
  const folder = join(cache, await digestOfSources());
  if (await isThere(folder)) return folder;
  const fresh = await mkdtemp(join(cache, 'building-'));
  // Loaded only when there is something to build: most starts find it done.
  const { buildFunctions } = await import('../../functions/build.ts');
  await Promise.all([buildFunctions(fresh), buildThread(join(fresh, threadFile))]);
  try {
    await rename(fresh, folder);
  } catch (error) {
    // Another start was faster with the same.
    await rm(fresh, { recursive: true, force: true });
    if (!(await isThere(folder))) throw error;
  }
  await removeOthers(cache, folder);
  return folder;
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['functions', 'lib']) {
    const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
    const contents = await Promise.all(names.map((name) => readFile(join(root, folder, name))));
    for (const [index, content] of contents.entries()) hash.update(`\n${folder}/${names[index]} ${content.length}\n`).update(content);
  }
  for (const file of [
    'local/functions/function-thread.ts',
    'local/functions/thread-parts.ts',
    'local/rows/sent-row.ts',
    'local/rows/table-over.ts',
    'local/clock.ts',
    'package.json',
  ])
    hash.update(await readFile(join(root, file)));
  hash.update(await readLockfile());
  return hash.digest('hex').slice(0, 32);
}

/** A checkout has the one, a package that was packed from it the other. */
async function readLockfile(): Promise<Buffer> {
  try {
    return await readFile(join(root, 'package-lock.json'));
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
    return readFile(join(root, 'npm-shrinkwrap.json'));
  }
}

/** A checkout may belong to somebody else; then the bundles go where temporary files go. */
async function writableFolder(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { recursive: true });
    await rm(await mkdtemp(join(wanted, 'building-')), { recursive: true });
    return wanted;
  } catch (error) {
    if (!isErrno(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
    return mkdtemp(join(tmpdir(), 'followthrough-bundles-'));
  }
}

/** Of earlier states of the sources a few are kept, in case a stage still runs them. */
const keptStates = 4;

/** A build that takes longer was killed. */
const longestBuildMs = 10 * 60_000;

async function removeOthers(cache: string, folder: string): Promise<void> {
  const names = (await readdir(cache)).filter((name) => join(cache, name) !== folder);
  const others = await Promise.all(names.map(async (name) => ({ name, madeAtMs: (await stat(join(cache, name))).mtimeMs })));
  others.sort((one, other) => one.madeAtMs - other.madeAtMs);
  const abandoned = others.filter(({ name, madeAtMs }) => name.startsWith('building-') && Date.now() - madeAtMs > longestBuildMs);
  for (const { name } of abandoned) await rm(join(cache, name), { recursive: true, force: true });
  const states = others.filter(({ name }) => !name.startsWith('building-'));
  for (const { name } of states.slice(0, Math.max(0, states.length - keptStates)))
    await rm(join(cache, name), { recursive: true, force: true });
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
