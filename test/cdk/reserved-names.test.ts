import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { refuseReservedNames } from '../../cdk/reserved-names.ts';
import { settingsOf } from './template.ts';

function stackWith(context: Record<string, unknown>): Stack {
  const stack = new Stack(new App(), 'Some');
  refuseReservedNames(stack, settingsOf(context));
  return stack;
}
const ruleOf = (stack: Stack): unknown => (Template.fromStack(stack).toJSON().Rules as Record<string, unknown>).NamesAreSomebodys;

const owned = { domain: 'vermeer.test', owner: 'ana@mail.test' };

test.each([
  ['no settings at all', {}, 'example.com, owner@example.com'],
  ['the domain alone', { domain: owned.domain }, 'owner@example.com'],
  ['the owner alone', { owner: owned.owner }, 'example.com'],
  ['another owner somewhere reserved', { ...owned, moreOwners: [{ id: 'bo', addresses: ['bo@mail.example'] }] }, 'bo@mail.example'],
])('with %s a look at the template is warned of, and CloudFormation refuses a deployment', (_, context, names) => {
  const stack = stackWith(context);
  expect(ruleOf(stack)).toEqual({
    Assertions: [
      {
        // Never so.
        Assert: { 'Fn::Equals': ['reserved', 'owned'] },
        AssertDescription: expect.stringMatching(new RegExp(`^${names}: .*Set domain, owner, name and timeZone in cdk\\.json`)),
      },
    ],
  });
  Annotations.fromStack(stack).hasWarning('/Some', Match.stringLikeRegexp(`${names}: reserved names`));
});

test.each([owned, { ...owned, domain: 'example-jobs.test' }])('names that may be somebody’s are deployed (%o)', (context) => {
  const stack = stackWith(context);
  expect(ruleOf(stack)).toBeUndefined();
  Annotations.fromStack(stack).hasNoWarning('/Some', Match.anyValue());
});
