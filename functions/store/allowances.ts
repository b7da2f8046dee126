import type { Traffic } from '../../lib/follow-ups/told/heartbeat.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable } from '../aws/table.ts';
import { hashOf } from '../secrets/hash.ts';
import { changeKept, claimsAt, type DayOfTraffic, readTraffic, shortOf } from './traffic.ts';

/**
 * How often a day (by UTC) something may be done for one owner. What goes beyond is held, told or laid aside, as it says there; nothing is thrown away.
 * All mails to an owner together stay under 200 a day, which is what SES gives a new account.
 */
export const mostADay = {
  /** Mails to one capture address that are not proven to be the owner's, and that are read and recorded. A leaked address: each of them costs a dozen rows, and a reading. */
  unproven: 200,
  /** Beyond these: mails with DMARC PASS of people, and of applicant-tracking systems, that an application of the owner's names. A flood that has them wait. */
  known: 200,
  /** The owner's own mails. A program of theirs that sends without end. */
  own: 1_000,
  /** Copies of mails of the owner's that came before. Who has one that is signed can send it without end (DKIM replay), and must not use up the owner's own. */
  copies: 100,
  /** Of the owner's: replies within one back and forth. A program whose every reply is understood would fill the row of one application. */
  replies: 100,
  /** Applications that mails without the owner's own word open. Made-up employers: the plan of a search is one row, and hundreds of open applications fill it. */
  opened: 20,
  /** Notices that the owner has to act on: that a mailbox asks to confirm the forwarding, that a mail cannot be read. Forged ones. */
  told: 10,
  /** Mails that are refused or taken for spam, to one capture address: they have a row, and nothing else. A flood of these must not use up what is read. */
  refused: 200,
  /** Answers to mails that are not proven to be the owner's. A leaked address must not become a way to flood its owner. */
  strangers: 60,
  /** Answers that only say that nothing was understood. An autoresponder that does not say it is one. */
  notUnderstood: 5,
  /** Answers within one back and forth, or to one sender who is not the owner. An autoresponder whose text is understood, a robot that makes a ticket of each mail. */
  rounds: 10,
  /** Receipts, questions and answers of all kinds. What all of the above let through together. */
  answers: 100,
  /** Mails with drafts: they have this for themselves, whatever else is sent. Made-up applications whose follow-ups fall due. */
  drafts: 40,
  /** Beyond these: drafts for applications that the owner told of. A due thank-you must not wait behind made-up ones. */
  ownDrafts: 25,
} as const;

export type Allowance = keyof typeof mostADay;

/** `again`: this name had taken one before. */
export type Allowed = { readonly may: true; readonly left: number; readonly again?: true } | { readonly may: false };

/** What is left of a day for one run; what the run takes of it is on record once it is kept. */
export type Room = {
  /**
   * Takes one of the day's allowance. The same name asks as often as it likes, and takes one.
   * @param of each of these has an allowance of its own: an address, a conversation
   */
  take(what: Allowance, name: string, of?: string): Allowed;
};

/** What is put on record with it: a mail that was decided about. */
export type Beside = {
  readonly learned?: Traffic | undefined;
  /** Applications that are about to be opened: whoever reads another mail about them from now on must find them. */
  readonly opens?: readonly ApplicationId[];
  readonly claims?: { readonly mail: string; readonly keys: readonly string[] };
};

export type Allowances = {
  roomOf(owner: OwnerId, now: Instant): Promise<Room>;
  /**
   * Puts on record what was taken, before anything is done with it, in one write with what else is learned of the traffic. Of two runs at the same moment that take the last one, both have it: as many are
   * too many as mails are read at once.
   */
  keepTaken(owner: OwnerId, room: Room, now: Instant): Promise<void>;
  /**
   * The same, with what was decided about a mail.
   * @returns false, and nothing is on record, when somebody else meanwhile opened an application as this one does, or claimed a key of it: then all of it is to be read and decided anew
   */
  keepDecided(owner: OwnerId, room: Room, now: Instant, beside: Beside): Promise<boolean>;
  /** Takes one, and puts it on record at once. */
  take(owner: OwnerId, what: Allowance, name: string, now: Instant, of?: string): Promise<Allowed>;
};

const daySeconds = 24 * 3600;

type Taken = NonNullable<DayOfTraffic['taken']>;
type RoomKept = Room & { readonly notKept: () => Taken; readonly kept: () => void };

/** Counts by UTC day, in the row of the owner's traffic. */
export function allowancesOf(table: GrowingTable): Allowances {
  const rooms = new WeakMap<Room, RoomKept>();
  const roomOf: Allowances['roomOf'] = async (owner, now) => {
    const room = roomIn(takenOn(now, (await readTraffic(table, owner)).ofDay));
    rooms.set(room, room);
    return room;
  };
  const keepDecided: Allowances['keepDecided'] = async (owner, room, now, { learned, opens = [], claims }) => {
    const more = rooms.get(room)?.notKept() ?? [];
    if (more.length === 0 && learned === undefined && opens.length === 0 && claims === undefined) return true;
    const known = (await readTraffic(table, owner)).ofDay;
    let isMet = false;
    await changeKept(table, owner, (kept) => {
      const { traffic, ofDay } = kept;
      isMet = hasMet(known, ofDay, opens, claims);
      if (isMet) return kept;
      return {
        traffic: { ...traffic, ...learned },
        ofDay: {
          ...(more.length === 0 ? ofDay : { ...ofDay, day: dayOf(now), taken: joined(takenOn(now, ofDay), more) }),
          ...(opens.length > 0 && { opened: withOpened(ofDay, opens, now) }),
          ...(claims && { claimed: withClaim(ofDay, claims, now) }),
        },
      };
    });
    if (!isMet) rooms.get(room)?.kept();
    return !isMet;
  };
  const keepTaken: Allowances['keepTaken'] = async (owner, room, now) => void (await keepDecided(owner, room, now, {}));
  return {
    roomOf,
    keepTaken,
    keepDecided,
    async take(owner, what, name, now, of) {
      const room = await roomOf(owner, now);
      const allowed = room.take(what, name, of);
      await keepTaken(owner, room, now);
      return allowed;
    },
  };
}

function roomIn(known: Taken): RoomKept {
  let before = known;
  let now: Taken = [];
  return {
    take(what, name, of) {
      const of1 = of === undefined ? what : `${what} ${hashOf(of)}`;
      const short = shortOf(name);
      const names = namesOf(joined(before, now), of1);
      if (names.includes(short)) return { may: true, left: mostADay[what] - names.length, again: true };
      if (names.length >= mostADay[what]) return { may: false };
      now = joined(now, [{ what: of1, names: [short] }]);
      return { may: true, left: mostADay[what] - names.length - 1 };
    },
    notKept: () => now,
    kept: () => {
      before = joined(before, now);
      now = [];
    },
  };
}

function namesOf(taken: Taken, what: string): readonly string[] {
  return taken.find((one) => one.what === what)?.names ?? [];
}

function joined(one: Taken, other: Taken): Taken {
  const whats = [...new Set([...one, ...other].map(({ what }) => what))];
  return whats.map((what) => ({ what, names: [...new Set([...namesOf(one, what), ...namesOf(other, what)])] }));
}

/** Whether there is news since that touches what is decided here. */
function hasMet(known: DayOfTraffic, now: DayOfTraffic, opens: readonly ApplicationId[], claims: Beside['claims']): boolean {
  const isNew = (before: readonly object[] = []) => {
    const known = new Set(before.map((one) => JSON.stringify(one)));
    return (item: object) => !known.has(JSON.stringify(item));
  };
  const keys = new Set(claims?.keys.map(shortOf));
  // Mostly it is what this run read itself.
  if (now.opened === known.opened && now.claimed === known.claimed) return false;
  return (
    (opens.length > 0 && now.opened?.some(isNew(known.opened)) === true) ||
    now.claimed?.filter(isNew(known.claimed)).some((one) => one.mail !== claims?.mail && one.keys.some((key) => keys.has(key))) === true
  );
}

/** A flood must not make a row of thousands; it is those of the same moment that meet. */
const mostClaimed = 40;

function withClaim(ofDay: DayOfTraffic, { mail, keys }: NonNullable<Beside['claims']>, at: Instant): NonNullable<DayOfTraffic['claimed']> {
  const others = claimsAt(at, ofDay).filter((one) => one.mail !== mail);
  return [...others, { mail, at, keys: keys.map(shortOf) }].slice(-mostClaimed);
}

/** By then its mail was read to its end, or laid aside for good. */
const openedForDays = 14;

function withOpened(
  { opened = [] }: DayOfTraffic,
  applications: readonly ApplicationId[],
  at: Instant,
): NonNullable<DayOfTraffic['opened']> {
  const others = opened.filter(
    (one) => !applications.includes(one.application) && Date.parse(at) - Date.parse(one.at) < openedForDays * daySeconds * 1_000,
  );
  return [...others, ...applications.map((application) => ({ application, at }))];
}

function takenOn(now: Instant, { day, taken = [] }: DayOfTraffic): Taken {
  return day === dayOf(now) ? taken : [];
}

function dayOf(now: Instant): string {
  return now.slice(0, 10);
}
