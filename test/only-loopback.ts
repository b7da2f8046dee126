import { Socket } from 'node:net';

const loopback: ReadonlySet<unknown> = new Set(['127.0.0.1', '127.0.0.2', '::1', 'localhost', '', undefined, null]);
const { connect } = Socket.prototype;

/** No test reaches for the network: what tries to connect to anything but this machine throws, and names what it wanted. */
function connectHere(this: Socket, ...args: unknown[]): Socket {
  const [place, host] = Array.isArray(args[0]) ? args[0] : args;
  const wanted = hostOf(place, host);
  if (!loopback.has(wanted)) throw new Error(`A test reached for ${String(wanted)}; only 127.0.0.1 is there.`);
  return Reflect.apply(connect, this, args);
}

/** `connect` takes options, a port with a host, or the path of a pipe; behind any of them may stand a listener. */
function hostOf(place: unknown, host: unknown): unknown {
  if (typeof place === 'object' && place !== null) return 'host' in place ? place.host : undefined;
  return typeof place === 'number' && typeof host === 'string' ? host : undefined;
}

// Files that share their modules bring this more than once.
if (connect.name !== connectHere.name) Socket.prototype.connect = connectHere;
