import type { Services } from '../../../functions/services.ts';

/** The process died here. */
export class Crash extends Error {}

const parts = ['store', 'bucket', 'mailer', 'wakeUps'] as const;

/**
 * The same services, but that the process dies at the call with this number, counted from 1: `before` it was made, or `after` it
 * was, when its effect is there and its answer is lost. Whatever is called after that dies too, unless the process goes on: then it was that call alone.
 */
export function crashingAt<Given extends Services>(
  services: Given,
  number: number,
  when: 'before' | 'after',
  then: 'it is dead' | 'it goes on' = 'it is dead',
) {
  let calls = 0;
  let crashedIn: string | undefined;
  const wrapped = Object.fromEntries(
    parts.map((part) => [
      part,
      new Proxy(services[part], {
        get: (target, name) => {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          return async (...given: unknown[]) => {
            calls += 1;
            const dies = calls === number;
            if (crashedIn !== undefined && then === 'it is dead') throw new Crash(`dead since ${crashedIn}`);
            if (dies && when === 'before') {
              crashedIn = `${part}.${String(name)}`;
              throw new Crash(`before ${crashedIn}`);
            }
            const result: unknown = await Reflect.apply(method, target, given);
            if (dies) {
              crashedIn = `${part}.${String(name)}`;
              throw new Crash(`after ${crashedIn}`);
            }
            return result;
          };
        },
      }),
    ]),
  );
  return {
    services: { ...services, ...wrapped } as Given,
    /** Where it died; nothing when it did not get that far. */
    crashedIn: () => crashedIn,
  };
}
