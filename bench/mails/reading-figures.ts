import { type Reading, type ReadingKind, sureAt } from '../../lib/reading/reading.ts';

/** Kinds that lead to the same behaviour count as one class. */
const classes: Readonly<Record<ReadingKind, string>> = {
  application_sent: 'sent',
  follow_up_sent: 'sent',
  acceptance_sent: 'acceptance',
  withdrawal_sent: 'withdrawal',
  application_confirmation: 'receipt',
  recruiter_outreach: 'first contact',
  info_request: 'request',
  assessment: 'assessment',
  interview_invite: 'interview',
  interview_confirmed: 'interview',
  interview_rescheduled: 'moved',
  interview_cancelled: 'cancelled',
  timeline_update: 'timeline',
  human_reply: 'reply',
  on_hold: 'on hold',
  offer: 'offer',
  rejection: 'rejection',
  auto_reply: 'automatic',
  forwarding_confirmation: 'forwarding',
  job_alert: 'noise',
  not_job_related: 'noise',
};

/** Claimed wrongly without asking, these do harm. */
const harmful: ReadonlySet<string> = new Set(['rejection', 'offer', 'interview', 'moved', 'cancelled', 'acceptance', 'withdrawal']);
/** Read as something harmless without asking, these are missed. */
const outcomes: ReadonlySet<string> = new Set(['rejection', 'offer', 'moved', 'cancelled']);

/** A mail that was read, with what it is; `kinds`: also right. */
export type Case = {
  readonly id: string;
  readonly kind: ReadingKind;
  readonly kinds: readonly ReadingKind[];
  readonly language: string;
  readonly reading: Reading;
  /** Whether each field that is known was read right. */
  readonly fields: readonly { readonly field: string; readonly right: boolean }[];
};

export type RightShare = { readonly right: number; readonly of: number };

export type ReadingFigures = {
  readonly mails: number;
  readonly rightClass: RightShare;
  readonly exactKind: RightShare;
  readonly macroF1: number;
  readonly harmful: readonly string[];
  readonly missed: readonly string[];
  /** How many are at or above the confidence that acts without asking, and how many of these are right. */
  readonly sure: RightShare;
  readonly sureRight: RightShare;
  readonly classes: readonly {
    readonly name: string;
    readonly f1: number;
    readonly found: RightShare;
    readonly wrongly: number;
    readonly counts: boolean;
  }[];
  readonly languages: readonly { readonly language: string; readonly share: RightShare; readonly sureRight: RightShare }[];
  readonly fields: readonly { readonly field: string; readonly share: RightShare }[];
  /** By tenths of confidence: said how sure, right how often. */
  readonly calibration: readonly { readonly from: number; readonly said: number; readonly share: RightShare }[];
};

/** Classes with fewer mails are shown but left out of macro-F1, unless all are so small. */
const few = 10;

/** Counts how well mails were read. */
export function readingFiguresOf(cases: readonly Case[]): ReadingFigures {
  const judged = cases.map((each) => {
    const got = classes[each.reading.kind];
    const right = each.kinds.some((kind) => classes[kind] === got);
    return { ...each, want: classes[each.kind], got, right, isSure: each.reading.confidence >= sureAt };
  });
  const share = (of: readonly { readonly right: boolean }[]): RightShare => ({
    right: of.filter(({ right }) => right).length,
    of: of.length,
  });
  const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();
  const perClass = unique(judged.map(({ want }) => want)).map((name) => {
    const mine = judged.filter(({ want }) => want === name);
    const wrongly = judged.filter(({ got, right }) => got === name && !right).length;
    const found = share(mine);
    return { name, found, wrongly, f1: found.right === 0 ? 0 : (2 * found.right) / (found.right + found.of + wrongly) };
  });
  const largeOnly = perClass.some(({ found }) => found.of >= few);
  const withCounts = perClass.map((each) => ({ ...each, counts: !largeOnly || each.found.of >= few }));
  const counted = withCounts.filter(({ counts }) => counts);
  const line = (each: (typeof judged)[number]) => `${each.id}: ${each.kind} read as ${each.reading.kind} (${each.reading.confidence})`;
  const wrong = judged.filter(({ right, isSure }) => isSure && !right);
  const fields = judged.flatMap((each) => each.fields);
  return {
    mails: judged.length,
    rightClass: share(judged),
    exactKind: { right: judged.filter(({ kinds, reading }) => kinds.includes(reading.kind)).length, of: judged.length },
    macroF1: counted.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, counted.length),
    harmful: wrong.filter(({ got }) => harmful.has(got)).map(line),
    missed: wrong.filter(({ got, want }) => !harmful.has(got) && outcomes.has(want)).map(line),
    sure: { right: judged.filter(({ isSure }) => isSure).length, of: judged.length },
    sureRight: share(judged.filter(({ isSure }) => isSure)),
    classes: withCounts,
    languages: unique(judged.map(({ language }) => language)).map((language) => {
      const mine = judged.filter((each) => each.language === language);
      return { language, share: share(mine), sureRight: share(mine.filter(({ isSure }) => isSure)) };
    }),
    fields: unique(fields.map(({ field }) => field)).map((field) => ({
      field,
      share: share(fields.filter((each) => each.field === field)),
    })),
    calibration: [0, 0.5, 0.6, 0.7, 0.8, 0.9].flatMap((from, index, bins) => {
      const mine = judged.filter(({ reading: { confidence } }) => confidence >= from && confidence < (bins[index + 1] ?? 2));
      if (mine.length === 0) return [];
      return [{ from, said: mine.reduce((sum, { reading }) => sum + reading.confidence, 0) / mine.length, share: share(mine) }];
    }),
  };
}
