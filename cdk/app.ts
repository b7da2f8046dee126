import { fileURLToPath } from 'node:url';
import { Annotations, App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildFunctions } from '../functions/build.ts';
import { readSettings } from './settings.ts';
import { FollowthroughStack } from './stack.ts';

const app = new App();
const read = readSettings(app.node.getAllContext());
if ('fault' in read) {
  console.error(read.fault);
  process.exitCode = 1;
} else {
  await buildFunctions();
  const stack = new FollowthroughStack(app, {
    settings: read.settings,
    codeOf: (name) => Code.fromAsset(fileURLToPath(new URL(`../dist/${name}`, import.meta.url))),
  });
  if (/(^|\.)example(\.(com|net|org))?$/.test(read.settings.domain)) {
    Annotations.of(stack).addWarningV2(
      'followthrough:reserved-domain',
      'The domain is a reserved one: good for a look at the template, not for a deployment.',
    );
  }
  app.synth();
}
