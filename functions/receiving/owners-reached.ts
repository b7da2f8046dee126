import { localPartOf } from '../../lib/reading/unwrap/address.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { tokenForm } from '../secrets/hash.ts';
import type { Services } from '../services.ts';
import type { Envelope } from './envelope.ts';

/** An owner whom a mail reached, and what stands behind the plus of the address that it was sent to: the token of a mail of ours, or a label. */
export type Recipient = {
  readonly owner: OwnerId;
  /** Local part of the capture address that it came to, without what stands behind the plus. */
  readonly address: string;
  readonly token?: string;
  readonly label?: string;
};

/** By the envelope's recipients, each owner once; `local+token@` is a reply. */
export async function ownersReached(
  { store, environment }: Pick<Services, 'store' | 'environment'>,
  envelope: Envelope,
  now: Instant,
): Promise<readonly Recipient[]> {
  const reached = new Map<OwnerId, Recipient>();
  for (const recipient of envelope.recipients.slice(0, mostRecipients)) {
    const at = recipient.lastIndexOf('@');
    if (recipient.slice(at + 1).toLowerCase() !== environment.captureDomain) continue;
    const local = localPartOf(recipient).toLowerCase();
    const plus = local.indexOf('+');
    const label = plus < 0 ? '' : local.slice(plus + 1);
    const address = plus < 0 ? local : local.slice(0, plus);
    const owner = await store.ownerOfAddress(address, now);
    if (owner === undefined || reached.get(owner)?.token !== undefined) continue;
    const known = reached.get(owner);
    const behind = tokenForm.test(label) ? { token: label } : label === '' ? {} : { label };
    reached.set(owner, { owner, address, ...(known?.label !== undefined && { label: known.label }), ...behind });
  }
  return [...reached.values()];
}

/** SES takes up to a hundred; each costs a read, and a mail to more than a few capture addresses is none of ours. */
const mostRecipients = 100;
