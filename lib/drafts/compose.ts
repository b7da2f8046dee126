import type { FollowUp } from '../follow-ups/follow-up.ts';
import { inMailOrder } from '../follow-ups/mail-order.ts';
import { rules } from '../follow-ups/rules.ts';
import type { Owner } from '../search/owner/owner.ts';
import type { Search } from '../search/search.ts';
import { attempt, keep, type MailSoFar, type Written } from './attempt.ts';
import type { Draft } from './draft.ts';
import { groupReader } from './frame.ts';
import { type Material, materialOf } from './material/material.ts';
import { occasionOf } from './occasion.ts';
import { clean } from './rubric/clean.ts';
import { type Fingerprint, parse, write } from './rubric/fingerprint.ts';
import { rolesOf } from './variants/slots.ts';
import { type Variant, variantsOf } from './variants/variants.ts';
import { voicesFor } from './variants/voices.ts';
import type { Voice } from './wording/voice.ts';
import { wordingFor } from './wording/wordings.ts';

/** All texts of one event. */
export type Composed = {
  readonly drafts: readonly Draft[];
  /** Cards and notes to connect, which go with them and are never mailed. */
  readonly byHand: readonly Draft[];
  /** What the texts rest on that may be wrong, and what was left out, in sentences for the owner. */
  readonly assumptions: readonly string[];
  /** Fingerprints of these drafts, to be kept for twelve months and given back as `used`. */
  readonly used: readonly string[];
  /** Follow-ups without a draft because something essential is not known (1.7). */
  readonly missing: readonly { readonly followUp: string; readonly what: 'role' | 'recipient' | 'news' | 'wording' }[];
};

/**
 * The drafts of one event: finished texts that pass the rubric, or none with the reason. Deterministic.
 *
 * @param used fingerprints of the earlier drafts to the same companies and people
 * @param planned the open follow-ups of the search; the permission to ask names the date of `status_1` from it
 */
export function compose(input: {
  readonly followUps: readonly FollowUp[];
  readonly search: Search;
  readonly owner: Owner;
  readonly used: readonly string[];
  readonly planned: readonly FollowUp[];
}): Composed {
  const { search, owner } = input;
  const earlier = input.used.flatMap((written) => parse(written) ?? []);
  const soFar: MailSoFar = { drafts: [], fingerprints: [], anchors: new Set(), proofs: new Set(), greeted: 0 };
  const assumptions: string[] = [];
  const missing: { followUp: string; what: Composed['missing'][number]['what'] }[] = [];

  for (const { followUp, relayed } of byReader(inMailOrder(input.followUps))) {
    const occasion = occasionOf(followUp, search, owner.tone, relayed);
    if (!occasion) continue;
    const byHand = rules[followUp.kind].byHand === true;
    if (byHand && (!occasion.recipient.name || !rolesOf(occasion))) continue;
    if (!occasion.recipient.address && !byHand) {
      missing.push({ followUp: followUp.id, what: 'recipient' });
      continue;
    }
    const roles = rolesOf(occasion);
    if (!roles) {
      missing.push({ followUp: followUp.id, what: 'role' });
      assumptions.push(
        `I do not know which role this is about${occasion.application.known.company ? ` at ${clean(occasion.application.known.company)}` : ''}, so there is no draft. Reply with the role.`,
      );
      continue;
    }
    const voices = voicesFor(occasion, search, owner);
    const materialIn = (voice: Voice): Material =>
      materialOf({ occasion, roles, search, owner, planned: input.planned, first: soFar.greeted === 0, voice });
    const [firstVoice] = voices.voices;
    const material = firstVoice && materialIn(firstVoice);
    if (!material) {
      missing.push({ followUp: followUp.id, what: 'wording' });
      assumptions.push(voices.without);
      continue;
    }
    for (const variant of variantsOf(occasion, material)) {
      let written: Written | undefined;
      let tried = false;
      for (const voice of voices.voices) {
        const wording = wordingFor(variant.name, voice.language);
        // What is written by hand is an extra: none is better than one in another language than the mail beside it.
        if (written || !wording || (byHand && tried)) continue;
        tried = true;
        const own = voice === firstVoice ? material : materialIn(voice);
        written = attempt(occasion, own, variant, soFar, earlier, owner, { wording, voice });
      }
      if (written) keep(soFar, written);
      else if (!byHand) {
        missing.push({ followUp: followUp.id, what: variant.name === 'none' ? 'news' : 'wording' });
        if (variant.name !== 'none') assumptions.push(voices.without);
      }
    }
    if (!byHand) {
      soFar.greeted++;
      assumptions.push(...material.assumptions);
    }
  }
  assumptions.push(...group(input, soFar, missing, earlier));
  const isByHand = ({ kind }: Draft): boolean => rules[kind].byHand === true;
  return {
    drafts: soFar.drafts.filter((draft) => !isByHand(draft)),
    byHand: soFar.drafts.filter(isByHand),
    assumptions: [...new Set(assumptions)],
    used: soFar.fingerprints.map(write),
    missing,
  };
}

/** K06: one mail to a coordinator, however many people they pass thanks on to, and none beside their own thank-you. */
function byReader(followUps: readonly FollowUp[]): readonly { readonly followUp: FollowUp; readonly relayed: readonly FollowUp[] }[] {
  const thanks = (followUp: FollowUp): boolean => followUp.kind.startsWith('thank_you');
  return followUps.flatMap((followUp, index) => {
    if (!thanks(followUp)) return [{ followUp, relayed: [followUp] }];
    const same = followUps.filter((other) => thanks(other) && other.to === followUp.to && other.application === followUp.application);
    const speaker = same.find(({ kind }) => kind !== 'thank_you_via') ?? same[0];
    return followUps.indexOf(speaker ?? followUp) === index ? [{ followUp, relayed: same }] : [];
  });
}

/** 1.5 Panel: people whose thanks would have been near-copies are thanked in one note, by way of the coordinator. */
function group(
  input: { readonly followUps: readonly FollowUp[]; readonly search: Search; readonly owner: Owner; readonly planned: readonly FollowUp[] },
  soFar: MailSoFar,
  missing: { followUp: string; what: Composed['missing'][number]['what'] }[],
  earlier: readonly Fingerprint[],
): readonly string[] {
  const left = input.followUps.filter(
    ({ id, kind }) => kind.startsWith('thank_you') && missing.some((one) => one.followUp === id && one.what === 'wording'),
  );
  const [first] = left;
  if (!first) return [];
  const coordinator = groupReader(first, input.search, soFar.drafts);
  const occasion =
    coordinator === undefined
      ? undefined
      : occasionOf(
          { ...first, to: coordinator, kind: 'thank_you_via' },
          input.search,
          input.owner.tone,
          left.map((followUp) => ({ ...followUp, relayFor: followUp.to })),
        );
  const roles = occasion && rolesOf(occasion);
  if (!occasion?.recipient.address || !roles)
    return ['Some of these thanks would have been near-copies of each other, so there is no text for them.'];
  const variant: Variant = { name: 'thanks_group', fit: false, anchored: false };
  let written: Written | undefined;
  for (const voice of voicesFor(occasion, input.search, input.owner).voices) {
    const { search, owner, planned } = input;
    const wording = wordingFor(variant.name, voice.language);
    const material = materialOf({ occasion, roles, search, owner, planned, first: false, voice });
    written ??= wording && attempt(occasion, material, variant, soFar, earlier, owner, { wording, voice });
  }
  if (!written) return ['Some of these thanks would have been near-copies of each other, so there is no text for them.'];
  keep(soFar, written);
  for (const { id } of left)
    missing.splice(
      missing.findIndex(({ followUp }) => followUp === id),
      1,
    );
  return [
    `Personal notes would have been near-copies of each other, so ${occasion.recipient.name ?? 'the coordinator'} is asked to pass the thanks on.`,
  ];
}
