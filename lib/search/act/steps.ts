import { Temporal } from 'temporal-polyfill';
import type { FollowUp } from '../../follow-ups/follow-up.ts';
import { plan } from '../../follow-ups/plan.ts';
import type { CommandOf } from '../../mail/replies/command.ts';
import type { ApplicationId } from '../fact.ts';
import { inForce } from '../in-force.ts';
import { interviewsOf } from '../interviews.ts';
import type { Application, Search } from '../search.ts';
import { type Deed, type Doing, recordsOf, refused } from '../words/deed.ts';
import { applicationsIn, byName, title, titles } from '../words/meant.ts';
import { sayPutOff } from '../words/put-off.ts';
import { toMeant } from '../words/which.ts';

type StepCommand = CommandOf<'sent' | 'skip' | 'later'>;
type DraftStep = Pick<FollowUp, 'application' | 'kind' | 'to'>;

/** `sent`, `skip` and `later`: they act on the drafts of the mail that was answered, on those to one person of it, or on the latest of an application. */
export function onDrafts(command: StepCommand, doing: Doing): Deed {
  const { sent, search } = doing;
  const mailed = sent ? draftsOf(sent.followUps) : [];
  if (mailed.length > 0) {
    const some = command.of === undefined ? mailed : mailed.filter((step) => isNamed(command.of ?? '', step, search));
    if (some.length > 0) return onSteps(command, some, doing);
  } else if (sent && command.of === undefined)
    return refused(`That mail carried no draft, so there is nothing ${nothingTo[command.word]}.`);
  return toMeant(doing, command.of, `Which one ${asksFor[command.word]}?`, (applications) => {
    const steps = applications.flatMap((application) => latestDrafts(application, search));
    return steps.length > 0
      ? onSteps(command, steps, doing)
      : refused(`No draft has come or is planned for ${titles(applications)}, so there is nothing ${nothingTo[command.word]}.`);
  });
}

const nothingTo = { sent: 'to mark as sent', skip: 'to skip', later: 'to put off' } as const;
const asksFor = { sent: 'did you send', skip: 'is to be skipped', later: 'is to come later' } as const;

/** Each draft stands for every application that it speaks for. */
function draftsOf(followUps: readonly Pick<FollowUp, 'kind' | 'to' | 'application' | 'alsoFor'>[]): readonly DraftStep[] {
  return followUps.flatMap(({ kind, to, application, alsoFor }) => [application, ...alsoFor].map((id) => ({ application: id, kind, to })));
}

/** "Tom", of the people that a mail has drafts for; or the application. */
function isNamed(name: string, { to, application }: DraftStep, search: Search): boolean {
  const one = search.applications.find(({ id }) => id === application);
  const person = one?.known.contacts.find(({ key }) => key === to);
  const wanted = name.trim().toLowerCase();
  if (to.toLowerCase() === wanted || person?.name?.toLowerCase() === wanted) return true;
  if (person?.name?.toLowerCase().split(' ').includes(wanted)) return true;
  const named = byName(name, search, one ? [one] : []);
  return named.is === 'known' && one !== undefined && named.applications.includes(one) && !isPersonOf(wanted, one);
}

function isPersonOf(wanted: string, { known }: Application): boolean {
  return known.contacts.some(
    ({ key, name }) => key === wanted || name?.toLowerCase().split(' ').includes(wanted) || name?.toLowerCase() === wanted,
  );
}

/** The drafts that came last to an application and were not said to be sent; before any came, the next that is planned. */
function latestDrafts(application: Application, search: Search): readonly DraftStep[] {
  const concerns = ({
    application: id,
    alsoFor,
  }: {
    readonly application: ApplicationId;
    readonly alsoFor: readonly ApplicationId[];
  }): boolean => id === application.id || alsoFor.includes(application.id);
  const delivered = search.deliveries.filter((delivery) => delivery.how === 'delivered' && concerns(delivery));
  const last = delivered.at(-1);
  if (last) return draftsOf(delivered.filter(({ at }) => at === last.at));
  const [next] = [...plan(search).due].filter(concerns).sort((one, other) => (one.deliverAt < other.deliverAt ? -1 : 1));
  return next ? draftsOf(plan(search).due.filter(({ event }) => event === next.event)) : [];
}

function onSteps(command: StepCommand, steps: readonly DraftStep[], doing: Doing): Deed {
  const { search, now } = doing;
  const ids = [...new Set(steps.map(({ application }) => application))];
  const applications = search.applications.filter(({ id, also }) => ids.includes(id) || also?.some((other) => ids.includes(other.id)));
  const names = titles(applications);
  const shows = applications.map(({ id }) => id);
  switch (command.word) {
    case 'sent': {
      const at = command.on === undefined ? now : sentAt(command.on, doing);
      return {
        steps: steps.map(({ application, kind, to }) => ({ application, event: { type: 'owner_sent', kind, to, at } })),
        said: [`Marked as sent (${names}). The next step counts from ${at === now ? 'now' : command.on}.`],
        shows,
      };
    }
    case 'skip':
      return {
        steps: steps.map(({ application, kind, to }) => ({ application, event: { type: 'owner_skip', kind, to } })),
        said: [`Skipped this one (${names}). Whatever comes after it goes on.`],
        shows,
      };
    case 'later': {
      const later = steps.map(({ application, kind, to }) => ({
        application,
        event: { type: 'owner_snooze' as const, kind, to, until: command.until },
      }));
      const nameOf = (id: ApplicationId): string =>
        applications
          .filter((one) => one.id === id)
          .map(title)
          .join();
      return { steps: later, said: sayPutOff(recordsOf(later, doing), search, now, nameOf), shows };
    }
  }
}

/** Noon of a day that has passed, the hour nobody remembers; never ahead. */
function sentAt(on: string, { now, search }: Doing): string {
  const noon = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: search.timeZone, plainTime: '12:00' }).toInstant().toString();
  return Temporal.Instant.compare(noon, now) > 0 ? now : noon;
}

/** `no`: the interview of that mail did not take place; or the latest one that should have. */
export function didNotTakePlace(command: CommandOf<'no'>, doing: Doing): Deed {
  const { sent, search, now } = doing;
  const told = (applications: readonly Application[], interviews: readonly string[]): Deed => {
    const steps = interviews.flatMap((interview) =>
      applications
        .filter(({ facts }) => facts.some((fact) => fact.type === 'invite' && fact.interview.id === interview))
        .map(({ id }) => ({ application: id, event: { type: 'owner_no', interview } as const })),
    );
    return {
      steps,
      said: [`Noted that the interview did not take place (${titles(applications)}). No thank-you will come for it.`],
      shows: applications.map(({ id }) => id),
    };
  };
  if (sent && sent.interviews.length > 0) return told(applicationsIn(sent, search), sent.interviews);
  if (sent && command.of === undefined) return refused('That mail was not about an interview.');
  return toMeant(doing, command.of, 'Which interview did not take place?', (applications) => {
    const past = applications.flatMap((application) => {
      const last = interviewsOf(application)
        .filter(({ startsAt }) => startsAt <= now)
        .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
        .at(-1);
      return last ? [last.id] : [];
    });
    return past.length > 0
      ? told(applications, past)
      : refused(`I know of no interview at ${titles(applications)} that should have taken place.`);
  });
}

/** `yes`: the others may be told of the offer (K18); with names, only those. */
export function tellOthers(command: CommandOf<'yes'>, doing: Doing): Deed {
  const { sent, search } = doing;
  const asked = sent?.followUps.find(({ kind }) => kind === 'offer_ack')?.application;
  const holding = search.applications.filter(
    (application) => lastOf(application, ['offer', 'offer_withdrawn', 'rejection', 'accepted', 'withdrawn'])?.type === 'offer',
  );
  const offer = asked ?? (sent ? undefined : holding.length === 1 ? holding[0]?.id : undefined);
  if (offer === undefined) return refused('That mail asked nothing that a yes would answer.');
  const named = command.of === undefined ? undefined : byName(command.of, search);
  if (named && named.is !== 'known')
    return refused(`I am not sure who "${command.of}" is; nothing was changed.`, 'Reply yes alone, or yes with the name of the company.');
  return {
    steps: [{ application: offer, event: { type: 'yes', ...(named && { for: named.applications.map(({ id }) => id) }) } }],
    said: [
      named
        ? `${titles(named.applications)} gets a note that you hold an offer, as soon as their office is open.`
        : 'The others get a note that you hold an offer, as soon as their offices are open.',
    ],
    shows: [offer],
  };
}

function lastOf(application: Application, types: readonly string[]) {
  return inForce(application.facts).findLast(({ type }) => types.includes(type));
}
