import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Fact } from '../../search/fact.ts';
import { toldInterviews } from '../../search/interviews.ts';
import type { Occasion, Person } from '../occasion.ts';
import { carriesContact, clean } from '../rubric/clean.ts';
import { wordsOf } from '../rubric/words.ts';

/** A note of the owner's in the grammatical form it has, so that the sentence around it stays whole. */
type Note = {
  readonly fact: Fact & { readonly type: 'note' };
  readonly form: 'noteAbout' | 'noteThat';
  readonly text: string /** The note’s first sentence as the owner wrote it. */;
  readonly written: string;
};

const longestNote = 140;

/** Verbs a note begins with when its subject is the reader: "showed me the workshop". */
const told =
  /^(?:showed|told|asked|said|mentioned|explained|described|spoke|talked|gave|offered|suggested|promised|recommended|likes?|loves?|wants?|needs?|plans?|uses?|works?|leads?|runs?|built|founded|started|studied|lived|knows?)\b/i;
const clause =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|wants?|needs?|plans?|hopes?|uses?|said|told|asked|showed|moves?|moving to|decides?|expects?|prefers?|gets?|comes?|goes)\b/i;

/** The notes for one person, newest first, then those for nobody in particular; notes that fit no sentence are left out. */
export function notesFor(occasion: Occasion, general: boolean): readonly Note[] {
  const notes = occasion.facts.flatMap((fact) => (fact.type === 'note' && !isOfEarlierTalk(fact, occasion) ? [fact] : [])).reverse();
  const own = notes.filter((note) => note.for !== undefined && isNoteFor(note.for, occasion.recipient));
  const open = general ? notes.filter((note) => note.for === undefined) : [];
  return [...own, ...open].flatMap((fact) => phrase(fact) ?? []);
}

/** What was noted after the first round was not said in the second: no thanks for the one lean on the other (rubric 11). */
function isOfEarlierTalk(note: Fact, { followUp, facts, interviews, interviewOn, zone }: Occasion): boolean {
  const [first] = interviews.map(({ startsAt }) => startsAt).sort();
  if (!(followUp.kind.startsWith('thank_you') || followUp.kind === 'handwritten_card') || first === undefined || note.saidAt >= first)
    return false;
  return [...toldInterviews(facts).values()].some(
    ({ interview, takenOff }) =>
      takenOff === undefined && interview.startsAt <= note.saidAt && dayAt(interview.startsAt, zone) !== interviewOn,
  );
}

/** Said about the reader or their house: "they want" and "she wants" become "you want". Undefined where a pronoun is left that could be anybody's. */
function turnedToReader(text: string): string | undefined {
  const turned = text
    .replace(/^they\b/i, 'you')
    .replace(/^(?:he|she)\s+(\p{L}+)(?!['’\p{L}])/iu, (_, verb: string) => `you ${secondPerson(verb)}`)
    .replace(/\b(?:their|his)\b/gi, 'your')
    .replace(/\bthem\b/gi, 'you');
  return /^(?:it|this|that)\b|\b(?:he|she|her|him)\b/i.test(turned) ? undefined : turned;
}

/** `wants` is `want`, `has` is `have`; a past tense stays as it is. */
function secondPerson(verb: string): string {
  const known: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do', goes: 'go' };
  const other = known[verb.toLowerCase()];
  if (other !== undefined) return other;
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|zz)es$/.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb;
}

/** A note is for a person by address, by full name, or by any part of the name. */
export function isNoteFor(written: string, person: Person): boolean {
  const wanted = written.trim().toLowerCase();
  if (wanted === person.key.toLowerCase() || wanted === person.name?.toLowerCase()) return true;
  const parts = person.name?.toLowerCase().split(' ') ?? [];
  return (
    parts.includes(wanted) ||
    (person.name === undefined &&
      (person.address
        ?.toLowerCase()
        .split(/[.@_-]/)
        .includes(wanted) ??
        false))
  );
}

/** "We talked about school classes" names what was talked about, and the sentence around a note says already that it was. */
const talkedAbout = /^(?:we |I |you |they |he |she )?(?:talked|spoke|chatted) (?:briefly |a lot )?about (?=\S+)/i;

function phrase(fact: Fact & { readonly type: 'note' }): Note | undefined {
  const first = fact.text.slice(0, 1000).split(/[.;!?\n](?:\s|$)/)[0];
  const text = clean(first, { characters: longestNote, words: 24 });
  if (text === undefined || carriesContact(text)) return undefined;
  const about = text.replace(talkedAbout, '');
  // A clause behind it ("about how they plan") stays whole.
  if (about !== text && !/^(?:how|why|what|when|where|whether|who|it|that|this|them|him|her|me|my|us)\b/i.test(about))
    return { fact, form: 'noteAbout', text: about, written: text };
  const turned = turnedToReader(text);
  if (turned === undefined) return undefined;
  if (/^(?:you|I|we)\b/i.test(turned)) return { fact, form: 'noteThat', text: lowerFirst(turned), written: text };
  if (told.test(turned)) {
    const [verb = ''] = turned.split(' ');
    return { fact, form: 'noteThat', text: `you ${secondPerson(verb.toLowerCase())}${turned.slice(verb.length)}`, written: text };
  }
  return clause.test(turned)
    ? { fact, form: 'noteThat', text: lowerFirst(turned), written: text }
    : { fact, form: 'noteAbout', text: lowerFirst(turned), written: text };
}

/** Inside a sentence a first letter is small, but for names, abbreviations and "I". */
export function lowerFirst(text: string): string {
  const [first = ''] = wordsOf(text);
  if (first === 'I' || /\p{Lu}.*\p{Lu}/u.test(first) || /\d/.test(first)) return text;
  return plainStarts.has(first.toLowerCase()) || /^(?:\p{L}+(?:ing|ed|s))$/u.test(first)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

// A first word that is none of these may be a name ("Python", "Berlin"): it keeps its letter.
const plainStarts = new Set(
  'the a an my our your their you we they three two four five six seven eight nine ten one several many live new more how what when where working work built cut led wrote ran won grew made taught brought took held kept sold set drove began spoke gave found spent oversaw rebuilt put asked showed told said'.split(
    ' ',
  ),
);
