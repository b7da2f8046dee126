import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ownerCommand } from '../../cli/kept/owner.ts';
import { stoppedBy } from '../../lib/follow-ups/told/feedback.ts';
import { aLaptop, forwarded, invitation, owner, written } from './laptop.ts';

/** Mail to SES's own simulator comes back; the owner writes from another mailbox. */
const gone = 'bounce+mara@simulator.amazonses.com';
const addresses = [gone, owner.addresses[0]];

test('the receipt comes back: nothing more is sent until the owner says so, on the page, by mail or by a command', {
  timeout: 60_000,
}, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'came-back-'));
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }));
  const { stage, send, browse, pageUrl } = await aLaptop('2027-03-01T15:00:00Z', { dataFolder, owner: { ...owner, addresses } });
  const id = stage.owner.id;
  const sent = () => stage.outbox().map(({ tags }) => tags.kind);
  const isStopped = async () => stoppedBy(await stage.store.traffic(id), gone) !== undefined;

  await send(forwarded(invitation, stage.owner.captureAddress));
  expect(sent()).toEqual(['receipt']);
  expect(await isStopped()).toBe(true);
  await stage.moveClockTo('2027-03-03T21:00:00Z');
  expect(sent()).toEqual(['receipt']);

  const { text, html } = await browse('/');
  expect(text).toContain('No mails are sent to you');
  expect(text).toContain('550 5.1.1 user unknown');
  const [form = ''] = /<form[^>]*>(?:(?!<\/form>).)*send_again/s.exec(html.slice(html.indexOf('id="stopped"'))) ?? [];
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
  const body = new URLSearchParams({ token: field('token'), once: field('once'), deed: 'send_again' });
  expect(await (await fetch(pageUrl, { method: 'POST', body })).text()).toContain('Mails to you go out again.');
  // The wake-up comes some seconds later. Its mails come back as well, and what they were about is due again.
  await stage.moveClockTo('2027-03-03T21:01:00Z');
  expect(sent().slice(1)).toEqual(['thank_you', 'notice']);
  expect(await isStopped()).toBe(true);

  const resume = { id: 'resume', date: 'Wed, 3 Mar 2027 17:00:00 -0500', to: stage.owner.captureAddress, subject: 'resume' };
  await stage.moveClockTo('2027-03-03T22:00:00Z');
  await send(written('resume', resume));
  expect(sent()).toContain('answer');
  expect(await isStopped()).toBe(true);
  // Its evening was over when mails went out again; the thank-yous are still to come.
  expect((await stage.store.deliveries(id)).flatMap(({ deliveries }) => deliveries.map(({ kind, how }) => `${kind} ${how}`))).toEqual([
    'prep_nudge lapsed',
  ]);
  await stage.stop();

  const said: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  onTestFinished(() => spy.mockRestore());
  expect(await ownerCommand(['mails', '--data', dataFolder])).toBe(1);
  expect(await ownerCommand(['mails', '--resume', '--data', dataFolder])).toBe(0);
  expect(await ownerCommand(['mails', '--data', dataFolder])).toBe(0);
  expect(said).toEqual([
    expect.stringMatching(
      /^Nothing is sent to bounce\+mara@\S+: a mail came back for good at 2027-03-03T22:\S+, "550 5\.1\.1 user unknown"\.$/,
    ),
    expect.stringMatching(/go out again\. What is due comes/),
    `Mails go out to ${gone}.`,
  ]);
});
