/**
 * The longest text that each pattern is given while something runs, by the pattern's source. Every method that takes a pattern asks its `exec`, once that is another than Node's own.
 */
export async function reachOf(run: () => Promise<void>): Promise<ReadonlyMap<string, number>> {
  const { exec } = RegExp.prototype;
  const reached = new Map<string, number>();
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const length = String(text).length;
    if (length > (reached.get(this.source) ?? -1)) reached.set(this.source, length);
    return Reflect.apply(exec, this, [text]);
  };
  try {
    await run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return reached;
}
