import { marksFollow, readAttribution } from './attribution.ts';
import { findBlock } from './block.ts';
import { type Line, readLines, writeLines } from './lines.ts';
import { isRule, readMarker } from './markers.ts';

/**
 * Splits what the sender wrote now from what the mail quotes: attribution lines in any language, `>` marks, printed header blocks,
 * "Original Message". Inline answers and text below a quote are new. `newest` is empty when everything is history.
 */
export function splitQuoted(text: string): { readonly newest: string; readonly quoted: string } {
  const lines = readLines(text);
  const end = historyStart(lines);
  const newest: Line[] = [];
  const quoted: Line[] = [];
  let index = 0;
  while (index < end) {
    const line = lines[index];
    if (!line) break;
    if (line.depth > 0) {
      quoted.push(line);
      index++;
      continue;
    }
    const attribution = readAttribution(lines, index);
    if (attribution) {
      quoted.push(...lines.slice(index, attribution.to));
      index = attribution.to;
      // Outlook, Yahoo and flattened HTML print no marks behind it: the rest is the older mail.
      if (!marksFollow(lines, index, 0)) break;
      continue;
    }
    newest.push(line);
    index++;
  }
  quoted.push(...lines.slice(index));
  // Quoted as a whole without a word about whom: a pasted mail, not an answer.
  if (lines.length > 0 && end === lines.length && newest.every((line) => line.text === '') && quoted.every((line) => line.depth > 0)) {
    return {
      newest: writeLines(
        quoted,
        quoted.reduce((least, line) => Math.min(least, line.depth), Number.POSITIVE_INFINITY),
      ),
      quoted: '',
    };
  }
  return { newest: clean(newest), quoted: clean(quoted) };
}

/** The line from which on everything is older: a printed header block, or a line that says so. */
function historyStart(lines: readonly Line[]): number {
  const unquoted = lines.findIndex(
    (line, index) => line.depth === 0 && (readMarker(line.text)?.says === 'older' || isHiddenRule(lines, index)),
  );
  const block = findBlock(lines);
  const blockAt = block && block.depth === 0 ? block.from : lines.length;
  return Math.min(unquoted < 0 ? lines.length : unquoted, blockAt);
}

/** "##- Please type your reply above this line -##" of help desks and applicant-tracking systems. */
function isHiddenRule(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (text.length > 120) return false;
  return /(?:reply|respond|type your reply|antworten sie|répondre) (?:above|oberhalb|au-dessus)/i.test(text) && index > 0;
}

/** Without the blank lines and rules that a cut leaves at the ends. */
function clean(lines: readonly Line[]): string {
  const isNothing = (line: Line | undefined) => line !== undefined && line.depth === 0 && (line.text === '' || isRule(line.text));
  let [from, to] = [0, lines.length];
  while (from < to && isNothing(lines[from])) from++;
  while (to > from && isNothing(lines[to - 1])) to--;
  return writeLines(lines.slice(from, to));
}
