import { Temporal } from 'temporal-polyfill';
import type { LinkAction } from '../../mail/links/links-of-mail.ts';
import type { ApplicationId, Fact } from '../fact.ts';
import { inForce } from '../in-force.ts';
import type { Search } from '../search.ts';
import type { SentMail } from '../sent-mail.ts';

type Owned = { readonly application?: ApplicationId; readonly fact: Fact };

/**
 * Whether what a link would do is so already, by whatever way it came about: the link itself, a reply, a copy of the mail that was sent.
 *
 * @param sent the mail that carries the link: only what was said since then counts
 * @returns the newest fact that makes it so
 */
export function doneAlready(action: LinkAction, sent: SentMail, search: Search): Fact | undefined {
  if (action === 'undo') return takenBack(sent, search);
  if (action === 'stop') {
    const lasts = applicationsOf(sent).map((id) =>
      inForce(factsOf(search, id)).findLast(({ type }) => type === 'owner_stop' || type === 'owner_resume'),
    );
    return lasts.length > 0 && lasts.every((last) => last?.type === 'owner_stop') ? newest(lasts) : undefined;
  }
  const type = ({ sent: 'owner_sent', skip: 'owner_skip', later: 'owner_snooze' } as const)[action];
  const steps = stepsOf(sent).map(({ application, kind, to }) =>
    inForce(factsOf(search, application)).findLast(
      (fact) => fact.type === type && fact.kind === kind && (fact.to ?? to) === to && isSince(fact, sent),
    ),
  );
  return steps.length > 0 && steps.every((fact) => fact !== undefined) ? newest(steps) : undefined;
}

/**
 * What `undo` takes back: the changes that the mail reported, or, where it reported none, the owner's latest step about what it was about.
 */
export function changesToUndo(sent: SentMail, search: Search): SentMail['facts'] {
  if (sent.facts.length > 0) return sent.facts;
  const steps = ownSteps(sent, search).filter(({ application, fact }) => isInForce(fact, search, application));
  const last = newest(steps.map(({ fact }) => fact));
  return steps
    .filter(({ fact }) => last !== undefined && fact.knownAt === last.knownAt && fact.type === last.type)
    .map(({ application, fact }) => ({ id: fact.id, ...(application !== undefined && { application }) }));
}

function takenBack(sent: SentMail, search: Search): Fact | undefined {
  const named: readonly Owned[] =
    sent.facts.length > 0
      ? sent.facts.flatMap(({ application, id }) => {
          const fact = factsOf(search, application).find((one) => one.id === id);
          return fact ? [{ fact, ...(application !== undefined && { application }) }] : [];
        })
      : ownSteps(sent, search);
  if (named.length === 0 || named.some(({ application, fact }) => isInForce(fact, search, application))) return undefined;
  const ids = new Set(named.map(({ fact }) => fact.id));
  return newest(
    named.flatMap(({ application }) => factsOf(search, application)).filter((fact) => fact.type === 'undone' && ids.has(fact.fact)),
  );
}

/** What the owner said since the mail about the steps in it, in force or not. */
function ownSteps(sent: SentMail, search: Search): readonly Owned[] {
  return applicationsOf(sent).flatMap((application) =>
    factsOf(search, application)
      .filter((fact) => fact.source === 'owner' && isSince(fact, sent) && isStep(fact, sent))
      .map((fact) => ({ application, fact })),
  );
}

function isStep(fact: Fact, sent: SentMail): boolean {
  if (fact.type === 'owner_stop') return true;
  if (fact.type !== 'owner_sent' && fact.type !== 'owner_skip' && fact.type !== 'owner_snooze') return false;
  return stepsOf(sent).some(({ kind, to }) => fact.kind === kind && (fact.to ?? to) === to);
}

function stepsOf(sent: SentMail) {
  return sent.followUps.flatMap(({ application, alsoFor, kind, to }) =>
    [application, ...alsoFor].map((id) => ({ application: id, kind, to })),
  );
}

function applicationsOf(sent: SentMail): readonly ApplicationId[] {
  return [
    ...new Set([...(sent.application === undefined ? [] : [sent.application]), ...stepsOf(sent).map(({ application }) => application)]),
  ];
}

function factsOf(search: Search, application: ApplicationId | undefined): readonly Fact[] {
  return application === undefined ? search.facts : (search.applications.find(({ id }) => id === application)?.facts ?? []);
}

function isInForce(fact: Fact, search: Search, application: ApplicationId | undefined): boolean {
  return inForce(factsOf(search, application)).some(({ id }) => id === fact.id);
}

function isSince(fact: Fact, sent: SentMail): boolean {
  return Temporal.Instant.compare(fact.knownAt, sent.at) >= 0;
}

function newest(facts: readonly (Fact | undefined)[]): Fact | undefined {
  return facts
    .flatMap((fact) => fact ?? [])
    .reduce<Fact | undefined>((last, fact) => (last && Temporal.Instant.compare(last.knownAt, fact.knownAt) > 0 ? last : fact), undefined);
}
