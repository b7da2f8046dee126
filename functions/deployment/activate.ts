import * as z from 'zod/mini';
import { answerCloudFormation, type Work } from './custom-resource.ts';
import { beginReceiving, endReceiving, type Wanted } from './receiving.ts';
import { type RuleSets, ruleSetsOf, sesClient } from './rule-sets.ts';

/** CloudFormation hands every value over as text. */
const filled = z.string().check(z.minLength(1));

const properties = z.object({
  RuleSet: filled,
  RuleName: filled,
  Recipient: filled,
  Bucket: filled,
  Prefix: filled,
  Topic: filled,
  TlsPolicy: z.enum(['Require', 'Optional']),
});

/** Makes our receipt rule count when the stack comes, and undoes that, and only that, when it goes. */
export const activationOf = (ruleSets: RuleSets): Work => ({
  put: async (given) => {
    const { ruleSet, how } = await beginReceiving(ruleSets, wantedOf(given));
    return { values: { RuleSet: ruleSet, How: how }, note: `rule set ${ruleSet}: ${how}` };
  },
  remove: async (given) => {
    const { removedFrom, deactivated, left } = await endReceiving(ruleSets, wantedOf(given));
    const note = `taken out of ${removedFrom.join(', ') || 'no other rule set'}; ours ${deactivated ? 'turned off' : 'was not active'}, ${left ? 'left there' : 'gone'}`;
    return { values: {}, note };
  },
});

function wantedOf(given: Readonly<Record<string, unknown>>): Wanted {
  const { RuleSet, RuleName, Recipient, Bucket, Prefix, Topic, TlsPolicy } = properties.parse(given);
  return {
    ruleSet: RuleSet,
    rule: {
      Name: RuleName,
      Enabled: true,
      ScanEnabled: true,
      TlsPolicy,
      Recipients: [Recipient],
      Actions: [{ S3Action: { BucketName: Bucket, ObjectKeyPrefix: Prefix, TopicArn: Topic } }],
    },
  };
}

let ruleSets: RuleSets | undefined;

/** What CloudFormation calls when the stack is made, changed and deleted. */
export async function handler(event: unknown): Promise<void> {
  ruleSets ??= ruleSetsOf(sesClient());
  await answerCloudFormation(event, activationOf(ruleSets));
}
