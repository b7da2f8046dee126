import { roleNouns } from '../phrases/names.ts';
import { plain } from './company-name.ts';

export type Profession = { readonly role: string; readonly weight: number };

/** Longer texts repeat themselves; bounds the work on hostile mail. */
const mostTokens = 1500;
const mostWords = 8;
const mostCharacters = 40;

/** Words that open a sentence or a list with a capital, and belong to no name. */
const openers =
  /^(?:the|our|an?|your|this|that|for|re|fwd?|aw|regarding|about|as|dear|hi|hello|hey|thanks?|thank|to|at|with|from|and|or|in|on|of|if|we|you|new|open|application|applications|applying|interview|interviews|offer|position|role|job|vacancy|opening|post|update|updated|status|invitation|next|steps?|your|subject|title|rejection|reminder|confirmed|rescheduled|cancelled|canceled|recruitment|process|urgent|hiring|wanted|bewerbung|stelle|poste|position|puesto|vaga|functie|candidature|candidatura|candidat[oa]|sollicitatie|als|für|der|die|das|einer?|le|la|el|il|de|één|een|pour|para|per|voor)$/i;

/** What may stand inside a role's name, written small. */
const inner = /^(?:of|and|&|in|for|de|du|des|d['’]|da|do|di|del|della|von|für|\/)$/;
const grade = /^(?:i{1,3}|iv|v|\d{1,2}|l\d|sr|jr|[mfwdx]|[a-z])$/;

/** `with our Engineering Manager`, `I am a Talent Partner`, `report to the Store Manager`: people of the house. */
const ofTheHouse =
  /(?:^|[\s(])(?:with|by|from|meet|met|meeting|contact|and|cc|speak to|talk to|talking to|report(?:s|ing)? to|i am|i'm|my name is|am|mit|von|avec|par|con|com|met|door|ich bin|je suis|soy|sou|sono|ik ben|their|his|her|its|my)(?: (?:the|our|an?|your|two|three|some|unser\p{L}*|dem|der|notre|nos|le|la|el|il|nuestr\p{L}*|noss\p{L}*|nostr\p{L}*|onze|de)){0,2} ?$/iu;
/** Who recruits is no opening, unless the mail says more plainly that it is. */
const recruits =
  /\b(?:recruit\p{L}*|talent|sourc\p{L}*|hiring|hr|people|human resources|personal\p{L}*|rh|selecci\p{L}*|interview\p{L}*)\b/iu;

/**
 * Professions that a text names in capitals, `for Firmware Engineer II`, wherever they stand, but for the titles of the house's own people.
 * The wordings around a role weigh more; these decide where no wording holds.
 */
export function professionsIn(text: string, weight: number): readonly Profession[] {
  const found: Profession[] = [];
  const lines = text.split('\n');
  let seen = 0;
  let previous = '';
  for (const line of lines) {
    const tokens = tokensOf(line);
    seen += tokens.length;
    if (seen > mostTokens) break;
    for (let at = 0; at < tokens.length; at++) {
      const run = runAt(tokens, at, line);
      if (run === undefined) continue;
      const before = line.slice(0, tokens[at]?.index ?? 0).slice(-mostCharacters);
      const alone = before.trim() === '' && run.end >= line.trimEnd().length - 1;
      if (!isOfTheHouse(before) && !(alone && isBelowName(previous)) && !recruits.test(run.role)) found.push({ role: run.role, weight });
      at += run.tokens - 1;
    }
    if (line.trim() !== '') previous = line.trim();
  }
  return found;
}

function isOfTheHouse(before: string): boolean {
  return ofTheHouse.test(before) || /\p{Lu}[\p{L}'-]+(?:,| \(|,? (?:is|as) (?:our|the|an?)) ?$/u.test(before) || /\($/.test(before);
}

/** Under a name stands its owner's title. */
function isBelowName(line: string): boolean {
  return /^\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){0,3},?$/u.test(line);
}

type Token = { readonly word: string; readonly index: number };

/** What stands between white space, cut by looking at each character: a match for every word costs ten times as much. */
function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    const code = line.charCodeAt(at);
    if (at < line.length && code > 32 && (code < 128 || !/\s/.test(line.charAt(at)))) continue;
    if (at < line.length && code <= 32 && code !== 32 && (code < 9 || code > 13)) continue;
    if (at > start) tokens.push({ word: line.slice(start, at), index: start });
    start = at + 1;
  }
  return tokens;
}

const beforeOne =
  /(?:^|[\s(])(?:for|as|be|become|becoming|new|all|als|comme|como|come)(?: (?:the|an?|our|your|new|one of our|einen?|de|un|une|una|um|uma))? $/u;

const [smallA, smallZ] = [97, 122];

/** `Automation Engineer Mon Nov 23`: the day behind it. */
const dayName = /^(?:mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** The run of capitalised words that starts at a token, where it names a profession. */
function runAt(
  tokens: readonly Token[],
  at: number,
  line: string,
): { readonly role: string; readonly tokens: number; readonly end: number } | undefined {
  const words: string[] = [];
  let length = 0;
  let end = 0;
  const start = tokens[at];
  // Nine words of ten are written small, and begin nothing.
  const begins = start?.word.charCodeAt(0) ?? 0;
  if (start === undefined || (begins >= smallA && begins <= smallZ)) return undefined;
  for (let index = at; index < tokens.length && words.length < mostWords; index++) {
    const token = tokens[index];
    if (token === undefined || token.word.length > mostCharacters) break;
    const lead = words.length === 0 ? token.word.replace(/^["'“„«]+/u, '') : token.word;
    const bare = lead.replace(/["'”“»)\],;:.!?…]+$/u, '');
    const first = words.length === 0;
    if (bare === '' && !inner.test(lead)) break;
    if (!first && inner.test(bare)) {
      words.push(bare);
      continue;
    }
    if (!/^\(?[\p{Lu}\d]/u.test(bare) || (first && (openers.test(bare) || /^[(\d]/.test(bare)))) break;
    if (!first && (dayName.test(bare) || /^\([^)]+$/.test(lead))) break;
    words.push(bare);
    length = words.length;
    end = token.index + token.word.length - (lead.length - bare.length);
    if (bare.length < lead.length && !/^\(?[mwfdxh]\/[mwfdxh]/i.test(bare)) break;
  }
  const named = words.slice(0, length);
  if (named.length === 0 || !isProfession(named)) return undefined;
  // One word alone is a role only where the words before it say so.
  if (named.length === 1 && !beforeOne.test(line.slice(0, start.index).slice(-mostCharacters))) return undefined;
  const role = line.slice(start.index, end).replace(/^["'“„«]+/u, '');
  return { role, tokens: length, end };
}

/** `Lecturer in Human Geography`, `Referent Netzplanung`, `Data Engineer II`. */
function isProfession(words: readonly string[]): boolean {
  const folded = words.map((word) => plain(word));
  const small = folded.findIndex(
    (word, index) => index > 0 && words[index] === words[index]?.toLowerCase() && /^\p{L}+$/u.test(word) && !/^\d/.test(word),
  );
  const core = (small > 0 ? folded.slice(0, small) : folded).filter((word, index) => index === 0 || !grade.test(word));
  const isNoun = (word: string | undefined) => word !== undefined && (roleNouns.has(word) || endsAsProfession(word));
  return isNoun(core.at(-1)?.split(' ').at(-1)) || (isNoun(core[0]) && !management.test(core[0] ?? ''));
}

/** Professions in compounds and with the endings of seven languages. */
const ends: ReadonlySet<string> = new Set(
  'ingenieur ingenieurin entwickler entwicklerin leiter leiterin berater beraterin referent referentin sachbearbeiter sachbearbeiterin kaufmann kauffrau fachkraft techniker technikerin assistent assistentin assistente manager managerin mechaniker mechanikerin betreuer betreuerin buchhalter buchhalterin lehrer lehrerin pfleger pflegerin erzieher erzieherin planer planerin medewerker adviseur beheerder ontwikkelaar man woman person worker keeper maker handler lecturer technologist biologist chemist physicist statistician economist geologist dietitian hygienist therapist strategist postdoc packer picker loader cashier barista server bartender housekeeper janitor guard pilot steward paramedic midwife sommelier stylist animator illustrator artist musician actuary auditor trainer adviser steuerfachangestellte steuerfachangestellter angestellte angestellter'.split(
    ' ',
  ),
);
const lengths: readonly number[] = [...new Set([...ends].map(({ length }) => length))].sort((a, b) => a - b);

function endsAsProfession(word: string): boolean {
  for (const length of lengths) {
    if (length > word.length) return false;
    if (ends.has(word.slice(-length))) return true;
  }
  return false;
}

/** These words open other names, too: `Master Class`, `Marketing Kestrel`. */
const management =
  /^(?:master|development|operations|marketing|sales|fellow|president|executive|partner|head|chief|lead|teacher|driver|agent|expert|instructor|editor|buyer|chef|cook|baker|butcher|carpenter|worker|officer|host|assistant|associate|trainer|planner|controller|trader|seller)$/;
