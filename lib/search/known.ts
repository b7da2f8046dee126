import { domainOf, isNoReply } from '../reading/names/senders.ts';
import type { ReadContact } from '../reading/reading.ts';
import type { About, ApplicationId, Fact, PersonKey } from './fact.ts';
import { inForce } from './in-force.ts';
import { whereabouts } from './mails/recipient-place.ts';
import { companyNamed, roleNamed } from './names/naming.ts';
import { hasAddress, personKey } from './person.ts';
import type { Application, Known } from './search.ts';
import { inOrderSaid } from './unheard.ts';

type Contact = Known['contacts'][number];

/** The closer a person is to the decision, the more of what mails call them counts. */
const rank: Readonly<Record<ReadContact['part'], number>> = { hiring_manager: 4, interviewer: 3, recruiter: 2, coordinator: 1, unknown: 0 };

const described = new WeakMap<readonly Fact[], { readonly addresses: readonly string[]; readonly known: Known }>();

/**
 * What is known of an application: the newest value of each field among the facts in force, by when it was said; what the owner corrected outranks what mails said.
 *
 * @param facts the very same list again is not looked at again
 * @param owner whose addresses are nobody's contact
 */
export function describe(facts: readonly Fact[], owner: { readonly addresses: readonly string[] }): Known {
  const { addresses } = owner;
  const before = described.get(facts);
  if (before && (before.addresses === addresses || before.addresses.join('\n') === addresses.join('\n'))) return before.known;
  const known = knownBy(facts, addresses);
  described.set(facts, { addresses, known });
  return known;
}

const applications = new WeakMap<readonly Fact[], Application>();

/** An application as its facts tell; for the very same facts the very same. */
export function describedApplication(
  id: ApplicationId,
  facts: readonly Fact[],
  owner: { readonly addresses: readonly string[] },
): Application {
  const known = describe(facts, owner);
  const before = applications.get(facts);
  if (before?.id === id && before.known === known) return before;
  const application = { id, facts, known };
  applications.set(facts, application);
  return application;
}

function knownBy(facts: readonly Fact[], ownAddresses: readonly string[]): Known {
  const counting = inOrderSaid(inForce(facts));
  const abouts = [...counting.filter((fact) => fact.type !== 'corrected'), ...counting.filter((fact) => fact.type === 'corrected')].flatMap(
    (fact) => (fact.about ? [fact.about] : []),
  );
  const newest = <Field extends keyof About>(field: Field): About[Field] | undefined =>
    abouts.findLast((about) => about[field] !== undefined)?.[field];

  const corrected = (field: 'company' | 'role'): string | undefined =>
    counting.findLast((fact) => fact.type === 'corrected' && fact.about?.[field] !== undefined)?.about?.[field];

  const contacts = mergeContacts(abouts, ownAddresses);
  const writers = abouts.flatMap((about) => (about.wroteBy && canBeWrittenTo(about.wroteBy) ? [about.wroteBy] : []));
  const named = counting.findLast((fact) => fact.type === 'contact');
  const partOf = (part: ReadContact['part']): PersonKey | undefined =>
    contacts.find((contact) => contact.part === part && canBeWrittenTo(contact.key))?.key;
  const recruiter = writers.at(-1) ?? partOf('recruiter') ?? partOf('coordinator');
  const coordinator = partOf('coordinator') ?? recruiter;
  const hiringManager = partOf('hiring_manager');
  const company = companyNamed(
    abouts.flatMap(({ company: name, sender, wroteBy }) => {
      // The owner's own mail names it by whom they wrote to.
      const host = domainOf(sender ?? wroteBy ?? '');
      return name === undefined ? [] : [{ name, host }];
    }),
    corrected('company'),
  );
  const role = roleNamed(
    abouts.flatMap((about) => about.role ?? []),
    corrected('role'),
  );
  const requisition = newest('requisition');
  const agency = newest('agency');
  const { timeZone, country } = whereabouts(abouts);
  const language = newest('language');
  return {
    contacts: withNamed(contacts, named),
    threads: abouts
      .flatMap((about) => (about.thread ? [about.thread] : []))
      .sort((one, other) => (one.sentAt < other.sentAt ? 1 : one.sentAt > other.sentAt ? -1 : 0)),
    ...(company !== undefined && { company }),
    ...(role !== undefined && { role }),
    ...(requisition !== undefined && { requisition }),
    ...(recruiter !== undefined && { recruiter }),
    ...(named?.type === 'contact' && { statusTo: named.address.toLowerCase() }),
    ...(hiringManager !== undefined && { hiringManager }),
    ...(coordinator !== undefined && { coordinator }),
    ...(agency !== undefined && { agency }),
    ...(timeZone !== undefined && { timeZone }),
    ...(country !== undefined && { country }),
    ...(language !== undefined && { language }),
  };
}

/** W-03: never to a box that nobody reads. */
function canBeWrittenTo(person: PersonKey): boolean {
  return hasAddress(person) && !isNoReply(person);
}

/** One entry a person: addresses first, then names nobody's address goes with; parts and titles grow with what later mails say. */
function mergeContacts(abouts: readonly About[], ownAddresses: readonly string[]): readonly Contact[] {
  const merged = new Map<PersonKey, Contact>();
  for (const contact of abouts.flatMap((about) => about.contacts)) {
    const key = personKey(contact);
    if (!key || ownAddresses.includes(key)) continue;
    const sameName = [...merged.values()].filter((other) => other.name !== undefined && other.name === contact.name);
    // A name that came before its address, or after it, is the same person when only one bears it.
    const other =
      merged.get(key) ?? (sameName.length === 1 && hasAddress(sameName[0]?.key ?? '') !== hasAddress(key) ? sameName[0] : undefined);
    if (other) merged.delete(other.key);
    const address = contact.address ?? other?.address;
    const name = fuller(contact.name, other?.name);
    const title = contact.title ?? other?.title;
    const signsAs = contact.signsAs ?? other?.signsAs;
    merged.set(other && hasAddress(other.key) ? other.key : key, {
      key: other && hasAddress(other.key) ? other.key : key,
      part: other && rank[other.part] > rank[contact.part] ? other.part : contact.part,
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address }),
      ...(title !== undefined && { title }),
      ...(signsAs !== undefined && { signsAs }),
    });
  }
  return [...merged.values()];
}

/** `Anton` in a later mail is Anton Reyes of an earlier one: the fuller of two names where one holds the other, else the newer. */
function fuller(newer: string | undefined, older: string | undefined): string | undefined {
  if (newer === undefined || older === undefined) return newer ?? older;
  return ` ${older} `.toLowerCase().includes(` ${newer} `.toLowerCase()) ? older : newer;
}

function withNamed(contacts: readonly Contact[], named: Fact | undefined): readonly Contact[] {
  if (named?.type !== 'contact') return contacts;
  const key = named.address.toLowerCase();
  if (contacts.some((contact) => contact.key === key)) return contacts;
  return [...contacts, { key, part: 'unknown', address: named.address, ...(named.name !== undefined && { name: named.name }) }];
}
