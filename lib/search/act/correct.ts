import type { CommandOf } from '../../mail/replies/command.ts';
import type { ReadingKind } from '../../reading/reading.ts';
import type { Event } from '../fact.ts';
import { inForce } from '../in-force.ts';
import { keptUnder } from '../joined.ts';
import { lessonFrom, lessonOfKind, wordsThatTold } from '../owner/lessons.ts';
import type { Application } from '../search.ts';
import { type Deed, type Doing, refused, type Step } from '../words/deed.ts';
import { title, titles } from '../words/meant.ts';
import { toMeant } from '../words/which.ts';
import { reportedBy } from './reported.ts';

/** `company: Acme`, `role: Data Analyst`: counts for that application, and teaches about whoever wrote the mail that said otherwise. */
export function correct(command: CommandOf<'correct'>, doing: Doing): Deed {
  const { company, role } = command;
  return toMeant(
    doing,
    undefined,
    'Which application is that about?',
    ([application]) => {
      if (!application) return refused('Nothing was changed.');
      const { known } = application;
      const said: string[] = [];
      const lessons: Step[] = [];
      for (const [field, is] of [
        ['company', company],
        ['role', role],
      ] as const) {
        if (is === undefined) continue;
        const read = known[field];
        said.push(`The ${field} is ${is} now${read === undefined || read === is ? '' : ` (I had read ${read})`}.`);
        const lesson = lessonFrom(senderWho(application, field, doing), { field, read, is, agency: known.agency !== undefined });
        if (!lesson) continue;
        lessons.push({ event: { type: 'learned', ...lesson } });
        said.push(`I will remember that for mail from ${lesson.from.replace(/^@/, '')}.`);
      }
      const about = { ...(company !== undefined && { company }), ...(role !== undefined && { role }), contacts: [], instructions: [] };
      return { steps: [{ application: application.id, event: { type: 'corrected' }, about }, ...lessons], said, shows: [application.id] };
    },
    'one',
  );
}

/** `posting: …`: a line of it that drafts may lean on, in its own words. */
export function onPosting({ line }: CommandOf<'posting'>, doing: Doing): Deed {
  return toMeant(
    doing,
    undefined,
    'Which posting is that line from?',
    (applications) => ({
      steps: applications.map(({ id }) => ({
        application: id,
        event: { type: 'corrected' },
        about: { posting: [line], contacts: [], instructions: [] },
      })),
      said: [`Noted from the posting (${titles(applications)}): "${line}". The next draft leans on it.`],
      shows: applications.map(({ id }) => id),
    }),
    'one',
  );
}

/** Who sent the mail that the wrong name came from: the one that is answered, else the newest that named it; else whom the owner writes to there. */
function senderWho(application: Application, field: 'company' | 'role', { sent }: Doing): string | undefined {
  const reported = new Set(sent?.facts.map(({ id }) => id) ?? []);
  const mails = inForce(application.facts).filter(({ about }) => about?.sender !== undefined);
  const fact = mails.find(({ id }) => reported.has(id)) ?? mails.findLast(({ about }) => about?.[field] === application.known[field]);
  return fact?.about?.sender ?? (application.known.recruiter?.includes('@') ? application.known.recruiter : undefined);
}

/** What a mail of that kind says where nothing but its kind is known. */
function eventOf(kind: ReadingKind, from: { readonly from?: string }): Event | undefined {
  switch (kind) {
    case 'rejection':
      return { type: 'rejection', ...from };
    case 'offer':
      return { type: 'offer', ...from };
    case 'interview_invite':
    case 'info_request':
    case 'recruiter_outreach':
      return { type: 'request', ...from };
    case 'application_confirmation':
      return { type: 'application' };
    case 'human_reply':
      return { type: 'human_reply', ...from };
    case 'assessment':
      return { type: 'assessment_invited', ...from };
    case 'on_hold':
      return { type: 'on_hold' };
    default:
      return undefined;
  }
}

const nameOf: Readonly<Partial<Record<ReadingKind, string>>> = {
  rejection: 'a rejection',
  offer: 'an offer',
  interview_invite: 'an invitation',
  info_request: 'a request',
  application_confirmation: 'a confirmation of your application',
  human_reply: 'an answer that decides nothing yet',
  assessment: 'a test or task',
  on_hold: 'news that the role is on hold',
  not_job_related: 'not about a job',
};

/** `this is a rejection`, in reply to the receipt of a mail: what the mail was taken for is taken back, and it counts as what it is. */
export function isOfKind(command: CommandOf<'kind'>, doing: Doing): Deed {
  const { sent } = doing;
  const name = nameOf[command.kind] ?? command.kind.replaceAll('_', ' ');
  const reported = reportedBy(doing);
  const [first] = reported;
  if (!sent || !first)
    return refused(`Reply ${command.isNot ? 'that' : `"this is ${name}"`} to the mail in which I told you about it; nothing was changed.`);
  const { application, fact } = first;
  const undone = reported.map(
    (one): Step => ({ application: keptUnder(one.application, one.fact.id), event: { type: 'undone', fact: one.fact.id } }),
  );
  const place = title(application);
  if (command.isNot)
    return {
      steps: undone,
      said: [`Taken back: that mail was not ${name} (${place}). Reply what it is, for example "this is an offer".`],
      shows: [application.id],
    };
  if (command.kind === 'not_job_related')
    return { steps: undone, said: [`Taken back: that mail was ${name} (${place}).`], shows: [application.id] };
  const event = eventOf(command.kind, fact.about?.wroteBy === undefined ? {} : { from: fact.about.wroteBy });
  if (!event) return refused('I cannot note that; nothing was changed.');
  if (reported.length === 1 && fact.type === event.type) return refused(`That is how I read it: ${name} (${place}).`);
  const told = { field: 'kind', text: `you told us: ${name}` };
  const again: Step = {
    application: application.id,
    event,
    saidAt: fact.saidAt,
    source: fact.source,
    evidence: [told],
    ...(fact.about && { about: fact.about }),
  };
  const lesson = lessonOfKind(fact.about?.sender, command.kind, wordsThatTold(fact.evidence));
  return {
    steps: [...undone, again, ...(lesson ? [{ event: { type: 'learned', ...lesson } as const }] : [])],
    said: [`Noted as ${name} (${place}).`, ...(lesson ? [`I will remember these words of ${lesson.from}.`] : [])],
    shows: [application.id],
  };
}

/** For a question about a mail: the option that says what the owner says. */
export function optionOfKind(command: CommandOf<'kind' | 'news'>, { sent }: Doing): string | undefined {
  const kind: ReadingKind | undefined =
    command.word === 'kind'
      ? command.isNot
        ? undefined
        : command.kind
      : command.news === 'rejected'
        ? 'rejection'
        : command.news === 'offer'
          ? 'offer'
          : undefined;
  if (kind === undefined || sent?.question?.about !== 'kind') return undefined;
  if (kind === 'not_job_related') return sent.question.options.find(({ records }) => records.length === 0)?.word;
  const type = eventOf(kind, {})?.type;
  const found = sent.question.options.filter(({ records }) => records.length > 0 && records.every(({ fact }) => fact.type === type));
  return found.length === 1 ? found[0]?.word : undefined;
}
