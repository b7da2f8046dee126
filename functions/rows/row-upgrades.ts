import type { Json } from '../aws/attributes.ts';
import type { RowKind } from './rows.ts';

/** What a row holds beside its keys, before anything of it was checked. */
export type Fields = { readonly [field: string]: Json | undefined };

type Step = { readonly [Kind in RowKind]?: (row: Fields) => Fields };

/**
 * What became of the rows from one version to the next: `1` leads to 2. Kinds that did not change are left out. Steps are pure, run whenever such a row is read, and stay for good: rows
 * that nobody touched for a year are still of the version that wrote them. They only add and rename: what they leave odd is refused by the schema, not mended.
 */
const steps: Readonly<Record<number, Step>> = {
  1: {
    // Settings came one after the other; who had not set them had their defaults.
    OWNER: (row) =>
      within(row, 'owner', (owner) =>
        within(owner, 'settings', (settings) => ({
          ...settingsOf1,
          ...settings,
          optional: { ...optionalOf1, ...fieldsOf(settings.optional) },
        })),
      ),
    // For a day, what is known of mails that come and go stood here. It is learned anew with the next mail.
    SEARCH: ({ heardAt: _heard, silenceToldAt: _told, sendingFailedAt: _failed, ...row }) => row,
    // A reply could hold one command only, and said it whole.
    MAIL: (row) =>
      within(row, 'decision', ({ outcome, ...decision }) => {
        const { command, ...said } = fieldsOf(outcome) ?? {};
        return outcome === undefined ? decision : { ...decision, outcomes: [{ word: fieldsOf(command)?.word, ...said }] };
      }),
  },
  2: {
    // Every application had rows to be found by, live or not, and nothing told whether there are marks of what was forgotten.
    SEARCH: (row) => ({ ...row, older: true }),
    // Nor whether something is asked.
    TRAFFIC: (row) => ({ ...row, asksUntil: '2100-01-01T00:00:00Z' }),
  },
};

/** Written out: when a default changes later, these owners keep what they had. */
const settingsOf1 = {
  graceDays: 3,
  daysWithoutTimeline: 5,
  digest: { weekday: 'monday', time: '08:00' },
  silenceDays: 14,
  webMail: 'gmail',
  unreadTexts: true,
  englishInstead: true,
  draftFiles: false,
};
const optionalOf1 = { referrer: true, connection: true };

/** The version before the first step is the oldest that there is; the one after the last step is what this program writes. */
export const oldestVersion = 1;

/** @returns the row as the given version would have written it; unchanged where it is no older one */
export function upgraded(kind: RowKind, row: Fields, to: number): Fields {
  let current = row;
  for (let version = row.schema; typeof version === 'number' && version >= oldestVersion && version < to; version += 1) {
    const step = steps[version];
    if (!step) break;
    current = { ...(step[kind]?.(current) ?? current), schema: version + 1 };
  }
  return current;
}

function within(row: Fields, field: string, change: (inner: Fields) => Fields): Fields {
  const inner = fieldsOf(row[field]);
  return inner ? { ...row, [field]: change(inner) } : row;
}

function fieldsOf(value: Json | undefined): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
