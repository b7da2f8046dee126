import type { ReadingKind } from '../../reading/reading.ts';

/** Kinds of mail that may carry the description of the role: a posting repeated in the receipt, sent along by a recruiter, or under the owner's own application. */
const carriers: ReadonlySet<ReadingKind> = new Set<ReadingKind>([
  'application_confirmation',
  'application_sent',
  'recruiter_outreach',
  'info_request',
  'interview_invite',
  'interview_confirmed',
]);

/**
 * What stands over a list of tasks or of what is asked for, by language: en | de | fr | es | it | pt | nl. Sources: postings on Greenhouse, Lever, softgarden,
 * Personio, Welcome to the Jungle, InfoJobs and Gupy.
 */
const headings = [
  'responsibilities|(?:key|main|your|core) (?:responsibilities|duties|tasks)|duties|what (?:you will|you’ll|you’d|you would) (?:do|be doing)|what you will own|the (?:job|work)|your (?:role|mission|day|work)|about the (?:role|job)|the role|in this role(?: you will)?|you will|requirements|(?:your )?(?:profile|qualifications)|what (?:we are|we’re) looking for|who (?:we are|we’re) looking for|what you (?:bring|will bring|need)|about you|must-haves?|you (?:have|bring)|skills',
  '(?:ihre|deine|die) (?:aufgaben|tätigkeiten)|aufgaben|das (?:erwartet|machen) (?:sie|dich|du)|was (?:sie|dich) erwartet|(?:ihr|dein|das) (?:profil|aufgabengebiet)|anforderungen|das bringen sie mit|das bringst du mit|wir erwarten',
  '(?:vos|tes|les) missions|missions|vos responsabilités|responsabilités|(?:votre|ton|le) profil|profil recherché|compétences|vous serez (?:en )?charg[ée]+e? de',
  '(?:tus )?(?:funciones|responsabilidades|tareas)|requisitos|qué harás|perfil',
  '(?:le tue )?(?:mansioni|responsabilità|attività)|requisiti|di cosa ti occuperai|profilo',
  '(?:suas )?(?:responsabilidades|atribuições|atividades)|requisitos|o que você vai fazer|perfil',
  '(?:jouw )?(?:taken|werkzaamheden|verantwoordelijkheden)|functie-eisen|wat ga je doen|wat vragen wij|jouw profiel',
].join('|');
const heading = new RegExp(`^(?:${headings})(?: (?:include|are|sind|umfassen|comprennent))?\\s*[:：]?$`, 'iu');
const bullet = /^(?:[-–—•·*▪◦●]|\d{1,2}[.)])\s+(?=\S)/u;

/** A line that may begin with a bullet once quote marks and stars are off; most mails have none. */
const mayHoldList = /^(?:[^\S\n]|[>|*_#]){0,200}(?:[-–—•·*▪◦●]|\d{1,2}[.)])/mu;

/** A posting is a page or two; what is longer is not looked at. */
const longestText = 60_000;
const mostLines = 600;
/** So many lines are enough to lean on; a draft uses one. */
const mostKept = 6;
const wordsOfLine = { least: 3, most: 18 } as const;
/** What the work is not: pay, times, addresses and how to apply. */
const aside =
  /[@€$£]|https?:|www\.|\d{4,}|\bapply\b|\bsalary\b|\bbenefits?\b|\bequal opportunity\b|\bgehalt\b|\bsalaire\b|\bsueldo\b|[?!]/iu;

/**
 * The lines that say what the work is or asks for, verbatim but for their bullets: those of a list under a heading of its own. Prose is left alone, since what "you will"
 * do in a mail may be to hear from them.
 *
 * @param text what a person reads, with whatever wraps it
 */
export function postingLines(text: string, kind: ReadingKind): readonly string[] {
  const read = text.slice(0, longestText);
  if (!carriers.has(kind) || !mayHoldList.test(read)) return [];
  const lines = read.split('\n', mostLines).map((line) =>
    line
      .replace(/^[\s>|]+/, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/[*_#]+(?=\S)|(?<=\S)[*_]+$/g, '')
      .trim(),
  );
  const found: string[] = [];
  for (let at = 0; at < lines.length && found.length < mostKept; at++) {
    if (!heading.test((lines[at] ?? '').replace(/['`]/g, '’'))) continue;
    // An empty line may stand under the heading, none within the list.
    let next = lines[at + 1] === '' ? at + 2 : at + 1;
    while (next < lines.length && bullet.test(lines[next] ?? '') && found.length < mostKept) {
      const said = lineOf(lines[next] ?? '');
      if (said !== undefined && !found.includes(said)) found.push(said);
      next++;
    }
    at = next - 1;
  }
  return found;
}

/** One line as the owner gave it, or as it stands in a list; undefined where a draft could not quote it. */
export function lineOf(line: string): string | undefined {
  const said = line
    .replace(bullet, '')
    .replace(/["“”„«»]/g, "'")
    .replace(/[\s.;,:]+$/, '')
    .trim();
  const words = said.split(' ').length;
  return words < wordsOfLine.least || words > wordsOfLine.most || said.length > 140 || aside.test(said) ? undefined : said;
}
