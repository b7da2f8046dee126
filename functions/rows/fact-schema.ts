import * as z from 'zod/mini';
import { followUpKinds } from '../../lib/follow-ups/follow-up.ts';
import type { About, Event, Fact, Interview, Thread } from '../../lib/search/fact.ts';
import { checkedOnce } from './checked-once.ts';
import { held, type Same } from './same-type.ts';

/** The facts as they stand in the rows. Strict: a field that this version does not know is refused, not dropped. */

const text = z.string();
const optionalText = z.exactOptional(text);
/** Frozen, as the types say. */
export function list<Item extends z.ZodMiniType>(item: Item) {
  return z.readonly(z.array(item));
}

const texts = list(text);
const kind = z.enum(followUpKinds);

const address = z.strictObject({ name: optionalText, address: text });
export const evidenceSchema = z.strictObject({ field: text, text });
const contact = z.strictObject({
  name: optionalText,
  address: optionalText,
  part: z.enum(['recruiter', 'interviewer', 'hiring_manager', 'coordinator', 'unknown']),
  title: optionalText,
  signsAs: optionalText,
});

const interview = z.strictObject({
  id: text,
  startsAt: text,
  endsAt: optionalText,
  timeZone: optionalText,
  mode: z.exactOptional(z.enum(['phone', 'video', 'onsite', 'unknown'])),
  with: texts,
  title: optionalText,
  deep: z.exactOptional(z.literal(true)),
  uid: optionalText,
  sequence: z.exactOptional(z.number()),
  place: optionalText,
  link: optionalText,
  phone: optionalText,
});

const thread = z.strictObject({
  messageId: optionalText,
  references: texts,
  subject: text,
  from: z.exactOptional(address),
  sentAt: text,
});

const about = z.strictObject({
  company: optionalText,
  role: optionalText,
  requisition: optionalText,
  agency: optionalText,
  contacts: list(contact),
  sender: optionalText,
  byStranger: z.exactOptional(z.literal(true)),
  wroteBy: optionalText,
  timeZone: optionalText,
  country: optionalText,
  zoneFrom: z.exactOptional(z.enum(['invitation', 'date'])),
  office: z.exactOptional(z.strictObject({ timeZone: optionalText, country: optionalText })),
  language: optionalText,
  register: z.exactOptional(z.enum(['familiar', 'formal'])),
  thread: z.exactOptional(thread),
  instructions: list(z.enum(['no_phone_calls', 'no_contact', 'portal_only'])),
  posting: z.exactOptional(texts),
});

const every = {
  id: text,
  saidAt: text,
  knownAt: text,
  source: z.union([z.strictObject({ mail: text }), z.literal('owner')]),
  evidence: list(evidenceSchema),
  about: z.exactOptional(about),
};

function fact<const Type extends Event['type'], Fields extends z.core.$ZodShape>(type: Type, fields: Fields) {
  return z.strictObject({ ...every, type: z.literal(type), ...fields });
}

const from = optionalText;
const P = optionalText;
const to = optionalText;
const none = {};

/** Held equal to `Fact` by the compiler. A new type of fact is a case here; a field that older rows lack is optional, or comes with a step in `row-upgrades.ts`. */
export const factSchema = checkedOnce(
  z.discriminatedUnion('type', [
    fact('application', { postingClosesOn: optionalText, reviewBy: optionalText, noContactPolicy: z.exactOptional(z.literal(true)) }),
    fact('no_contact', none),
    fact('request', { from, proposed: z.exactOptional(list(interview)) }),
    fact('request_answered', none),
    fact('invite', { interview, P }),
    fact('reschedule', { interview: text, startsAt: text, endsAt: optionalText, sequence: z.exactOptional(z.number()) }),
    fact('cancel_interview', {
      interview: text,
      from,
      P,
      unheard: z.exactOptional(z.strictObject({ uid: optionalText, startsAt: optionalText })),
    }),
    fact('timeline', { phrase: text, P, from }),
    fact('human_reply', { from }),
    fact('assessment_invited', { deadline: optionalText, from }),
    fact('assessment_submitted', { P }),
    fact('on_hold', { restart: optionalText }),
    fact('rejection', { from, noReplyOnly: z.exactOptional(z.literal(true)) }),
    fact('reopened', none),
    fact('offer', { deadline: optionalText, from }),
    fact('offer_withdrawn', { from }),
    fact('ooo', { from: text, back: text }),
    fact('accepted', none),
    fact('withdrawn', none),
    fact('yes', { for: z.exactOptional(texts) }),
    fact('owner_skip', { kind, to }),
    fact('owner_snooze', { kind, to, until: text }),
    fact('owner_sent', { kind, to, at: text }),
    fact('owner_heard', none),
    fact('owner_no', { interview: optionalText }),
    fact('owner_stop', none),
    fact('owner_pause', { until: text }),
    fact('owner_resume', none),
    fact('candidate_reschedule', { interview: text, alternatives: texts }),
    fact('candidate_cancel', { interview: text }),
    fact('no_show', { interview: text, alternatives: z.exactOptional(texts) }),
    fact('referred', { name: optionalText, address: text }),
    fact('internal', none),
    fact('contact', { name: optionalText, address: text }),
    fact('note', { for: optionalText, text }),
    fact('corrected', none),
    fact('same', { applications: texts }),
    fact('owner_zone', { timeZone: text, until: optionalText }),
    fact('owner_fact', { text }),
    fact('owner_changed', { changes: list(z.strictObject({ field: text, was: optionalText, is: optionalText })) }),
    fact('learned', { from: text, field: z.enum(['company', 'role', 'kind']), read: optionalText, is: text, words: optionalText }),
    fact('undone', { fact: text }),
  ]),
);

held<Same<z.infer<typeof interview>, Interview>>(true);
held<Same<z.infer<typeof thread>, Thread>>(true);
held<Same<z.infer<typeof about>, About>>(true);
held<Same<z.infer<typeof factSchema>, Fact>>(true);
