import type { Lines } from '../table.ts';

/** K20: thanks for the referral. */
export const referralOpenings: Lines = [
  'Vielen Dank für [Ihre|deine] Empfehlung für {post}.',
  'Dass [Sie|du] mich für {post} empfohlen [haben|hast], dafür danke ich [Ihnen|dir].',
  'Für {post} [haben Sie|hast du] mich empfohlen, und dafür danke ich [Ihnen|dir] herzlich.',
  'Herzlichen Dank, dass [Sie|du] mich für {post} empfohlen [haben|hast].',
];

export const referralApplied: Lines = [
  'Meine Bewerbung ist am {applied} hinausgegangen.',
  'Am {applied} habe ich meine Bewerbung gesendet.',
  'Beworben habe ich mich am {applied}.',
];

export const referralTrust: Lines = [
  'Für das Vertrauen, das darin liegt, bin ich [Ihnen|dir] dankbar.',
  'Das Vertrauen, das darin liegt, weiß ich zu schätzen.',
  '^[Ihr|Dein] Name neben meinem ist mir viel wert.',
];

export const referralLater: Lines = [
  'Sobald es etwas zu berichten gibt, [hören Sie|hörst du] es von mir.',
  'Wie es weitergeht, [erfahren Sie|erfährst du] von mir.',
  'Wenn sich etwas tut, melde ich mich bei [Ihnen|dir].',
];

/** No pressure: the referrer owes nothing. */
export const referralFree: Lines = [
  'Zu tun ist für [Sie|dich] nichts weiter.',
  'Mehr ist nicht nötig, auch keine Antwort.',
  'Diese Zeilen bitten um nichts, auch nicht um eine Antwort.',
];

/** K20 after the first interview. */
export const referralInterview: Lines = [
  'Für {post} [haben Sie|hast du] mich empfohlen, und am {day} hatte ich mein {talk}.',
  'Eine kurze Nachricht zu [Ihrer|deiner] Empfehlung für {post}: Am {day} war mein {talk}.',
  'Am {day} war mein {talk} über {post}, und das [sollten Sie|solltest du] von mir hören.',
];

export const referralGrateful: Lines = [
  'Für die Empfehlung danke ich [Ihnen|dir] sehr.',
  'Mein Dank für [Ihre|deine] Empfehlung geht mit diesen Zeilen.',
  'Mit [Ihrer|deiner] Empfehlung fing es an, und dafür danke ich [Ihnen|dir].',
];

/** K20 after the outcome: what it is, and no complaint. */
export const referralRejected: Lines = [
  'Über {post} ist entschieden, und diesmal bin ich es nicht.',
  'Zu [Ihrer|deiner] Empfehlung für {post} gibt es eine Entscheidung: Diesmal bin ich es nicht.',
  'Die Entscheidung über {post} ist gefallen, diesmal nicht für mich.',
];

export const referralEnded: Lines = [
  'Meine Bewerbung um {post}, für die [Sie|du] mich empfohlen [haben|hast], ist zu Ende.',
  'Zu [Ihrer|deiner] Empfehlung für {post}: Meine Bewerbung ist dort zu Ende.',
];

export const referralAccepted: Lines = [
  'Ich habe {post} angenommen, und das [sollten Sie|solltest du] von mir hören.',
  'Es gibt eine gute Nachricht: Ich habe {post} angenommen.',
  'Zu [Ihrer|deiner] Empfehlung für {post} gibt es Gutes zu sagen: Ich habe zugesagt.',
];

export const referralWithdrawn: Lines = [
  'Meine Bewerbung um {post} habe ich zurückgezogen, und das [sollten Sie|solltest du] von mir hören.',
  'Für {post} [haben Sie|hast du] mich empfohlen, darum [sollen Sie|sollst du] wissen: Ich habe meine Bewerbung zurückgezogen.',
];

export const referralElsewhere: Lines = [
  'Ich habe eine andere Stelle angenommen, und so endet meine Bewerbung um {post}.',
  'Für {post} [haben Sie|hast du] mich empfohlen, darum [sollen Sie|sollst du] wissen: Ich habe anderswo zugesagt.',
];

export const referralStands: Lines = [
  'Mein Dank für [Ihr|dein] Vertrauen bleibt.',
  'Dass [Sie|du] mich empfohlen [haben|hast], bleibt mir in Erinnerung.',
  'Für [Ihre|deine] Empfehlung bin ich dankbar, was auch daraus wurde.',
];

export const referralReturn: Lines = [
  'Kann ich einmal dasselbe für [Sie|dich] tun, [lassen Sie|lass] es mich wissen.',
  'Gern tue ich eines Tages dasselbe für [Sie|dich].',
  'Wenn ein gutes Wort von mir hilft, [haben Sie|hast du] es jederzeit.',
];
