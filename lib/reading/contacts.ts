import { partOfTitle, personName } from './contacts-names.ts';
import type { Address, Evidence, ReadContact, ReadInterview, ReadingKind } from './reading.ts';
import { isNoReply, vendorOf } from './senders.ts';

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
};

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
  for (const { name, address } of mail.cc)
    found.push(name === undefined ? { address, part: 'unknown' } : { name, address, part: 'unknown' });
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
  const signed = signer(`${mail.newest}\n\n${mail.signature}`);
  const { from } = mail;
  const fromPerson = from?.address.includes('@') === true && !isOwner(from.address) && !isNoReply(from.address) ? from : undefined;
  const reply = mail.replyTo.find(({ address }) => !isOwner(address) && !isNoReply(address));
  const reachable = fromPerson ?? reply;
  if (reachable === undefined) return undefined;
  const shown = reachable.name === undefined || reachable.name.includes('@') ? undefined : personName(reachable.name);
  const name = signed !== undefined && (shown === undefined || sharesName(shown, signed.name)) ? longer(signed.name, shown) : shown;
  if (name === undefined && isSharedBox(reachable.address)) return undefined;
  if (name === undefined && (mail.automatic || vendorOf(reachable.address) !== undefined)) return undefined;
  const title = signed !== undefined && name !== undefined && sharesName(name, signed.name) ? signed.title : undefined;
  return {
    ...(name === undefined ? {} : { name }),
    address: reachable.address,
    part: title === undefined ? partOfWriter(mail.kind) : partOfTitle(title),
    ...(title === undefined ? {} : { title }),
  };
}

function partOfWriter(kind: ReadingKind): ReadContact['part'] {
  return kind === 'recruiter_outreach' ? 'recruiter' : 'unknown';
}

const sharedBox =
  /^(?:careers?|jobs?|hr|recruit\p{L}*|talent|people|hiring|info|bewerbung\p{L}*|karriere|personal|team|contact|kontakt|office|hello|support|emploi|recrutement|rh|rrhh|empleo|vagas|lavoro|vacatures?|apply|applications?|staffing|interviews?|scheduling)(?:[._+-].*)?@/iu;

/** A box that several people read: it is somebody only where a person signed (W-03). */
export function isSharedBox(address: string): boolean {
  return sharedBox.test(address);
}

/** The name under the mail, with the title that follows it. */
function signer(text: string): { readonly name: string; readonly title?: string } | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const tail = lines.slice(-12);
  for (let index = 0; index < tail.length; index++) {
    const line = tail[index] ?? '';
    const before = tail[index - 1] ?? '';
    const [first, ...rest] = line.split(/\s*[,|–—]\s+|\s+\|\s*|\s+-\s+/u);
    const name = first === undefined ? undefined : personName(first);
    if (name === undefined) continue;
    const next = tail[index + 1];
    const inline = rest.find((part) => isTitle(part));
    const below = next !== undefined && isTitle(next) ? next : undefined;
    if (!closing.test(before) && inline === undefined && below === undefined && index < tail.length - 2) continue;
    const title = (inline ?? below)?.split(/\s*[,|]\s+|\s+(?:at|bei|chez|@)\s+/u)[0]?.trim();
    return title === undefined ? { name } : { name, title };
  }
  return undefined;
}

const closing =
  /^(?:best|kind|warm|many|with|regards|sincerely|cheers|thanks|thank you|yours|all the best|take care|respectfully|mit|viele|beste|liebe|freundliche|herzliche|cordialement|bien|salutations|saludos|un saludo|atentamente|cordialmente|atenciosamente|abraços|abs|cordiali|distinti|grazie|met|groet|hartelijke|vriendelijke|talk soon|speak soon|looking forward)\b.{0,60}$/iu;

const titleWords =
  /\b(?:recruit\p{L}*|talent|sourcer|coordinator|manager\p{L}*|director|head|lead|partner|specialist|officer|engineer|president|vp|chief|founder|hr|human resources|people|referent\p{L}*|leiter\p{L}*|responsable|chargée?|directeur|directrice|generalist|consultant\p{L}*|advisor|associate|assistant\p{L}*|scientist|designer|analyst|professor|prof|developer|architect|administrator|executive|business partner|personal\p{L}*)\b/iu;

function isTitle(text: string): boolean {
  return text.length < 80 && titleWords.test(text) && !/[.!?]$/.test(text) && !text.includes('@');
}

const address = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}";
const named = new RegExp(
  `(?<name>(?:(?:Prof|Dr|Mr|Ms|Mrs|Herr|Frau)\\.? )*\\p{Lu}[\\p{L}'’.-]{0,30}(?: (?:van|von|de|der|den|da|dos|di|le|la|al|bin|\\p{Lu}[\\p{L}'’.-]{0,30})(?![\\p{L}])){1,4})\\s*(?:,\\s*)?(?:[(\\[]\\s*(?<title>[^()\\[\\]\\n@]{2,60})\\s*[)\\]])?\\s*[,:–—-]?\\s*(?<between>[^\\n@<>()]{0,50}?)[\\s,(<\\[|–—:-]*(?:mailto:)?(?<address>${address})`,
  'gu',
);

/** `Name (hiring manager), address`; `Name <address>`; `Name, Staff Engineer (address)`. */
function namedWithAddress(text: string): readonly ReadContact[] {
  return [...text.slice(0, 30_000).matchAll(named)].flatMap((match): readonly ReadContact[] => {
    const { name: raw, title, between, address: mailbox } = match.groups ?? {};
    const name = raw === undefined ? undefined : personName(raw);
    if (name === undefined || mailbox === undefined) return [];
    const stated = title ?? (between !== undefined && isTitle(between) ? between.replace(/^[\s,–—-]+|[\s,–—-]+$/gu, '') : undefined);
    if (between !== undefined && between.trim() !== '' && stated === undefined && !belongsTo(name, mailbox)) return [];
    const role = stated?.trim();
    return [
      { name, address: mailbox, part: role === undefined ? 'unknown' : partOfTitle(role), ...(role === undefined ? {} : { title: role }) },
    ];
  });
}

function belongsTo(name: string, mailbox: string): boolean {
  const local = letters(mailbox.split('@')[0] ?? '');
  return name.split(' ').some((word) => letters(word).length > 2 && local.includes(letters(word)));
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function sharesName(one: string, other: string): boolean {
  const words = new Set(one.split(' ').map(letters));
  return other.split(' ').some((word) => letters(word).length > 1 && words.has(letters(word)));
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
    merged[index] = {
      ...(name === undefined ? {} : { name }),
      ...(mailbox === undefined ? {} : { address: mailbox }),
      part: strength[contact.part] > strength[known.part] ? contact.part : known.part,
      ...(title === undefined ? {} : { title }),
    };
  }
  return merged;
}

function isSame(one: ReadContact, other: ReadContact): boolean {
  if (one.address !== undefined && other.address !== undefined) return one.address.toLowerCase() === other.address.toLowerCase();
  if (one.name !== undefined && other.name !== undefined) return letters(one.name) === letters(other.name);
  return false;
}
