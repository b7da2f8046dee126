import type { Address } from '../reading/reading.ts';
import type { PersonKey } from './fact.ts';

/** The key of a person: the lower-case address, or the name with single blanks where no address is known. */
export function personKey(person: { readonly name?: string | undefined; readonly address?: string | undefined }): PersonKey | undefined {
  const address = person.address?.trim().toLowerCase();
  if (address) return address;
  return person.name?.trim().replace(/\s+/g, ' ') || undefined;
}

/** Whether mail can be written to this person: the key is an address. */
export function hasAddress(key: PersonKey): boolean {
  return key.includes('@');
}

/** Whether two addresses are the same mailbox, for us: case does not matter. */
export function sameAddress(one: Address | undefined, other: Address | undefined): boolean {
  return one !== undefined && other !== undefined && one.address.toLowerCase() === other.address.toLowerCase();
}

/** The part behind the last `@`, lower case as keys are. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Providers at which anybody has a mailbox: a shared domain says nothing there. */
export function isFreeMail(domain: string): boolean {
  return /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|mail|zoho|fastmail|yandex|qq|163|t-online|orange|free|libero|wp|o2|seznam)\.[a-z.]{2,6}$/.test(
    domain,
  );
}
