import { FunctionUrl, FunctionUrlAuthType, InvokeMode, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { variables } from '../../functions/names.ts';

/**
 * The address behind the links in mails. Open to anybody, because a mail program cannot sign requests: each link carries its own proof, which the function checks, and
 * whoever has none learns nothing.
 */
export class Links extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, props: { readonly actions: LambdaFunction }) {
    super(scope, id);
    const url = new FunctionUrl(this, 'Url', {
      function: props.actions,
      authType: FunctionUrlAuthType.NONE,
      invokeMode: InvokeMode.BUFFERED,
    });
    this.url = url.url;
  }

  /** The mails that this function writes carry links. */
  printIn(writer: LambdaFunction): void {
    writer.addEnvironment(variables.actions, this.url);
  }
}
