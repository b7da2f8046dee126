import { isIP } from 'node:net';
import { secretIn } from '../mailbox/mail-server.ts';
import { StageFault } from '../stage-fault.ts';

/** Where the page listens, how it is reached, and what it asks for. */
export type PageDoor = {
  /** An address of this machine; `0.0.0.0` and `::` are all of them. */
  readonly host: string;
  /** How browsers reach it, where that is by a name or through a proxy: origin without a slash at the end. */
  readonly url?: string;
  /** A function, so that nothing that prints or keeps settings prints or keeps it. */
  readonly password?: () => string;
};

/** For the browser of this machine alone. */
export const closedDoor: PageDoor = { host: '127.0.0.1' };

/** Few enough tries are let through that this holds; shorter ones are in every list. */
const shortestPassword = 10;

/**
 * What `PAGE_HOST`, `PAGE_URL`, `PAGE_PASSWORD` or `PAGE_PASSWORD_FILE` and `PAGE_WITHOUT_PASSWORD` say.
 * @throws StageFault, one sentence that repeats no password
 */
export function pageDoorOf(environment: Readonly<Record<string, string | undefined>>): PageDoor {
  const set = (name: string) => (environment[name] === '' ? undefined : environment[name]);
  const host = set('PAGE_HOST') === 'localhost' ? '127.0.0.1' : (set('PAGE_HOST') ?? closedDoor.host);
  if (isIP(host) === 0)
    throw new StageFault('PAGE_HOST: is no address of this machine; write it in numbers, like 192.168.1.20, or 0.0.0.0 for all.');
  const url = originIn('PAGE_URL', environment);
  const password = passwordOf(set('PAGE_PASSWORD'), set('PAGE_PASSWORD_FILE'));
  const without = set('PAGE_WITHOUT_PASSWORD');
  if (without !== undefined && without !== 'yes') throw new StageFault('PAGE_WITHOUT_PASSWORD: is yes, or not set.');
  const door = { host, ...(url !== undefined && { url }), ...(password !== undefined && { password: () => password }) };
  if (!isForThisMachine(door) && password === undefined && without === undefined)
    throw new StageFault(
      `${isLoopback(host) ? 'PAGE_URL' : 'PAGE_HOST'}: others could open the page, which shows and changes everything; set PAGE_PASSWORD_FILE or PAGE_PASSWORD, or PAGE_WITHOUT_PASSWORD=yes where something in front of it asks for one.`,
    );
  return door;
}

/** Whether nobody but this machine can reach it. */
export function isForThisMachine({ host, url }: PageDoor): boolean {
  return isLoopback(host) && (url === undefined || isLoopback(new URL(url).hostname));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** The place that a variable names, without a slash at the end; nothing when it is not set. @throws StageFault */
export function originIn(
  variable: 'PAGE_URL' | 'LINKS_URL',
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const text = environment[variable];
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new StageFault(`${variable}: is no address of a whole place, like https://follow.example.com or http://nas.local:8025.`);
  return url.origin;
}

function passwordOf(written: string | undefined, file: string | undefined): string | undefined {
  if (written !== undefined && file !== undefined)
    throw new StageFault('PAGE_PASSWORD: is given twice; PAGE_PASSWORD_FILE names a file with one, too.');
  const password = written ?? (file === undefined ? undefined : secretIn(file, 'PAGE_PASSWORD_FILE'));
  if (password !== undefined && [...password].length < shortestPassword)
    throw new StageFault(
      `${file === undefined ? 'PAGE_PASSWORD' : 'PAGE_PASSWORD_FILE'}: the password has fewer than ${shortestPassword} characters.`,
    );
  return password;
}
