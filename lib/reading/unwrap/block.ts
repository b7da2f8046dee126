import { readHeaderDate } from '../header-dates/header-date.ts';
import { holdsAddress } from './address.ts';
import { fieldOf, type HeaderField, longestLabel, printedFieldOf } from './labels.ts';
import type { Line } from './lines.ts';
import { isRule, type Marker, readMarker } from './markers.ts';

/** A printed header block: the lines `from` (first label or its marker) to `to` (first line of the mail below), and the values by field. */
export type HeaderBlock = {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly marker?: Marker;
  /** A rule line stands above, as Outlook on the web prints it. */
  readonly ruled: boolean;
  readonly values: Readonly<Partial<Record<HeaderField, string>>>;
  readonly labels: Readonly<Partial<Record<HeaderField, string>>>;
};

/** Values are cut here; nobody's name or subject is longer. */
const longestValue = 2000;
/** A long list of recipients wraps over many lines. */
const longestContinuation = 12;
/** No block of any client has more lines. */
const longestBlock = 60;

/** The first header block at or behind line `start`. */
export function findBlock(lines: readonly Line[], start = 0): HeaderBlock | undefined {
  for (let index = start; index < lines.length; index++) {
    const block = readLabel(lines[index]) ? collect(lines, index, readLabel) : collectBare(lines, index);
    if (block) return withMarker(lines, block);
  }
  return undefined;
}

type Label = { readonly field: HeaderField; readonly label: string; readonly value: string };

function readLabel(line: Line | undefined): Label | undefined {
  // Most lines hold nothing that ends a label.
  if (!line || !/[:：|]/.test(line.text)) return undefined;
  const text = line.text.replace(/^[\s*_#•·]+/, '');
  const piped = /^\|\s*([^|]{1,40})\|\s*([^|]{0,2000})/.exec(text);
  const colon = text.slice(0, longestLabel + 2).search(/[:：]/);
  if (!piped && colon < 1) return undefined;
  const label = (piped?.[1] ?? text.slice(0, colon))
    .replace(/[\s*_|"']+$/g, '')
    .replace(/^[\s|"']+/, '')
    .replace(/\s*[:：]$/, '');
  const field = fieldOf(label);
  if (!field) return undefined;
  const value = (piped?.[2] ?? text.slice(colon + 1)).replace(/^[\s*_|]+|[\s|]+$/g, '');
  return { field, label, value: unstar(value).slice(0, longestValue) };
}

/** `*Jane*` is bold, `**` a mark that a label left behind. */
const unstar = (value: string) =>
  value
    .replace(/^\*{1,2}([^*]*)\*{1,2}/, '$1')
    .replace(/\*+$/, '')
    .trim();

/** eM Client prints labels without a colon; they count only exactly as printed, line upon line. */
function readBareLabel(line: Line | undefined): Label | undefined {
  const word = /^\p{Lu}[\p{L}-]{1,15}(?=\s)/u.exec(line?.text ?? '')?.[0];
  const field = word === undefined ? undefined : printedFieldOf(word);
  if (!field) return undefined;
  const match = /^(\p{Lu}[\p{L}-]{1,15})\s+(\S.*)$/u.exec(line?.text.slice(0, longestValue) ?? '');
  return match?.[1] && match[2] ? { field, label: match[1], value: match[2].trim() } : undefined;
}

function collectBare(lines: readonly Line[], index: number): HeaderBlock | undefined {
  const first = readBareLabel(lines[index]);
  if (first?.field !== 'from' || !holdsAddress(first.value)) return undefined;
  const block = collect(lines, index, readBareLabel);
  return block && countOthers(block.values) >= 3 ? block : undefined;
}

function collect(lines: readonly Line[], start: number, read: (line: Line | undefined) => Label | undefined): HeaderBlock | undefined {
  const values: Partial<Record<HeaderField, string>> = {};
  const labels: Partial<Record<HeaderField, string>> = {};
  let index = start;
  let end = start;
  let gaps = false;
  while (index < lines.length && index - start < longestBlock) {
    const label = read(lines[index]);
    if (label) {
      if (label.field !== 'other' && values[label.field] !== undefined) break;
      values[label.field] ??= label.value;
      labels[label.field] ??= label.label;
      index++;
      const more = continuation(lines, index, read, values, label.value === '');
      if (label.field !== 'other' && more > 0) {
        values[label.field] = [label.value, ...lines.slice(index, index + more).map((line) => line.text)]
          .join(' ')
          .trim()
          .slice(0, longestValue);
      }
      index += more;
      end = index;
      continue;
    }
    if (lines[index]?.text !== '') break;
    // HTML paragraphs put a blank line between labels; a complete block ends at the first one.
    const ahead = index + (lines[index + 1]?.text === '' ? 2 : 1);
    const following = read(lines[ahead]);
    const complete = values.from !== undefined && values.date !== undefined && values.subject !== undefined;
    if (!following || (complete && !gaps) || (following.field !== 'other' && values[following.field] !== undefined)) break;
    gaps = true;
    index = ahead;
  }
  return accepts(values) ? { from: start, to: end, depth: lines[start]?.depth ?? 0, ruled: false, values, labels } : undefined;
}

/** How many of the next lines continue a value: those in front of another new label, or one line behind a label that has no value. */
function continuation(
  lines: readonly Line[],
  index: number,
  read: (line: Line | undefined) => Label | undefined,
  values: Partial<Record<HeaderField, string>>,
  empty: boolean,
): number {
  for (let ahead = 0; ahead <= longestContinuation; ahead++) {
    const line = lines[index + ahead];
    const label = read(line);
    if (label) return label.field === 'other' || values[label.field] === undefined ? ahead : 0;
    if (!line || line.text === '') return empty && ahead === 1 ? 1 : 0;
  }
  return 0;
}

function countOthers(values: HeaderBlock['values']): number {
  return (['date', 'to', 'subject', 'cc'] as const).filter((field) => values[field] !== undefined).length;
}

/** A sender with an address and two more labels; or a mere name with date, subject and one more (agendas have `From: 2:00 PM`). */
function accepts(values: HeaderBlock['values']): boolean {
  if (values.from === undefined) return false;
  const others = countOthers(values);
  if (holdsAddress(values.from)) return others >= 2;
  const isName = /^["'„“«]?\p{L}[^\d:]*$/u.test(values.from);
  return (
    isName && others >= 3 && values.subject !== undefined && values.date !== undefined && readHeaderDate(values.date, 'UTC') !== undefined
  );
}

/** Takes in what stands above the first label: a marker, a rule, blank lines between. */
function withMarker(lines: readonly Line[], block: HeaderBlock): HeaderBlock {
  let from = block.from;
  let ruled = false;
  let marker: Marker | undefined;
  for (let index = block.from - 1; index >= Math.max(0, block.from - 5); index--) {
    const line = lines[index];
    if (!line) break;
    if (line.text === '') continue;
    const found = readMarker(line.text);
    if (!found && !isRule(line.text)) break;
    if (found) marker ??= found;
    else ruled = true;
    from = index;
    if (found) break;
  }
  return { ...block, from, ruled, ...(marker ? { marker } : {}) };
}
