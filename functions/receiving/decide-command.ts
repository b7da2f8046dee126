import { applicationsOf } from '../../lib/follow-ups/follow-up.ts';
import { wishedDrafts } from '../../lib/mail/blocks/lapsed-words.ts';
import type { Command } from '../../lib/mail/replies/command.ts';
import { readCommands } from '../../lib/mail/replies/read-command.ts';
import { readFreshCommands } from '../../lib/mail/replies/read-fresh-command.ts';
import { splitQuoted } from '../../lib/reading/unwrap/quoted.ts';
import { unwrap } from '../../lib/reading/unwrap/unwrap.ts';
import { act } from '../../lib/search/act/act.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import { match } from '../../lib/search/mails/match.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import { ownerAsTold } from '../../lib/search/owner/owner-as-told.ts';
import { ownerWith } from '../../lib/search/owner/owner-changes.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import { loadSearch } from '../planning/load-search.ts';
import { hashOf } from '../secrets/hash.ts';
import type { Services } from '../services.ts';
import type { Decision } from '../store/mails.ts';
import { passesOurOwnOn } from './authority.ts';
import type { ReadArrival } from './envelope.ts';

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
  const [line = ''] = splitQuoted(mail.text).newest.trim().split('\n');
  const lapsed = wishedDrafts(line, sent);
  if (lapsed.length > 0) return { do: 'draft', lapsed };
  const item = await store.search(owner);
  const commands = readCommands({ text: mail.text, sent, owner: ownerAsTold(profile, item.facts, now), now });
  if (commands.every(({ word }) => word === 'unknown') && (reading.forward?.depth ?? 0) > 0) return undefined;
  const about = [sent.application, ...applicationsOf(sent.followUps), ...sent.facts.map(({ application }) => application)];
  const ids = looksAround(commands) ? await allIds(store, profile) : about.flatMap((id) => id ?? []);
  const loaded = await loadSearch({ store }, owner, item, ids, now, 'as planned');
  return loaded ? { ...actOnAll(commands, { sent, search: loaded.search, owner: profile, now, mailId: envelope.mail }), token } : gone;
}

const gone: Decision = { do: 'nothing', why: 'the owner is gone' };

/**
 * A label counts where the owner wrote it. The envelope is anybody's: who got a signed mail of the owner's can send it once more, to an address that is a command, and its
 * signature still holds (DKIM replay); what stands in To and Cc is signed.
 */
function isWritten(label: string, { to, cc }: ReadArrival['mail']): boolean {
  return [...to, ...cc].some(({ address }) => address.toLowerCase().includes(`+${label.toLowerCase()}@`));
}

/**
 * What a mail of the owner's own asks for that answers none of ours: a fresh mail to the capture address, or one to an address that is a word itself.
 * @returns nothing when it is a mail to be read
 */
export async function decideFreshCommand(
  { store, environment }: Pick<Services, 'store' | 'environment'>,
  { label, ...arrival }: ReadArrival,
): Promise<Decision | undefined> {
  const { owner, profile, mail, envelope, reading, now, address, token } = arrival;
  const item = await store.search(owner);
  const fresh = readFreshCommands({
    ...(passesOurOwnOn(reading, environment) ? wordsAbove(arrival) : arrival),
    // It may be the one from before, which counts for a while.
    owner: { ...ownerAsTold(profile, item.facts, now), captureAddress: `${address}@${environment.captureDomain}` },
    now,
    ...(label !== undefined && isWritten(label, mail) && { label }),
  });
  if (!fresh) return undefined;
  if (token !== undefined && fresh.commands.some(({ word }) => !changeNothing.has(word))) return answerToNothing(fresh.commands);
  const loaded = await loadSearch({ store }, owner, item, await allIds(store, profile), now, 'as planned');
  if (!loaded) return gone;
  const found = fresh.passedOn ? match(reading, mail, loaded.search) : undefined;
  // To an address that is a word came a mail about nothing we know: it is read like any other.
  if (found && found.is !== 'known') return undefined;
  return actOnAll(fresh.commands, {
    search: loaded.search,
    owner: profile,
    now,
    mailId: envelope.mail,
    ...(found && { about: found.application }),
  });
}

/** A mail of ours that is passed on says nothing new: what the owner wrote above it is all there is. */
function wordsAbove({ mail, profile, reading: { forward: _, ...reading } }: ReadArrival): Pick<ReadArrival, 'mail' | 'reading'> {
  const { addresses, captureAddress, timeZone } = profile;
  const { ownerNote: text = '' } = unwrap(mail, { addresses, captureAddresses: [captureAddress], timeZone });
  const { html: _html, ...rest } = mail;
  return { mail: { ...rest, text, subject: '', attached: [], calendars: [] }, reading: { ...reading, kind: 'not_job_related' } };
}

const changeNothing: ReadonlySet<Command['word']> = new Set(['status', 'list', 'help', 'export', 'test', 'unknown']);

/**
 * It came to the reply address of a mail that is not known here: of another owner, forgotten, or never sent. What the words would be about nobody can say, and a guess would
 * change something else.
 */
function answerToNothing(commands: readonly Command[]): Decision {
  const said = [
    'I do not know the mail that you answered (any more), so nothing was changed.',
    'Please write it in a new mail to your capture address, with the name of the company.',
  ];
  return {
    do: 'command',
    records: [],
    outcomes: [...new Set(commands.map(({ word }) => word))].slice(0, 1).map((word) => ({ word, said })),
  };
}

/** Each word in its turn. Only one question fits into a mail. */
function actOnAll(
  commands: readonly Command[],
  context: Pick<Parameters<typeof act>[0], 'sent' | 'search' | 'now' | 'mailId' | 'about'> & { readonly owner: Owner },
): Decision & { readonly do: 'command' } {
  let { owner } = context;
  const acted = commands.map((command, index) => {
    const done = act({ ...context, owner, command, mailId: index === 0 ? context.mailId : `${context.mailId} ${index}`, hash: hashOf });
    owner = ownerWith(owner, done.records);
    return done;
  });
  const [asked, ...more] = acted.flatMap(({ question }) => question ?? []);
  const outcomes = acted.map(({ outcome, question }) =>
    question && more.includes(question) ? { ...outcome, said: [...outcome.said, 'Write that one again with a name.'] } : outcome,
  );
  const [forgets] = acted.flatMap((one) => (one.forgets === undefined ? [] : [one.forgets]));
  return {
    do: 'command',
    records: acted.flatMap(({ records }) => records),
    outcomes,
    ...(asked && { question: asked }),
    ...(forgets !== undefined && { forgets }),
  };
}

/** Words that name an application, or speak of all, look beyond what the answered mail was about. */
function looksAround(commands: readonly Command[]): boolean {
  return commands.some(
    (command) =>
      ('of' in command && command.of !== undefined) ||
      ['same', 'not', 'list', 'status', 'export', 'forget', 'applied', 'yes'].includes(command.word),
  );
}

async function allIds(store: Services['store'], owner: Owner): Promise<readonly ApplicationId[]> {
  return (await store.allApplications(owner)).map(({ id }) => id);
}
