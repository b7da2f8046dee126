import type { Owner } from '../../search/owner/owner.ts';
import type { Question } from '../../search/question.ts';
import type { OwnerMail } from '../owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from '../page.ts';
import { type Speaker, speakerOf } from '../wording/say.ts';

/** Asks the owner about a mail that is unsure: what was understood, from which words, and which words to reply. Nothing has changed yet. */
export function questionMail({
  question,
  owner,
  company,
  faults = [],
}: {
  readonly question: Question;
  readonly owner: Owner;
  readonly company?: string;
  /** What of the mail could not be read. */
  readonly faults?: readonly string[];
}): OwnerMail {
  const { mail } = question;
  const speaker = speakerOf(owner);
  const { words, say, retell, language } = speaker;
  const subject = `${say(words.question[question.about])}${company ? ` (${inline(company, 60)})` : ''}`;
  const sent = mail.sentAt === undefined ? undefined : whenSent(mail.sentAt, owner.timeZone, speaker);
  const blocks: Block[] = [
    { is: 'lead', text: retell(inline(question.understood, 400)) },
    { is: 'line', text: say(question.meanwhile ? words.question.heard : words.question.unchanged) },
    { is: 'gap' },
    {
      is: 'fields',
      fields: [
        [words.question.mail, retell(inline(mail.subject, 160)) || words.question.noSubject],
        ...(mail.from === undefined ? [] : [[words.question.from, inline(mail.from, 120)] as const]),
        ...(sent === undefined ? [] : [[words.question.sent, sent] as const]),
      ],
    },
    ...evidenceBlocks(question.evidence, speaker),
    ...faultBlocks(faults, speaker),
    { is: 'gap' },
    ...optionBlocks(question, words.question.reply, speaker),
    { is: 'line', text: say(words.question.noAnswer) },
  ];
  return { kind: 'question', subject, text: textOf(blocks, language), html: htmlOf(blocks, subject, language), drafts: [] };
}

/** The words to reply with, and what each of them says. */
export function optionBlocks({ options }: Question, lead: string, { words, say, retell }: Speaker): readonly Block[] {
  return [
    { is: 'line', text: say(lead) },
    {
      is: 'choices',
      choices: options.map(({ word, label }) => [word === 'nothing' ? words.question.nothing : word, retell(inline(label, 200))]),
    },
  ];
}

/** At most a few words of each field: the owner has the mail. */
export function evidenceBlocks(evidence: Question['evidence'], { words, say, pair }: Speaker): readonly Block[] {
  const names: Readonly<Record<string, string>> = words.fields;
  const items = [...new Set(evidence.map(({ field, text }) => pair(names[field] ?? inline(field, 40), `"${inline(text, 160)}"`)))].slice(
    0,
    8,
  );
  return items.length === 0 ? [] : [{ is: 'gap' }, { is: 'line', text: say(words.question.evidence) }, { is: 'list', items }];
}

/** The first three; who reads a mail mends no more at a time. */
export function faultBlocks(faults: readonly string[], { retell }: Speaker): readonly Block[] {
  return faults.slice(0, 3).map((fault) => ({ is: 'line', text: retell(inline(fault, 200)) }));
}

/** A date that is none is shown as it stands. */
function whenSent(sentAt: string, zone: string, { moment }: Speaker): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/.test(sentAt) ? moment(sentAt, zone) : inline(sentAt, 40);
}
