import type { FollowUp } from '../follow-ups/follow-up.ts';
import { inMailOrder } from '../follow-ups/mail-order.ts';
import { rules } from '../follow-ups/rules.ts';
import type { Owner } from '../search/owner/owner.ts';
import type { Search } from '../search/search.ts';
import { assemble } from './assemble.ts';
import type { Draft } from './draft.ts';
import { frameOf, groupReader } from './frame.ts';
import { hash } from './hash.ts';
import { type Material, materialOf } from './material/material.ts';
import { clean } from './rubric/clean.ts';
import { type Fingerprint, fingerprintOf, parse, write } from './rubric/fingerprint.ts';
import { checkDraft, type DraftContext, isGraveFault } from './rubric/rubric.ts';
import { type Situation, situationOf } from './situation.ts';
import { subjectOf } from './subject.ts';
import { termsOf } from './variants/offer-slots.ts';
import { rolesOf, withoutRole } from './variants/slots.ts';
import { type Variant, variantsOf } from './variants/variants.ts';
import { voicesFor } from './variants/voices.ts';
import { dateOf } from './wording/dates.ts';
import type { Wording } from './wording/table.ts';
import type { Voice } from './wording/voice.ts';
import { wordingFor } from './wording/wordings.ts';

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

/** 3.3: at most this many skeletons and lines are tried, then the bridge and the interest go, then the anchor. */
const mostAttempts = 20;
const attemptsWithLess = 20;

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
  const bundle: Bundle = { drafts: [], fingerprints: [], anchors: new Set(), proofs: new Set(), greeted: 0 };
  const assumptions: string[] = [];
  const missing: { followUp: string; what: Composed['missing'][number]['what'] }[] = [];

  for (const { followUp, relayed } of byReader(inMailOrder(input.followUps))) {
    const situation = situationOf(followUp, search, owner.tone, relayed);
    if (!situation) continue;
    const byHand = rules[followUp.kind].byHand === true;
    if (byHand && (!situation.recipient.name || !rolesOf(situation))) continue;
    if (!situation.recipient.address && !byHand) {
      missing.push({ followUp: followUp.id, what: 'recipient' });
      continue;
    }
    const roles = rolesOf(situation);
    if (!roles) {
      missing.push({ followUp: followUp.id, what: 'role' });
      assumptions.push(
        `I do not know which role this is about${situation.application.known.company ? ` at ${clean(situation.application.known.company)}` : ''}, so there is no draft. Reply with the role.`,
      );
      continue;
    }
    const voices = voicesFor(situation, search, owner);
    const materialIn = (voice: Voice): Material =>
      materialOf({ situation, roles, search, owner, planned: input.planned, first: bundle.greeted === 0, voice });
    const [firstVoice] = voices.voices;
    const material = firstVoice && materialIn(firstVoice);
    if (!material) {
      missing.push({ followUp: followUp.id, what: 'wording' });
      assumptions.push(voices.without);
      continue;
    }
    for (const variant of variantsOf(situation, material)) {
      let written: Written | undefined;
      let tried = false;
      for (const voice of voices.voices) {
        const wording = wordingFor(variant.name, voice.language);
        // What is written by hand is an extra: none is better than one in another language than the mail beside it.
        if (written || !wording || (byHand && tried)) continue;
        tried = true;
        const own = voice === firstVoice ? material : materialIn(voice);
        written = attempt(situation, own, variant, bundle, earlier, owner, { wording, voice });
      }
      if (written) keep(bundle, written);
      else if (!byHand) {
        missing.push({ followUp: followUp.id, what: variant.name === 'none' ? 'news' : 'wording' });
        if (variant.name !== 'none') assumptions.push(voices.without);
      }
    }
    if (!byHand) {
      bundle.greeted++;
      assumptions.push(...material.assumptions);
    }
  }
  assumptions.push(...group(input, bundle, missing, earlier));
  const isByHand = ({ kind }: Draft): boolean => rules[kind].byHand === true;
  return {
    drafts: bundle.drafts.filter((draft) => !isByHand(draft)),
    byHand: bundle.drafts.filter(isByHand),
    assumptions: [...new Set(assumptions)],
    used: bundle.fingerprints.map(write),
    missing,
  };
}

type Bundle = {
  readonly drafts: Draft[];
  readonly fingerprints: Fingerprint[];
  readonly anchors: Set<string>;
  readonly proofs: Set<string>;
  greeted: number;
};

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

function keep(bundle: Bundle, { draft, fingerprint, anchors, proofs }: Written): void {
  bundle.drafts.push(draft);
  bundle.fingerprints.push(fingerprint);
  for (const anchor of anchors) bundle.anchors.add(anchor);
  for (const proof of proofs) bundle.proofs.add(proof);
}

type Written = {
  readonly draft: Draft;
  readonly fingerprint: Fingerprint;
  readonly anchors: readonly string[];
  readonly proofs: readonly string[];
};

function attempt(
  situation: Situation,
  material: Material,
  variant: Variant,
  bundle: Bundle,
  earlier: readonly Fingerprint[],
  owner: Owner,
  { wording, voice }: { readonly wording: Wording; readonly voice: Voice },
): Written | undefined {
  const { followUp } = situation;
  const others = [...earlier, ...bundle.fingerprints];
  const taken = new Set(others.flatMap(({ lines }) => [...lines]));
  const anchors = material.anchors.filter(({ id }) => !bundle.anchors.has(id));
  const anchor = leastUsed(anchors, others);
  const proof = leastUsed(variant.fit ? material.proofs.filter(({ id }) => !bundle.proofs.has(id)) : [], others);
  const day = dateOf(followUp.deliverAt, situation.zone);
  const start = hash(`${followUp.application} ${day}`) + bundle.drafts.length;
  const seed = `${followUp.application} ${day} ${followUp.to} ${followUp.kind} ${variant.choice ?? ''}`;
  const context = contextOf(situation, material, voice, owner, others, {
    anchored: anchor !== undefined && variant.anchored,
    proofs: proof !== undefined,
  });

  const subject = subjectOf(situation, material, variant, voice.language);
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
    const draft = frameOf(situation, material, variant, assembled.paragraphs, voice);
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
  situation: Situation,
  material: Material,
  voice: Voice,
  owner: Owner,
  others: readonly Fingerprint[],
  has: { readonly anchored: boolean; readonly proofs: boolean },
): Omit<DraftContext, 'wordsBefore'> {
  const { name, signsAs } = situation.recipient;
  return {
    recipient: { ...(name !== undefined && { name }), ...(signsAs !== undefined && { signsAs }) },
    roles: material.roles.map(({ role }) => role),
    companies: [...new Set(material.roles.flatMap(({ company }) => company ?? []))],
    names: [...situation.relay, ...situation.others, situation.recipient].flatMap((person) => person.name ?? []),
    ownAddresses: owner.addresses,
    signature: material.signature,
    phone: material.phone,
    ...(voice.language !== 'en' && { familiar: voice.familiar }),
    ...(voice.language === 'en' && { terms: termsKnown(situation) }),
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

function termsKnown({ facts }: Situation): readonly string[] {
  const offer = facts.findLast(({ type }) => type === 'offer');
  return offer ? termsOf(offer) : [];
}

/** 1.5 Panel: people whose thanks would have been near-copies are thanked in one note, by way of the coordinator. */
function group(
  input: { readonly followUps: readonly FollowUp[]; readonly search: Search; readonly owner: Owner; readonly planned: readonly FollowUp[] },
  bundle: Bundle,
  missing: { followUp: string; what: Composed['missing'][number]['what'] }[],
  earlier: readonly Fingerprint[],
): readonly string[] {
  const left = input.followUps.filter(
    ({ id, kind }) => kind.startsWith('thank_you') && missing.some((one) => one.followUp === id && one.what === 'wording'),
  );
  const [first] = left;
  if (!first) return [];
  const coordinator = groupReader(first, input.search, bundle.drafts);
  const situation =
    coordinator === undefined
      ? undefined
      : situationOf(
          { ...first, to: coordinator, kind: 'thank_you_via' },
          input.search,
          input.owner.tone,
          left.map((followUp) => ({ ...followUp, relayFor: followUp.to })),
        );
  const roles = situation && rolesOf(situation);
  if (!situation?.recipient.address || !roles)
    return ['Some of these thanks would have been near-copies of each other, so there is no text for them.'];
  const variant: Variant = { name: 'thanks_group', fit: false, anchored: false };
  let written: Written | undefined;
  for (const voice of voicesFor(situation, input.search, input.owner).voices) {
    const { search, owner, planned } = input;
    const wording = wordingFor(variant.name, voice.language);
    const material = materialOf({ situation, roles, search, owner, planned, first: false, voice });
    written ??= wording && attempt(situation, material, variant, bundle, earlier, owner, { wording, voice });
  }
  if (!written) return ['Some of these thanks would have been near-copies of each other, so there is no text for them.'];
  keep(bundle, written);
  for (const { id } of left)
    missing.splice(
      missing.findIndex(({ followUp }) => followUp === id),
      1,
    );
  return [
    `Personal notes would have been near-copies of each other, so ${situation.recipient.name ?? 'the coordinator'} is asked to pass the thanks on.`,
  ];
}
