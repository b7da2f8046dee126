import type { Fact } from '../fact.ts';
import { inForce } from '../in-force.ts';
import { applicationWith } from '../joined.ts';
import type { Application } from '../search.ts';
import type { Doing } from '../words/deed.ts';

/** A fact that a mail of ours told the owner of, with the application it is about now. */
export type Reported = { readonly application: Application; readonly fact: Fact };

/** What a mail told, as the answered mail reported it; the owner's own words belong where they were said. */
export function reportedBy({ sent, search }: Doing): readonly Reported[] {
  return (sent?.facts ?? []).flatMap(({ application: id, id: fact }) => {
    const application = id === undefined ? undefined : applicationWith(search, id);
    const found = application && inForce(application.facts).find((one) => one.id === fact && one.source !== 'owner');
    return application && found ? [{ application, fact: found }] : [];
  });
}
