import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Certificate } from './certificate.ts';
import { freePort, runner, startServer } from './unprivileged.ts';

const run = promisify(execFile);

export type Dovecot = {
  readonly imapsPort: number;
  readonly lmtpPort: number;
  /** `doveadm`, as the server's own people would call it. */
  admin(...args: string[]): Promise<string>;
  stop(): Promise<void>;
};

/** Dovecot 2.3 on loopback with these accounts, whose mail lies below the folder. */
export async function startDovecot(options: {
  readonly folder: string;
  readonly take: () => Promise<void>;
  readonly certificate: Certificate;
  readonly users: Readonly<Record<string, string>>;
  readonly capabilities?: string;
  readonly imapsPort?: number;
  readonly lmtpPort?: number;
}): Promise<Dovecot> {
  const { folder, certificate, users } = options;
  const [imapsPort, lmtpPort] = [options.imapsPort ?? (await freePort()), options.lmtpPort ?? (await freePort())];
  const within = (name: string) => join(folder, name);
  for (const name of ['run', 'state', 'mail']) await mkdir(within(name), { recursive: true });
  await writeFile(
    within('users'),
    Object.entries(users)
      .map(([user, password]) => `${user}:{PLAIN.b64}${Buffer.from(password).toString('base64')}::::::\n`)
      .join(''),
  );
  await writeFile(
    within('dovecot.conf'),
    `base_dir = ${within('run')}
state_dir = ${within('state')}
log_path = ${within('dovecot.log')}
protocols = imap lmtp
listen = 127.0.0.1
default_internal_user = ${runner.user}
default_internal_group = ${runner.user}
default_login_user = ${runner.user}
first_valid_uid = 1
ssl = required
ssl_cert = <${certificate.certificate}
ssl_key = <${certificate.key}
mail_location = maildir:${within('mail')}/%u/Maildir
recipient_delimiter = +
${options.capabilities ? `imap_capability = ${options.capabilities}` : ''}
namespace inbox {
  inbox = yes
  separator = /
}
passdb {
  driver = passwd-file
  args = username_format=%u ${within('users')}
}
userdb {
  driver = static
  args = uid=${runner.uid} gid=${runner.gid} home=${within('mail')}/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${imapsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
protocol lmtp {
  postmaster_address = postmaster@mail.example
}
`,
  );
  await options.take();
  const conf = within('dovecot.conf');
  const server = await startServer('dovecot', ['-F', '-c', conf], imapsPort, [within('dovecot.log')]);
  return {
    imapsPort,
    lmtpPort,
    admin: async (...args) => (await run('doveadm', ['-c', conf, ...args], { uid: runner.uid, gid: runner.gid })).stdout,
    stop: server.stop,
  };
}
