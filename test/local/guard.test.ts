import { expect, test } from 'vitest';
import { makeGuard } from '../../local/page/guard.ts';

const password = 'three green herons';

/** A guard whose time passes when it is told to. */
function guarded(isSecure = false) {
  const time = { ms: 1000 };
  const guard = makeGuard({ password, isSecure, nowMs: () => time.ms });
  const guess = (from: string, times = 1) => Array.from({ length: times }, (_, number) => guard.letIn(`guess ${number}`, from).is);
  const pass = (ms: number) => {
    time.ms += ms;
  };
  return { guard, guess, pass };
}

test('who says the password is known by a cookie that no script reads and no other site sends', () => {
  const { guard, pass } = guarded();
  const answer = guard.letIn(password, '192.0.2.7');
  const cookie = answer.is === 'in' ? answer.cookie : '';
  expect(cookie).toMatch(/^followthrough=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/);
  const [sent = ''] = cookie.split(';');
  expect(guard.knows(`theme=dark; ${sent}`)).toBe(true);
  for (const other of [undefined, '', 'followthrough=', `${sent}x`, sent.slice(0, -1), `other${sent}`])
    expect(guard.knows(other)).toBe(false);
  pass(31 * 24 * 3_600_000);
  expect(guard.knows(sent)).toBe(false);
});

test('signed out, the cookie is worth nothing, and the others stay', () => {
  const { guard } = guarded();
  const [one, other] = [guard.letIn(password, '192.0.2.7'), guard.letIn(password, '192.0.2.8')].map((answer) =>
    answer.is === 'in' ? (answer.cookie.split(';')[0] ?? '') : '',
  );
  expect(guard.letOut(one)).toContain('Max-Age=0');
  expect(guard.knows(one)).toBe(false);
  expect(guard.knows(other)).toBe(true);
});

test('behind https the cookie goes nowhere else', () => {
  const answer = guarded(true).guard.letIn(password, '192.0.2.7');
  expect(answer.is === 'in' && answer.cookie).toMatch(/^__Host-followthrough=.*; Secure$/);
});

test('after five wrong ones the sixth waits, longer each time, and then even the right one is not heard', () => {
  const { guard, guess, pass } = guarded();
  expect(guess('192.0.2.7', 5)).toEqual(Array.from({ length: 5 }, () => 'wrong'));
  expect(guard.letIn(password, '192.0.2.7')).toEqual({ is: 'throttled', seconds: 30 });
  pass(30_001);
  expect(guess('192.0.2.7')).toEqual(['wrong']);
  expect(guard.letIn(password, '192.0.2.7')).toEqual({ is: 'throttled', seconds: 60 });
  // Somebody else is not held up by that.
  expect(guard.letIn(password, '192.0.2.8').is).toBe('in');
  pass(60_001);
  expect(guard.letIn(password, '192.0.2.7').is).toBe('in');
  // Who knows it begins anew.
  expect(guess('192.0.2.7', 5)).not.toContain('throttled');
});

test('the wait is never longer than an hour', () => {
  const { guard, guess, pass } = guarded();
  for (let round = 0; round < 30; round += 1) {
    guess('192.0.2.7', 5);
    pass(3_600_001);
  }
  guess('192.0.2.7');
  expect(guard.letIn(password, '192.0.2.7')).toEqual({ is: 'throttled', seconds: 3600 });
});

test.each<[string, (number: number) => string]>([
  ['of one household with IPv6', (number) => `2001:db8:1:2:${number.toString(16)}::1`],
  ['of one address, written in two ways', (number) => (number % 2 ? '::ffff:192.0.2.7' : '192.0.2.7')],
])('guesses %s count as those of one', (_, address) => {
  const { guess } = guarded();
  const answers = Array.from({ length: 8 }, (_each, number) => guess(address(number))[0]);
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(5);
});

test('from ever new addresses there are a hundred guesses, then one a minute', () => {
  const { guard, pass } = guarded();
  const tries = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, number) => guard.letIn('a guess', `198.51.${Math.floor((from + number) / 200)}.${(from + number) % 200}`).is,
    );
  expect(tries(0, 3000).filter((answer) => answer === 'wrong')).toHaveLength(100);
  let wrong = 0;
  for (let minute = 0; minute < 60; minute += 1) {
    pass(60_001);
    wrong += tries(3000 + minute * 10, 10).filter((answer) => answer === 'wrong').length;
  }
  expect(wrong).toBe(60);
});
