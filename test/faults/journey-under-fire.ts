import { simpleParser } from 'mailparser';
import type { Instant } from '../../lib/time.ts';
import { type LaidOut, mina } from '../functions/laid-out.ts';
import { application, invitation, rejection, reply } from '../functions/mails.ts';
import { type Arrival, runDeployment } from './deployment.ts';
import type { Call, FaultPlan, Met } from './faulty-calls.ts';

const from: Instant = '2026-10-05T13:12:00Z';
const until: Instant = '2026-10-22T12:00:00Z';

/** An application, an interview, the thank-you and what Mina says of it, a rejection that she takes back, and the status check after that. */
const arrivals: readonly Arrival[] = [
  { at: '2026-10-05T13:12:30Z', write: () => ({ raw: application }) },
  { at: '2026-10-08T14:31:00Z', write: () => ({ raw: invitation }) },
  { at: '2026-10-14T21:00:00Z', write: (stage) => ({ raw: reply('sent', { id: 'reply-1' }), recipient: answering(stage, 'thank_you') }) },
  { at: '2026-10-16T14:31:00Z', write: () => ({ raw: rejection }) },
  { at: '2026-10-16T21:00:00Z', write: (stage) => ({ raw: reply('undo', { id: 'reply-2' }), recipient: answering(stage, 'receipt') }) },
];

/** The Reply-To of the latest mail of ours of that kind. */
function answering({ outbox }: LaidOut, kind: string): string {
  const mail = outbox.list().findLast(({ tags }) => tags.kind === kind);
  return `k7p2vq9xw3+${mail?.tags.token ?? 'none'}@in.example.com`;
}

export type Ending = {
  /** Facts, plan and deliveries without the moments at which they became known or were done. */
  readonly state: string;
  /** By their order; `again`: says that it may have come before. */
  readonly mails: readonly { readonly kind: string; readonly subject: string; readonly again: boolean }[];
  readonly calls: readonly Call[];
  readonly met: readonly Met[];
  readonly laidAside: number;
  readonly stillQueued: number;
  readonly leftRaw: number;
};

/** Plays the journey with the planned faults. */
export async function playUnderFire(plan: FaultPlan, whenDone: (end: () => Promise<void>) => unknown): Promise<Ending> {
  const { stage, calls, met, laidAside, stillQueued } = await runDeployment(arrivals, { from, until, plan, whenDone });
  const { store, bucket } = stage.services;
  const { revision: _, ...item } = await store.search('mina');
  const applications = (await store.allApplications(mina)).map(({ id, facts }) => ({ id, facts }));
  const deliveries = await store.deliveries('mina');
  const mails = await Promise.all(
    stage.outbox.list().map(async ({ id, tags }) => {
      const { subject = '', text = '' } = await simpleParser((await stage.outbox.read(id)) ?? '');
      return { kind: tags.kind ?? '', subject, again: text.startsWith('This mail may have reached you before') };
    }),
  );
  return {
    state: JSON.stringify({ item, applications, deliveries }, withoutMoments, 1),
    mails,
    calls,
    met,
    laidAside: laidAside.length,
    stillQueued,
    leftRaw: (await bucket.list('raw/')).length,
  };
}

/** Calls between SES's answer and the last word about a mail: who dies there cannot know that it went. */
const window = 4;

/** @returns what is not as it should be after the faults, each in a sentence */
export function complaints(calm: Ending, ending: Ending): readonly string[] {
  const inWindow = ending.met.filter(({ sinceSend }) => sinceSend !== undefined && sinceSend <= window).length;
  const marked = ending.mails.filter(({ again }) => again);
  const named = (mails: Ending['mails']) => mails.map(({ kind, subject }) => `${kind}: ${subject}`).sort();
  const plain = named(ending.mails.filter(({ again }) => !again));
  const wanted = named(calm.mails);
  return [
    ...(ending.state === calm.state ? [] : ['facts, plan or deliveries are other ones']),
    ...(JSON.stringify(plain) === JSON.stringify(wanted) ? [] : [`instead of ${wanted.length} mails: ${plain.join(', ')}`]),
    ...(marked.length <= inWindow ? [] : [`${marked.length} mails went again`]),
    ...marked.filter(({ kind }) => !calm.mails.some((mail) => mail.kind === kind)).map(({ kind }) => `${kind} went only marked`),
    ...(ending.laidAside + ending.stillQueued + ending.leftRaw === 0 ? [] : ['a mail was laid aside']),
  ];
}

/** When a fact became known, when a word of Mina's was heard, when a mail went and SES's id of it are other ones after a fault, as they should. */
function withoutMoments(key: string, value: unknown): unknown {
  return ['knownAt', 'saidAt', 'at', 'messageId'].includes(key) && typeof value === 'string' ? '' : value;
}
