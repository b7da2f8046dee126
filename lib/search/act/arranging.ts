import { moment } from '../../drafts/wording/dates.ts';
import { plan } from '../../follow-ups/plan.ts';
import type { CommandOf } from '../../mail/replies/command.ts';
import type { Instant } from '../../time.ts';
import type { Event, Interview } from '../fact.ts';
import { interviewsOf } from '../interviews.ts';
import type { Application, Search } from '../search.ts';
import { type Deed, type Doing, recordsOf, refused, type Step } from '../words/deed.ts';
import { title, titles } from '../words/meant.ts';
import { toMeant } from '../words/which.ts';

type Arranging = CommandOf<'move' | 'cancel' | 'no_show'>;
type Known = { readonly application: Application; readonly interview: Interview };

const asks = {
  move: 'Which interview is to be moved?',
  cancel: 'Which interview is to be cancelled?',
  no_show: 'To which interview did nobody come?',
} as const;

/** `move to … or …`, `cancel`, `no-show`: the owner's word about an interview, and the draft that follows it (K21, K22). */
export function arrange(command: Arranging, doing: Doing): Deed {
  const { now } = doing;
  if (command.word === 'move' && usable(command.alternatives, now).length < 2)
    return refused(
      'A request to move offers two times, so that they can simply say yes; nothing was changed.',
      'Reply for example: move to Thu 3pm or Fri 10:00.',
    );
  return toMeant(doing, command.of, asks[command.word], (applications) => {
    const found = candidates(command, applications, doing);
    const [only] = found;
    if (!only)
      return refused(
        command.word === 'no_show'
          ? `I know of no interview at ${titles(applications)} whose time has come.`
          : `I know of no interview at ${titles(applications)} that lies ahead. To hear no more about it, reply stop; to pass over a draft, skip.`,
      );
    if (found.length === 1) return deedFor(command, only, doing);
    return {
      steps: [],
      said: [asks[command.word], 'I have changed nothing yet.'],
      choice: {
        asks: asks[command.word],
        options: found.map((one) => ({
          label: `${title(one.application)}, ${moment(one.interview.startsAt, doing.search.timeZone)}${one.interview.title ? ` (${one.interview.title})` : ''}`,
          steps: [stepFor(command, one, now)],
        })),
      },
    };
  });
}

/** Those that the answered mail was about, else those that lie ahead; for a no-show the latest that has begun. */
function candidates({ word }: Arranging, applications: readonly Application[], { sent, now }: Doing): readonly Known[] {
  const known = applications.flatMap((application) => interviewsOf(application).map((interview) => ({ application, interview })));
  const inOrder = [...known].sort((one, other) => (one.interview.startsAt < other.interview.startsAt ? -1 : 1));
  const fitting = inOrder.filter(({ interview }) => (word === 'no_show' ? interview.startsAt <= now : interview.startsAt > now));
  const named = fitting.filter(({ interview }) => sent?.interviews.includes(interview.id));
  if (named.length > 0) return named;
  return word === 'no_show' ? fitting.slice(-1) : fitting;
}

function stepFor(command: Arranging, { application, interview }: Known, now: Instant): Step {
  const of = { interview: interview.id };
  const times = command.word === 'cancel' ? [] : usable(command.alternatives, now, interview.startsAt);
  const event: Event =
    command.word === 'move'
      ? { type: 'candidate_reschedule', ...of, alternatives: times }
      : command.word === 'cancel'
        ? { type: 'candidate_cancel', ...of }
        : { type: 'no_show', ...of, ...(times.length > 1 && { alternatives: times }) };
  return { application: application.id, event };
}

/** The first two that lie ahead and are another time than the one that was agreed. */
function usable(alternatives: readonly Instant[], now: Instant, agreed?: Instant): readonly Instant[] {
  return alternatives.filter((at) => at > now && at !== agreed).slice(0, 2);
}

function deedFor(command: Arranging, known: Known, doing: Doing): Deed {
  const { search, now } = doing;
  const { application, interview } = known;
  const zone = search.timeZone;
  const step = stepFor(command, known, now);
  if (step.event.type === 'candidate_reschedule' && step.event.alternatives.length < 2)
    return refused('One of these two times is the one that was agreed; nothing was changed.', 'Reply with two others.');
  const at = `${title(application)}, ${moment(interview.startsAt, zone)}`;
  const noted =
    step.event.type === 'candidate_reschedule'
      ? `You ask to move the interview (${at}) to ${step.event.alternatives.map((one) => moment(one, zone)).join(' or ')}.`
      : command.word === 'cancel'
        ? `You cancel the interview (${at}).`
        : `Noted that nobody came (${at}). No thank-you will come for it.`;
  return { steps: [step], said: [noted, whatComes(step, application, interview, doing)], shows: [application.id] };
}

/** When the draft comes: the plan decides, with the word in it. */
function whatComes(step: Step, application: Application, interview: Interview, doing: Doing): string {
  const { search, now } = doing;
  const records = recordsOf([step], doing);
  const after: Search = {
    ...search,
    applications: search.applications.map((one) =>
      one.id === application.id ? { ...one, facts: [...one.facts, ...records.map(({ fact }) => fact)] } : one,
    ),
  };
  const facts = new Set(records.map(({ fact }) => fact.id));
  const draft = plan(after).due.find(({ because }) => because.some((id) => facts.has(id)));
  if (draft) return `The text for it comes ${draft.deliverAt <= now ? 'at once' : moment(draft.deliverAt, search.timeZone)}.`;
  return interview.startsAt > now && plan(search).due.length > 0
    ? 'No text can come before it begins: your waking hours start too late, or I know nobody there to write to. Phone them.'
    : 'I know nobody there to write to, so no text comes. Reply to: and a name and an address.';
}

/** `referred by Ada Lang, ada@x.example`: who is thanked, and hears how it goes (K20). */
export function referredBy({ name, address }: CommandOf<'referred'>, doing: Doing): Deed {
  if (address === undefined)
    return refused(
      `I need an address to thank ${name ?? 'them'}; nothing was changed.`,
      'Reply for example: referred by Ada Lang, ada@company.example.',
    );
  return toMeant(
    doing,
    undefined,
    `For which application did ${name ?? address} recommend you?`,
    (applications) => ({
      steps: applications.map(({ id }) => ({ application: id, event: { type: 'referred', address, ...(name !== undefined && { name }) } })),
      said: [
        `${name ?? address} referred you to ${titles(applications)}: thanks come first, then news after the interview and the outcome.`,
      ],
      shows: applications.map(({ id }) => id),
    }),
    'one',
  );
}

/** `internal`: the role is with the owner's present employer (1.5). */
export function isInternalMove(doing: Doing): Deed {
  return toMeant(
    doing,
    undefined,
    'Which application is an internal one?',
    (applications) => ({
      steps: applications.map(({ id }) => ({ application: id, event: { type: 'internal' } })),
      said: [`${titles(applications)} is an internal move: no keeping in touch after a rejection, and no invitation to connect.`],
      shows: applications.map(({ id }) => id),
    }),
    'one',
  );
}
