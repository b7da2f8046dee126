import { Temporal } from 'temporal-polyfill';
import { shortDay } from '../../drafts/wording/dates.ts';
import type { CommandOf } from '../../mail/replies/command.ts';
import type { LocalDate } from '../../time.ts';
import { sameCompany } from '../alike.ts';
import { inForce, isClosed } from '../in-force.ts';
import { nearRoles } from '../names/roles.ts';
import { changesBetween } from '../owner/owner-changes.ts';
import { type Deed, type Doing, refused } from '../words/deed.ts';
import { title } from '../words/meant.ts';

/** As many proof points count (1.7). */
const mostOwnFacts = 5;

/** Words about the owner or the search as a whole. */
export function onSearch(command: CommandOf<'pause' | 'fact' | 'zone'>, doing: Doing): Deed {
  const { search } = doing;
  switch (command.word) {
    case 'pause':
      return {
        steps: [{ event: { type: 'owner_pause', until: command.until } }],
        said: [`Paused until ${shortDay(command.until)}. Thank-yous, deadlines and offers still come.`],
        shows: 'all',
      };
    case 'fact': {
      if (command.gone) return withoutFact(command.text, doing);
      const before = inForce(search.facts).filter(({ type }) => type === 'owner_fact');
      if (before.some((fact) => fact.type === 'owner_fact' && fact.text === command.text)) return refused('I have that fact already.');
      return {
        steps: [{ event: { type: 'owner_fact', text: command.text } }],
        said: [
          `Noted as a fact about your work: "${command.text}". Drafts use it in your own words.`,
          ...(before.length >= mostOwnFacts ? [`The newest ${mostOwnFacts} count.`] : []),
        ],
      };
    }
    case 'zone':
      return {
        steps: [
          { event: { type: 'owner_zone', timeZone: command.timeZone, ...(command.until !== undefined && { until: command.until }) } },
        ],
        said: [
          `Your mails now come by the clock of ${command.timeZone.replaceAll('_', ' ')}${command.until === undefined ? '' : `, through ${shortDay(command.until)}`}.`,
        ],
        shows: 'all',
      };
  }
}

/** One that was told by mail is taken back, one of the profile leaves it; it may be both. */
function withoutFact(start: string, { search, owner }: Doing): Deed {
  const begins = (text: string): boolean => text.toLowerCase().startsWith(start.toLowerCase().replace(/[\s.…]+$/, ''));
  const told = inForce(search.facts).flatMap((fact) => (fact.type === 'owner_fact' && begins(fact.text) ? [fact] : []));
  const stored = owner?.facts.filter(begins) ?? [];
  const [text, ...more] = new Set([...told.map((fact) => fact.text), ...stored]);
  if (text === undefined) return refused('No fact about your work begins like that; nothing was changed.');
  if (more.length > 0) return refused('Several facts about your work begin like that; nothing was changed.');
  const changes = owner && stored.length > 0 ? changesBetween(owner, { ...owner, facts: owner.facts.filter((one) => !begins(one)) }) : [];
  return {
    steps: [
      ...told.map(({ id }) => ({ event: { type: 'undone', fact: id } as const })),
      ...(changes.length > 0 ? [{ event: { type: 'owner_changed', changes } as const }] : []),
    ],
    said: [`No longer a fact about your work: "${text}".`],
  };
}

/** `applied: Acme, Data Analyst`: an application that no mail told of. */
export function applied(command: CommandOf<'applied'>, doing: Doing): Deed {
  const { search, now, hash, mailId } = doing;
  const { company, role, on, address } = command;
  const there = search.applications.find(
    (one) =>
      !isClosed(one) &&
      inForce(one.facts).length > 0 &&
      one.known.company !== undefined &&
      sameCompany(one.known.company, company) &&
      (role === undefined || one.known.role === undefined || nearRoles(one.known.role, role)),
  );
  if (there) return { ...refused(`I know that one already: ${title(there)}. Nothing was changed.`), shows: [there.id] };
  const id = hash(`application ${mailId}`);
  const saidAt = on === undefined ? now : noonOf(on, doing);
  return {
    steps: [
      {
        application: id,
        event: { type: 'application' },
        saidAt,
        about: {
          company,
          ...(role !== undefined && { role }),
          contacts: address === undefined ? [] : [{ address, part: 'recruiter' }],
          ...(address !== undefined && { wroteBy: address.toLowerCase() }),
          instructions: [],
        },
      },
    ],
    said: [
      `Noted: your application to ${[company, role].filter(Boolean).join(', ')}${on === undefined ? '' : ` of ${shortDay(on)}`}.`,
      ...(address === undefined ? ['To follow up I need somebody to write to: reply to: name and address.'] : []),
      ...(role === undefined ? ['Reply role: and its name, and drafts can name it.'] : []),
    ],
    shows: [id],
  };
}

function noonOf(day: LocalDate, { search, now }: Doing): string {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: search.timeZone, plainTime: '12:00' }).toInstant().toString();
  return Temporal.Instant.compare(noon, now) > 0 ? now : noon;
}
