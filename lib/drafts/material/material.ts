import type { FollowUp } from '../../follow-ups/follow-up.ts';
import { rules } from '../../follow-ups/rules.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { Search } from '../../search/search.ts';
import type { Occasion } from '../occasion.ts';
import { carriesContact, clean } from '../rubric/clean.ts';
import { type Fingerprint, short } from '../rubric/fingerprint.ts';
import { type Measure, measureOf } from '../rubric/lengths.ts';
import { wordsOf } from '../rubric/words.ts';
import { threadSubjectOf } from '../subject.ts';
import { knowsTimeline, type Slots, slotsOf } from '../variants/slots.ts';
import type { Variant } from '../variants/variants.ts';
import type { Voice } from '../wording/voice.ts';
import { isNoteFor, notesFor } from './notes.ts';
import { deedIn, isEnglish, proofsOf, soundsEnglish } from './proofs.ts';
import { taskIn } from './tasks.ts';
import { topicOf } from './topics.ts';

/** What there is to write with, for one reader. */
export type Material = {
  readonly roles: readonly { readonly role: string; readonly company?: string }[];
  readonly slots: Slots;
  /** V2, best source first: note, session, function, posting (drafts.md 3.3). */
  readonly anchors: readonly Anchor[];
  /** V3, the one that goes best with the role first. */
  readonly proofs: readonly { readonly id: string; readonly source: string; readonly slots: Slots }[];
  readonly phone: boolean;
  /** The thanks for the interview reached the owner as a draft. */
  readonly thanked: boolean;
  /** The reader told us of the outcome or cancellation themselves. */
  readonly told: boolean;
  readonly takenBack: boolean;
  readonly timelineKnown: boolean;
  readonly signature: string;
  readonly threadSubject?: string;
  readonly assumptions: readonly string[];
  readonly measure: (variant: Variant, earlier: readonly Fingerprint[]) => Measure & { readonly wordsBefore?: number };
};

/** Something that only this application can have (V2): a note, a topic, a line of the posting. `table` holds the sentences it fits. */
export type Anchor = {
  readonly id: string;
  readonly table: 'noteRaw' | 'noteAbout' | 'noteThat' | 'session' | 'sessionLater' | 'function' | 'posting' | 'postingTask';
  readonly sources: readonly string[];
  readonly slots: Slots;
};

/** Everything that the sentences of one draft may be filled with, each with the facts it rests on (rubric 11). */
export function materialOf(input: {
  readonly occasion: Occasion;
  readonly roles: Material['roles'];
  readonly search: Search;
  readonly owner: Owner;
  readonly planned: readonly FollowUp[];
  /** The first reader of the mail, who gets what is for nobody in particular. */
  readonly first: boolean;
  readonly voice: Voice;
}): Material {
  const { occasion, roles, search, owner, voice } = input;
  const { language } = voice;
  const { followUp, facts, interviews } = occasion;
  const base = slotsOf(occasion, roles, search, input.planned, voice);
  const assumptions: string[] = [];
  const outcome = facts.findLast(({ type }) => type === 'rejection' || type === 'offer_withdrawn');
  const cancelled = facts.findLast(({ type }) => type === 'cancel_interview' || type === 'owner_no');
  const cause = followUp.kind === 'cancel_checkin' ? cancelled : outcome;
  const news = followUp.kind.startsWith('keep_in_touch') && outcome ? newsAfter(occasion, outcome.knownAt, language, owner) : undefined;
  const slots = news ? { ...base, ...news } : base;
  const status = base.when !== undefined || !followUp.kind.startsWith('thank_you');
  const threadSubject = threadSubjectOf(occasion.thread);
  const phone = interviews.length > 0 && interviews.every(({ mode }) => mode === 'phone');
  if (occasion.agency && !roles.some(({ company }) => company))
    assumptions.push('The consultant has not named the company, so the draft does not either.');
  else if (!roles.some(({ company }) => company))
    assumptions.push('I do not know the name of the company, so the draft names only the role.');
  if (!owner.signature && !owner.name.trim()) assumptions.push('I do not know your name: add it under the draft before you send it.');
  return {
    roles,
    slots,
    anchors: anchorsOf(occasion, roles, { general: input.first || status, language, owner }),
    proofs: rankedProofs(occasion, roles, owner, language),
    phone,
    thanked: wasThanked(occasion, search),
    told:
      cause !== undefined &&
      (cause.type === 'owner_no' ? false : !('from' in cause) || cause.from === undefined || cause.from === followUp.to) &&
      !('noReplyOnly' in cause && cause.noReplyOnly === true),
    takenBack: outcome?.type === 'offer_withdrawn',
    timelineKnown: knowsTimeline(facts, occasion.interviewOn),
    signature: rules[followUp.kind].byHand ? nameOf(owner) : signatureOf(owner),
    ...(threadSubject !== undefined && { threadSubject }),
    assumptions,
    measure: (variant, earlier) => {
      const measure = measureOf(followUp.kind, variant.choice, phone);
      const before =
        followUp.kind === 'status_2'
          ? earlier.findLast(({ kind, person }) => kind === 'status_1' && person === short(followUp.to))?.words
          : undefined;
      if (before === undefined) return measure;
      return {
        ...measure,
        words: [measure.words[0], Math.max(measure.words[0], Math.min(measure.words[1], before + 10))],
        wordsBefore: before,
      };
    },
  };
}

/** What stands under a card or a note to connect: the name alone. */
function nameOf(owner: Owner): string {
  return owner.name.trim() || (signatureOf(owner).split('\n')[0] ?? '');
}

/** The stored signature, once; lines without trailing blanks, no empty ones, so that a draft keeps its form. */
function signatureOf(owner: Owner): string {
  return (owner.signature ?? owner.name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 8)
    .join('\n');
}

function anchorsOf(
  occasion: Occasion,
  roles: Material['roles'],
  { general, language, owner }: { readonly general: boolean; readonly language: Voice['language']; readonly owner: Owner },
): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const add = (table: Anchor['table'], key: string, source: string, values: Readonly<Record<string, string>>): void => {
    const slots = Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, { value, sources: [source] }]));
    anchors.push({ id: short(`anchor ${table} ${key.toLowerCase()}`), table, sources: [source], slots });
  };
  for (const note of notesFor(occasion, general)) {
    if (language === 'en' && isEnglish(note.text)) add(note.form, note.fact.id, `note:${note.fact.id}`, { [note.form]: note.text });
    // Quoted as written, where the owner writes the language of the draft.
    else if (language !== 'en' && language === owner.language && !soundsEnglish(note.written))
      add('noteRaw', note.fact.id, `note:${note.fact.id}`, { noteRaw: note.written.replace(/[„“”«»"]/g, "'") });
  }
  // Months later an agenda or a posting says nothing any more; what the owner remembers does.
  if (occasion.followUp.kind.startsWith('keep_in_touch')) return anchors;
  const thanks = occasion.followUp.kind.startsWith('thank_you');
  const people = occasion.application.known.contacts.map(({ name }) => name ?? '');
  const names = [...roles.flatMap(({ role, company }) => [role, company ?? '']), occasion.recipient.name ?? '', ...people];
  if (occasion.met || occasion.relay.length > 0)
    for (const interview of interviewsWith(occasion)) {
      const topic = topicOf(interview.title, names);
      if (topic && (topic.topic || thanks))
        add(thanks ? 'session' : 'sessionLater', topic.text, `title:${interview.id}`, {
          session: topic.text,
          ...(topic.topic && { topic: topic.text }),
        });
    }
  const position = occasion.recruiter ? undefined : occasion.recipient.title;
  const func = position && functionFrom(position);
  if (func && occasion.met && language === 'en') add('function', func, `contact:${occasion.recipient.key}`, { function: func });
  const addPosting = (text: string): void => {
    const task = language === 'en' ? taskIn(text) : undefined;
    const source = `posting:${text.slice(0, 40)}`;
    if (task === undefined) add('posting', text, source, { posting: text.replace(/"/g, "'") });
    else add('postingTask', task, source, { postingTask: task });
  };
  const lines = occasion.facts.flatMap(({ about }) => about?.posting ?? []);
  for (const line of new Set(lines)) {
    const text = clean(line, { characters: 110, words: 18 })?.replace(/\.$/, '');
    if (text && wordsOf(line).length <= 18 && wordsOf(text).length >= 3 && !carriesContact(text) && isEnglish(text) === (language === 'en'))
      addPosting(text);
  }
  return anchors;
}

function interviewsWith(occasion: Occasion): Occasion['interviews'] {
  const people = [occasion.followUp.to, occasion.recipient.name ?? '', ...occasion.relay.map(({ key }) => key)];
  return occasion.interviews.filter((interview) => interview.with.some((person) => people.includes(person)));
}

/** The first part of a title, when it reads like a function: "Head of Data, Platform" gives "Head of Data". */
function functionFrom(title: string): string | undefined {
  const first = title.split(/[,|–—/]| - /)[0]?.trim();
  return first && first.split(' ').length <= 6 && /^\p{Lu}/u.test(first) && !/recruit|talent|coordinator|people|\bhr\b/i.test(first)
    ? first
    : undefined;
}

function rankedProofs(occasion: Occasion, roles: Material['roles'], owner: Owner, language: Voice['language']): Material['proofs'] {
  const context = new Set(
    [
      ...roles.map(({ role }) => role),
      ...occasion.interviews.map(({ title }) => title ?? ''),
      ...occasion.facts.flatMap((fact) => [
        ...(fact.about?.posting ?? []),
        ...(fact.type === 'note' && (fact.for === undefined || isNoteFor(fact.for, occasion.recipient)) ? [fact.text] : []),
      ]),
    ].flatMap((text) => wordsOf(text.toLowerCase()).filter((word) => word.length > 3)),
  );
  const fitting = (text: string): number => wordsOf(text.toLowerCase()).filter((word) => context.has(word)).length;
  return [...proofsOf(owner.facts, language, owner.language)]
    .sort((one, other) => fitting(other.text) - fitting(one.text) || one.index - other.index)
    .map(({ index, form, text, share }) => {
      const source = `proof:${index}`;
      return {
        id: short(`proof ${text.toLowerCase()}`),
        source,
        slots: { [form]: { value: text, sources: [source] }, ...(share !== undefined && { share: { value: share, sources: [source] } }) },
      };
    });
}

/** K14, K15: what the owner told after the outcome is their news. */
function newsAfter(occasion: Occasion, after: string, language: Voice['language'], owner: Owner): Slots | undefined {
  const note = occasion.facts.findLast((fact) => fact.type === 'note' && fact.knownAt > after);
  if (note?.type !== 'note' || carriesContact(note.text)) return undefined;
  const text = clean(note.text.split(/[;!?\n]|\.(?:\s|$)/)[0], { characters: 140, words: 24 });
  const readable = text !== undefined && (language === 'en' ? isEnglish(text) : language === owner.language && !soundsEnglish(text));
  if (!readable) return undefined;
  const deed = language === 'en' ? deedIn(text) : undefined;
  const said = { value: deed ?? text, sources: [`note:${note.id}`] };
  return { news: said, ...(deed === undefined ? { newsRaw: said } : { newsPast: said }) };
}

function wasThanked(occasion: Occasion, search: Search): boolean {
  const { followUp, interviews } = occasion;
  const last = interviews.at(-1);
  return search.deliveries.some(
    ({ kind, application, how, at }) =>
      kind.startsWith('thank_you') &&
      application === followUp.application &&
      how === 'delivered' &&
      (last === undefined || at >= last.startsAt),
  );
}
