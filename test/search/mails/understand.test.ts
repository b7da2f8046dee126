import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import type { Reading } from '../../../lib/reading/reading.ts';
import type { Trust } from '../../../lib/search/mails/believe.ts';
import { type Understanding, understand } from '../../../lib/search/mails/understand.ts';
import type { Application } from '../../../lib/search/search.ts';
import { application, applicationOf, reading, search, source } from '../given.ts';

const session = {
  startsAt: '2026-10-27T14:00:00Z',
  endsAt: '2026-10-27T14:45:00Z',
  with: ['li.park@fernhill.example'],
  certain: 'fixed' as const,
};

function invited(parts: Parameters<typeof reading>[0] = {}): Reading {
  return reading({ kind: 'interview_confirmed', company: 'Fernhill', role: 'Data Analyst', interviews: [session], ...parts });
}

function recorded(understanding: Understanding): Understanding & { do: 'record' } {
  if (understanding.do !== 'record') throw new Error(`expected facts, got ${JSON.stringify(understanding)}`);
  return understanding;
}

function asked(understanding: Understanding): (Understanding & { do: 'ask' })['question'] {
  if (understanding.do !== 'ask') throw new Error(`expected a question, got ${JSON.stringify(understanding)}`);
  return understanding.question;
}

function known(first: Reading): Application {
  return application(recorded(understand(source({ reading: first }))).records);
}

describe('what a mail changes', () => {
  test('an invitation from an unknown employer opens an application with one interview', () => {
    const understanding = recorded(understand(source({ reading: invited() })));
    expect(understanding.isNew).toBe(true);
    expect(understanding.records.map(({ fact }) => fact.type)).toEqual(['invite']);
    expect(understanding.records[0]?.fact).toMatchObject({ interview: { startsAt: session.startsAt, with: ['li.park@fernhill.example'] } });
  });

  test('the same mail understood again makes the same application and the same facts', () => {
    const once = recorded(understand(source({ reading: invited() })));
    const again = recorded(understand(source({ reading: invited() })));
    expect(again).toEqual(once);
  });

  test('a move of the interview moves the one that is known', () => {
    const before = known(invited());
    const moved = invited({
      kind: 'interview_rescheduled',
      interviews: [{ ...session, startsAt: '2026-10-29T15:00:00Z', endsAt: '2026-10-29T15:45:00Z' }],
    });
    const { application: id, records } = recorded(understand(source({ reading: moved, mailId: 'm2', search: search([before]) })));
    expect(id).toBe(before.id);
    const invitation = before.facts[0];
    expect(records[0]?.fact).toMatchObject({
      type: 'reschedule',
      interview: invitation?.type === 'invite' ? invitation.interview.id : 'none',
      startsAt: '2026-10-29T15:00:00Z',
    });
  });

  test('a move to another day at the same time keeps the hour by the clock of its place, over a change of clocks', () => {
    const before = known(invited());
    const moved = invited({ kind: 'interview_rescheduled', interviews: [], sameHourOn: '2026-11-03' });
    const { records } = recorded(understand(source({ reading: moved, mailId: 'm2', search: search([before]) })));
    expect(records.map(({ fact }) => fact)).toMatchObject([{ type: 'reschedule', startsAt: '2026-11-03T15:00:00Z' }]);
  });

  test('a reminder that spans a known day of several sessions changes nothing', () => {
    const second = { ...session, startsAt: '2026-10-27T15:00:00Z', endsAt: '2026-10-27T15:45:00Z', with: ['bo@fernhill.example'] };
    const before = known(invited({ interviews: [session, second] }));
    const reminder = invited({ interviews: [{ startsAt: session.startsAt, endsAt: second.endsAt, with: [], certain: 'fixed' }] });
    expect(understand(source({ reading: reminder, mailId: 'm2', search: search([before]) })).do).toBe('nothing');
  });

  test('a cancellation without a session takes away those that lie ahead', () => {
    const before = known(invited());
    const cancelled = reading({ kind: 'interview_cancelled', company: 'Fernhill' });
    const { records } = recorded(understand(source({ reading: cancelled, mailId: 'm2', search: search([before]) })));
    expect(records.map(({ fact }) => fact.type)).toEqual(['cancel_interview']);
  });

  test('a refusal while an offer stands takes the offer back', () => {
    const before = known(reading({ kind: 'offer', company: 'Fernhill' }));
    const { records } = recorded(
      understand(source({ reading: reading({ kind: 'rejection', company: 'Fernhill' }), mailId: 'm2', search: search([before]) })),
    );
    expect(records[0]?.fact.type).toBe('offer_withdrawn');
  });

  test('an invitation after a rejection reopens the application', () => {
    const rejection = known(reading({ kind: 'rejection', company: 'Fernhill', role: 'Data Analyst' }));
    const { records } = recorded(understand(source({ reading: invited(), mailId: 'm2', search: search([rejection]) })));
    expect(records.map(({ fact }) => fact.type)).toEqual(['reopened', 'invite']);
  });

  test.each(['job_alert', 'not_job_related', 'forwarding_confirmation'] as const)('%s changes nothing and asks nothing', (kind) => {
    expect(understand(source({ reading: reading({ kind }) })).do).toBe('nothing');
  });

  test('an absence counts for a person we know, and for nobody else', () => {
    const before = known(invited());
    const away = (address: string) =>
      reading({ kind: 'auto_reply', automatic: true, returnsOn: '2026-11-02', original: { from: { address } } });
    const { application: of, records } = recorded(
      understand(source({ reading: away('uma.reyes@fernhill.example'), mailId: 'm2', search: search([before]) })),
    );
    expect(of).toBeUndefined();
    expect(records[0]?.fact).toMatchObject({ type: 'ooo', back: '2026-11-02' });
    expect(understand(source({ reading: away('stranger@elsewhere.example'), mailId: 'm3', search: search([before]) })).do).toBe('nothing');
  });
});

describe('below the threshold of confidence', () => {
  test('nothing changes: the owner gets a question whose first answer records what was read', () => {
    const question = asked(understand(source({ reading: invited({ confidence: 0.69 }) })));
    expect(question.about).toBe('kind');
    expect(question.options[0]?.records.map(({ fact }) => fact.type)).toEqual(['invite']);
    expect(question.options.at(-1)).toMatchObject({ word: 'nothing', records: [] });
    expect(new Set(question.options.map(({ word }) => word)).size).toBe(question.options.length);
  });

  test('at the threshold it is sure enough', () => {
    expect(understand(source({ reading: invited({ confidence: 0.7 }) })).do).toBe('record');
  });
});

describe('two roles at one company', () => {
  const analyst = known(
    reading({
      kind: 'application_confirmation',
      company: 'Fernhill',
      role: 'Data Analyst',
      original: { messageId: '<1@fernhill.example>' },
    }),
  );
  const writer = known(
    reading({
      kind: 'application_confirmation',
      company: 'Fernhill',
      role: 'Technical Writer',
      original: { messageId: '<2@fernhill.example>' },
    }),
  );
  const both = search([analyst, writer]);

  test('a mail that names the role goes to its application', () => {
    const found = recorded(
      understand(
        source({ reading: reading({ kind: 'rejection', company: 'Fernhill', role: 'Technical Writer' }), mailId: 'm9', search: both }),
      ),
    );
    expect(found.application).toBe(writer.id);
  });

  test('a mail that names none is the owner’s to place', () => {
    const question = asked(
      understand(
        source({ reading: reading({ kind: 'rejection', company: 'Fernhill', original: { subject: 'News' } }), mailId: 'm9', search: both }),
      ),
    );
    expect(question.about).toBe('match');
    expect(question.options.slice(0, 2).map(({ records }) => records[0]?.application)).toEqual([analyst.id, writer.id]);
  });

  test('a mail in the thread of one of them goes there', () => {
    const answer = reading({ kind: 'rejection', company: 'Fernhill', original: { subject: 'News', messageId: '<2@fernhill.example>' } });
    expect(recorded(understand(source({ reading: answer, mailId: 'm9', search: both }))).application).toBe(writer.id);
  });

  test('a third role is a new application', () => {
    const third = reading({
      kind: 'application_confirmation',
      company: 'Fernhill',
      role: 'Office Lead',
      original: { messageId: '<3@fernhill.example>' },
    });
    expect(recorded(understand(source({ reading: third, mailId: 'm9', search: both }))).isNew).toBe(true);
  });
});

describe('who may change state', () => {
  const before = known(invited());
  const from = (address: string, parts: Parameters<typeof reading>[0] = {}) =>
    reading({ kind: 'rejection', company: 'Fernhill', original: { from: { address } }, ...parts });
  const told = (address: string, trust: Trust, parts: Parameters<typeof reading>[0] = {}, to = before) =>
    understand(
      source({ reading: from(address, parts), mail: bareMail({ from: { address } }), mailId: `m-${address}`, search: search([to]), trust }),
    );
  const then = (first: Understanding, to = before) =>
    applicationOf(to.id, [...to.facts, ...recorded(first).records.map(({ fact }) => fact)]);

  test.each<[string, Trust, string, Understanding['do']]>([
    ['the owner’s own forward', 'owner', 'anyone@elsewhere.example', 'record'],
    ['a verified mail from a domain of the application', 'passed', 'hr@fernhill.example', 'record'],
    ['a verified mail from an applicant-tracking system', 'passed', 'no-reply@hire.lever.co', 'record'],
    ['a verified mail from elsewhere', 'passed', 'hr@elsewhere.example', 'ask'],
    ['an unverified mail from the right domain', 'unverified', 'hr@fernhill.example', 'ask'],
  ])('%s (%s): a rejection is to %s', (_, trust, address, does) => {
    expect(told(address, trust).do).toBe(does);
  });

  test('a verdict is about who sent the mail, not about whom a mail inside it names', () => {
    const inside = { reading: from('hr@fernhill.example'), mailId: 'm2', search: search([before]), trust: 'passed' } as const;
    expect(understand(source({ ...inside, mail: bareMail({ from: { address: 'eve@elsewhere.example' } }) })).do).toBe('ask');
    const passedOn = { ...inside.reading, forward: { depth: 1 } };
    expect(understand(source({ ...inside, reading: passedOn, mail: bareMail({ from: { address: 'hr@fernhill.example' } }) })).do).toBe(
      'ask',
    );
  });

  test.each(['calendly.com', 'linkedin.com', 'gmail.com'])(
    'at %s everybody is somebody else: who stands in it proves for nobody but themselves',
    (domain) => {
      const opened = known(invited({ contacts: [{ address: `li.park@${domain}`, name: 'Li Park', part: 'interviewer' }] }));
      expect(told(`eve@${domain}`, 'passed', {}, opened).do).toBe('ask');
      expect(told(`li.park@${domain}`, 'passed', {}, opened).do).toBe('record');
    },
  );

  test('what the owner is said to have sent needs the owner', () => {
    const asked = known(reading({ kind: 'info_request', company: 'Fernhill', role: 'Data Analyst' }));
    const sent = {
      kind: 'follow_up_sent',
      original: {
        from: { address: 'mira.sand@home.example' },
        to: [{ address: 'uma.reyes@fernhill.example' }],
        sentAt: '2026-10-20T14:00:00Z',
      },
    } as const;
    for (const [trust, does] of [
      ['owner', 'record'],
      ['passed', 'ask'],
      ['unverified', 'ask'],
    ] as const)
      expect(told('mira.sand@home.example', trust, sent, asked).do).toBe(does);
  });

  test.each<[string, Parameters<typeof reading>[0]]>([
    ['an interview that moves to no time', { kind: 'interview_rescheduled' }],
    ['a wish not to be written to', { kind: 'human_reply', instructions: ['no_contact'] }],
  ])('%s ends something too, whatever its mail is read as', (_, parts) => {
    for (const trust of ['passed', 'unverified'] as const) expect(told('eve@elsewhere.example', trust, parts).do).toBe('ask');
    expect(told('hr@fernhill.example', 'passed', parts).do).toBe('record');
  });

  test.each<[string, Trust]>([
    ['eve@elsewhere.example', 'passed'],
    ['tom@other-fernhill.example', 'passed'],
    ['eve@elsewhere.example', 'unverified'],
  ])('%s (%s) tells news, and is nobody known for it when a rejection follows', (address, trust) => {
    const after = then(told(address, trust, { kind: 'human_reply' }));
    expect(after.known.contacts.map(({ key }) => key)).toContain(address);
    expect(told(address, 'passed', {}, after).do).toBe('ask');
  });

  test.each<[string, string, Parameters<typeof reading>[0], string | undefined]>([
    ['writes from a domain of the employer’s name', 'tom@fernhill-careers.example', { company: 'Fernhill Careers' }, undefined],
    ['answers in its thread', 'tom@agency.example', {}, '<first@fernhill.example>'],
  ])('who %s is known from then on', (_, address, parts, inReplyTo) => {
    const opened = known(invited({ company: parts?.company ?? 'Fernhill', original: { messageId: '<first@fernhill.example>' } }));
    const mail = bareMail({ from: { address }, ...(inReplyTo !== undefined && { inReplyTo }) });
    const news = from(address, { ...parts, kind: 'human_reply' });
    const after = then(understand(source({ reading: news, mail, mailId: 'm2', search: search([opened]), trust: 'passed' })), opened);
    expect(told(address, 'passed', parts, after).do).toBe('record');
  });

  test('whom a stranger named and then the owner too is known', () => {
    const after = then(told('eve@elsewhere.example', 'unverified', { kind: 'human_reply' }));
    const again = then(
      told('eve@elsewhere.example', 'owner', {
        kind: 'human_reply',
        original: { subject: 'More', from: { address: 'eve@elsewhere.example' } },
      }),
      after,
    );
    expect(told('eve@elsewhere.example', 'passed', {}, again).do).toBe('record');
  });
});
