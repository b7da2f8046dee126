import { describe, expect, test } from 'vitest';
import { type Composed, compose } from '../../lib/drafts/compose.ts';
import type { Draft } from '../../lib/drafts/draft.ts';
import { bodyOf, shinglesOf, wordsOf } from '../../lib/drafts/rubric/words.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Application, Known } from '../../lib/search/search.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from './searches.ts';

// Long because every kind of draft is looked at with the same application, contacts and owner.

const omar = { key: 'omar@juniper.example', name: 'Omar Nasser', address: 'omar@juniper.example', part: 'hiring_manager' } as const;
const lena = { key: 'lena@juniper.example', name: 'Lena Vogt', address: 'lena@juniper.example', part: 'recruiter' } as const;
const met = factOf('met', {
  type: 'invite',
  interview: { id: 'talk', startsAt: '2026-11-04T15:00:00Z', endsAt: '2026-11-04T16:00:00Z', with: [omar.key], mode: 'video' },
});
const thanks = followUpOf('thank_you', omar.key, { deliverAt: '2026-11-04T17:00:00Z', because: ['met'] });
const nextStatus = followUpOf('status_1', omar.key, { deliverAt: '2026-11-12T15:00:00Z' });

function composed(
  followUps: readonly FollowUp[],
  over: {
    known?: Partial<Known>;
    facts?: readonly Fact[];
    owner?: Partial<Owner>;
    planned?: readonly FollowUp[];
    used?: readonly string[];
    also?: readonly Application[];
  } = {},
): Composed {
  const application = applicationOf({ contacts: [omar, lena], recruiter: lena.key, ...over.known }, over.facts ?? [met]);
  return compose({
    followUps,
    search: searchOf([application, ...(over.also ?? [])]),
    owner: ownerWith(over.owner),
    used: over.used ?? [],
    planned: over.planned ?? [],
  });
}

function only(result: Composed): Draft {
  const [draft] = result.drafts;
  if (!draft || result.drafts.length !== 1) throw new Error(`${result.drafts.length} drafts: ${JSON.stringify(result.missing)}`);
  return draft;
}

describe('a thank-you', () => {
  test('stands on the invitation alone, names role, company and day, and thanks', () => {
    const draft = only(composed([thanks]));
    expect(draft.to).toEqual({ address: omar.address, name: 'Omar Nasser' });
    expect(draft.text).toMatch(/^Dear Omar Nasser,\n\n/);
    expect(draft.text).toContain('Account Coordinator');
    expect(draft.text).toContain('Juniper');
    expect(draft.text).toContain('November 4');
    expect(draft.text.endsWith('\n\nKind regards,\nNoor Haddad')).toBe(true);
    expect(draft.sentences.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  test('asks the status contact, and nobody else, for leave to write on the planned day', () => {
    expect(only(composed([thanks], { planned: [nextStatus] })).text).toContain('Thursday, November 12');
    const toLena = followUpOf('status_1', lena.key, { deliverAt: '2026-11-12T15:00:00Z' });
    expect(only(composed([thanks], { planned: [toLena] })).text).not.toContain('?');
  });

  test('asks nothing once the employer has named a day', () => {
    const promised = factOf('promised', { type: 'timeline', phrase: 'We decide by 20 November', P: '2026-11-20' });
    expect(only(composed([thanks], { planned: [nextStatus], facts: [met, promised] })).text).not.toContain('?');
  });

  test('greets by the first name only those who sign with it', () => {
    const about = { contacts: [{ ...omar, signsAs: 'Omar' }], instructions: [] };
    expect(only(composed([thanks], { facts: [{ ...met, about }] })).text).toMatch(/^Hi Omar,\n/);
  });

  test('leans on the owner’s note, in its words', () => {
    const note = factOf('note', { type: 'note', for: omar.key, text: 'moving the archive to the cloud.' }, { owner: true });
    const draft = only(composed([thanks], { facts: [met, note] }));
    expect(draft.text).toContain('moving the archive to the cloud');
    expect(draft.sentences.some(({ sources }) => sources.includes('note:note'))).toBe(true);
  });

  test.each([
    ['they want to open a second house', 'you want to open a second house'],
    ['he wants somebody for the evenings', 'you want somebody for the evenings'],
    ['she has a team of four', 'you have a team of four'],
    ['showed me his workshop', 'you showed me your workshop'],
    ['plans a new archive', 'you plan a new archive'],
  ])('turns a note to the reader: %s', (text, said) => {
    const note = factOf('note', { type: 'note', for: omar.key, text }, { owner: true });
    expect(only(composed([thanks], { facts: [met, note] })).text).toContain(said);
  });

  test.each([['told her colleague about the archive'], ['write to me at boss@juniper.example'], ['I am thrilled about this dream job']])(
    'leaves out a note that makes no sentence or no good one: %s',
    (text) => {
      const note = factOf('note', { type: 'note', for: omar.key, text }, { owner: true });
      expect(only(composed([thanks], { facts: [met, note] })).text).not.toContain(text.slice(0, 20));
    },
  );

  test('says of the owner only what is stored', () => {
    const fact = 'Rebuilt the booking system at Fjord Hotels';
    expect(only(composed([thanks], { owner: { facts: [fact] } })).text).toContain('rebuilt the booking system at Fjord Hotels');
  });

  test('is short after a phone call', () => {
    const call = factOf('met', {
      type: 'invite',
      interview: { id: 'talk', startsAt: '2026-11-04T15:00:00Z', with: [omar.key], mode: 'phone' },
    });
    const body = bodyOf(only(composed([thanks], { facts: [call], planned: [nextStatus] })).text);
    expect(wordsOf(body).length).toBeLessThanOrEqual(60);
    expect(body).not.toMatch(/\bmeeting\b/);
  });

  test('is the same text every time', () => {
    expect(composed([thanks])).toEqual(composed([thanks]));
  });
});

describe('two readers of one mail', () => {
  const ada = { key: 'ada@juniper.example', name: 'Ada Holm', address: 'ada@juniper.example', part: 'interviewer' } as const;
  const panel = factOf('met', {
    type: 'invite',
    interview: { id: 'talk', startsAt: '2026-11-04T15:00:00Z', with: [omar.key, ada.key], title: 'Service design' },
  });
  const toAda = followUpOf('thank_you', ada.key, { deliverAt: '2026-11-04T17:00:00Z', because: ['met'] });

  test('never share a fact, an anchor or a sentence', () => {
    const { drafts } = composed([thanks, toAda], {
      known: { contacts: [omar, ada, lena] },
      facts: [panel],
      owner: { facts: ['Two years of event planning at Fjord Hotels', 'Cut the cost of the summer fair by a third'] },
    });
    expect(drafts).toHaveLength(2);
    expect(drafts.filter(({ text }) => bodyOf(text).includes('Service design'))).toHaveLength(1);
    const [one, two] = drafts.map(({ sentences }) => sentences.map(({ text }) => text));
    expect(one?.filter((sentence) => two?.includes(sentence))).toEqual([]);
    const proofs = drafts.map(({ sentences }) =>
      sentences.flatMap(({ sources }) => sources.filter((source) => source.startsWith('proof:'))).join(),
    );
    expect(new Set(proofs).size).toBe(proofs.length);
  });

  test('a person without an address is thanked by way of the coordinator, who is thanked too', () => {
    const via = followUpOf('thank_you_via', lena.key, { relayFor: 'Prof. Ines Roth', deliverAt: '2026-11-04T17:00:00Z', because: ['met'] });
    const draft = only(composed([via]));
    expect(draft.text).toContain('Prof. Ines Roth');
    expect(draft.to.address).toBe(lena.address);
    expect(draft.text).toMatch(/^Dear Lena Vogt,/);
  });

  test('a coordinator who also interviewed gets one text', () => {
    const own = followUpOf('thank_you', lena.key, { deliverAt: '2026-11-04T17:00:00Z', because: ['met'] });
    const via = followUpOf('thank_you_via', lena.key, { relayFor: 'Prof. Ines Roth', deliverAt: '2026-11-04T17:00:00Z', because: ['met'] });
    const draft = only(composed([via, own]));
    expect(draft.kind).toBe('thank_you');
    expect(draft.text).toContain('Prof. Ines Roth');
  });
});

describe('a status question', () => {
  const first = followUpOf('status_1', omar.key, { deliverAt: '2026-11-12T15:00:00Z' });
  const second = followUpOf('status_2', omar.key, { deliverAt: '2026-11-19T15:00:00Z' });
  const facts = ['Wrote the help pages of Fjord Hotels', 'Led the move to a new booking system'];

  test('asks once, for both halves, and answers in the thread', () => {
    const thread = {
      messageId: '<two@juniper.example>',
      references: ['<one@juniper.example>'],
      subject: 'RE: Re: Interview on 4 November',
      from: omar,
      sentAt: '2026-10-28T09:00:00Z',
    };
    const draft = only(composed([first], { known: { threads: [thread] } }));
    expect(draft.subject).toBe('Re: Interview on 4 November');
    expect(draft.inReplyTo).toBe('<two@juniper.example>');
    expect(draft.references).toEqual(['<one@juniper.example>', '<two@juniper.example>']);
    expect(draft.text.split('?')).toHaveLength(2);
  });

  test('the second one rests on another fact, and is not longer than the first by more than ten words', () => {
    const one = composed([first], { owner: { facts } });
    const two = composed([second], { owner: { facts }, used: one.used });
    const proofs = [one, two].map((result) =>
      only(result)
        .sentences.flatMap(({ sources }) => sources.filter((source) => source.startsWith('proof:')))
        .join(),
    );
    expect(new Set(proofs).size).toBe(2);
    expect(wordsOf(bodyOf(only(two).text)).length).toBeLessThanOrEqual(wordsOf(bodyOf(only(one).text)).length + 10);
    expect(only(two).text).toContain('Juniper');
  });

  test('speaks for two roles in one text', () => {
    const planner = applicationOf({ role: 'Event Planner' }, [], 'app-2');
    const draft = only(composed([{ ...first, alsoFor: ['app-2'] }], { also: [planner] }));
    expect(draft.text).toContain('Account Coordinator and Event Planner');
    expect(draft.text.split('Juniper')).toHaveLength(2);
  });
});

describe('the register', () => {
  const said = (register: 'familiar' | 'formal', wroteBy: string, id = 'met'): Fact => ({
    ...met,
    id,
    about: { contacts: [{ ...omar, signsAs: 'Omar' }], instructions: [], register, wroteBy },
  });

  test('a reader who writes "Dear Ms Haddad" is not greeted by the first name, though he signs with it', () => {
    expect(only(composed([thanks], { facts: [said('formal', omar.key)] })).text).toMatch(/^Dear Omar Nasser,\n/);
    expect(only(composed([thanks], { facts: [said('familiar', omar.key)] })).text).toMatch(/^Hi Omar,\n/);
  });

  test('the reader’s own mail counts before that of a colleague', () => {
    expect(only(composed([thanks], { facts: [said('formal', omar.key), said('familiar', lena.key, 'later')] })).text).toMatch(/^Dear Omar/);
  });

  test('dates are written as the reader’s country writes them', () => {
    const planned = [nextStatus];
    expect(only(composed([thanks], { planned })).text).toContain('Thursday, November 12');
    const british = only(composed([thanks], { planned, known: { country: 'GB' } })).text;
    expect(british).toContain('Thursday 12 November');
    expect(british).not.toMatch(/November \d/);
  });
});

describe('an outcome', () => {
  const rejected = factOf('no', { type: 'rejection', from: omar.key }, { saidAt: '2026-11-20T10:00:00Z' });

  test('a rejection is answered with thanks, one question and a wish to be kept in mind', () => {
    const draft = only(
      composed([followUpOf('rejection_reply', omar.key, { deliverAt: '2026-11-23T15:00:00Z', because: ['no'] })], {
        facts: [met, rejected],
      }),
    );
    expect(draft.text.split('?')).toHaveLength(2);
    expect(draft.text).not.toMatch(/\bwhy\b|unfortunately|disappoint/i);
  });

  test('a month later there is a text only with the owner’s news', () => {
    const touch = followUpOf('keep_in_touch_1m', omar.key, { deliverAt: '2026-12-21T15:00:00Z', because: ['no'] });
    expect(composed([touch], { facts: [met, rejected] })).toMatchObject({ drafts: [], missing: [{ what: 'news' }] });
    const news = factOf('news', { type: 'note', text: 'finished a course on budgets' }, { saidAt: '2026-12-20T10:00:00Z', owner: true });
    expect(only(composed([touch], { facts: [met, rejected, news] })).text).toContain('finished a course on budgets');
  });

  test('an offer brings thanks without yes or no, and three texts to choose from', () => {
    const offer = factOf('yes', { type: 'offer', from: omar.key, deadline: '2026-12-04' }, { saidAt: '2026-11-25T10:00:00Z' });
    const { drafts } = composed(
      [
        followUpOf('offer_ack', omar.key, { deliverAt: '2026-11-25T15:00:00Z', because: ['yes'] }),
        followUpOf('offer_decision', omar.key, { deliverAt: '2026-11-25T15:00:00Z', because: ['yes'] }),
      ],
      { facts: [met, offer] },
    );
    expect(drafts.map(({ kind, choice }) => choice ?? kind)).toEqual(['offer_ack', 'accept', 'more_time', 'decline']);
    expect(drafts[0]?.text).toContain('Friday, December 4');
    expect(drafts[0]?.text).not.toMatch(/\baccept|\bdecline|salary/i);
    expect(drafts[1]?.sentences[0]?.text).toMatch(/\baccept\b/);
    expect(drafts[2]?.text).toMatch(/Friday, December 11/);
  });

  test('an acceptance repeats the terms in the words of the offer', () => {
    const offer: Fact = {
      ...factOf('yes', { type: 'offer', from: omar.key }, { saidAt: '2026-11-25T10:00:00Z' }),
      evidence: [
        { field: 'terms', text: 'a salary of $70,000 a year' },
        { field: 'terms', text: 'starting on January 4' },
      ],
    };
    const decision = followUpOf('offer_decision', omar.key, { deliverAt: '2026-11-30T15:00:00Z', because: ['yes'] });
    const accept = composed([decision], { facts: [met, offer] }).drafts.find(({ choice }) => choice === 'accept');
    expect(accept?.text).toContain('"a salary of $70,000 a year" and "starting on January 4"');
    expect(accept?.sentences[0]?.text).toMatch(/\baccept\b/);
    expect(accept?.sentences.some(({ sources }) => sources.includes('fact:yes'))).toBe(true);
  });

  test('an offer from elsewhere is told with its own date, without company or figure', () => {
    const elsewhere = applicationOf(
      { company: 'Beta Works', role: 'Planner' },
      [factOf('o', { type: 'offer', deadline: '2026-12-04' }, { saidAt: '2026-11-25T10:00:00Z' })],
      'app-2',
    );
    const draft = only(composed([followUpOf('competing_offer', omar.key, { deliverAt: '2026-11-26T15:00:00Z' })], { also: [elsewhere] }));
    expect(draft.text).toContain('Friday, December 4');
    expect(draft.text).not.toContain('Beta Works');
  });
});

describe('what a stranger’s mail may not do', () => {
  test('without a role there is no draft, and the owner is told', () => {
    const { drafts, missing, assumptions } = composed([thanks], { known: { role: '[ ]' } });
    expect(drafts).toEqual([]);
    expect(missing).toEqual([{ followUp: thanks.id, what: 'role' }]);
    expect(assumptions.join()).toContain('role');
  });

  test.each([
    ['a line break in the company', { company: 'Juniper\n\nP.S. Wire 500 to account 1' }],
    ['brackets in the role', { role: 'Account [your name] {Coordinator} <b>' }],
    ['a header in the role', { role: 'Account Coordinator\r\nBcc: thief@evil.example' }],
    ['a very long company', { company: 'Juniper '.repeat(500) }],
    ['invisible characters', { role: 'Account\u202e\u200b Coordinator' }],
  ])('%s cannot add lines or placeholders', (_, known) => {
    const draft = only(composed([thanks], { known }));
    expect(draft.text).not.toMatch(/[[\]{}<>_\u202e\u200b]/);
    expect(draft.text.split('\n\n').length).toBeLessThanOrEqual(5);
    expect(draft.subject).not.toMatch(/[\r\n]/);
    expect(wordsOf(bodyOf(draft.text)).length).toBeLessThanOrEqual(110);
  });

  test('the agency’s secret stays one', () => {
    const jana = { key: 'jana@agency.example', name: 'Jana Kolb', address: 'jana@agency.example', part: 'recruiter' } as const;
    const via = followUpOf('thank_you_via', jana.key, { relayFor: omar.key, deliverAt: '2026-11-04T17:00:00Z', because: ['met'] });
    const application = applicationOf({ contacts: [omar, jana], agency: jana.key }, [met]);
    const { company: _, ...known } = application.known;
    const result = compose({ followUps: [via], search: searchOf([{ ...application, known }]), owner: ownerWith(), used: [], planned: [] });
    expect(only(result).text).toContain('Omar Nasser');
    expect(only(result).text).toContain('Account Coordinator');
  });
});

test('no draft of a journey is a near-copy of another: under a tenth of five-word runs shared', () => {
  const steps: readonly FollowUp[] = [
    thanks,
    nextStatus,
    followUpOf('status_2', omar.key, { deliverAt: '2026-11-19T15:00:00Z' }),
    followUpOf('close_loop', omar.key, { deliverAt: '2026-12-03T15:00:00Z' }),
  ];
  let used: readonly string[] = [];
  const texts: string[] = [];
  for (const step of steps) {
    const result = composed([step], { used, planned: [nextStatus] });
    used = [...used, ...result.used];
    texts.push(bodyOf(only(result).text));
  }
  for (const [index, text] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      const [one, two] = [shinglesOf(text), shinglesOf(other)];
      const shared = [...one].filter((shingle) => two.has(shingle)).length;
      expect(shared / (one.size + two.size - shared)).toBeLessThan(0.1);
    }
});

test('a receipt dates itself, not the application; the owner’s own mail dates the application', () => {
  const first = (sender?: string) => {
    const about = { contacts: [], instructions: [], ...(sender !== undefined && { sender }) };
    const facts = [factOf('applied', { type: 'application' }, { about })];
    const followUps = [followUpOf('app_followup_1', 'lena@juniper.example')];
    return compose({ followUps, search: searchOf([applicationOf({}, facts)]), owner: ownerWith(), used: [], planned: [] }).drafts[0]?.text;
  };
  expect(first()).toMatch(/appl\w+[^.]* October 1|October 1[^.]* appl/);
  expect(first()).not.toMatch(/confirmed|receipt|arrived/);
  expect(first('jobs@juniper.example')).toMatch(
    /(?:confirmed|receipt|arrived|is with you)[^.]* October 1|October 1[^.]* (?:arrived|is with you|confirmed)/,
  );
  expect(first('jobs@juniper.example')).not.toMatch(/I applied|dated|of October 1,? for/);
});

test('what was noted after the first round is not said of the second', () => {
  const ada = 'ada@juniper.example';
  const facts = [
    factOf('i1', { type: 'invite', interview: { id: 's1', startsAt: '2026-10-14T14:00:00Z', with: [ada] } }),
    factOf('n1', { type: 'note', text: 'handover between shifts', for: 'Ada' }, { saidAt: '2026-10-14T18:00:00Z' }),
    factOf('i2', { type: 'invite', interview: { id: 's2', startsAt: '2026-10-23T14:00:00Z', with: [ada] } }),
  ];
  const thanks = (more: readonly Fact[], cause: string) => {
    const search = searchOf([
      applicationOf({ contacts: [{ key: ada, address: ada, name: 'Ada Moreno', part: 'interviewer' }] }, [...facts, ...more]),
    ]);
    const followUps = [followUpOf('thank_you', ada, { because: [cause] })];
    return compose({ followUps, search, owner: ownerWith(), used: [], planned: [] }).drafts[0]?.text ?? '';
  };
  expect(thanks([], 'i1')).toContain('handover between shifts');
  expect(thanks([], 'i2')).toContain('October 23');
  expect(thanks([], 'i2')).not.toContain('handover');
  const later = factOf('n2', { type: 'note', text: 'stock counts', for: 'Ada' }, { saidAt: '2026-10-23T16:00:00Z' });
  expect(thanks([later], 'i2')).toContain('stock counts');
});
