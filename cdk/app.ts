import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type Built, buildDeployment, buildFunctions } from '../functions/build.ts';
import { refuseReservedNames } from './reserved-names.ts';
import { readSettings } from './settings.ts';
import { FollowthroughStack } from './stack.ts';

const app = new App();
const read = readSettings(app.node.getAllContext());
if ('fault' in read) {
  console.error(read.fault);
  process.exitCode = 1;
} else {
  const built = [...(await buildFunctions()), ...(await buildDeployment())];
  const { settings } = read;
  const stack = new FollowthroughStack(app, {
    settings,
    codeOf: (name) => Code.fromAsset(folderOf(name, built)),
    // Every deployment looks again which rule set is in charge: to deploy again mends what others changed.
    askedAt: new Date().toISOString().slice(0, 16),
  });
  refuseReservedNames(stack, settings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
}

function folderOf(name: Built['name'], built: readonly Built[]): string {
  const found = built.find((each) => each.name === name);
  if (!found) throw new Error(`The function ${name} was not built`);
  return found.folder;
}
