import { describe, expect, test } from 'vitest';
import { classify, type MailToClassify } from '../../lib/reading/classify.ts';
import { sureAt } from '../../lib/reading/reading.ts';
import { type Case, dutch, english, french, german, italian, ownMails, plainlySaid, portuguese, spanish, traps } from './classify-cases.ts';

function mailOf(subject: string, newest: string, more: Partial<MailToClassify> = {}): MailToClassify {
  return {
    subject,
    newest,
    quoted: '',
    signature: '',
    via: 'bare',
    automatic: false,
    headers: new Map(),
    hasFixedInterview: false,
    hasProposedInterview: false,
    hasTimeline: false,
    hasReturn: false,
    ...more,
  };
}

describe.each([
  ['English', english],
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
  ['Portuguese', portuguese],
  ['Italian', italian],
  ['Dutch', dutch],
] satisfies [string, readonly Case[]][])('a mail in %s', (_language, cases) => {
  test.each(cases)('is read as %s: %s', (kind, subject, text) => {
    expect(classify(mailOf(subject, text)).kind).toBe(kind);
  });
});

describe("the owner's own mail, in copy", () => {
  test.each(ownMails)('is read as %s: %s', (kind, subject, text) => {
    const own = mailOf(subject, text, { via: 'own_copy', headers: new Map([['to', ['ines@kestrelworks.example']]]) });
    expect(classify(own).kind).toBe(kind);
  });
});

describe('what is plainly said', () => {
  test.each(plainlySaid)('is read as %s without asking: %s', (kind, subject, text, hasFixedInterview) => {
    const classified = classify(
      mailOf(subject, text, { hasFixedInterview, hasTimeline: kind === 'timeline_update', from: { address: 'ines@kestrelworks.example' } }),
    );
    expect(classified.kind).toBe(kind);
    expect(classified.confidence).toBeGreaterThanOrEqual(sureAt);
  });
});

describe('an outcome that has not happened', () => {
  test.each(traps)('is never claimed: %s in %s', (kind, subject, text) => {
    const classified = classify(mailOf(subject, text));
    expect(classified.kind === kind && classified.confidence >= sureAt).toBe(false);
  });
});
