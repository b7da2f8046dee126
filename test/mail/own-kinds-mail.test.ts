import { describe, expect, test } from 'vitest';
import { compose } from '../../lib/drafts/compose.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { followUpMail } from '../../lib/mail/kinds/follow-up-mail.ts';
import type { OwnerMail } from '../../lib/mail/owner-mail.ts';
import type { About, Fact } from '../../lib/search/fact.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from '../drafts/searches.ts';

const omar = { key: 'omar@juniper.example', name: 'Omar Nasser', address: 'omar@juniper.example', part: 'hiring_manager' } as const;
const ada = { key: 'ada@juniper.example', name: 'Ada Holm', address: 'ada@juniper.example', part: 'interviewer' } as const;
const interview = {
  id: 'talk',
  startsAt: '2026-11-06T22:00:00Z',
  endsAt: '2026-11-06T23:00:00Z',
  with: [omar.key, ada.key],
  mode: 'onsite' as const,
  place: '14 Mill Lane, Portland, ME 04101',
};
const met = (about?: About): Fact => factOf('met', { type: 'invite', interview }, about ? { about } : {});

function mailFor(followUps: readonly FollowUp[], facts: readonly Fact[]): OwnerMail {
  const search = searchOf([applicationOf({ contacts: [omar, ada] }, facts)]);
  const owner = ownerWith();
  const { drafts, byHand, assumptions } = compose({ followUps, search, owner, used: [], planned: [] });
  return followUpMail({ followUps, drafts, byHand, assumptions, search, owner, planned: [] });
}

describe('K21: the mail about a move', () => {
  const move = factOf('word', {
    type: 'candidate_reschedule',
    interview: 'talk',
    alternatives: ['2026-11-09T15:00:00Z', '2026-11-10T16:00:00Z'],
  });
  const mail = (deliverAt: string, about?: About): OwnerMail =>
    mailFor(
      [followUpOf('move_request', omar.key, { rule: 'K21', deliverAt, sendBy: interview.startsAt, because: ['word'] })],
      [met(about), move],
    );

  test('says in its subject what to ask whom, and until when', () => {
    expect(mail('2026-11-03T15:00:00Z').subject).toBe('Ask Omar to move the interview (Juniper, Account Coordinator), by Fri 17:00');
  });

  test.each([
    ['more than two days before, to send it at once', '2026-11-04T15:00:00Z', 'while two days or more are left'],
    ['under two days before, that time is short', '2026-11-05T15:00:00Z', 'in less than two days: send it at once.'],
    ['under a day before, to phone as well', '2026-11-05T23:00:00Z', 'phone the number in the invitation as well'],
  ])('says %s', (_, deliverAt, said) => {
    expect(mail(deliverAt).text).toContain(said);
  });

  test('never says to phone where they ask for no calls (G-05)', () => {
    const { text } = mail('2026-11-06T14:00:00Z', { contacts: [], instructions: ['no_phone_calls'] });
    expect(text).not.toContain('phone the number');
    expect(text).toContain('They ask for no phone calls');
  });

  test('does not ask whether it took place, and names its rule', () => {
    const { text, kind, drafts } = mail('2026-11-03T15:00:00Z');
    expect(text).not.toContain('Did it go ahead?');
    expect(text).toContain('Rule K21');
    expect([kind, drafts.map(({ to }) => to.address)]).toEqual(['move_request', [omar.address]]);
  });
});

describe('K08: a card in the mail of the thanks', () => {
  const due = { deliverAt: '2026-11-07T00:00:00Z', sendBy: '2026-11-07T23:00:00Z', because: ['met'], event: 'thanks' };
  const mail = mailFor(
    [
      followUpOf('handwritten_card', ada.key, { ...due, rule: 'K08' }),
      followUpOf('thank_you', omar.key, due),
      followUpOf('thank_you', ada.key, due),
    ],
    [met()],
  );

  test('stands below the drafts, with its postal address and without links', () => {
    const [, below = ''] = mail.text.split('---- A card to Ada Holm');
    expect(below).toContain('Post to: Ada Holm, 14 Mill Lane, Portland, ME 04101');
    expect(below).toMatch(/Dear Ada Holm, .+ Noor Haddad\n/);
    expect(below).toContain('A card is optional');
    expect(below).not.toContain('mailto:');
  });

  test('is no draft to send, and does not name the mail', () => {
    expect(mail.kind).toBe('thank_you');
    expect(mail.subject).toBe('Thank Omar and Ada (Juniper, Account Coordinator), by Sat 18:00');
    expect(mail.drafts.map(({ kind }) => kind)).toEqual(['thank_you', 'thank_you']);
    expect(mail.text).toContain('Rule K05, K08');
  });
});

describe('K23: notes to connect in the mail after a rejection', () => {
  const rejected = factOf('no', { type: 'rejection', from: omar.key }, { saidAt: '2026-11-12T15:00:00Z' });
  const after = { deliverAt: '2026-11-13T15:00:00Z', because: ['no'], event: 'reply' };
  const mail = mailFor(
    [
      followUpOf('connection_note', omar.key, { ...after, rule: 'K23' }),
      followUpOf('connection_note', ada.key, { ...after, rule: 'K23' }),
      followUpOf('rejection_reply', omar.key, { ...after, rule: 'K13' }),
    ],
    [met(), rejected],
  );

  test('stand below the reply, one for each interviewer, ready to paste', () => {
    const [above = '', below = ''] = mail.text.split('---- Notes to connect');
    expect(above).toContain('---- Omar Nasser');
    const notes = below.split('\n').filter((line) => /^Dear /.test(line));
    expect(notes.map((note) => note.split(',')[0])).toEqual(['Dear Omar Nasser', 'Dear Ada Holm']);
    for (const note of notes) expect(note.length).toBeLessThanOrEqual(200);
  });

  test('are no drafts to send', () => {
    expect([mail.kind, mail.drafts.map(({ kind }) => kind)]).toEqual(['rejection_reply', ['rejection_reply']]);
    expect(mail.subject).toMatch(/^Answer Omar with thanks/);
    expect(mail.html).toContain('Notes to connect');
  });
});

test('K20: news for a referrer with the thanks is a draft below them, and does not name the mail', () => {
  const due = { deliverAt: '2026-11-07T00:00:00Z', because: ['met'], event: 'thanks' };
  const referred = factOf('referred', { type: 'referred', name: 'Ida Voss', address: 'ida@juniper.example' });
  const mail = mailFor(
    [
      followUpOf('referrer_update', 'ida@juniper.example', { ...due, rule: 'K20' }),
      followUpOf('thank_you', omar.key, { ...due, sendBy: '2026-11-07T23:00:00Z' }),
    ],
    [met(), referred],
  );
  expect(mail.subject).toBe('Thank Omar (Juniper, Account Coordinator), by Sat 18:00');
  expect(mail.drafts.map(({ kind, to }) => `${kind} ${to.name}`)).toEqual(['thank_you Omar Nasser', 'referrer_update Ida Voss']);
});
