import type { Draft } from '../draft.ts';
import type { Material } from '../material/material.ts';
import type { Occasion } from '../occasion.ts';
import type { Skeleton } from '../wording/table.ts';
import { arrangingWording, referralWording } from './own-variants.ts';

/** Which wording a follow-up is written in; K17 has three. */
export type Variant = {
  readonly name: string;
  readonly choice?: NonNullable<Draft['choice']>;
  /** A stored fact belongs in it (rubric 13). */
  readonly fit: boolean;
  /** A specific sentence belongs in it (rubric 12). */
  readonly anchored: boolean;
  readonly extra?: Skeleton;
};

/** The texts that this follow-up is offered in: one, but for K17, where the owner chooses what to say; what is known of the application decides which. */
export function variantsOf(occasion: Occasion, material: Material): readonly Variant[] {
  const { followUp, agency } = occasion;
  const has = (slot: string): boolean => material.slots[slot] !== undefined;
  const short = (name: string): readonly Variant[] => [{ name, fit: false, anchored: false }];
  const whole = (name: string): readonly Variant[] => [{ name, fit: true, anchored: true }];
  switch (followUp.kind) {
    case 'thank_you':
    case 'thank_you_late':
      return thanks(occasion, material);
    case 'thank_you_via':
      return agency ? thanks(occasion, material) : short('thanks_via');
    case 'status_1':
      if (agency) return short('status_agency');
      if (has('day')) return whole(material.thanked ? 'status_met' : 'status_thankful');
      if (has('tested')) return whole('status_tested');
      return whole(has('applied') || has('confirmed') ? 'status_applied' : 'status_general');
    case 'status_2':
      return agency ? short('second_agency') : whole(has('day') ? 'second_met' : 'second_general');
    case 'close_loop':
      return short(has('month') ? 'close' : 'close_undated');
    case 'app_followup_1':
      return whole(has('applied') || has('confirmed') ? 'apply_first' : 'apply_first_undated');
    case 'app_followup_2':
      return whole('apply_second');
    case 'rejection_reply':
      return short(material.takenBack ? 'taken_back' : material.told ? 'rejected_told' : 'rejected_heard');
    case 'keep_in_touch_1m':
      return has('news') ? short(has('month') ? 'touch_news' : 'touch_general_news') : short('none');
    case 'keep_in_touch_3m':
      return short(`touch${has('month') ? '' : '_general'}${has('news') ? '_news' : ''}`);
    case 'cancel_checkin':
      return short(material.told ? 'cancelled' : 'no_show');
    case 'offer_ack':
      return short(has('deadline') ? 'offer_dated' : 'offer_undated');
    case 'offer_decision':
      return (['accept', 'more_time', 'decline'] as const).map((choice) => ({ name: choice, choice, fit: false, anchored: false }));
    case 'competing_offer':
      return short(has('deadline') ? 'competing_dated' : 'competing_undated');
    case 'withdraw':
      return short('withdrawn');
    case 'move_request':
    case 'cancel_notice':
    case 'no_show_note':
      return short(arrangingWording(occasion, has('first')));
    case 'referrer_thanks':
    case 'referrer_update':
      return short(referralWording(occasion));
    case 'handwritten_card':
      return short('card');
    case 'connection_note':
      return short('connect');
    default:
      return [];
  }
}

function thanks(occasion: Occasion, material: Material): readonly Variant[] {
  const has = (slot: string): boolean => material.slots[slot] !== undefined;
  if (occasion.agency) {
    const name = material.timelineKnown ? 'thanks_agency_known' : has('people') ? 'thanks_agency' : 'thanks_agency_alone';
    return [{ name, fit: false, anchored: false }];
  }
  // K06 that came late is a K07: the reader did not sit in the interview.
  if (occasion.relay.length > 0 && !occasion.met && has('people')) return [{ name: 'thanks_via', fit: false, anchored: false }];
  const extra: Skeleton | undefined = occasion.relay.length > 0 && has('people') ? [['relayToo']] : undefined;
  const light = material.phone || (occasion.recruiter && material.anchors.length === 0);
  const name = `${light ? 'thanks_short' : 'thanks'}${has('when') ? (light ? '_ask' : '_status') : light ? '' : '_content'}`;
  return [{ name, fit: !light && !occasion.recruiter, anchored: !light, ...(extra && { extra }) }];
}
