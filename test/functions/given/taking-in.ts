import { deliverDue } from '../../../functions/deliver.ts';
import { type Receiving, receive } from '../../../functions/inbound.ts';
import { parseMail } from '../../../functions/mime/mime.ts';
import type { Envelope, Verdict } from '../../../functions/receiving/envelope.ts';
import { type LaidOut, mina } from './laid-out.ts';

export type Sent = {
  readonly recipient?: string;
  readonly source?: string;
  readonly dmarc?: Verdict;
  readonly virus?: Verdict;
  readonly spam?: Verdict;
};

export const capture = mina.captureAddress;
export const receiving = ({ services }: LaidOut): Receiving => ({ ...services, parse: parseMail });

/** Puts a mail into the bucket as SES does, and says what SES would. */
export async function arrives({ services }: LaidOut, name: string, raw: Uint8Array, sent: Sent = {}): Promise<Envelope> {
  const { recipient = capture, source = 'someone@mailbox.example', dmarc = 'PASS', virus = 'PASS', spam = 'PASS' } = sent;
  await services.bucket.put(`raw/${name}`, raw);
  return { object: `raw/${name}`, mail: name, source, recipients: [recipient], dmarc, virus, spam };
}

export async function takeIn(stage: LaidOut, name: string, raw: Uint8Array, now: string, sent: Sent = {}): Promise<string> {
  stage.clock.setTo(Date.parse(now));
  const [received] = await receive(receiving(stage), await arrives(stage, name, raw, sent), now);
  return received?.outcome ?? '';
}

/** A wake-up fires. */
export async function wake({ services, clock }: LaidOut, now: string) {
  clock.setTo(Date.parse(now));
  return deliverDue(services, { owner: 'mina' }, now);
}

export const kindsSent = ({ outbox }: LaidOut) => outbox.list().map(({ tags }) => tags.kind);
export const planned = async ({ services }: LaidOut) => (await services.store.search('mina')).plan.map(({ kind }) => kind);
export const lastMail = ({ outbox }: LaidOut) => outbox.list().at(-1);

export async function factTypes({ services }: LaidOut) {
  return (await services.store.allApplications(mina)).map(({ facts }) => facts.map(({ type }) => type));
}

/** What counts of the end, without when it was known and how many tries it took. */
export async function endState({ services }: LaidOut) {
  const { revision: _, ...item } = await services.store.search('mina');
  const applications = (await services.store.allApplications(mina)).map(({ id, facts }) => ({ id, facts }));
  return JSON.stringify({ item, applications }).replace(/"(?:knownAt|saidAt)":"[^"]+"/g, '"at"');
}
