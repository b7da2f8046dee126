/** A cell: text as it is; nothing is an empty cell. */
export type Cell = string | number | boolean | undefined;

/** A table as RFC 4180 has it: CRLF, a header row, quotes where they are needed. Cells that a spreadsheet would run as a formula are made harmless. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/**
 * What spreadsheets take for a formula by its first letter (OWASP, "CSV Injection"), with the full-width forms that they fold to it; a tab or a line break in front of it does not protect.
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]/u;
const breaks = /^[\t\r\n]/;

function cellOf(cell: Cell): string {
  if (cell === undefined) return '';
  // Ours, and never a formula.
  if (typeof cell !== 'string') return String(cell);
  const text = formula.test(cell) || breaks.test(cell) ? `'${cell}` : cell;
  // Also where a spreadsheet of another country or setting would part a cell.
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
