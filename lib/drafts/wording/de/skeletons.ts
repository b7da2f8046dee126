import type { Skeleton, Wording } from '../table.ts';

// German, Sie. The greeting ends with a comma and the text goes on with a small letter, so an opening never begins with a noun or with "Sie" (1.8).
// Factual, no set phrases; `{post}` is always nominative or accusative. To be read by a native speaker before release (drafts.md 3.4).

const danke = [
  'Vielen Dank für das {talk} am {day} über {post}.',
  'Für das {talk} am {day} über {post} danke ich Ihnen.',
  'Haben Sie vielen Dank für das {talk} über {post} am {day}.',
  'Am {day} haben Sie sich Zeit für ein {talk} über {post} genommen, vielen Dank dafür.',
  'Für die Zeit am {day} danke ich Ihnen, und auch dafür, dass Sie mich für {post} in Betracht ziehen.',
  'Mit diesen Zeilen danke ich Ihnen für das {talk} am {day} über {post}.',
  'Gern bedanke ich mich bei Ihnen für das {talk} über {post}, das wir am {day} hatten.',
  'Nach unserem {talk} am {day} über {post} möchte ich Ihnen danken.',
  'Ich danke Ihnen für Ihre Zeit am {day} und für das {talk} über {post}.',
  'Zunächst vielen Dank dafür, dass Sie am {day} mit mir über {post} gesprochen haben.',
  'Als Erstes danke ich Ihnen für das {talk} über {post} am {day}.',
  'Es war freundlich von Ihnen, am {day} mit mir über {post} zu sprechen; vielen Dank.',
];

const interesse = [
  'Die Aufgabe würde ich gern übernehmen.',
  'Mein Interesse an der Aufgabe ist fest.',
  'Gern würde ich den nächsten Schritt mit Ihnen gehen.',
  'An dieser Arbeit liegt mir viel.',
  'Diese Arbeit kann ich mir gut vorstellen.',
  'Für Ihr Team würde ich gern arbeiten.',
  'Gern würde ich diese Arbeit tun.',
  'Mit Ihnen zu arbeiten, wäre mir eine Freude.',
];

const angebot = [
  'Fehlt Ihnen noch eine Unterlage, so sende ich sie gern zu.',
  'Fragen zu meiner Bewerbung beantworte ich gern.',
  'Wenn Sie mehr über meine Arbeit wissen möchten, fragen Sie bitte.',
  'Was Sie noch von mir sehen möchten, sende ich Ihnen zu.',
  'War eine meiner Antworten zu knapp, so ergänze ich sie gern.',
  'Ist noch etwas offen, genügt eine Zeile an mich.',
  'Gern gehe ich auf einzelne Punkte näher ein.',
  'Weitere Fragen sind jederzeit willkommen.',
];

const schluss = [
  'Eine Antwort auf diese Zeilen ist nicht nötig.',
  'Bitte grüßen Sie auch Ihre Kolleginnen und Kollegen.',
  'Ihnen und Ihrem Team alles Gute.',
  'Danke, dass Sie meine Bewerbung prüfen.',
  'Wie auch immer Sie sich entscheiden, mein Dank bleibt.',
  'Ich wünsche Ihnen eine gute Wahl.',
  'Mit diesen Zeilen ist keine Bitte verbunden.',
];

const erlaubnis = [
  'Darf ich mich um {when} bei Ihnen nach dem Stand erkundigen?',
  'Ist es Ihnen recht, wenn ich um {when} nachfrage?',
  'Passt es Ihnen, wenn ich mich um {when} bei Ihnen melde?',
  'Darf ich Ihnen um {when} eine kurze Frage zum Stand schicken?',
];

const nachFrage = [
  'Eine kurze Zeile genügt mir.',
  'Über ein Wort von Ihnen freue ich mich.',
  'Zwei Worte als Antwort reichen.',
  'Vielen Dank für Ihre Mühe.',
  'Antworten Sie bitte, wann immer es Ihnen passt.',
  'Für Ihre Antwort danke ich Ihnen.',
  'Eine knappe Antwort hilft mir weiter.',
];

const anker = {
  noteRaw: [
    'In meinen Notizen steht dazu: „{noteRaw}“.',
    'Notiert habe ich mir: „{noteRaw}“.',
    'Im Gedächtnis geblieben ist mir: „{noteRaw}“.',
  ],
  session: [
    'Zum Termin „{session}“ beantworte ich gern weitere Fragen.',
    'Ist zum Termin „{session}“ noch etwas offen, so ergänze ich es gern.',
    'Am Thema „{session}“ würde ich gern weiterarbeiten.',
    'Gern führe ich fort, was im Termin „{session}“ begonnen hat.',
    'Mehr zum Termin „{session}“ sende ich Ihnen gern zu.',
  ],
  posting: [
    'In Ihrer Ausschreibung steht: „{posting}“.',
    'Ihre Ausschreibung nennt: „{posting}“.',
    'Aus der Ausschreibung nehme ich diese Zeile: „{posting}“.',
  ],
  fit: [
    'Zu meiner Arbeit: {factRaw}.',
    'Aus meinem Werdegang: {factRaw}.',
    'In einer Zeile über mich: {factRaw}.',
    'Was ich mitbringe: {factRaw}.',
  ],
};

const tafeln = {
  ...anker,
  danke,
  interesse,
  angebot,
  schluss,
  erlaubnis,
  nachFrage,
  dankeKurz: [
    'Vielen Dank für das {talk} am {day}.',
    'Ich danke Ihnen für Ihre Zeit am {day}.',
    'Für das {talk} am {day} danke ich Ihnen.',
    'Danke für die Zeit am {day}.',
  ],
  seitGespraech: [
    'Seit dem {talk} am {day} hat sich an meinem Interesse nichts geändert; es geht um {post}.',
    'Am {day} haben wir über {post} gesprochen, und mein Interesse besteht weiter.',
    'Nach dem {talk} am {day} schreibe ich Ihnen wegen meiner Bewerbung um {post}.',
    'Auf das {talk} am {day} über {post} komme ich gern zurück.',
    'Es geht um {post} und das {talk} am {day}.',
  ],
  beworben: [
    'Am {applied} habe ich mich um {post}{ref} beworben.',
    'Seit dem {applied} liegt Ihnen meine Bewerbung um {post}{ref} vor.',
    'Mit meiner Bewerbung vom {applied} habe ich Interesse an der Aufgabe gezeigt; es geht um {post}{ref}.',
  ],
  allgemein: [
    'Ich schreibe Ihnen wegen meiner Bewerbung um {post}{ref}.',
    'Es geht um {post}{ref}, mein Interesse besteht.',
    'Gern würde ich {post}{ref} übernehmen.',
  ],
  stand: [
    'Können Sie mir sagen, ob die Stelle noch offen ist und ob Ihnen eine weitere Unterlage bei der Entscheidung hilft?',
    'Ist die Stelle noch offen, und kann ich noch etwas beitragen, das Ihnen die Entscheidung erleichtert?',
    'Darf ich fragen, ob die Stelle noch zu besetzen ist und was ich Ihnen noch zusenden kann?',
    'Wissen Sie schon, ob die Stelle noch offen ist, und kann ich Ihnen noch etwas nachreichen?',
  ],
  zweiteFrage: [
    'Was möchten Sie vor der Entscheidung noch von mir wissen?',
    'Kann ich Ihnen zu einem Punkt noch mehr zusenden?',
    'Gibt es einen weiteren Schritt, in dem ich Ihnen meine Arbeit zeigen kann?',
    'Wäre ein kurzes Gespräch für die Entscheidung nützlich?',
  ],
  wunsch: [
    'Gern würde ich {post} übernehmen.',
    'Weiterhin interessiert mich die Aufgabe; ich denke an {post}.',
    'Mein Interesse gilt der Aufgabe und Ihrem Haus; es geht um {post}.',
    'Nach wie vor möchte ich {post} übernehmen.',
  ],
  gespraech: [
    'Über ein Gespräch, in dem wir Ihren Bedarf und meine Erfahrung nebeneinanderlegen, würde ich mich freuen.',
    'Gern würde ich mit Ihnen darüber sprechen, was die Aufgabe verlangt und was ich dazu beitragen kann.',
    'Ein Gespräch über die Aufgabe wäre mir sehr willkommen.',
  ],
  geprueft: [
    'Vielen Dank, dass Sie meine Bewerbung prüfen.',
    'Für die Durchsicht meiner Bewerbung danke ich Ihnen.',
    'Danke für Ihre Zeit.',
  ],
  absage: [
    'Vielen Dank für Ihre Nachricht über {post}.',
    'Für Ihre Nachricht über {post} danke ich Ihnen.',
    'Haben Sie Dank, dass Sie mir über {post} Bescheid gegeben haben.',
  ],
  gehoert: [
    'Von der Entscheidung über {post} habe ich erfahren und danke Ihnen, dass Sie mich in Betracht gezogen haben.',
    'Die Entscheidung über {post} hat mich erreicht; ich danke Ihnen für die Zeit.',
  ],
  zeit: ['Ich danke Ihnen und allen, die sich Zeit für mich genommen haben.', 'Mein Dank gilt allen, mit denen ich sprechen durfte.'],
  rat: [
    'Darf ich eine Frage stellen: Was könnte ich in einem Vorstellungsgespräch besser machen?',
    'Gibt es einen Punkt, an dem ich für künftige Gespräche arbeiten sollte?',
    'Eine Bitte, damit ich daraus lerne: Welche meiner Antworten hätte überzeugender sein können?',
  ],
  merken: [
    'Wenn wieder eine Stelle frei wird, die zu mir passt, denken Sie bitte an mich.',
    'Über eine Nachricht zu einer späteren Stelle würde ich mich freuen.',
    'Für spätere Ausschreibungen behalten Sie mich bitte im Blick.',
  ],
  wuensche: [
    'Ihnen und Ihrem Team wünsche ich alles Gute.',
    'Ich wünsche Ihnen einen guten Start mit der neuen Kollegin oder dem neuen Kollegen.',
  ],
  damals: [
    'Im {month} hatten wir ein Gespräch über {post}; daran denke ich gern zurück.',
    'Im {month} haben Sie mit mir über {post} gesprochen, wofür ich Ihnen weiterhin danke.',
  ],
  kontakt: [
    'Wir standen über {post} in Kontakt, und ich denke gern daran zurück.',
    'Gern denke ich an unseren Austausch über {post} zurück.',
  ],
  ohneAntwort: [
    'Eine Antwort ist nicht nötig; wird eine ähnliche Stelle frei, freue ich mich über eine Zeile.',
    'Antworten müssen Sie nicht. Sollte etwas Passendes frei werden, würde ich mich über einen Hinweis freuen.',
  ],
  gruss: ['Ihnen und Ihrem Team wünsche ich alles Gute.', 'Mit guten Wünschen für Ihre Arbeit.'],
};

const wording = (...skeletons: readonly Skeleton[]): Wording => ({ tables: tafeln, skeletons });

export const wordingsInGerman: Readonly<Record<string, Wording>> = {
  thanks_status: wording(
    [
      ['danke', 'anchor', 'fit?'],
      ['interesse', 'angebot+'],
      ['erlaubnis', 'nachFrage+'],
    ],
    [
      ['danke', 'interesse'],
      ['anchor', 'fit?', 'erlaubnis', 'angebot+'],
    ],
  ),
  thanks_content: wording(
    [
      ['danke', 'anchor', 'fit?'],
      ['interesse', 'angebot', 'schluss+'],
    ],
    [
      ['danke', 'interesse'],
      ['anchor', 'fit?', 'angebot+', 'schluss'],
    ],
    [['danke'], ['anchor', 'fit?', 'angebot', 'interesse+', 'schluss+']],
  ),
  thanks_short: wording(
    [['danke'], ['interesse', 'angebot', 'schluss+']],
    [
      ['danke', 'angebot'],
      ['schluss', 'interesse+'],
    ],
  ),
  thanks_short_ask: wording([
    ['danke', 'interesse'],
    ['erlaubnis', 'nachFrage+', 'angebot+'],
  ]),
  status_met: wording(
    [['seitGespraech', 'anchor', 'fit?'], ['stand'], ['nachFrage', 'angebot+']],
    [
      ['seitGespraech', 'fit?'],
      ['anchor', 'stand', 'nachFrage+', 'angebot+'],
    ],
  ),
  status_thankful: wording([
    ['danke', 'anchor', 'fit?'],
    ['interesse', 'stand', 'nachFrage+', 'angebot+'],
  ]),
  status_applied: wording([
    ['beworben', 'anchor', 'fit?'],
    ['interesse', 'stand', 'nachFrage+', 'angebot+'],
  ]),
  status_general: wording([
    ['allgemein', 'anchor', 'fit?'],
    ['interesse', 'stand', 'nachFrage+', 'angebot+'],
  ]),
  second_met: wording(
    [
      ['wunsch', 'anchor', 'fit?'],
      ['angebot', 'zweiteFrage', 'nachFrage+'],
    ],
    [
      ['wunsch', 'fit?'],
      ['anchor', 'zweiteFrage', 'nachFrage+', 'angebot+', 'interesse+'],
    ],
  ),
  second_general: wording([
    ['wunsch', 'anchor', 'fit?'],
    ['angebot', 'zweiteFrage', 'nachFrage+', 'interesse+'],
  ]),
  apply_first: wording(
    [
      ['beworben', 'anchor', 'fit?'],
      ['gespraech', 'angebot', 'geprueft+'],
    ],
    [
      ['beworben', 'gespraech'],
      ['anchor', 'fit?', 'angebot', 'geprueft+'],
    ],
  ),
  apply_first_undated: wording([
    ['allgemein', 'anchor', 'fit?'],
    ['gespraech', 'angebot', 'geprueft+'],
  ]),
  rejected_told: wording([['absage', 'zeit'], ['rat'], ['merken', 'wuensche+', 'schluss+']]),
  rejected_heard: wording([['gehoert', 'zeit'], ['rat'], ['merken', 'wuensche+', 'schluss+']]),
  touch: wording([['damals'], ['ohneAntwort'], ['gruss']]),
  touch_general: wording([['kontakt'], ['ohneAntwort'], ['gruss']]),
};
