import type { Application } from '../search.ts';
import { type Deed, type Doing, refused, which } from './deed.ts';
import { meant, title } from './meant.ts';

/** How many names are worth showing where none was given. */
const mostNear = 5;

/**
 * Does something to the application that the owner means; asks with the candidates where several could be meant, and what was meant where a name fits none.
 *
 * @param asks of what is to be chosen: `Which application was rejected?`
 * @param every whether, in reply to a mail about several, it is done to all of them
 */
export function toMeant(
  doing: Doing,
  of: string | undefined,
  asks: string,
  to: (applications: readonly Application[]) => Deed,
  every: 'every' | 'one' = 'every',
): Deed {
  const found = meant(of, doing.sent, doing.search, doing.about);
  if (found.is === 'known') {
    if (every === 'every' || found.applications.length < 2) return to(found.applications);
    const asked = which(asks, found.applications, (application) => to([application]));
    const all = to(found.applications);
    return asked.choice && all.steps.length > 0
      ? { ...asked, choice: { ...asked.choice, options: [...asked.choice.options, { label: 'all of them', steps: all.steps }] } }
      : asked;
  }
  if (found.is === 'unclear') return which(asks, found.candidates, (application) => to([application]));
  if (found.near.length > 0)
    return which(
      `Nothing is called "${of ?? ''}". Did you mean ${found.near.slice(0, mostNear).map(title).join(' or ')}?`,
      found.near,
      (application) => to([application]),
    );
  return of === undefined
    ? noApplication(doing)
    : refused(`I know no application and nobody called "${of}"; nothing was changed.`, ...known(doing));
}

function noApplication({ sent, search }: Doing): Deed {
  if (sent) return refused('That mail was about no application, so nothing was changed.', 'Name one: for example stop Acme.');
  return search.applications.length === 0
    ? refused('I know of no application yet. Forward a mail about one, or write applied: Acme, Data Analyst.')
    : refused('None of your applications is open, so nothing was changed. Name one: for example status Acme.');
}

function known({ search }: Doing): readonly string[] {
  const names = search.applications.slice(-mostNear).map(title);
  return names.length === 0
    ? []
    : [`I know ${names.join('; ')}${search.applications.length > mostNear ? ' and others (write list)' : ''}.`];
}
