import type { SESClient } from '@aws-sdk/client-ses';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { mailerOf } from '../../functions/aws/mailer.ts';
import { compose } from '../../lib/drafts/compose.ts';
import type { FollowUpKind } from '../../lib/follow-ups/follow-up.ts';
import { withFirstMail } from '../../lib/mail/first-mail.ts';
import { answerMail } from '../../lib/mail/kinds/answer-mail.ts';
import { digestMail } from '../../lib/mail/kinds/digest-mail.ts';
import { followUpMail } from '../../lib/mail/kinds/follow-up-mail.ts';
import { heartbeatMail } from '../../lib/mail/kinds/heartbeat-mail.ts';
import { noticeMail } from '../../lib/mail/kinds/notice-mail.ts';
import { questionMail } from '../../lib/mail/kinds/question-mail.ts';
import { receiptMail } from '../../lib/mail/kinds/receipt-mail.ts';
import { composeLinks } from '../../lib/mail/links/compose-links.ts';
import type { OwnerMail } from '../../lib/mail/owner-mail.ts';
import { ownerLanguages } from '../../lib/mail/wording/wordings.ts';
import type { Reading } from '../../lib/reading/reading.ts';
import type { Event } from '../../lib/search/fact.ts';
import { defaultSettings, type Owner, webMails } from '../../lib/search/owner/owner.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from '../drafts/searches.ts';

/** What a stranger may put where a name, a company, a subject or a phrase is expected. */
const hostile: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  quotes: `Ann "><b onclick='x'>&amp;&#60; O'Neil`,
  'line ends': 'News\r\nBcc: thief@evil.example\r\n\r\n<b>body</b>',
  'bare line ends': 'News\nTo: thief@evil.example\u2028Cc: x@evil.example\u0085X: 1\u000bY',
  'right to left': 'Anna \u202egnp.exe\u2066hidden\u2069 \u200f',
  'nothing to see': 'A\u200bc\u200dm\ufeffe\u00ad \u2060Works',
  'very long': 'Long name '.repeat(1000),
  'one long word': 'x'.repeat(10_000),
  emoji: 'Zoë 👩🏽‍💻 Ōta 🎉',
  'half a character': 'broken \ud800 pair',
  'encoded words': '=?utf-8?B?PGI+aGk8L2I+?= =?utf-8?Q?=0D=0ABcc=3A_x?=',
  'breaks a link': 'x?bcc=thief@evil.example&body=hi%0D%0A"#',
  slots: '{who} {company} $& $1 [[role]] %s',
  nul: 'a\u0000b\u0008c\u001b[31m',
};

const address = 'omar@juniper.example';

function mailsWith(text: string, owner: Owner): readonly OwnerMail[] {
  const person = { key: address, name: text, address, part: 'hiring_manager' } as const;
  const thread = {
    messageId: '<a@b.example>',
    references: [text],
    subject: text,
    from: { address, name: text },
    sentAt: '2026-11-01T10:00:00Z',
  };
  const invite = factOf('met', {
    type: 'invite',
    interview: { id: 'talk', startsAt: '2026-11-06T22:00:00Z', endsAt: '2026-11-06T23:00:00Z', with: [address], title: text, place: text },
  });
  const promised = factOf('promised', { type: 'timeline', phrase: text, P: '2026-11-20' }, { saidAt: '2026-11-06T20:00:00Z' });
  const note = factOf('note', { type: 'note', for: address, text }, { owner: true });
  const known = { company: text, role: text, requisition: text, contacts: [person], threads: [thread] };
  const planned = [followUpOf('status_1', address, { deliverAt: '2026-11-25T15:00:00Z', event: 'later', why: text })];
  const met = [invite, promised, note];
  const search = searchOf([applicationOf(known, met)]);
  const mailed = (kind: FollowUpKind, to: string, cause?: Event): OwnerMail => {
    const evidence = [{ field: 'terms', text }];
    const facts = cause ? [...met, { ...factOf('cause', cause, { saidAt: '2026-11-06T23:30:00Z' }), evidence }] : met;
    const search = searchOf([applicationOf(known, facts)]);
    const because = cause ? ['cause'] : ['met', 'promised'];
    const due = { deliverAt: '2026-11-07T00:00:00Z', sendBy: '2026-11-07T23:00:00Z', because, why: text };
    const notes = kind === 'rejection_reply' ? [followUpOf('connection_note', address, due)] : [];
    const followUps = [followUpOf(kind, to, due), ...notes];
    const composed = compose({ followUps, search, owner, used: [], planned });
    return followUpMail({ followUps, ...composed, search, owner, planned, said: [text] });
  };
  const lapsed = { id: 'app-1.status_1.x.p', kind: 'status_1', application: 'app-1', alsoFor: [], to: address } as const;
  const [step] = planned;
  const reading: Reading = {
    kind: 'interview_confirmed',
    confidence: 0.9,
    language: 'en',
    original: { to: [], subject: text },
    company: text,
    role: text,
    contacts: [],
    interviews: [],
    instructions: [],
    automatic: false,
    evidence: [{ field: text, text }],
  };
  const question = {
    about: 'kind',
    mail: { subject: text, from: text, sentAt: text },
    understood: text,
    evidence: [{ field: 'kind', text }],
    options: [{ word: '1', label: text, records: [] }],
  } as const;
  return [
    mailed('thank_you', address),
    mailed('status_1', address),
    mailed('rejection_reply', address, { type: 'rejection', from: address }),
    mailed('offer_decision', address, { type: 'offer', from: address, deadline: '2026-12-15' }),
    mailed('move_request', address, {
      type: 'candidate_reschedule',
      interview: 'talk',
      alternatives: ['2026-11-09T15:00:00Z', '2026-11-10T15:00:00Z'],
    }),
    mailed('referrer_thanks', address, { type: 'referred', address, name: text }),
    mailed('keep_in_touch_1m', address, { type: 'rejection', from: address }),
    mailed('contact_prompt', 'owner'),
    mailed('prep_nudge', 'owner'),
    mailed('deadline_prompt', 'owner', { type: 'assessment_invited', deadline: '2026-11-20' }),
    digestMail({
      digest: {
        due: step ? [step] : [],
        interviews: [{ application: 'app-1', startsAt: '2026-11-09T22:00:00Z' }],
        waiting: step ? [{ application: 'app-1', since: '2026-11-06T23:00:00Z', next: step }] : [],
        quiet: [{ application: 'app-1', at: '2026-11-06T23:00:00Z', met: true }],
        changed: [{ application: 'app-1', fact: { ...promised, evidence: [{ field: 'kind', text }] } }],
        lapsed: [lapsed],
      },
      search,
      owner,
    }),
    ...(['silence', 'sending', 'welcome'] as const).map((about) =>
      heartbeatMail({
        heartbeat: { about, since: '2026-11-01T00:00:00Z', at: '2026-11-07T00:00:00Z' },
        owner,
        now: '2026-11-07T00:00:00Z',
      }),
    ),
    withFirstMail(undefined, { way: 'hand', subject: text, owner }),
    withFirstMail(mailed('thank_you_late', address), { way: 'rule', subject: text, owner }),
    receiptMail({ reading, records: [{ application: 'app-1', fact: note }], search, owner, planned, dropped: [], faults: [text] }),
    questionMail({ question, owner, company: text, faults: [text] }),
    answerMail({ outcomes: [{ word: 'unknown', said: [text] }], search, owner, planned, question }),
    noticeMail({
      owner,
      notice: { about: 'unread', subject: text, from: text, arrivedAt: '2026-11-06T22:00:00Z', kept: text, why: [text] },
    }),
    noticeMail({ owner, notice: { about: 'forwarding', provider: text, mailbox: text, code: text } }),
  ];
}

/** What the mailer hands to SES. */
async function rawOf(mail: OwnerMail, owner: Owner): Promise<string> {
  const sent: Uint8Array[] = [];
  const client = {
    config: { region: async () => 'eu-west-1' },
    send: async (command: { readonly input: { readonly RawMessage: { readonly Data: Uint8Array } } }) => {
      sent.push(command.input.RawMessage.Data);
      return { MessageId: 'id' };
    },
  };
  const environment = { sender: 'assistant@in.followup.example', captureDomain: 'in.followup.example' };
  // The mailer asks for no more of a client than this.
  const mailer = mailerOf(client as unknown as SESClient, environment);
  await mailer.send({ owner, mail, token: 'k7pm2xqd', earlier: ['<one@a.example>'], again: true, at: '2026-11-07T00:00:00Z' });
  return Buffer.from(sent[0] ?? new Uint8Array()).toString('latin1');
}

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** A second reading by hand, of the structure alone: header fields unfolded, parts by their boundary. */
function partsOf(raw: string): readonly Part[] {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map(
    raw
      .slice(0, end)
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
  );
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  const body = raw.slice(end + 4);
  const inner = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1);
  return [{ headers, body }, ...inner.flatMap((part) => partsOf(part.replace(/^\r\n/, '').replace(/\r\n$/, '')))];
}

/** What may stand in a mail of seven bits (RFC 2045 2.7): what is printed, blanks and line ends. */
const sevenBits = /^[\t\r\n -~]*$/;

const expectedHeaders =
  /^(?:from|to|reply-to|subject|message-id|date|in-reply-to|references|auto-submitted|x-auto-response-suppress|x-followthrough-(?:kind|token)|mime-version|content-type|content-transfer-encoding)$/;

/** Tags that our own HTML has; whatever else stands between angle brackets came from outside. */
const ownTags = /^<(?:!doctype html|\/?(?:html|head|meta|title|body|p|h2|ul|ol|li|span|b|br|div|a|hr))(?: [^<>]*)?>/i;

describe.each(Object.entries(hostile))('%s', (_, text) => {
  const mails = ownerLanguages.map((language) => [language, mailsWith(text, ownerWith({ language }))] as const);

  test.each(mails)('stays text in the HTML, in %s', (_language, made) => {
    for (const { html, kind } of made) {
      for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) expect(html.slice(at, at + 5000), kind).toMatch(ownTags);
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
        expect(href, kind).toMatch(/^(?:mailto:omar@juniper\.example\?|https:\/\/mail\.google\.com\/)/);
      expect(html.includes('\u202e'), kind).toBe(false);
    }
  });

  test.each(mails)('puts no line of its own into the text, in %s', (_language, made) => {
    for (const { text: plain, subject, kind } of made) {
      expect(subject, kind).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(subject.length, kind).toBeLessThan(400);
      expect(plain, kind).not.toMatch(/^(?:Bcc|To: thief|Cc|X):/m);
      expect(plain, kind).not.toMatch(/(?!\n)\p{Cc}|[\u202e\u2028]/u);
    }
  });

  test('goes through as a mail of seven bits and short lines, whose parts say what was said', async () => {
    const owner = ownerWith({ language: 'fr', name: text });
    for (const mail of mailsWith(text, owner)) {
      const raw = await rawOf(mail, owner);
      expect(raw, mail.kind).toMatch(sevenBits);
      expect(raw.replaceAll('\r\n', ''), mail.kind).not.toMatch(/[\r\n]/);
      expect(Math.max(...raw.split('\r\n').map((line) => line.length)), mail.kind).toBeLessThanOrEqual(998);
      const [whole, ...parts] = partsOf(raw);
      const head = raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n');
      for (const line of head) expect(line.length, line).toBeLessThanOrEqual(line.includes('=?') || line.trim().includes(' ') ? 78 : 200);
      for (const name of whole?.headers.keys() ?? []) expect(name).toMatch(expectedHeaders);
      expect(parts.map(({ headers }) => headers.get('content-type')?.split(';')[0])).toEqual(['text/plain', 'text/html']);
      for (const { headers } of parts) expect(headers.get('content-transfer-encoding')).toMatch(/^(?:7bit|quoted-printable|base64)$/);
      const read = await simpleParser(raw);
      expect(read.to).toMatchObject({ value: [{ address: 'noor.haddad@mail.example' }] });
      expect(read.bcc).toBeUndefined();
      expect(read.subject).toBe(mail.subject.replace(/\p{Cs}/gu, '\ufffd'));
      expect(read.text?.includes(mail.text.trim().replace(/\ud800/g, '\ufffd')), read.text).toBe(true);
      expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    }
  });
});

describe('a link that opens a mail', () => {
  const texts: Readonly<Record<string, string>> = {
    en: 'Dear O’Neil,\n\nIt’s (really) "new": 100% & more + #1?\n\nKind regards,\nNoor',
    de: 'Sehr geehrte Frau Größ,\n\nüber Fußgänger; „Öl“ & 50 %.\n\nMit freundlichen Grüßen\nNoor',
    fr: 'Bonjour Madame Lœuvre,\n\nl’été à l’œuvre\u00a0: «\u00a0ça\u00a0» ?\n\nCordialement,\nNoor',
    es: '¿Año? ¡No!\n\nÑandú',
    it: 'Perché è così',
    pt: 'Não há pão às três',
    nl: 'Één coördinator',
    emoji: '👩🏽‍💻 ok',
  };

  test.each(webMails.flatMap((webMail) => Object.entries(texts).map(([name, text]) => [name, webMail, text] as const)))(
    'decodes to the very text: %s, %s',
    (_, webMail, text) => {
      const draft = { to: { address: 'o+jobs@juniper.example' }, subject: `Re: ${text.split('\n')[0]}`, text };
      const { mailto, web, withoutBody } = composeLinks(draft, {
        settings: { ...defaultSettings, webMail },
        captureAddress: 'abc+x@in.followup.example',
      });
      expect(withoutBody).toBe(false);
      for (const [link, subject] of [
        [mailto, 'subject'],
        [web?.href ?? '', webMail === 'gmail' ? 'su' : 'subject'],
      ] as const) {
        const fields = new URL(link).searchParams;
        expect(fields.get('body')).toBe(text.replace(/\n/g, '\r\n'));
        expect(fields.get(subject)).toBe(draft.subject);
        expect(fields.get('bcc')).toBe('abc+x@in.followup.example');
        expect(link).toMatch(/^[\x21-\x7e]+$/);
        expect(link.length).toBeLessThanOrEqual(1600);
      }
      expect(decodeURIComponent(new URL(mailto).pathname)).toBe('o+jobs@juniper.example');
      expect(new URL(web?.href ?? '').searchParams.get('to')).toBe('o+jobs@juniper.example');
    },
  );

  test('has no bcc where the owner wants none', () => {
    const draft = { to: { address }, subject: 'x', text: 'y' };
    const quiet = ownerWith({ settings: { ...ownerWith().settings, bcc: false } });
    expect(composeLinks(draft, quiet).mailto).not.toContain('bcc');
    for (const { text } of mailsWith('Juniper', quiet)) expect(text).not.toContain('bcc=');
  });
});
