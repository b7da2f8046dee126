import { expect, test } from 'vitest';
import type { FollowUpKind } from '../../lib/follow-ups/follow-up.ts';
import { waitingCard } from '../../lib/page/application.ts';
import type { Frame } from '../../lib/page/pieces/layout.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { now, wholeOf } from './whole.ts';

const applied: Fact = {
  id: 'applied',
  saidAt: '2026-10-05T13:00:00Z',
  knownAt: '2026-10-05T13:00:00Z',
  source: { mail: 'm1' },
  evidence: [],
  about: { company: 'Larchmont Press', contacts: [], instructions: [] },
  type: 'application',
};

const frame: Frame = { base: '', zone: 'America/New_York', token: 't', once: 'o', where: '' };

/** What can be done with a mail of ours of this kind. */
function deedsFor(kind: FollowUpKind, to: string): readonly string[] {
  const whole = wholeOf({ larchmont: [applied] });
  const followUp = {
    id: `larchmont.${kind}.${to}.x`,
    event: 'e',
    kind,
    rule: 'K03',
    application: 'larchmont',
    alsoFor: [],
    to,
    deliverAt: now,
    because: [],
    why: '',
  } as const;
  const card = waitingCard(frame, '/', { at: now, followUps: [followUp], search: whole.search }, { whole, texts: new Map() });
  return [...card.html.matchAll(/name="deed" value="(\w+)"/g)].map(([, deed = '']) => deed);
}

test.each<[FollowUpKind, string, readonly string[]]>([
  ['status_1', 'ines@larchmont.example', ['sent', 'skip', 'later']],
  ['contact_prompt', 'owner', ['person', 'skip', 'later']],
  ['deadline_prompt', 'owner', ['handed_in', 'skip', 'later']],
  ['prep_nudge', 'owner', ['skip', 'later']],
])('%s to %s can be answered by %j', (kind, to, deeds) => expect(deedsFor(kind, to)).toEqual(deeds));
