import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { PersonKey } from '../search/fact.ts';
import type { Search } from '../search/search.ts';
import type { Draft, Sentence } from './draft.ts';
import type { Material } from './material.ts';
import type { Person, Situation } from './situation.ts';
import { subjectOf } from './subject.ts';
import type { Variant } from './variants.ts';
import type { Language } from './wording/dates.ts';
import { greetingIn, openingIn, signOffIn } from './wording/talks.ts';

/** Clients and servers bound the References header; the first and the newest ones keep a thread together (RFC 5322 3.6.4). */
const mostReferences = 20;

/** A draft around its paragraphs: reader, subject, thread, greeting, sign-off and signature. */
export function frameOf(
  situation: Situation,
  material: Material,
  variant: Variant,
  said: readonly (readonly Sentence[])[],
  language: Language,
): Draft {
  const { recipient, thread, followUp } = situation;
  const paragraphs = said.map((sentences, paragraph) =>
    sentences.map((sentence, index) => (paragraph + index === 0 ? { ...sentence, text: openingIn(language, sentence.text) } : sentence)),
  );
  const signOff = [signOffIn[language], material.signature].filter(Boolean).join('\n');
  // A forward by hand hides the id of the mail, but its own thread headers end in it (Gmail, Apple Mail, Thunderbird).
  const answered = thread?.messageId ?? thread?.references.at(-1);
  const references = answered === undefined ? [] : [...(thread?.references ?? []).filter((id) => id !== answered), answered];
  return {
    followUp: followUp.id,
    kind: followUp.kind,
    to: { address: recipient.address ?? '', ...(recipient.name !== undefined && { name: recipient.name }) },
    subject: subjectOf(situation, material, variant, language),
    text: [greetingOf(recipient, language), ...paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')), signOff].join(
      '\n\n',
    ),
    ...(answered !== undefined && { inReplyTo: answered }),
    references: references.length > mostReferences ? [...references.slice(0, 1), ...references.slice(1 - mostReferences)] : references,
    language,
    sentences: paragraphs.flat(),
    ...(variant.choice && { choice: variant.choice }),
  };
}

/** 1.7: the first name where they sign with it, else the name in full; no name, no guess. */
function greetingOf(person: Person, language: Language): string {
  if (language !== 'en') return greetingIn(language, person.name);
  if (person.signsAs !== undefined) return `Hi ${person.signsAs},`;
  if (person.name === undefined) return 'Hello,';
  return person.name.includes(' ') ? `Dear ${person.name},` : `Hi ${person.name},`;
}

/** Who passes thanks on for a panel: the coordinator, else who runs the thread, if they are not written to in the same mail. */
export function groupReader(followUp: FollowUp, search: Search, drafts: readonly Draft[]): PersonKey | undefined {
  const known = search.applications.find(({ id }) => id === followUp.application)?.known;
  const written = new Set(drafts.map(({ to }) => to.address.toLowerCase()));
  return [known?.agency, known?.coordinator, known?.recruiter].find(
    (person) => person?.includes('@') && !written.has(person.toLowerCase()),
  );
}
