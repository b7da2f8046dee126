import { Annotations, CfnRule, Fn, type Stack } from 'aws-cdk-lib';
import type { StackSettings } from './settings.ts';

/** RFC 2606: nobody owns these, so nothing can be received for them, and nobody reads what is sent there. */
const reserved = /(?:^|[.@])example(?:\.(?:com|net|org))?$/;

/**
 * The settings stand by themselves, so that a look at the template needs none. A deployment of them is for nobody, and one over a deployment that was made with settings on the command line would take its domain
 * away: synth warns, and CloudFormation refuses before it touches anything.
 */
export function refuseReservedNames(stack: Stack, { domain, ownerAddresses, moreOwners }: StackSettings): void {
  const found = [domain, ...ownerAddresses, ...moreOwners.flatMap(({ addresses }) => addresses)].filter((name) => reserved.test(name));
  if (found.length === 0) return;
  const why = `${found.join(', ')}: reserved names, good for a look at the template, not for a deployment.`;
  Annotations.of(stack).addWarningV2('followthrough:reserved-names', why);
  new CfnRule(stack, 'NamesAreSomebodys', {
    assertions: [
      {
        assert: Fn.conditionEquals('reserved', 'owned'),
        assertDescription: `${why} Set domain, owner, name and timeZone in cdk.json, or with -c as the last time.`,
      },
    ],
  });
}
