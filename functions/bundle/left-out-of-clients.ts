import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Parts of the AWS clients that no function can come to, by the files that hold them, and what stands there instead. A function has its credentials and its settings from Lambda, in its environment: profiles, single
 * sign-on, and the addresses of machines that hand out roles are a quarter of a client, and there is nothing to ask them.
 */
const leftOut: readonly { readonly file: RegExp; readonly instead: string }[] = [
  {
    file: /@aws-sdk[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/,
    instead: "import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = (init) => fromEnv(init);",
  },
  {
    file: /shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/,
    instead:
      "export { CONFIG_PREFIX_SEPARATOR } from './constants'; export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });",
  },
  { file: /regionConfig[\\/]getInstanceMetadataRegion\.js$/, instead: 'export const getInstanceMetadataRegion = async () => undefined;' },
  // No function is a browser, nor a Node without its own digests.
  { file: /node_modules[\\/]bowser[\\/]/, instead: 'export {};' },
  { file: /sha256[\\/]Sha256Js\.js$/, instead: 'export class Sha256Js {}' },
  // Headers of events in a stream are not signed, for there are none.
  { file: /signature-v4[\\/]dist-es[\\/]HeaderFormatter\.js$/, instead: 'export class HeaderFormatter {}' },
  // A table has the address of its region: none of the commands discovers another.
  {
    file: /@aws-sdk[\\/]middleware-endpoint-discovery[\\/]dist-es[\\/]index\.js$/,
    instead:
      'export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector() {}, configFileSelector() {}, default: false }; export const resolveEndpointDiscoveryConfig = (config) => config;',
  },
  // Which of its features a client uses is told to AWS in a header of each call.
  { file: /middleware-user-agent[\\/]check-features\.js$/, instead: 'export async function checkFeatures() {}' },
  // Node's streams are the only ones here.
  {
    file: /util-stream[\\/]sdk-stream-mixin\.browser\.js$/,
    instead: "export const sdkStreamMixin = () => { throw new Error('No stream of ours is a browser\\'s'); };",
  },
  // One way of trying again is enough.
  {
    file: /util-retry[\\/]AdaptiveRetryStrategy\.js$/,
    instead: "export { StandardRetryStrategy as AdaptiveRetryStrategy } from './StandardRetryStrategy';",
  },
];

/** For esbuild: takes out of the AWS clients what no function of ours comes to. Each entry says what it is and why nobody misses it. */
export const leavingOutOfClients: Plugin = {
  name: 'leaving-out-of-clients',
  setup({ onLoad, onResolve }) {
    for (const { file, instead } of leftOut) onLoad({ filter: file }, () => ({ contents: instead, loader: 'js' }));
    onLoad({ filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]models[\\/]errors\.js$/ }, async ({ path }) => ({
      contents: errorsInShort(await readFile(path, 'utf8')),
      loader: 'js',
    }));
    onLoad({ filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path }) => ({
      contents: withPlainKeys(await readFile(path, 'utf8')),
      loader: 'js',
    }));
    onLoad({ filter: /util-endpoints[\\/]lib[\\/]aws[\\/]partitions\.js$/ }, async ({ path }) => ({
      contents: withoutRegionsThatFit(await readFile(path, 'utf8')),
      loader: 'js',
    }));
    // Of its package a client asks the version, to say it in a header.
    onLoad({ filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
    // None of our calls is answered by a stream of events.
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({
      contents: "export class EventStreamSerde { constructor() { throw new Error('None of our calls streams events'); } }",
    }));
  },
};

/** A client has a class for each error of its service, thirty of them alike but for their names: all are of one make. @throws Error for a module that does not look like that */
function errorsInShort(module: string): string {
  const [imported] = /^import \{ \w+ as __BaseException \} from "[^"]+";/.exec(module) ?? [];
  const classes = module.split(/^export class /m).slice(1);
  const made = classes.map((text) => {
    const [, name] = /^(\w+) extends __BaseException \{/.exec(text) ?? [];
    const [, shape] = /\bstatic shapeId = "([^"]+)";/.exec(text) ?? [];
    const [, fault] = /^ {4}\$fault = "(\w+)";/m.exec(text) ?? [];
    const [, retryable] = /^ {4}\$retryable = (\{[^}]*\});/m.exec(text) ?? [];
    if (!name || !fault || !shape?.endsWith(`#${name}`))
      throw new Error(`An error class of a client looks like none: ${text.slice(0, 80)}`);
    const given = [shape.slice(0, -name.length - 1), name, fault].map((word) => JSON.stringify(word));
    return `export const ${name} = /* @__PURE__ */ error(${[...given, ...(retryable ? [retryable] : [])].join(', ')});`;
  });
  if (!imported || made.length === 0) throw new Error('A client has its errors elsewhere');
  return [imported, oneMake, ...made].join('\n');
}

/** The shapes of all that a service takes and gives. Where a key is computed the bundler has to keep the shape, for computing might do something: written out, what no command asks for falls away. */
function withPlainKeys(module: string): string {
  const values = new Map([...module.matchAll(/^const (_\w+) = ("[^"\n]*");$/gm)].map(([, name = '', value = '']) => [name, value]));
  return module.replace(/([{,]\s*)\[(_\w+)\]:/g, (whole, before: string, name: string) => {
    const value = values.get(name);
    return value === undefined ? whole : `${before}${value}:`;
  });
}

type Partition = { readonly regionRegex: string; readonly regions: Readonly<Record<string, unknown>> };

/** Which regions a part of AWS has, with their towns: whatever fits its pattern is found by that. @throws Error for a module that does not look like that */
function withoutRegionsThatFit(module: string): string {
  const [, json = ''] = /^export const partitionsInfo = (\{[\s\S]*\});\s*$/.exec(module) ?? [];
  const { partitions, ...others } = JSON.parse(json) as { readonly partitions: readonly Partition[] };
  const short = partitions.map(({ regions, ...partition }) => {
    const fits = new RegExp(partition.regionRegex);
    return { ...partition, regions: Object.fromEntries(Object.entries(regions).filter(([region]) => !fits.test(region))) };
  });
  return `export const partitionsInfo = ${JSON.stringify({ ...others, partitions: short })};`;
}

const oneMake = `const error = (service, name, $fault, $retryable) => class extends __BaseException {
  static shapeId = service + '#' + name;
  constructor(given) {
    super({ name, $fault, ...given });
    Object.setPrototypeOf(this, new.target.prototype);
    Object.assign(this, $retryable && { $retryable }, given, { name, $fault });
  }
};`;
