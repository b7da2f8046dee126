import { isErrno } from './folder/durable-file.ts';

/** The stage cannot start or go on, for a reason its owner can do something about: `message` is one sentence for them. */
export class StageFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StageFault';
  }
}

/** A port that cannot be had, in one sentence; any other error as it is. */
export function portFault(error: unknown, port: number, what: string, flag: string): unknown {
  if (isErrno(error, 'EADDRINUSE')) {
    return new StageFault(`Port ${port} for ${what} is in use on 127.0.0.1; choose another with ${flag}.`, { cause: error });
  }
  if (isErrno(error, 'EACCES')) {
    return new StageFault(`Port ${port} for ${what} may not be opened by you; choose one above 1023 with ${flag}.`, { cause: error });
  }
  return error;
}
