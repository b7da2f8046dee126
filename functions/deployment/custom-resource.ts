import * as z from 'zod/mini';

/** What CloudFormation asks of a custom resource: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
const request = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  PhysicalResourceId: z.optional(z.string()),
  ResourceProperties: z.record(z.string(), z.unknown()),
  OldResourceProperties: z.optional(z.record(z.string(), z.unknown())),
});

type Properties = Readonly<Record<string, unknown>>;

/** `values` are for the template to refer to, `note` is for the log: no addresses. */
export type WorkDone = { readonly values: Readonly<Record<string, string>>; readonly note: string };

/** What a custom resource of the stack does. Each may be called twice for one request. */
export type Work = {
  /** Makes it so, whether for the first time or again. @param before what the stack asked for the last time */
  readonly put: (properties: Properties, before: Properties | undefined) => Promise<WorkDone>;
  readonly remove: (properties: Properties) => Promise<WorkDone>;
};

/** CloudFormation waits an hour for an answer that got lost, and a stack in between can be neither used nor deleted. */
const triesToAnswer = 5;
const pauseMs = 1_000;
/** CloudFormation refuses an answer over 4,096 bytes. */
const longestReason = 1_000;

/**
 * Does what CloudFormation asks and answers it, also when it fails.
 * One id for good: with a new one CloudFormation would have "the old one" deleted after an update, which here is the same thing.
 * @throws when the event is not CloudFormation's, or when the answer cannot be given
 */
export async function answerCloudFormation(event: unknown, work: Work): Promise<void> {
  const asked = request.parse(event);
  const answer = await outcomeOf(asked, work);
  const body = JSON.stringify({
    ...answer,
    PhysicalResourceId: asked.PhysicalResourceId ?? asked.LogicalResourceId,
    StackId: asked.StackId,
    RequestId: asked.RequestId,
    LogicalResourceId: asked.LogicalResourceId,
  });
  for (let tried = 1; ; tried += 1) {
    const status = await give(asked.ResponseURL, body);
    if (status === 'taken') return;
    if (tried === triesToAnswer) throw new Error(`CloudFormation did not take the answer: ${status}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs * tried));
  }
}

async function outcomeOf(asked: z.infer<typeof request>, work: Work): Promise<object> {
  try {
    const { RequestType, ResourceProperties, OldResourceProperties } = asked;
    const { values, note } = await (RequestType === 'Delete'
      ? work.remove(ResourceProperties)
      : work.put(ResourceProperties, OldResourceProperties));
    console.error(`${RequestType}: ${note}`);
    return { Status: 'SUCCESS', Data: values };
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    console.error(`${asked.RequestType} failed: ${reason}`);
    return { Status: 'FAILED', Reason: reason.slice(0, longestReason) };
  }
}

/** The address is signed for a PUT without a content type. */
async function give(url: string, body: string): Promise<string> {
  try {
    const { ok, status } = await fetch(url, { method: 'PUT', headers: { 'content-type': '' }, body, signal: AbortSignal.timeout(10_000) });
    return ok ? 'taken' : `status ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
