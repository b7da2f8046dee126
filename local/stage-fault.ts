/** The stage cannot start or go on, for a reason its owner can do something about: `message` is one sentence for them. */
export class StageFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StageFault';
  }
}
