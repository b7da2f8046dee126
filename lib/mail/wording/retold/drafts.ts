import type { Retold } from './retell.ts';

/** What the drafts rest on that may be wrong, and why there is none. */
export const retoldDrafts: readonly Retold[] = [
  [
    'I do not know which role this is about at {name}, so there is no draft. Reply with the role.',
    'Ich weiß nicht, um welche Stelle bei {name} es geht, deshalb gibt es keinen Text. Antworte Stelle: und ihren Namen.',
    'Je ne sais pas de quel poste chez {name} il s’agit, il n’y a donc pas de texte. Répondez poste : et son nom.',
  ],
  [
    'I do not know which role this is about, so there is no draft. Reply with the role.',
    'Ich weiß nicht, um welche Stelle es geht, deshalb gibt es keinen Text. Antworte Stelle: und ihren Namen.',
    'Je ne sais pas de quel poste il s’agit, il n’y a donc pas de texte. Répondez poste : et son nom.',
  ],
  [
    'The consultant has not named the company, so the draft does not either.',
    'Die Personalberatung hat das Unternehmen nicht genannt, der Text tut es deshalb auch nicht.',
    'Le cabinet n’a pas nommé l’entreprise, le texte ne le fait donc pas non plus.',
  ],
  [
    'I do not know the name of the company, so the draft names only the role.',
    'Den Namen des Unternehmens kenne ich nicht, der Text nennt deshalb nur die Stelle.',
    'Je ne connais pas le nom de l’entreprise, le texte ne nomme donc que le poste.',
  ],
  [
    'I do not know your name: add it under the draft before you send it.',
    'Ich kenne deinen Namen nicht: Setze ihn unter den Text, bevor du ihn sendest.',
    'Je ne connais pas votre nom : ajoutez-le sous le texte avant de l’envoyer.',
  ],
  [
    'No text of this kind came out well enough to send, so this is a prompt only.',
    'Kein Text dieser Art gelang gut genug, deshalb ist dies nur ein Hinweis.',
    'Aucun texte de ce genre n’était assez bon pour partir, ceci n’est donc qu’un rappel.',
  ],
  [
    'There is no text of this kind in the language they wrote in, and your settings allow none in English: write a few lines of your own.',
    'In der Sprache der Gegenseite gibt es keinen Text dieser Art, und deine Einstellungen erlauben keinen englischen: Schreib ein paar eigene Zeilen.',
    'Il n’y a pas de texte de ce genre dans leur langue, et vos réglages n’en permettent pas en anglais : écrivez quelques lignes vous-même.',
  ],
  [
    'Some of these thanks would have been near-copies of each other, so there is no text for them.',
    'Einige dieser Dankschreiben wären fast gleich geworden, deshalb gibt es für sie keinen Text.',
    'Certains de ces remerciements auraient été presque identiques, il n’y a donc pas de texte pour eux.',
  ],
  [
    'Personal notes would have been near-copies of each other, so the coordinator is asked to pass the thanks on.',
    'Persönliche Zeilen wären einander fast gleich geworden, deshalb wird die Koordination gebeten, den Dank weiterzugeben.',
    'Des mots personnels auraient été presque identiques, la coordination est donc priée de transmettre les remerciements.',
  ],
  [
    'Personal notes would have been near-copies of each other, so {name} is asked to pass the thanks on.',
    'Persönliche Zeilen wären einander fast gleich geworden, deshalb geht die Bitte, den Dank weiterzugeben, an {name}.',
    'Des mots personnels auraient été presque identiques, {name} reçoit donc la demande de transmettre les remerciements.',
  ],
];
