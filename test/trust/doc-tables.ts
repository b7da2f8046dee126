import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'security.md'), 'utf8');

export type DocRow = Readonly<Record<string, string>>;

/** The table under a heading of `docs/security.md`: a record for each of its rows, by the names of its columns. */
export function tableUnder(heading: string): readonly DocRow[] {
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`docs/security.md has no heading "${heading}"`);
  const lines = text.slice(from).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  const [names = [], , ...rows] = rest.slice(0, end < 0 ? undefined : end).map(cellsOf);
  return rows.map((cells) => {
    if (cells.length !== names.length) throw new Error(`a row of another length under "${heading}": ${cells.join(' | ')}`);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
