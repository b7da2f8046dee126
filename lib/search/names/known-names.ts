import { corporateLabelOf } from '../../reading/names/sender-names.ts';
import type { Reading } from '../../reading/reading.ts';
import { bareName, compactName, sameCompany } from '../alike.ts';
import type { Search } from '../search.ts';

/**
 * A reading without a name that is known to be no employer's: that of somebody who is known (`Intro call with Nadia Rahmani`), who then is met, and that of the
 * host a consultant writes from (W-02).
 */
export function withoutKnownNames(reading: Reading, { applications }: Pick<Search, 'applications'>): Reading {
  const { company, ...rest } = reading;
  if (company === undefined) return reading;
  const contacts = applications.flatMap(({ known }) => known.contacts);
  const person = company.includes(' ')
    ? contacts.find(({ name }) => name !== undefined && bareName(name) === bareName(company))
    : undefined;
  if (person !== undefined && !applications.some(({ known }) => sameCompany(known.company ?? '', company))) {
    const met = person.address ?? person.name ?? company;
    return { ...rest, interviews: rest.interviews.map((session) => (session.with.length > 0 ? session : { ...session, with: [met] })) };
  }
  const label = compactName(company);
  const isConsultants = applications.some(
    ({ known: { agency, company: client } }) =>
      agency !== undefined && compactName(corporateLabelOf(agency) ?? '') === label && compactName(client ?? '') !== label,
  );
  return isConsultants ? rest : reading;
}
