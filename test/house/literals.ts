/** A string or template literal of a source file; each `${…}` of a template is one U+FFFC in its text. */
export type Literal = { readonly text: string; readonly at: number };

export const slot = '\ufffc';

/** All string literals of TypeScript source, those inside templates too. Comments are skipped; a regular expression is known by what stands before it. */
export function literalsIn(code: string): readonly Literal[] {
  const found: Literal[] = [];
  scan(code, 0, found, undefined);
  return found.sort((one, other) => one.at - other.at);
}

/** Reads code until the bracket that closes it, or its end; returns where that is. */
function scan(code: string, from: number, found: Literal[], closing: '}' | undefined): number {
  let depth = 0;
  let at = from;
  while (at < code.length) {
    const here = code[at] ?? '';
    if (closing !== undefined && here === closing && depth === 0) return at;
    if (here === '{') depth++;
    else if (here === '}') depth--;
    if (code.startsWith('//', at)) at = endOf(code, '\n', at);
    else if (code.startsWith('/*', at)) at = endOf(code, '*/', at + 2) + 2;
    else if (here === "'" || here === '"') at = plain(code, at, found) + 1;
    else if (here === '`') at = template(code, at, found) + 1;
    else if (here === '/' && /(?:[=(,:[!&|?{};+>]|\breturn)\s*$/.test(code.slice(Math.max(0, at - 20), at))) at = pattern(code, at) + 1;
    else at++;
  }
  return at;
}

function endOf(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from);
  return end < 0 ? code.length : end;
}

function plain(code: string, start: number, found: Literal[]): number {
  let at = start + 1;
  let text = '';
  while (at < code.length && code[at] !== code[start]) {
    if (code[at] === '\\') at++;
    text += code[at];
    at++;
  }
  found.push({ text, at: start });
  return at;
}

function template(code: string, start: number, found: Literal[]): number {
  let at = start + 1;
  let text = '';
  while (at < code.length && code[at] !== '`') {
    if (code.startsWith('${', at)) {
      text += slot;
      at = scan(code, at + 2, found, '}') + 1;
      continue;
    }
    if (code[at] === '\\') at++;
    text += code[at];
    at++;
  }
  found.push({ text, at: start });
  return at;
}

function pattern(code: string, start: number): number {
  let inClass = false;
  let at = start + 1;
  while (at < code.length && (inClass || code[at] !== '/') && code[at] !== '\n') {
    if (code[at] === '\\') at++;
    else if (code[at] === '[') inClass = true;
    else if (code[at] === ']') inClass = false;
    at++;
  }
  return at;
}
