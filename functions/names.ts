/** Names that stack, functions and laptop stage share. Nothing here is read at run time but these constants. */

/** Environment variables of the functions. */
export const variables = {
  table: 'TABLE_NAME',
  bucket: 'BUCKET_NAME',
  /** Address the mails to owners come from: `followthrough@in.example.com`. */
  sender: 'SENDER_ADDRESS',
  /** Domain of the capture addresses: `in.example.com`. */
  captureDomain: 'CAPTURE_DOMAIN',
  /** SES configuration set, when there is one. */
  configurationSet: 'CONFIGURATION_SET',
  scheduleGroup: 'SCHEDULE_GROUP',
  scheduleRole: 'SCHEDULE_ROLE_ARN',
  scheduleDeadLetters: 'SCHEDULE_DEAD_LETTERS_ARN',
  /** ARN of the function that a wake-up calls. */
  deliver: 'DELIVER_ARN',
  /** ARN of the function that a left-over raw mail is handed to. */
  inbound: 'INBOUND_ARN',
  /** ARN of the function that forgets what the owner confirmed. */
  forget: 'FORGET_ARN',
  /** Where `actions` answers; without it, mails carry no links. */
  actions: 'ACTIONS_URL',
  /** What stands behind the @ of our mails' Message-IDs; without it, SES's own host. */
  messageIdHost: 'MESSAGE_ID_HOST',
  /** `off`: mail to `name+anything@` does not reach `name@`, so that replies go to the capture address itself. */
  replyLabels: 'REPLY_LABELS',
} as const;

/** The one table: string keys `pk` and `sk`; sparse index over the search items' next due moment. */
export const table = {
  partition: 'pk',
  sort: 'sk',
  /** Epoch seconds; rows with it may be gone at any later time. */
  expires: 'expires',
  /** What a large row holds, made small; `packed`: as it was done before. */
  pressed: 'pressed',
  packed: 'packed',
  dueIndex: { name: 'due', partition: 'dueShard', sort: 'nextDueAt' },
} as const;

/** Key prefixes in the bucket: where SES writes, and where a finished mail is kept. */
export const prefixes = { raw: 'raw/', kept: 'kept/' } as const;

/** Tries per mail in the queue before `inbound`. Once more it is handed over to tell the owner, then it is laid aside. */
export const triesPerMail = 5;

/** The functions; each is bundled from `functions/<name>.ts` to `dist/<name>/index.mjs`, export `handler`. */
export const functionNames = ['inbound', 'deliver', 'sweep', 'actions', 'forget', 'feedback'] as const;
export type FunctionName = (typeof functionNames)[number];

/** What CloudFormation calls while it makes, changes or deletes the stack; bundled from `functions/deployment/<name>.ts` to `dist/<name>/`. The laptop needs none of them. */
export const deploymentNames = ['activate', 'enrol'] as const;
export type DeploymentName = (typeof deploymentNames)[number];

/** Words of log lines that alarms listen for. */
export const logged = {
  /** SES said no to a mail, or was not reached. */
  refused: { phrase: 'SES did not take the mail' },
  /** Nothing more is sent to an owner, and why. */
  cameBack: { phrase: 'A mail to an owner came back: nothing more is sent there' },
  calledSpam: { phrase: 'A mail to an owner was called spam: nothing more is sent there' },
  /** SES found a virus in what it had taken. */
  rejected: { phrase: 'SES took a mail and sent it to nobody' },
} as const;

/** Fields of log lines that are numbers to draw and to watch. */
export const measured = {
  /** How long the first thing that is due has been so, in minutes; 0: nothing is. Said by every sweep. */
  oldestDue: 'oldestDueMinutes',
} as const;

/** What SES tells of our mails, as a configuration set names it: `functions/feedback.ts` hears it. */
export const feedbackEvents = ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT'] as const;

/** Where a stage that runs the bundles itself puts what takes the place of AWS's services (`functions/services.ts`). */
export const inPlaceOfAws: unique symbol = Symbol.for('followthrough.in-place-of-aws') as never;
