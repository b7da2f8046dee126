import { Temporal } from 'temporal-polyfill';
import { moment, shortDay } from '../../drafts/wording/dates.ts';
import type { CommandOf } from '../../mail/replies/command.ts';
import type { Event, Interview } from '../fact.ts';
import { inForce, isClosed } from '../in-force.ts';
import { interviewsOf } from '../interviews.ts';
import type { Application } from '../search.ts';
import { type Deed, type Doing, refused, type Step, which } from '../words/deed.ts';
import { applicationsIn, title, titles } from '../words/meant.ts';
import { toMeant } from '../words/which.ts';

type News = CommandOf<'news'>['news'];

const eventOf: Readonly<Record<News, Event>> = {
  rejected: { type: 'rejection' },
  offer: { type: 'offer' },
  accepted: { type: 'accepted' },
  withdrawn: { type: 'withdrawn' },
  moved_on: { type: 'owner_heard' },
};

const saidOf: Readonly<Record<News, (names: string) => string>> = {
  rejected: (names) => `Noted the rejection (${names}). I am sorry.`,
  offer: (names) => `Noted the offer (${names}). Congratulations.`,
  accepted: (names) => `Noted that you accepted (${names}). Congratulations; the others who wait for you get a note.`,
  withdrawn: (names) => `Noted that you are out of it (${names}). Nothing more is asked there.`,
  moved_on: (names) => `Noted that it moved on (${names}). Forward the next mail when it comes.`,
};

const asksOf: Readonly<Record<News, string>> = {
  rejected: 'Which application was rejected?',
  offer: 'Where does the offer come from?',
  accepted: 'Which offer did you accept?',
  withdrawn: 'Which application did you withdraw?',
  moved_on: 'Which application moved on?',
};

/** News that reached the owner elsewhere: by telephone, in a portal. An outcome ends one application, so of several it is asked which. */
export function onNews({ news, of }: CommandOf<'news'>, doing: Doing): Deed {
  return toMeant(
    doing,
    of,
    asksOf[news],
    (applications) => ({
      steps: applications.map(({ id }) => ({ application: id, event: eventOf[news] })),
      said: [saidOf[news](titles(applications))],
      shows: applications.map(({ id }) => id),
    }),
    news === 'moved_on' ? 'every' : 'one',
  );
}

/** Words that say one thing about whatever applications are meant. */
export function onApplications(command: CommandOf<'heard' | 'stop' | 'handed_in' | 'timeline'>, doing: Doing): Deed {
  const each =
    (event: Event, said: (names: string) => string) =>
    (applications: readonly Application[]): Deed => ({
      steps: applications.map(({ id }) => ({ application: id, event })),
      said: [said(titles(applications))],
      shows: applications.map(({ id }) => id),
    });
  switch (command.word) {
    case 'heard':
      return toMeant(
        doing,
        command.of,
        'Who answered?',
        each({ type: 'owner_heard' }, (names) => `Noted that they answered (${names}). The waiting time starts anew.`),
      );
    case 'stop':
      return toMeant(
        doing,
        command.of,
        'Which application is to stop?',
        each({ type: 'owner_stop' }, (names) => `Stopped: nothing more comes about ${names}, until you reply resume.`),
      );
    case 'handed_in':
      return toMeant(
        doing,
        command.of,
        'Which assessment did you hand in?',
        each({ type: 'assessment_submitted' }, (names) => `Noted that you handed it in (${names}). Now they owe you an answer.`),
        'one',
      );
    case 'timeline':
      return toMeant(
        doing,
        command.of,
        'Who decides then?',
        each(
          { type: 'timeline', phrase: command.phrase, P: command.by },
          (names) => `Noted for ${names}: they decide by ${shortDay(command.by)}.`,
        ),
      );
  }
}

/** `resume`: ends the stop of what is meant, else the pause. */
export function resume({ of }: CommandOf<'resume'>, doing: Doing): Deed {
  const { sent, search } = doing;
  const go = (stopped: readonly Application[]): Deed => ({
    steps: stopped.map(({ id }) => ({ application: id, event: { type: 'owner_resume' } })),
    said: [`Goes on again: ${titles(stopped)}.`],
    shows: stopped.map(({ id }) => id),
  });
  if (of !== undefined)
    return toMeant(doing, of, 'Which application goes on?', (applications) => {
      const stopped = applications.filter(isStopped);
      return stopped.length > 0 ? go(stopped) : refused(`${titles(applications)} was not stopped.`);
    });
  const here = (sent ? applicationsIn(sent, search) : []).filter(isStopped);
  if (here.length > 0) return go(here);
  const paused = inForce(search.facts).findLast(({ type }) => type === 'owner_pause' || type === 'owner_resume')?.type === 'owner_pause';
  if (paused || sent) return { steps: [{ event: { type: 'owner_resume' } }], said: ['The pause ends today.'], shows: 'all' };
  const stopped = search.applications.filter(isStopped);
  if (stopped.length > 1) return which('Which application goes on?', stopped, (one) => go([one]));
  return stopped.length === 1 ? go(stopped) : refused(nothingResumed);
}

export const nothingResumed = 'Nothing is paused or stopped.';

function isStopped(application: Application): boolean {
  const last = inForce(application.facts).findLast(({ type }) => type === 'owner_stop' || type === 'owner_resume');
  return last?.type === 'owner_stop' && !isClosed(application);
}

/** `moved to Thursday 3pm`: the employer moved the interview. Of several it is asked which. */
export function movedTo(command: CommandOf<'moved'>, doing: Doing): Deed {
  const { sent, search, now } = doing;
  if (command.startsAt <= now) return refused('That time has passed already; nothing was changed.');
  return toMeant(doing, command.of, 'Which interview was moved?', (applications) => {
    const known = applications.flatMap((application) => interviewsOf(application).map((interview) => ({ application, interview })));
    const named = known.filter(({ interview }) => sent?.interviews.includes(interview.id));
    const ahead = known.filter(({ interview }) => interview.startsAt > now);
    const found = named.length > 0 ? named : ahead.length > 0 ? ahead : known.slice(-1);
    const move = ({ application, interview }: (typeof known)[number]): Step => ({
      application: application.id,
      event: { type: 'reschedule', interview: interview.id, startsAt: command.startsAt, ...endOf(command, interview) },
    });
    const [only] = found;
    if (!only) return refused(`I know of no interview at ${titles(applications)}. Forward the invitation, and I follow it.`);
    const at = moment(command.startsAt, search.timeZone);
    if (found.length === 1)
      return {
        steps: [move(only)],
        said: [`Noted: the interview at ${title(only.application)} moves to ${at}.`],
        shows: [only.application.id],
      };
    const asks = `Which interview moves to ${at}?`;
    return {
      steps: [],
      said: [asks, 'I have changed nothing yet.'],
      choice: {
        asks,
        options: found.map((one) => ({
          label: `${title(one.application)}, ${moment(one.interview.startsAt, search.timeZone)}${one.interview.title ? ` (${one.interview.title})` : ''}`,
          steps: [move(one)],
        })),
      },
    };
  });
}

/** As long as it was, where nothing else is said. */
function endOf(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt?: string },
  before: Interview,
): { readonly endsAt?: string } {
  if (endsAt !== undefined) return { endsAt };
  if (before.endsAt === undefined) return {};
  const length = Temporal.Instant.from(before.startsAt).until(before.endsAt);
  return { endsAt: Temporal.Instant.from(startsAt).add(length).toString() };
}
