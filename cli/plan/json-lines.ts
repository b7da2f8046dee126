/** Where each value of a JSON text begins, so that a fault can name its line. Paths are joined by `/`: `0/scenario/events/2/t`. */
export type JsonLines = {
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The line at which the text stops being JSON. */
  readonly brokenAt?: number;
};

type Open = { readonly path: string; readonly list: boolean; index: number; key: string };

/** Reads the text once, without recursion. Broken text is no error here: what could be read is kept. */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  const open: Open[] = [];
  const token = /\s+|[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;
  let line = 1;
  let next: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' = 'value';
  const broken = (): JsonLines => ({ lineOf: nearest(lines), brokenAt: line });

  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[0];
    if (found === undefined) return broken();
    const top = open.at(-1);
    if (/^\s/.test(found)) {
      line += found.split('\n').length - 1;
    } else if (found === '}' || found === ']') {
      if (!top || top.list !== (found === ']') || !next.endsWith('end')) return broken();
      open.pop();
      next = 'comma or end';
    } else if (found === ',') {
      if (!top || next !== 'comma or end') return broken();
      top.index++;
      next = top.list ? 'value' : 'key';
    } else if (found === ':') {
      if (next !== 'colon') return broken();
      next = 'value';
    } else if (next.startsWith('key')) {
      if (!top || !found.startsWith('"')) return broken();
      top.key = found.slice(1, -1);
      lines.set(pathIn(top), line);
      next = 'colon';
    } else {
      if (!next.startsWith('value')) return broken();
      const path = pathIn(top);
      if (!lines.has(path)) lines.set(path, line);
      const opens = found === '{' || found === '[';
      if (opens) open.push({ path, list: found === '[', index: 0, key: '' });
      next = found === '{' ? 'key or end' : found === '[' ? 'value or end' : 'comma or end';
    }
  }
  return open.length > 0 || next === 'value' ? broken() : { lineOf: nearest(lines) };
}

/** Where in its list or object the reading stands. */
function pathIn(top: Open | undefined): string {
  if (!top) return '';
  const step = top.list ? String(top.index) : top.key;
  return top.path === '' ? step : `${top.path}/${step}`;
}

/** What is missing is reported where it should have been: at its nearest ancestor. */
function nearest(lines: ReadonlyMap<string, number>): JsonLines['lineOf'] {
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(path.slice(0, length).map(String).join('/'));
      if (line !== undefined) return line;
    }
    return lines.get('') ?? 1;
  };
}
