import type { Saying } from '../phrases/wording.ts';
import type { ReadingKind } from '../reading.ts';
import type { MailToClassify } from './classify.ts';
import type { Weights } from './weigh.ts';

/** `confidence` from 0.05 to 0.98; `words` are those of the mail that decided. */
export type Judgement = { readonly kind: ReadingKind; readonly confidence: number; readonly words?: string };

/** A mail with the weights of its wordings, in the employer's voice and in the owner's own. */
export type Weighed = { readonly mail: MailToClassify; readonly said: Weights; readonly ownVoice: Weights; readonly speaksAsOne: boolean };

/** Reads weights without asking whether a saying was there. */
export function reader(said: Weights) {
  return {
    total: (says: Saying) => said.get(says)?.total ?? 0,
    top: (says: Saying) => said.get(says)?.strongest ?? 0,
    words: (says: Saying) => said.get(says)?.words,
  };
}

/** Nothing is ever quite certain, nor quite without reason: the confidence is kept between 0.05 and 0.98. */
export function judge(kind: ReadingKind, confidence: number, words?: string): Judgement {
  const bounded = Math.max(0.05, Math.min(0.98, confidence));
  return words === undefined ? { kind, confidence: bounded } : { kind, confidence: bounded, words };
}
