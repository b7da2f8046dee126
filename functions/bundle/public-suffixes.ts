import type { Plugin } from 'esbuild';
import { exportsOf } from './evaluated.ts';
import { placeBeside } from './place-beside.ts';
import { pressed } from './pressed.ts';

/**
 * The list of public suffixes that `tldts` looks into, but only what we ask of it: half of it are suffixes of companies, which count only where `allowPrivateDomains` says so, and most of the rest are top level domains with
 * nothing below, which the rule for unknown ones treats alike. What is left lies packed beside the code and is read by the first mail that asks, instead of being built up whenever a function starts.
 */
export const withoutUnaskedSuffixes: Plugin = {
  name: 'without-unasked-suffixes',
  setup(bundle) {
    placeBeside(scheme, bundle);
    bundle.onLoad({ filter: /tldts[\\/]dist[\\/]es6[\\/]src[\\/]suffix-trie\.js$/ }, async ({ path }) => {
      const trie = (await exportsOf(path.replace(/suffix-trie\.js$/, 'data/trie.js'))) as Trie;
      const below = (root: number) => suffixesBelow(trie, labelsOf(trie), root, '');
      const rules = below(trie.rulesRoot).filter((rule) => rule.includes('.'));
      const exceptions = below(trie.exceptionsRoot).map((rule) => `!${rule}`);
      return { contents: lookup, loader: 'js', pluginData: await pressed([...rules, ...exceptions].join(' ')) };
    });
  },
};

const scheme = 'suffixes:';

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

/** `ac.uk`, `*.ck`: the suffixes below a node. */
function suffixesBelow(trie: Trie, labels: readonly string[], node: number, end: string): readonly string[] {
  const [first, beyond] = [trie.edgeStart[node] ?? 0, trie.edgeStart[node + 1] ?? 0];
  return labels.slice(first, beyond).flatMap((label, place) => {
    const name = label + end;
    const child = trie.edgeChild[first + place] ?? 0;
    const isSuffix = ((trie.nodeFlags[child] ?? 0) & 1) !== 0;
    return [...(isSuffix ? [name] : []), ...suffixesBelow(trie, labels, child, `.${name}`)];
  });
}

function labelsOf({ labelText, edgeLength }: Trie): readonly string[] {
  let at = 0;
  return [...edgeLength].map((length) => {
    at += length;
    return labelText.slice(at - length, at);
  });
}

/** In the place of tldts' own: the longest rule that a host name ends with (https://publicsuffix.org/list/). */
const lookup = `
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { fastPathLookup } from 'tldts-core';
import file from '${scheme}public-suffixes.br';

let known;
const rules = () => known ??= new Set(brotliDecompressSync(readFileSync(new URL(file, import.meta.url))).toString().split(' '));

export default function suffixLookup(host, options, out) {
  if (fastPathLookup(host, options, out)) return false;
  out.isPrivate = false;
  for (let at = 0; at < host.length; ) {
    const suffix = host.slice(at), next = host.indexOf('.', at) + 1, rest = next > 0 ? host.slice(next) : '';
    const isException = rest !== '' && rules().has('!' + suffix);
    if (isException || rules().has(suffix) || (next > at + 1 && rules().has('*.' + rest))) {
      out.isIcann = true;
      out.publicSuffix = isException ? rest : suffix;
      return isException;
    }
    if (next === 0) break;
    at = next;
  }
  out.isIcann = false;
  out.publicSuffix = host.slice(host.lastIndexOf('.') + 1);
  return false;
}
`;
