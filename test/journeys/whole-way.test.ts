import { expect, test } from 'vitest';
import { aLaptop, forwarded, invitation, owner, written } from './laptop.ts';

/** Forward, receipt, interview, mail before it, thank-you, note by reply, better drafts, sent by BCC, status, rejected by telephone, draft with the question for advice, undo. */
test('from the forwarded invitation to the undone rejection', { timeout: 60_000 }, async () => {
  const { stage, send, inbox, troubles } = await aLaptop('2027-03-01T15:00:00Z', { linksPort: 0 });
  const capture = stage.owner.captureAddress;
  let seen = 0;
  let count = 0;
  /** What the owner got since it was last looked at: one mail and no other. */
  const theMail = async () => {
    const all = await inbox();
    const mails = all.slice(seen);
    seen = all.length;
    expect(mails.map(({ subject }) => subject)).toHaveLength(1);
    const [mail] = mails;
    if (!mail) throw new Error('no mail came');
    return mail;
  };
  const nothing = async () => expect((await inbox()).slice(seen).map(({ subject }) => subject)).toEqual([]);
  const write = async (text: string, to = capture, envelopeTo = to, subject = 'Re: your mail') => {
    count++;
    await send(written(text, { id: `written-${count}`, date: new Date(stage.clock.now()).toUTCString(), to, subject }), envelopeTo);
  };
  const plan = async () =>
    (await stage.store.search(stage.owner.id)).plan.map(({ kind, to, deliverAt }) => `${deliverAt} ${kind} ${to}`).sort();

  await send(forwarded(invitation, capture));
  const receipt = await theMail();
  expect(receipt.subject).toBe('Noted: an interview on Wed 3 Mar 14:00 (Pellworm Analytics, Data Engineer)');
  expect(receipt.text).toContain('"Your interview for the Data Engineer position at Pellworm Analytics is confirmed');
  expect(receipt.text).toContain(
    '- Wed 3 Mar: a thank-you to Ines\n- Wed 3 Mar: a thank-you to Jonah\n- Wed 10 Mar: a status question to Ines',
  );

  await stage.moveClockTo('2027-03-03T18:00:00Z');
  const before = await theMail();
  expect(before.at).toBe('2027-03-02T23:00:00Z');
  expect(before.subject).toBe('Before your interview (Pellworm Analytics, Data Engineer), by Wed 13:30');
  expect(before.text).toContain('Rule K04');

  await stage.moveClockTo('2027-03-03T21:00:00Z');
  const thanks = await theMail();
  expect(thanks.at).toBe('2027-03-03T20:45:00Z');
  expect(thanks.subject).toBe('Thank Ines and Jonah (Pellworm Analytics, Data Engineer), by Thu 14:45');
  expect(thanks.text).toContain('Rule K05');
  expect(thanks.text).toContain('Dear Ines Falk,');
  expect(thanks.text).toContain('Dear Jonah Achebe,');
  expect(thanks.text).not.toContain('ingest');

  await write('Ines: how they rebuilt the ingest in a week\nJonah: the pager rota. They decide by 12 March.', thanks.replyTo);
  const better = await theMail();
  expect(better.at).toBe('2027-03-03T21:00:00Z');
  expect(better.subject).toBe('Written anew: Thank Ines and Jonah (Pellworm Analytics, Data Engineer), by Thu 14:45');
  expect(better.text).toContain('They decide by Fri 12 Mar.');
  expect(better.text).toContain('take the place of the earlier ones');
  const [toInes = '', toJonah = ''] = better.text.split(/^Open as a new mail.*$/m);
  expect(toInes).toMatch(/Dear Ines Falk,.*rebuilt the ingest in a week/s);
  expect(toJonah).toMatch(/Dear Jonah Achebe,.*the pager rota/s);
  expect(better.text).toContain('next on Wed 17 Mar: a status question to Ines');

  const text = /Dear Ines Falk,.*?Mara Lindqvist/s.exec(toInes)?.[0] ?? '';
  await stage.moveClockTo('2027-03-03T22:00:00Z');
  await write(text, 'Ines Falk <ines.falk@pellworm.example>', capture, 'Thank you, Data Engineer');
  const copied = await theMail();
  expect(copied.subject).toBe('Noted: you sent the follow-up (Pellworm Analytics, Data Engineer)');
  const sent = (await stage.store.allApplications(stage.owner)).flatMap(({ facts }) => facts.filter(({ type }) => type === 'owner_sent'));
  expect(sent).toMatchObject([{ kind: 'thank_you', to: 'ines.falk@pellworm.example', at: '2027-03-03T22:00:00Z' }]);

  await write('status', capture, capture, 'status');
  const status = await theMail();
  expect(status.subject).toBe('Where things stand');
  expect(status.text).toContain('next Wed 17 Mar: a status question to Ines');
  const page = await fetch(/http:\/\/127\.0\.0\.1:\d+\/page\/\S+/.exec(status.text)?.[0] ?? '');
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Pellworm Analytics')]);

  await stage.moveClockTo('2027-03-09T17:00:00Z');
  await nothing();
  const planned = await plan();
  expect(planned).toEqual([expect.stringContaining('status_1 ines.falk@pellworm.example')]);
  await write('rejected', capture, capture, 'They called');
  const news = await theMail();
  expect(news.subject).toBe('Your news is noted (Pellworm Analytics, Data Engineer)');
  expect(news.text).not.toContain('status question');
  expect(await plan()).not.toEqual(planned);

  await stage.moveClockTo('2027-03-12T17:00:00Z');
  const advice = await theMail();
  expect(advice.at).toBe('2027-03-10T15:00:00Z');
  expect(advice.subject).toBe('Answer Ines with thanks (Pellworm Analytics, Data Engineer)');
  expect(advice.text).toContain('Rule K13');
  expect(advice.text).toMatch(/Dear Ines Falk,.*\?.*Mara Lindqvist/s);

  await write('undo', news.replyTo);
  const back = await theMail();
  expect(back.subject).toBe('Taken back (Pellworm Analytics, Data Engineer)');
  expect(await plan()).toEqual(planned);

  // To the owner and to nobody else, ever.
  expect(stage.outbox().flatMap(({ to }) => to)).toEqual(Array.from({ length: 9 }, () => owner.addresses[0]));
  expect(troubles).toEqual([]);
});
