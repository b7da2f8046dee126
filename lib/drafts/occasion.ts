import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../follow-ups/days/business-days.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { Fact, Interview, PersonKey, Thread } from '../search/fact.ts';
import { inForce } from '../search/in-force.ts';
import { toldInterviews } from '../search/interviews.ts';
import type { Owner } from '../search/owner/owner.ts';
import type { Application, Search } from '../search/search.ts';
import type { Instant, LocalDate, TimeZone } from '../time.ts';
import { carriesContact, clean } from './rubric/clean.ts';

/** Everything of the search that the draft of one follow-up may rest on. */
export type Occasion = {
  readonly followUp: FollowUp;
  readonly application: Application;
  readonly also: readonly Application[];
  readonly zone: TimeZone;
  readonly recipient: Person;
  /** Facts that count, of this application. */
  readonly facts: readonly Fact[];
  /** The sessions the draft is about: of the person on that day, else the last ones held. */
  readonly interviews: readonly Interview[];
  readonly interviewOn?: LocalDate;
  /** The reader sat in one of them. */
  readonly met: boolean;
  readonly thread?: Thread;
  /** K06: who is to be thanked by way of the reader. */
  readonly relay: readonly Person[];
  /** The others who interviewed. */
  readonly others: readonly Person[];
  readonly agency: boolean;
  readonly recruiter: boolean;
  /** How the reader's last mail addressed the owner, else the employer's last human mail (T-12), unless the owner prefers it formal. */
  readonly register?: 'familiar' | 'formal';
};

/** Somebody as a draft may call them. */
export type Person = {
  readonly key: PersonKey;
  readonly address?: string;
  /** As in the signature or invitation, without decoration in brackets. */
  readonly name?: string;
  readonly signsAs?: string;
  readonly title?: string;
  readonly part: string;
};

/**
 * @param tone that the owner prefers; it can only be more formal than their mails are (T-12)
 * @param relayed follow-ups whose thanks the reader is to pass on
 * @returns undefined when the application is not in the search or the follow-up is the owner's
 */
export function occasionOf(
  followUp: FollowUp,
  search: Search,
  tone: Owner['tone'],
  relayed: readonly FollowUp[] = [followUp],
): Occasion | undefined {
  const application = search.applications.find(({ id }) => id === followUp.application);
  if (!application || followUp.to === 'owner') return undefined;
  const { known } = application;
  const facts = inForce(application.facts);
  const zone = known.timeZone ?? search.timeZone;
  const recipient = personOf(followUp.to, application);
  const sessions = sessionsOf(facts);
  const relayKeys = [
    ...new Set(
      relayed.flatMap(({ relayFor, relayForOthers }) => [...(relayFor === undefined ? [] : [relayFor]), ...(relayForOthers ?? [])]),
    ),
  ];
  const interviews = interviewsFor(followUp, facts, sessions, zone, relayKeys);
  const last = interviews.at(-1);
  const agency = known.agency === followUp.to;
  const register = tone ?? registerOf(facts, followUp.to);
  const thread = known.threads.find(({ from }) => from?.address.toLowerCase() === followUp.to);
  return {
    followUp,
    application,
    also: followUp.alsoFor.flatMap((id) => search.applications.filter((other) => other.id === id)),
    zone,
    recipient,
    facts,
    interviews,
    ...(last && { interviewOn: dayAt(endOf(last), zone) }),
    met: interviews.some((interview) => sits(interview, followUp.to, recipient.name)),
    ...(thread && { thread }),
    ...(register && { register }),
    relay: relayKeys.map((key) => personOf(key, application)),
    others: [...new Set(interviews.flatMap((interview) => interview.with))]
      .filter((key) => key !== followUp.to && !relayKeys.includes(key))
      .map((key) => personOf(key, application))
      .filter((person) => person.name !== undefined && person.name !== recipient.name),
    agency,
    recruiter:
      agency ||
      recipient.part === 'recruiter' ||
      recipient.part === 'coordinator' ||
      (known.recruiter === followUp.to && known.hiringManager !== followUp.to),
  };
}

function registerOf(facts: readonly Fact[], reader: PersonKey): Occasion['register'] {
  const said = facts.flatMap(({ about }) => (about?.register === undefined ? [] : [about]));
  return (said.findLast(({ wroteBy }) => wroteBy === reader) ?? said.at(-1))?.register;
}

/** Name and address as the application knows them; a key that is neither address nor name stays without both. */
export function personOf(key: PersonKey, application: Application): Person {
  const contact = application.known.contacts.find((one) => one.key === key);
  const threads = application.known.threads.find(({ from }) => from?.address.toLowerCase() === key);
  const signsAs = inForce(application.facts)
    .flatMap(({ about }) => about?.contacts ?? [])
    .findLast((one) => one.address?.toLowerCase() === key && one.signsAs !== undefined)?.signsAs;
  const referrer = application.facts.findLast((fact) => fact.type === 'referred' && fact.address.toLowerCase() === key);
  const referrersName = referrer?.type === 'referred' ? referrer.name : undefined;
  const name = personName(contact?.name ?? threads?.from?.name ?? referrersName ?? (key.includes('@') ? undefined : key));
  const address = contact?.address ?? threads?.from?.address ?? (key.includes('@') ? key : undefined);
  const familiar = clean(signsAs, { characters: 30, words: 3 });
  const title = clean(contact?.title, { characters: 50, words: 7 });
  return {
    key,
    part: contact?.part ?? 'unknown',
    ...(address !== undefined && { address }),
    ...(name !== undefined && { name }),
    ...(familiar !== undefined && name?.includes(familiar) && { signsAs: familiar }),
    ...(title !== undefined && !carriesContact(title) && { title }),
  };
}

/** W-05: the spelling stays; what stands in brackets goes, and "Surname, First" is turned round. A team or an address is no name. */
function personName(written: string | undefined): string | undefined {
  if (written === undefined || written.includes('@')) return undefined;
  const bare = written.slice(0, 200).replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  const turned = /^\s*([^,]+),\s*([^,]+)$/.exec(bare);
  const name = clean(
    turned && !/^(?:ph\.?d|m\.?d|jr|sr|esq|mba|inc|ltd|llc)\b/i.test(turned[2] ?? '') ? `${turned[2]} ${turned[1]}` : bare,
    {
      characters: 50,
      words: 6,
    },
  );
  if (name === undefined || /\b(?:team|recruiting|recruitment|careers?|hiring|talent|jobs?|human resources|hr|no-?reply)\b/i.test(name))
    return undefined;
  return name;
}

type DraftSession = Interview & { readonly cancelled: boolean };

/** Interviews with the cancelled ones kept, since K12 speaks of one. */
function sessionsOf(facts: readonly Fact[]): ReadonlyMap<string, DraftSession> {
  return new Map(
    [...toldInterviews(facts)].map(([id, { interview, takenOff }]) => [id, { ...interview, cancelled: takenOff !== undefined }]),
  );
}

function interviewsFor(
  followUp: FollowUp,
  facts: readonly Fact[],
  sessions: ReadonlyMap<string, DraftSession>,
  zone: TimeZone,
  relay: readonly PersonKey[],
): readonly Interview[] {
  const all = [...sessions.values()].sort((one, other) => (one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0));
  const causes = facts.filter(({ id }) => followUp.because.includes(id));
  if (followUp.kind === 'cancel_checkin') {
    const named = causes.flatMap((fact) => (fact.type === 'cancel_interview' || fact.type === 'owner_no' ? (fact.interview ?? []) : []));
    const gone = all.filter((session) => session.cancelled && (named.length === 0 || named.includes(session.id)));
    return gone.length > 0 ? gone.slice(-1) : all.slice(-1);
  }
  const arranged = causes.flatMap((fact) =>
    fact.type === 'candidate_reschedule' || fact.type === 'candidate_cancel' || fact.type === 'no_show' ? [fact.interview] : [],
  );
  if (arranged.length > 0) return all.filter(({ id }) => arranged.includes(id));
  const held = all.filter((session) => !session.cancelled && endOf(session) <= followUp.deliverAt);
  const ofOneDay = thanking.has(followUp.kind) || (followUp.kind === 'referrer_update' && causes.some(({ type }) => type === 'invite'));
  if (!ofOneDay) {
    if (followUp.kind === 'connection_note') {
      const own = held.filter((session) => sits(session, followUp.to, undefined));
      return own.length > 0 ? own : held;
    }
    if (!nudging.has(followUp.kind)) return held;
    // The latest day dates a later note, also where it was with somebody else: what lies before it is overtaken.
    const latest = held.at(-1);
    const lastDay = held.filter((session) => latest && dayAt(endOf(session), zone) === dayAt(endOf(latest), zone));
    const mine = lastDay.filter((session) => sits(session, followUp.to, undefined));
    return mine.length > 0 ? mine : lastDay;
  }
  const opened = causes.flatMap((fact) => (fact.type === 'invite' ? (sessions.get(fact.interview.id) ?? []) : []));
  const day = dayAt(endOf(opened.findLast((session) => !session.cancelled) ?? held.at(-1) ?? all.at(-1) ?? nowhere(followUp)), zone);
  const ofDay = all.filter((session) => !session.cancelled && dayAt(endOf(session), zone) === day);
  const people = relay.length > 0 ? relay : [followUp.to];
  const own = ofDay.filter((session) => people.some((person) => sits(session, person, undefined)));
  return own.length > 0 ? own : ofDay;
}

const thanking: ReadonlySet<FollowUp['kind']> = new Set(['thank_you', 'thank_you_via', 'thank_you_late', 'handwritten_card']);

const nudging: ReadonlySet<FollowUp['kind']> = new Set(['status_1', 'status_2', 'close_loop', 'competing_offer']);

/** A thank-you without any interview on record is dated by its delivery. */
function nowhere(followUp: FollowUp): Interview {
  return { id: '', startsAt: followUp.deliverAt, endsAt: followUp.deliverAt, with: [] };
}

function sits(interview: Interview, person: PersonKey, name: string | undefined): boolean {
  return interview.with.includes(person) || (name !== undefined && interview.with.includes(name));
}

/** 1.1 "E". */
function endOf(interview: Interview): Instant {
  if (interview.endsAt !== undefined) return interview.endsAt;
  return Temporal.Instant.from(interview.startsAt)
    .add({ minutes: interview.mode === 'phone' ? 30 : 60 })
    .toString();
}
