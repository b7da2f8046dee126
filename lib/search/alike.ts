import { rememberingTexts } from '../remembered.ts';

/** Whether two spellings name one employer: equal but for case, marks, blanks and legal form. */
export function sameCompany(one: string, other: string): boolean {
  const bare = compactName(one);
  return bare !== '' && bare === compactName(other);
}

/** A bare name without its blanks, as a domain writes it. */
export const compactName = rememberingTexts((name): string => bareName(name).replaceAll(' ', ''));

/** Whether a name says no more than a host does: `Pinnaclegrove` of `pinnaclegrove.example`. */
export function isNamedByHost(name: string, host: string): boolean {
  const words = bareName(name).split(' ');
  return labelsOf(host).some((label) => isWrittenAs(words, label));
}

/** Whether a host's label is these words, whole: `basilandbirch` is Basil & Birch. @param words of a bare name: letters and digits */
export function isWrittenAs(words: readonly string[], label: string): boolean {
  return words.join('') !== '' && labelOfWords(words.join(' ')).test(compactName(label));
}

const labelOfWords = rememberingTexts((words) => new RegExp(`^${words.replaceAll(' ', '(?:and|und|et|n)?')}$`, 'u'));

/** Whether somebody wrote out what a host shortens: `Glenmore Community School`, of `glenmorecs.example`. */
export function spellsOutHost(name: string, host: string): boolean {
  const labels = labelsOf(host).map(compactName);
  const words = bareName(name).split(' ');
  return words.length > 1 && words.some((word) => word.length >= shortestTold && labels.some((label) => label.includes(word)));
}

const shortestTold = 4;

/** Without the top level: which of the others are a public suffix need not be known, for no name is one. */
function labelsOf(host: string): readonly string[] {
  return host.split('.').slice(0, -1);
}

/** `copperfern` of `Copper Fern Kitchen`: the first words of a name, as a domain writes them. */
export function isRunTogether(one: string, other: string): boolean {
  const [bare, otherBare] = [bareName(one), bareName(other)];
  const [label, name] = bare.includes(' ') ? [otherBare, bare] : [bare, otherBare];
  if (label.includes(' ') || label.length < shortestLabel) return false;
  const words = name.split(' ');
  return words.some((_, index) => index > 0 && words.slice(0, index + 1).join('') === label);
}

/** Shorter ones are initials. */
const shortestLabel = 5;

/** Lower case, letters and digits only, without the legal form: what two spellings of one name share. */
export function bareName(name: string | undefined): string {
  return name === undefined ? '' : bareNameOf(name.slice(0, longestName));
}

const longestName = 200;

const bareNameOf = rememberingTexts((name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/\(?\b[mwfdx]\s*[/|]\s*[mwfdx](?:\s*[/|]\s*[mwfdx])?\b\)?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:inc|llc|ltd|limited|gmbh|kg|corp|corporation|co|plc|the|ag|se|sa|sas|bv|nv|srl|spa|ab|oy|as|aps)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
);
