import { afterEach, beforeEach, vi } from 'vitest';
import { aFolder } from '../local/opened.ts';

/** What the commands of a test say: each fault, and what they printed. They run where no file of outputs lies, and nothing in the environment leads to a deployment. */
export function hearCommands(): { readonly faults: readonly string[]; readonly printed: string } {
  const heard = { faults: [] as string[], printed: '' };

  beforeEach(async () => {
    heard.faults = [];
    heard.printed = '';
    vi.spyOn(console, 'error').mockImplementation((text) => void heard.faults.push(String(text)));
    vi.spyOn(console, 'log').mockImplementation((text) => {
      heard.printed += `${text}\n`;
    });
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      heard.printed += String(text);
      return true;
    });
    vi.spyOn(process, 'cwd').mockReturnValue(await aFolder());
    for (const name of ['TABLE_NAME', 'AWS_PROFILE', 'AWS_ENDPOINT_URL']) vi.stubEnv(name, undefined);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  return heard;
}

/** What one command says, on whichever of the two streams, and the code it ends with. */
export async function heardOf(command: () => Promise<number>): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const spies = (['log', 'error'] as const).map((how) => vi.spyOn(console, how).mockImplementation((text) => void said.push(String(text))));
  try {
    return { code: await command(), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
