import { z } from 'zod';
import { held, type Same } from '../../../functions/rows/same-type.ts';
import { type Reading, readingKinds } from '../../../lib/reading/reading.ts';

/** What {@link Reading} says of its shape, for readings of mails that nobody wrote: instants and days are such, and nothing is there that has no place. */
const text = z.string();
const optionalText = text.exactOptional();
const instant = z.iso.datetime();
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
/** Empty where a forward names its sender by name alone. */
const address = z.strictObject({ name: optionalText, address: text });
const offset = z.string().regex(/^[+-]\d{2}:\d{2}$/);

export const readingSchema = z.strictObject({
  id: optionalText,
  kind: z.enum(readingKinds),
  confidence: z.number().min(0).max(1),
  language: text.min(2),
  forward: z.strictObject({ by: address.exactOptional(), client: optionalText, depth: z.int().min(0) }).exactOptional(),
  original: z.strictObject({
    from: address.exactOptional(),
    to: list(address),
    subject: text,
    sentAt: instant.exactOptional(),
    messageId: optionalText,
  }),
  company: text.min(1).exactOptional(),
  role: text.min(1).exactOptional(),
  requisition: text.min(1).exactOptional(),
  agency: text.min(1).exactOptional(),
  contacts: list(
    z.strictObject({
      name: optionalText,
      address: optionalText,
      part: z.enum(['recruiter', 'interviewer', 'hiring_manager', 'coordinator', 'unknown']),
      title: optionalText,
      signsAs: optionalText,
    }),
  ),
  interviews: list(
    z.strictObject({
      startsAt: instant.exactOptional(),
      endsAt: instant.exactOptional(),
      timeZone: optionalText,
      mode: z.enum(['phone', 'video', 'onsite', 'unknown']).exactOptional(),
      link: optionalText,
      place: optionalText,
      phone: optionalText,
      uid: optionalText,
      sequence: z.number().exactOptional(),
      title: optionalText,
      with: list(text),
      certain: z.enum(['fixed', 'proposed']),
      round: z.enum(['first', 'later', 'final']).exactOptional(),
      previousStartsAt: instant.exactOptional(),
      cancelled: z.literal(true).exactOptional(),
    }),
  ),
  timeline: z.strictObject({ phrase: text, by: z.iso.date().exactOptional() }).exactOptional(),
  deadline: z.strictObject({ for: z.enum(['offer', 'assessment', 'info']), at: z.union([z.iso.date(), instant]) }).exactOptional(),
  returnsOn: z.iso.date().exactOptional(),
  instructions: list(z.enum(['no_phone_calls', 'no_contact', 'portal_only'])),
  register: z.enum(['familiar', 'formal']).exactOptional(),
  automatic: z.boolean(),
  evidence: list(z.strictObject({ field: text, text: text.max(400) })),
  place: z
    .strictObject({
      named: optionalText,
      dated: z.strictObject({ offset, header: text }).exactOptional(),
      office: z.strictObject({ timeZone: optionalText, country: optionalText }).exactOptional(),
    })
    .exactOptional(),
  agrees: z
    .strictObject({
      times: list(z.strictObject({ days: list(z.iso.date()), minute: z.number() })),
      days: list(list(z.iso.date())),
      minutes: list(z.number()),
      words: text,
    })
    .exactOptional(),
  sameHourOn: z.iso.date().exactOptional(),
});

held<Same<z.infer<typeof readingSchema>, Reading>>(true);
