import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDeployment } from '../../../functions/build.ts';
import type { DeploymentName } from '../../../functions/names.ts';
import { type AwsService, startAwsServer } from '../../../local/aws/server.ts';
import { makeClock } from '../../../local/clock.ts';
import { listenOnLoopback } from '../../../local/listen.ts';

export type Answer = {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly LogicalResourceId: string;
  readonly RequestId: string;
  readonly StackId: string;
  readonly Data?: Readonly<Record<string, string>>;
};

export type Ask = (RequestType: 'Create' | 'Update' | 'Delete', properties: object, before?: object) => Promise<Answer>;

export type Deployed = {
  ask: Ask;
  /** So many answers from now on are refused, as S3 does on a bad day. */
  refuse(answers: number): void;
  stop(): Promise<void>;
};

/** The bundle that ships, over loopback AWS, and CloudFormation's side of a custom resource: it asks, and takes the answer by PUT. */
export async function deployed(name: DeploymentName, services: Readonly<Record<string, AwsService>>): Promise<Deployed> {
  const parent = await mkdtemp(join(tmpdir(), 'followthrough-deployment-'));
  // Under this name vitest leaves the loading to Node, as Lambda does it.
  const folder = join(parent, 'node_modules');
  await buildDeployment(folder);
  const accessKeyId = 'cloudformation';
  const aws = await startAwsServer({ services, accessKeyId, clock: makeClock(), log: () => undefined });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: accessKeyId,
  });
  const { handler } = (await import(pathToFileURL(join(folder, name, 'index.mjs')).href)) as {
    readonly handler: (event: unknown) => Promise<void>;
  };
  const answers: Answer[] = [];
  let refusals = 0;
  const bucket = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const isTaken = request.method === 'PUT' && !request.headers['content-type'] && refusals === 0;
      if (refusals > 0) refusals -= 1;
      if (isTaken) answers.push(JSON.parse(Buffer.concat(pieces).toString('utf8')) as Answer);
      response.writeHead(isTaken ? 200 : 503).end();
    });
  });
  const { port, stop } = await listenOnLoopback(bucket, 0);
  let asked = 0;
  return {
    async ask(RequestType, properties, before) {
      asked += 1;
      await handler({
        RequestType,
        ResponseURL: `http://127.0.0.1:${port}/answer?signed=yes`,
        StackId: 'arn:aws:cloudformation:us-east-1:111122223333:stack/Followthrough/1',
        RequestId: `request-${asked}`,
        ResourceType: 'Custom::Something',
        LogicalResourceId: 'Something',
        ...(RequestType !== 'Create' && { PhysicalResourceId: 'Something' }),
        ResourceProperties: { ServiceToken: 'arn:aws:lambda:us-east-1:111122223333:function:something', ...properties },
        ...(before && { OldResourceProperties: before }),
      });
      const answer = answers.at(-1);
      if (answer?.RequestId !== `request-${asked}`) throw new Error('CloudFormation got no answer');
      return answer;
    },
    refuse: (count) => {
      refusals = count;
    },
    async stop() {
      await stop();
      await aws.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
