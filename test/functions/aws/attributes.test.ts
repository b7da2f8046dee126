import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fromAttributes, toItem } from '../../../functions/aws/attributes.ts';

const key = { pk: 'OWNER#mina', sk: 'APPLICATION#a1' };
const fact = {
  id: 'f1',
  saidAt: '2026-10-05T13:12:00Z',
  knownAt: '2026-10-05T13:12:30Z',
  source: { mail: 'm1' },
  evidence: [{ field: 'kind', text: 'we have received your application' }],
  type: 'application',
};
const held = { facts: [fact], note: 'Larchmont Press '.repeat(60).trim() };
const keys = { pk: { S: key.pk }, sk: { S: key.sk }, schema: { N: '3' } };

test('a large row comes back as it was written, and what conditions ask of it stands in it as it is', () => {
  const row = { ...key, schema: 3, revision: 7, ...held };
  const item = toItem(row);
  expect(item).toMatchObject({ pk: { S: key.pk }, revision: { N: '7' } });
  expect(Object.keys(item).sort()).toEqual(['pk', 'pressed', 'revision', 'schema', 'sk']);
  expect(fromAttributes(item)).toEqual(row);
});

test('a small row stands in the table as anybody can read it', () => {
  expect(toItem({ ...key, schema: 3, name: 'Mina' })).toEqual({ ...keys, name: { S: 'Mina' } });
});

// Written once by the version that its name says: whatever changes, they are read.
test.each([
  [
    'pressed',
    'w8iSaYYYmdLQQNfANMTQ2MrQCItVaAqMIQ5Ez7K5hkRm2vJUhYzEMlD1mJwKapEoVOaXFimgBH0s9hiJ1YE0Yq2UfBKLkjNy8/NKFAJAUa0wyh/lj/KHDF+pFgA=',
  ],
  [
    'packed',
    '7Y2xCsIwGIRfJdycQlLRIZu7g4OT4hCSv/hjm5QkVkvpu0sdxRcQOn53H3cTGutKhrlMYA+DRkMiW/b7AoNa1btKq0ptT3pjdG2UOkPiHuIz/BY2HyHHR3IEM6Gz3MKg05glaGBPYSkuExqmdnm8c/CQKPRaBp8kbnYgkcgRD+TFGB9J2L5v2dnCMWC+SpSxJxh8xyGWJT7Y5G5dDEUcE+UsVl555b9hzG8=',
  ],
])('a row that was %s by this or an earlier version is read', (name, bytes) => {
  expect(fromAttributes({ ...keys, [name]: { B: Buffer.from(bytes, 'base64') } })).toEqual({ ...key, schema: 3, ...held });
});

test('the facts of an application take less room than without the words that both sides know', () => {
  const facts = Array.from({ length: 8 }, (_, number) => ({
    ...fact,
    id: `f${number * 7919}`,
    source: { mail: `mail-${number * 104729}` },
  }));
  const item = toItem({ ...key, schema: 3, facts });
  expect(item.pressed?.B?.length).toBeLessThan(0.85 * deflateRawSync(JSON.stringify({ facts })).length);
});
