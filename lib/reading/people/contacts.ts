import { partOfTitle, personName } from '../names/person-name.ts';
import { corporateLabelOf } from '../names/sender-names.ts';
import { isNoReply, vendorOf } from '../names/senders.ts';
import { vendorNames } from '../names/senders-vendors.ts';
import type { Address, Evidence, ReadContact, ReadInterview, ReadingKind } from '../reading.ts';
import { bareLetters, namedWithAddress } from './named.ts';
import { findSigner } from './signer.ts';

export type MailToFindPeople = {
  readonly from?: Address;
  readonly replyTo: readonly Address[];
  readonly cc: readonly Address[];
  readonly newest: string;
  readonly signature: string;
  readonly interviews: readonly ReadInterview[];
  /** From a calendar. */
  readonly people: readonly ReadContact[];
  readonly ownerAddresses: readonly string[];
  readonly kind: ReadingKind;
  readonly automatic: boolean;
  /** The employer and the agency: under a mail without a person their name is no person's. */
  readonly organizations?: readonly string[];
};

/** People who can be written to, or sit in an interview; never the owner. */
export type FoundContacts = { readonly contacts: readonly ReadContact[]; readonly evidence: readonly Evidence[] };

const own: ReadonlySet<ReadingKind> = new Set(['application_sent', 'follow_up_sent', 'acceptance_sent', 'withdrawal_sent']);
const without: ReadonlySet<ReadingKind> = new Set(['not_job_related', 'job_alert', 'forwarding_confirmation']);

/**
 * The people of a mail, names exactly as they sign (W-05): who wrote, who is in the invitation, who is named with an address.
 * Never the owner, never a box that nobody reads (W-03).
 */
export function findContacts(mail: MailToFindPeople): FoundContacts {
  if (without.has(mail.kind)) return { contacts: [], evidence: [] };
  const owner = new Set(mail.ownerAddresses.map((address) => address.toLowerCase()));
  const isOwner = (address: string | undefined): boolean => address !== undefined && owner.has(address.toLowerCase());
  const found: ReadContact[] = [];
  const sender = own.has(mail.kind) ? undefined : writer(mail, isOwner);
  if (sender !== undefined) found.push(sender);
  found.push(...mail.people);
  found.push(...namedWithAddress(`${mail.newest}\n${mail.signature}`));
  for (const { with: people } of mail.interviews) {
    for (const person of people) {
      found.push(person.includes('@') ? { address: person, part: 'interviewer' } : { name: person, part: 'interviewer' });
    }
  }
  for (const box of mail.cc) {
    const name = personBehind(box, mail.organizations);
    if (name !== undefined) found.push({ name, address: box.address, part: 'unknown' });
    else if (!isSharedBox(box.address)) found.push({ address: box.address, part: 'unknown' });
  }
  const contacts = merge(found.filter(({ address }) => !isOwner(address) && (address === undefined || !isNoReply(address))));
  return {
    contacts,
    evidence: contacts.flatMap(({ name, address }) => {
      const text = name ?? address;
      return text === undefined ? [] : [{ field: 'contacts', text }];
    }),
  };
}

/** Who wrote: the sender, or behind a machine's address the one who answers go to; spelt as signed. */
function writer(mail: MailToFindPeople, isOwner: (address: string) => boolean): ReadContact | undefined {
  const signature = findSigner(`${mail.newest}\n\n${mail.signature}`);
  const signed = signature !== undefined && isOrganization(signature.name, mail) ? undefined : signature;
  const { from } = mail;
  const fromPerson = from?.address.includes('@') === true && !isOwner(from.address) && !isNoReply(from.address) ? from : undefined;
  const reply = mail.replyTo.find(({ address }) => !isOwner(address) && !isNoReply(address));
  const reachable = fromPerson ?? reply;
  // A scheduling or testing service writes for people; none of them reads its box.
  const service = reachable === undefined ? undefined : vendorOf(reachable.address)?.part;
  if (reachable === undefined || service === 'scheduling' || service === 'assessment') return undefined;
  const written = reachable.name === undefined || reachable.name.includes('@') ? undefined : nameOfSender(reachable.name);
  const shown = written !== undefined && (isOrganization(written, mail) || vendorNames.has(written.toLowerCase())) ? undefined : written;
  const name = signed !== undefined && (shown === undefined || sharesName(shown, signed.name)) ? longer(signed.name, shown) : shown;
  if (name === undefined && isSharedBox(reachable.address)) return undefined;
  if (name === undefined && (mail.automatic || vendorOf(reachable.address) !== undefined)) return undefined;
  const title = signed !== undefined && name !== undefined && sharesName(name, signed.name) ? signed.title : undefined;
  const signsAs =
    signed?.signsAs !== undefined && name?.split(' ').slice(1).length && name.includes(signed.signsAs) ? signed.signsAs : undefined;
  return {
    address: reachable.address,
    part: title === undefined ? partOfWriter(mail.kind) : partOfTitle(title),
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(signsAs === undefined ? {} : { signsAs }),
  };
}

/** `Chiara Nobile - Lago Scuro`: the person, then the house. One word before the dash may be the house itself. */
function nameOfSender(shown: string): string | undefined {
  const [first = ''] = shown.split(/\s+[-–—|·•/]+\s+/u);
  const person = personName(shown);
  return person !== undefined || first === shown ? person : [personName(first)].find((name) => name?.includes(' '));
}

/** Whose mailbox it is by the name shown: not that of the employer, nor of its domain (`Copper Fern Kitchen <jobs@copperfern.example>`). */
export function personBehind({ name, address }: Address, organizations: readonly string[] = []): string | undefined {
  const person = name === undefined || name.includes('@') ? undefined : nameOfSender(name);
  if (person === undefined || isOrganization(person, { organizations })) return undefined;
  const label = bareLetters(corporateLabelOf(address) ?? '');
  const isHouse =
    label.length >= shortestHouse && bareLetters(person).startsWith(label) && !bareLetters(localPart(address)).includes(label);
  return isHouse ? undefined : name;
}

/** Shorter labels begin names by chance. */
const shortestHouse = 5;

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** `Harborlight Analytics` under a receipt looks like a name, and is the employer's. */
function isOrganization(name: string, { organizations = [] }: Pick<MailToFindPeople, 'organizations'>): boolean {
  const key = bareLetters(name);
  return organizations.some(
    (organization) =>
      bareLetters(organization) === key ||
      (key.length > 4 && bareLetters(organization).startsWith(key)) ||
      // `Northfold Interviews`, `Gemeente Oosterveen`: a box called after the house.
      (bareLetters(organization).length > 4 && key.includes(bareLetters(organization))),
  );
}

function partOfWriter(kind: ReadingKind): ReadContact['part'] {
  return kind === 'recruiter_outreach' ? 'recruiter' : 'unknown';
}

const sharedBox =
  /^(?:careers?|jobs?|hr|recruit\p{L}*|talent|people|hiring|info|bewerbung\p{L}*|karriere|personal|team|contact|kontakt|office|hello|support|emploi|recrutement|selezione|seleccion|selecao|risorseumane|personale|personeel|werving|bewerber\p{L}*|candidatures?|candidature|candidati|rh|rrhh|empleo|vagas|lavoro|vacatures?|apply|applications?|staffing|interviews?|scheduling)(?:[._+-].*)?@|^\p{L}{2,40}(?:bookings?|interviews?|entrevistas?|entretiens?|recruiting|careers|jobs)@/iu;

/** A box that several people read: it is somebody only where a person signed (W-03). */
export function isSharedBox(address: string): boolean {
  return sharedBox.test(address);
}

function sharesName(one: string, other: string): boolean {
  const words = new Set(one.split(' ').map(bareLetters));
  return other.split(' ').some((word) => bareLetters(word).length > 1 && words.has(bareLetters(word)));
}

/** `Dana` under a mail from `Dana Keller` is no better than the full name. */
function longer(signed: string, shown: string | undefined): string {
  return shown !== undefined && shown.split(' ').length > signed.split(' ').length ? shown : signed;
}

const strength: Readonly<Record<ReadContact['part'], number>> = {
  unknown: 0,
  interviewer: 1,
  coordinator: 2,
  recruiter: 3,
  hiring_manager: 4,
};

/** One entry a person: by address, else by name; the most telling part and title win, the first spelling of the name stays. */
function merge(all: readonly ReadContact[]): readonly ReadContact[] {
  const merged: ReadContact[] = [];
  for (const contact of all) {
    const index = merged.findIndex((known) => isSame(known, contact));
    const known = merged[index];
    if (known === undefined) {
      merged.push(contact);
      continue;
    }
    const name = known.name ?? contact.name;
    const mailbox = known.address ?? contact.address;
    const title = known.title ?? contact.title;
    const signsAs = known.signsAs ?? contact.signsAs;
    merged[index] = {
      ...(name === undefined ? {} : { name }),
      ...(mailbox === undefined ? {} : { address: mailbox }),
      part: strength[contact.part] > strength[known.part] ? contact.part : known.part,
      ...(title === undefined ? {} : { title }),
      ...(signsAs === undefined ? {} : { signsAs }),
    };
  }
  return merged;
}

function isSame(one: ReadContact, other: ReadContact): boolean {
  if (one.address !== undefined && other.address !== undefined) return one.address.toLowerCase() === other.address.toLowerCase();
  if (one.name !== undefined && other.name !== undefined) return bareLetters(one.name) === bareLetters(other.name);
  return false;
}
