import * as iam from '@aws-sdk/client-iam';
import * as s3 from '@aws-sdk/client-s3';
import * as scheduler from '@aws-sdk/client-scheduler';
import * as ses from '@aws-sdk/client-ses';
import * as sesv2 from '@aws-sdk/client-sesv2';
import * as sqs from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { failure, queryResult } from '../../local/aws/query.ts';
import { type AwsAnswer, refusal } from '../../local/aws/server.ts';
import { answerFaults, type Model, operationIn } from './model.ts';

const active = (inner: string) => queryResult('DescribeActiveReceiptRuleSet', inner);
const json = (body: unknown): AwsAnswer => ({ status: 200, body: JSON.stringify(body) });

test.each<[string, Model, string, AwsAnswer]>([
  ['no active rule set', ses, 'DescribeActiveReceiptRuleSet', active('')],
  [
    'an active one with a rule',
    ses,
    'DescribeActiveReceiptRuleSet',
    active(
      '<Metadata><Name>a</Name></Metadata><Rules><member><Name>r</Name><Enabled>true</Enabled><Recipients><member>in.vermeer.example</member></Recipients></member></Rules>',
    ),
  ],
  ['an error by its code on the wire', ses, 'DeleteReceiptRuleSet', failure('CannotDelete', 'It is active')],
  ['throttling, which no model has', ses, 'DeleteReceiptRuleSet', failure('Throttling', 'Rate exceeded')],
  ['numbers and flags in JSON', sesv2, 'GetAccount', json({ SendingEnabled: true, SendQuota: { Max24HourSend: 200 } })],
  ['a policy, which is text', s3, 'GetBucketPolicy', { status: 200, body: '{"Statement":[]}' }],
  ['an error of JSON', scheduler, 'GetScheduleGroup', refusal(404, 'ResourceNotFoundException', 'gone')],
])('%s is as the model says', (_, model, operation, answer) => {
  expect(answerFaults(model, operation, answer)).toEqual([]);
});

test.each<[string, Model, string, AwsAnswer, RegExp]>([
  ['an operation that there is not', ses, 'DescribeRules', active(''), /no operation DescribeRules/],
  ['a member that there is not', ses, 'DescribeActiveReceiptRuleSet', active('<RuleSetName>a</RuleSetName>'), /has no RuleSetName/],
  [
    'a list without members',
    ses,
    'DescribeActiveReceiptRuleSet',
    active('<Rules><Rule><Name>r</Name></Rule></Rules>'),
    /Rules has a Rule that is no member/,
  ],
  [
    'a flag that is neither true nor false',
    ses,
    'DescribeActiveReceiptRuleSet',
    active('<Rules><member><Name>r</Name><Enabled>yes</Enabled></member></Rules>'),
    /Enabled is no boolean: "yes"/,
  ],
  [
    'a rule without a name',
    ses,
    'DescribeActiveReceiptRuleSet',
    active('<Rules><member><Enabled>true</Enabled></member></Rules>'),
    /Name is missing/,
  ],
  ['a role without its ARN', iam, 'GetRole', queryResult('GetRole', '<Role><RoleName>r</RoleName></Role>'), /Role\.Arn is missing/],
  ['a number in words', sesv2, 'GetAccount', json({ SendQuota: { Max24HourSend: 'many' } }), /Max24HourSend is no number/],
  ['a structure that is text', sesv2, 'GetAccount', json({ SendQuota: 'many' }), /SendQuota is no structure/],
  [
    'an object without a time',
    s3,
    'ListObjectsV2',
    { status: 200, body: '<ListBucketResult><Contents><LastModified>soon</LastModified></Contents></ListBucketResult>' },
    /LastModified is no time/,
  ],
  ['an error that there is not', ses, 'DeleteReceiptRuleSet', failure('Busy', 'Later'), /no error Busy/],
  [
    'an error with another status',
    sqs,
    'StartMessageMoveTask',
    refusal(500, 'ResourceNotFoundException', 'gone'),
    /has status 404, not 500/,
  ],
])('%s is seen', (_, model, operation, answer, fault) => {
  expect(answerFaults(model, operation, answer).join('; ')).toMatch(fault);
});

test.each<[Model, string, string, string]>([
  [sesv2, 'GET', '/v2/email/account', 'GetAccount'],
  [sesv2, 'GET', '/v2/email/identities/in.vermeer.example', 'GetEmailIdentity'],
  [scheduler, 'GET', '/schedule-groups/wake-ups', 'GetScheduleGroup'],
  [scheduler, 'DELETE', '/schedules/one', 'DeleteSchedule'],
  [scheduler, 'GET', '/elsewhere', 'GET /elsewhere'],
])('an operation is known by its method and path', (model, method, path, operation) => {
  expect(operationIn(model)({ method, path, query: new URLSearchParams(), headers: {}, body: Buffer.alloc(0) })).toBe(operation);
});
