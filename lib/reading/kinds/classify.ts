import type { InboundMail } from '../inbound-mail.ts';
import { isReadable, languageOf } from '../language.ts';
import { type FoldedSentence, sentencesOf } from '../phrases/sentences.ts';
import type { Address, Evidence, Instruction, ReadingKind } from '../reading.ts';
import { agree } from './agree.ts';
import { decide } from './decide.ts';
import { readInstructions } from './instructions.ts';
import { vote } from './voter.ts';
import { type Heard, placesOf } from './voter-hearing.ts';
import { weigh } from './weigh.ts';

export type MailToClassify = {
  readonly subject: string;
  /** What the sender wrote last, without quoted text and signature. */
  readonly newest: string;
  readonly quoted: string;
  readonly signature: string;
  readonly from?: Address;
  /** Whom it was written to, where that is known. */
  readonly to?: readonly Address[];
  readonly via: 'bare' | 'auto_forward' | 'forward' | 'attachment' | 'own_copy';
  readonly automatic: boolean;
  readonly headers: InboundMail['headers'];
  /** `REQUEST`, `CANCEL` …, of the calendar in the mail. */
  readonly calendarMethod?: string;
  readonly hasFixedInterview: boolean;
  readonly hasProposedInterview: boolean;
  /** It takes a time away and names another for it. */
  readonly renewsInterview?: boolean;
  readonly hasTimeline: boolean;
  /** The promise names its last day. */
  readonly promisesDay?: boolean;
  readonly hasReturn: boolean;
  readonly ownerNote?: string;
};

/** The kind of a mail, with the words that told it. */
export type Classified = {
  readonly kind: ReadingKind;
  /** 0..1; from 0.7 the product changes state without asking. */
  readonly confidence: number;
  /** BCP 47. */
  readonly language: string;
  readonly evidence: readonly Evidence[];
  readonly instructions: readonly Instruction[];
};

/**
 * Says what kind of mail this is. The newest text decides, the subject helps, quoted text counts only where nothing else was written.
 * Outcomes count more than politeness, conditions and announcements less than facts (G-06).
 */
export function classify(mail: MailToClassify): Classified {
  const text = mail.newest.trim() === '' ? mail.quoted : mail.newest;
  const heard = listen(mail.subject, text, mail.signature);
  const decided = decide({ mail, said: heard.said, ownVoice: heard.ownVoice, speaksAsOne: speaksAsOne(heard.sentences) });
  const decision = agree({ mail, heard, decided, shares: vote(placesOf(heard)) });
  const { instructions, evidence } = readInstructions(heard.sentences);
  // Nothing was found in words that we do not know: no reason to be sure that there is nothing.
  const isBlind = decision.kind === 'not_job_related' && !isReadable(`${mail.subject}\n${text}`);
  return {
    kind: decision.kind,
    confidence: Math.round((isBlind ? Math.min(decision.confidence, mostUnread) : decision.confidence) * 100) / 100,
    language: heard.language,
    evidence: [...(decision.words === undefined ? [] : [{ field: 'kind', text: decision.words }]), ...evidence],
    instructions,
  };
}

/** What the second voter goes by, of a text to learn from. */
export function hear(subject: string, text: string): readonly number[] {
  return placesOf(listen(subject, text, ''));
}

/** Below what is acted on without asking. */
const mostUnread = 0.6;

function listen(subjectLine: string, text: string, signature: string): Heard {
  const language = languageOf(`${subjectLine}\n${text}`);
  const sentences = sentencesOf(text);
  const subject = sentencesOf(subjectLine);
  return {
    subject,
    sentences,
    language,
    ...weigh(sentences, subject, language, sentencesOf(signature)),
  };
}

const singular = /(?<![\p{L}])(?:i|my|me|ich|mein\p{L}*|je|j'ai|mon|ma|mes|yo|mi|eu|meu|minha|io|mio|mia|ik|mijn)(?![\p{L}])/gu;
const plural =
  /(?<![\p{L}])(?:we|our|us|wir|uns\p{L}*|nous|notre|nos|nosotros|nuestr\p{L}*|nosso|nossa|noi|nostr\p{L}*|wij|onze|ons)(?![\p{L}])/gu;

/** A job seeker writes "I" and "my", an employer "we" and "our". */
function speaksAsOne(sentences: readonly FoldedSentence[]): boolean {
  const text = sentences.map(({ folded }) => folded.words).join(' ');
  const ones = text.match(singular)?.length ?? 0;
  return ones > 0 && ones > (text.match(plural)?.length ?? 0);
}
