import {
  AlreadyExistsException,
  CannotDeleteException,
  CreateReceiptRuleCommand,
  DeleteReceiptRuleCommand,
  DeleteReceiptRuleSetCommand,
  DescribeActiveReceiptRuleSetCommand,
  DescribeReceiptRuleSetCommand,
  InvalidS3ConfigurationException,
  InvalidSnsTopicException,
  ListReceiptRuleSetsCommand,
  type ReceiptRule,
  RuleSetDoesNotExistException,
  SESClient,
  type SESClientConfig,
  SetActiveReceiptRuleSetCommand,
  UpdateReceiptRuleCommand,
} from '@aws-sdk/client-ses';

export type SesRule = ReceiptRule;

/** What SES holds of one rule set: its name, and its rules in order. */
export type RuleSet = { readonly name: string; readonly rules: readonly SesRule[] };

/** The receipt rule sets of one account and region. SES allows one call a second here; the client waits and asks again. */
export type RuleSets = {
  /** @returns nothing when none is active: all mail to this region is refused then */
  active(): Promise<RuleSet | undefined>;
  /** @returns nothing when there is no such rule set */
  read(name: string): Promise<RuleSet | undefined>;
  names(): Promise<readonly string[]>;
  /** @param name nothing turns receiving off for the whole region */
  activate(name: string | undefined): Promise<void>;
  /** Puts the rule before all others, or changes it where it stands. */
  putFirst(ruleSet: string, rule: SesRule): Promise<void>;
  change(ruleSet: string, rule: SesRule): Promise<void>;
  /** Quiet when the rule or its set is gone. */
  removeRule(ruleSet: string, rule: string): Promise<void>;
  /** @returns false when it is the active one, which SES does not delete; true when it is gone, or was */
  remove(name: string): Promise<boolean>;
};

/** Two stacks at once and a console open beside them: with one call a second for all, the last of them waits for most of a minute. */
const triesPerCall = 9;

/** SES tries the bucket and the topic before it takes a rule, and policies made a moment ago are not known everywhere yet. */
const triesToBeAllowed = 5;
const pauseMs = 1_000;
const isNotAllowedYet = (error: unknown): boolean =>
  error instanceof InvalidS3ConfigurationException || error instanceof InvalidSnsTopicException;

/** @param settings in place of the account's own: in tests, another endpoint */
export const sesClient = (settings: SESClientConfig = {}): SESClient =>
  new SESClient({ requestHandler: { connectionTimeout: 5_000, requestTimeout: 20_000 }, maxAttempts: triesPerCall, ...settings });

export function ruleSetsOf(client: SESClient): RuleSets {
  const change = async (ruleSet: string, rule: SesRule) => {
    await client.send(new UpdateReceiptRuleCommand({ RuleSetName: ruleSet, Rule: rule }));
  };
  return {
    async active() {
      const { Metadata, Rules } = await client.send(new DescribeActiveReceiptRuleSetCommand({}));
      return Metadata?.Name === undefined ? undefined : { name: Metadata.Name, rules: Rules ?? [] };
    },

    read: (name) =>
      orNothing(async () => {
        const { Rules } = await client.send(new DescribeReceiptRuleSetCommand({ RuleSetName: name }));
        return { name, rules: Rules ?? [] };
      }),

    async names() {
      const found: string[] = [];
      let token: string | undefined;
      do {
        const page = await client.send(new ListReceiptRuleSetsCommand({ ...(token !== undefined && { NextToken: token }) }));
        for (const { Name } of page.RuleSets ?? []) if (Name !== undefined) found.push(Name);
        token = page.NextToken;
      } while (token !== undefined && token !== '');
      return found;
    },

    async activate(name) {
      await client.send(new SetActiveReceiptRuleSetCommand(name === undefined ? {} : { RuleSetName: name }));
    },

    async putFirst(ruleSet, rule) {
      for (let tried = 1; ; tried += 1) {
        try {
          await client.send(new CreateReceiptRuleCommand({ RuleSetName: ruleSet, Rule: rule }));
          return;
        } catch (error) {
          // The answer to an earlier try got lost, or somebody was faster: then it only has to say the right thing.
          if (error instanceof AlreadyExistsException) return change(ruleSet, rule);
          if (!isNotAllowedYet(error) || tried === triesToBeAllowed) throw error;
          await new Promise((resolve) => setTimeout(resolve, pauseMs * tried));
        }
      }
    },

    change,

    async removeRule(ruleSet, rule) {
      await orNothing(() => client.send(new DeleteReceiptRuleCommand({ RuleSetName: ruleSet, RuleName: rule })));
    },

    async remove(name) {
      try {
        await orNothing(() => client.send(new DeleteReceiptRuleSetCommand({ RuleSetName: name })));
        return true;
      } catch (error) {
        if (error instanceof CannotDeleteException) return false;
        throw error;
      }
    },
  };
}

/** Gone is an answer; denied, throttled and all else is not. */
async function orNothing<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RuleSetDoesNotExistException) return undefined;
    throw error;
  }
}
