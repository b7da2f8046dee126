import { type AwsAnswer, escapeXml } from './server.ts';

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** What a service of the query protocol, such as SES v1, answers to an action. @param body XML */
export const queryResult = (action: string, body: string): AwsAnswer =>
  xml(200, `<${action}Response xmlns="${namespace}"><${action}Result>${body}</${action}Result>${metadata()}</${action}Response>`);

/** @param code as on the wire, by which the SDK knows the exception */
export const failure = (code: string, message: string, status = 400): AwsAnswer =>
  xml(
    status,
    `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${crypto.randomUUID()}</RequestId></ErrorResponse>`,
  );

const metadata = () => `<ResponseMetadata><RequestId>${crypto.randomUUID()}</RequestId></ResponseMetadata>`;

const xml = (status: number, body: string): AwsAnswer => ({ status, headers: { 'content-type': 'text/xml' }, body });
