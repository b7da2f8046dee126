import { mostADay } from '../../functions/store/allowances.ts';
import { injectFaults } from './faults.ts';
import { duel, flood } from './floods.ts';
import { fuzz } from './fuzz.ts';
import { hostileMaxima } from './hostile.ts';
import { killProgram } from './kills.ts';
import { receiveAll } from './received.ts';
import { checkRegexes } from './regexes.ts';
import type { Described, SoakRow } from './reliability.ts';

/** One of the long runs. */
export type SoakPart = Described & {
  readonly run: (
    options: SoakOptions,
    say: (line: string) => void,
  ) => Promise<{ readonly rows: readonly SoakRow[]; readonly wrong: readonly string[] }>;
};

/** How long the long forms are. */
export type SoakOptions = {
  readonly seed: number;
  readonly processes: number;
  /** Takes each so-manieth call only. */
  readonly every: number;
  readonly pairs: number;
  readonly kills: number;
  /** Of the fuzzer. */
  readonly minutes: number;
  /** Of each duel. */
  readonly rounds: number;
  /** Of each flood. */
  readonly mails: number;
  /** Which floods; absent: all. */
  readonly floods: readonly string[] | undefined;
};

export const parts: readonly SoakPart[] = [
  {
    name: 'faults',
    title: 'Calls of AWS that go wrong',
    about:
      'A journey of 17 days (an application, a panel of three, its thank-yous, an answer, a rejection that is taken back, a status check) through the real adapters, the queue, the wake-ups and the hourly sweep. Every single call of it never arrives, works without its answer coming back, or ends the process before or after it; then random pairs, half of them with the second fault while the first is made good. Afterwards: no fact lost, no follow-up lost, no mail lost, none twice but in the window between SES’s taking it and our note of that, and then saying so, thank-yous of a panel in one mail, the same plan, nothing left lying. A run is left where all that is kept is what it was without a fault at that time.',
    run: async (options, say) => {
      const { calls, singles, pairs, faultsMet, caughtUp, again, wrong, seed } = await injectFaults({ ...options, say });
      return {
        rows: [
          { what: 'calls of the journey', figure: count(calls) },
          { what: 'journeys with one fault', figure: count(singles) },
          { what: 'journeys with two', figure: count(pairs) },
          { what: 'faults injected', figure: count(faultsMet) },
          { what: 'caught up with the calm journey; the others were played to their end', figure: count(caughtUp) },
          { what: 'mails that said that they may have come before', figure: count(again) },
          { what: 'ended otherwise than without the fault', figure: count(wrong.length) },
          { what: 'seed', figure: String(seed) },
        ],
        wrong,
      };
    },
  },
  {
    name: 'kills',
    title: 'The program killed while it works',
    about:
      '`npm start` with its threads, its page and its table on disk, ended by `kill -9` at no moment in particular: half of the times while applications come in by SMTP, half while what follows from them falls due. A mail without an answer is sent again, as mail servers do. Afterwards: every mail one application, one fact, one receipt and one follow-up, none twice without saying so, nothing left lying.',
    run: async ({ kills, seed }, say) => {
      const figures = await killProgram({ kills, seed, say });
      return {
        rows: [
          { what: 'kills', figure: count(figures.kills) },
          { what: 'mails', figure: count(figures.mails) },
          { what: 'sendings without an answer, made again', figure: count(figures.unanswered) },
          { what: 'follow-ups sent', figure: count(figures.followUps) },
          { what: 'mails that said that they may have come before', figure: count(figures.again) },
          { what: 'seed', figure: String(seed) },
        ],
        wrong: figures.wrong,
      };
    },
  },
  {
    name: 'hostile',
    title: 'Hostile mails',
    about:
      'Each in a process of its own through the whole of `functions/inbound`: at most 2 s of processor time and 512 MB, the owner told where something was refused, the next mail read.',
    run: async (_options, say) => {
      const { bombs, slowest, largest, idleMb, broken } = await hostileMaxima(say);
      return {
        rows: [
          { what: 'mails', figure: count(bombs) },
          { what: `slowest: ${slowest.name}`, figure: `${count(Math.round(slowest.ms))} ms` },
          { what: `largest: ${largest.name}`, figure: `${count(Math.round(largest.mb))} MB` },
          { what: 'before a mail is read', figure: `${count(Math.round(idleMb))} MB` },
        ],
        wrong: broken,
      };
    },
  },
  {
    name: 'received',
    title: 'Mails that receivers trip over',
    about:
      'Each through the real adapters, to an owner who has applied for a role, with an ordinary mail behind it: it is read, asked about, told of, refused or passed over as its table says, nobody but the owner is written to, it is kept whole, and the next mail is read. `npm test` does the same over maps.',
    run: async (_options, say) => {
      const { categories, outcomes, wrong } = await receiveAll(say);
      return {
        rows: [
          { what: 'mails', figure: count(categories.reduce((sum, { mails }) => sum + mails, 0)) },
          ...categories.map(({ name, mails }) => ({ what: `of them ${name}`, figure: count(mails) })),
          ...Object.entries(outcomes).map(([outcome, mails]) => ({ what: `that have to end as “${outcome}”`, figure: count(mails) })),
          { what: 'ended otherwise', figure: count(wrong.length) },
        ],
        wrong,
      };
    },
  },
  {
    name: 'fuzz',
    title: 'Mutated input',
    about:
      'Mails, invitations, words of the owner, links and tokens, mutated at random, each in at most 2 s of processor time; what was found became a fixture.',
    run: async ({ minutes, seed }, say) => {
      const { executions, kinds, crashes, hangs, finds } = await fuzz({ minutes, seed }, say);
      return {
        rows: [
          { what: `executions, in ${minutes} minutes`, figure: count(executions) },
          ...Object.entries(kinds).map(([kind, many]) => ({ what: `of them ${kind}`, figure: count(many) })),
          { what: 'crashes', figure: count(crashes) },
          { what: 'hangs', figure: count(hangs) },
          { what: 'seed', figure: String(seed) },
        ],
        wrong: finds,
      };
    },
  },
  {
    name: 'duels',
    title: 'Duels with autoresponders',
    about: 'A machine that answers every mail of ours, so many rounds within a day; and how many mails of ours that drew.',
    run: async ({ rounds }, say) => {
      const duels = await duel({ rounds }, say);
      return {
        rows: duels.map(({ machine, mails, rows, bytes }) => ({
          what: `${machine}: ${count(rounds)} rounds; mails of ours, rows kept`,
          figure: `${count(mails)}, ${count(rows)} (${count(Math.ceil(bytes / 1000))} KB)`,
        })),
        wrong: duels.filter(({ mails }) => mails > mostADay.answers).map(({ machine, mails }) => `${machine} drew ${mails} mails in a day`),
      };
    },
  },
  {
    name: 'floods',
    title: 'Floods to a leaked capture address',
    about:
      'So many mails within a day, the owner’s own among them; then another capture address, and a tenth of it once more to the old one.',
    run: async ({ mails, floods: kinds }, say) => {
      const floods = await flood({ mails, ...(kinds && { kinds }) }, say);
      return {
        rows: floods.flatMap((one) => [
          { what: `${one.flood}: mails, read, laid aside`, figure: `${count(one.mails)}, ${count(one.read)}, ${count(one.laidAside)}` },
          { what: `${one.flood}: rows written`, figure: `${count(one.rowsWritten)} (${count(Math.ceil(one.bytesWritten / 1000))} KB)` },
          { what: `${one.flood}: mails to the owner, of them notices`, figure: `${count(one.mailsToOwner)}, ${count(one.notices)}` },
          { what: `${one.flood}: of the owner’s own, recorded`, figure: `${count(one.ownRecorded)} of ${count(one.own)}` },
          { what: `${one.flood}: to the old address, rows written`, figure: `${count(one.afterRotation.rowsWritten)}` },
        ]),
        wrong: floods.flatMap((one) => [
          ...(one.notices === 1 ? [] : [`${one.flood}: ${one.notices} notices`]),
          ...(one.ownRecorded === one.own ? [] : [`${one.flood}: ${one.own - one.ownRecorded} of the owner’s own were not recorded`]),
        ]),
      };
    },
  },
  {
    name: 'regexes',
    title: 'Regular expressions',
    about:
      'Every one that is written as such or put together from tables: checked by a tool, and measured on texts made against it, at the longest text that can reach it.',
    run: async (_options, say) => {
      const { regexes, superLinear, broken } = await checkRegexes(say);
      return {
        rows: [
          { what: 'regular expressions', figure: count(regexes) },
          { what: 'suspected, or growing faster than their text', figure: count(superLinear) },
          { what: 'of them harmful', figure: count(broken.length) },
        ],
        wrong: broken,
      };
    },
  },
];

function count(number: number): string {
  return number.toLocaleString('en');
}
