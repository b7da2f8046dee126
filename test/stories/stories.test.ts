import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { KeptMail } from '../../cli/kept-mails.ts';
import { playStory } from '../../cli/story.ts';
import { isNoReply } from '../../lib/reading/senders.ts';

/** What the owner of a story should get: each mail with its minute, and whom its drafts are for. */
type Expected = {
  readonly title: string;
  readonly owner: string;
  readonly time_zone: string;
  readonly until: string;
  readonly arrivals: readonly unknown[];
  readonly mails: readonly ExpectedMail[];
  readonly prep: readonly ExpectedMail[];
};

type ExpectedMail = {
  readonly at: string;
  readonly at_local: string;
  readonly kind: string;
  readonly role?: string;
  readonly drafts?: readonly { readonly to: string }[];
  readonly also_for?: readonly { readonly role: string }[];
  readonly must_not_name_role?: string;
  readonly tolerance_minutes?: number;
};

const here = import.meta.dirname;
const stories = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
/** Mails beside the follow-ups: as many as a story needs, but no flood. */
const besides = new Set(['question', 'receipt', 'digest', 'answer', 'notice']);

describe('stories from first mail to last', () => {
  test('there are some', () => {
    expect(stories.length).toBeGreaterThan(11);
  });

  test.concurrent.each(stories)('%s', { timeout: 60_000 }, async (name) => {
    const directory = join(here, name);
    const expected: Expected = JSON.parse(readFileSync(join(directory, 'expected.json'), 'utf8'));
    const owner = { addresses: [expected.owner], timeZone: expected.time_zone };
    const { mails, faults } = await playStory({ directory, owner, until: expected.until });
    expect(faults).toEqual([]);
    const wanted = [...expected.mails, ...expected.prep.map((mail) => ({ ...mail, drafts: [], tolerance_minutes: 5 }))];
    expect(differences(mails, wanted)).toEqual([]);
    expect(mails.flatMap(({ mail }) => mail.drafts.flatMap((draft) => unfit(draft, expected.owner)))).toEqual([]);
    expect(mails.filter(({ mail }) => besides.has(mail.kind)).length).toBeLessThanOrEqual(expected.arrivals.length * 2 + 6);
  });
});

/** What is missing, what came that nobody expected, and drafts that name the wrong role; one line each. */
function differences(mails: readonly KeptMail[], wanted: readonly ExpectedMail[]): readonly string[] {
  const left = mails.filter(({ mail }) => !besides.has(mail.kind));
  const missing = wanted.flatMap((want) => {
    const index = left.findIndex(
      ({ at, mail }) =>
        mail.kind === want.kind &&
        minutesBetween(at, want.at) <= (want.tolerance_minutes ?? 0) &&
        readers(mail.drafts) === readers(want.drafts ?? []),
    );
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (!found) return [`missing: ${want.kind} at ${want.at_local} to ${readers(want.drafts ?? [])}`];
    return found.mail.drafts.flatMap(({ subject, text }) => wrongRoles(want, `${subject}\n${text}`.toLowerCase()));
  });
  return [...missing, ...left.map(({ at, mail }) => `not expected: ${mail.kind} at ${at} to ${readers(mail.drafts)}: ${mail.subject}`)];
}

function wrongRoles(want: ExpectedMail, words: string): readonly string[] {
  const roles = [want.role ?? '', ...(want.also_for ?? []).map(({ role }) => role)];
  const unnamed = roles.filter((role) => !words.includes(role.toLowerCase()));
  const other = want.must_not_name_role;
  return [
    ...unnamed.map((role) => `${want.kind} at ${want.at_local} does not name ${role}`),
    ...(other && words.includes(other.toLowerCase()) ? [`${want.kind} at ${want.at_local} names ${other}`] : []),
  ];
}

function unfit({ to, subject, text }: KeptMail['mail']['drafts'][number], owner: string): readonly string[] {
  if (subject.trim() === '' || text.trim() === '') return [`a draft to ${to.address} without subject or text`];
  if (/[[\]{}<>]|undefined/.test(text)) return [`a draft to ${to.address} with a gap: ${text}`];
  // Nobody is told their own name: without a profile it can only come from a calendar's title.
  const [first = '', last = ''] = owner.split('@')[0]?.split('.') ?? [];
  if (`${subject} ${text}`.toLowerCase().includes(`"${first} ${last}"`)) return [`a draft to ${to.address} about the owner: ${text}`];
  return to.address === owner || isNoReply(to.address) ? [`a draft to ${to.address}`] : [];
}

function readers(drafts: readonly { readonly to: string | { readonly address: string } }[]): string {
  return drafts
    .map(({ to }) => (typeof to === 'string' ? to : to.address).toLowerCase())
    .sort()
    .join(' ');
}

function minutesBetween(one: string, other: string): number {
  const minute = (at: string) =>
    Temporal.Instant.from(at).round({ smallestUnit: 'minute', roundingMode: 'floor' }).epochMilliseconds / 60_000;
  return Math.abs(minute(one) - minute(other));
}
