import type { Evidence } from '../../reading/reading.ts';
import { zoneKnownAt } from '../../reading/zones/sender.ts';
import type { TimeZone } from '../../time.ts';
import { sameCompany } from '../alike.ts';
import type { About } from '../fact.ts';
import { inForce } from '../in-force.ts';
import { countryOf, sharesClock } from '../owner/places.ts';
import type { Source } from './facts-of.ts';

type Place = Pick<About, 'timeZone' | 'country' | 'zoneFrom' | 'office'>;

/**
 * What a mail tells of R (1.1): the zone that its invitation names, else the one that some mail of that company named and whose clock stood where the mail's own
 * `Date` header says; the office beside it. What counts over all mails is for `whereabouts` to say.
 */
export function recipientPlace(source: Source): { readonly place: Place; readonly evidence: readonly Evidence[] } {
  const { place } = source.reading;
  if (!place) return { place: {}, evidence: [] };
  const { named, dated, office } = place;
  const sentAt = source.reading.original.sentAt;
  const known = named === undefined && dated && sentAt ? zoneKnownAt(dated.offset, sentAt, zonesNamed(source)) : undefined;
  const timeZone = named ?? known;
  const country = timeZone && countryOf(timeZone);
  return {
    place: {
      ...(timeZone !== undefined && { timeZone, zoneFrom: named !== undefined ? 'invitation' : 'date' }),
      ...(country !== undefined && { country }),
      ...(office && { office }),
    },
    evidence: known !== undefined && dated ? [{ field: 'timeZone', text: `Date: ${dated.header}` }] : [],
  };
}

/** Zones that mails of this company named, this one's office first, then the newest. */
function zonesNamed({ reading, search }: Source): readonly TimeZone[] {
  const { company, place } = reading;
  const told = search.applications
    .filter(({ known }) => company !== undefined && known.company !== undefined && sameCompany(known.company, company))
    .flatMap(({ facts }) => inForce(facts))
    .sort((one, other) => (one.saidAt < other.saidAt ? 1 : -1))
    .flatMap(({ about }) => (about ? [about] : []));
  const named = told.flatMap((about) => [about.zoneFrom === 'date' ? undefined : about.timeZone, about.office?.timeZone]);
  return [...new Set([place?.office?.timeZone, ...named].filter((zone) => zone !== undefined))];
}

/**
 * R's zone and holiday country by the order of 1.1: invitation, `Date` header, office; of one rank the newest. The country is the one of an office on the same
 * clock where one is named: Outlook calls Vienna's time Berlin's, and Toronto's New York's.
 */
export function whereabouts(abouts: readonly About[]): Pick<About, 'timeZone' | 'country'> {
  const told =
    abouts.findLast(({ timeZone, zoneFrom }) => timeZone !== undefined && zoneFrom !== 'date') ??
    abouts.findLast(({ timeZone }) => timeZone !== undefined);
  const offices = abouts.flatMap(({ office }) => (office ? [office] : []));
  const timeZone = told?.timeZone ?? offices.findLast((office) => office.timeZone !== undefined)?.timeZone;
  const office = offices.findLast(({ country, timeZone: zone }) => {
    if (country === undefined) return false;
    if (timeZone === undefined) return true;
    return zone === undefined ? countryOf(timeZone) === country.split('-')[0] : sharesClock(zone, timeZone);
  });
  const country = office?.country ?? told?.country;
  return { ...(timeZone !== undefined && { timeZone }), ...(country !== undefined && { country }) };
}
