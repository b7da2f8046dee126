import { describe, expect, test } from 'vitest';
import { compose } from '../../../lib/drafts/compose.ts';
import { type FollowUp, followUpKinds } from '../../../lib/follow-ups/follow-up.ts';
import { rules } from '../../../lib/follow-ups/rules.ts';
import { followUpMail } from '../../../lib/mail/kinds/follow-up-mail.ts';
import { composeLinks } from '../../../lib/mail/links/compose-links.ts';
import type { OwnerMail } from '../../../lib/mail/owner-mail.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { defaultSettings } from '../../../lib/search/owner/owner.ts';
import type { Known } from '../../../lib/search/search.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from '../../drafts/searches.ts';

const omar = { key: 'omar@juniper.example', name: 'Omar Nasser', address: 'omar@juniper.example', part: 'hiring_manager' } as const;
const ada = { key: 'ada@juniper.example', name: 'Ada Holm', address: 'ada@juniper.example', part: 'interviewer' } as const;
const met = factOf('met', {
  type: 'invite',
  interview: { id: 'talk', startsAt: '2026-11-06T22:00:00Z', endsAt: '2026-11-06T23:00:00Z', with: [omar.key, ada.key] },
});

function mailFor(
  followUps: readonly FollowUp[],
  over: { facts?: readonly Fact[]; planned?: readonly FollowUp[]; known?: Partial<Known> } = {},
): OwnerMail {
  const search = searchOf([applicationOf({ contacts: [omar, ada], ...over.known }, over.facts ?? [met])]);
  const owner = ownerWith();
  const planned = over.planned ?? [];
  const { drafts, assumptions } = compose({ followUps, search, owner, used: [], planned });
  return followUpMail({ followUps, drafts, assumptions, search, owner, planned });
}

const due = { deliverAt: '2026-11-07T00:00:00Z', sendBy: '2026-11-07T23:00:00Z', because: ['met'] };

describe('the mail with the drafts', () => {
  const planned = [followUpOf('status_1', omar.key, { deliverAt: '2026-11-16T15:00:00Z', event: 'later' })];
  const mail = mailFor([followUpOf('thank_you', omar.key, due), followUpOf('thank_you', ada.key, due)], { planned });

  test('says in its subject whom to thank, for what, until when', () => {
    expect(mail.subject).toBe('Thank Omar and Ada (Juniper, Account Coordinator), by Sat 18:00');
    expect(mail.kind).toBe('thank_you');
    expect(mail.conversation).toBe('app-1');
  });

  test('opens with the hour, then asks whether it took place', () => {
    const [first, second] = mail.text.split('\n');
    expect(first).toMatch(/^Send by Sat 7 Nov 18:00: .*planned to end Fri 6 Nov 18:00\.$/);
    expect(second).toContain('Reply no');
  });

  test('holds every draft whole, with its links, and names what comes next', () => {
    expect(mail.drafts).toHaveLength(2);
    for (const draft of mail.drafts) {
      expect(mail.text).toContain(`\n${draft.text}\n`);
      expect(mail.text).toContain(`To: ${draft.to.name} <${draft.to.address}>`);
      expect(mail.text).toContain(`mailto:${draft.to.address}?bcc=q8w3zr5t1k@in.followup.example&subject=`);
    }
    expect(mail.text).toContain('https://mail.google.com/mail/?view=cm');
    expect(mail.text).toContain('Mon 16 Nov');
    expect(mail.text).toContain('Rule K05');
  });

  test('says the same in its HTML part, which loads nothing', () => {
    for (const draft of mail.drafts)
      for (const paragraph of draft.text.split('\n\n'))
        expect(mail.html).toContain(paragraph.replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/"/g, '&quot;').replace(/\n/g, '<br>'));
    expect(mail.html).not.toMatch(/<img|<script|<link|src=|url\(/i);
  });
});

describe('a nudge', () => {
  test('asks first whether they were heard from, then says why now', () => {
    const mail = mailFor([followUpOf('status_1', omar.key, { rule: 'K09', deliverAt: '2026-11-13T15:00:00Z' })]);
    expect(mail.text.split('\n')[0]).toBe('Already heard back? Reply heard. Why now: third business day after Tue 20 Oct.');
    expect(mail.drafts[0]?.text).not.toContain('heard');
  });

  test('shows which day was understood, and from which words', () => {
    const promised = factOf(
      'promised',
      { type: 'timeline', phrase: 'you will hear from us within two weeks', P: '2026-11-20' },
      { saidAt: '2026-11-06T20:00:00Z' },
    );
    const mail = mailFor([followUpOf('status_1', omar.key, { deliverAt: '2026-11-25T15:00:00Z', because: ['promised'] })], {
      facts: [met, promised],
    });
    expect(mail.text).toContain('"you will hear from us within two weeks"');
    expect(mail.text).toContain('as Fri 20 Nov');
  });

  test('tells when to send it, in both zones, where office hours never meet', () => {
    const mail = mailFor([followUpOf('status_1', omar.key, { deliverAt: '2026-11-13T15:00:00Z', sendHint: '2026-11-16T04:30:00Z' })], {
      known: { timeZone: 'Asia/Kolkata' },
    });
    expect(mail.text).toContain('Sun 15 Nov 23:30 your time (Mon 16 Nov 10:00 theirs)');
  });

  test('says openly that a second note on an application is optional', () => {
    const applied = factOf('applied', { type: 'application' });
    const mail = mailFor([followUpOf('app_followup_2', omar.key, { rule: 'K02', deliverAt: '2026-10-15T15:00:00Z' })], {
      facts: [applied],
    });
    expect(mail.text).toMatch(/optional/);
  });
});

describe('mails without a draft', () => {
  const assessment = factOf('test', { type: 'assessment_invited', deadline: '2026-11-20' });
  test.each([
    ['contact_prompt', /name and an address/],
    ['prep_nudge', /when they expect to decide/],
    ['deadline_prompt', /Fri 20 Nov/],
  ] as const)('%s', (kind, words) => {
    const mail = mailFor([followUpOf(kind, 'owner', { deliverAt: '2026-11-05T23:00:00Z' })], { facts: [met, assessment] });
    expect(mail.drafts).toEqual([]);
    expect(mail.kind).toBe(kind);
    expect(mail.text).toMatch(words);
  });

  test.each(followUpKinds.filter((kind) => rules[kind].timing === 'owner'))('%s, for the owner alone, has lines of its own', (kind) => {
    const mail = mailFor([followUpOf(kind, 'owner', { deliverAt: '2026-11-05T23:00:00Z' })], { facts: [met, assessment] });
    expect(mail.text).not.toContain('something essential is not known');
  });

  test('keeping in touch after a month asks for the owner’s news', () => {
    const rejected = factOf('no', { type: 'rejection', from: omar.key }, { saidAt: '2026-11-20T10:00:00Z' });
    const mail = mailFor([followUpOf('keep_in_touch_1m', omar.key, { deliverAt: '2026-12-21T15:00:00Z', because: ['no'] })], {
      facts: [met, rejected],
    });
    expect(mail.kind).toBe('keep_in_touch_1m');
    expect(mail.drafts).toEqual([]);
    expect(mail.text).toContain('line of news');
  });

  test('a missing role is asked for', () => {
    const search = searchOf([{ id: 'app-1', known: { company: 'Juniper', contacts: [omar], threads: [] }, facts: [met] }]);
    const followUps = [followUpOf('thank_you', omar.key, due)];
    const { drafts, assumptions } = compose({ followUps, search, owner: ownerWith(), used: [], planned: [] });
    expect(followUpMail({ followUps, drafts, assumptions, search, owner: ownerWith(), planned: [] }).text).toContain('which role');
  });
});

describe('links', () => {
  const draft = {
    to: { address: 'o+jobs@juniper.example' },
    subject: 'Re: 50% & more',
    text: 'Dear O’Neil,\n\nIt’s (really) new!\n\nKind regards,\nNoor',
  };

  test('are encoded as RFC 6068 asks: no plus for a blank, CRLF for a line end', () => {
    const { mailto } = composeLinks(draft, { settings: defaultSettings, captureAddress: 'abc@in.followup.example' });
    expect(mailto).toMatch(
      /^mailto:o%2Bjobs@juniper\.example\?bcc=abc@in\.followup\.example&subject=Re%3A%2050%25%20%26%20more&body=Dear%20O/,
    );
    expect(mailto).toContain('%0D%0A%0D%0A');
    expect(mailto).not.toMatch(/[ +'()!\n]/);
    expect(decodeURIComponent(mailto.split('&body=')[1] ?? '')).toBe(draft.text.replace(/\n/g, '\r\n'));
  });

  test('leave the body out where a client would cut it, and say so', () => {
    const long = { ...draft, text: 'ä'.repeat(400) };
    const links = composeLinks(long, { settings: { ...defaultSettings, bcc: false }, captureAddress: 'abc@in.followup.example' });
    expect(links.withoutBody).toBe(true);
    expect(links.mailto.length).toBeLessThan(300);
    expect(links.mailto).not.toContain('bcc');
  });

  test.each([
    ['gmail', 'Gmail', 'https://mail.google.com/mail/?view=cm&fs=1&to=o%2Bjobs@juniper.example&'],
    ['outlook', 'Outlook.com', 'https://outlook.live.com/mail/0/deeplink/compose?to=o%2Bjobs@juniper.example&'],
    ['outlook_work', 'Outlook', 'https://outlook.office.com/mail/deeplink/compose?to=o%2Bjobs@juniper.example&'],
  ] as const)('open in the web mail of the setting: %s', (webMail, name, start) => {
    const { web } = composeLinks(draft, { settings: { ...defaultSettings, webMail }, captureAddress: 'abc@in.followup.example' });
    expect(web?.name).toBe(name);
    expect(web?.href.startsWith(start)).toBe(true);
    expect(new URL(web?.href ?? '').searchParams.get('body')).toBe(draft.text.replace(/\n/g, '\r\n'));
  });

  test('are for the mail program alone where the owner uses no web mail', () => {
    const { web, mailto } = composeLinks(draft, {
      settings: { ...defaultSettings, webMail: 'off' },
      captureAddress: 'abc@in.followup.example',
    });
    expect(web).toBeUndefined();
    expect(mailto).toContain('&body=');
  });

  test('survive half a character', () => {
    expect(() => composeLinks({ ...draft, subject: 'x\ud800' }, ownerWith())).not.toThrow();
  });
});

test('a stranger’s words stay words in the HTML part', () => {
  const evil = { ...omar, name: 'Omar <img src=x onerror=alert(1)>' };
  const thread = {
    messageId: '<a@b.example>',
    references: [],
    subject: '"><script>alert(1)</script>',
    from: evil,
    sentAt: '2026-11-01T10:00:00Z',
  };
  const mail = mailFor([followUpOf('thank_you', omar.key, due)], {
    known: { contacts: [evil], threads: [thread], company: '<b>Juniper</b>' },
  });
  expect(mail.html).not.toMatch(/<script|<img|<b>Juniper/);
});
