import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { FollowUp } from '../../follow-ups/follow-up.ts';
import type { Digest } from '../../follow-ups/told/digest.ts';
import type { ApplicationId } from '../../search/fact.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { Application, Search } from '../../search/search.ts';
import { sentenceFor } from '../blocks/fact-words.ts';
import { lapsedBlocks } from '../blocks/lapsed-words.ts';
import { placeOf } from '../blocks/people-names.ts';
import { plannedLines } from '../blocks/planned-words.ts';
import type { OwnerMail } from '../owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from '../page.ts';
import { type Speaker, speakerOf } from '../wording/say.ts';

/** A digest is read in a minute; the page has the rest. */
const mostLines = 12;

/** The weekly mail: what is due, what waits, what went quiet, what mails changed, what became too late. */
export function digestMail({
  digest,
  search,
  owner,
}: {
  readonly digest: Digest;
  readonly search: Search;
  readonly owner: Owner;
}): OwnerMail {
  const zone = owner.timeZone;
  const speaker = speakerOf(owner);
  const { words, say, day, moment, language } = speaker;
  const said = words.digest;
  const of = (id: ApplicationId): Application | undefined => search.applications.find((one) => one.id === id);
  const due = eventsOf(digest.due).map(([first, ...others]) => {
    const step = stepLine(first, search, speaker);
    return others.length > 0 ? say(said.withMore, { step, count: others.length }) : step;
  });
  const interviews = digest.interviews.map(({ application, startsAt }) =>
    say(said.interview, { at: moment(startsAt, zone), place: inPlace(of(application)) }),
  );
  const waiting = digest.waiting.map(({ application, since, next }) =>
    say(said.waiting, {
      place: placeOf(of(application)) || words.anApplication,
      day: day(dayAt(since, zone)),
      step: stepLine(next, search, speaker, false),
    }),
  );
  const changed = digest.changed.map(({ application, fact }) => {
    const from = (fact.evidence.find(({ field }) => field === 'kind') ?? fact.evidence[0])?.text;
    const place = application === undefined ? '' : inPlace(of(application));
    const line = speaker.pair(day(dayAt(fact.knownAt, zone)), `${sentenceFor(fact, zone, speaker)}${place}`);
    return from === undefined ? line : say(said.readFrom, { line, words: inline(from, 100) });
  });
  const blocks: Block[] = [
    ...section(said.headDue, [...interviews, ...due], speaker),
    ...section(said.headWaiting, waiting, speaker),
    ...quietBlocks(digest, of, speaker),
    ...section(said.headChanged, changed, speaker),
    ...(digest.lapsed.length > 0
      ? [{ is: 'heading', text: say(said.headLate) } as const, ...lapsedBlocks(digest.lapsed, search, speaker), { is: 'gap' } as const]
      : []),
    { is: 'quiet', text: say(said.weekly) },
  ];
  const subject = subjectOf(digest, speaker);
  // Digests form a conversation of their own.
  return {
    kind: 'digest',
    subject,
    text: textOf(blocks, language),
    html: htmlOf(blocks, subject, language),
    drafts: [],
    conversation: 'digest',
  };
}

function subjectOf({ due, waiting, quiet, changed, lapsed }: Digest, { words, say, listed }: Speaker): string {
  const said = words.digest;
  const counts = (
    [
      [said.countDue, eventsOf(due).length],
      [said.countWaiting, waiting.length],
      [said.countQuiet, quiet.length],
      [said.countLate, lapsed.length],
    ] as const
  ).flatMap(([wording, count]) => (count > 0 ? [say(wording, { count })] : []));
  const all = counts.length > 0 ? counts : [say(said.countChanged, { count: changed.length })];
  return say(said.subject, { counts: listed(all, 4) });
}

function section(title: string, lines: readonly string[], { words, say }: Speaker): readonly Block[] {
  if (lines.length === 0) return [];
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), say(words.andMore, { count: lines.length - mostLines })] : lines;
  return [{ is: 'heading', text: say(title) }, { is: 'list', items: shown }, { is: 'gap' }];
}

/** The odds, said honestly and to the owner alone (1.5 "Ghosted"). Figures: survey of job seekers in three countries; Ontario's Working for Workers Four Act. */
function quietBlocks({ quiet }: Digest, of: (id: ApplicationId) => Application | undefined, speaker: Speaker): readonly Block[] {
  if (quiet.length === 0) return [];
  const { words, say } = speaker;
  const lines = quiet.map(({ application }) => placeOf(of(application)) || words.anApplication);
  const line = (text: string): Block => ({ is: 'line', text: say(text) });
  const met = quiet.filter((one) => one.met);
  const inOntario = met.some(({ application }) => of(application)?.known.country === 'CA-ON');
  return [
    ...section(words.digest.headQuiet, lines, speaker).slice(0, -1),
    line(words.digest.quiet),
    line(met.length > 0 ? words.digest.odds : words.digest.oddsUnmet),
    ...(inOntario ? [line(words.digest.ontario)] : []),
    { is: 'gap' },
  ];
}

/** All drafts of one event come in one mail (G-11). */
function eventsOf(due: Digest['due']): readonly (readonly [FollowUp, ...FollowUp[]])[] {
  const events = new Map<string, [FollowUp, ...FollowUp[]]>();
  for (const followUp of due) {
    const before = events.get(followUp.event);
    if (before) before.push(followUp);
    else events.set(followUp.event, [followUp]);
  }
  return [...events.values()];
}

function stepLine(followUp: FollowUp, search: Search, speaker: Speaker, withPlace = true): string {
  const [line = ''] = plannedLines([followUp], search, 1, speaker);
  if (!withPlace) return line;
  const places = [followUp.application, ...followUp.alsoFor].map((id) => placeOf(search.applications.find((one) => one.id === id)));
  const where = [...new Set(places.filter(Boolean))].join('; ');
  return where === '' ? line : `${line} (${where})`;
}

function inPlace(application: Application | undefined): string {
  const place = placeOf(application);
  return place === '' ? '' : ` (${place})`;
}
