import { foldInPlace } from '../dates/tokens.ts';
import type { MailToClassify } from './classify.ts';
import { type Judgement, judge, reader, type Weighed } from './judgement.ts';

const ownKinds = ['acceptance_sent', 'withdrawal_sent', 'application_sent', 'follow_up_sent'] as const;

/** What the owner wrote. A mail from the owner's address, or from nobody, may also be an employer's text pasted without any wrapper: there the employer's voice is heard first. */
export function decideOwn({ mail, said, ownVoice, speaksAsOne }: Weighed): Judgement | undefined {
  if (mail.via !== 'own_copy' && mail.from !== undefined) return undefined;
  const own = reader(ownVoice);
  const employer = reader(said);
  // Whoever asks after "the position at your house" does not offer one.
  const asks = speaksAsOne && own.top('follow_up_sent') >= 5;
  const sure = Math.max(...employerKinds.map((kind) => (asks && kind === 'recruiter_outreach' ? 0 : employer.top(kind))));
  const [first] = ownKinds.map((kind) => ({ kind, total: own.total(kind), top: own.top(kind) })).sort((a, b) => b.total - a.total);
  const addressed = mail.via === 'own_copy' && (mail.headers.has('to') || (mail.to ?? []).length > 0);
  const heard = addressed || (speaksAsOne && sure < 5);
  if (own.top('withdrawal_sent') >= 5 && own.top('acceptance_sent') < 6 && heard) {
    return judge('withdrawal_sent', addressed ? 0.92 : 0.75, own.words('withdrawal_sent'));
  }
  if (addressed && own.top('withdrawal_sent') < 4 && acceptsOffer(mail))
    return judge('acceptance_sent', 0.88, own.words('acceptance_sent'));
  if (own.top('acceptance_sent') >= 5 && heard) return judge('acceptance_sent', addressed ? 0.92 : 0.75, own.words('acceptance_sent'));
  if (first !== undefined && first.top >= 4 && (addressed || first.total >= sure + 1.5)) {
    const claims = first.kind === 'acceptance_sent' || first.kind === 'withdrawal_sent';
    if (addressed || !claims) return judge(first.kind, addressed ? 0.9 : first.total >= sure + 2 ? 0.8 : 0.65, own.words(first.kind));
  }
  // Whatever the owner wrote to somebody else, it is no employer's mail.
  return addressed ? judge('follow_up_sent', sure < 5 ? 0.75 : 0.6, own.words('follow_up_sent')) : undefined;
}

/** "I am happy to accept!" under an offer: what is accepted stands in the mail that is answered. */
function acceptsOffer({ subject, newest, quoted }: MailToClassify): boolean {
  const said = foldInPlace(newest.slice(0, longestAnswer));
  if (!bareAcceptance.test(said) || reserved.test(said)) return false;
  return offerMade.test(foldInPlace(`${subject}\n${quoted.slice(0, longestAnswer)}`));
}

const bareAcceptance =
  /\b(?:(?:happy|glad|delighted|pleased|thrilled|excited|honou?red|love|like) to (?:formally |officially |gladly )?accept|i (?:hereby |gladly |happily |formally |officially )?accept|i(?:'d| would) (?:love|be (?:happy|delighted|thrilled|glad)) to (?:join|take (?:it|the (?:job|role|position)))|i(?:'ll| will) (?:gladly |happily )?take (?:it|the (?:job|role|position))|(?:nehme|nehmen) .{0,40}\ban\b|ich sage (?:sehr )?(?:gern\w? )?zu|j'accepte|acepto|aceito|accetto|ik accepteer|neem .{0,40}\baan)\b/;
/** A condition, a doubt or a question about it: no acceptance yet. */
const reserved =
  /\b(?:before|if|whether|until|unless|provided|once|cannot|can not|can't|unable|not|but|however|declin\w{1,3}|negotiat\w{1,5}|counter\w{0,5}|consider\w{0,3}|more time|think (?:it|about)|interview\w{0,3}|wenn|falls|bevor|nicht|aber|kein\w{0,2}|si|mais|pas|pero|mas|nao|ma|non|als|maar|niet)\b|\b(?:salary|start date|remote|benefits)\b[^.!\n]{0,60}\?/;
const offerMade =
  /\b(?:offer(?:ing)? you (?!an? (?:interview|call|chat|slot|time|chance|opportunity))|offer of employment|offer letter|(?:job|formal|verbal|written|an|our|the) offer\b|(?:re|aw): (?:\w{1,20} ){0,3}offer\b|(?:stellen|vertrags|arbeits|job)?angebot|arbeitsvertrag|offre d'emploi|proposition d'embauche|oferta (?:de trabajo|laboral)|proposta de (?:trabalho|emprego)|offerta di lavoro|arbeidsovereenkomst|aanbod)/;

/** A longer answer says more than that. */
const longestAnswer = 1_500;

export const employerKinds = [
  'application_confirmation',
  'recruiter_outreach',
  'info_request',
  'assessment',
  'interview_invite',
  'interview_confirmed',
  'interview_rescheduled',
  'interview_cancelled',
  'timeline_update',
  'on_hold',
  'offer',
  'rejection',
  'job_alert',
  'life',
] as const;
