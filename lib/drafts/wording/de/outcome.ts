import type { Lines } from '../table.ts';

export const toldOpenings: Lines = [
  'Vielen Dank für [Ihre|deine] Nachricht zu {ofPost}.',
  'Für [Ihre|deine] Nachricht zu {ofPost} danke ich [Ihnen|dir].',
  'Danke, dass [Sie|du] mir zu {ofPost} Bescheid gegeben [haben|hast].',
  'Ich danke [Ihnen|dir] für die Mitteilung zu {ofPost}.',
];

export const heardOpenings: Lines = [
  'Von der Entscheidung über {post} habe ich erfahren und danke [Ihnen|dir], dass ich mich vorstellen durfte.',
  'Nach der Entscheidung über {post} möchte ich [Ihnen|dir] für die Zeit danken.',
];

export const takenBackOpenings: Lines = ['Vielen Dank, dass [Sie|du] mir den Stand zu {ofPost} mitgeteilt [haben|hast].'];

export const timeGiven: Lines = [
  'Mein Dank gilt auch {others} für die Zeit.',
  'Ich danke allen, die sich Zeit für mich genommen haben.',
  'Allen, die mit mir gesprochen haben, danke ich für ihre Zeit.',
  'Auch allen anderen, mit denen ich sprechen durfte, vielen Dank.',
];

export const wishes: Lines = [
  '[Ihnen|Dir] und dem Team wünsche ich alles Gute.',
  'Ich wünsche [Ihnen|dir] und dem Team viel Erfolg.',
  'Dem neuen Team wünsche ich einen guten Start.',
];

export const feedback: Lines = [
  'Ich möchte daraus lernen: Gibt es einen Punkt, den ich in einem Vorstellungsgespräch besser machen könnte?',
  'Darf ich eine Frage stellen: Was könnte ich in einem Gespräch besser machen?',
  'Gibt es einen Punkt, an dem ich für künftige Gespräche arbeiten sollte?',
  'Welchen einen Rat [würden Sie|würdest du] mir für künftige Gespräche geben, damit ich besser werde?',
];

export const inMind: Lines = [
  'Wenn wieder eine Stelle frei wird, die zu meiner Erfahrung passt, [denken Sie|denk] bitte an mich.',
  'Über einen Hinweis auf eine spätere passende Stelle würde ich mich freuen.',
  'Für spätere Ausschreibungen [behalten Sie|behalte] mich bitte im Blick.',
  'Bei einer passenden Stelle würde ich mich gern wieder bewerben.',
];

export const touchOpenings: Lines = [
  'Im {month} haben wir über {post} gesprochen.',
  'Vielleicht [erinnern Sie sich|erinnerst du dich] an mich: Im {month} ging es um {post}.',
  'Wir standen im {month} wegen {ofPost} in Kontakt.',
];

export const touchGeneral: Lines = ['Wir standen wegen {ofPost} in Kontakt.', 'Ich hatte mich um {post} beworben.'];

export const touchInterest: Lines = [
  'Mein Interesse an einer Zusammenarbeit besteht weiter.',
  'An einer Zusammenarbeit bin ich weiterhin interessiert.',
  'Nach wie vor würde ich gern mit [Ihnen|dir] arbeiten.',
];

export const news: Lines = ['Neu ist auf meiner Seite: {newsRaw}.', 'Seither gibt es von mir zu berichten: {newsRaw}.'];

export const noReply: Lines = [
  'Eine Antwort ist nicht nötig; wird eine ähnliche Stelle frei, freue ich mich über eine Zeile.',
  'Antworten [müssen Sie|musst du] nicht. Sollte etwas Passendes frei werden, würde ich mich über einen Hinweis freuen.',
  'Das ist nur ein Gruß und braucht keine Antwort; über einen Hinweis auf eine passende Stelle freue ich mich.',
];

export const touchWishes: Lines = [
  '[Ihnen|Dir] und dem Team wünsche ich alles Gute.',
  'Ich wünsche [Ihnen|dir] und dem Team weiterhin viel Erfolg.',
  'Mit guten Wünschen für [Ihre|deine] Arbeit.',
];

export const cancelOpenings: Lines = [
  'Den Hinweis zum Termin am {day} habe ich erhalten, vielen Dank; es geht um {post}.',
  'Für die Nachricht zum {day} und zu {ofPost} danke ich [Ihnen|dir].',
  'Ich habe die Nachricht zum Termin am {day} bekommen, in dem es um {post} gehen sollte; danke.',
  'Vielen Dank für die Nachricht zu unserem {talk} am {day} über {post}.',
  'Danke, dass [Sie|du] mir wegen des Termins am {day} Bescheid gegeben [haben|hast]; es ging um {post}.',
];

export const noShowOpenings: Lines = [
  'Für den {day} war ein {talk} über {post} geplant.',
  'Ich schreibe [Ihnen|dir] wegen des Termins am {day}, in dem es um {post} gehen sollte.',
];

export const flexible: Lines = [
  'Mein Interesse besteht weiter, und ich richte mich gern nach [Ihrem|deinem] Kalender.',
  'Gern richte ich mich nach den Zeiten, die dem Team passen.',
];

export const newDate: Lines = [
  'Gibt es einen anderen Termin, der dem Team passt?',
  'Welcher andere Termin würde [Ihnen|dir] passen?',
  '[Können Sie|Kannst du] mir einen anderen Termin nennen?',
];

export const offerOpenings: Lines = [
  'Vielen Dank für das Angebot, {post} zu übernehmen.',
  'Für das Angebot, {post} zu übernehmen, danke ich [Ihnen|dir].',
  'Ich danke [Ihnen|dir] für [Ihr|dein] Angebot; es geht um {post}.',
];

export const offerPleased: Lines = [
  'Ich freue mich darüber und möchte die Einzelheiten in Ruhe lesen.',
  'Darüber freue ich mich sehr, und ich gehe die Einzelheiten sorgfältig durch.',
];

export const offerThanksForInterview: Lines = ['Auch für das {talk} am {day} vielen Dank.', 'Für die Zeit am {day} danke ich ebenfalls.'];

export const offerThanks: Lines = [
  'Mein Dank gilt allen, die sich Zeit für mich genommen haben.',
  'Allen, mit denen ich sprechen durfte, danke ich.',
];

export const offerAnswer: Lines = [
  'Meine Antwort [bekommen Sie|bekommst du] bis {deadline}.',
  'Bis {deadline} gebe ich [Ihnen|dir] Bescheid und schicke meine Antwort.',
  'Ich habe mir {deadline} notiert und melde mich bis dahin mit meiner Antwort.',
];

export const offerQuestions: Lines = [
  'Darf ich mich bei Fragen direkt an [Sie|dich] wenden?',
  'Darf ich [Ihnen|dir] Fragen dazu direkt schicken?',
];

export const offerAskDate: Lines = [
  'Bis wann [hätten Sie|hättest du] gern meine Antwort?',
  'Bis zu welchem Tag soll meine Antwort bei [Ihnen|dir] sein?',
];

export const accept: Lines = [
  'Mit Freude nehme ich {post} an, zu den Bedingungen [Ihrer|deiner] Mail vom {offered}.',
  'Gern nehme ich [Ihr|dein] Angebot an, {post} zu den Bedingungen [Ihrer|deiner] Mail vom {offered} zu übernehmen.',
  'Ich nehme das Angebot für {post} an, so wie es in [Ihrer|deiner] Mail vom {offered} steht, und freue mich darüber.',
];

export const acceptTerms: Lines = ['Die Bedingungen darin lauten: {terms}.', 'Dort heißt es dazu: {terms}.'];

export const acceptGlad: Lines = ['Ich freue mich auf die Zusammenarbeit mit allen.', 'Auf die Arbeit im Team freue ich mich.'];

export const acceptNext: Lines = [
  'Bitte [senden Sie|sende] mir den Vertrag zu, und [sagen Sie|sag] mir, was [Sie|du] vor dem ersten Tag noch von mir [brauchen|brauchst].',
  'Bitte [teilen Sie|teile] mir mit, was [Sie|du] vor dem ersten Arbeitstag noch von mir [benötigen|benötigst].',
];

export const acceptThanks: Lines = [
  'Vielen Dank für das Vertrauen und die Sorgfalt im Verfahren.',
  'Mein Dank gilt [Ihnen|dir] und allen, die beteiligt waren.',
];

export const moreTimeOpenings: Lines = [
  'Für das Angebot, {post} zu übernehmen, bin ich sehr dankbar.',
  'Ich danke [Ihnen|dir] für das Angebot zu {ofPost}.',
  'Vielen Dank für [Ihr|dein] Angebot; {post} interessiert mich sehr.',
  'Dass [Sie|du] mir {post} [anbieten|anbietest], freut mich, und ich danke dafür.',
];

export const moreTimeReason: Lines = [
  'Ich möchte eine Antwort geben, die Bestand hat, und vorher jeden Teil des Angebots durchgehen.',
  'Damit meine Antwort Bestand hat, möchte ich alle Teile des Angebots in Ruhe durchgehen.',
];

export const moreTimeAsk: Lines = [
  'Wäre es möglich, dass ich bis {newDate} antworte?',
  'Darf ich [Ihnen|dir] meine Antwort bis {newDate} geben?',
];

export const moreTimeElse: Lines = [
  'Sollte das nicht passen, antworte ich bis {deadline}.',
  'Wenn das zu spät ist, [nennen Sie|nenn] mir bitte den Tag, der [Ihnen|dir] passt.',
];

export const declineOpenings: Lines = [
  'Ich danke [Ihnen|dir] sehr für das Angebot, {post} zu übernehmen.',
  'Danke, dass [Sie|du] mir {post} angeboten [haben|hast].',
  'Über das Angebot, {post} zu übernehmen, habe ich mich gefreut.',
  'Vielen Dank für [Ihr|dein] Angebot, {post} zu übernehmen.',
  'Für das Angebot, {post} zu übernehmen, bin ich [Ihnen|dir] dankbar.',
];

export const decline: Lines = [
  'Annehmen werde ich es nicht; das ist entschieden, und ich sage es gleich, damit [Sie|du] planen [können|kannst].',
  'Ich habe mich entschieden, das Angebot nicht anzunehmen, und sage das gleich, damit [Sie|du] planen [können|kannst].',
  'Meine Entscheidung ist, das Angebot nicht anzunehmen; ich sage das gleich, damit [Sie|du] planen [können|kannst].',
];

export const declineThanks: Lines = [
  'Mein Dank gilt [Ihnen|dir] und allen, die sich Zeit für mich genommen haben; ich wünsche dem Team alles Gute.',
  'Allen, mit denen ich sprechen durfte, danke ich und wünsche eine gute Wahl.',
];

export const competingOpenings: Lines = [
  'Ich möchte offen mit [Ihnen|dir] sein: Ein anderes Unternehmen hat mir ein Angebot gemacht und bittet um Antwort bis {deadline}.',
  'Offen gesagt liegt mir ein Angebot eines anderen Unternehmens vor, auf das ich bis {deadline} antworten soll.',
];

export const competingOpeningsUndated: Lines = [
  'Ich möchte offen mit [Ihnen|dir] sein: Ein anderes Unternehmen hat mir ein Angebot gemacht.',
];

export const competingInterest: Lines = [
  'Mein Interesse an {ofPost} ist groß, deshalb schreibe ich vor meiner Entscheidung und nicht danach.',
  'An {ofPost} liegt mir viel, und darum schreibe ich, bevor ich entscheide.',
];

export const competingAsk: Lines = [
  'Wäre es möglich, bis {before} zu erfahren, wie es um meine Bewerbung steht?',
  '[Können Sie|Kannst du] mir bis {before} sagen, wie es um meine Bewerbung steht?',
];

export const competingAskUndated: Lines = ['[Können Sie|Kannst du] mir sagen, wie es um meine Bewerbung steht?'];

export const competingRelease: Lines = [
  'Wenn das Verfahren mehr Zeit braucht, verstehe ich das und danke in jedem Fall für die Prüfung.',
  'Sollte das nicht möglich sein, habe ich dafür Verständnis und danke für die Sorgfalt.',
];

export const withdrawOpenings: Lines = [
  'Meine Bewerbung um {post}{ref} ziehe ich zurück, weil ich eine andere Stelle angenommen habe.',
  'Eine andere Stelle habe ich angenommen, und deshalb ziehe ich meine Bewerbung um {post}{ref} zurück.',
  'Weil ich eine andere Stelle angenommen habe, möchte ich meine Bewerbung um {post}{ref} zurückziehen.',
  'Ich habe eine andere Stelle angenommen und ziehe meine Bewerbung um {post}{ref} zurück.',
  'Da ich eine andere Stelle angenommen habe, ziehe ich meine Bewerbung um {post}{ref} zurück.',
  'Mit diesen Zeilen ziehe ich meine Bewerbung um {post}{ref} zurück, da ich eine andere Stelle angenommen habe.',
];

export const withdrawThanks: Lines = [
  'Für die Prüfung meiner Bewerbung danke ich [Ihnen|dir].',
  'Danke für die Zeit, die in das Verfahren geflossen ist.',
];

export const withdrawWishes: Lines = [
  'Ich wünsche eine gute Wahl und würde mich freuen, wenn sich unsere Wege wieder kreuzen.',
  'Für die weitere Auswahl wünsche ich alles Gute.',
  'Vielleicht kreuzen sich unsere Wege wieder; dem Team wünsche ich alles Gute.',
];

export const moreTimePleased: Lines = ['Darüber habe ich mich gefreut.', 'Das ist eine gute Nachricht.'];
