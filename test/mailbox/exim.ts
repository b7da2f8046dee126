import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from './certificate.ts';
import { freePort, startServer } from './unprivileged.ts';

export type Exim = {
  /** With TLS from the first byte, and with STARTTLS. */
  readonly smtpsPort: number;
  readonly smtpPort: number;
  /** From now on every recipient is answered with this line (`452 4.2.2 …`, `552 5.2.2 …`); absent: as usual. */
  answerWith(line?: string): Promise<void>;
  stop(): Promise<void>;
};

/** The authserv-id of the server that takes the mail. */
export const authservId = 'mx.mail.example';

/**
 * Exim on loopback, as a provider's server: whoever logs in may send, mail for `*.example` is delivered to Dovecot, and each mail says on top by `Authentication-Results` what was found
 * of its sender: who logged in is who they say.
 */
export async function startExim(options: {
  readonly folder: string;
  readonly take: () => Promise<void>;
  readonly certificate: Certificate;
  readonly users: Readonly<Record<string, string>>;
  readonly lmtpPort: number;
}): Promise<Exim> {
  const { folder, certificate, users } = options;
  const [smtpsPort, smtpPort] = [await freePort(), await freePort()];
  const within = (name: string) => join(folder, name);
  for (const name of ['spool', 'log']) await mkdir(within(name), { recursive: true });
  // A copy without the bit that would make it run as root.
  await copyFile('/usr/sbin/exim4', within('exim'));
  const knows = Object.entries(users).map(
    ([user, password]) => `{and{{eq{$auth2}{${user}}}{eq{\${base64:$auth3}}{${Buffer.from(password).toString('base64')}}}}}`,
  );
  await writeFile(
    within('exim.conf'),
    `primary_hostname = ${authservId}
exim_path = ${within('exim')}
spool_directory = ${within('spool')}
log_file_path = ${within('log')}/%slog
pid_file_path = ${within('exim.pid')}
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${smtpsPort} : ${smtpPort}
tls_on_connect_ports = ${smtpsPort}
tls_advertise_hosts = *
tls_certificate = ${certificate.certificate}
tls_privatekey = ${certificate.key}
acl_smtp_rcpt = recipient
acl_smtp_data = data
message_size_limit = 60M
host_lookup =
rfc1413_hosts =
deliver_drop_privilege = true
keep_environment =
disable_ipv6 = true

begin acl
recipient:
  defer condition = \${if exists{${within('answer-4')}}}
        message = \${readfile{${within('answer-4')}}{}}
  deny  condition = \${if exists{${within('answer-5')}}}
        message = \${readfile{${within('answer-5')}}{}}
  accept domains = *.example
  deny message = 550 5.7.1 relay denied
data:
  warn authenticated = *
       add_header = :at_start:Authentication-Results: ${authservId}; dmarc=pass header.from=\${domain:$h_from:}
  warn !authenticated = *
       add_header = :at_start:Authentication-Results: ${authservId}; dmarc=fail header.from=\${domain:$h_from:}
  accept

begin routers
mailboxes:
  driver = manualroute
  domains = *.example
  route_list = * 127.0.0.1
  self = send
  transport = dovecot

begin transports
dovecot:
  driver = smtp
  protocol = lmtp
  port = ${options.lmtpPort}
  allow_localhost
  delivery_date_add

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if or{${knows.join('')}}}
  server_set_id = $auth2
  server_advertise_condition = \${if def:tls_in_cipher}

begin retry
* * F,1h,2s
`,
  );
  await options.take();
  const server = await startServer(within('exim'), ['-bdf', '-q5s', '-C', within('exim.conf')], smtpsPort, [
    within('log/mainlog'),
    within('log/paniclog'),
  ]);
  return {
    smtpsPort,
    smtpPort,
    answerWith: async (line) => {
      for (const digit of ['4', '5']) await rm(within(`answer-${digit}`), { force: true });
      if (line !== undefined) await writeFile(within(`answer-${line[0]}`), line, { mode: 0o644 });
    },
    stop: server.stop,
  };
}
