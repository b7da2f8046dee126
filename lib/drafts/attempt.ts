import { dayAt } from '../follow-ups/days/business-days.ts';
import { rules } from '../follow-ups/rules.ts';
import type { Owner } from '../search/owner/owner.ts';
import { assemble } from './assemble.ts';
import type { Draft } from './draft.ts';
import { frameOf } from './frame.ts';
import { hash } from './hash.ts';
import type { Material } from './material/material.ts';
import type { Occasion } from './occasion.ts';
import { type Fingerprint, fingerprintOf } from './rubric/fingerprint.ts';
import { checkDraft, type DraftContext, isGraveFault } from './rubric/rubric.ts';
import { subjectOf } from './subject.ts';
import { termsOf } from './variants/offer-slots.ts';
import { withoutRole } from './variants/slots.ts';
import type { Variant } from './variants/variants.ts';
import type { DraftWording } from './wording/table.ts';
import type { Voice } from './wording/voice.ts';

/** 3.3: at most this many skeletons and lines are tried, then the bridge and the interest go, then the anchor. */
const mostAttempts = 20;
const attemptsWithLess = 20;

/** What one mail holds so far: no anchor, proof or line comes twice in it. */
export type MailSoFar = {
  readonly drafts: Draft[];
  readonly fingerprints: Fingerprint[];
  readonly anchors: Set<string>;
  readonly proofs: Set<string>;
  greeted: number;
};

/** A draft that passed, with what of the owner's material it used up. */
export type Written = {
  readonly draft: Draft;
  readonly fingerprint: Fingerprint;
  readonly anchors: readonly string[];
  readonly proofs: readonly string[];
};

/** One text, tried with other skeletons and lines until the rubric finds no fault in it; else the best of them with one fault that is not grave; else none. */
export function attempt(
  occasion: Occasion,
  material: Material,
  variant: Variant,
  soFar: MailSoFar,
  earlier: readonly Fingerprint[],
  owner: Owner,
  { wording, voice }: { readonly wording: DraftWording; readonly voice: Voice },
): Written | undefined {
  const { followUp } = occasion;
  const others = [...earlier, ...soFar.fingerprints];
  const taken = new Set(others.flatMap(({ lines }) => [...lines]));
  const anchors = material.anchors.filter(({ id }) => !soFar.anchors.has(id));
  const anchor = leastUsed(anchors, others);
  const proof = leastUsed(variant.fit ? material.proofs.filter(({ id }) => !soFar.proofs.has(id)) : [], others);
  const day = dayAt(followUp.deliverAt, occasion.zone);
  const start = hash(`${followUp.application} ${day}`) + soFar.drafts.length;
  const seed = `${followUp.application} ${day} ${followUp.to} ${followUp.kind} ${variant.choice ?? ''}`;
  const context = contextOf(occasion, material, voice, owner, others, {
    anchored: anchor !== undefined && variant.anchored,
    proofs: proof !== undefined,
  });

  const subject = subjectOf(occasion, material, variant, voice.language);
  // On a card the company alone will do (rubric 4).
  const roleInSubject = followUp.kind === 'handwritten_card' || material.roles.every(({ role }) => subject.includes(role));
  const brief = withoutRole(material.slots);

  let best: (Written & { readonly faults: number }) | undefined;
  for (let index = 0; index < mostAttempts + 2 * attemptsWithLess; index++) {
    const bare = index >= mostAttempts;
    const withAnchor = index < mostAttempts + attemptsWithLess ? anchor : undefined;
    const base = index % 2 === 1 && index >= mostAttempts / 2 && roleInSubject ? brief : material.slots;
    const skeletons = wording.skeletons.filter(([opening]) => opening?.[0] !== 'anchor' || opensWell.has(withAnchor?.table ?? ''));
    // A note to connect has a short form for where names take the room; no other turn is worth a telegram.
    const turn = rules[followUp.kind].byHand ? Math.floor(index / mostAttempts) : start + index;
    const skeleton = skeletons[turn % skeletons.length];
    if (!skeleton) return undefined;
    const assembled = assemble({
      wording,
      skeleton: variant.extra ? [...skeleton, ...variant.extra] : skeleton,
      slots: withAnchor ? { ...base, ...withAnchor.slots } : base,
      ...(withAnchor && { anchor: withAnchor.table }),
      ...(!bare && proof && { fit: proof.slots }),
      words: wordsFor(index, material.measure(variant, others).words),
      seed,
      attempt: index,
      taken,
      form: (voice.language === 'en' ? !voice.american : voice.familiar) ? 1 : 0,
    });
    const draft = frameOf(occasion, material, variant, assembled.paragraphs, voice);
    const faults = checkDraft(draft, { ...context, ...material.measure(variant, others) });
    if (faults.some(({ point }) => isGraveFault(point)) || faults.length > 1) continue;
    const said = new Set(draft.sentences.flatMap(({ sources }) => sources));
    const anchorIds = withAnchor?.sources.some((source) => said.has(source)) ? [withAnchor.id] : [];
    const proofIds = proof && said.has(proof.source) ? [proof.id] : [];
    const written = {
      draft,
      fingerprint: fingerprintOf(draft, [...assembled.lines, ...anchorIds, ...proofIds], [...context.roles, ...context.companies]),
      anchors: anchorIds,
      proofs: proofIds,
      faults: faults.length,
    };
    if (faults.length === 0) return written;
    best ??= written;
  }
  return best;
}

/** What comes after it in the same mail must differ from it. */
export function keep(soFar: MailSoFar, { draft, fingerprint, anchors, proofs }: Written): void {
  soFar.drafts.push(draft);
  soFar.fingerprints.push(fingerprint);
  for (const anchor of anchors) soFar.anchors.add(anchor);
  for (const proof of proofs) soFar.proofs.add(proof);
}

/** Where short texts come out alike, because names fill them, the later attempts say a little more. */
function wordsFor(index: number, [least, most]: readonly [number, number]): readonly [number, number] {
  return index < mostAttempts / 2 ? [least, most] : [Math.min(least + 20, Math.max(least, most - 10)), most];
}

/** A mail may open with what the owner remembers or the posting says; a session or a function needs the thanks before it. */
const opensWell = new Set(['noteAbout', 'noteThat', 'posting', 'postingTask']);

/** The first one never used in an earlier draft, else the one whose last use is longest ago: K10 rests on another fact than K09. */
function leastUsed<Source extends { readonly id: string }>(sources: readonly Source[], drafts: readonly Fingerprint[]): Source | undefined {
  const lastUse = ({ id }: Source): number => drafts.findLastIndex(({ lines }) => lines.has(id));
  return [...sources].sort((one, other) => lastUse(one) - lastUse(other))[0];
}

function contextOf(
  occasion: Occasion,
  material: Material,
  voice: Voice,
  owner: Owner,
  others: readonly Fingerprint[],
  has: { readonly anchored: boolean; readonly proofs: boolean },
): Omit<DraftContext, 'wordsBefore'> {
  const { name, signsAs } = occasion.recipient;
  return {
    recipient: { ...(name !== undefined && { name }), ...(signsAs !== undefined && { signsAs }) },
    roles: material.roles.map(({ role }) => role),
    companies: [...new Set(material.roles.flatMap(({ company }) => company ?? []))],
    names: [...occasion.relay, ...occasion.others, occasion.recipient].flatMap((person) => person.name ?? []),
    ownAddresses: owner.addresses,
    signature: material.signature,
    phone: material.phone,
    ...(voice.language !== 'en' && { familiar: voice.familiar }),
    ...(voice.language === 'en' && { terms: termsKnown(occasion) }),
    ...(material.threadSubject !== undefined && { threadSubject: material.threadSubject }),
    ...timesIn(material),
    ...has,
    others,
  };
}

function timesIn({ slots }: Material): Pick<DraftContext, 'times'> {
  const times = [slots.agreed, slots.first, slots.second].flatMap((slot) => slot?.value ?? []);
  return times.length > 0 ? { times } : {};
}

function termsKnown({ facts }: Occasion): readonly string[] {
  const offer = facts.findLast(({ type }) => type === 'offer');
  return offer ? termsOf(offer) : [];
}
