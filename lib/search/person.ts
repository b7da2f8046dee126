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
