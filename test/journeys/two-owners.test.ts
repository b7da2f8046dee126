import { expect, test } from 'vitest';
import type { Owner } from '../../lib/search/owner/owner.ts';
import { aLaptop, forwarded, invitation, rejection, written } from './laptop.ts';

const forger = 'forger@elsewhere.example';
const recruiter = 'Oskar Brandt <oskar.brandt@pellworm.example>';
const asMara = 'Mara Lindqvist <mara.lindqvist@example.com>';
const asNoor = 'Noor Aziz <noor@example.com>';

const ofMara = /mara|lindqvist|ines\b|falk|jonah|achebe|data engineer/i;
/** Tokens, signatures and ids: letters by chance, in which any short name may stand. */
const madeByChance = /[\w-]{20,}/g;
const ofNoor = /noor|aziz|tilda|roos\b|payroll/i;

/** Noor is to meet somebody else for another role, through the same recruiter of the same company. */
const noorsInvitation = {
  ...invitation,
  id: 'invitation-2',
  from: recruiter,
  subject: 'Interview confirmed: Payroll Clerk at Pellworm Analytics',
  text: `Hi Noor,

Your interview for the Payroll Clerk position at Pellworm Analytics is
confirmed for Wednesday, March 3, 2027 at 4:00 PM Eastern Time. You will
speak with Tilda Roos (tilda.roos@pellworm.example) by video call for about
45 minutes.

Best regards,
Oskar Brandt
Talent Partner, Pellworm Analytics`,
};

test('two owners on one deployment never see each other, whoever writes what to whom', { timeout: 120_000 }, async () => {
  const { stage, send, inbox, troubles } = await aLaptop('2027-03-01T15:00:00Z', {
    linksPort: 0,
    proves: ({ from }) => from !== forger,
  });
  const mara = stage.owner;
  const noor: Owner = {
    ...mara,
    id: 'noor',
    name: 'Noor Aziz',
    addresses: ['noor@example.com'],
    captureAddress: `noor7x2k@${stage.captureDomain}`,
  };
  expect(await stage.store.addOwner({ owner: noor, secret: 'secret of the other owner' })).toBe(true);

  let count = 0;
  const write = async (text: string, from: string, to: string, more: { readonly envelope?: string; readonly header?: string } = {}) => {
    const { envelope = /<(.*)>/.exec(from)?.[1] ?? from, header } = more;
    const headers = header === undefined ? [] : [header];
    const raw = written(text, { id: `written-${++count}`, date: new Date(stage.clock.now()).toUTCString(), to, from, headers });
    return send(raw, to, envelope);
  };
  const mailsTo = async ({ addresses }: Owner) => (await inbox()).filter(({ to }) => to.includes(addresses[0] ?? ''));
  const mailTo = async (who: Owner, subject: RegExp) => {
    const mail = (await mailsTo(who)).findLast((one) => subject.test(one.subject));
    if (!mail) throw new Error(`no mail ${subject} came`);
    return mail;
  };
  const everything = () =>
    Promise.all(
      [mara, noor].map(async (who) => {
        const { facts, plan } = await stage.store.search(who.id);
        return { facts, plan, applications: (await stage.store.allApplications(who)).map((one) => one.facts) };
      }),
    );

  await send(forwarded(invitation, mara.captureAddress));
  await send(forwarded(noorsInvitation, noor.captureAddress, asNoor), noor.captureAddress, noor.addresses[0]);
  await stage.moveClockTo('2027-03-04T20:00:00Z');
  const marasThanks = await mailTo(mara, /^Thank Ines and Jonah/);
  const noorsThanks = await mailTo(noor, /^Thank Tilda/);
  expect(marasThanks.text).toMatch(/Data Engineer.*Mara Lindqvist/s);
  expect(noorsThanks.text).toMatch(/Payroll Clerk.*Noor Aziz/s);

  const tokenIn = ({ replyTo }: { readonly replyTo: string }) => /\+(\w+)@/.exec(replyTo)?.[1] ?? '';
  const behind = ({ captureAddress }: Owner, label: string) => captureAddress.replace('@', `+${label}@`);
  const words = 'stop\nrejected\ncompany: Elsewhere';
  const news = 'Hi Mara,\n\nunfortunately, we have decided to move forward with other candidates.\n\nOskar Brandt';
  const fromForger = { envelope: forger };
  const automatic = { header: 'Auto-Submitted: auto-replied' };
  const attacks = [
    ['Noor answers a mail to Mara', words, asNoor, marasThanks.replyTo, 'refused', {}],
    ['Noor answers with the token of a mail to Mara', words, asNoor, behind(noor, tokenIn(marasThanks)), 'command', {}],
    ['Noor answers with a token that nobody has', words, asNoor, behind(noor, 'a'.repeat(20)), 'command', {}],
    ['the recruiter answers a mail that Mara passed on, with words', words, recruiter, marasThanks.replyTo, 'refused', {}],
    ['the recruiter answers a mail that Mara passed on, with news', news, recruiter, marasThanks.replyTo, 'refused', {}],
    ['a forger writes as Mara', words, asMara, mara.captureAddress, 'refused', fromForger],
    ['a forger writes as Mara to Noor', words, asMara, noor.captureAddress, 'nothing', fromForger],
    ['a forger writes as Mara to a word', words, asMara, behind(mara, 'stop'), 'refused', fromForger],
    ['a forger writes as Mara with the token of a mail to Noor', words, asMara, behind(mara, tokenIn(noorsThanks)), 'refused', fromForger],
    ['Mara’s mailbox answers by itself', words, asMara, marasThanks.replyTo, 'refused', automatic],
    ['Mara’s mailbox answers by itself to her address', words, asMara, mara.captureAddress, 'refused', automatic],
  ] as const;
  const before = await everything();
  for (const [what, text, from, to, outcome, more] of attacks) {
    const id = await write(text, from, to, more);
    expect(await everything(), what).toEqual(before);
    const marks = await Promise.all([mara, noor].map((who) => stage.store.mail(who.id, id)));
    expect([what, ...marks.flatMap((mark) => mark?.outcome ?? [])]).toEqual([what, outcome]);
  }
  expect((await mailTo(noor, /^Nothing was changed/)).text).toContain('I do not know the mail that you answered');

  // The recruiter's news, passed on by a rule of each mailbox, ends what it is about.
  await send(forwarded(rejection, mara.captureAddress));
  const [, noorsBefore] = before;
  const [marasNow, noorsNow] = await everything();
  expect(marasNow?.plan.map(({ kind }) => kind)).toContain('rejection_reply');
  expect(noorsNow).toEqual(noorsBefore);

  for (const [who, address] of [
    [mara, asMara],
    [noor, asNoor],
  ] as const) {
    await write('status', address, who.captureAddress);
    await write('export', address, who.captureAddress);
  }
  const pageOf = async (who: Owner) => {
    const link = /http:\/\/127\.0\.0\.1:\d+\/page\/\S+/.exec((await mailTo(who, /^Where things stand/)).text)?.[0] ?? '';
    return (await fetch(link)).text();
  };
  const [marasPage, noorsPage] = [await pageOf(mara), await pageOf(noor)];
  expect(marasPage).toContain('Data Engineer');
  expect(noorsPage).toContain('Payroll Clerk');
  expect(marasPage).not.toMatch(ofNoor);
  expect(noorsPage).not.toMatch(ofMara);
  for (const who of [mara, noor]) expect((await mailTo(who, /^Your applications/)).files.length).toBeGreaterThan(0);

  // A token proves for half a year.
  await stage.moveClockTo('2027-09-15T15:00:00Z');
  const late = await everything();
  await write(words, asNoor, noorsThanks.replyTo, { envelope: forger });
  expect(await everything()).toEqual(late);

  for (const [who, other] of [
    [mara, ofNoor],
    [noor, ofMara],
  ] as const) {
    const mails = await mailsTo(who);
    expect(mails.length).toBeGreaterThan(5);
    for (const { to, subject, text, html, files } of mails) {
      expect(to).toEqual([who.addresses[0]]);
      expect([subject, text, html, ...files].join('\n').replace(madeByChance, '')).not.toMatch(other);
    }
  }
  expect(stage.outbox()).toHaveLength((await mailsTo(mara)).length + (await mailsTo(noor)).length);
  expect(troubles).toEqual([]);
});
