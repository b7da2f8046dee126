import { readCommand } from '../lib/mail/read-command.ts';
import { act } from '../lib/search/act.ts';
import type { SentMail } from '../lib/search/sent-mail.ts';
import { hashOf } from './hash.ts';
import { applicationsOf } from './letter-facts.ts';
import type { Decision } from './mails.ts';
import type { ReadArrival } from './receive-for.ts';
import { loadSearch } from './reconcile-search.ts';
import type { Services } from './services.ts';

/**
 * What the owner's reply to a mail of ours asks for.
 * @returns nothing when it is no command but a mail passed on to the address of that reply
 */
export async function decideCommand(
  { store }: Pick<Services, 'store'>,
  arrival: ReadArrival,
  token: string,
  sent: SentMail,
): Promise<Decision | undefined> {
  const { owner, profile, mail, envelope, reading, now } = arrival;
  const command = readCommand({ text: mail.text, sent, owner: profile, now });
  if (command.word === 'unknown' && (reading.forward?.depth ?? 0) > 0) return undefined;
  const about = [sent.application, ...applicationsOf(sent.followUps), ...sent.facts.map(({ application }) => application)];
  const loaded = await loadSearch(
    { store },
    owner,
    await store.search(owner),
    about.flatMap((id) => id ?? []),
  );
  if (!loaded) return { do: 'nothing', why: 'the owner is gone' };
  const { records, outcome } = act({ command, sent, search: loaded.search, now, mailId: envelope.mail, hash: hashOf });
  return { do: 'command', token, records, outcome };
}
