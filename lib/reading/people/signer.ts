import { isTitle, personName } from '../names/person-name.ts';

/** `name` is the fullest form under the mail, `signsAs` the first name alone where that is how it is signed, `title` what they are. */
export type Signer = { readonly name: string; readonly signsAs?: string; readonly title?: string };

/** A signature stands in the last lines. */
const mostLines = 14;
/** Longer lines are prose or attacks. */
const longestLine = 120;

/** The name under a mail, with the title that follows it. Two lines may hold it: `Tom`, and below `Tom Weller, Recruiter`. */
export function findSigner(text: string): Signer | undefined {
  const lines = text
    .slice(-4_000)
    .split('\n')
    .map((line) => line.trim().slice(0, longestLine))
    .filter((line) => line !== '' && !pronouns.test(line))
    .slice(-mostLines);
  const closed = lines.findIndex(
    (line, index) => index > 0 && closing.test(line) && (inlineName(line) ?? nameIn(lines[index + 1])) !== undefined,
  );
  const inline = inlineName(lines[closed] ?? '');
  const from = closed < 0 ? 0 : inline === undefined ? closed + 1 : closed;
  for (let index = from; index < lines.length; index++) {
    const line = index === from && inline !== undefined ? inline : (lines[index] ?? '');
    const name = nameIn(line);
    if (name === undefined) continue;
    const title = titleBeside(line, lines[index + 1]);
    const isLast = index >= lines.length - 2 && index > 0;
    if (closed < 0 && title === undefined && !isLast) continue;
    return withFullName({ name, ...(title === undefined ? {} : { title }) }, lines.slice(index + 1, index + 4));
  }
  return undefined;
}

/** `Tom` may be followed by a block that names him in full. */
function withFullName(signer: Signer, below: readonly string[]): Signer {
  if (signer.name.includes(' ')) return signer;
  for (const [index, line] of below.entries()) {
    const name = nameIn(line);
    if (name?.split(' ').some((word) => word === signer.name) !== true || name === signer.name) continue;
    const title = titleBeside(line, below[index + 1]);
    return { name, signsAs: signer.name, ...(title === undefined ? {} : { title }) };
  }
  return { ...signer, signsAs: signer.name };
}

/** `i. A.`, `i. V.`, `ppa.`: who signs for a German firm; a dash before the name. */
const before = /^(?:[-–—~/*|\s]+|i\. ?[AV]\. |ppa\. |p\.p\. )+/iu;

function nameIn(line: string | undefined): string | undefined {
  const first = line?.replace(before, '').split(/\s*[,|•·–—]\s+|\s+\|\s*|\s+-\s+|\s+\/\/?\s+/u)[0];
  return first === undefined ? undefined : personName(first.replace(pronounsBehind, ''));
}

function inlineName(line: string): string | undefined {
  const behind = /^[^,]{2,40},\s*(?<name>\p{Lu}[^,]{1,40})$/u.exec(line)?.groups?.name;
  return behind !== undefined && nameIn(behind) !== undefined ? behind : undefined;
}

function titleBeside(line: string, next: string | undefined): string | undefined {
  const inline = line
    .split(/\s*[,|•·–—]\s+|\s+\|\s*|\s+-\s+/u)
    .slice(1)
    .find((part) => isTitle(part));
  const below = next !== undefined && isTitle(next) ? next : undefined;
  return (inline ?? below)?.split(/\s*[,|•·]\s+|\s+[–—|-]\s+|\s+(?:at|bei|chez|presso|bij|en|@)\s+(?=\p{Lu})/u)[0]?.trim();
}

const pronouns =
  /^[([]?(?:she|he|they|sie|er|elle|il|ella|él|ela|ele)\s?\/\s?(?:her|him|them|ihr|ihm|lui|hers|his|theirs|elle)(?:\s?\/\s?\p{L}{2,6})?[)\]]?$/iu;
const pronounsBehind = /\s+[([]?(?:she|he|they|sie|er)\s?\/\s?(?:her|him|them|ihr|ihm).{0,12}$/iu;

/** Words that close a mail, by their beginning. */
const closing =
  /^(?:(?:best|kind|kindest|warm|warmest|warmly|many|with|regards|sincerely|cheers|thanks|thank you|yours|all the best|take care|respectfully|talk soon|speak soon|see you|until|looking forward|congratulations|have a|mit|viele|beste[rn]?|liebe|schöne|freundliche|herzliche|grüße|vielen dank|bis bald|hochachtungsvoll|cordialement|bien|très|salutations|sincères|merci|à bientôt|belle|bonne|saludos|un saludo|un cordial|gracias|muchas|quedo|atentamente|cordialmente|atenciosamente|abraços|um abraço|abs|obrigad[oa]|cumprimentos|melhores|att|até|cordiali|distinti|grazie|a presto|saluti|un cordiale|met|groet|groeten|hartelijke|vriendelijke|bedankt|alvast|tot)(?![\p{L}])|lg|vg|mfg|br|kr|rgds).{0,60}$/iu;
