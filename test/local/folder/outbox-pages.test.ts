import { expect, test } from 'vitest';
import type { OutboxMail } from '../../../local/folder/outbox.ts';
import { makeOutboxPages } from '../../../local/page/outbox-pages.ts';
import type { Stage } from '../../../local/stage.ts';

const mails: readonly OutboxMail[] = Array.from({ length: 250 }, (_, index) => ({
  number: index + 1,
  id: `id-${index + 1}`,
  at: '2027-03-01T15:00:00Z',
  from: 'followthrough@in.followthrough.example',
  to: ['mara.lindqvist@example.com'],
  tags: {},
}));

test('a long outbox is shown a hundred mails at a time, the newest first, and no other mail is read for it', async () => {
  const read: string[] = [];
  const pages = makeOutboxPages(
    {
      owner: { timeZone: 'America/New_York' } as Stage['owner'],
      outbox: () => mails,
      readMail: async (id) => {
        read.push(id);
        return Buffer.from(`Subject: About ${id}\r\n\r\nText\r\n`);
      },
    },
    () => ({ base: '', zone: 'America/New_York', where: 'here', token: '', once: '' }),
  );
  const shown = async (query: string) => {
    const body = String((await pages('/outbox', new URLSearchParams(query))).body);
    return { numbers: [...body.matchAll(/>About id-(\d+)</g)].map(([, number]) => Number(number)), older: /before=(\d+)/.exec(body)?.[1] };
  };
  const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index);
  expect(await shown('')).toEqual({ numbers: down(250, 151), older: '151' });
  expect(read).toHaveLength(100);
  expect(await shown('before=151')).toEqual({ numbers: down(150, 51), older: '51' });
  expect(await shown('before=51')).toEqual({ numbers: down(50, 1), older: undefined });
  read.length = 0;
  expect(String((await pages('/outbox/id-7', new URLSearchParams())).body)).toContain('<h1>About id-7</h1>');
  expect(read).toEqual(['id-7']);
});
