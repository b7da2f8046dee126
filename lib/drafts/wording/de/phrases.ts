import type { Lines } from '../table.ts';

export const interest: Lines = [
  'Die Aufgabe würde ich gern übernehmen.',
  'Gern würde ich den nächsten Schritt mit [Ihnen|dir] gehen.',
  'Diese Arbeit würde ich gern tun.',
  'Mit [Ihrem|deinem] Team würde ich gern arbeiten.',
  'Ich kann mir diese Arbeit gut vorstellen.',
  'Über einen nächsten Schritt würde ich mich freuen.',
  'Für diese Aufgabe bringe ich gern meine Erfahrung ein.',
  'An der Aufgabe bin ich sehr interessiert.',
  'Es würde mich freuen, diese Aufgabe zu übernehmen.',
  'Mein Interesse an der Aufgabe ist groß.',
  'Gern würde ich in [Ihrem|deinem] Team mitarbeiten.',
  'Sehr gern würde ich weiter im Gespräch bleiben.',
  'So eine Aufgabe suche ich.',
];

export const wish: Lines = [
  'Gern würde ich {post} übernehmen.',
  'Ich bin sehr an {ofPost} interessiert.',
  'Mein Interesse an {ofPost} ist groß.',
  'Ich kann mir gut vorstellen, {post} zu übernehmen.',
  'Es würde mich freuen, {post} zu übernehmen.',
  'Sehr gern würde ich mit [Ihnen|dir] {asRole} arbeiten.',
  'Ich würde gern {asRole} arbeiten.',
  'An {ofPost} bin ich weiterhin interessiert.',
];

export const offer: Lines = [
  'Fehlt [Ihnen|dir] noch eine Unterlage, so reiche ich sie gern nach.',
  'Fragen zu meiner Bewerbung beantworte ich gern.',
  'Wenn [Sie|du] mehr über meine Arbeit wissen [möchten|möchtest], [fragen Sie|frag] bitte.',
  'Was [Sie|du] noch von mir sehen [möchten|möchtest], sende ich gern zu.',
  'War eine meiner Antworten zu knapp, so ergänze ich sie gern.',
  'Ist noch etwas offen, genügt eine Zeile an mich.',
  'Gern gehe ich auf einzelne Punkte näher ein.',
  'Weitere Fragen sind jederzeit willkommen.',
  'Sollte eine Frage offen geblieben sein, beantworte ich sie gern.',
  'Falls noch etwas unklar ist, erkläre ich es gern.',
  'Für Rückfragen bin ich unter dieser Adresse gut zu erreichen.',
  'Wenn eine weitere Unterlage hilft, sende ich sie gern.',
  'Bei Fragen genügt eine kurze Nachricht.',
];

export const closing: Lines = [
  'Eine Antwort auf diese Zeilen ist nicht nötig.',
  'Bitte [grüßen Sie|grüße] auch [Ihre|deine] Kolleginnen und Kollegen.',
  '[Ihnen|Dir] und [Ihrem|deinem] Team alles Gute.',
  'Danke, dass [Sie|du] meine Bewerbung [prüfen|prüfst].',
  'Wie auch immer die Entscheidung ausfällt, mein Dank bleibt.',
  'Ich wünsche [Ihnen|dir] eine gute Wahl.',
  'Grüße auch an alle, mit denen ich sprechen durfte.',
  'Für die Prüfung meiner Bewerbung vielen Dank.',
  'Eine kurze Zeile von [Ihnen|dir] genügt.',
  'Mit besten Wünschen für die weitere Auswahl.',
  'Für das weitere Verfahren wünsche ich gutes Gelingen.',
  'Vielen Dank für die Zeit, die in das Verfahren fließt.',
];

export const closingAfterAsk: Lines = [
  'Ein Wort von [Ihnen|dir] ist genug.',
  'Schon ein Satz hilft mir weiter.',

  'Eine kurze Zeile genügt mir.',
  'Über ein Wort von [Ihnen|dir] freue ich mich.',
  'Zwei Worte als Antwort reichen.',
  'Vielen Dank für [Ihre|deine] Mühe.',
  'Für eine Antwort danke ich [Ihnen|dir].',
  'Eine knappe Antwort hilft mir weiter.',
  'Ein kurzer Satz ist völlig genug.',
  'Wann immer es [Ihnen|dir] passt, freue ich mich über eine Zeile.',
  'Danke für [Ihre|deine] Hilfe.',
  'Für jede Auskunft bin ich dankbar.',
];

export const noteRaw: Lines = [
  'Im Gedächtnis geblieben ist mir: „{noteRaw}“.',
  'Notiert habe ich mir dazu: „{noteRaw}“.',
  'In meinen Notizen steht: „{noteRaw}“.',
  'Aus dem Gespräch habe ich mir notiert: „{noteRaw}“.',
  'Gemerkt habe ich mir diesen Punkt: „{noteRaw}“.',
  'Mitgenommen habe ich diesen Punkt: „{noteRaw}“.',
  'Festgehalten habe ich mir: „{noteRaw}“.',
];

export const session: Lines = [
  'Zum Termin „{session}“ beantworte ich gern weitere Fragen.',
  'Ist zum Termin „{session}“ noch etwas offen, so ergänze ich es gern.',
  'Falls aus dem Termin „{session}“ eine Frage geblieben ist, [schreiben Sie|schreib] mir bitte.',
  'Auf das Thema „{topic}“ komme ich gern zurück.',
  'Das Thema „{topic}“ würde ich gern vertiefen.',
  'Zu „{topic}“ sage ich gern mehr.',
  'Mit „{topic}“ würde ich mich gern länger befassen.',
  'Mehr zum Termin „{session}“ reiche ich auf Wunsch gern nach.',
];

export const sessionLater: Lines = [
  'Auf dem Plan für den {day} stand „{topic}“; dazu sage ich gern mehr.',
  'Mit „{topic}“ stand am {day} ein Thema auf dem Plan, das ich gern vertiefe.',
  'Am {day} stand „{topic}“ auf dem Plan, und darüber spreche ich gern weiter.',
];

export const posting: Lines = [
  'In der Beschreibung der Stelle steht: „{posting}“.',
  '^[Ihre|Deine] Beschreibung der Stelle nennt: „{posting}“.',
  'Aus der Beschreibung der Stelle nehme ich diese Zeile: „{posting}“.',
  'In der Stellenbeschreibung heißt es: „{posting}“.',
];

export const fit: Lines = [
  'Aus meinem Werdegang: {factRaw}.',
  'Zu meiner Arbeit in einer Zeile: {factRaw}.',
  'In einer Zeile zu mir: {factRaw}.',
  'Was ich mitbringe: {factRaw}.',
  'Eine Zeile zu meiner Erfahrung: {factRaw}.',
  'Von mir kann ich ergänzen: {factRaw}.',
  'Ich habe {factPast}.',
  'In meiner Arbeit habe ich {factPast}.',
  'Zu meinem Werdegang: Ich habe {factPast}.',
  'Ergänzen kann ich: Ich habe {factPast}.',
  'Aus meiner Arbeit in einer Zeile: Ich habe {factPast}.',
  'Was mich betrifft: Ich habe {factPast}.',
];

export const afterPermission: Lines = [
  'Eine kurze Zeile genügt mir.',
  'Ein kurzes Ja oder Nein genügt.',
  'Passt ein anderer Tag besser, so [nennen Sie|nenn] ihn bitte.',
  'Auch ein späterer Tag ist mir recht.',
  'Wenn ein anderer Tag besser passt, richte ich mich danach.',
];
