import type { Owner } from '../search/owner/owner.ts';
import type { Instant, TimeZone } from '../time.ts';
import { hearAgreement, namesAgain } from './agreements/agreed.ts';
import { movedAtSameHour } from './agreements/same-hour.ts';
import { type InboundMail, longestLine } from './inbound-mail.ts';
import { readCalendar } from './interviews/calendar.ts';
import { interviewsIn } from './interviews/interviews.ts';
import { mergeInterviews } from './interviews/merge.ts';
import { whoMeets } from './interviews/met.ts';
import { readMeetingPlace } from './interviews/places.ts';
import { classify } from './kinds/classify.ts';
import { languageOf } from './language.ts';
import { findCompany } from './names/company.ts';
import { findRole } from './names/role.ts';
import { isAutomatic } from './names/senders.ts';
import { findContacts } from './people/contacts.ts';
import { namesOf, withoutNames, withoutOwner } from './people/owner-names.ts';
import { findRegister } from './people/register.ts';
import { splitSignature } from './people/signature.ts';
import { findDeadline } from './promises/deadline.ts';
import { findOfferTerms } from './promises/offer-terms.ts';
import { findReturn } from './promises/returns.ts';
import { findTimeline } from './promises/timeline.ts';
import type { Address, Evidence, Reading, ReadingKind } from './reading.ts';
import { pickAttached } from './unwrap/attached.ts';
import { splitQuoted } from './unwrap/quoted.ts';
import { type Unwrapped, unwrap } from './unwrap/unwrap.ts';
import { findOfficeZone } from './zones/office.ts';
import { findSenderPlace } from './zones/sender.ts';
import { zoneOfOffset } from './zones/zones.ts';

/** What is known before the mail is read. */
export type ReadContext = {
  readonly owner: Pick<Owner, 'addresses' | 'name' | 'timeZone'> & { readonly captureAddress?: string };
  /** When the mail says nothing of its own date. */
  readonly now?: Instant;
  /** Echoed in the reading. */
  readonly id?: string;
};

/** Mails that are about no application of the owner: times and people in their text mean nothing here. */
const elsewhere: ReadonlySet<ReadingKind> = new Set<ReadingKind>(['not_job_related', 'job_alert', 'forwarding_confirmation']);

const longestEvidence = 400;

/** What a mail says stands in its first pages; stops a text of megabytes. */
export const longestText = 300_000;

/** Says what a mail means, with the very words that say so. Never throws for what stands in a mail; one that says nothing at all has confidence 0. */
export function read(given: InboundMail, context: ReadContext): Reading {
  const { mail, beside } = pickAttached(given, (attached) => !elsewhere.has(readOne(attached, context).kind));
  const reading = readOne(mail, context);
  // One mail is one reading: the owner hears of the others by their subjects.
  return beside.length === 0
    ? reading
    : { ...reading, evidence: [...reading.evidence, ...verbatim(beside.map((text) => ({ field: 'attached', text })))] };
}

function readOne(given: InboundMail, context: ReadContext): Reading {
  const { owner } = context;
  const mail = {
    ...given,
    subject: given.subject.slice(0, longestLine),
    text: given.text.slice(0, longestText),
    ...(given.from === undefined ? {} : { from: bounded(given.from) }),
  };
  const unwrapped = unwrap(mail, {
    addresses: owner.addresses,
    timeZone: owner.timeZone,
    ...(owner.captureAddress === undefined ? {} : { captureAddresses: [owner.captureAddress] }),
  });
  const { original } = unwrapped;
  const subject = original.subject.slice(0, longestLine).trim();
  const { newest, quoted } = splitQuoted(original.text);
  const { body, signature } = splitSignature(newest);
  const isSilent = `${body}${quoted}`.trim() === '' && subject === '' && original.calendars.length === 0;
  if (isSilent) return { ...nothingRead(unwrapped), ...(context.id === undefined ? {} : { id: context.id }) };

  const saidAt = original.sentAt ?? mail.sentAt ?? mail.receivedAt ?? context.now;
  const from = original.from?.address ? bounded(original.from) : undefined;
  const automatic = isAutomatic({ headers: original.headers, subject, ...(from ? { from } : {}) });
  const said = { text: body, zone: owner.timeZone, language: languageOf(body), ...(saidAt === undefined ? {} : { saidAt }) };

  const calendar = readCalendar(original.calendars, { ownerAddresses: owner.addresses, fallbackZone: owner.timeZone });
  let office: { readonly zone: TimeZone | undefined } | undefined;
  const officeZone = () => {
    const { mode, place } = readMeetingPlace(newest);
    const meetingPlaces = mode === 'onsite' ? [place ?? ''] : [];
    const sender = from?.name === undefined ? {} : { sender: from.name };
    office ??= { zone: findOfficeZone({ signature, body, meetingPlaces, automatic, ...sender }) };
    return office.zone;
  };
  const interviewsAs = interviewsIn({
    subject,
    // Dial-in details stand below the signature.
    text: newest,
    quoted,
    fallbackZone: owner.timeZone,
    officeZone,
    ownerAddresses: owner.addresses,
    ...(original.html === undefined ? {} : { html: original.html }),
    ...(saidAt === undefined ? {} : { sentAt: saidAt }),
    ...(original.sentOffset === undefined ? {} : { sentOffset: original.sentOffset }),
  });
  const timesTold = interviewsAs();
  const before = mergeInterviews(calendar.interviews, timesTold.interviews);
  const timeline = findTimeline(said);
  const returns = findReturn(said);

  const classified = classify({
    subject,
    newest: body,
    quoted,
    signature,
    to: original.to,
    via: unwrapped.via,
    automatic,
    headers: original.headers,
    hasFixedInterview: before.some(
      (interview) => interview.certain === 'fixed' && interview.startsAt !== undefined && !interview.cancelled,
    ),
    renewsInterview: timesTold.renewed === true,
    hasProposedInterview: before.some((interview) => interview.certain === 'proposed'),
    hasTimeline: timeline.timeline !== undefined,
    promisesDay: timeline.timeline?.by !== undefined,
    hasReturn: returns.returnsOn !== undefined,
    ...(from ? { from } : {}),
    ...(calendar.method === undefined ? {} : { calendarMethod: calendar.method }),
    ...(unwrapped.ownerNote === undefined ? {} : { ownerNote: unwrapped.ownerNote }),
  });
  const { language } = classified;
  const ownCopy = unwrapped.via === 'own_copy';
  const asked = { ...said, quoted, sentAt: saidAt, ownerAddresses: owner.addresses, to: original.to, isOwners: ownCopy, automatic };
  const { kind, confidence, agrees, agreed } = hearAgreement(classified, asked);
  const isElsewhere = elsewhere.has(kind);
  const isAway = kind === 'auto_reply';

  const ownNames = namesOf(unwrapped, owner, body);
  const company = findCompany({
    subject,
    newest: body,
    signature,
    quoted,
    replyTo: original.replyTo,
    ownerAddresses: owner.addresses,
    ownerNames: ownNames,
    to: othersOf(unwrapped, owner.captureAddress),
    kind,
    ...(from ? { from } : {}),
    ...(calendar.organizer ? { organizer: calendar.organizer } : {}),
  });
  const ownTimes = isElsewhere || isAway ? { interviews: [], evidence: [] } : interviewsAs(kind, company.company);
  const stated = agreed && !namesAgain(agreed, ownTimes) ? agreed : ownTimes;
  const register = isElsewhere || automatic || ownCopy ? undefined : findRegister(body, language, ownNames);
  const interviews = whoMeets(withoutOwner(mergeInterviews(calendar.interviews, stated.interviews), ownNames), {
    attending: calendar.people.flatMap(({ address, part }) => (address !== undefined && part === 'interviewer' ? [{ address }] : [])),
    text: newest,
    ownerAddresses: owner.addresses,
    ...(from && !ownCopy ? { from } : {}),
    ...(calendar.organizer ? { organizer: calendar.organizer } : {}),
  });
  const role =
    kind === 'forwarding_confirmation'
      ? { evidence: [] }
      : findRole({
          subject: withoutNames(original.subject, ownNames),
          newest: body,
          quoted,
          isListing: kind === 'job_alert',
          titles: calendar.interviews.flatMap(({ title }) => (title === undefined ? [] : [title])),
          ...(company.company === undefined ? {} : { company: company.company }),
        });
  const people = findContacts({
    replyTo: original.replyTo,
    cc: othersOf(unwrapped, owner.captureAddress),
    newest: body,
    signature,
    interviews,
    people: calendar.people,
    ownerAddresses: owner.addresses,
    kind,
    automatic,
    organizations: [company.company, company.agency].filter((name) => name !== undefined),
    ...(from ? { from } : {}),
  });
  const whereabouts =
    isElsewhere || ownCopy
      ? { evidence: [] }
      : findSenderPlace({
          original,
          body,
          signature,
          interviews,
          interviewEvidence: [...calendar.evidence, ...stated.evidence],
          ownerZone: owner.timeZone,
          officeZone: office?.zone,
          automatic,
          ...(from?.name === undefined ? {} : { sender: from.name }),
        });
  const sendersClock =
    saidAt !== undefined && original.sentOffset !== undefined ? zoneOfOffset(original.sentOffset, saidAt, [owner.timeZone]) : undefined;
  const deadline = isElsewhere || isAway ? { evidence: [] } : meant(findDeadline({ ...said, language, clock: sendersClock }), kind);

  // What may be missing stands last, here and in what is made for every mail: behind a spread the engine adds field by field, for half a microsecond each.
  const sameHourOn = movedAtSameHour({ kind, interviews, text: body }, { saidAt, zone: owner.timeZone, language });

  return {
    kind,
    confidence,
    language,
    original: originalOf(unwrapped),
    contacts: people.contacts,
    interviews,
    instructions: classified.instructions,
    automatic,
    evidence: verbatim([
      ...classified.evidence,
      ...company.evidence,
      ...role.evidence,
      ...people.evidence,
      ...calendar.evidence,
      ...stated.evidence,
      ...(isElsewhere || isAway ? [] : timeline.evidence),
      ...deadline.evidence,
      ...(kind === 'offer' ? findOfferTerms(body) : []),
      ...(isAway ? returns.evidence : []),
      ...whereabouts.evidence,
    ]),
    ...(context.id === undefined ? {} : { id: context.id }),
    ...forwardOf(unwrapped),
    ...(company.company === undefined ? {} : { company: company.company }),
    ...(!('role' in role) || role.role === undefined ? {} : { role: role.role }),
    ...(!('requisition' in role) || role.requisition === undefined ? {} : { requisition: role.requisition }),
    ...(company.agency === undefined ? {} : { agency: company.agency }),
    ...(timeline.timeline === undefined || isElsewhere || isAway ? {} : { timeline: timeline.timeline }),
    ...('deadline' in deadline && deadline.deadline !== undefined ? { deadline: deadline.deadline } : {}),
    ...(returns.returnsOn !== undefined && isAway ? { returnsOn: returns.returnsOn } : {}),
    ...(register === undefined ? {} : { register }),
    ...(agrees === undefined ? {} : { agrees }),
    ...(sameHourOn === undefined ? {} : { sameHourOn }),
    ...('place' in whereabouts && whereabouts.place !== undefined ? { place: whereabouts.place } : {}),
  };
}

/** What has to be answered by a day follows from the kind of mail where its sentence does not say. */
function meant(found: ReturnType<typeof findDeadline>, kind: ReadingKind): ReturnType<typeof findDeadline> {
  if (found.deadline?.for !== 'info' || (kind !== 'offer' && kind !== 'assessment')) return found;
  return { ...found, deadline: { ...found.deadline, for: kind } };
}

function bounded({ name, address }: Address): Address {
  return name === undefined ? { address } : { name: name.slice(0, longestLine).trim(), address };
}

function nothingRead(unwrapped: Unwrapped): Reading {
  return {
    kind: 'not_job_related',
    confidence: 0,
    language: 'und',
    ...forwardOf(unwrapped),
    original: originalOf(unwrapped),
    contacts: [],
    interviews: [],
    instructions: [],
    automatic: false,
    evidence: [],
  };
}

function forwardOf({ via, by, client, depth }: Unwrapped): Pick<Reading, 'forward'> {
  if (via !== 'forward' && via !== 'attachment') return {};
  return { forward: { depth, ...(by ? { by } : {}), ...(client === undefined ? {} : { client }) } };
}

function originalOf({ original: { from, to, subject, sentAt, messageId } }: Unwrapped): Reading['original'] {
  return {
    to,
    subject,
    ...(from ? { from } : {}),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(messageId === undefined ? {} : { messageId }),
  };
}

/** Whom the mail names beside its sender; in a copy of the owner's own mail that is whom they wrote to. */
function othersOf({ via, original }: Unwrapped, captureAddress: string | undefined): readonly Address[] {
  const others = via === 'own_copy' ? [...original.to, ...original.cc] : original.cc;
  return others.filter(({ address }) => address.toLowerCase() !== captureAddress?.toLowerCase());
}

function verbatim(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.flatMap(({ field, text }) => {
    const cut = text.trim().slice(0, longestEvidence);
    const key = `${field} ${cut}`;
    if (cut === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ field, text: cut }];
  });
}
