/** Verbs that lines of a posting begin with when they name a task; some are nouns elsewhere ("Design", "Support"), so what follows decides. */
const verbs =
  /^(?:you (?:will|would|’ll)\s+)?(?:to\s+)?(?:own|lead|turn|build|write|manage|develop|plan|run|drive|create|maintain|improve|coordinate|organi[sz]e|analy[sz]e|prepare|advise|teach|train|coach|sell|negotiate|oversee|review|test|deliver|design|support|monitor|implement|ensure|handle|answer|assist|conduct|define|draft|edit|evaluate|identify|keep|make|measure|mentor|operate|produce|provide|research|schedule|set up|solve|translate|work)\s+(?!of\b|and\b|or\b|for\b|is\b|are\b|in\b)\S/i;

/** A line that names a task, as it goes on after "to": "Turn tickets into reports" gives "turn tickets into reports". Undefined for any other line. */
export function taskIn(line: string): string | undefined {
  if (!verbs.test(line) || /["\u201c\u201d:;]/.test(line)) return undefined;
  const task = line.replace(/^you (?:will|would|’ll)\s+/i, '').replace(/^to\s+/i, '');
  return task.charAt(0).toLowerCase() + task.slice(1);
}
