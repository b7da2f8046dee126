import { z } from 'zod';
import { type FollowUp, followUpKinds, type RuleId } from '../lib/follow-ups/follow-up.ts';
import { commandWords, type Outcome } from '../lib/mail/command.ts';
import type { Notice } from '../lib/mail/notice-mail.ts';
import { defaultSettings, type Owner, webMails, weekdays } from '../lib/search/owner.ts';
import type { Question } from '../lib/search/question.ts';
import type { Delivery } from '../lib/search/search.ts';
import type { SentMail } from '../lib/search/sent-mail.ts';
import { evidenceSchema, factSchema, list } from './fact-schema.ts';
import { held, type Same } from './same-type.ts';

/** What the rows of the table hold beside their keys. Rows of another version are refused: a reader that guesses would write its guess back. */
export const rowVersion = 1;

const text = z.string();
const optionalText = text.exactOptional();
const texts = list(text);
const flag = z.boolean();
const kind = z.enum(followUpKinds);
const schema = z.literal(rowVersion);
const revision = z.number().int();

const owner = z.strictObject({
  id: text,
  addresses: texts,
  name: text,
  signature: optionalText,
  facts: texts,
  timeZone: text,
  language: z.enum(['en', 'de', 'fr']),
  settings: z.strictObject({
    waking: z.strictObject({ from: text, to: text }),
    yearEndBlock: flag,
    // Rows from before these could be set.
    graceDays: z.number().int().default(defaultSettings.graceDays),
    daysWithoutTimeline: z.number().int().default(defaultSettings.daysWithoutTimeline),
    country: text,
    optional: z.strictObject({
      app_followup_2: flag,
      close_loop: flag,
      prep_nudge: flag,
      card: flag,
      referrer: flag.default(true),
      connection: flag.default(true),
    }),
    receipts: flag,
    digest: z.union([z.literal('off'), z.strictObject({ weekday: z.enum(weekdays), time: text })]).default(defaultSettings.digest),
    silenceDays: z.union([z.literal('off'), z.number().int()]).default(defaultSettings.silenceDays),
    bcc: flag,
    webMail: z.enum(['off', ...webMails]).default(defaultSettings.webMail),
    unreadTexts: flag.default(defaultSettings.unreadTexts),
    englishInstead: flag.default(defaultSettings.englishInstead),
  }),
  captureAddress: text,
  pausedUntil: optionalText,
});

const followUp = z.strictObject({
  id: text,
  event: text,
  kind,
  rule: z.templateLiteral(['K', z.number()]),
  application: text,
  alsoFor: texts,
  to: text,
  relayFor: optionalText,
  relayForOthers: texts.exactOptional(),
  deliverAt: text,
  sendBy: optionalText,
  latestOn: optionalText,
  sendHint: optionalText,
  bestSendFrom: optionalText,
  optional: z.literal(true).exactOptional(),
  because: texts,
  why: text,
});

const delivery = z.strictObject({
  followUp: text,
  kind,
  application: text,
  alsoFor: texts,
  to: text,
  at: text,
  sendHint: optionalText,
  how: z.enum(['delivered', 'skipped', 'lapsed']),
  messageId: optionalText,
});

const recorded = z.strictObject({ application: optionalText, fact: factSchema });

const question = z.strictObject({
  about: z.enum(['kind', 'match', 'trust', 'essential']),
  mail: z.strictObject({ subject: text, from: optionalText, sentAt: optionalText }),
  understood: text,
  evidence: list(evidenceSchema),
  options: list(
    z.strictObject({
      word: text,
      label: text,
      records: list(recorded),
      forgets: z.union([z.literal('all'), texts]).exactOptional(),
    }),
  ),
});

const lapse = z.strictObject({ id: text, kind, application: text, alsoFor: texts, to: text });

const sentMail = z.strictObject({
  kind: z.enum([...followUpKinds, 'question', 'receipt', 'digest', 'answer', 'notice']),
  at: text,
  application: optionalText,
  followUps: list(z.strictObject({ id: text, kind, application: text, alsoFor: texts, to: text })),
  interviews: texts,
  facts: list(z.strictObject({ application: optionalText, id: text })),
  question: question.exactOptional(),
  lapsed: list(lapse).exactOptional(),
});

held<Same<z.infer<typeof owner>, Owner>>(true);
held<Same<z.infer<typeof followUp>, FollowUp>>(true);
held<Same<z.infer<typeof followUp>['rule'], RuleId>>(true);
held<Same<z.infer<typeof delivery>, Delivery>>(true);
held<Same<z.infer<typeof question>, Question>>(true);
held<Same<z.infer<typeof sentMail>, SentMail>>(true);

/** `ADDRESS#<local part>`: whose capture address this is, or was until. */
export const addressRow = z.strictObject({ schema, owner: text, until: optionalText });

/** `OWNERS`/`<id>`: that there is such an owner. */
export const ownerListRow = z.strictObject({ schema, owner: text });

/** `OWNER#<id>`/`OWNER`. `secret` makes the reply tokens and never leaves the table. */
export const ownerRow = z.strictObject({ schema, revision, owner, secret: text });

/** `OWNER#<id>`/`SEARCH`: the plan and what it stands on, replaced as a whole. */
export const searchRow = z.strictObject({
  schema,
  revision,
  live: texts,
  facts: list(factSchema),
  plan: list(followUp),
  /** Until when the weekly digest has told everything. */
  digestedUntil: optionalText,
  nextDueAt: optionalText,
  dueShard: optionalText,
});

/** `OWNER#<id>`/`TRAFFIC`: what is known of mails that come and go, whatever they say (`Traffic`). */
export const trafficRow = z.strictObject({
  schema,
  revision,
  heardAt: optionalText,
  silenceToldAt: optionalText,
  sendingFailedAt: optionalText,
  cameAt: optionalText,
  awaits: z.enum(['any', 'rule']).exactOptional(),
});

/** `OWNER#<id>`/`APPLICATION#<id>`. */
export const applicationRow = z.strictObject({ schema, revision, facts: list(factSchema) });

const sending = z.strictObject({
  /** Which sending of this event it is, from 0; the token is made of it. */
  round: z.number().int(),
  /** How often it was tried without our learning how it ended. */
  attempts: z.number().int(),
  leaseUntil: text,
});

/**
 * `OWNER#<id>`/`DELIVERY#<event>` or `ANSWER#<mail>`: mails about one event. `sending` stands while one is under way;
 * `deliveries` are what has come to its end.
 */
export const deliveryRow = z.strictObject({
  schema,
  revision,
  sending: sending.exactOptional(),
  rounds: z.number().int(),
  deliveries: list(delivery),
});

const outcome = z.strictObject({
  word: z.enum(commandWords),
  said: texts,
  shows: z.union([z.literal('all'), texts]).exactOptional(),
  kind: kind.exactOptional(),
});

held<Same<z.infer<typeof outcome>, Outcome>>(true);

const notice = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('forwarding'),
    provider: text,
    mailbox: optionalText,
    code: optionalText,
    link: optionalText,
    strange: z.strictObject({ host: optionalText }).exactOptional(),
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
const decision = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('record'), application: optionalText, records: list(recorded) }),
  z.strictObject({ do: z.literal('ask'), question }),
  z.strictObject({ do: z.literal('tell'), notice }),
  z.strictObject({ do: z.literal('nothing'), why: text }),
  z.strictObject({ do: z.literal('draft'), lapsed: list(lapse) }),
  z.strictObject({
    do: z.literal('command'),
    /** Of the mail that was answered, where one was. */
    token: optionalText,
    records: list(recorded),
    outcomes: list(outcome),
    question: question.exactOptional(),
    forgets: z.union([z.literal('all'), texts]).exactOptional(),
  }),
]);

/** `OWNER#<id>`/`MAIL#<object>`: what was decided about this mail, until `done`; after that, only that it was done and how. */
export const mailRow = z.strictObject({
  schema,
  at: text,
  done: flag,
  decision: decision.exactOptional(),
  outcome: z.enum(['recorded', 'asked', 'told', 'nothing', 'command', 'refused', 'same']).exactOptional(),
  why: optionalText,
  /** The mail that this one is a copy of. */
  sameAs: optionalText,
  trust: z.enum(['owner', 'passed', 'unverified']).exactOptional(),
});

/** `OWNER#<id>`/`MAILKEY#<hash>`: the object that first brought a mail with this key. */
export const mailKeyRow = z.strictObject({ schema, mail: text });

/** `OWNER#<id>`/`LOOKUP#<what>#<hash>#<application>`. */
export const lookupRow = z.strictObject({ schema, application: text });

/** `OWNER#<id>`/`SENT#<token>`. `messageId` is written when SES took it. */
export const sentMailRow = z.strictObject({ schema, mail: sentMail, messageId: optionalText });

/** `OWNER#<id>`/`OURS#<SES id>`: the mail of ours that a reply answers. */
export const oursRow = z.strictObject({ schema, token: text });

/** `OWNER#<id>`/`CONVERSATION#<conversation>#<at>#<token>`: Message-ID of a mail of ours, with angle brackets. */
export const conversationRow = z.strictObject({ schema, messageId: text });

/** `OWNER#<id>`/`USED#<company>#<event>`: hashes that keep drafts to one company from repeating each other; `expires` in epoch seconds. */
export const usedRow = z.strictObject({ schema, used: texts, expires: z.number() });

/** `OWNER#<id>`/`STRANGERS#<day>`: the mails of a day that were answered though nobody proved to be the owner. Expires. */
export const strangersRow = z.strictObject({ schema, revision, mails: texts, expires: z.number() });

export type DeliveryRow = z.infer<typeof deliveryRow>;
export type MailRow = z.infer<typeof mailRow>;
export type Decision = z.infer<typeof decision>;
