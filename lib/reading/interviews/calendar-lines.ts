import ICAL from 'ical.js';

/** One property of a calendar component: upper-case name, lower-case parameter names, raw value with RFC 5545 escapes undone. */
export type CalendarLine = { readonly name: string; readonly parameters: ReadonlyMap<string, string>; readonly value: string };

/** A component of RFC 5545 (`VEVENT`), its own lines unfolded, and those within it. */
export type CalendarComponent = {
  readonly name: string;
  readonly lines: readonly CalendarLine[];
  readonly parts: readonly CalendarComponent[];
};

/**
 * Calendar text as its top components, whatever its faults: BOM, missing folds, lines without a name, components never closed.
 * ical.js reads the single lines and nothing else: its zones and recurrences hang on hostile input (parsing.md 0.5).
 */
export function readCalendarLines(text: string): CalendarComponent[] {
  const root: Open = { name: '', lines: [], parts: [] };
  const open: Open[] = [root];
  let components = 0;
  for (const line of unfold(text)) {
    const boundary = /^(BEGIN|END):\s{0,5}([A-Z0-9-]{1,40})\s*$/i.exec(line.slice(0, 80));
    const top = open.at(-1) ?? root;
    if (boundary?.[2]) {
      const name = boundary[2].toUpperCase();
      if (boundary[1]?.toUpperCase() === 'BEGIN') {
        components++;
        if (components > maxComponents || open.length > maxDepth) break;
        // An event is never inside an event: the END line of the one before is missing.
        if (outermost.has(name)) while (open.length > 1 && open.at(-1)?.name !== 'VCALENDAR') open.pop();
        if (name === 'VCALENDAR') open.length = 1;
        const component: Open = { name, lines: [], parts: [] };
        (open.at(-1) ?? root).parts.push(component);
        open.push(component);
      } else {
        const at = open.findLastIndex((component) => component.name === name);
        if (at > 0) open.length = at;
      }
    } else if (top.lines.length < maxLines) {
      const property = readLine(line);
      if (property) top.lines.push(property);
    }
  }
  return root.parts;
}

/** First value of a property, or undefined where it is missing or empty. */
export function propertyOf(component: CalendarComponent, name: string): string | undefined {
  return component.lines.find((line) => line.name === name && line.value !== '')?.value;
}

type Open = { name: string; lines: CalendarLine[]; parts: Open[] };

/** A calendar of any real invitation is a few kB; the rest is an attack on time and memory (5 MB lines, 20,000 events). */
const maxCharacters = 1_000_000;
const maxLineLength = 32_000;
const maxComponents = 2_000;
const maxLines = 500;
const maxDepth = 6;
/** Parameters per line: the lexer's time grows with their square (50,000 parameters, 100,000 quotes). */
const maxParameterMarks = 200;

const outermost = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);

function unfold(text: string): string[] {
  const unfolded: string[] = [];
  let length = 0;
  for (const line of text
    .slice(0, maxCharacters)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)) {
    const last = unfolded.length - 1;
    if (/^[ \t]/.test(line) && last >= 0) {
      // Joined only up to the limit: 80,000 folds of one line would otherwise be copied 80,000 times.
      if (length < maxLineLength) unfolded[last] += line.slice(1);
      length += line.length;
    } else if (line.trim() !== '') {
      unfolded.push(line.slice(0, maxLineLength));
      length = line.length;
    }
  }
  return unfolded;
}

function readLine(written: string): CalendarLine | undefined {
  const name = /^[A-Za-z][A-Za-z0-9-]{0,60}(?=[;:])/.exec(written)?.[0];
  if (!name) return undefined;
  const upper = name.toUpperCase();
  if (count(written, ';') + count(written, '"') > maxParameterMarks + 8 * count(written.slice(name.length, 2000), ','))
    return bareLine(written, upper);
  const line = repairParameters(upper + written.slice(name.length), upper);
  try {
    const [, parameters, , value] = ICAL.parse.property(line) as [string, Record<string, unknown>, string, unknown];
    const values = new Map(
      Object.entries(parameters).map(([key, each]) => [key.toLowerCase(), String(Array.isArray(each) ? each[0] : each)]),
    );
    return { name: upper, parameters: values, value: isText(upper) && typeof value === 'string' ? value : rawValue(line) };
  } catch {
    return bareLine(line, upper);
  }
}

/** The lexer gave up, or must not be asked: the value behind the first colon outside quotes, the parameters cut simply. */
function bareLine(line: string, name: string): CalendarLine {
  const value = rawValue(line);
  const head = line.slice(name.length, line.length - value.length - 1).slice(0, 2_000);
  const parameters = new Map<string, string>();
  for (const part of head.split(';').slice(1, 20)) {
    const [key = '', ...rest] = part.split('=');
    if (key) parameters.set(key.toLowerCase(), rest.join('=').replace(/^"+|"+$/g, ''));
  }
  return { name: name.toUpperCase(), parameters, value: isText(name.toUpperCase()) ? unescapeText(value) : value };
}

function rawValue(line: string): string {
  let quoted = false;
  for (let at = 0; at < Math.min(line.length, 4_000); at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return valueBehind(line, at);
  }
  const colon = line.indexOf(':');
  return colon < 0 ? '' : line.slice(colon + 1);
}

/** `CN=Acme: Hiring:mailto:a@b`: an unquoted colon in a name; the address begins at the scheme. */
function valueBehind(line: string, colon: number): string {
  const scheme = /^(?:ATTENDEE|ORGANIZER)/i.test(line) ? line.toLowerCase().lastIndexOf('mailto:') : -1;
  return line.slice((scheme > colon ? scheme - 1 : colon) + 1);
}

/** A name is short; in a line of a megabyte of `;CN=` nobody looks for it. */
const longestRepaired = 2_000;

function repairParameters(line: string, name: string): string {
  if (name === 'ATTENDEE' || name === 'ORGANIZER') {
    const scheme = line.toLowerCase().lastIndexOf(':mailto:');
    const colonInName = /^[^"]*?;CN=([^";]*:[^";]*)$/i.exec(scheme > 0 && scheme <= longestRepaired ? line.slice(0, scheme) : '');
    if (colonInName?.[1]) return line.replace(colonInName[1], `"${colonInName[1]}"`);
  }
  // Exchange puts the closing quote behind the value: TZID="Eastern:20200310T…" (parsing.md 4).
  return line.replace(/^([A-Z-]+;TZID=")([^":]{1,80}):(\d{8}(?:T\d{6}Z?)?)"?$/, '$1$2":$3');
}

function isText(name: string): boolean {
  return name === 'SUMMARY' || name === 'DESCRIPTION' || name === 'LOCATION';
}

function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

function count(line: string, mark: string): number {
  let found = 0;
  for (let at = line.indexOf(mark); at >= 0 && found < 10_000; at = line.indexOf(mark, at + 1)) found++;
  return found;
}
