import { shortDay } from '../../drafts/wording/dates.ts';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { CommandOf } from '../../mail/replies/command.ts';
import type { ApplicationId, Fact } from '../fact.ts';
import { inForce } from '../in-force.ts';
import { keptUnder } from '../joined.ts';
import type { Application } from '../search.ts';
import { type Deed, type Doing, refused, type Step, which } from '../words/deed.ts';
import { applicationsIn, byName, title } from '../words/meant.ts';
import { toMeant } from '../words/which.ts';
import { type Reported, reportedBy } from './reported.ts';

/** `same as Acme, Data Analyst`: the application of that mail, or the one named first, and the other are one from now on. In doubt it is asked which other. */
export function sameAs(command: CommandOf<'same'>, doing: Doing): Deed {
  const { search } = doing;
  return toMeant(
    doing,
    command.of,
    `Which application is the same as ${command.as}?`,
    ([one]) => {
      if (!one) return refused('Nothing was changed.');
      const others = search.applications.filter((other) => other !== one && inForce(other.facts).length > 0);
      const found = byName(command.as, { ...search, applications: others });
      const join = (other: Application): Deed => ({
        steps: [{ event: { type: 'same', applications: [one.id, other.id] } }],
        said: [`${title(one)} and ${title(other)} are one application from now on.`],
        shows: [one.id],
      });
      if (found.is === 'known' && found.applications[0]) return join(found.applications[0]);
      const candidates = found.is === 'unclear' ? found.candidates : found.is === 'none' && found.near.length > 0 ? found.near : others;
      if (candidates.length === 0) return refused(`There is no other application that ${title(one)} could be the same as.`);
      const asks = found.is === 'unclear' ? `Several could be "${command.as}".` : `No other application is called "${command.as}".`;
      return which(`${asks} Which one is the same as ${title(one)}?`, candidates, join);
    },
    'one',
  );
}

/**
 * `not Acme`, `not the same`. In reply to a mail that reported something: that belongs to another application, which is made of it, or is one that the
 * owner named. Else what was said to be the same is two again. Where neither is clear, it is asked which of its mails belong elsewhere.
 */
export function notThis(command: CommandOf<'not'>, doing: Doing): Deed {
  const { sent, search } = doing;
  const reported = reportedBy(doing);
  const named = command.of === undefined ? undefined : byName(command.of, search, sent ? applicationsIn(sent, search) : []);
  if (named?.is === 'none' && reported.length > 0 && !isPartOf(command.of ?? '', reported))
    return refused(`That mail was not noted under "${command.of ?? ''}"; nothing was changed.`);
  if (reported.length > 0) {
    const names = named?.is === 'known' ? named.applications : named?.is === 'unclear' ? named.candidates : undefined;
    if (names && !reported.some(({ application }) => names.includes(application)))
      return refused(
        `That mail was noted under ${[...new Set(reported.map(({ application }) => title(application)))].join(' and ')}; nothing was changed.`,
      );
    const [first] = reported;
    if (first)
      return away(
        first.application,
        reported.map(({ fact }) => fact),
        doing,
      );
  }
  const target = command.of;
  return toMeant(
    doing,
    target,
    'Which application is to be parted?',
    ([application]) => (application ? parted(application, doing) : refused('Nothing was changed.')),
    'one',
  );
}

/** Names that the mail itself bore count as well: `not Acme Labs`, where the application is called Acme. */
function isPartOf(name: string, reported: readonly Reported[]): boolean {
  return reported.some(({ fact }) => fact.about?.company?.toLowerCase().includes(name.trim().toLowerCase()));
}

/** Takes facts off an application, and makes one of their own of them. */
function away(application: Application, facts: readonly Fact[], { hash, mailId }: Doing): Deed {
  const id = hash(`application ${mailId} ${facts.map((fact) => fact.id).join(' ')}`);
  return {
    steps: moved(application, facts, id),
    said: [
      `Taken off ${title(application)}: that mail is an application of its own now. Reply company: or role: and its name if I have it wrong, or same as and the name of the right one.`,
    ],
    shows: [id, application.id],
  };
}

/** The facts said once more, under another name, and taken back where they were. */
function moved(application: Application, facts: readonly Fact[], to: ApplicationId): readonly Step[] {
  return facts.flatMap((fact): readonly Step[] => {
    const { id, saidAt, knownAt: _, source, evidence, about, ...event } = fact;
    return [
      { application: keptUnder(application, id), event: { type: 'undone', fact: id } },
      { application: to, event, saidAt, source, evidence, ...(about && { about }) },
    ];
  });
}

/** Two again, where a `same as …` made one of them; else the owner says which of its mails belong elsewhere. */
function parted(application: Application, doing: Doing): Deed {
  const ids = new Set([application.id, ...(application.also ?? []).map(({ id }) => id)]);
  const joins = inForce(doing.search.facts).filter((fact) => fact.type === 'same' && fact.applications.some((id) => ids.has(id)));
  if (joins.length > 0)
    return {
      steps: joins.map(({ id }) => ({ event: { type: 'undone', fact: id } })),
      said: [`Parted: ${title(application)} and what was the same as it are applications of their own again.`],
      shows: [...ids],
    };
  const mails = mailsOf(application);
  if (mails.length < 2) return refused(`${title(application)} is known from one mail only, so there is nothing to part.`);
  const asks = `Which mail does not belong to ${title(application)}?`;
  const { timeZone } = doing.search;
  return {
    steps: [],
    said: [asks, 'I have changed nothing yet.'],
    choice: {
      asks,
      options: mails.slice(-8).map((facts) => ({ label: labelOf(facts, timeZone), steps: away(application, facts, doing).steps })),
    },
  };
}

/** Facts by the mail that they came from, oldest first. */
function mailsOf(application: Application): readonly (readonly Fact[])[] {
  const mails = new Map<string, Fact[]>();
  for (const fact of inForce(application.facts)) {
    if (fact.source === 'owner') continue;
    const facts = mails.get(fact.source.mail);
    if (facts) facts.push(fact);
    else mails.set(fact.source.mail, [fact]);
  }
  return [...mails.values()];
}

function labelOf(facts: readonly Fact[], zone: string): string {
  const [first] = facts;
  const subject = first?.about?.thread?.subject;
  const kinds = [...new Set(facts.map(({ type }) => type.replaceAll('_', ' ')))].join(', ');
  return `the mail of ${first ? shortDay(dayAt(first.saidAt, zone)) : 'then'}${subject ? ` "${subject}"` : ''} (${kinds})`;
}
