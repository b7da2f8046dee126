import type { AwsService } from '../../../local/aws/server.ts';
import { type LaidOut, laidOut } from '../given/laid-out.ts';
import { type Deployed, deployed } from './deployed.ts';

/** What the settings of a stack say of an owner. */
export type Wanted = {
  readonly Table: string;
  readonly CaptureDomain: string;
  readonly Owner: string;
  readonly Addresses: readonly string[];
  readonly Name: string;
  readonly TimeZone: string;
};

export type Enrolling = LaidOut & Pick<Deployed, 'ask'> & { readonly end: () => Promise<void> };

/** The bundle that enrols owners, over the laptop's engines. */
export async function enrolling(): Promise<Enrolling> {
  const ends: (() => Promise<void>)[] = [];
  const stack = await deployed('enrol', {} as Readonly<Record<string, AwsService>>);
  const stage = await laidOut(new Date().toISOString(), (end) => ends.push(end));
  Object.assign(process.env, stage.variables);
  return {
    ...stage,
    ask: stack.ask,
    end: async () => {
      for (const end of [...ends.reverse(), stack.stop]) await end();
    },
  };
}
