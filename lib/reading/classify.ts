import { type Decision, decide } from './classify-decide.ts';
import { readInstructions } from './classify-instructions.ts';
import { weigh, weighOwnVoice } from './classify-weigh.ts';
import type { InboundMail } from './inbound-mail.ts';
import { languageOf } from './language.ts';
import { type Sentence, sentencesOf } from './phrases/sentences.ts';
import { type Address, type Evidence, type Instruction, type ReadingKind, sureAt } from './reading.ts';
import { contradicts } from './voter.ts';

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
  readonly hasTimeline: boolean;
  /** The promise names its last day. */
  readonly promisesDay?: boolean;
  readonly hasReturn: boolean;
  readonly ownerNote?: string;
};

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
  const language = languageOf(`${mail.subject}\n${text}`);
  const sentences = sentencesOf(text);
  const subject = sentencesOf(mail.subject);
  const decision = decide({
    mail,
    said: weigh(sentences, subject, language, sentencesOf(mail.signature)),
    ownVoice: weighOwnVoice(sentences, subject, language),
    speaksAsOne: speaksAsOne(sentences),
  });
  const { instructions, evidence } = readInstructions(sentences);
  return {
    kind: decision.kind,
    confidence: Math.round(Math.min(decision.confidence, isDoubted(decision, mail, text) ? doubted : 1) * 100) / 100,
    language,
    evidence: [...(decision.words === undefined ? [] : [{ field: 'kind', text: decision.words }]), ...evidence],
    instructions,
  };
}

/** What the second voter contradicts is asked. */
const doubted = 0.62;

/** Headers and calendars say what they say; only words can be heard in two ways. */
function isDoubted(decision: Decision, mail: MailToClassify, text: string): boolean {
  if (decision.confidence < sureAt || mail.calendarMethod !== undefined) return false;
  if (decision.kind === 'auto_reply' || decision.kind === 'forwarding_confirmation') return false;
  return contradicts(`${mail.subject}. ${text}`, decision.kind);
}

const singular = /(?<![\p{L}])(?:i|my|me|ich|mein\p{L}*|je|j'ai|mon|ma|mes|yo|mi|eu|meu|minha|io|mio|mia|ik|mijn)(?![\p{L}])/gu;
const plural =
  /(?<![\p{L}])(?:we|our|us|wir|uns\p{L}*|nous|notre|nos|nosotros|nuestr\p{L}*|nosso|nossa|noi|nostr\p{L}*|wij|onze|ons)(?![\p{L}])/gu;

/** A job seeker writes "I" and "my", an employer "we" and "our". */
function speaksAsOne(sentences: readonly Sentence[]): boolean {
  const text = sentences.map(({ folded }) => folded.words).join(' ');
  const ones = text.match(singular)?.length ?? 0;
  return ones > 0 && ones > (text.match(plural)?.length ?? 0);
}
