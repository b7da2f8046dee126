import * as z from 'zod/mini';
import { followUpKinds } from '../../lib/follow-ups/follow-up.ts';
import type { Notice } from '../../lib/mail/kinds/notice-mail.ts';
import { type CommandAnswer, commandWords } from '../../lib/mail/replies/command.ts';
import type { Question } from '../../lib/search/question.ts';
import { evidenceSchema, factSchema, list } from './fact-schema.ts';
import { held, type Same } from './same-type.ts';

/** What was decided about a mail, and what an owner is asked, as they stand in the rows. Strict, as the facts are. */

const text = z.string();
const optionalText = z.exactOptional(text);
const texts = list(text);
const kind = z.enum(followUpKinds);

const recorded = z.strictObject({ application: optionalText, fact: factSchema });

/** A question as it waits for its answer. */
export const questionSchema = z.strictObject({
  about: z.enum(['kind', 'match', 'trust', 'essential']),
  mail: z.strictObject({ subject: text, from: optionalText, sentAt: optionalText }),
  provenBy: optionalText,
  meanwhile: z.exactOptional(list(recorded)),
  understood: text,
  evidence: list(evidenceSchema),
  options: list(
    z.strictObject({
      word: text,
      label: text,
      records: list(recorded),
      forgets: z.exactOptional(z.union([z.literal('all'), texts])),
    }),
  ),
});

export const lapseSchema = z.strictObject({ id: text, kind, application: text, alsoFor: texts, to: text });

held<Same<z.infer<typeof questionSchema>, Question>>(true);

const outcome = z.strictObject({
  word: z.enum(commandWords),
  said: texts,
  shows: z.exactOptional(z.union([z.literal('all'), texts])),
  kind: z.exactOptional(kind),
});

held<Same<z.infer<typeof outcome>, CommandAnswer>>(true);

const notice = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('forwarding'),
    provider: text,
    mailbox: optionalText,
    code: optionalText,
    link: optionalText,
    strange: z.exactOptional(z.strictObject({ host: optionalText })),
  }),
  z.strictObject({
    about: z.literal('unread'),
    subject: optionalText,
    from: optionalText,
    arrivedAt: text,
    kept: text,
    why: texts,
  }),
]);

held<Same<z.infer<typeof notice>, Notice>>(true);

/** What a mail changes, decided once: a retry after a crash carries it out instead of deciding anew on what it has half changed itself. */
export const decisionSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('record'),
    application: optionalText,
    records: list(recorded),
    /** Questions that it answers: the tokens of the mails that they stand in. */
    settles: z.exactOptional(texts),
  }),
  z.strictObject({ do: z.literal('ask'), question: questionSchema }),
  z.strictObject({ do: z.literal('tell'), notice }),
  z.strictObject({ do: z.literal('nothing'), why: text }),
  z.strictObject({ do: z.literal('draft'), lapsed: list(lapseSchema) }),
  z.strictObject({
    do: z.literal('command'),
    /** Of the mail that was answered, where one was. */
    token: optionalText,
    records: list(recorded),
    outcomes: list(outcome),
    question: z.exactOptional(questionSchema),
    forgets: z.exactOptional(z.union([z.literal('all'), texts])),
  }),
]);

/** What a mail was taken for, kept from before it is acted on until its mark says done: a retry does the same. */
export type Decision = z.infer<typeof decisionSchema>;
