import { personName } from '../names/person-name.ts';
import { isServerReport, vendorOf } from '../names/senders.ts';
import type { Saying } from '../phrases/wording.ts';
import type { ReadingKind } from '../reading.ts';
import type { MailToClassify } from './classify.ts';
import { decideOutcome } from './decide-outcome.ts';
import { decideOwn, employerKinds } from './decide-own.ts';
import { type Judgement, judge, reader, type Weighed } from './judgement.ts';
import type { Weights } from './weigh.ts';

/** From the weights of the wordings to one kind, and how sure we are of it. */
export function decide(weighed: Weighed): Judgement {
  return (
    decideMachine(weighed) ??
    decideOwn(weighed) ??
    decideCalendar(weighed) ??
    decideOutcome(weighed) ??
    decideDated(weighed) ??
    decideStep(weighed)
  );
}

const answerSubject =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|ooo\b|automatische antwort|abwesenheits\p{L}*|réponse automatique|absence du bureau|respuesta automática|resposta automática|risposta automatica|automatisch antwoord|fuera de la oficina|autosvar|automatiskt svar)/iu;

/** Outlook's wish to have a mail back, which other programs show as one more mail. */
const recalls =
  /would like to recall the message|möchte die nachricht [^\n]{1,300} zurückrufen|souhaite rappeler le message|desea recuperar el mensaje|wil het bericht [^\n]{1,300} intrekken/iu;

/** Answers and confirmations that a machine wrote. */
function decideMachine({ mail, said }: Weighed): Judgement | undefined {
  const { total, top, words } = reader(said);
  if (top('forwarding_confirmation') >= 4) return judge('forwarding_confirmation', 0.95, words('forwarding_confirmation'));
  if (answerSubject.test(mail.subject) || isServerReport(mail) || recalls.test(mail.newest.slice(0, 1_000)))
    return judge('auto_reply', 0.95, words('auto_reply') ?? mail.subject.trim());
  const replied = (mail.headers.get('auto-submitted') ?? []).some((value) => /auto-replied/i.test(value));
  if (top('rejection') >= 4 || top('offer') >= 5 || mail.calendarMethod !== undefined) return undefined;
  const receipt = total('application_confirmation') >= 5 && !mail.hasReturn;
  if (replied && !receipt) return judge('auto_reply', 0.9, words('auto_reply'));
  if (total('auto_reply') >= 5 && total('interview_confirmed') < 5 && total('interview_rescheduled') < 5 && !receipt) {
    return judge('auto_reply', mail.hasReturn || total('auto_reply') >= 7 ? 0.9 : 0.75, words('auto_reply'));
  }
  return undefined;
}

/** A calendar says by its method what happened. */
function decideCalendar({ mail, said }: Weighed): Judgement | undefined {
  const { total, top, words } = reader(said);
  const isInterview = top('interview_confirmed') >= 2 || top('interview_invite') >= 2 || top('interview_rescheduled') >= 2;
  switch (mail.calendarMethod?.toUpperCase()) {
    case 'CANCEL':
      return judge('interview_cancelled', 0.92, words('interview_cancelled'));
    case 'REQUEST':
    case 'PUBLISH':
      if (top('rejection') >= 5) return undefined;
      // Dentists and schools invite, too, and hotels and clinics employ: the owner knows which. What a program sends is not asked about, and must not be lost.
      if (mail.hasFixedInterview && total('life') >= 3 && total('job') < 2 && !isInterview && !mail.automatic)
        return judge('interview_confirmed', 0.6, words('life'));
      if (top('interview_rescheduled') >= 3.2) return judge('interview_rescheduled', 0.88, words('interview_rescheduled'));
      return mail.hasFixedInterview ? judge('interview_confirmed', 0.92, words('interview_confirmed')) : undefined;
    case 'REPLY':
    case 'COUNTER':
      return judge('human_reply', 0.6, words('human_reply'));
    default:
      return undefined;
  }
}

const priors: readonly (readonly [ReadingKind, Saying, number])[] = [
  ['assessment', 'assessment', 1.05],
  ['interview_confirmed', 'interview_confirmed', 1.05],
  ['interview_invite', 'interview_invite', 1],
  ['recruiter_outreach', 'recruiter_outreach', 1],
  ['info_request', 'info_request', 0.9],
  ['timeline_update', 'timeline_update', 0.85],
  ['application_confirmation', 'application_confirmation', 0.75],
  ['human_reply', 'human_reply', 0.7],
  ['job_alert', 'job_alert', 1],
  ['not_job_related', 'life', 1],
];

/** A session with its day and hour is an interview, whatever words surround it. */
function decideDated({ mail, said }: Weighed): Judgement | undefined {
  const { total, top, words } = reader(said);
  if (!mail.hasFixedInterview && !mail.hasProposedInterview) return undefined;
  if (top('life') >= 3.9 && total('job') < 2) return undefined;
  // A scheduling service writes of nothing but a fixed time; whose it is, the applications tell.
  if (mail.hasFixedInterview && isScheduled(mail) && total('interview_rescheduled') + total('interview_cancelled') < 3.2)
    return judge('interview_confirmed', 0.85, words('interview_confirmed') ?? words('interview_invite') ?? mail.subject.trim());
  const spoken = total('interview_confirmed') + total('interview_invite') + total('job');
  if (spoken === 0) return undefined;
  const evidence = words('interview_confirmed') ?? words('interview_invite');
  // Somebody is ill, something is regretted: a day beside it may be the one that does not happen.
  const troubled =
    top('interview_confirmed') < 4.5 && (total('interview_rescheduled') + total('interview_cancelled') >= 1.5 || total('regret') > 0);
  if (mail.hasFixedInterview && mail.renewsInterview)
    return judge('interview_rescheduled', troubled ? 0.66 : 0.76, words('interview_rescheduled') ?? evidence);
  if (mail.hasFixedInterview) return judge('interview_confirmed', Math.min(troubled ? 0.66 : 0.95, 0.74 + 0.02 * spoken), evidence);
  return judge('interview_invite', Math.min(0.93, 0.68 + 0.02 * spoken), evidence);
}

/** Next steps, receipts, conversation and noise: the heaviest wins. */
function decideStep({ mail, said }: Weighed): Judgement {
  const { total, top, words } = reader(said);
  const job = total('job');
  const receipt = total('application_confirmation') >= 4;
  const step = Math.max(...(['info_request', 'assessment', 'interview_invite', 'interview_confirmed'] as const).map((kind) => top(kind)));
  const answered = /^\s*(?:re|aw|antw|sv|rv|r)\s*:/i.test(mail.subject);
  const share = (kind: ReadingKind): number => {
    if (kind === 'not_job_related') return job >= 3 ? 0.4 : 1;
    if (kind === 'job_alert') return receipt ? 0.4 : 1;
    // Thanks for an application open every mail that asks for something more.
    if (kind === 'application_confirmation' && answered && top('application_confirmation') < 3.9) return 0.6;
    if (kind === 'application_confirmation') return step >= 3.9 ? 0.75 : 1;
    // Whoever applied is not written to out of the blue.
    if (kind === 'recruiter_outreach')
      return total('application_confirmation') >= 4 || total('timeline_update') >= 4 || total('applied') > 0 ? 0.6 : 1;
    // A receipt that says when they answer is a receipt; the day is read by itself.
    if (kind === 'timeline_update' && !answered && (top('application_confirmation') >= 4.8 || total('application_confirmation') >= 6))
      return 0.7;
    const conversational = kind === 'info_request' || kind === 'assessment' || kind === 'human_reply' || kind === 'timeline_update';
    return conversational && job === 0 && !answered && !isPersonal(mail) && !promisesInPerson(mail) ? 0.6 : 1;
  };
  const scores = priors.map(([kind, says, prior]) => ({
    kind,
    score: (total(says) + boost(kind, mail, total)) * prior * share(kind),
    words: words(says),
    top: top(says),
  }));
  scores.sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (first === undefined || first.score < 2) {
    if (job === 0) return judge('not_job_related', isPersonal(mail) || isFromSomebody(mail) ? 0.55 : 0.75);
    if (!mail.automatic && mail.from !== undefined && job >= 2 && /^\s*(?:re|aw|antw|sv|rv)\s*:/i.test(mail.subject))
      return judge('human_reply', 0.55);
    return judge('not_job_related', 0.45);
  }
  // A thing from another part of life that borrows the words of a job search.
  if (first.kind !== 'job_alert' && ((top('life') >= 3 && job < 2) || (total('life') >= 5 && job < 3))) {
    return judge('not_job_related', (top('life') >= 3.9 && job === 0) || isElsewhere(said) ? 0.75 : 0.6, words('life'));
  }
  const margin = first.score - (second?.score ?? 0);
  let confidence = 0.5 + 0.05 * (first.score - 3) + 0.05 * Math.min(margin, 5);
  // First words that also ask for times, or for papers, are one request: doubt between these is no doubt (1.11).
  if (isRequest(first.kind) && second !== undefined && isRequest(second.kind)) {
    const outreach = scores.find(({ kind }) => kind === 'recruiter_outreach');
    if (
      first.kind === 'interview_invite' &&
      outreach !== undefined &&
      outreach.score >= first.score - 2 &&
      outreach.top >= 4.8 &&
      total('applied') === 0 &&
      !interviewWord.test(`${mail.subject} ${mail.newest}`) &&
      !mail.hasProposedInterview
    )
      return judge('recruiter_outreach', Math.min(0.9, 0.68 + 0.02 * outreach.score), outreach.words);
    if (first.kind !== 'interview_invite') confidence += 0.04 * Math.min(second.score, 4);
  }
  // A regret with good wishes may be a rejection in words we do not know.
  if (total('regret') > 0 && total('farewell') > 0) confidence = Math.min(confidence, 0.62);
  if (first.top < 3.9) confidence = Math.min(confidence, 0.66);
  if (isHarmless(first, weighedRefusal(said), job, mail)) confidence = Math.max(confidence, 0.74);
  if (isInterview(first.kind) && job === 0 && first.score < 7 && !mail.hasFixedInterview && !mail.hasProposedInterview)
    confidence = Math.min(confidence, 0.66);
  // Interview kinds lead to the same behaviour: doubt between the two is no doubt.
  if (isInterview(first.kind) && second !== undefined && isInterview(second.kind)) confidence += 0.04 * Math.min(second.score, 4);
  // An advertisement or another part of life: either way it is nothing to follow up.
  if (first.kind === 'job_alert' && isElsewhere(said)) confidence = Math.max(confidence, 0.72);
  // A receipt that names a day is a receipt, and the day is read by itself.
  if (first.kind === 'application_confirmation' && second?.kind === 'timeline_update') confidence += 0.04 * Math.min(second.score, 4);
  if (second !== undefined && isInterview(second.kind) && !isInterview(first.kind) && margin < 1) confidence = Math.min(confidence, 0.66);
  return judge(first.kind, Math.min(confidence, 0.93), first.words);
}

/** A scheduling service's own mail: Calendly, GoodTime. */
export function isScheduled({ from }: Pick<MailToClassify, 'from'>): boolean {
  return from !== undefined && vendorOf(from.address)?.part === 'scheduling';
}

/** Nobody forwards by hand what a person wrote to them for nothing: its words weigh in full, and words that no table has are asked about. */
function isPersonal({ via, automatic, from }: MailToClassify): boolean {
  return (via === 'forward' || via === 'attachment') && !automatic && from !== undefined;
}

/** Somebody with a name says by when they will be heard from: an answer that is waited for, in whatever words. */
function promisesInPerson({ automatic, from, promisesDay }: MailToClassify): boolean {
  return promisesDay === true && !automatic && from?.name !== undefined && personName(from.name) !== undefined;
}

/** A person who answers, or names an hour, in words that no table has: an employer's "give us ten more days" would be lost without a question. */
function isFromSomebody({ automatic, from, subject, newest }: MailToClassify): boolean {
  return (
    !automatic &&
    from?.name !== undefined &&
    personName(from.name) !== undefined &&
    (/^\s*(?:re|aw|antw|sv|rv|r)\s*:/i.test(subject) || anHour.test(newest.slice(0, shortMail)))
  );
}

const anHour = /(?<![\d.,:])\d{1,2}(?:[:.h][0-5]\d)?\s?(?:[ap]\.?m\b|uhr\b|uur\b|h\b)|(?<![\d.,:])\d{1,2}[:h][0-5]\d(?!\d)/iu;
/** What people write to somebody; longer mails are written to many. */
const shortMail = 1_500;

/** Who writes first asks for a talk; who answers an application asks to an interview. */
const interviewWord = /interview|entrevista|vorstellungsgespräch|bewerbungsgespräch|entretien|colloquio|sollicitatiegesprek/iu;

function isRequest(kind: ReadingKind): boolean {
  return kind === 'recruiter_outreach' || kind === 'interview_invite' || kind === 'info_request';
}

/** What a mail says in the direction of an end, however weakly. */
function weighedRefusal(said: Weights): number {
  return (['rejection', 'regret', 'on_hold', 'interview_cancelled', 'life'] as const).reduce(
    (sum, says) => sum + (said.get(says)?.total ?? 0),
    0,
  );
}

/**
 * Said plainly, and nothing beside it that ends or changes anything: a receipt, a promise with its day, an answer in a thread.
 * A wrong one of these costs the owner little; a question for each costs more.
 */
function isHarmless(
  first: { readonly kind: ReadingKind; readonly top: number; readonly score: number },
  refusal: number,
  job: number,
  mail: MailToClassify,
): boolean {
  if (refusal > 0) return false;
  const answered = /^\s*(?:re|aw|antw|sv|rv|r)\s*:/i.test(mail.subject);
  if (first.kind === 'application_confirmation') return first.top >= 3.9 || (first.top >= 2.9 && first.score >= 3.3);
  if (first.kind === 'timeline_update')
    return (
      (answered && first.top >= 3.9) ||
      (mail.promisesDay === true && (first.top >= 2.9 || answered || (job >= 2 && promisesInPerson(mail))))
    );
  return first.kind === 'human_reply' && first.top >= 3.9 && answered;
}

/** Only another part of life speaks, and nothing of an application: an order, a newsletter, a rent. */
function isElsewhere(said: Weights): boolean {
  const { total } = reader(said);
  const search = Math.max(...employerKinds.map((kind) => (kind === 'life' || kind === 'job_alert' ? 0 : total(kind))));
  return (
    total('life') >= 3 && total('life') >= search + total('job') && total('regret') === 0 && total('rejection') === 0 && total('job') < 2
  );
}

function isInterview(kind: ReadingKind): boolean {
  return kind === 'interview_invite' || kind === 'interview_confirmed';
}

function boost(kind: ReadingKind, mail: MailToClassify, total: (says: Saying) => number): number {
  const interview = total('interview_confirmed') + total('interview_invite') > 0;
  if (kind === 'interview_confirmed' && mail.hasFixedInterview && interview) return 3;
  if (kind === 'interview_invite' && mail.hasProposedInterview && interview) return 3;
  if (kind === 'timeline_update' && mail.hasTimeline) return promisesInPerson(mail) ? 3 : 2;
  return 0;
}
