import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Certificate = { readonly authority: string; readonly certificate: string; readonly key: string };

/** An authority of our own and a certificate by it for loopback, as files. */
export async function makeCertificate(folder: string): Promise<Certificate> {
  const within = (name: string) => join(folder, name);
  const [authority, authorityKey, certificate, key] = [within('ca.pem'), within('ca.key'), within('server.pem'), within('server.key')];
  const [request, extensions] = [within('server.csr'), within('server.ext')];
  const openssl = (...args: string[]) => run('openssl', args);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    authorityKey,
    '-out',
    authority,
    '-days',
    '2',
    '-subj',
    '/CN=An authority of our own',
  );
  await openssl('req', ...newKey, '-keyout', key, '-out', request, '-subj', '/CN=localhost');
  await writeFile(extensions, 'subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n');
  await openssl(
    'x509',
    '-req',
    '-in',
    request,
    '-CA',
    authority,
    '-CAkey',
    authorityKey,
    '-CAcreateserial',
    '-out',
    certificate,
    '-days',
    '2',
    '-extfile',
    extensions,
  );
  return { authority, certificate, key };
}
