/**
 * "If you have not heard from us within six weeks, please assume …" promises nothing: silence is the answer then. "… give me a
 * nudge" is a promise that is known to slip.
 */
export function isSilence(folded: string): boolean {
  return (
    silence.test(folded) &&
    !/\b(?:chase|nudge|ping|follow up|remind|check in|get in touch|contact (?:me|us)|write to (?:me|us)|melden sie sich|melde dich|haken sie nach|relance[zr]|escribenos|escribame|cobrar|sollecit\w+|trek aan de bel|neem contact)/.test(
      folded,
    )
  );
}

/** "Aguardamos resposta até dia 30": whose answer it is need not be said. */
export const awaitsAnswer =
  /\b(?:aguard(?:amos|o)|esper(?:amos|o)|a la espera de|atten(?:diamo|do|dons)|j'attends|erwarten|wachten op|zien) (?:(?:a|o|uma?|la|una?|un|su|tu|sua|suo|tuo|votre|ihrer?|eine|een) ){0,2}(?:resposta|retorno|respuesta|risposta|riscontro|reponse|retour|antwort|ruckmeldung|reactie)\b/;

const silence =
  /\b(?:(?:if|should|unless|in case) (?:you|we)\b.{0,12}(?:not|n't|no).{0,12}(?:hear|heard|receive|received|contact)|if not (?:within|by|in)|(?:sollten|wenn|falls) (?:sie|du|wir)\b.{0,60}(?:nichts|keine|nicht)|sans (?:reponse|nouvelles?|retour)|si (?:vous|tu) (?:n'avez|n'as|ne recevez|ne recois)|si (?:no|usted no) .{0,20}(?:recib|respuesta|noticias|contact)|(?:caso|se) (?:voce )?nao .{0,20}(?:receb|contact|respost|noticias)|(?:se|qualora) non .{0,20}(?:ricev|contatt|risposta|notizie|sent)|(?:als|indien|mocht) (?:je|u)\b.{0,60}(?:niets|geen|niet))/;
