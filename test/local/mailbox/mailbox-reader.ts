import { expect, onTestFinished } from 'vitest';
import { type MailboxOptions, startMailbox } from '../../../local/mailbox/mailbox.ts';
import type { TakenMail } from '../../../local/mailbox/reading.ts';

export type ReaderOptions = Pick<MailboxOptions, 'settings' | 'folder' | 'waits'> & Partial<MailboxOptions>;

/** A mailbox that is read into a list, where the list is all that remembers. */
export function aMailboxReader(options: ReaderOptions) {
  const taken: TakenMail[] = [];
  const [troubles, told]: [string[], string[]] = [[], []];
  const start = (again: Partial<MailboxOptions> = {}) => {
    const mailbox = startMailbox({
      accept: async (mail) => void taken.push(mail),
      isKnown: async (id) => taken.some((mail) => mail.id === id),
      hasRoom: async () => undefined,
      log: (line) => troubles.push(line),
      tell: (line) => told.push(line),
      ...options,
      ...again,
    });
    onTestFinished(() => mailbox.stop());
    return mailbox;
  };
  const subjects = () => taken.map(({ raw }) => /^Subject: (.*)$/m.exec(raw.toString())?.[1]?.trim());
  const isListening = async (mailbox: ReturnType<typeof start>) => expect.poll(mailbox.isBehind, { timeout: 20_000 }).toBe(false);
  return { taken, troubles, told, start, subjects, isListening };
}
