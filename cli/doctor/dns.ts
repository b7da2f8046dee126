import { Resolver } from 'node:dns/promises';

/** What several resolvers say, each by its own: a record that only some of them know is not there yet. */
export type Dns = {
  readonly resolvers: readonly string[];
  /** `10 inbound-smtp.…`, sorted, per resolver. */
  mx(name: string): Promise<readonly (readonly string[])[]>;
  cname(name: string): Promise<readonly (readonly string[])[]>;
  /** Whether any of them knows an address of this host. */
  isHost(name: string): Promise<boolean>;
};

/** Of three houses, so that a stale cache or an outage of one shows. */
export const publicResolvers = ['1.1.1.1', '8.8.8.8', '9.9.9.9'] as const;

const patience = { timeout: 2_000, tries: 2 };

/** Several, because one may still hold what was there before: what any of them says counts. */
export function askResolvers(resolvers: readonly string[]): Dns {
  const each = resolvers.map((server) => {
    const resolver = new Resolver(patience);
    resolver.setServers([server]);
    return resolver;
  });
  return {
    resolvers,
    mx: (name) =>
      Promise.all(
        each.map(async (resolver) =>
          (await orNone(() => resolver.resolveMx(name))).map(({ priority, exchange }) => `${priority} ${exchange.toLowerCase()}`).sort(),
        ),
      ),
    cname: (name) => Promise.all(each.map((resolver) => orNone(() => resolver.resolveCname(name)))),
    isHost: async (name) =>
      (await Promise.all(each.map((resolver) => orNone(() => resolver.resolve4(name))))).some((found) => found.length > 0),
  };
}

/** "There is no such record" is an answer; a resolver that cannot be reached is not. */
async function orNone<Answer>(ask: () => Promise<readonly Answer[]>): Promise<readonly Answer[]> {
  try {
    return await ask();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENODATA' || code === 'ENOTFOUND') return [];
    throw error;
  }
}
