import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { readSettings, type StackSettings } from '../../cdk/settings.ts';
import { FollowthroughStack } from '../../cdk/stack.ts';

// The CloudFormation linter takes four seconds a template; `npm run synth` runs it once, over the real one.
process.env.CDK_VALIDATION = 'false';

export type Resource = { readonly Type: string; readonly Properties: Record<string, unknown>; readonly [attribute: string]: unknown };
export type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
};

/** The template of a deployment with these settings; functions stand in by a line of code, for the bundles are tested by what they do. */
export const templateOf = (context: Record<string, unknown> = {}): Template => Template.fromStack(stackIn(new App(), context));

export const stackIn = (app: App, context: Record<string, unknown>): FollowthroughStack =>
  new FollowthroughStack(app, { settings: settingsOf(context), codeOf: () => Code.fromInline('exports.handler = 0') });

export function settingsOf(context: Record<string, unknown>): StackSettings {
  const read = readSettings(context);
  if ('fault' in read) throw new Error(read.fault);
  return read.settings;
}

export const resourcesOf = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;

/** Name and resource of the one that matches. */
export function theOne(template: Template, type: string, properties: object = {}): [string, Resource] {
  const found = Object.entries(template.findResources(type, { Properties: Match.objectLike(properties) })) as [string, Resource][];
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} resources of type ${type} match, not one`);
  return only;
}

/** What a role may do, by its policies. */
export function statementsOf(template: Template, role: string): readonly Statement[] {
  return Object.values(resourcesOf(template, 'AWS::IAM::Policy'))
    .filter(({ Properties }) => JSON.stringify(Properties.Roles).includes(`"${role}"`))
    .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
}

/** Logical id of the role a function runs as. */
export function roleOf(template: Template, functionName: string): string {
  const [, { Properties }] = theOne(template, 'AWS::Lambda::Function', { FunctionName: functionName });
  return (Properties.Role as { 'Fn::GetAtt': [string, string] })['Fn::GetAtt'][0];
}

export const actionsOf = (statements: readonly Statement[]): readonly string[] => statements.flatMap(({ Action }) => Action).sort();

/** A value of the template as text: references by their names in angle brackets, without what CDK hangs on to tell them apart. */
export function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain).join(',');
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': joined } = (value ?? {}) as Intrinsic;
  if (Ref !== undefined) return `<${withoutHash(Ref)}>`;
  if (attribute) return `<${withoutHash(attribute[0] ?? '')}.${attribute.slice(1).join('.')}>`;
  return joined ? joined[1].map(plain).join(joined[0]) : JSON.stringify(value);
}

type Intrinsic = { readonly Ref?: string; readonly 'Fn::GetAtt'?: readonly string[]; readonly 'Fn::Join'?: readonly [string, unknown[]] };

const withoutHash = (id: string) => id.replace(/[0-9A-F]{8}$/, '');
