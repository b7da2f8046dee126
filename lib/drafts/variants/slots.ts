import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { FollowUp } from '../../follow-ups/follow-up.ts';
import type { Fact } from '../../search/fact.ts';
import type { Search } from '../../search/search.ts';
import type { LocalDate } from '../../time.ts';
import type { Occasion } from '../occasion.ts';
import { carriesContact, clean } from '../rubric/clean.ts';
import { articleDayIn, dayIn, monthIn, weekdayIn } from '../wording/dates.ts';
import { andIn, joined, postIn, referenceIn } from '../wording/posts.ts';
import { talkIn } from '../wording/talks.ts';
import type { Language, Voice } from '../wording/voice.ts';
import { arrangingSlots } from './arranging-slots.ts';
import { offerSlots } from './offer-slots.ts';

/** What a slot of a line is filled with, and where that comes from (rubric 11). */
export type Slots = Readonly<
  Record<
    string,
    { readonly value: string; readonly sources: readonly string[] /** Other ways to say the same. */; readonly forms?: readonly string[] }
  >
>;

/** The roles a draft speaks for, as its sentences need them. Undefined when a role is not known: then there is no draft (1.7). */
export function rolesOf(occasion: Occasion): readonly { readonly role: string; readonly company?: string }[] | undefined {
  const roles = [occasion.application, ...occasion.also].map(({ known }) => {
    const role = clean(known.role, { characters: 90 });
    const company = clean(known.company, { characters: 60, words: 8 });
    return role === undefined ? undefined : { role, ...(company !== undefined && { company }) };
  });
  const found = roles.flatMap((role) => (role === undefined ? [] : [role]));
  return found.length === roles.length ? found : undefined;
}

/** The slots of the lines, in the voice of the draft. */
export function slotsOf(
  occasion: Occasion,
  roles: readonly { readonly role: string; readonly company?: string }[],
  search: Search,
  planned: readonly FollowUp[],
  voice: Voice,
): Slots {
  const { facts, zone, interviews, interviewOn, followUp } = occasion;
  const { language } = voice;
  const slots: Record<string, Slots[string]> = {};
  const put = (name: string, value: string | undefined, ...sources: readonly string[]): void => {
    if (value !== undefined) slots[name] = { value, sources };
  };
  const one = roles.length === 1;
  const post = postIn(language, roles);
  const putForms = (name: string, forms: readonly string[]): void => {
    slots[name] = { value: forms[0] ?? '', sources: [], forms };
  };
  putForms('post', post.forms);
  putForms('Post', post.forms.map(capitalized));
  putForms('ofPost', post.ofForms);
  putForms('toPost', post.toForms);
  if (post.brief) {
    put('briefPost', post.brief[0]);
    put('briefOfPost', post.brief[1]);
    put('briefToPost', post.brief[2]);
  }
  put('asRole', post.asRole);
  put('stillOpen', post.stillOpen);
  put('is', one ? 'is' : 'are');
  put('has', one ? 'has' : 'have');
  put('one', one ? 'one' : 'ones');
  put('it', one ? 'it' : 'them');
  put('itIs', one ? 'the position is' : 'the positions are');

  const phone = interviews.length > 0 && interviews.every(({ mode }) => mode === 'phone');
  const session = `interview:${interviews.at(-1)?.id ?? ''}`;
  put('talk', talkIn(language, phone));
  put('meeting', phone ? 'speaking with me' : 'meeting with me');
  put('meet', phone ? 'spoke' : 'met');
  const dated = (name: string, day: LocalDate, ...sources: readonly string[]): void => {
    put(name, dayIn(voice, day), ...sources);
    const articles = articleDayIn(voice, day);
    put(`${name}On`, articles?.on, ...sources);
    put(`${name}Of`, articles?.of, ...sources);
  };
  if (interviewOn !== undefined) {
    dated('day', interviewOn, session);
    put('month', monthIn(voice, interviewOn), session);
    put('interview', phone ? 'call' : 'interview', session);
    if (occasion.met) put('metDay', dayIn(voice, interviewOn), session);
  }
  // The owner's own mail has no sender. A receipt tells when it was written, not when the application went out.
  const applications = facts.filter(({ type }) => type === 'application');
  const applied = applications.find(({ about }) => about?.sender === undefined);
  const confirmed = applied ?? applications[0];
  if (confirmed) dated(applied ? 'applied' : 'confirmed', dayAt(confirmed.saidAt, zone), `fact:${confirmed.id}`);
  const tested = facts.findLast(({ type }) => type === 'assessment_submitted');
  if (tested) dated('tested', dayAt(tested.saidAt, zone), `fact:${tested.id}`);
  const requisition = clean(occasion.application.known.requisition, { characters: 24, words: 3 });
  put(
    'ref',
    requisition === undefined || carriesContact(requisition) || !one ? '' : ` (${referenceIn(language)} ${requisition})`,
    ...(requisition ? ['mail'] : []),
  );

  const next = planned.find(
    ({ kind, application, to }) => kind === 'status_1' && application === followUp.application && to === followUp.to,
  );
  if (next && !knowsTimeline(facts, interviewOn))
    put('when', weekdayIn(voice, dayAt(next.sendHint ?? next.deliverAt, zone)), `plan:${next.id}`);

  const and = andIn(language);
  const people = occasion.relay.length > 0 ? occasion.relay : occasion.agency ? occasion.others : [];
  if (people.length > 0 && people.length <= 6)
    put(
      'people',
      joined(
        people.flatMap(({ name }) => name ?? []),
        and,
      ) || undefined,
      session,
    );
  const others = occasion.others.slice(0, 3).flatMap(({ name }) => name ?? []);
  if (others.length > 0 && others.length <= 2 && occasion.others.length <= 2) {
    put('others', joined(others, and), session);
    if (language === 'en') put('youAll', joined(['you', ...others], and), session);
  }
  offerSlots(occasion, search, put, voice);
  arrangingSlots(occasion, search, put, voice);
  const [first] = roles;
  if (first) putForms('asPlain', plainForms(first, language));
  return slots;
}

/** Role and company in the fewest letters, for notes with no room. */
function plainForms({ role, company }: { readonly role: string; readonly company?: string }, language: Language): readonly string[] {
  if (company === undefined) return [role];
  const both = [`${role}, ${company}`, `${company}, ${role}`];
  return language === 'en' ? [...both, `${role} at ${company}`, `${company} for ${role}`] : both;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A date the employer named that still lies ahead of the interview: then nobody is asked for permission (C18). */
export function knowsTimeline(facts: readonly Fact[], after: LocalDate | undefined): boolean {
  return facts.some((fact) => {
    const by = 'P' in fact ? fact.P : undefined;
    return by !== undefined && (after === undefined || by >= after);
  });
}

/** The slots with the role left to the subject, for short texts that a long name would make alike (rubric 17). */
export function withoutRole(slots: Slots): Slots {
  const { briefPost, briefOfPost, briefToPost, asRole: _, ...rest } = slots;
  if (!briefPost || !briefOfPost || !briefToPost) return slots;
  return {
    ...rest,
    post: briefPost,
    Post: { ...briefPost, value: capitalized(briefPost.value) },
    ofPost: briefOfPost,
    toPost: briefToPost,
  };
}
