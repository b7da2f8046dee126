import { professionsIn } from '../names/role-professions.ts';
import { conditionAt } from '../phrases/conditional.ts';
import type { FoldedSentence } from '../phrases/sentences.ts';
import type { Saying } from '../phrases/wording.ts';
import { type ReadingKind, sureAt } from '../reading.ts';
import type { MailToClassify } from './classify.ts';
import { isScheduled } from './decide.ts';
import type { Judgement } from './judgement.ts';
import { choiceOf, lean, type VoterChoice } from './voter.ts';
import { type Heard, placesOf } from './voter-hearing.ts';
import type { Weights } from './weigh.ts';

type Opinions = {
  readonly mail: MailToClassify;
  readonly heard: Heard;
  /** What the tables of wordings make of the mail. */
  readonly decided: Judgement;
  /** What the second voter makes of it. */
  readonly shares: ReadonlyMap<VoterChoice, number>;
};

/** How much a reading by the wordings weighs beside the voter, by how sure it is. */
const weightOfSure = 6;
const worthNothing = 0.4;
/** What is asked, however well it looks. */
const asked = 0.66;
/** From here on both together are sure, or no longer. */
const sureTogether = 0.85;
const unsureTogether = 0.5;

/** So sure must the voter be of a claim in a mail without a word of a job search. */
const withoutJob = 0.9;
const wordsOfJobs = 1.5;
const sureOfJobs = 2;
/** What a mail is about stands in its beginning. */
const mostRead = 1_500;
const unsureOfClaim = 0.6;
const nearlySure = 0.95;
/** Sure enough of what costs little where it is wrong. */
const harmlessSure = 0.85;
/** An outcome this likely beside something harmless is asked about. */
const missing = 0.2;
/** From here on the voter turns a reading round. */
const enoughToTurn = 0.45;
/** From here on it contradicts. */
const contrary = 0.45;
/** Words of the tables that back a claim of the voter, and that are plain enough to contest another. */
const backing = 2.5;
const plainlySaid = 3;
const worthRaising = 0.6;
/** Wordings this plain need nobody's consent. */
const plain = 0.82;

/** What must not be claimed wrongly. */
const claims: ReadonlySet<VoterChoice> = new Set(['rejection', 'offer', 'moved', 'cancelled', 'interview', 'own']);
/** What must not be missed. */
const outcomes: readonly VoterChoice[] = ['rejection', 'offer', 'moved', 'cancelled'];
const sessions: ReadonlySet<VoterChoice> = new Set(['moved', 'cancelled']);
const endings: ReadonlySet<VoterChoice> = new Set([...outcomes, 'on_hold']);

/**
 * One reading of the two opinions. Where the wordings have little to say, the voter decides; where they disagree, the owner is asked;
 * a claim with consequences needs words of its own in the tables beside the voter's.
 */
export function agree(opinions: Opinions): Judgement {
  const decision = weighed(opinions);
  const { mail, heard, shares } = opinions;
  const choice = choiceOf[decision.kind];
  if (decision.confidence < sureAt || mail.calendarMethod !== undefined || choice === 'own' || !claims.has(choice)) return decision;
  const spoken = totalOf(heard.said, 'job');
  // A profession in capitals says as much as a word of the search.
  const job =
    spoken < sureOfJobs && professionsIn(`${mail.subject}\n${mail.newest.slice(0, mostRead)}`, 1).length > 0 ? spoken + 1 : spoken;
  const share = shares.get(choice) ?? 0;
  // Nobody forwards a table or a quote by hand.
  const byHand = (mail.via === 'forward' || mail.via === 'attachment') && !mail.automatic;
  // Whether it is about a job, the application that it belongs to tells.
  if (choice === 'interview' && isScheduled(mail)) return decision;
  const plainlyHeard = share >= withoutJob && !sessions.has(choice);
  // A place to study is refused in the very words of a post.
  if (totalOf(heard.said, 'life') >= 3 && job < sureOfJobs && !(byHand && plainlyHeard)) return { ...decision, confidence: asked };
  // Tables are moved and suppliers turned down, too, and one applies for flats and cards: "your application" alone is no word of a job search.
  const speaksOfJobs = job >= wordsOfJobs || totalOf(heard.ownVoice, 'application_sent') >= 1;
  // `RE: Finance Manager`: the subject is a role.
  const isAboutRole = choice === 'interview' && professionsIn(mail.subject.replace(/[|–—:,]/gu, ' $& '), 1).length > 0;
  return speaksOfJobs || isAboutRole || byHand || plainlyHeard ? decision : { ...decision, confidence: asked };
}

function weighed({ mail, heard, decided, shares }: Opinions): Judgement {
  // Headers and calendars say what they say; only words can be heard in two ways.
  if (mail.calendarMethod !== undefined || decided.kind === 'auto_reply' || decided.kind === 'forwarding_confirmation') return decided;
  if (decided.kind !== 'not_job_related' && choiceOf[decided.kind] === 'own' && decided.confidence >= 0.9) return decided;
  // Nothing was written: there is nothing to hear.
  if (heard.sentences.length === 0) return decided;
  const read = choiceOf[decided.kind];
  const bonus = bonusOf(decided, heard.said);
  const both = new Map([...shares].map(([choice, share]) => [choice, share * (choice === read ? bonus : 1)]));
  const total = [...both.values()].reduce((sum, share) => sum + share, 0);
  const [best = read, weight = 0] = [...both].sort(([, a], [, b]) => b - a)[0] ?? [];
  const share = weight / total;
  const missable = outcomes.reduce((sum, choice) => sum + (choice === best ? 0 : (both.get(choice) ?? 0)), 0) / total;
  // What the owner wrote to somebody else quotes and answers them: it is no mail of theirs, whatever it sounds like.
  if (mail.via === 'own_copy' && read === 'own' && best !== 'own' && (decided.confidence >= sureAt || share >= enoughToTurn))
    return decided;
  // Cancelled or moved: where the wordings are sure, they know whether a time in the mail is the new one.
  const sameSession = decided.confidence >= sureAt && sessions.has(best) && sessions.has(read);
  if (isDatedPromise(mail, decided, heard.said) && outcomes.every((choice) => (shares.get(choice) ?? 0) < missing)) return decided;
  if (best === read || sameSession || share < enoughToTurn)
    return best !== read
      ? { ...decided, confidence: Math.min(decided.confidence, 0.62) }
      : { ...decided, confidence: confidenceOf(decided, share, missable, heard.said, isContradicted(read, shares)) };
  const kind = kindOf(best, mail, heard);
  const telling = tellingSentence(heard, best);
  // "We will tell you if …" has not happened.
  if (endings.has(best) && telling !== undefined && conditionAt(telling.folded.words, heard.language) >= 0) {
    return { ...decided, confidence: Math.min(decided.confidence, asked) };
  }
  const words = heard.said.get(kind)?.words ?? heard.ownVoice.get(kind)?.words ?? telling?.original.trim();
  const backed = (heard.said.get(kind)?.total ?? 0) >= backing;
  const sure = claims.has(best) ? backed && share >= nearlySure : share >= harmlessSure && missable < 0.05;
  return {
    kind,
    confidence: sure ? 0.72 + 0.1 * Math.max(0, share - 0.9) : Math.min(asked, 0.3 + 0.4 * share),
    ...(words === undefined ? {} : { words }),
  };
}

/** A day by which they answer is read by its own grammar, in whatever words; taken wrongly, it makes nothing but later. */
function isDatedPromise(mail: MailToClassify, { kind, confidence }: Judgement, said: Weights): boolean {
  return (
    kind === 'timeline_update' &&
    mail.promisesDay === true &&
    confidence >= sureAt &&
    totalOf(said, 'job') >= wordsOfJobs &&
    totalOf(said, 'life') < plainlySaid
  );
}

/** How many times likelier the wordings make what they read. */
function bonusOf({ kind, confidence, words }: Judgement, said: Weights): number {
  // Where no wording speaks of a job search at all, nothing is the likeliest, but not by much.
  if (kind === 'not_job_related' && words === undefined) return Math.exp(totalOf(said, 'job') === 0 ? 1 : 0);
  return Math.exp(weightOfSure * Math.max(0, confidence - worthNothing));
}

function confidenceOf(decided: Judgement, share: number, missable: number, said: Weights, contradicted: boolean): number {
  const { confidence } = decided;
  const read = choiceOf[decided.kind];
  const claimed = claims.has(read);
  if (share < (claimed ? unsureOfClaim : unsureTogether)) return Math.min(confidence, 0.62);
  if (contradicted && confidence < plain) return Math.min(confidence, 0.62);
  if (!claimed && confidence >= sureAt && missable > missing) return Math.min(confidence, 0.62);
  if (confidence >= sureAt || share < sureTogether) return confidence;
  if (claimed ? confidence < worthRaising || share < nearlySure || isContested(decided.kind, said) : missable > 0.05) return confidence;
  return Math.max(confidence, 0.72 + 0.5 * (share - sureTogether));
}

/** The voter hears something else, and one of the two has consequences. */
function isContradicted(read: VoterChoice, shares: ReadonlyMap<VoterChoice, number>): boolean {
  const alone = shares.get(read) ?? 0;
  return [...shares].some(
    ([choice, share]) => choice !== read && share >= contrary && share > alone && (claims.has(read) || outcomes.includes(choice)),
  );
}

const ends = [
  'rejection',
  'gone',
  'offer',
  'interview_rescheduled',
  'interview_cancelled',
  'on_hold',
  'interview_confirmed',
  'interview_invite',
  'regret',
] as const;

/** Another outcome is spoken of as well: which of them holds is asked. */
function isContested(kind: ReadingKind, said: Weights): boolean {
  return ends.some(
    (end) =>
      end !== kind &&
      !(end === 'regret' && kind === 'rejection') &&
      !(end === 'gone' && kind === 'rejection') &&
      (said.get(end)?.strongest ?? 0) >= plainlySaid,
  );
}

const own = ['withdrawal_sent', 'acceptance_sent', 'application_sent'] as const;

function kindOf(choice: VoterChoice, mail: MailToClassify, heard: Heard): ReadingKind {
  if (choice === 'interview') return mail.hasFixedInterview ? 'interview_confirmed' : invitedOr(heard.said);
  if (choice === 'moved') return 'interview_rescheduled';
  if (choice === 'cancelled') return 'interview_cancelled';
  if (choice === 'noise') return totalOf(heard.said, 'job_alert') > totalOf(heard.said, 'life') ? 'job_alert' : 'not_job_related';
  if (choice !== 'own') return choice;
  // What a named sender wrote is no acceptance or withdrawal of the owner's.
  const unnamed = mail.via === 'own_copy' || mail.from === undefined;
  const [first] = own
    .filter((kind) => (unnamed || kind === 'application_sent') && totalOf(heard.ownVoice, kind) >= 2)
    .sort((a, b) => totalOf(heard.ownVoice, b) - totalOf(heard.ownVoice, a));
  return first ?? 'follow_up_sent';
}

function invitedOr(said: Weights): ReadingKind {
  return totalOf(said, 'interview_confirmed') > totalOf(said, 'interview_invite') ? 'interview_confirmed' : 'interview_invite';
}

function totalOf(weights: Weights, says: Saying): number {
  return weights.get(says)?.total ?? 0;
}

const nothing: Weights = new Map();

/** The sentence that speaks most for a choice: the owner is shown the mail's own words. */
function tellingSentence(heard: Heard, choice: VoterChoice): FoldedSentence | undefined {
  const heardAlone = heard.sentences
    .slice(0, 40)
    .map((sentence) => ({
      sentence,
      leaning: lean(placesOf({ ...heard, subject: [], sentences: [sentence], said: nothing, ownVoice: nothing }), choice),
    }))
    .sort((a, b) => b.leaning - a.leaning);
  return heardAlone[0]?.sentence;
}
