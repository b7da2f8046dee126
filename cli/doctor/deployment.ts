/** What the outputs of the stack say about itself. */
export type Deployment = {
  readonly stack: string;
  readonly captureDomain: string;
  /** Of each owner one. */
  readonly captureAddresses: readonly string[];
  readonly sender: string;
  /** Of each owner, where the mails go. */
  readonly owners: readonly string[];
  readonly timeZone: string;
  readonly ruleName: string;
  readonly bucket: string;
  readonly table: string;
  readonly laidAside: readonly string[];
  /** ARN of the queue before `inbound`. */
  readonly waitingQueue: string;
  readonly scheduleGroup: string;
  readonly scheduleRole: string;
  readonly linksUrl: string;
  /** ARN of the topic that alarms are told to. */
  readonly alarmTopic: string;
};

/** @returns the fault in one sentence when the stack is not one of this version */
export function readDeployment(stack: string, outputs: Readonly<Record<string, string>>): Deployment | string {
  const missing = names.filter((name) => !outputs[name]);
  if (missing.length > 0)
    return `stack ${stack} does not say its ${missing.join(', ')}: deploy this version of the program, or name another stack`;
  const of = (name: (typeof names)[number]) => outputs[name] ?? '';
  return {
    stack,
    captureDomain: of('CaptureDomain'),
    captureAddresses: Object.entries(outputs).flatMap(([name, value]) => (name.startsWith('CaptureAddress') ? [value] : [])),
    sender: of('Sender'),
    owners: of('Owner').split(','),
    timeZone: of('TimeZone'),
    ruleName: of('RuleName'),
    bucket: of('BucketName'),
    table: of('TableName'),
    laidAside: of('LaidAside').split(','),
    waitingQueue: of('WaitingQueue'),
    scheduleGroup: of('ScheduleGroup'),
    scheduleRole: of('ScheduleRole'),
    linksUrl: of('LinksUrl'),
    alarmTopic: of('AlarmTopic'),
  };
}

const names = [
  'CaptureDomain',
  'CaptureAddress',
  'Sender',
  'Owner',
  'TimeZone',
  'RuleName',
  'BucketName',
  'TableName',
  'LaidAside',
  'WaitingQueue',
  'ScheduleGroup',
  'ScheduleRole',
  'LinksUrl',
  'AlarmTopic',
] as const;
