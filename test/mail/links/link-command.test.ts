import { expect, test } from 'vitest';
import { commandOfLink } from '../../../lib/mail/links/link-command.ts';
import { linkActions } from '../../../lib/mail/links/links-of-mail.ts';
import { readCommands } from '../../../lib/mail/replies/read-command.ts';
import type { SentMail } from '../../../lib/search/sent-mail.ts';
import { ownerWith } from '../../drafts/searches.ts';

const mailAbout = (kind: SentMail['followUps'][number]['kind']): SentMail => ({
  kind,
  at: '2026-10-21T14:00:00Z',
  followUps: [{ id: 'f1', kind, application: 'app-1', alsoFor: [], to: 'omar@juniper.example' }],
  interviews: [],
  facts: [],
});

const words = (action: string, kind: string): string =>
  action !== 'later' ? action : kind.startsWith('thank_you') ? 'later 2 hours' : 'later 2 days';

// The last of them: an hour before a clock is put back, and a day that has begun elsewhere.
test.each(['2026-10-21T19:00:00Z', '2026-11-01T05:30:00Z', '2026-12-31T23:30:00Z'])(
  'a link of %s asks for what its word asks for in a reply',
  (now) => {
    for (const timeZone of ['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'])
      for (const kind of ['status_1', 'thank_you', 'thank_you_late', 'offer_ack'] as const)
        for (const action of linkActions) {
          const owner = ownerWith({ timeZone });
          const sent = mailAbout(kind);
          expect([commandOfLink(action, sent, owner, now)]).toEqual(readCommands({ text: words(action, kind), sent, owner, now }));
        }
  },
);
