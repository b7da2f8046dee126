import { type Receiving, receive } from '../../functions/inbound.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { mina } from '../functions/given/laid-out.ts';
import { application } from '../functions/store/mails.ts';
import { elsewhere } from './letters.ts';
import { message } from './message.ts';
import type { Received } from './received.ts';

/** A place where mails are received, with an owner who has applied to Larchmont Press and got one receipt for it. */
export type Place = {
  readonly receiving: Receiving;
  readonly owner: typeof mina;
  /** Of the receipt. */
  readonly token: string;
  /** All mails that were sent, oldest first. */
  readonly mails: () => Promise<
    readonly { readonly to: readonly string[]; readonly kind: string; readonly token: string; readonly text: string }[]
  >;
};

/** The owner's application by BCC. @returns the token of its receipt */
export async function applies({ receiving, owner, mails }: Omit<Place, 'token'>): Promise<string> {
  const object = `raw/application-${owner.id}`;
  await receiving.bucket.put(object, application);
  const envelope = { object, mail: `application-${owner.id}`, source: owner.addresses[0] ?? '', recipients: [owner.captureAddress] };
  await receive(receiving, { ...envelope, dmarc: 'PASS' }, '2026-10-05T13:12:30Z');
  const [receipt] = (await mails()).slice(-1);
  if (receipt?.kind !== 'receipt') throw new Error('The application was not answered');
  return receipt.token;
}

/** When the mails come. */
export const at = '2026-10-08T14:31:00Z';
const later = '2026-10-08T15:10:00Z';

/** What became of a mail, as far as the tables speak of it. */
export type Ending = {
  readonly outcome: string;
  readonly why?: string;
  readonly facts: readonly string[];
  /** Texts of the mails that the owner got for it. */
  readonly texts: readonly string[];
  /** What is wrong whatever the mail was: sentences, none when all is well. */
  readonly complaints: readonly string[];
};

/** Receives the mail, and an ordinary one after it where that is asked for. */
export async function play(
  { receiving, owner, token, mails }: Place,
  { raw, sent = {} }: Received,
  { name, andNext }: { readonly name: string; readonly andNext: boolean },
): Promise<Ending> {
  const { store, bucket } = receiving;
  const { source = 'someone@mailbox.example', dmarc = 'PASS', spam = 'PASS', virus = 'PASS', recipients = [mina.captureAddress] } = sent;
  const [local = ''] = owner.captureAddress.split('@');
  const mine = (text: string): string => text.replaceAll(usualLocal, local).replaceAll(usualLocal.toUpperCase(), local.toUpperCase());
  const reached = recipients.map((one) => (one === 'reply' ? `${local}+${token}@in.example.com` : mine(one)));
  const arrives = async (mail: string, bytes: Uint8Array, to: readonly string[]) => {
    await bucket.put(`raw/${mail}`, local === usualLocal ? bytes : Buffer.from(mine(Buffer.from(bytes).toString('latin1')), 'latin1'));
    return { object: `raw/${mail}`, mail, source, recipients: to, dmarc, spam, virus };
  };

  const receiveNext = async () => {
    const envelope = await arrives(`${name}-next`, nextMail, [owner.captureAddress]);
    const proven = { ...envelope, source: owner.addresses[0] ?? '', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' } as const;
    return (await receive(receiving, proven, later))[0]?.outcome;
  };

  const before = await mails();
  const known = new Set((await factsOf(receiving, owner)).map(({ id }) => id));
  const [received] = await receive(receiving, await arrives(name, raw, reached), at);
  const mark = await store.mail(owner.id, name);
  const facts = (await factsOf(receiving, owner)).filter(({ id }) => !known.has(id)).map(inShort);
  const got = (await mails()).slice(before.length);

  const next = andNext ? await receiveNext() : 'recorded';
  const all = (await mails()).slice(before.length);
  const kept = await bucket.get(`kept/${name}`, 'whole');
  return {
    outcome: received?.outcome === 'nobody has such a capture address' ? 'nobody' : (received?.outcome ?? ''),
    ...(mark?.why !== undefined && { why: mark.why }),
    facts: facts.sort(),
    texts: got.map(({ text }) => text),
    complaints: [
      ...(all.every(({ to }) => to.length === 1 && to[0] === owner.addresses[0]) ? [] : ['somebody else than the owner got a mail']),
      ...(got.length <= 1 ? [] : [`the owner got ${got.length} mails for it`]),
      ...(kept?.size === raw.byteLength ? [] : ['the mail was not kept whole']),
      ...((await bucket.get(`raw/${name}`)) === undefined ? [] : ['the mail was left over']),
      ...(next === 'recorded' ? [] : [`the next mail was ${next}`]),
    ],
  };
}

const [usualLocal = ''] = mina.captureAddress.split('@');

const nextMail = message(
  {
    From: 'Mina Okafor <mina.okafor@mailbox.example>',
    To: 'Ruben Sandoval <ruben.sandoval@fernhill.example>',
    'Message-ID': '<next-1@mailbox.example>',
    Subject: 'Application: Tram Planner',
  },
  ...elsewhere,
);

async function factsOf({ store }: Receiving, owner: typeof mina): Promise<readonly Fact[]> {
  const [applications, search] = await Promise.all([store.allApplications(owner), store.search(owner.id)]);
  return [...applications.flatMap(({ facts }) => facts), ...search.facts];
}

/** The type with what decides it. */
function inShort(fact: Fact): string {
  switch (fact.type) {
    case 'invite':
      return `invite ${fact.interview.startsAt}`;
    case 'reschedule':
      return `reschedule ${fact.startsAt}`;
    case 'ooo':
      return `ooo ${fact.back}`;
    case 'offer':
      return fact.deadline === undefined ? 'offer' : `offer ${fact.deadline}`;
    case 'timeline':
      return fact.P === undefined ? 'timeline' : `timeline ${fact.P}`;
    case 'application':
      return `application ${fact.about?.company ?? ''}`.trim();
    default:
      return fact.type;
  }
}
