import { personOf } from '../../drafts/occasion.ts';
import type { PersonKey } from '../../search/fact.ts';
import type { Application } from '../../search/search.ts';
import { inline } from '../page.ts';
import { plainSpeaker } from '../wording/say.ts';

/** A person for the owner: the name, else the address. */
export function fullName(key: PersonKey, application: Application | undefined): string {
  return inline((application && personOf(key, application).name) ?? key, 60);
}

/** For subjects: "Tom", but "Prof. Min Yun"; where there is no name, the part before the "@". */
export function callName(key: PersonKey, application: Application | undefined): string {
  const name = application && personOf(key, application).name;
  if (name === undefined) return inline(key.split('@')[0] ?? key, 30);
  const [first = name] = name.split(' ');
  return /\.$|^(?:mr|mrs|ms|dr|prof|herr|frau|mme|sir)$/i.test(first) ? name : first;
}

/** "Acme, Data Analyst", as far as known. */
export function placeOf(application: Application | undefined): string {
  const { company, role } = application?.known ?? {};
  return [company, role].flatMap((part) => (part ? inline(part, 60) : [])).join(', ');
}

/** In English, for readers that are not the owner's mails. */
export function listed(names: readonly string[], most = 3): string {
  return plainSpeaker.listed(names, most);
}
