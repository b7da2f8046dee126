import { type FollowUp, type FollowUpId, followUpKinds } from '../../follow-ups/follow-up.ts';
import type { Lapse } from '../../follow-ups/placing/lapse.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { Recorded } from '../../search/question.ts';
import type { Search } from '../../search/search.ts';
import { sentenceFor } from '../blocks/fact-words.ts';
import { lapsedBlocks } from '../blocks/lapsed-words.ts';
import { fullName, placeOf } from '../blocks/people-names.ts';
import { plannedLines } from '../blocks/planned-words.ts';
import { type LinksOfMail, linkBlocks } from '../links/links-of-mail.ts';
import type { OwnerMail } from '../owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from '../page.ts';
import { type Speaker, speakerOf } from '../wording/say.ts';
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
  const speaker = speakerOf(owner);
  const { words, say, listed, language } = speaker;
  const { receipt } = words;
  const id = records.find(({ application }) => application !== undefined)?.application;
  const application = search.applications.find((one) => one.id === id);
  const place = placeOf(application) || [reading.company, reading.role].flatMap((part) => (part ? inline(part, 60) : [])).join(', ');
  const understood = [
    ...new Set(records.filter(({ fact }) => fact.type !== 'learned').map(({ fact }) => sentenceFor(fact, owner.timeZone, speaker))),
  ];
  const subject = `${say(receipt.noted, { what: understood[0] ?? receipt.aMail })}${place ? ` (${place})` : ''}`;
  const planned = plannedLines(
    input.planned.filter((followUp) => id === undefined || followUp.application === id),
    search,
    6,
    speaker,
  );
  const dropped = [...new Set(input.dropped.map(({ id: name, why }) => droppedLine(name, why, speaker)))];
  const people = application?.known.contacts.slice(0, 6).map(({ key }) => fullName(key, application)) ?? [];
  const blocks: Block[] = [
    { is: 'line', text: say(receipt.from, { subject: inline(reading.original.subject, 120) || receipt.noSubject }) },
    { is: 'list', items: understood.length > 0 ? understood : [say(receipt.nothing)] },
    ...(place ? [{ is: 'line', text: say(receipt.belongs, { place }) } as const] : []),
    ...(people.length > 0 ? [{ is: 'line', text: say(receipt.people, { people: listed(people, 6) }) } as const] : []),
    ...evidenceBlocks(reading.evidence, speaker),
    ...faultBlocks(input.faults ?? [], speaker),
    { is: 'gap' },
    ...(planned.length > 0
      ? [{ is: 'line', text: say(words.planned) } as const, { is: 'list', items: planned } as const]
      : [{ is: 'line', text: say(words.nothingPlannedHere) } as const]),
    ...(dropped.length > 0 ? [{ is: 'line', text: say(receipt.dropped) } as const, { is: 'list', items: dropped } as const] : []),
    ...lapsedBlocks(input.lapsed ?? [], search, speaker),
    { is: 'gap' },
    { is: 'line', text: say(receipt.undo) },
    ...linkBlocks(input.links, ['undo'], receipt.byClick, speaker),
  ];
  return {
    kind: 'receipt',
    subject,
    text: textOf(blocks, language),
    html: htmlOf(blocks, subject, language),
    drafts: [],
    ...(id !== undefined && { conversation: id }),
  };
}

/** The kind stands in the id (`<application>.<kind>.<person>.<period>`). */
function droppedLine(id: FollowUpId, why: string, { words, say, retell, pair }: Speaker): string {
  const kind = followUpKinds.find((one) => id.includes(`.${one}.`));
  const reason = retell(inline(why, 160));
  return kind ? pair(say(words.stepNames[kind]), reason) : reason;
}
