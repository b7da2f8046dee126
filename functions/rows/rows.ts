import * as z from 'zod/mini';
import { type FollowUp, followUpKinds, type RuleId } from '../../lib/follow-ups/follow-up.ts';
import type { Feedback } from '../../lib/follow-ups/told/feedback.ts';
import { type Owner, webMails, weekdays } from '../../lib/search/owner/owner.ts';
import type { Delivery } from '../../lib/search/search.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import { checkedOnce } from './checked-once.ts';
import { decisionSchema, lapseSchema, questionSchema } from './decision-schema.ts';
import { factSchema, list } from './fact-schema.ts';
import { held, type Same } from './same-type.ts';

/**
 * What the rows of the table hold beside their keys, as this version writes them. Older ones are brought up when they are read (`row-upgrades.ts`); newer ones are refused:
 * a reader that guesses would write its guess back. `test/functions/rows/rows.test.ts` says what to do when a row changes. Long because it is the one place where every row stands.
 */
export const rowVersion = 3;

const text = z.string();
const optionalText = z.exactOptional(text);
const texts = list(text);
const flag = z.boolean();
const kind = z.enum(followUpKinds);
const schema = z.literal(rowVersion);
const revision = z.int();

const owner = z.strictObject({
  id: text,
  addresses: texts,
  name: text,
  signature: optionalText,
  tone: z.exactOptional(z.literal('formal')),
  facts: texts,
  timeZone: text,
  language: z.enum(['en', 'de', 'fr']),
  settings: z.strictObject({
    waking: z.strictObject({ from: text, to: text }),
    yearEndBlock: flag,
    graceDays: z.int(),
    daysWithoutTimeline: z.int(),
    country: text,
    optional: z.strictObject({
      app_followup_2: flag,
      close_loop: flag,
      prep_nudge: flag,
      card: flag,
      referrer: flag,
      connection: flag,
    }),
    receipts: flag,
    digest: z.union([z.literal('off'), z.strictObject({ weekday: z.enum(weekdays), time: text })]),
    silenceDays: z.union([z.literal('off'), z.int()]),
    bcc: flag,
    webMail: z.enum(['off', ...webMails]),
    draftFiles: flag,
    unreadTexts: flag,
    englishInstead: flag,
  }),
  captureAddress: text,
  pausedUntil: optionalText,
});

const followUp = checkedOnce(
  z.strictObject({
    id: text,
    event: text,
    kind,
    rule: z.templateLiteral(['K', z.number()]),
    application: text,
    alsoFor: texts,
    to: text,
    relayFor: optionalText,
    relayForOthers: z.exactOptional(texts),
    deliverAt: text,
    sendBy: optionalText,
    latestOn: optionalText,
    sendHint: optionalText,
    bestSendFrom: optionalText,
    optional: z.exactOptional(z.literal(true)),
    because: texts,
    why: text,
  }),
);

const delivery = checkedOnce(
  z.strictObject({
    followUp: text,
    kind,
    application: text,
    alsoFor: texts,
    to: text,
    at: text,
    sendHint: optionalText,
    how: z.enum(['delivered', 'skipped', 'lapsed']),
    messageId: optionalText,
  }),
);

const sentMail = z.strictObject({
  kind: z.enum([...followUpKinds, 'question', 'receipt', 'digest', 'answer', 'notice']),
  at: text,
  application: optionalText,
  followUps: list(z.strictObject({ id: text, kind, application: text, alsoFor: texts, to: text })),
  interviews: texts,
  facts: list(z.strictObject({ application: optionalText, id: text })),
  question: z.exactOptional(questionSchema),
  lapsed: z.exactOptional(list(lapseSchema)),
  root: optionalText,
});

held<Same<z.infer<typeof owner>, Owner>>(true);
held<Same<z.infer<typeof followUp>, FollowUp>>(true);
held<Same<z.infer<typeof followUp>['rule'], RuleId>>(true);
held<Same<z.infer<typeof delivery>, Delivery>>(true);
held<Same<z.infer<typeof sentMail>, SentMail>>(true);

/** `ADDRESS#<local part>`: whose capture address this is, or was until. One that was moved away from expires. `provenOnly`: of mail to it, only what has proof is read. */
export const addressRow = z.strictObject({
  schema,
  owner: text,
  until: optionalText,
  expires: z.exactOptional(z.number()),
  provenOnly: z.exactOptional(z.literal(true)),
});

/** `OWNERS`/`<id>`: that there is such an owner. */
export const ownerListRow = z.strictObject({ schema, owner: text });

/** `OWNER#<id>`/`OWNER`. `secret` makes the reply tokens and never leaves the table. `former`: local parts of capture addresses from before, which may count still. */
export const ownerRow = z.strictObject({ schema, revision, owner, secret: text, former: z.exactOptional(texts), removedAt: optionalText });

/** `OWNER#<id>`/`SEARCH`: the plan and what it stands on, replaced as a whole. */
export const searchRow = z.strictObject({
  schema,
  revision,
  live: texts,
  /** Which revisions of their rows it was planned with, in the order of the live ones; absent: nobody knows. */
  revisions: z.exactOptional(list(revision)),
  facts: list(factSchema),
  plan: list(followUp),
  /** What was delivered about the live ones, by event, as the plan knew it: the rows of the deliveries say so, and count. `open`: one was under way about it. */
  delivered: z.exactOptional(list(z.strictObject({ event: text, deliveries: list(delivery), open: z.exactOptional(z.literal(true)) }))),
  /** Something was forgotten: what comes in is held against the marks of it. */
  forgot: z.exactOptional(z.literal(true)),
  /** Some applications are live no more: they are found by rows of their own. */
  rests: z.exactOptional(z.literal(true)),
  /** An earlier version wrote it: what is found has other rows as well, and something may have been forgotten. */
  older: z.exactOptional(z.literal(true)),
  /** Until when the weekly digest has told everything. */
  digestedUntil: optionalText,
  nextDueAt: optionalText,
  dueShard: optionalText,
});

const feedback = z.strictObject({
  mail: text,
  is: z.enum(['came back', 'put off', 'called spam']),
  at: text,
  sentAt: text,
  to: text,
  said: optionalText,
});

held<Same<z.infer<typeof feedback>, Feedback>>(true);

/** `OWNER#<id>`/`TRAFFIC`: what is known of mails that come and go, whatever they say (`Traffic`), and how many of them there were today. */
export const trafficRow = z.strictObject({
  schema,
  revision,
  heardAt: optionalText,
  silenceToldAt: optionalText,
  sendingFailedAt: optionalText,
  cameAt: optionalText,
  greetAt: optionalText,
  awaits: z.exactOptional(z.enum(['any', 'rule'])),
  feedback: z.exactOptional(list(feedback)),
  goOnAt: optionalText,
  arrivedAt: optionalText,
  floodToldAt: optionalText,
  floodedAddress: optionalText,
  /** The day, by UTC, of which `taken` tells: what was done of what has a bound, by short hashes of names. Those of the day before are written over. */
  day: optionalText,
  taken: z.exactOptional(list(z.strictObject({ what: text, names: texts }))),
  /** Until when a question of ours may be open. */
  asksUntil: optionalText,
  /** Applications that mails are just opening: they stand among the live ones with the next plan. */
  opened: z.exactOptional(list(z.strictObject({ application: text, at: text }))),
  /** Mails that were decided about lately, with short hashes of the keys they are known by: they stand in rows of their own when the mail is done. */
  claimed: z.exactOptional(list(z.strictObject({ mail: text, at: text, keys: texts }))),
});

/** `OWNER#<id>`/`APPLICATION#<id>`. */
export const applicationRow = z.strictObject({ schema, revision, facts: list(factSchema) });

const sending = z.strictObject({
  /** Which sending of this event it is, from 0; the token is made of it. */
  round: z.int(),
  /** How often it was tried without our learning how it ended. */
  attempts: z.int(),
  leaseUntil: text,
});

/**
 * `OWNER#<id>`/`DELIVERY#<event>` or `ANSWER#<mail>`: mails about one event. `sending` stands while one is under way;
 * `deliveries` are what has come to its end.
 */
export const deliveryRow = z.strictObject({
  schema,
  revision,
  sending: z.exactOptional(sending),
  rounds: z.int(),
  deliveries: list(delivery),
});

const mailOutcome = z.enum(['recorded', 'asked', 'told', 'nothing', 'command', 'refused', 'same']);

/** `OWNER#<id>`/`MAIL#<object>`: what was decided about this mail, until `done`; after that, only that it was done and how. */
export const mailRow = z.strictObject({
  schema,
  at: text,
  done: flag,
  decision: z.exactOptional(decisionSchema),
  outcome: z.exactOptional(mailOutcome),
  why: optionalText,
  /** The mail that this one is a copy of. */
  sameAs: optionalText,
  trust: z.exactOptional(z.enum(['owner', 'passed', 'unverified'])),
});

/** `OWNER#<id>`/`MAILKEY#<hash>`: the object that first brought a mail with this key, how that one ended, and those that brought it again. */
export const mailKeyRow = z.strictObject({
  schema,
  revision: z.exactOptional(revision),
  mail: text,
  outcome: z.exactOptional(mailOutcome),
  copies: z.exactOptional(texts),
});

/** `OWNER#<id>`/`FIND#<hash>`: applications that are live no more and were told of with this. */
export const findRow = z.strictObject({ schema, revision, applications: texts });

/** `OWNER#<id>`/`LOOKUP#<hash>#<application>`: the same, of each application for itself, as earlier versions wrote it. */
export const lookupRow = z.strictObject({ schema, application: text });

/** `OWNER#<id>`/`SENT#<token>`. `messageId` is written when SES took it. */
export const sentMailRow = z.strictObject({ schema, mail: sentMail, messageId: optionalText });

/** `OWNER#<id>`/`OURS#<SES id>`: the mail of ours that a reply answers. */
export const oursRow = z.strictObject({ schema, token: text });

/**
 * `OWNER#<id>`/`CONVERSATION#<conversation>`: Message-IDs of our mails in it, with angle brackets: the first and the latest. Before there was such a row, each had one of its own,
 * `CONVERSATION#<conversation>#<at>#<token>` with its `messageId`.
 */
export const conversationRow = z.strictObject({ schema, messageIds: z.exactOptional(texts), messageId: optionalText });

/** `OWNER#<id>`/`USED#<company>#<event>`: hashes that keep drafts to one company from repeating each other; `expires` in epoch seconds. */
export const usedRow = z.strictObject({ schema, used: texts, expires: z.number() });

/** `OWNER#<id>`/`STRANGERS#<day>`: written by earlier versions; it stands in the row of the traffic now. Expires. */
const strangersRow = z.strictObject({ schema, revision, mails: texts, expires: z.number() });

/** `OWNER#<id>`/`ALLOWANCE#<day>#<what>`: what was done of it on that day; stands in the row of the traffic now. Expires. */
const allowanceRow = z.strictObject({ schema, revision, names: texts, expires: z.number() });

/** `OWNER#<id>`/`KEYS`. */
export const keysRow = z.strictObject({
  schema,
  revision,
  /** The newest first. `until`: replaced, but links that carry it are good until then. */
  keys: z.array(z.strictObject({ id: text, secret: text, madeAt: text, until: optionalText })),
  feed: optionalText,
});

/** `OWNER#<id>`/`LINK#<about>`. */
export const linkedRow = z.strictObject({ schema, token: text, revision });

/** `OWNER#<id>`/`QUESTION#<token>`. Expires. */
export const questionRow = z.strictObject({ schema, token: text, at: text, settledAt: optionalText, expires: z.number() });

export const tombstonePrefix = 'FORGOTTEN#';

/** `OWNER#<id>`/`FORGOTTEN#<application or everything>`. Expires. */
export const tombstoneRow = z.strictObject({
  schema,
  of: text,
  at: text,
  mails: z.array(text),
  mailKeys: z.array(text),
  lookups: z.array(text),
  companies: z.array(text),
  expires: z.number(),
});

/** All of them, by what their keys begin with: the sort key in an owner's partition, the partition key elsewhere. */
export const rowSchemas = {
  ADDRESS: addressRow,
  OWNERS: ownerListRow,
  OWNER: ownerRow,
  SEARCH: searchRow,
  TRAFFIC: trafficRow,
  APPLICATION: applicationRow,
  DELIVERY: deliveryRow,
  ANSWER: deliveryRow,
  DIGEST: deliveryRow,
  HEARTBEAT: deliveryRow,
  MAIL: mailRow,
  MAILKEY: mailKeyRow,
  FIND: findRow,
  LOOKUP: lookupRow,
  SENT: sentMailRow,
  OURS: oursRow,
  CONVERSATION: conversationRow,
  USED: usedRow,
  STRANGERS: strangersRow,
  ALLOWANCE: allowanceRow,
  KEYS: keysRow,
  LINK: linkedRow,
  QUESTION: questionRow,
  FORGOTTEN: tombstoneRow,
} as const;

export type RowKind = keyof typeof rowSchemas;

/** @returns nothing for a row that no version wrote */
export function kindOf({ pk, sk }: { readonly pk: string; readonly sk: string }): RowKind | undefined {
  const [name = ''] = (pk.startsWith('OWNER#') ? sk : pk).split('#', 1);
  return Object.hasOwn(rowSchemas, name) ? (name as RowKind) : undefined;
}

export type OwnerRow = z.infer<typeof ownerRow>;
export type DeliveryRow = z.infer<typeof deliveryRow>;
export type MailRow = z.infer<typeof mailRow>;
export type TrafficRow = z.infer<typeof trafficRow>;
