import type { Table } from '../aws/table.ts';
import { type Allowances, allowancesOf } from './allowances.ts';
import { type Deliveries, deliveriesOf } from './deliveries.ts';
import { type LinkRows, linkRowsOf } from './link-rows.ts';
import { type Mails, mailsOf } from './mails.ts';
import { type Owners, ownersOf } from './owners.ts';
import { type QuestionRows, questionRowsOf } from './question-rows.ts';
import { type ReadAgain, readAgainOf } from './read-again.ts';
import { type Searches, searchesOf } from './searches.ts';
import { type ForgetAgain, type KeepsForgotten, keepForgotten, type Tombstones, tombstonesOf } from './tombstones.ts';
import { type TraceRows, traceRowsOf } from './traces.ts';
import { type TrafficRows, trafficOf } from './traffic.ts';

/** What Followthrough remembers, all of it in one table. Every write is one row under a condition, so every step can be done twice. */
export type Store = Owners &
  ReadAgain &
  Searches &
  Deliveries &
  Mails &
  QuestionRows &
  LinkRows &
  Tombstones &
  KeepsForgotten &
  TraceRows &
  TrafficRows &
  Allowances;

/** @param forgetAgain where there is a function that forgets */
export function storeOf(table: Table, forgetAgain: ForgetAgain = async () => undefined): Store {
  const searches = searchesOf(table);
  const deliveries = deliveriesOf(table);
  const mails = mailsOf(table);
  return {
    ...ownersOf(table),
    ...searches,
    ...deliveries,
    ...readAgainOf({ ...searches, ...deliveries }),
    ...keepForgotten(table, { ...searches, ...deliveries }, forgetAgain),
    ...mails,
    ...questionRowsOf(table, mails),
    ...linkRowsOf(table),
    ...tombstonesOf(table),
    ...traceRowsOf(table),
    ...trafficOf(table),
    ...allowancesOf(table),
  };
}
