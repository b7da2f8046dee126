import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Asks for the password, and knows the browsers that have said it. */
export type Guard = {
  /** @param cookies as the browser sent them */
  knows(cookies: string | undefined): boolean;
  /** @param from the address that it comes from @returns the cookie to set */
  letIn(
    password: string,
    from: string,
  ): { readonly is: 'in'; readonly cookie: string } | { readonly is: 'wrong' } | { readonly is: 'throttled'; readonly seconds: number };
  /** @returns the cookie to set */
  letOut(cookies: string | undefined): string;
};

const rememberedMs = 30 * 24 * 3_600_000;
/** One person has a few browsers; more would be a way to fill the memory. */
const mostBrowsers = 50;

/** Whoever guesses gets five tries, then waits half a minute, a minute … up to an hour for each. All of them together get a hundred, then one a minute. */
const limits = {
  one: { free: 5, firstWaitMs: 30_000, longestWaitMs: 3_600_000 },
  all: { free: 100, firstWaitMs: 60_000, longestWaitMs: 60_000 },
};
/** Somebody with this many addresses is held by the limit of all. */
const mostAddresses = 1000;

type Tries = { failures: number; waitUntilMs: number };

/** @param nowMs a time that nobody can set back: the machine's since it started */
export function makeGuard(options: { readonly password: string; readonly isSecure: boolean; readonly nowMs?: () => number }): Guard {
  const { isSecure, nowMs = () => performance.now() } = options;
  const expected = digestOf(options.password);
  const name = isSecure ? '__Host-followthrough' : 'followthrough';
  /** Digests of what the cookies say, with when they end: whoever reads the memory or a core file cannot use them. */
  const browsers = new Map<string, number>();
  const addresses = new Map<string, Tries>();
  const all: Tries = { failures: 0, waitUntilMs: 0 };

  const cookie = (value: string, seconds: number) =>
    `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  const tokenIn = (cookies: string | undefined) => {
    const found = (cookies ?? '').split(/; */).find((each) => each.startsWith(`${name}=`));
    return found === undefined ? undefined : digestOf(found.slice(name.length + 1)).toString('hex');
  };
  const fail = (tries: Tries, { free, firstWaitMs, longestWaitMs }: (typeof limits)['one']) => {
    tries.failures += 1;
    if (tries.failures < free) return;
    tries.waitUntilMs = nowMs() + Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(tries.failures - free, 20));
  };

  return {
    knows: (cookies) => {
      const token = tokenIn(cookies);
      return token !== undefined && (browsers.get(token) ?? 0) > nowMs();
    },
    letIn: (password, from) => {
      const place = placeOf(from);
      const tries = addresses.get(place) ?? { failures: 0, waitUntilMs: 0 };
      const waitMs = Math.max(tries.waitUntilMs, all.waitUntilMs) - nowMs();
      // The right one is refused as well: otherwise the wait would not slow down any guessing.
      if (waitMs > 0) return { is: 'throttled', seconds: Math.ceil(waitMs / 1000) };
      if (!timingSafeEqual(digestOf(password), expected)) {
        fail(tries, limits.one);
        fail(all, limits.all);
        addresses.delete(place);
        addresses.set(place, tries);
        dropOldest(addresses, mostAddresses);
        return { is: 'wrong' };
      }
      addresses.delete(place);
      all.failures = 0;
      const value = randomBytes(32).toString('base64url');
      browsers.set(digestOf(value).toString('hex'), nowMs() + rememberedMs);
      dropOldest(browsers, mostBrowsers);
      return { is: 'in', cookie: cookie(value, rememberedMs / 1000) };
    },
    letOut: (cookies) => {
      browsers.delete(tokenIn(cookies) ?? '');
      return cookie('', 0);
    },
  };
}

/** Of one length for every password, so that comparing takes the same time. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A household has one IPv4 address here, or 64 bits of IPv6. */
function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}

function dropOldest(entries: Map<string, unknown>, most: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(key);
  }
}
