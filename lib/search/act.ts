import type { Command, Outcome } from '../mail/command.ts';
import type { Instant } from '../time.ts';
import type { ApplicationId, Event, Fact } from './fact.ts';
import { inForce } from './in-force.ts';
import { isClosed } from './match.ts';
import { sayPutOff } from './put-off.ts';
import type { Recorded } from './question.ts';
import type { Application, Search } from './search.ts';
import type { SentMail } from './sent-mail.ts';

type Steps = {
  readonly events: readonly { readonly application?: ApplicationId; readonly event: Event }[];
  readonly said: readonly string[];
};

/**
 * Turns a word of the owner's into facts (1.12). It acts on what the answered mail was about, and on nothing else.
 *
 * @param sent what that mail was about
 * @param mailId of the owner's reply: the facts' ids come from it, so that the same reply counts once
 * @returns the facts to record, and what to tell the owner
 */
export function act(input: {
  readonly command: Command;
  readonly sent: SentMail;
  readonly search: Search;
  readonly now: Instant;
  readonly mailId: string;
  readonly hash: (text: string) => string;
}): { readonly records: readonly Recorded[]; readonly outcome: Outcome } {
  const { command, sent, search, now, mailId, hash } = input;
  if (command.word === 'option') return answerQuestion(command, sent, now);
  const { events, said } = stepsOf(command, sent, search, now);
  const records = events.map(({ application, event }, index): Recorded => {
    const base = { id: hash(`${mailId} ${event.type} ${index}`), saidAt: now, knownAt: now, source: 'owner' as const, evidence: [] };
    const fact: Fact = { ...base, ...event };
    return application === undefined ? { fact } : { application, fact };
  });
  const kind = sent.followUps[0]?.kind;
  const nameOf = (id: ApplicationId): string =>
    applicationsOf(sent, search)
      .filter((one) => one.id === id)
      .map(title)
      .join();
  const told = command.word === 'later' && records.length > 0 ? sayPutOff(records, search, now, nameOf) : said;
  return { records, outcome: { command, said: told, ...(kind !== undefined && { kind }) } };
}

/** An answer records what the question holds ready for it, learned now: what lay between must not look overdue. */
function answerQuestion(command: Command & { readonly word: 'option' }, sent: SentMail, now: Instant): ReturnType<typeof act> {
  const option = sent.question?.options.find(({ word }) => word === command.option);
  if (!option)
    return { records: [], outcome: { command, said: [`There is no answer "${command.option}" to that mail; nothing was changed.`] } };
  const records = option.records.map(({ application, fact }): Recorded => {
    const learned: Fact = { ...fact, knownAt: now };
    return application === undefined ? { fact: learned } : { application, fact: learned };
  });
  const said = records.length > 0 ? `Noted: ${option.label}.` : 'Noted: nothing was changed.';
  return { records, outcome: { command, said: [said] } };
}

function stepsOf(command: Exclude<Command, { readonly word: 'option' }>, sent: SentMail, search: Search, now: Instant): Steps {
  const applications = applicationsOf(sent, search);
  const ids = applications.map(({ id }) => id);
  const each = (event: Event): Steps['events'] => ids.map((application) => ({ application, event }));
  const names = applications.map(title).join(' and ');
  const steps = sent.followUps.flatMap(({ kind, to, application, alsoFor }) =>
    [application, ...alsoFor].map((id) => ({ application: id, kind, to })),
  );
  switch (command.word) {
    case 'sent':
      if (steps.length === 0) return refused('That mail carried no draft, so there is nothing to mark as sent.');
      return {
        events: steps.map(({ application, kind, to }) => ({ application, event: { type: 'owner_sent', kind, to, at: now } })),
        said: [`Marked as sent (${names}). The next step counts from now.`],
      };
    case 'skip':
      if (steps.length === 0) return refused('That mail carried no draft, so there is nothing to skip.');
      return {
        events: steps.map(({ application, kind, to }) => ({ application, event: { type: 'owner_skip', kind, to } })),
        said: [`Skipped this one (${names}). Whatever comes after it goes on.`],
      };
    case 'later':
      if (steps.length === 0) return refused('That mail carried no draft, so there is nothing to put off.');
      return {
        events: steps.map(({ application, kind, to }) => ({
          application,
          event: { type: 'owner_snooze', kind, to, until: command.until },
        })),
        said: [`Put off (${names}).`],
      };
    case 'heard':
      return ids.length === 0
        ? unclear
        : { events: each({ type: 'owner_heard' }), said: [`Noted that they answered (${names}). The waiting time starts anew.`] };
    case 'no':
      return sent.interviews.length === 0
        ? refused('That mail was not about an interview.')
        : {
            events: sent.interviews.flatMap((interview) =>
              applications
                .filter((application) => hasInterview(application, interview))
                .map(({ id }) => ({ application: id, event: { type: 'owner_no', interview } as const })),
            ),
            said: [`Noted that the interview did not take place (${names}). No thank-you will come for it.`],
          };
    case 'stop':
      return ids.length === 0
        ? unclear
        : { events: each({ type: 'owner_stop' }), said: [`Stopped: nothing more comes about ${names}, until you reply resume.`] };
    case 'resume': {
      const stopped = applications.filter(isStopped);
      return {
        events:
          stopped.length > 0
            ? stopped.map(({ id }) => ({ application: id, event: { type: 'owner_resume' } }))
            : [{ event: { type: 'owner_resume' } }],
        said: [stopped.length > 0 ? `Goes on again: ${stopped.map(title).join(' and ')}.` : 'The pause ends today.'],
      };
    }
    case 'pause':
      return {
        events: [{ event: { type: 'owner_pause', until: command.until } }],
        said: [`Paused until ${command.until}. Thank-yous, deadlines and offers still come.`],
      };
    case 'undo':
      return undo(sent, search);
    case 'yes': {
      const offer = sent.followUps.find(({ kind }) => kind === 'offer_ack');
      if (!offer) return refused('That mail asked nothing that a yes would answer.');
      return {
        events: [{ application: offer.application, event: { type: 'yes' } }],
        said: ['The others get a note that you hold an offer, as soon as their offices are open.'],
      };
    }
    case 'contact':
      return ids.length === 0
        ? unclear
        : {
            events: each({ type: 'contact', address: command.address, ...(command.name !== undefined && { name: command.name }) }),
            said: [`${command.name ?? command.address} is the contact for ${names} from now on.`],
          };
    case 'timeline':
      return ids.length === 0
        ? unclear
        : {
            events: each({ type: 'timeline', phrase: command.phrase, P: command.by }),
            said: [`Noted for ${names}: they decide by ${command.by}.`],
          };
    case 'news':
      if (ids.length === 0) return unclear;
      if (command.news === 'rejected')
        return { events: each({ type: 'rejection' }), said: [`Noted the rejection (${names}). I am sorry.`] };
      if (command.news === 'offer') return { events: each({ type: 'offer' }), said: [`Noted the offer (${names}). Congratulations.`] };
      return { events: each({ type: 'owner_heard' }), said: [`Noted that it moved on (${names}). Forward the next mail when it comes.`] };
    case 'note': {
      if (ids.length === 0) return unclear;
      const { notes, timeline } = command;
      const noted = ids.flatMap((application) =>
        notes.map(({ for: person, text }) => ({ application, event: { type: 'note', text, ...personIn(applications, person) } as const })),
      );
      const promised = timeline ? each({ type: 'timeline', phrase: timeline.phrase, P: timeline.by }) : [];
      const until = timeline ? ` They decide by ${timeline.by}.` : '';
      return { events: [...noted, ...promised], said: [`Noted for ${names}. The next draft uses it.${until}`] };
    }
    case 'unknown':
      return refused('I did not understand that; nothing was changed.');
  }
}

const unclear: Steps = { events: [], said: ['That mail was about no application, so nothing was changed.'] };

function refused(why: string): Steps {
  return { events: [], said: [why] };
}

/** Takes back what the answered mail reported; what was already delivered stays delivered. */
function undo(sent: SentMail, search: Search): Steps {
  const standing = sent.facts.filter(({ application, id }) => factsFor(search, application).some((fact) => fact.id === id));
  if (standing.length === 0) return refused('That mail reported no change that could still be undone.');
  return {
    events: standing.map(({ application, id }) => ({
      ...(application !== undefined && { application }),
      event: { type: 'undone', fact: id },
    })),
    said: [
      standing.length === 1
        ? 'Undone: the plan is as if that had not been said.'
        : `Undone, all ${standing.length} changes: the plan is as if they had not been said.`,
    ],
  };
}

function factsFor(search: Search, application: ApplicationId | undefined): readonly Fact[] {
  return inForce(application === undefined ? search.facts : (search.applications.find(({ id }) => id === application)?.facts ?? []));
}

function applicationsOf(sent: SentMail, search: Search): readonly Application[] {
  const ids = new Set([
    ...(sent.application ? [sent.application] : []),
    ...sent.followUps.flatMap(({ application, alsoFor }) => [application, ...alsoFor]),
  ]);
  return search.applications.filter(({ id }) => ids.has(id));
}

function hasInterview(application: Application, interview: string): boolean {
  return application.facts.some((fact) => fact.type === 'invite' && fact.interview.id === interview);
}

function isStopped(application: Application): boolean {
  const last = inForce(application.facts).findLast(({ type }) => type === 'owner_stop' || type === 'owner_resume');
  return last?.type === 'owner_stop' && !isClosed(application);
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

function title({ known }: Application): string {
  return [known.company ?? 'the application', known.role].filter(Boolean).join(', ');
}
