import { atMost, type Section, seconds } from '../figures.ts';
import { dueAtOnce } from './due-at-once.ts';
import { mailsASecond } from './mails-a-second.ts';
import { replayYear } from './year.ts';

/** The whole product on one machine: mails through SMTP to a recorded plan, what falls due at one minute, and a year played through. */
export async function benchStage(options: { readonly mails: number; readonly due: number; readonly year: number }): Promise<Section> {
  return {
    title: 'The laptop stage',
    about:
      'Everything in one process and its threads: SMTP in, queue, functions, table and outbox, nothing left out. Rates are by the clock; processor time is of all threads, so that of one mail may be longer than the clock says. The mails are forwards of the owner, ten about each of fifty applications, in one day.',
    figures: [
      ...(await mailsASecond(options.mails)),
      ...(await dueAtOnce(options.due)),
      atMost(`a year of one search, ${options.year} mails, by simulate`, await replayYear(options.year), 5, seconds),
    ],
  };
}
