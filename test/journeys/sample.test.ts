import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleOwner } from '../../local/sample/owner.ts';
import { playSample } from '../../local/sample/sample.ts';
import { aLaptop } from './laptop.ts';

test('the sample tells the whole story: every mail goes in, drafts come out at their time, and nobody but the owner is written to', {
  timeout: 90_000,
}, async () => {
  const { stage, inbox, browse, troubles } = await aLaptop('2027-06-01T00:00:00Z', { owner: sampleOwner });
  const story: string[] = [];
  await playSample(stage, (line) => story.push(line));

  const mails = readdirSync(new URL('../../local/sample/mails', import.meta.url));
  expect(mails.length).toBeGreaterThanOrEqual(8);
  expect(story.filter((line) => line.includes('you forward'))).toHaveLength(mails.length);
  expect(story.filter((line) => line.includes('you get'))).toHaveLength(stage.outbox().length);
  // The owner says "sent" to a draft, not to what only names its company.
  expect(story.find((line) => line.includes('you reply'))).toContain('A second note on your application to Marcus');
  expect(story.join('\n')).not.toContain('Nothing was changed');
  expect(stage.clock.now()).toBe('2027-03-08T14:00:00Z');

  const { text, html } = await browse('/');
  expect(html.match(/<article/g)).toHaveLength(3);
  for (const standing of ['rejected', 'offer', 'open']) expect(text).toContain(standing);

  const received = await inbox();
  expect(received.every(({ to }) => to.length === 1 && to[0] === 'alex.rivera@example.com')).toBe(true);
  expect([...received].sort((one, other) => (one.at < other.at ? -1 : 1))).toEqual(received);
  // Of each kind that this story is told for, by the rule that the mail names.
  for (const rule of ['K01', 'K05', 'K09', 'K13', 'K16']) expect(received.map((mail) => mail.text).join('\n')).toContain(`Rule ${rule}`);
  const thanks = received.find((mail) => mail.text.includes('priya.raman@harborlight.example') && mail.text.includes('Rule K05'));
  expect(thanks?.text).toContain('tom.okafor@harborlight.example');
  expect(troubles).toEqual([]);
});
