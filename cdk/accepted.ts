import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding of cdk-nag that is as it should be, with the reason why; whatever is not accepted stops synth. */
export function accept(on: IConstruct, rule: `AwsSolutions-${string}`, reason: string): void {
  Validations.of(on).acknowledge({ id: rule, reason });
}

/** A policy whose resource ends in a wildcard: accepted for this very resource, not for wildcards as such. */
export function acceptWildcard(on: IConstruct, resource: string, reason: string): void {
  accept(on, `AwsSolutions-IAM5[Resource::${asNamed(Stack.of(on).resolve(resource))}]`, reason);
}

/** As cdk-nag writes what is known only when the stack is made: `<Bucket.Arn>/raw/*`. */
function asNamed(resolved: unknown): string {
  if (typeof resolved === 'string') return resolved;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': joined } = resolved as Intrinsic;
  if (Ref !== undefined) return `<${Ref}>`;
  if (attribute !== undefined) return `<${attribute.join('.')}>`;
  return (joined?.[1] ?? []).map(asNamed).join(joined?.[0] ?? '');
}

type Intrinsic = {
  readonly Ref?: string;
  readonly 'Fn::GetAtt'?: readonly string[];
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
};
