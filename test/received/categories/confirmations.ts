import { message } from '../message.ts';
import type { Received } from '../received.ts';

const link = 'https://mail-settings.google.com/mail/vf-ANGjdJ8-secret';
const question = (fields: Parameters<typeof message>[0] = {}, ...body: readonly string[]) =>
  message(
    {
      From: 'Gmail Team <forwarding-noreply@google.com>',
      To: 'k7p2vq9xw3@in.example.com',
      Subject: '(#482913576) Gmail Forwarding Confirmation - Receive Mail from mina.okafor@mailbox.example',
      'Message-ID': '<question-1@google.com>',
      ...fields,
    },
    ...(body.length > 0
      ? body
      : [
          'mina.okafor@mailbox.example has requested to automatically forward mail to your email address k7p2vq9xw3@in.example.com.',
          'Confirmation code: 482913576',
          '',
          link,
          '',
          'To stop it:',
          link.replace('vf-', 'uf-'),
        ]),
  );
const told = { outcome: 'told', why: 'forwarding', told: /482913576/ } as const;
const nothing = { outcome: 'nothing' } as const;

export const confirmations: readonly Received[] = [
  { ...told, what: 'Gmail’s question: the owner hears the code and the link, and nothing is clicked', raw: question(), untold: /uf-ANG/ },
  {
    ...told,
    what: 'Gmail’s question in Spanish',
    raw: question(
      { Subject: '=?utf-8?Q?(#482913576)_Confirmaci=C3=B3n_de_reenv=C3=ADo_de_Gmail?=' },
      'mina.okafor@mailbox.example ha solicitado reenviar el correo automáticamente a k7p2vq9xw3@in.example.com.',
      'Código de confirmación: 482913576',
      link,
    ),
  },
  {
    ...told,
    what: 'Gmail’s question in Japanese',
    raw: question(
      { Subject: '=?utf-8?Q?(#482913576)_Gmail_=E3=81=AE=E8=BB=A2=E9=80=81=E3=81=AE=E7=A2=BA=E8=AA=8D?=' },
      'mina.okafor@mailbox.example から k7p2vq9xw3@in.example.com への自動転送がリクエストされました。',
      '確認コード: 482913576',
      link,
    ),
  },
  {
    ...nothing,
    what: 'Gmail’s question by somebody who did not prove to be Google',
    raw: question(),
    sent: { dmarc: 'GRAY' },
    why: 'a question about forwarding, without proof of its sender',
  },
  { ...nothing, what: 'Gmail’s question, forged', raw: question({ From: 'Gmail Team <forwarding-noreply@google.com.elsewhere.example>' }) },
  {
    ...told,
    what: 'the question of a provider that nobody knows: its code, and no link of its',
    raw: question(
      { From: 'Post <no-reply@tinymail.example>', Subject: 'Confirm forwarding' },
      'mina.okafor@mailbox.example wants to forward mail to k7p2vq9xw3@in.example.com.',
      'Confirmation code: 482913576',
      'https://tinymail.example/confirm?x=1',
    ),
    untold: /https:\/\/tinymail/,
  },
  {
    ...nothing,
    what: 'the question of somebody who calls itself Gmail',
    raw: question({ From: 'Gmail Team <no-reply@gmail-team.example>' }),
  },
  {
    ...nothing,
    what: 'Gmail’s question with a link elsewhere and no code',
    raw: question(
      { Subject: 'Gmail Forwarding Confirmation' },
      'Please confirm: https://mail-settings.google.com.elsewhere.example/mail/vf-1',
    ),
  },
];
