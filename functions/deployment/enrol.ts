import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { defaultSettings, type Owner } from '../../lib/search/owner.ts';
import { localPartOf, type Owners, ownersOf } from '../owners.ts';
import { tableOf } from '../table.ts';
import { unguessable } from '../unguessable.ts';
import { answerRequest, type Work } from './custom-resource.ts';

const properties = z.object({
  Table: z.string().min(1),
  CaptureDomain: z.string().min(1),
  Owner: z.string().min(1),
  Addresses: z.array(z.string().min(3)).min(1),
  Name: z.string(),
  TimeZone: z.string().min(1),
});
type Given = z.infer<typeof properties>;

/**
 * Brings the owner that the settings of the stack name into the table, with an unguessable capture address that stays for good. When the stack goes the owner stays, as the table does.
 */
export const enrolmentOf = (ownersIn: (table: string) => Owners): Work => ({
  put: async (given, before) => {
    const wanted = properties.parse(given);
    const owners = ownersIn(wanted.Table);
    const known = await owners.changeOwner(wanted.Owner, (owner) => ({
      ...owner,
      captureAddress: `${localPartOf(owner.captureAddress)}@${wanted.CaptureDomain}`,
      ...changesOf(wanted, before ? properties.partial().parse(before) : {}),
    }));
    const { captureAddress } = known ?? (await added(owners, wanted));
    return { values: { CaptureAddress: captureAddress }, note: `owner ${wanted.Owner} ${known ? 'was there' : 'added'}` };
  },
  remove: async () => ({ values: {}, note: 'the owner stays, as the table does' }),
});

/** Only what was said anew: the owner may have changed the rest on the page since. The addresses are always the stack's, for SES may send to no others. */
function changesOf(wanted: Given, before: { readonly [Name in keyof Given]?: Given[Name] | undefined }): Partial<Owner> {
  return {
    addresses: wanted.Addresses,
    ...(wanted.Name !== '' && wanted.Name !== before.Name && { name: wanted.Name }),
    ...(wanted.TimeZone !== before.TimeZone && { timeZone: wanted.TimeZone }),
  };
}

async function added(owners: Owners, { Owner: id, Addresses, Name, TimeZone, CaptureDomain }: Given): Promise<Owner> {
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
  if (await owners.addOwner({ owner, secret: randomBytes(32).toString('base64url') })) return owner;
  const other = await owners.owner(id);
  if (!other) throw new Error(`The capture address made for owner ${id} is taken; deploy again`);
  return other.owner;
}

let client: DynamoDBClient | undefined;

/** What CloudFormation calls when the stack is made, changed and deleted. */
export async function handler(event: unknown): Promise<void> {
  client ??= new DynamoDBClient({ requestHandler: { connectionTimeout: 5_000, requestTimeout: 20_000 } });
  const dynamodb = client;
  await answerRequest(
    event,
    enrolmentOf((table) => ownersOf(tableOf(dynamodb, table))),
  );
}
