import { closeSync, openSync, renameSync, statSync, writeSync } from 'node:fs';

export type Log = {
  print(text: string): void;
  close(): void;
};

/** Of each of the two files: some fifty thousand lines, which is weeks. */
const longestLogBytes = 5 * 1024 * 1024;

/**
 * A log that never grows beyond two files: when `path` is full it becomes `<path>.1`, in place of the one before. The machine has no log service that would do it. A disk that is full
 * costs lines and nothing else.
 */
export function openLog(path: string, longestBytes = longestLogBytes): Log {
  let file: number | undefined;
  let bytes = 0;
  const open = () => {
    file = openSync(path, 'a', 0o600);
    bytes = statSync(path).size;
  };
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    print: (text) => {
      try {
        if (file === undefined) open();
        if (bytes >= longestBytes) {
          close();
          renameSync(path, `${path}.1`);
          open();
        }
        if (file !== undefined) bytes += writeSync(file, text);
      } catch {
        // Nowhere to say it.
        close();
      }
    },
    close,
  };
}

/** Mail servers and errors like to repeat whom a mail was for; whose mail it was is nobody's business who is shown a log. */
export function withoutAddresses(line: string): string {
  return line.replace(/[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{1,255}/g, '(an address)');
}
