import type * as z from 'zod/mini';
import type { ApplicationId } from '../../lib/search/fact.ts';
import { describe } from '../../lib/search/known.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import type { Key, Row, Table } from '../aws/table.ts';
import { lookupKeysOf } from '../rows/lookup-keys.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRow } from '../rows/read-row.ts';
import {
  applicationRow,
  deliveryRow,
  findRow,
  mailKeyRow,
  mailRow,
  rowVersion,
  searchRow,
  sentMailRow,
  tombstonePrefix,
} from '../rows/rows.ts';
import { hashOf, linkAbout, tokenOf } from '../secrets/hash.ts';
import { applicationPrefix } from './searches.ts';
import type { Tombstone } from './tombstones.ts';

/** Everything that the table holds about some applications, or about all. */
export type Traces = {
  readonly applications: readonly ApplicationId[];
  readonly facts: number;
  readonly followUps: number;
  /** Names of the mails, without their prefix in the bucket. */
  readonly mails: readonly string[];
  /** Tokens of mails of ours that were about nothing else. */
  readonly tokens: readonly string[];
  /** Rows to delete, those of the applications last: until then a second run finds everything again. */
  readonly gone: readonly (Key & { readonly revision?: number })[];
  /** Rows about others too, as they are without it. */
  readonly changed: readonly Row[];
  readonly tombstone: Omit<Tombstone, 'of' | 'at'>;
};

/** Everything that names an application, wherever it is kept, for who forgets it. */
export type TraceRows = {
  traces(stored: { readonly owner: Owner; readonly secret: string }, what: readonly ApplicationId[] | 'all'): Promise<Traces>;
  /** What somebody else has written since it was found stays as it is: whoever looks for traces once more finds it. */
  removeTraces(traces: Traces): Promise<void>;
};

/** The account itself, the keys of its links, and the marks of what was forgotten stay. */
const stays = (sk: string): boolean => sk === 'OWNER' || sk === 'KEYS' || sk === 'SEARCH' || sk.startsWith(tombstonePrefix);

export function traceRowsOf(table: Table): TraceRows {
  return {
    async traces({ owner, secret }, what) {
      const rows = await table.query(partitionOf(owner.id), '');
      return what === 'all' ? allTraces(rows, owner) : tracesOf(rows, new Set(what), { owner, secret });
    },

    async removeTraces({ changed, gone }) {
      for (const row of changed) await table.put(row, typeof row.revision === 'number' ? { revision: row.revision - 1 } : undefined);
      for (const { revision, ...key } of gone) await table.remove(key, revision === undefined ? undefined : { revision });
    },
  };
}

function allTraces(rows: readonly Row[], owner: Owner): Traces {
  const applications = rows.filter(({ sk }) => sk.startsWith(applicationPrefix));
  const facts = applications.flatMap((row) => readRow(applicationRow, row).facts);
  const search = rows.filter(({ sk }) => sk === 'SEARCH').map((row) => readRow(searchRow, row));
  const companies = applications.flatMap((row) => describe(readRow(applicationRow, row).facts, owner).company ?? []);
  return {
    applications: applications.map(({ sk }) => nameIn(sk)),
    facts: facts.length + search.flatMap((row) => row.facts).length,
    followUps: new Set([...search.flatMap(({ plan }) => plan.map(({ id }) => id)), ...deliveredIn(rows)]).size,
    mails: [...new Set([...named(rows, 'MAIL#'), ...keysIn(rows).flatMap(({ copies }) => copies)])],
    tokens: named(rows, 'SENT#'),
    gone: lastOfAll(rows.filter(({ sk }) => !stays(sk))),
    changed: [],
    // Whatever is on its way is held back by its time alone.
    tombstone: { mails: [], mailKeys: [], lookups: [], companies: companies.map((name) => hashOf(name.toLowerCase())) },
  };
}

function tracesOf(
  rows: readonly Row[],
  ids: ReadonlySet<ApplicationId>,
  { owner, secret }: { readonly owner: Owner; readonly secret: string },
): Traces {
  const applications = rows.filter(({ sk }) => sk.startsWith(applicationPrefix) && ids.has(nameIn(sk)));
  const facts = applications.flatMap((row) => readRow(applicationRow, row).facts);
  const plan = rows.filter(({ sk }) => sk === 'SEARCH').flatMap((row) => readRow(searchRow, row).plan);
  const planned = plan.filter(({ application }) => ids.has(application)).map(({ id }) => id);

  const changed: Row[] = [];
  const gone = new Map<string, Row>();
  const take = (row: Row): unknown => gone.set(row.sk, row);
  const delivered: string[] = [];
  for (const row of rows.filter(({ sk }) => sk.startsWith('DELIVERY#'))) {
    const { deliveries, ...rest } = readRow(deliveryRow, row);
    const others = deliveries.flatMap((one) => withoutApplications(one, ids));
    delivered.push(...deliveries.filter(({ application }) => ids.has(application)).map(({ followUp }) => followUp));
    if (others.length === 0 && (deliveries.length > 0 || mentions(row, ids))) take(row);
    else if (JSON.stringify(others) !== JSON.stringify(deliveries))
      changed.push({ ...keyOf(row), ...rest, revision: rest.revision + 1, deliveries: others });
  }
  const tokens = new Set<string>();
  for (const row of rows.filter((one) => one.sk.startsWith('SENT#') && mentions(one, ids))) {
    const { mail, messageId } = readRow(sentMailRow, row);
    const rest = sentWithout(mail, ids);
    if (!rest) {
      tokens.add(nameIn(row.sk));
      take(row);
    } else changed.push({ ...keyOf(row), schema: rowVersion, mail: rest, ...(messageId !== undefined && { messageId }) } as Row);
  }
  // Earlier versions made a token of the event itself.
  const wasAnswered = (mail: string): boolean =>
    [`ANSWER#${mail}`, linkAbout(`ANSWER#${mail}`)].some((name) => tokens.has(tokenOf(secret, name)));
  const mails = mailsAbout(rows, ids, facts, wasAnswered);
  const events = [...gone.values()].map(({ sk }) => sk);
  for (const row of rows) {
    const [prefix = ''] = row.sk.split('#');
    if (stays(row.sk) || prefix === 'DELIVERY' || prefix === 'SENT') continue;
    const isOurs =
      (prefix === 'OURS' || prefix === 'LINK' || prefix === 'QUESTION') && typeof row.token === 'string' && tokens.has(row.token);
    const isMail = (prefix === 'MAIL' || prefix === 'ANSWER') && mails.has(nameIn(row.sk));
    const isKey = prefix === 'MAILKEY' && mails.has(readRow(mailKeyRow, row).mail);
    const isUsed = prefix === 'USED' && events.some((event) => row.sk.includes(`#${event}#`));
    // An application that names another one (the same, an offer told of) says no more than its id.
    const isAbout = prefix === 'APPLICATION' ? ids.has(nameIn(row.sk)) : partsOf(row.sk).some((part) => names(part, ids));
    if (isOurs || isMail || isKey || isUsed || isAbout) take(row);
  }
  for (const row of rows.filter(({ sk }) => sk.startsWith('FIND#'))) {
    const { applications: found, ...rest } = readRow(findRow, row);
    const others = found.filter((id) => !ids.has(id));
    if (others.length === 0) take(row);
    else if (others.length < found.length) changed.push({ ...keyOf(row), ...rest, revision: rest.revision + 1, applications: others });
  }
  const known = applications.map((row) => describe(readRow(applicationRow, row).facts, owner).company);
  return {
    applications: applications.map(({ sk }) => nameIn(sk)),
    facts: facts.length,
    followUps: new Set([...planned, ...delivered]).size,
    mails: [...mails],
    tokens: [...tokens],
    gone: lastOfAll([...gone.values()]),
    changed,
    tombstone: {
      mails: [...mails].map(hashOf),
      mailKeys: named([...gone.values()], 'MAILKEY#'),
      lookups: [...new Set(facts.flatMap(lookupKeysOf).map(hashOf))],
      companies: known.flatMap((name) => (name === undefined ? [] : [hashOf(name.toLowerCase())])),
    },
  };
}

/** The mails that its facts come from, copies of them, those that were answered about it alone, and those that wait to change it. */
function mailsAbout(
  rows: readonly Row[],
  ids: ReadonlySet<ApplicationId>,
  facts: z.infer<typeof applicationRow>['facts'],
  wasAnsweredAbout: (mail: string) => boolean,
): ReadonlySet<string> {
  const mails = new Set(facts.flatMap(({ source }) => (source === 'owner' ? [] : [source.mail])));
  const marks = rows.filter(({ sk }) => sk.startsWith('MAIL#'));
  for (const row of marks) if (wasAnsweredAbout(nameIn(row.sk)) || mentions(row, ids)) mails.add(nameIn(row.sk));
  for (const row of marks) {
    const { sameAs } = readRow(mailRow, row);
    if (sameAs !== undefined && mails.has(sameAs)) mails.add(nameIn(row.sk));
  }
  for (const { mail, copies } of keysIn(rows)) if (mails.has(mail)) for (const copy of copies) mails.add(copy);
  return mails;
}

type Delivered = z.infer<typeof deliveryRow>['deliveries'][number];

/** A draft that spoke for several goes on to speak for those that are left. */
function withoutApplications(delivery: Delivered, ids: ReadonlySet<ApplicationId>): readonly Delivered[] {
  const [application, ...alsoFor] = [delivery.application, ...delivery.alsoFor].filter((id) => !ids.has(id));
  if (application === undefined) return [];
  const followUp = application + delivery.followUp.slice(delivery.application.length);
  return [{ ...delivery, application, alsoFor, followUp: application === delivery.application ? delivery.followUp : followUp }];
}

/** @returns nothing when the mail was about nothing else */
function sentWithout(mail: SentMail, ids: ReadonlySet<ApplicationId>): SentMail | undefined {
  const { application, question, lapsed, ...rest } = mail;
  const isOther = (one: { readonly application?: ApplicationId }): boolean => one.application === undefined || !ids.has(one.application);
  const followUps = mail.followUps.flatMap((one) => {
    const [first, ...alsoFor] = [one.application, ...one.alsoFor].filter((id) => !ids.has(id));
    return first === undefined
      ? []
      : [
          {
            ...one,
            application: first,
            alsoFor,
            id: first === one.application ? one.id : `${first}${one.id.slice(one.application.length)}`,
          },
        ];
  });
  const facts = mail.facts.filter(isOther);
  const options = question?.options.filter(({ records }) => records.length > 0 && records.every(isOther)) ?? [];
  const late = lapsed?.filter(isOther) ?? [];
  if (followUps.length + facts.length + options.length + late.length === 0) return undefined;
  return {
    ...rest,
    followUps,
    facts,
    ...(application !== undefined && !ids.has(application) && { application }),
    ...(question &&
      options.length > 0 && { question: { ...question, options: question.options.filter(({ records }) => records.every(isOther)) } }),
    ...(late.length > 0 && { lapsed: late }),
  };
}

/** Whether anything in a row names one of them: by its id, or by that of a follow-up, which begins with it. */
function mentions(value: unknown, ids: ReadonlySet<ApplicationId>): boolean {
  if (typeof value === 'string') return names(value, ids) || partsOf(value).some((part) => names(part, ids));
  if (Array.isArray(value)) return value.some((one) => mentions(one, ids));
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => mentions(one, ids));
}

function names(text: string, ids: ReadonlySet<ApplicationId>): boolean {
  const dot = text.indexOf('.');
  return ids.has(text) || (dot > 0 && ids.has(text.slice(0, dot)));
}

/** Keys are made of parts; other texts with such a sign are not longer than a few words. */
function partsOf(text: string): readonly string[] {
  return text.length <= 1_000 && text.includes('#') ? text.split('#') : [];
}

function deliveredIn(rows: readonly Row[]): readonly string[] {
  return rows
    .filter(({ sk }) => sk.startsWith('DELIVERY#'))
    .flatMap((row) => readRow(deliveryRow, row).deliveries.map(({ followUp }) => followUp));
}

function keysIn(rows: readonly Row[]): readonly { readonly mail: string; readonly copies: readonly string[] }[] {
  return rows
    .filter(({ sk }) => sk.startsWith('MAILKEY#'))
    .map((row) => readRow(mailKeyRow, row))
    .map(({ mail, copies = [] }) => ({ mail, copies }));
}

function named(rows: readonly Row[], prefix: string): readonly string[] {
  return rows.filter(({ sk }) => sk.startsWith(prefix)).map(({ sk }) => nameIn(sk));
}

function lastOfAll(rows: readonly Row[]): Traces['gone'] {
  const isApplication = ({ sk }: Row): boolean => sk.startsWith(applicationPrefix);
  return [...rows.filter((row) => !isApplication(row)), ...rows.filter(isApplication)].map((row) => ({
    ...keyOf(row),
    // Others may add themselves to these meanwhile: then they stay, and are found as they are by then.
    ...(/^(?:FIND|MAILKEY)#/.test(row.sk) && typeof row.revision === 'number' && { revision: row.revision }),
  }));
}

function keyOf({ pk, sk }: Row): Key {
  return { pk, sk };
}

function nameIn(sk: string): string {
  return sk.slice(sk.indexOf('#') + 1);
}
