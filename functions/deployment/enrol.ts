import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { localPartOf } from '../../lib/reading/unwrap/address.ts';
import { defaultSettings, type Owner } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { environmentOf } from '../environment.ts';
import { reconcileSearch } from '../planning/reconcile-search.ts';
import { unguessable } from '../secrets/unguessable.ts';
import { expectOwner } from '../sending/welcome.ts';
import { type Deciding, decidingOf, type Services } from '../services.ts';
import { answerCloudFormation, type Work } from './custom-resource.ts';

const filled = z.string().check(z.minLength(1));

const properties = z.object({
  CaptureDomain: filled,
  Owner: filled,
  Addresses: z.array(z.string().check(z.minLength(3))).check(z.minLength(1)),
  Name: z.string(),
  TimeZone: filled,
});
type Given = z.infer<typeof properties>;

type Stage = Pick<Services, 'store' | 'wakeUps'>;

/**
 * Brings the owner that the settings of the stack name into the table, with an unguessable capture address that stays for good, and has a new one greeted by mail. An owner whom the settings do not name any
 * more is taken out of service; when the stack goes, they all are. What is kept stays, as the table does, and who is named again goes on from there.
 */
export const enrolmentOf = ({ store, wakeUps }: Stage, now: () => Instant): Work => ({
  put: async (given, before) => {
    const wanted = properties.parse(given);
    const id = wanted.Owner;
    const isBack = await store.takeBackOwner(id);
    const known = await store.changeOwner(id, (owner) => ({
      ...owner,
      captureAddress: `${localPartOf(owner.captureAddress)}@${wanted.CaptureDomain}`,
      ...changesOf(wanted, before ? z.partial(properties).parse(before) : {}),
    }));
    // Before the owner is there: after a crash in between, who is there is not new.
    if (!known) await expectOwner({ store }, id, now());
    const { captureAddress } = known ?? (await added(store, wanted));
    // Another time zone moves what is planned; who came, or came back, needs a wake-up.
    await reconcileSearch({ store, wakeUps }, id, now());
    return { values: { CaptureAddress: captureAddress }, note: `owner ${id} ${known ? (isBack ? 'is back' : 'was there') : 'added'}` };
  },
  remove: async (given) => {
    const { Owner: id } = z.pick(properties, { Owner: true }).parse(given);
    const wasThere = await store.removeOwner(id, now()).catch((error: unknown) => {
      // Deleted by hand before the stack: then there is nobody to take out, and the stack must go.
      if (error instanceof Error && error.name === 'ResourceNotFoundException') return false;
      throw error;
    });
    if (wasThere) {
      // The links in earlier mails, the page and the calendar lead nowhere from now on.
      await store.replaceLinkKeys(id, now());
      await reconcileSearch({ store, wakeUps }, id, now());
    }
    return { values: {}, note: wasThere ? `owner ${id} is out of service; what is kept stays` : `owner ${id} was not there` };
  },
});

/** Only what was said anew: the owner may have changed the rest on the page since. The addresses are always the stack's, for SES may send to no others. */
function changesOf(wanted: Given, before: { readonly [Name in keyof Given]?: Given[Name] | undefined }): Partial<Owner> {
  return {
    addresses: wanted.Addresses,
    ...(wanted.Name !== '' && wanted.Name !== before.Name && { name: wanted.Name }),
    ...(wanted.TimeZone !== before.TimeZone && { timeZone: wanted.TimeZone }),
  };
}

async function added(store: Stage['store'], { Owner: id, Addresses, Name, TimeZone, CaptureDomain }: Given): Promise<Owner> {
  const owner: Owner = {
    id,
    addresses: Addresses,
    name: Name,
    facts: [],
    timeZone: TimeZone,
    language: 'en',
    settings: defaultSettings,
    captureAddress: `${unguessable(10)}@${CaptureDomain}`,
  };
  if (await store.addOwner({ owner, secret: randomBytes(32).toString('base64url') })) return owner;
  const other = await store.owner(id);
  if (!other) throw new Error(`The capture address made for owner ${id} is taken; deploy again`);
  return other.owner;
}

let services: Deciding | undefined;

/** What CloudFormation calls when the stack is made, changed and deleted. */
export async function handler(event: unknown): Promise<void> {
  services ??= decidingOf(environmentOf(process.env));
  await answerCloudFormation(
    event,
    enrolmentOf(services, () => new Date().toISOString()),
  );
}
