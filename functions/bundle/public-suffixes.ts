import type { Plugin } from 'esbuild';
import { exportsOf } from './evaluated.ts';

/**
 * The list of public suffixes as `tldts` keeps it, but only what we ask of it: half of it are suffixes of companies, which count only where `allowPrivateDomains` says so, and most of the rest are top level domains with
 * nothing below, which the rule for unknown ones treats alike. What is left is written as text, `uk(ac,co)`, and put back into tldts' own form when it is loaded.
 */
export const withoutUnaskedSuffixes: Plugin = {
  name: 'without-unasked-suffixes',
  setup({ onLoad }) {
    onLoad({ filter: /tldts[\\/]dist[\\/]es6[\\/]src[\\/]data[\\/]trie\.js$/ }, async ({ path }) => {
      const whole = (await exportsOf(path)) as Trie;
      const text = [whole.rulesRoot, whole.exceptionsRoot].map((root) => written(below(whole, root, labelsOf(whole), true))).join('|');
      return { contents: `${planted}plant(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/** tldts' form: a node's edges stand in a row, sorted by a hash of their labels; flag 1 of a node says that it is a suffix, flag 2 that it is a company's. */
export type Trie = {
  readonly nodeFlags: Uint8Array;
  readonly edgeStart: Uint16Array;
  readonly edgeLength: Uint8Array;
  readonly edgeChild: Uint16Array;
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
};

type Edge = { readonly label: string; readonly isSuffix: boolean; readonly below: readonly Edge[] };

function labelsOf({ labelText, edgeLength }: Trie): readonly string[] {
  let at = 0;
  return [...edgeLength].map((length) => {
    at += length;
    return labelText.slice(at - length, at);
  });
}

function below(trie: Trie, node: number, labels: readonly string[], isTop: boolean): readonly Edge[] {
  const edges: Edge[] = [];
  const [first, end] = [trie.edgeStart[node] ?? 0, trie.edgeStart[node + 1] ?? 0];
  const hasWildcard = labels.slice(first, end).includes('*');
  for (let edge = first; edge < end; edge++) {
    const child = trie.edgeChild[edge] ?? 0;
    const isSuffix = ((trie.nodeFlags[child] ?? 0) & 1) !== 0;
    const further = below(trie, child, labels, false);
    // Beside a wildcard, each name that it does not stand for counts.
    if (further.length > 0 || (isSuffix && !isTop) || hasWildcard) edges.push({ label: labels[edge] ?? '', isSuffix, below: further });
  }
  return edges;
}

function written(edges: readonly Edge[]): string {
  return edges
    .map((edge) => `${edge.label}${edge.isSuffix ? '' : '!'}${edge.below.length > 0 ? `(${written(edge.below)})` : ''}`)
    .join(',');
}

/** Reads {@link written} back, in its order. The first node is the suffix with nothing below it, which most edges lead to. */
const planted = String.raw`
export let nodeFlags, edgeStart, edgeLength, edgeChild, labelText, rulesRoot, exceptionsRoot;
function plant(text) {
  const nodes = [{ flag: 1, edges: [] }], next = /([^(),!|]*)(!?)(\(?)/y;
  const read = (flag) => {
    const node = { flag, edges: [] }, place = nodes.push(node) - 1;
    let end;
    do {
      const [, label, not, open] = next.exec(text), own = not ? 0 : 1;
      if (label) node.edges.push([label, open ? read(own) : own ? 0 : nodes.push({ flag: 0, edges: [] }) - 1]);
      end = text[next.lastIndex++];
    } while (end === ',');
    return place;
  };
  rulesRoot = read(0);
  exceptionsRoot = read(0);
  const edges = nodes.flatMap((node) => node.edges);
  let start = 0;
  edgeStart = Uint16Array.from([...nodes.map((node) => (start += node.edges.length) - node.edges.length), edges.length]);
  nodeFlags = Uint8Array.from(nodes, (node) => node.flag);
  edgeLength = Uint8Array.from(edges, ([label]) => label.length);
  edgeChild = Uint16Array.from(edges, ([, child]) => child);
  labelText = edges.map(([label]) => label).join('');
}
`;
