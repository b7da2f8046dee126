import { shortDay } from '../../drafts/wording/dates.ts';
import type { CommandOf } from '../../mail/replies/command.ts';
import { isClosed } from '../in-force.ts';
import { interviewsOf } from '../interviews.ts';
import { personKey } from '../person.ts';
import type { Application } from '../search.ts';
import { type Deed, type Doing, refused } from '../words/deed.ts';
import { titles } from '../words/meant.ts';
import { toMeant } from '../words/which.ts';

/** `to: Ann Lee <ann@x.example>`: that person is the contact from now on (first in W-01). */
export function writeTo({ name, address }: CommandOf<'contact'>, doing: Doing): Deed {
  return toMeant(doing, undefined, `For which application is ${name ?? address}?`, (applications) => ({
    steps: applications.map(({ id }) => ({ application: id, event: { type: 'contact', address, ...(name !== undefined && { name }) } })),
    said: [`${name ?? address} is the contact for ${titles(applications)} from now on.`],
    shows: applications.map(({ id }) => id),
  }));
}

/** `add Maria Weber, maria@x.example`: she sat in the interview of that mail, or in the latest; without an interview she is merely known. */
export function addPerson({ name, address }: CommandOf<'add'>, doing: Doing): Deed {
  const { sent, now } = doing;
  const key = personKey({ name, address });
  if (key === undefined) return refused('Add whom? Write add, a name and an address.');
  const who = name ?? address ?? key;
  const contact = { ...(name !== undefined && { name }), ...(address !== undefined && { address }) };
  return toMeant(
    doing,
    undefined,
    `Whom did ${who} meet you for?`,
    (applications) => {
      const steps = applications.map((application) => {
        const interviews = interviewsOf(application);
        const inOrder = [...interviews].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
        const meant =
          interviews.find(({ id }) => sent?.interviews.includes(id)) ?? inOrder.findLast(({ startsAt }) => startsAt <= now) ?? inOrder[0];
        const interview = isClosed(application) ? undefined : meant;
        return {
          application: application.id,
          event: interview
            ? ({ type: 'invite', interview: { ...interview, with: [...new Set([...interview.with, key])] } } as const)
            : ({ type: 'corrected' } as const),
          about: { contacts: [{ ...contact, part: interview ? ('interviewer' as const) : ('unknown' as const) }], instructions: [] },
        };
      });
      const met = steps.some(({ event }) => event.type === 'invite');
      return {
        steps,
        said: [
          met
            ? `${who} was in the interview too (${titles(applications)}): noted, and thanked like the others.`
            : `${who} is noted for ${titles(applications)}.`,
        ],
        shows: applications.map(({ id }) => id),
      };
    },
    'one',
  );
}

/** `Tom: live dashboards. They decide 30 Oct.`: notes for the next drafts, and the date they named. */
export function note({ notes, timeline }: CommandOf<'note'>, doing: Doing): Deed {
  return toMeant(doing, undefined, 'Which application is that note for?', (applications) => {
    const noted = applications.flatMap(({ id }) =>
      notes.map(({ for: person, text }) => ({
        application: id,
        event: { type: 'note', text, ...personIn(applications, person) } as const,
      })),
    );
    const promised = timeline
      ? applications.map(({ id }) => ({ application: id, event: { type: 'timeline', phrase: timeline.phrase, P: timeline.by } as const }))
      : [];
    const until = timeline ? ` They decide by ${shortDay(timeline.by)}.` : '';
    return {
      steps: [...noted, ...promised],
      said: [`Noted for ${titles(applications)}. Drafts use it from now on.${until}`],
      shows: applications.map(({ id }) => id),
    };
  });
}

/** The person a note names by first name, full name or address; a note for nobody known is one about the application. */
function personIn(applications: readonly Application[], name: string | undefined): { readonly for?: string } {
  if (name === undefined) return {};
  const wanted = name.trim().toLowerCase();
  const found = applications
    .flatMap(({ known }) => known.contacts)
    .find(
      ({ key, name: full }) =>
        key.toLowerCase() === wanted || full?.toLowerCase() === wanted || full?.toLowerCase().split(' ').includes(wanted),
    );
  return found ? { for: found.key } : {};
}
