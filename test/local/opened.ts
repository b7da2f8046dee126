import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as s3 from '@aws-sdk/client-s3';
import * as scheduler from '@aws-sdk/client-scheduler';
import * as ses from '@aws-sdk/client-ses';
import { onTestFinished } from 'vitest';
import { type AwsService, startAwsServer } from '../../local/aws/server.ts';
import { type Clock, makeClock } from '../../local/clock.ts';
import { listenOnLoopback } from '../../local/listen.ts';
import { asModelled, type Model, operationIn } from '../aws/model.ts';
import { operationOfS3 } from '../aws/model-s3.ts';

/** A folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-test-'));
  // Something that was stopped may still be ending its last write.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A clock that stands still on a Wednesday. */
export function aHeldClock(at = '2026-10-28T17:00:00Z'): Clock {
  return makeClock({ startAtMs: Date.parse(at), held: true });
}

const models: Readonly<Record<string, Model>> = { s3, scheduler, ses };

/** The settings of an SDK client for an endpoint with these services, which stops with the test. */
export async function served(services: Readonly<Record<string, AwsService>>, clock: Clock) {
  const modelled = Object.fromEntries(
    Object.entries(services).map(([name, serve]) => {
      const model = models[name];
      return [name, model ? asModelled(serve, model, name === 's3' ? operationOfS3 : operationIn(model)) : serve];
    }),
  );
  const server = await startAwsServer({ services: modelled, accessKeyId: 'key-of-this-run', clock, log: () => undefined });
  onTestFinished(() => server.stop());
  return {
    endpoint: server.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'key-of-this-run', secretAccessKey: 'any' },
  };
}

/** A port at which nobody listens; soon after, at least. */
export async function aFreePort(): Promise<number> {
  const { port, stop } = await listenOnLoopback(createServer(), 0);
  await stop();
  return port;
}
