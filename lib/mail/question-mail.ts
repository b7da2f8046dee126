import { moment } from '../drafts/wording/dates.ts';
import type { Owner } from '../search/owner.ts';
import type { Question } from '../search/question.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';

const subjects: Readonly<Record<Question['about'], string>> = {
  kind: 'What does this mail mean?',
  match: 'Which application is this about?',
  trust: 'May I believe this mail?',
  essential: 'Something is missing',
};

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
  const subject = `${subjects[question.about]}${company ? ` (${inline(company, 60)})` : ''}`;
  const sent = mail.sentAt === undefined ? undefined : whenSent(mail.sentAt, owner.timeZone);
  const blocks: Block[] = [
    { is: 'line', text: inline(question.understood, 400) },
    { is: 'line', text: 'I have changed nothing yet.' },
    { is: 'gap' },
    {
      is: 'fields',
      fields: [
        ['Mail', inline(mail.subject, 160) || 'without a subject'],
        ...(mail.from === undefined ? [] : [['From', inline(mail.from, 120)] as const]),
        ...(sent === undefined ? [] : [['Sent', sent] as const]),
      ],
    },
    ...evidenceBlocks(question.evidence),
    ...faultBlocks(faults),
    { is: 'gap' },
    { is: 'line', text: 'Reply with one of these:' },
    { is: 'list', items: question.options.map(({ word, label }) => `${word}: ${inline(label, 200)}`) },
    { is: 'line', text: 'Without an answer nothing happens.' },
  ];
  return { kind: 'question', subject, text: textOf(blocks), html: htmlOf(blocks, subject), drafts: [] };
}

/** At most a few words of each field: the owner has the mail. */
export function evidenceBlocks(evidence: Question['evidence']): readonly Block[] {
  const items = [...new Set(evidence.map(({ field, text }) => `${field}: "${inline(text, 160)}"`))].slice(0, 8);
  return items.length === 0 ? [] : [{ is: 'gap' }, { is: 'line', text: 'Read from these words:' }, { is: 'list', items }];
}

export function faultBlocks(faults: readonly string[]): readonly Block[] {
  return faults.slice(0, 3).map((fault) => ({ is: 'line', text: inline(fault, 200) }));
}

/** A date that is none is shown as it stands. */
function whenSent(sentAt: string, zone: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/.test(sentAt) ? moment(sentAt, zone) : inline(sentAt, 40);
}
