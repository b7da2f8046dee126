import type { FollowUpKind } from '../../follow-ups/follow-up.ts';
import type { Draft } from '../draft.ts';

/** Words of the body and question marks, as table 2.1 of the drafts' rubric has them. */
export type Measure = { readonly words: readonly [number, number]; readonly questions: readonly [number, number] };

const measures: Readonly<Partial<Record<FollowUpKind | 'phone' | NonNullable<Draft['choice']>, Measure>>> = {
  app_followup_1: { words: [40, 100], questions: [0, 1] },
  app_followup_2: { words: [40, 90], questions: [0, 1] },
  thank_you: { words: [35, 110], questions: [0, 1] },
  thank_you_late: { words: [35, 110], questions: [0, 1] },
  phone: { words: [35, 60], questions: [0, 1] },
  thank_you_via: { words: [25, 70], questions: [0, 1] },
  status_1: { words: [40, 90], questions: [1, 1] },
  status_2: { words: [40, 90], questions: [1, 1] },
  close_loop: { words: [30, 90], questions: [0, 0] },
  cancel_checkin: { words: [25, 60], questions: [1, 1] },
  rejection_reply: { words: [45, 110], questions: [1, 1] },
  keep_in_touch_1m: { words: [35, 80], questions: [0, 0] },
  keep_in_touch_3m: { words: [35, 80], questions: [0, 0] },
  offer_ack: { words: [35, 80], questions: [0, 1] },
  accept: { words: [40, 110], questions: [0, 0] },
  more_time: { words: [40, 90], questions: [1, 1] },
  decline: { words: [30, 90], questions: [0, 0] },
  competing_offer: { words: [45, 100], questions: [1, 1] },
  withdraw: { words: [30, 90], questions: [0, 0] },
  referrer_thanks: { words: [30, 80], questions: [0, 0] },
  referrer_update: { words: [30, 80], questions: [0, 0] },
  move_request: { words: [40, 90], questions: [0, 1] },
  cancel_notice: { words: [40, 90], questions: [0, 0] },
  no_show_note: { words: [30, 70], questions: [0, 1] },
  // The greeting and the name count too: see the duties of these two.
  handwritten_card: { words: [12, 43], questions: [0, 0] },
  connection_note: { words: [6, 40], questions: [0, 0] },
};

/** @param phone a phone screen: its thanks are short (1.5) */
export function measureOf(kind: FollowUpKind, choice: Draft['choice'], phone: boolean): Measure {
  const name = choice ?? (phone && (kind === 'thank_you' || kind === 'thank_you_late') ? 'phone' : kind);
  return measures[name] ?? { words: [20, 110], questions: [0, 1] };
}
