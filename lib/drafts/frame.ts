import type { FollowUp } from '../follow-ups/follow-up.ts';
import { postalAddressIn } from '../follow-ups/postal-address.ts';
import { rules } from '../follow-ups/rules.ts';
import type { PersonKey } from '../search/fact.ts';
import type { Search } from '../search/search.ts';
import type { Draft, Sentence } from './draft.ts';
import type { Material } from './material/material.ts';
import type { Occasion } from './occasion.ts';
import { subjectOf } from './subject.ts';
import type { Variant } from './variants/variants.ts';
import { greetingIn, openingIn, signOffIn, typesetIn } from './wording/talks.ts';
import type { Voice } from './wording/voice.ts';

/** Clients and servers bound the References header; the first and the newest ones keep a thread together (RFC 5322 3.6.4). */
const mostReferences = 20;

/** A draft around its paragraphs: reader, subject, thread, greeting, sign-off and signature. */
export function frameOf(
  occasion: Occasion,
  material: Material,
  variant: Variant,
  said: readonly (readonly Sentence[])[],
  voice: Voice,
): Draft {
  const { language } = voice;
  const { recipient, thread, followUp } = occasion;
  const paragraphs = said.map((sentences, paragraph) =>
    sentences.map((sentence, index) => ({
      ...sentence,
      text: typesetIn(language, paragraph + index === 0 ? openingIn(language, sentence.text) : sentence.text.replace(/^\^/, '')),
    })),
  );
  if (rules[followUp.kind].byHand) return byHandOf(occasion, material, paragraphs, voice);
  const signOff = [signOffIn(voice), material.signature].filter(Boolean).join('\n');
  // A forward by hand hides the id of the mail, but its own thread headers end in it (Gmail, Apple Mail, Thunderbird).
  const answered = thread?.messageId ?? thread?.references.at(-1);
  const references = answered === undefined ? [] : [...(thread?.references ?? []).filter((id) => id !== answered), answered];
  return {
    followUp: followUp.id,
    kind: followUp.kind,
    to: { address: recipient.address ?? '', ...(recipient.name !== undefined && { name: recipient.name }) },
    subject: subjectOf(occasion, material, variant, language),
    text: [
      greetingIn(voice, recipient.name, recipient.signsAs, occasion.register === 'formal'),
      ...paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')),
      signOff,
    ].join('\n\n'),
    ...(answered !== undefined && { inReplyTo: answered }),
    references: references.length > mostReferences ? [...references.slice(0, 1), ...references.slice(1 - mostReferences)] : references,
    language,
    sentences: paragraphs.flat(),
    ...(variant.choice && { choice: variant.choice }),
  };
}

/** A card or a note to connect: no subject, no thread, one paragraph that goes on after the greeting, and the name. */
function byHandOf(occasion: Occasion, material: Material, said: readonly (readonly Sentence[])[], voice: Voice): Draft {
  const { recipient, followUp, interviews } = occasion;
  const sentences = said
    .flat()
    .map((sentence, index) => (index === 0 ? { ...sentence, text: afterGreeting(sentence.text, voice) } : sentence));
  const post = postalAddressIn(interviews.find(({ place }) => postalAddressIn(place) !== undefined)?.place);
  return {
    followUp: followUp.id,
    kind: followUp.kind,
    to: { address: recipient.address ?? '', ...(recipient.name !== undefined && { name: recipient.name }) },
    subject: '',
    text: [
      greetingIn(voice, recipient.name, recipient.signsAs, occasion.register === 'formal'),
      sentences.map(({ text }) => text).join(' '),
      material.signature,
    ].join('\n\n'),
    references: [],
    language: voice.language,
    sentences,
    ...(followUp.kind === 'handwritten_card' && post !== undefined && { post }),
  };
}

/** German has set its first letter already: nouns keep theirs. */
function afterGreeting(text: string, { language }: Voice): string {
  return text.startsWith('I ') || language === 'de' ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Who passes thanks on for a panel: the coordinator, else who runs the thread, if they are not written to in the same mail. */
export function groupReader(followUp: FollowUp, search: Search, drafts: readonly Draft[]): PersonKey | undefined {
  const known = search.applications.find(({ id }) => id === followUp.application)?.known;
  const written = new Set(drafts.map(({ to }) => to.address.toLowerCase()));
  return [known?.agency, known?.coordinator, known?.recruiter].find(
    (person) => person?.includes('@') && !written.has(person.toLowerCase()),
  );
}
