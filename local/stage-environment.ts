import { variables } from '../functions/names.ts';

export const region = 'us-east-1';
const account = '000000000000';
/** What things are called in a data folder. */
export const names = {
  table: 'followthrough',
  bucket: 'followthrough-mail',
  scheduleGroup: 'followthrough',
  configurationSet: 'followthrough',
};

export const secretAccessKey = 'of the laptop stage, which checks the access key alone';

/** What the AWS SDK reads: the endpoints on loopback. */
export function awsEnvironment(accessKeyId: string, awsUrl: string): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: awsUrl,
    AWS_ENDPOINT_URL_S3: awsUrl,
    AWS_ENDPOINT_URL_SES: awsUrl,
    AWS_ENDPOINT_URL_SCHEDULER: awsUrl,
  };
}

/** What the functions read. */
export function ownEnvironment(captureDomain: string, sender: string): Record<string, string> {
  return {
    [variables.table]: names.table,
    [variables.bucket]: names.bucket,
    [variables.sender]: sender,
    [variables.captureDomain]: captureDomain,
    [variables.configurationSet]: names.configurationSet,
    [variables.scheduleGroup]: names.scheduleGroup,
    [variables.scheduleRole]: `arn:aws:iam::${account}:role/wake-ups`,
    [variables.scheduleDeadLetters]: `arn:aws:sqs:${region}:${account}:wake-ups-unheard`,
    [variables.deliver]: `arn:aws:lambda:${region}:${account}:function:deliver`,
    [variables.forget]: `arn:aws:lambda:${region}:${account}:function:forget`,
    [variables.inbound]: `arn:aws:lambda:${region}:${account}:function:inbound`,
  };
}
