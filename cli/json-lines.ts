/** Where each value of a JSON text begins, so that a fault can name its line. Paths are joined by `/`: `0/scenario/events/2/t`. */
export type JsonLines = {
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The line at which the text stops being JSON. */
  readonly brokenAt?: number;
};

/** Reads the text once, without recursion. Broken text is no error here: what could be read is kept. */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  const open: { readonly path: string; index: number; key?: string | undefined; readonly list: boolean }[] = [];
  const token = /\s+|[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;
  let line = 1;
  let expectsKey = false;
  const here = (): string => {
    const top = open.at(-1);
    if (!top) return '';
    const step = top.list ? String(top.index) : (top.key ?? '');
    return top.path === '' ? step : `${top.path}/${step}`;
  };
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text)?.[0];
    if (found === undefined) return { lineOf: nearest(lines), brokenAt: line + (text.slice(at).startsWith('\n') ? 1 : 0) };
    const top = open.at(-1);
    if (/^\s/.test(found)) line += found.split('\n').length - 1;
    else if (found === '{' || found === '[') {
      const path = here();
      lines.set(path, lines.get(path) ?? line);
      open.push({ path, index: 0, list: found === '[' });
      expectsKey = found === '{';
    } else if (found === '}' || found === ']') {
      open.pop();
      expectsKey = false;
    } else if (found === ',') {
      if (top?.list) top.index++;
      expectsKey = top?.list === false;
    } else if (found === ':') expectsKey = false;
    else if (expectsKey && top) {
      top.key = found.slice(1, -1);
      lines.set(here(), line);
    } else lines.set(here(), lines.get(here()) ?? line);
  }
  return { lineOf: nearest(lines), ...(open.length > 0 && { brokenAt: line }) };
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
