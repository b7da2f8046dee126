import type { InboundMail } from '../lib/reading/inbound-mail.ts';
import { read } from '../lib/reading/read.ts';
import type { Reading } from '../lib/reading/reading.ts';
import { mailKeys } from '../lib/search/mail-keys.ts';
import type { Owner, OwnerId } from '../lib/search/owner.ts';
import type { Trust } from '../lib/search/understand.ts';
import type { Instant } from '../lib/time.ts';
import { answer } from './answer.ts';
import { claimsOwner, isAutomatic, trustOf } from './authority.ts';
import { decideCommand } from './decide-command.ts';
import { decideMail } from './decide-mail.ts';
import type { Envelope } from './envelope.ts';
import type { Decision, MailMark } from './mails.ts';
import type { Services } from './services.ts';

/** One mail that reached one owner. */
export type Arrival = {
  readonly owner: OwnerId;
  readonly envelope: Envelope;
  readonly mail: InboundMail;
  readonly now: Instant;
  /** From the address that it was sent to. */
  readonly token?: string;
};

/** The same, once the owner is known and the mail is read. */
export type ReadArrival = Arrival & { readonly profile: Owner; readonly reading: Reading; readonly trust: Trust };

/** @returns what became of the mail, in one word; once that is on record, the mail is done with */
export async function receiveFor(services: Services, arrival: Arrival): Promise<NonNullable<MailMark['outcome']> | 'forgotten'> {
  const { store, environment } = services;
  const { owner, envelope, mail, now, token } = arrival;
  const finish = async (outcome: NonNullable<MailMark['outcome']>, why?: string, trust?: Trust) => {
    await store.finishMail(owner, envelope.mail, { at: now, outcome, ...(why !== undefined && { why }), ...(trust && { trust }) });
    return outcome;
  };

  const stored = await store.owner(owner);
  if (!stored) return 'forgotten';
  if (envelope.virus === 'FAIL') return finish('refused', 'SES found a virus');
  if (mail.from?.address.toLowerCase() === environment.sender.toLowerCase()) return finish('nothing', 'a mail of our own');
  const profile = stored.owner;
  const ours = token ?? (await store.tokenOfOurs(owner, [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])]));
  const sent = ours === undefined ? undefined : await store.sentMail(owner, ours);
  if (sent && isAutomatic(mail, envelope)) return finish('nothing', 'an automatic answer to a mail of ours');

  // Only the address tells a token that the owner alone was given; Message-IDs travel on with every forward.
  const trust = trustOf(mail, envelope, profile, token !== undefined && sent !== undefined);
  if (envelope.spam === 'FAIL' && trust !== 'owner') return finish('nothing', 'SES takes it for spam', trust);
  if (sent && trust === 'unverified' && claimsOwner(mail, profile))
    return finish('refused', 'a command without proof of its sender', trust);

  const reading = read(mail, { owner: profile, now, id: envelope.mail });
  const readArrival: ReadArrival = { ...arrival, profile, reading, trust };
  let decision: Decision | undefined = (await store.mail(owner, envelope.mail))?.decision;
  if (!decision) {
    const command =
      sent && ours !== undefined && trust === 'owner' ? await decideCommand(services, readArrival, ours, sent.mail) : undefined;
    const first = await store.claimKeys(owner, envelope.mail, command ? replyKeys(mail) : mailKeys(mail, reading));
    if (first !== undefined && (await saysNothingNew(services, owner, first, trust)))
      return finish('same', `the same mail as ${first}`, trust);
    decision = await store.decide(owner, envelope.mail, command ?? (await decideMail(services, readArrival)), now);
  }
  await answer(services, readArrival, decision);
  switch (decision.do) {
    case 'record':
      return finish('recorded', undefined, trust);
    case 'command':
      return finish('command', undefined, trust);
    case 'ask':
      return finish('asked', decision.question.about, trust);
    case 'nothing':
      return finish('nothing', decision.why, trust);
  }
}

/** Two words of the owner's within one minute and under one subject are two commands: only its id tells that a reply came twice. */
function replyKeys({ messageId }: InboundMail): readonly string[] {
  return messageId === undefined ? [] : [`outer ${messageId}`];
}

const rank: Readonly<Record<Trust, number>> = { unverified: 0, passed: 1, owner: 2 };

/** A second copy counts when the first one changed nothing and this one has more authority: the owner forwards what a stranger had sent. */
async function saysNothingNew({ store }: Pick<Services, 'store'>, owner: OwnerId, first: string, trust: Trust): Promise<boolean> {
  const before = await store.mail(owner, first);
  if (!before?.done || before.outcome === 'recorded' || before.outcome === 'command') return true;
  return rank[trust] <= rank[before.trust ?? 'unverified'];
}
