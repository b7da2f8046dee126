import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { KeptMail } from '../../cli/kept/kept-mails.ts';

/** What the owner of a story should get: each mail with its minute, and whom its drafts are for. */
export type Expected = {
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

/** Mails beside the follow-ups: as many as a story needs, but no flood. */
export const besides = new Set(['question', 'receipt', 'digest', 'answer', 'notice']);

export function expectedOf(directory: string): Expected {
  return JSON.parse(readFileSync(join(directory, 'expected.json'), 'utf8'));
}

/** What is missing, what came that nobody expected, and drafts that name the wrong role; one line each. */
export function differences(mails: readonly KeptMail[], expected: Expected): readonly string[] {
  const wanted: readonly ExpectedMail[] = [
    ...expected.mails,
    ...expected.prep.map((mail) => ({ ...mail, drafts: [], tolerance_minutes: 5 })),
  ];
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
