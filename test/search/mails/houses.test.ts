import { expect, test } from 'vitest';
import type { ReadContact, Reading } from '../../../lib/reading/reading.ts';
import type { Trust } from '../../../lib/search/mails/believe.ts';
import { understand } from '../../../lib/search/mails/understand.ts';
import type { Application } from '../../../lib/search/search.ts';
import { application, reading, search, source } from '../given.ts';

/** A mail from a mailbox, with the company that its text or else its host names. */
function mailFrom(address: string, parts: Parameters<typeof reading>[0]): Reading {
  const { original, ...rest } = reading(parts);
  return { ...rest, original: { ...original, from: { address } } };
}

function understoodOf(mail: Reading, before: readonly Application[], trust: Trust = 'passed') {
  const given = source({ reading: mail, mailId: `${mail.kind} of ${mail.original.from?.address}`, search: search(before) });
  return understand({ ...given, trust, mail: { ...given.mail, ...(mail.original.from && { from: mail.original.from }) } });
}

function opened(mail: Reading, trust: Trust = 'passed'): Application {
  const understood = understoodOf(mail, [], trust);
  if (understood.do !== 'record') throw new Error(`expected facts, got ${JSON.stringify(understood)}`);
  return application(understood.records);
}

const receipt = (company: string, address = 'jobs@orlagh-mills.example', role = 'Weaver') =>
  mailFrom(address, { kind: 'application_confirmation', company, role });
const writer: ReadContact = { name: 'Nuala Frost', address: 'n.frost@orlagh-mills.example', part: 'recruiter' };

test.each([
  ['only the host names it later', 'Grand Orlagh Mills Holding', 'Orlagh Mills'],
  ['only the host named it before', 'Orlagh Mills', 'Grand Orlagh Mills Holding'],
  ['both names share a word', 'Grand Orlagh Spinners', 'Orlagh Textiles'],
])('a person of the house that confirmed an application writes about it: %s', (_, first, then) => {
  const before = opened(receipt(first));
  const later = mailFrom('n.frost@orlagh-mills.example', { kind: 'human_reply', company: then, contacts: [writer] });
  expect(understoodOf(later, [before])).toMatchObject({ do: 'record', application: before.id, isNew: false });
});

test('a house whose mails name two employers in full keeps them apart', () => {
  const before = opened(receipt('Tern Bakery', 'post@staffing.example'));
  const later = mailFrom('post@staffing.example', { kind: 'application_confirmation', company: 'Harrow Dairy', role: 'Weaver' });
  expect(understoodOf(later, [before])).toMatchObject({ do: 'record', isNew: true });
});

test('a house of another role at the same employer opens a second application', () => {
  const before = opened(receipt('Grand Orlagh Mills Holding'));
  expect(understoodOf(receipt('Orlagh Mills', 'hr@orlagh-mills.example', 'Bookkeeper'), [before])).toMatchObject({
    do: 'record',
    isNew: true,
  });
});

test('a host that writes out the sign of a name is that employer’s', () => {
  const before = opened(receipt('Tern & Dairy', 'no-reply@us.greenhouse-mail.io'));
  const invitation = mailFrom('ada@ternanddairy.example', {
    kind: 'human_reply',
    company: 'Tern & Dairy',
    contacts: [{ ...writer, address: 'ada@ternanddairy.example' }],
  });
  const told = understoodOf(invitation, [before]);
  const known = application([
    ...before.facts.map((fact) => ({ application: before.id, fact })),
    ...(told.do === 'record' ? told.records : []),
  ]);
  const rejection = mailFrom('ada@ternanddairy.example', { kind: 'rejection', company: 'Tern & Dairy', role: 'Weaver' });
  expect(understoodOf(rejection, [known])).toMatchObject({ do: 'record' });
});

test('two mailboxes at a free mail provider share no house', () => {
  const before = opened(receipt('Tern Bakery', 'ternbakery@gmail.com'));
  const later = mailFrom('someone@gmail.com', { kind: 'rejection', company: 'Bakery Tern', role: 'Weaver' });
  expect(understoodOf(later, [before])).not.toMatchObject({ do: 'record' });
});

test.each<[string, Trust, Trust, string, 'record' | 'ask']>([
  ['the box that opened it, proven, ends an application', 'passed', 'passed', 'jobs@orlagh-mills.example', 'record'],
  ['another box of that house ends it, too', 'passed', 'passed', 'no-reply@careers.orlagh-mills.example', 'record'],
  ['who is not proven does not', 'passed', 'unverified', 'jobs@orlagh-mills.example', 'ask'],
  ['a box that was not proven when it opened it does not', 'unverified', 'passed', 'jobs@orlagh-mills.example', 'ask'],
  ['another house does not', 'passed', 'passed', 'jobs@orlagh-mills-careers.example', 'ask'],
])('%s', (_, atFirst, then, from, does) => {
  const before = opened(receipt('Orlagh Mills'), atFirst);
  const rejection = mailFrom(from, { kind: 'rejection', company: 'Orlagh Mills', role: 'Weaver' });
  expect(understoodOf(rejection, [before], then).do).toBe(does);
});
