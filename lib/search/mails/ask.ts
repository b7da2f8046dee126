import type { Reading, ReadingKind } from '../../reading/reading.ts';
import type { ApplicationId } from '../fact.ts';
import type { Question, Recorded } from '../question.ts';
import type { Application } from '../search.ts';
import { factsOf, newApplication, type Source } from './facts-of.ts';
import { applicationFound, type Match, opensApplications } from './match.ts';

/** More choices than this are no question any more. */
const mostOptions = 6;

/** What a kind is called in a question to the owner. */
const names: Readonly<Partial<Record<ReadingKind, string>>> = {
  application_sent: 'your own application',
  application_confirmation: 'a confirmation of your application',
  recruiter_outreach: 'a recruiter writing to you first',
  info_request: 'a request for something from you',
  assessment: 'a test or take-home task',
  interview_invite: 'an invitation to an interview, time still open',
  interview_confirmed: 'an interview with a fixed time',
  interview_rescheduled: 'an interview that moves',
  interview_cancelled: 'an interview that is cancelled',
  timeline_update: 'a date by which they decide',
  human_reply: 'an answer that decides nothing yet',
  on_hold: 'the position is on hold',
  offer: 'an offer',
  rejection: 'a rejection',
  follow_up_sent: 'a follow-up you sent',
  acceptance_sent: 'your acceptance',
  withdrawal_sent: 'your withdrawal',
};

/** Asks what an unsure mail means: the likeliest kinds, each with the facts it would record, and nothing. */
export function ask(source: Source, found: Match): Question {
  const { reading, search } = source;
  if (found.is === 'unclear') return askApplication(source, reading.kind, found.candidates, found.mayBeNew);
  const application = applicationFound(found, search);
  const records = (kind: ReadingKind): readonly Recorded[] =>
    application || opensApplications.has(kind) ? factsOf(source, kind, application, application?.id ?? newApplication(source)) : [];
  const options = likelyKinds(reading, application)
    .map((kind) => ({ label: names[kind] ?? kind, records: records(kind) }))
    .filter((option) => option.records.length > 0)
    .slice(0, mostOptions);
  return question(source, 'kind', `This may be ${names[reading.kind] ?? 'something about a job'}${where(application, reading)}.`, options);
}

/** Asks which application a mail is about. Without candidates all open ones stand for choice. */
export function askApplication(source: Source, kind: ReadingKind, candidates: readonly ApplicationId[], mayBeNew: boolean): Question {
  const { search, reading } = source;
  const choice = (
    candidates.length > 0 ? search.applications.filter(({ id }) => candidates.includes(id)) : [...search.applications].reverse()
  ).slice(0, mostOptions - 1);
  const options = choice.map((application) => ({ label: title(application), records: factsOf(source, kind, application, application.id) }));
  const fresh = mayBeNew ? [{ label: 'a new application', records: factsOf(source, kind, undefined, newApplication(source)) }] : [];
  return question(source, 'match', `This looks like ${names[kind] ?? 'news'}${where(undefined, reading)}, but not of which application.`, [
    ...options.filter(({ records }) => records.length > 0),
    ...fresh,
  ]);
}

/**
 * Asks whether to believe a mail whose sender could not be verified and that would end something; or, for its `token`, one that somebody else sent to the
 * reply address of a mail which only the owner got; or, of `many`, one that would open one application more.
 *
 * @param provenBy its sender, where that is proven and only nobody knows them
 */
export function askTrust(
  source: Source,
  records: readonly Recorded[],
  because: keyof typeof doubts = 'sender',
  provenBy?: string,
): Question {
  const { reading, search } = source;
  const application = search.applications.find(({ id }) => id === records[0]?.application);
  const understood = `This reads as ${names[reading.kind] ?? 'news'}${where(application, reading)}, but ${doubts[because]}.`;
  const asked = question(source, 'trust', understood, [{ label: 'yes, it is genuine', records }]);
  return provenBy === undefined ? asked : { ...asked, provenBy };
}

const doubts = {
  sender: 'its sender could not be verified',
  token: 'it came to the reply address of a mail that only you were given',
  many: 'so many mails of others open applications that I ask first',
} as const;

/** The reading's own kind first, then what is most often taken for it. */
function likelyKinds(reading: Reading, application: Application | undefined): readonly ReadingKind[] {
  const timed = reading.interviews.some(({ startsAt, certain }) => startsAt !== undefined && certain === 'fixed');
  const others: readonly ReadingKind[] = [
    ...(timed ? (['interview_confirmed', ...(application ? (['interview_rescheduled'] as const) : [])] as const) : []),
    ...(reading.timeline?.by ? (['timeline_update'] as const) : []),
    'rejection',
    'offer',
    'interview_invite',
    ...(application ? (['human_reply'] as const) : (['application_confirmation'] as const)),
  ];
  return [...new Set([reading.kind, ...others])];
}

function question(
  { reading, mail }: Source,
  about: Question['about'],
  understood: string,
  options: readonly { readonly label: string; readonly records: readonly Recorded[] }[],
): Question {
  const from = reading.original.from ?? mail.from;
  const sentAt = reading.original.sentAt ?? mail.sentAt;
  return {
    about,
    mail: {
      subject: reading.original.subject || mail.subject,
      ...(from !== undefined && { from: from.name ? `${from.name} <${from.address}>` : from.address }),
      ...(sentAt !== undefined && { sentAt }),
    },
    understood,
    evidence: reading.evidence.slice(0, 8),
    options: [
      ...options.map((option, index) => ({ word: String(index + 1), ...option })),
      { word: 'nothing', label: 'none of these; change nothing', records: [] },
    ],
  };
}

function where(application: Application | undefined, reading: Reading): string {
  const company = application?.known.company ?? reading.company;
  const role = application?.known.role ?? reading.role;
  return company ? ` (${[company, role].filter(Boolean).join(', ')})` : '';
}

function title({ known }: Application): string {
  return [known.company ?? 'an employer without a name', known.role].filter(Boolean).join(', ');
}
