import { expect, test } from 'vitest';
import { checkOwner } from '../../../local/mailbox/door.ts';
import { mailboxSettingsOf } from '../../../local/mailbox/settings.ts';
import { StageFault } from '../../../local/stage-fault.ts';
import { mina } from '../../functions/given/laid-out.ts';

const settings = mailboxSettingsOf({ CAPTURE_IMAP_URL: 'imaps://jobs%40mail.example:secret@imap.mail.example' });
const mailbox = settings && { settings, tell: () => undefined };
const owners = (...ids: string[]) => ({ owners: async () => ids });

test.each<[string, string[], string[], string]>([
  ['two owners share', ['me', 'ada'], ['mara@home.example'], 'has several owners, and a mailbox serves one'],
  ['is its owner’s own', ['me'], ['mara@home.example', 'jobs@mail.example'], 'cannot be your own address too'],
  ['nobody can be written to from', ['me'], ['owner@followthrough.example'], 'OWNER_ADDRESS: is needed'],
])('a mailbox that %s is refused in a sentence', async (_, ids, addresses, sentence) => {
  if (!mailbox) throw new Error('no mailbox');
  const check = checkOwner(owners(...ids), { ...mina, addresses }, { mailbox, relay: {} });
  await expect(check).rejects.toThrow(StageFault);
  await expect(check).rejects.toThrow(sentence);
});

test('a mailbox of one owner who reads mail elsewhere is fine', async () => {
  if (!mailbox) throw new Error('no mailbox');
  await expect(checkOwner(owners('me'), { ...mina, addresses: ['mara@home.example'] }, { mailbox, relay: {} })).resolves.toBeUndefined();
});
