/** As many answers are kept; then all are let go: a function that lives long must not grow without end. */
const mostKept = 5_000;
/** A longer text is no name and no address, and does not come back. */
const longestKept = 200;

/** A function of a text that remembers what it said: the same names and addresses come back many times in a mail, and from mail to mail. */
export function rememberingTexts<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  let known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longestKept) return answerTo(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    if (known.size >= mostKept) known = new Map();
    // A copy: a piece of a text keeps the whole text in memory.
    const own = ` ${text}`.slice(1);
    const answer = answerTo(own);
    known.set(own, answer);
    return answer;
  };
}

/** A function of an object that remembers what it said, as long as the object lives. Only for what is never changed. */
export function rememberingObjects<Asked extends object, Answer extends object>(
  answerTo: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new WeakMap<Asked, Answer>();
  return (asked) => {
    const before = known.get(asked);
    if (before) return before;
    const answer = answerTo(asked);
    known.set(asked, answer);
    return answer;
  };
}
