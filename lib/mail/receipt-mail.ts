import { dateOf, moment, shortDay } from '../drafts/wording/dates.ts';
import { type FollowUp, type FollowUpId, followUpKinds } from '../follow-ups/follow-up.ts';
import type { Lapse } from '../follow-ups/lapse.ts';
import type { Reading } from '../reading/reading.ts';
import type { Fact } from '../search/fact.ts';
import type { Owner } from '../search/owner.ts';
import type { Recorded } from '../search/question.ts';
import type { Search } from '../search/search.ts';
import { lapsedBlocks } from './lapsed-words.ts';
import { type LinksOfMail, linkBlocks } from './links-of-mail.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';
import { fullName, listed, placeOf } from './people-names.ts';
import { plannedLines, stepNames } from './planned-words.ts';
import { evidenceBlocks, faultBlocks } from './question-mail.ts';

/** Tells the owner what one mail changed: what was understood and from which words, what is planned, what fell away and why; `undo` takes it back. */
export function receiptMail(input: {
  readonly reading: Reading;
  readonly records: readonly Recorded[];
  readonly search: Search;
  readonly owner: Owner;
  readonly planned: readonly FollowUp[];
  /** What is no longer planned, as reconciling said it. */
  readonly dropped: readonly { readonly id: FollowUpId; readonly why: string }[];
  /** What became known too late. */
  readonly lapsed?: readonly Lapse[];
  /** What of the mail could not be read. */
  readonly faults?: readonly string[];
  /** Where there is an address for them. */
  readonly links?: LinksOfMail | undefined;
}): OwnerMail {
  const { reading, records, search, owner } = input;
  const id = records.find(({ application }) => application !== undefined)?.application;
  const application = search.applications.find((one) => one.id === id);
  const place = placeOf(application) || [reading.company, reading.role].flatMap((part) => (part ? inline(part, 60) : [])).join(', ');
  const understood = [...new Set(records.map(({ fact }) => sentenceFor(fact, owner.timeZone)))];
  const subject = `Noted: ${understood[0] ?? 'a mail'}${place ? ` (${place})` : ''}`;
  const planned = plannedLines(
    input.planned.filter((followUp) => id === undefined || followUp.application === id),
    search,
  );
  const dropped = [...new Set(input.dropped.map(({ id: name, why }) => droppedLine(name, why)))];
  const people = application?.known.contacts.slice(0, 6).map(({ key }) => fullName(key, application)) ?? [];
  const blocks: Block[] = [
    { is: 'line', text: `From "${inline(reading.original.subject, 120) || 'a mail without a subject'}" I understood:` },
    { is: 'list', items: understood.length > 0 ? understood : ['nothing that changes a plan'] },
    ...(place ? [{ is: 'line', text: `It belongs to ${place}.` } as const] : []),
    ...(people.length > 0 ? [{ is: 'line', text: `People I know there: ${listed(people, 6)}.` } as const] : []),
    ...evidenceBlocks(reading.evidence),
    ...faultBlocks(input.faults ?? []),
    { is: 'gap' },
    ...(planned.length > 0
      ? [{ is: 'line', text: 'Planned now:' } as const, { is: 'list', items: planned } as const]
      : [{ is: 'line', text: 'Nothing is planned for it at the moment.' } as const]),
    ...(dropped.length > 0 ? [{ is: 'line', text: 'No longer planned:' } as const, { is: 'list', items: dropped } as const] : []),
    ...lapsedBlocks(input.lapsed ?? [], search),
    { is: 'gap' },
    { is: 'line', text: 'Wrong? Reply undo, and it is as if this mail had not come.' },
    ...linkBlocks(input.links, ['undo'], 'Or by a click:'),
  ];
  return {
    kind: 'receipt',
    subject,
    text: textOf(blocks),
    html: htmlOf(blocks, subject),
    drafts: [],
    ...(id !== undefined && { conversation: id }),
  };
}

/** The kind stands in the id (`<application>.<kind>.<person>.<period>`). */
function droppedLine(id: FollowUpId, why: string): string {
  const kind = followUpKinds.find((one) => id.includes(`.${one}.`));
  return `${kind ? `${stepNames[kind]}: ` : ''}${inline(why, 160)}`;
}

/** A fact in the owner's words, without a leading capital. */
export function sentenceFor(fact: Fact, zone: string): string {
  switch (fact.type) {
    case 'application':
      return `your application of ${shortDay(dateOf(fact.saidAt, zone))}`;
    case 'no_contact':
      return 'they ask not to be contacted';
    case 'request':
      return 'they ask you for something';
    case 'request_answered':
      return 'you answered what they asked for';
    case 'invite':
      return `an interview on ${moment(fact.interview.startsAt, zone)}`;
    case 'reschedule':
      return `the interview moves to ${moment(fact.startsAt, zone)}`;
    case 'cancel_interview':
      return 'an interview was cancelled';
    case 'timeline':
      return fact.P ? `they mean to decide by ${shortDay(fact.P)}` : 'they told you about their timing';
    case 'human_reply':
      return 'somebody answered you';
    case 'assessment_invited':
      return fact.deadline ? `an assessment, due ${shortDay(fact.deadline)}` : 'an assessment';
    case 'assessment_submitted':
      return 'you handed in the assessment';
    case 'on_hold':
      return fact.restart ? `the role is on hold until ${shortDay(fact.restart)}` : 'the role is on hold';
    case 'rejection':
      return 'a rejection';
    case 'reopened':
      return 'the application is open again';
    case 'offer':
      return fact.deadline ? `an offer, to be answered by ${shortDay(fact.deadline)}` : 'an offer';
    case 'offer_withdrawn':
      return 'the offer was taken back';
    case 'ooo':
      return `somebody is away until ${shortDay(fact.back)}`;
    case 'accepted':
      return 'you accepted an offer';
    case 'withdrawn':
      return 'you withdrew';
    case 'owner_sent':
      return 'you sent the follow-up';
    case 'referred':
      return `you were referred by ${inline(fact.name ?? fact.address, 80)}`;
    case 'contact':
      return `the person to write to is ${inline(fact.name ?? fact.address, 80)}`;
    case 'note':
      return `your note: ${inline(fact.text, 120)}`;
    default:
      return 'a step of yours';
  }
}
