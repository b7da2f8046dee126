import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import type { DatePhrase } from '../dates/phrases.ts';
import { oneLine, readSentences } from '../dates/sentences.ts';
import { readClockPhrases } from '../dates/times.ts';
import { foldInPlace, readDateTokens } from '../dates/tokens.ts';
import { findInterviews } from '../interviews/interviews.ts';
import { whoMeets } from '../interviews/met.ts';
import { dayPhrases, findSlots } from '../interviews/slots.ts';
import { languageOf } from '../language.ts';
import type { Address, Agreement, Evidence, ReadInterview, ReadingKind } from '../reading.ts';
import { quotedMail } from '../unwrap/quoted-mail.ts';
import { agreeingWords, lookingForward, refusingWords } from './agreeing-words.ts';

type Said = {
  /** Without what it quotes and without a signature. */
  readonly text: string;
  readonly sentAt?: Instant | undefined;
  readonly zone: TimeZone;
  /** Whether the owner wrote it: who is invited agrees in fewer words. */
  readonly isOwners: boolean;
};

/** A longer mail says more than yes. */
const longestYes = 2_500;

type Judged = { readonly kind: ReadingKind; readonly confidence: number };

/** Kinds of an employer's mail that may be a yes to what the owner named, or to a yes of theirs. */
const mayAgree: ReadonlySet<ReadingKind> = new Set<ReadingKind>([
  'human_reply',
  'interview_invite',
  'interview_confirmed',
  'info_request',
  'not_job_related',
]);
const mayBeOwnYes: ReadonlySet<ReadingKind> = new Set<ReadingKind>(['follow_up_sent', 'acceptance_sent', 'application_sent']);

/** So sure is a yes to the one time that was named. */
const sureYes = 0.85;

/**
 * What a mail is where it says yes to a time: the owner's answer to an invitation is that, whatever else its words are used for; an employer's confirms an interview.
 *
 * @returns `agreed`: with the sessions, where the mail quotes the time · `agrees`: the yes alone
 */
export function hearAgreement(
  judged: Judged,
  mail: Omit<Answer, 'agreement' | 'answers'> & { readonly to: readonly Address[]; readonly automatic: boolean },
): Judged & { readonly agrees?: Agreement; readonly agreed?: Agreed } {
  const { kind, confidence } = judged;
  const { isOwners, to, automatic } = mail;
  if (isOwners ? !mayBeOwnYes.has(kind) : automatic || !mayAgree.has(kind)) return { kind, confidence };
  const agreement = agreementIn(mail);
  if (!agreement) return { kind, confidence };
  const agreed = agreedIn({ ...mail, agreement, answers: isOwners && to.length === 1 ? to[0] : undefined });
  const sure = Math.max(confidence, sureYes);
  if (agreed) return { kind: isOwners ? 'follow_up_sent' : 'interview_confirmed', confidence: sure, agreed };
  return { kind, confidence: isOwners && kind === 'follow_up_sent' ? sure : confidence, agrees: agreement };
}

/** Whether a mail names a time that it takes by itself as well: then it says who is met, too. */
export function namesAgain(agreed: Pick<Agreed, 'interviews'>, own: Pick<Agreed, 'interviews'>): boolean {
  return own.interviews.some(({ startsAt }) => agreed.interviews.some((one) => one.startsAt === startsAt));
}

/** Whether a mail takes a time that was named before, without a word against it. */
function agreementIn({ text, sentAt, zone, isOwners }: Said): Agreement | undefined {
  if (text.length > longestYes || sentAt === undefined) return undefined;
  const folded = foldInPlace(text);
  if (refusingWords.test(folded)) return undefined;
  const language = languageOf(text);
  const setting = { language, saidOn: dayAt(sentAt, zone), zone };
  const sentences = readSentences(text);
  const read = readDateTokens(text, language);
  const slots = findSlots(text, setting);
  const days = dayPhrases(read, setting);
  const clocks = readClockPhrases(read);
  const isAsked = ({ start, end, text: words }: (typeof sentences)[number]): boolean =>
    words.trimEnd().endsWith('?') && [...days, ...clocks].some((phrase) => phrase.start >= start && phrase.start < end);
  if (sentences.some(isAsked)) return undefined;
  const told = sentences.filter(({ text: words }) => !words.trimEnd().endsWith('?'));
  const agreeing =
    told.find((sentence) => agreeingWords.test(foldInPlace(sentence.text))) ??
    (isOwners ? told.find((sentence) => lookingForward.test(foldInPlace(sentence.text))) : undefined);
  if (!agreeing) return undefined;
  return {
    times: slots.map(({ day, clock }) => ({ days: daysMeant(day), minute: minuteOf(clock.from) })),
    days: days.map(daysMeant),
    minutes: clocks.map(({ from }) => minuteOf(from)),
    words: oneLine(agreeing.text),
  };
}

/** Whoever takes a day that was named with its date repeats the weekday alone: that of any of the next weeks. */
function daysMeant({ days, text }: DatePhrase): readonly LocalDate[] {
  if (!days) return [];
  const weeks = /^\s*\p{L}+\s*$/u.test(text) && days.first.dayOfWeek <= 7 && !relative.test(foldInPlace(text)) ? mostWeeks : 1;
  return Array.from({ length: weeks }, (_, week) => days.first.add({ weeks: week }).toString());
}

const mostWeeks = 4;
const relative = /^\s*(?:today|tonight|tomorrow|heute|morgen|ubermorgen|aujourd'hui|demain|hoy|manana|hoje|amanha|oggi|domani|vandaag)\s*$/;

function minuteOf({ hour, minute }: { readonly hour: number; readonly minute: number }): number {
  return (hour % 12) * 60 + minute;
}

/** Whether what was repeated of a time is that of this session, by the clock of either side. */
export function agreesWith(
  { times, days, minutes }: Pick<Agreement, 'times' | 'days' | 'minutes'>,
  { startsAt, timeZone }: { readonly startsAt: Instant; readonly timeZone?: TimeZone },
  ownZone: TimeZone,
): boolean {
  return [timeZone ?? ownZone, ownZone].some((zone) => {
    const local = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone);
    const [day, minute] = [local.toPlainDate().toString(), minuteOf(local)];
    if (times.length > 0) return times.every((time) => time.days.includes(day) && time.minute === minute);
    return (days.length === 0 || days.some((meant) => meant.includes(day))) && minutes.every((one) => one === minute);
  });
}

/** What an agreement makes certain: the sessions, and the words on both sides. */
type Agreed = { readonly interviews: readonly ReadInterview[]; readonly evidence: readonly Evidence[] };

type Answer = Said & {
  readonly quoted: string;
  readonly agreement: Agreement;
  readonly ownerAddresses: readonly string[];
  /** Who wrote what is answered, where the quote itself does not say. */
  readonly answers?: Address | undefined;
};

/** An answer to an answer to an answer. */
const mostAnswers = 3;

/** The one time in the mail that is answered, or in the one that this answers with a yes of its own; nothing where that names several, or another one. */
function agreedIn(answer: Answer): Agreed | undefined {
  const { sentAt, zone, ownerAddresses, agreement } = answer;
  let { quoted, answers } = answer;
  for (let count = 0; count < mostAnswers; count++) {
    const mail = quotedMail(quoted, zone);
    if (!mail) return undefined;
    const from = mail.from ?? answers;
    const said = mail.sentAt ?? sentAt;
    const found = findInterviews({
      subject: '',
      text: mail.newest,
      quoted: '',
      sentAt: said,
      kind: 'interview_invite',
      fallbackZone: zone,
      ownerAddresses,
    });
    const timed = found.interviews.filter(({ startsAt, cancelled }) => startsAt !== undefined && !cancelled);
    if (timed.length > 0) {
      const [session] = timed;
      const { startsAt, timeZone } = session ?? {};
      if (!session || timed.length > 1 || startsAt === undefined || sentAt === undefined || startsAt < sentAt) return undefined;
      if (!agreesWith(agreement, { startsAt, ...(timeZone !== undefined && { timeZone }) }, zone)) return undefined;
      const met = whoMeets([{ ...session, certain: 'fixed' }], {
        ...(from && { from }),
        attending: [],
        text: mail.newest,
        ownerAddresses,
      });
      return {
        interviews: met,
        evidence: [{ field: 'kind', text: agreement.words }, ...found.evidence],
      };
    }
    const isOwners = from !== undefined && ownerAddresses.includes(from.address.toLowerCase());
    if (!agreementIn({ text: mail.newest, sentAt: said, zone, isOwners })) return undefined;
    quoted = mail.quoted;
    answers = undefined;
  }
  return undefined;
}
