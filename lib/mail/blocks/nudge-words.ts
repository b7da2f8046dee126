import type { FollowUpKind } from '../../follow-ups/follow-up.ts';
import { wordings } from '../wording/wordings.ts';

/** Nudges open with "Already heard back?" (G-04 counts them; drafts.md 2.3). */
export const nudges: ReadonlySet<FollowUpKind> = new Set([
  'app_followup_1',
  'app_followup_2',
  'status_1',
  'status_2',
  'close_loop',
  'cancel_checkin',
  'competing_offer',
]);

/** Headings of the three texts of K17, on the page. */
export const choiceHeadings = () => wordings.en().follow.choices;
