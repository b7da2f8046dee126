import type { Occasion } from '../occasion.ts';

/** K20-K22: which wording a follow-up is written in, by the fact that brought it about. */
export function arrangingWording({ followUp }: Occasion, hasTimes: boolean): string {
  if (followUp.kind === 'move_request') return 'move';
  if (followUp.kind === 'cancel_notice') return 'call_off';
  return hasTimes ? 'agreed_times' : 'agreed_any';
}

/** The milestone that the referrer hears of; a fact of another application is an acceptance there. */
export function referralWording({ followUp, facts }: Occasion): string {
  if (followUp.kind === 'referrer_thanks') return 'referral';
  switch (facts.find(({ id }) => followUp.because.includes(id))?.type) {
    case 'rejection':
      return 'referral_rejected';
    case 'offer_withdrawn':
      return 'referral_ended';
    case 'accepted':
      return 'referral_accepted';
    case 'withdrawn':
      return 'referral_withdrawn';
    case undefined:
      return 'referral_elsewhere';
    default:
      return 'referral_interview';
  }
}
