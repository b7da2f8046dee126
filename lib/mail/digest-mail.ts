import { dateOf, moment, shortDay } from '../drafts/wording/dates.ts';
import type { Digest } from '../follow-ups/digest.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { ApplicationId } from '../search/fact.ts';
import type { Owner } from '../search/owner.ts';
import type { Application, Search } from '../search/search.ts';
import { lapsedBlocks } from './lapsed-words.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';
import { listed, placeOf } from './people-names.ts';
import { plannedLines } from './planned-words.ts';
import { sentenceFor } from './receipt-mail.ts';

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
  const of = (id: ApplicationId): Application | undefined => search.applications.find((one) => one.id === id);
  const due = eventsOf(digest.due).map(
    ([first, ...others]) => `${stepLine(first, search)}${others.length > 0 ? `, with ${others.length} more` : ''}`,
  );
  const interviews = digest.interviews.map(
    ({ application, startsAt }) => `${moment(startsAt, zone)}: interview${inPlace(of(application))}`,
  );
  const waiting = digest.waiting.map(
    ({ application, since, next }) =>
      `${placeOf(of(application)) || 'An application'}: since ${shortDay(dateOf(since, zone))}; next ${stepLine(next, search, false)}`,
  );
  const changed = digest.changed.map(({ application, fact }) => {
    const words = (fact.evidence.find(({ field }) => field === 'kind') ?? fact.evidence[0])?.text;
    const said = words === undefined ? '' : `, read from "${inline(words, 100)}"`;
    return `${shortDay(dateOf(fact.knownAt, zone))}: ${sentenceFor(fact, zone)}${application === undefined ? '' : inPlace(of(application))}${said}`;
  });
  const blocks: Block[] = [
    ...section('Due in the next seven days', [...interviews, ...due]),
    ...section('Waiting for them', waiting),
    ...quietBlocks(digest, of),
    ...section('What their mails changed since the last digest', changed),
    ...(digest.lapsed.length > 0
      ? [{ is: 'heading', text: 'Too late' } as const, ...lapsedBlocks(digest.lapsed, search), { is: 'gap' } as const]
      : []),
    {
      is: 'quiet',
      text: 'This comes once a week, and only when there is something to say. Your settings can change its day or switch it off (digest).',
    },
  ];
  const subject = subjectOf(digest);
  // Digests form a conversation of their own.
  return { kind: 'digest', subject, text: textOf(blocks), html: htmlOf(blocks, subject), drafts: [], conversation: 'digest' };
}

function subjectOf({ due, waiting, quiet, changed, lapsed }: Digest): string {
  const counts = [
    due.length > 0 && `${eventsOf(due).length} due`,
    waiting.length > 0 && `${waiting.length} waiting`,
    quiet.length > 0 && `${quiet.length} gone quiet`,
    lapsed.length > 0 && `${lapsed.length} too late`,
    due.length + waiting.length + quiet.length + lapsed.length === 0 && `${changed.length} changed`,
  ].filter((count) => count !== false);
  return `Your week: ${listed(counts, 4)}`;
}

function section(title: string, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), `and ${lines.length - mostLines} more`] : lines;
  return [{ is: 'heading', text: title }, { is: 'list', items: shown }, { is: 'gap' }];
}

/** The odds, said honestly and to the owner alone (1.5 "Ghosted"). Figures: survey of job seekers in three countries; Ontario's Working for Workers Four Act. */
function quietBlocks({ quiet }: Digest, of: (id: ApplicationId) => Application | undefined): readonly Block[] {
  if (quiet.length === 0) return [];
  const lines = quiet.map(({ application }) => placeOf(of(application)) || 'An application');
  const line = (text: string): Block => ({ is: 'line', text });
  const met = quiet.filter((one) => one.met);
  const inOntario = met.some(({ application }) => of(application)?.known.country === 'CA-ON');
  return [
    ...section('Gone quiet', lines).slice(0, -1),
    line('The last note has gone out, and nothing more will: they stay open, and whatever they write starts a new round.'),
    ...(met.length > 0
      ? [
          line(
            'An answer after so long is the exception. Asked in the US, the UK and Germany, 61 of 100 job seekers had heard nothing after an interview, so it says little about you.',
          ),
        ]
      : [line('Most applications without an interview end without a word; that says little about you.')]),
    ...(inOntario
      ? [
          line(
            'For you to know, not to quote: in Ontario, employers with 25 people or more have to tell whom they interviewed within 45 days.',
          ),
        ]
      : []),
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

function stepLine(followUp: FollowUp, search: Search, withPlace = true): string {
  const [line = ''] = plannedLines([followUp], search, 1);
  if (!withPlace) return line;
  const places = [followUp.application, ...followUp.alsoFor].map((id) => placeOf(search.applications.find((one) => one.id === id)));
  const where = [...new Set(places.filter(Boolean))].join('; ');
  return where === '' ? line : `${line} (${where})`;
}

function inPlace(application: Application | undefined): string {
  const place = placeOf(application);
  return place === '' ? '' : ` (${place})`;
}
