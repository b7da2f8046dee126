import { describe, expect, test } from 'vitest';
import { readCommands, readWrittenCommands } from '../../lib/mail/replies/read-command.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import { ownerWith } from '../drafts/searches.ts';
import { clients } from './replying/clients.ts';
import { otherLanguages, plainWords, prose, type Reply, sentences, slips } from './replying/words.ts';

// A Wednesday, 15:00 in New York.
const now = '2026-10-21T19:00:00Z';

function answered(kind: SentMail['kind']): SentMail {
  const drafted = !['receipt', 'question', 'answer'].includes(kind);
  const to = kind === 'contact_prompt' || kind === 'prep_nudge' ? 'owner' : 'omar@juniper.example';
  return {
    kind,
    at: '2026-10-21T14:00:00Z',
    application: 'app-1',
    followUps: drafted ? [{ id: 'f1', kind: kind as SentMail['followUps'][number]['kind'], application: 'app-1', alsoFor: [], to }] : [],
    interviews: kind === 'thank_you' ? ['i1'] : [],
    facts: [],
  };
}

function read([client, words, , to = 'status_1']: Reply) {
  const write = clients[client];
  if (!write) throw new Error(`no such client: ${client}`);
  return readCommands({ text: write(words), sent: answered(to), owner: ownerWith(), now });
}

const tables = {
  'one word': plainWords,
  'other languages': otherLanguages,
  'slips of the finger': slips,
  'words with something behind them': sentences,
  prose,
};

describe.each(Object.entries(tables))('replies as mail programs send them: %s', (_name, replies) => {
  test.each(replies.map((reply) => [`${reply[0]}: ${reply[1] === '' ? 'nothing typed' : reply[1]}`, reply] as const))(
    '%s',
    (_what, reply) => {
      const wanted = reply[2];
      const commands = read(reply);
      if (wanted.length > 0) expect(commands).toEqual(wanted);
      else expect(commands.map(({ word }) => word)).toEqual(['unknown']);
    },
  );
});

test('there are more than a hundred and fifty of them, from every program', () => {
  const replies = Object.values(tables).flat();
  expect(replies.length).toBeGreaterThan(150);
  expect(new Set(replies.map(([client]) => client))).toEqual(new Set(Object.keys(clients)));
});

test('whatever the program, an unwritten reply says nothing, and one word says that word', () => {
  for (const client of Object.keys(clients)) {
    expect(
      read([client, '', []]).map(({ word }) => word),
      client,
    ).toEqual(['unknown']);
    expect(read([client, 'skip', []]), client).toEqual([{ word: 'skip' }]);
  }
});

describe.each(Object.entries(tables))('on a form, where nothing is quoted, the same is read of the same: %s', (_name, replies) => {
  const typed = [...new Map(replies.map(([, words, , to = 'status_1']) => [`${to}: ${words}`, { words, to }]))].filter(
    ([, { words }]) => words.trim() !== '' && !words.trim().includes('\n'),
  );

  test.each(typed)('%s', (_, { words, to }) => {
    const input = { text: words, sent: answered(to), owner: ownerWith(), now };
    expect(readWrittenCommands(input)).toEqual(readCommands(input));
  });
});

test('on a form each line is read, and a marked one says nothing', () => {
  const read = (text: string) => readWrittenCommands({ text, owner: ownerWith(), now });
  expect(read(' stop\u00a0Acme \r\n\r\nsent')).toEqual([{ word: 'stop', of: 'Acme' }, { word: 'sent' }]);
  expect(read('> stop')).toEqual([{ word: 'unknown', text: '' }]);
  expect(read(' \n ')).toEqual([{ word: 'unknown', text: '' }]);
});
