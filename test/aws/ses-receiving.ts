import * as ses from '@aws-sdk/client-ses';
import { failure, queryResult } from '../../local/aws/query.ts';
import { type AwsAnswer, type AwsService, escapeXml } from '../../local/aws/server.ts';
import { asModelled, operationIn } from './model.ts';

/** A receipt rule as far as the tests look at it: by the names of SES's API, lists as lists. */
export type Rule = { readonly Name: string; readonly [member: string]: unknown };

export type Receiving = {
  readonly service: AwsService;
  readonly sets: Map<string, Rule[]>;
  active: string | undefined;
  /** The actions asked for, in order, but for the ones that were throttled. */
  readonly asked: string[];
  /** So many calls from now on are answered "Rate exceeded". */
  throttled: number;
  /** Answers the next call of this action with this error. */
  readonly failures: Map<string, { readonly code: string; readonly message: string; readonly status?: number }>;
  /** Is done just before the next call of this action: what others do meanwhile. */
  readonly meanwhile: Map<string, () => void>;
};

/** Quotas of SES: rules of a set. */
const mostRules = 200;

/** The receiving half of SES v1 as its API model says: query protocol, one active set, the errors by their wire codes. */
export function makeReceiving(): Receiving {
  const state: Receiving = {
    sets: new Map(),
    active: undefined,
    asked: [],
    throttled: 0,
    failures: new Map(),
    meanwhile: new Map(),
    service: asModelled(
      async ({ body }) => {
        const form = new URLSearchParams(body.toString('utf8'));
        const action = form.get('Action') ?? '';
        if (state.throttled > 0) {
          state.throttled -= 1;
          return failure('Throttling', 'Rate exceeded');
        }
        state.asked.push(action);
        const before = state.meanwhile.get(action);
        state.meanwhile.delete(action);
        before?.();
        const planned = state.failures.get(action);
        state.failures.delete(action);
        if (planned) return failure(planned.code, planned.message, planned.status);
        const serve = actions[action];
        return serve ? serve(form, state) : failure('InvalidAction', `Could not find operation ${action} for version 2010-12-01`);
      },
      ses,
      operationIn(ses),
    ),
  };
  return state;
}

type Action = (form: URLSearchParams, state: Receiving) => AwsAnswer;

const actions: Readonly<Record<string, Action>> = {
  DescribeActiveReceiptRuleSet: (_, { active, sets }) =>
    queryResult('DescribeActiveReceiptRuleSet', active === undefined ? '' : described(active, sets.get(active) ?? [])),

  DescribeReceiptRuleSet: (form, { sets }) =>
    withSet(form, sets, (name, rules) => queryResult('DescribeReceiptRuleSet', described(name, rules))),

  ListReceiptRuleSets: (form, { sets }) => {
    // Small pages, so that whoever forgets the second one is found out.
    const from = Number(form.get('NextToken') ?? 0);
    const names = [...sets.keys()].slice(from, from + 2);
    const next = from + 2 < sets.size ? `<NextToken>${from + 2}</NextToken>` : '';
    return queryResult(
      'ListReceiptRuleSets',
      `<RuleSets>${names.map((name) => `<member>${metadata(name)}</member>`).join('')}</RuleSets>${next}`,
    );
  },

  SetActiveReceiptRuleSet: (form, state) => {
    if (form.get('RuleSetName') === null) {
      state.active = undefined;
      return queryResult('SetActiveReceiptRuleSet', '');
    }
    return withSet(form, state.sets, (name) => {
      state.active = name;
      return queryResult('SetActiveReceiptRuleSet', '');
    });
  },

  CreateReceiptRule: (form, { sets }) =>
    withSet(form, sets, (_, rules) => {
      const rule = ruleOf(form);
      if (rules.some(({ Name }) => Name === rule.Name)) return failure('AlreadyExists', `Rule already exists: ${rule.Name}`);
      if (rules.length >= mostRules) return failure('LimitExceeded', `Too many rules in the rule set: ${rules.length}`);
      const after = form.get('After');
      const at = after === null ? 0 : rules.findIndex(({ Name }) => Name === after) + 1;
      if (after !== null && at === 0) return failure('RuleDoesNotExist', `Rule does not exist: ${after}`);
      rules.splice(at, 0, rule);
      return queryResult('CreateReceiptRule', '');
    }),

  UpdateReceiptRule: (form, { sets }) =>
    withSet(form, sets, (_, rules) => {
      const rule = ruleOf(form);
      const at = rules.findIndex(({ Name }) => Name === rule.Name);
      if (at < 0) return failure('RuleDoesNotExist', `Rule does not exist: ${rule.Name}`);
      rules[at] = rule;
      return queryResult('UpdateReceiptRule', '');
    }),

  // Gone already is as good: the model names only the missing set as an error.
  DeleteReceiptRule: (form, { sets }) =>
    withSet(form, sets, (name, rules) => {
      sets.set(
        name,
        rules.filter(({ Name }) => Name !== form.get('RuleName')),
      );
      return queryResult('DeleteReceiptRule', '');
    }),

  DeleteReceiptRuleSet: (form, state) => {
    const name = form.get('RuleSetName') ?? '';
    if (state.active === name) return failure('CannotDelete', `Cannot delete active rule set: ${name}`);
    state.sets.delete(name);
    return queryResult('DeleteReceiptRuleSet', '');
  },
};

function withSet(form: URLSearchParams, sets: Map<string, Rule[]>, serve: (name: string, rules: Rule[]) => AwsAnswer): AwsAnswer {
  const name = form.get('RuleSetName') ?? '';
  const rules = sets.get(name);
  return rules ? serve(name, rules) : failure('RuleSetDoesNotExist', `Rule set does not exist: ${name}`);
}

/** `Rule.Recipients.member.1=…` and the like → lists and structures. */
function ruleOf(form: URLSearchParams): Rule {
  const rule: Record<string, unknown> = {};
  for (const [key, value] of form) {
    const [start, ...path] = key.split('.');
    if (start !== 'Rule') continue;
    let at = rule;
    for (const [index, step] of path.entries()) {
      if (index === path.length - 1) at[step] = value;
      else {
        at[step] ??= {};
        at = at[step] as Record<string, unknown>;
      }
    }
  }
  return asLists(rule) as Rule;
}

function asLists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('member' in value) return Object.values(value.member as Record<string, unknown>).map(asLists);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asLists(inner)]));
}

const metadata = (name: string) => `<Name>${escapeXml(name)}</Name><CreatedTimestamp>2026-03-02T08:00:00.000Z</CreatedTimestamp>`;

const described = (name: string, rules: readonly Rule[]) =>
  `<Metadata>${metadata(name)}</Metadata><Rules>${rules.map((rule) => `<member>${xmlOf(rule)}</member>`).join('')}</Rules>`;

function xmlOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((inner) => `<member>${xmlOf(inner)}</member>`).join('');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, inner]) => `<${name}>${xmlOf(inner)}</${name}>`)
      .join('');
  return escapeXml(String(value));
}
