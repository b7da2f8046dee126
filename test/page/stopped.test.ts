import { describe, expect, test, vi } from 'vitest';
import { takeFeedback } from '../../functions/feedback.ts';
import { toldBySes } from '../../functions/sending/feedback-event.ts';
import { stoppedBy } from '../../lib/follow-ups/told/feedback.ts';
import { bounced, complained } from '../../local/aws/ses-events.ts';
import { mina } from '../functions/given/laid-out.ts';
import { lastMail } from '../functions/given/taking-in.ts';
import { aSearch, ask, now, post, rows, type Searched, signedFields } from './signed.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);

const said = '550 5.1.1 <b>no such mailbox</b>';

/** A mail to Mina came to this end. */
async function ended(how: 'came back' | 'called spam' | 'put off three times'): Promise<Searched> {
  const searched = await aSearch();
  const mail = lastMail(searched.stage);
  if (!mail) throw new Error('no mail went out');
  const events =
    how === 'came back'
      ? [bounced(mail, now, { said })]
      : how === 'called spam'
        ? [complained(mail, now)]
        : [5, 6, 8].map((day) =>
            bounced({ ...mail, id: `0100-put-off-${day}` }, `2026-10-0${day}T12:00:00Z`, {
              said: '452 4.2.2 mailbox full',
              type: 'Transient',
            }),
          );
  for (const event of events) {
    const told = toldBySes(JSON.stringify(event));
    if (told) await takeFeedback(searched.services, told, now);
  }
  return searched;
}

const isStopped = async ({ services }: Searched) => stoppedBy(await services.store.traffic('mina'), mina.addresses[0]) !== undefined;
const button = 'Send mails to me again';

describe('mails to the owner come back', () => {
  test('the page says so: since when, where to, and what the receiving server said, with one button', async () => {
    const searched = await ended('came back');
    const { body } = await ask(searched, 'GET', searched.base);
    expect(body).toContain('No mails are sent to you');
    expect(body).toMatch(/Since <time datetime="2026-10-09T14:00:00Z">/);
    expect(body).toMatch(/<bdi>mina\.okafor@mailbox\.example<\/bdi> came back for good/);
    expect(body).toContain('<q>550 5.1.1 &lt;b&gt;no such mailbox&lt;/b&gt;</q>');
    expect(body.split(button)).toHaveLength(2);
  });

  test('looking at it changes nothing; the button, pressed twice, sends again once', async () => {
    const searched = await ended('came back');
    const before = await rows(searched);
    const shown = await ask(searched, 'GET', searched.base);
    await ask(searched, 'HEAD', searched.base);
    expect(await rows(searched)).toBe(before);
    expect((await post(searched, searched.base, { deed: 'send_again' }, shown)).body).toContain('Mails to you go out again.');
    expect(await isStopped(searched)).toBe(false);
    const again = await post(searched, searched.base, { deed: 'send_again' }, shown);
    expect(again.status).toBe(422);
    expect((await ask(searched, 'GET', searched.base)).body).not.toContain(button);
  });

  test('a form from elsewhere, or of a page that was open for too long, resumes nothing', async () => {
    const searched = await ended('came back');
    const shown = await ask(searched, 'GET', searched.base);
    const body = new URLSearchParams({ ...signedFields(shown.body), deed: 'send_again' }).toString();
    expect((await ask(searched, 'POST', searched.base, { body, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask(searched, 'POST', searched.base, { body: body.replace(/token=./, 'token=x') })).status).toBe(403);
    expect((await ask(searched, 'POST', searched.base, { body, at: '2026-10-09T16:00:01Z' })).status).toBe(403);
    expect(await isStopped(searched)).toBe(true);
  });
});

test('that a mail was called spam is said as such', async () => {
  const searched = await ended('called spam');
  const { body } = await ask(searched, 'GET', searched.base);
  expect(body).toContain('was reported as spam');
  expect(body).toContain('Mark our address as wanted');
  expect(body).toContain(button);
});

test('a mailbox that puts mails off for days is told of, without a button, for nothing is stopped', async () => {
  const searched = await ended('put off three times');
  const { body } = await ask(searched, 'GET', searched.base);
  expect(body).toContain('it took none of 3 mails');
  expect(body).toContain('<q>452 4.2.2 mailbox full</q>');
  expect(body).not.toContain(button);
  expect(await isStopped(searched)).toBe(false);
});

test('where mails arrive, the page says nothing of it', async () => {
  const searched = await aSearch();
  expect((await ask(searched, 'GET', searched.base)).body).not.toMatch(/No mails are sent|puts mails off/);
});
