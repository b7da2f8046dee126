import type { ImapFlow } from 'imapflow';
import { keyword, type MailboxMark } from './settings.ts';

/** Marks a mail that is taken in. What a mailbox does not let us do is said once, and changes nothing else. */
export type MarkAs = (client: ImapFlow, uid: number) => Promise<void>;

/** @param log told once of each thing that the mailbox does not let us do */
export function markAs(mark: MailboxMark, log: (line: string) => void): MarkAs {
  const said = new Set<string>();
  const sayOnce = (line: string) => {
    if (!said.has(line)) log(line);
    said.add(line);
  };
  const addFlag = async (client: ImapFlow, uid: number, flag: string) => {
    if (await client.messageFlagsAdd(String(uid), [flag], { uid: true })) return;
    sayOnce('mails cannot be marked in this mailbox; they are read all the same');
  };
  const addKeyword = async (client: ImapFlow, uid: number) => {
    if (allows(client, keyword)) return addFlag(client, uid, keyword);
    sayOnce('this mailbox takes no keywords of its own, so mails that were taken in are marked as seen');
    return addFlag(client, uid, '\\Seen');
  };
  const move = async (client: ImapFlow, uid: number, folder: string) => {
    // Without MOVE it takes an EXPUNGE, which may delete what somebody else marked for it.
    if (!client.capabilities.has('MOVE') && !client.capabilities.has('IMAP4rev2')) {
      sayOnce('this server cannot move mails, so those that were taken in are marked with a keyword');
      return addKeyword(client, uid);
    }
    const moved = await client.messageMove(String(uid), folder, { uid: true }).catch(() => false);
    if (moved) return;
    await client.mailboxCreate(folder).catch(() => undefined);
    if (await client.messageMove(String(uid), folder, { uid: true }).catch(() => false)) return;
    sayOnce(`mails cannot be moved to ${folder}; they are read all the same`);
  };
  return async (client, uid) => {
    if (mark.as === 'nothing') return;
    if (mark.as === 'folder') return move(client, uid, mark.folder);
    if (mark.as === 'seen') return addFlag(client, uid, '\\Seen');
    return addKeyword(client, uid);
  };
}

function allows({ mailbox }: ImapFlow, flag: string): boolean {
  const flags = mailbox ? mailbox.permanentFlags : undefined;
  return flags === undefined || flags.has('\\*') || flags.has(flag);
}
