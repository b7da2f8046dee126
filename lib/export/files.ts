import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { ApplicationId } from '../search/fact.ts';
import type { Delivery } from '../search/search.ts';
import { type Cell, csvOf } from './csv.ts';
import type { Export } from './export.ts';

/** A file of an export. `rows`: its entries; of a table, without the header. */
export type ExportFile = { readonly path: string; readonly type: string; readonly text: string; readonly rows: number };

/** The files of an export: everything as JSON, and a table each of what people open in a spreadsheet. */
export function exportFiles(kept: Export): readonly ExportFile[] {
  const names = namesOf(kept);
  return [
    {
      path: 'export.json',
      type: 'application/json',
      text: `${JSON.stringify(kept, undefined, 2)}\n`,
      rows: kept.applications.length,
    },
    table(
      'applications.csv',
      ['id', 'company', 'role', 'state', 'requisition', 'first_known_at', 'last_known_at', 'time_zone', 'country', 'language'],
      kept.applications.map((one) => [
        one.id,
        one.company,
        one.role,
        one.state,
        one.requisition,
        one.firstKnownAt,
        one.lastKnownAt,
        one.timeZone,
        one.country,
        one.language,
      ]),
    ),
    table(
      'interviews.csv',
      [
        'application',
        'company',
        'role',
        'id',
        'state',
        'starts_at',
        'ends_at',
        'time_zone',
        'mode',
        'title',
        'with',
        'place',
        'link',
        'phone',
      ],
      kept.interviews.map((one) => [
        one.application,
        ...names(one.application),
        one.id,
        one.state,
        one.startsAt,
        one.endsAt,
        one.timeZone,
        one.mode,
        one.title,
        one.with.join('; '),
        one.place,
        one.link,
        one.phone,
      ]),
    ),
    table(
      'contacts.csv',
      ['application', 'company', 'role', 'name', 'address', 'part', 'title'],
      kept.contacts.map((one) => [one.application, ...names(one.application), one.name, one.address, one.part, one.title]),
    ),
    table(
      'follow-ups.csv',
      ['application', 'company', 'role', 'id', 'kind', 'to', 'state', 'deliver_at', 'send_by', 'at', 'also_for', 'rule', 'why'],
      [...kept.deliveries.map((one) => delivered(one, names)), ...kept.followUps.map((one) => planned(one, names))],
    ),
  ];
}

type Names = (application: ApplicationId) => readonly [Cell, Cell];

function namesOf({ applications }: Export): Names {
  const known = new Map(applications.map(({ id, company, role }) => [id, [company, role] as const]));
  return (application) => known.get(application) ?? [undefined, undefined];
}

function delivered(one: Delivery, names: Names): readonly Cell[] {
  const { application, followUp, kind, to, how, at, alsoFor } = one;
  return [application, ...names(application), followUp, kind, to, how, undefined, undefined, at, alsoFor.join('; '), undefined, undefined];
}

function planned(one: FollowUp, names: Names): readonly Cell[] {
  const { application, id, kind, to, deliverAt, sendBy, alsoFor, rule, why } = one;
  return [application, ...names(application), id, kind, to, 'planned', deliverAt, sendBy, undefined, alsoFor.join('; '), rule, why];
}

function table(path: string, header: readonly string[], rows: readonly (readonly Cell[])[]): ExportFile {
  return { path, type: 'text/csv; charset=utf-8', text: csvOf(header, rows), rows: rows.length };
}
