import type { Wording } from './wording.ts';

/**
 * Other parts of life that borrow the words of a job search: applications for flats and loans, bookings, orders, log-ins, studies that look for participants.
 * English; the tables of the other languages hold their own. Sources: the mails of shops, banks, airlines, shelters and clubs that reach every mailbox.
 */
export const elsewhere: readonly Wording[] = [
  [
    'life',
    4,
    '(rental|tenancy|lease|leasing|housing|mortgage|loan|credit card|adoption|foster|visa|passport|insurance|membership|volunteer|grant|scholarship|admission|admissions|enrolment|enrollment|school place|benefits claim|patent|building permit|parking permit|licen[cs]e plate) (application|applications|quote|policy|request|form|unit|card|account|review)',
  ],
  [
    'life',
    4,
    '(volunteers?|volunteering|canvassing|research study|clinical trial|study participants|participate in (a|our|this) (study|survey|research)|tenant|landlord|adopt|adopting|dog adoption|cat adoption|auto insurance|home insurance|health insurance quote|word of the day|horoscope|pull request|github repo|open issues|contributors to|our charity|call for (papers|speakers)|speaker proposal|beta testers?|customer interview|user interview|user research)',
  ],
  [
    'life',
    4,
    '(reset (your )?password|password reset|forgot your password|change your password|one-time (pass ?code|password|code|pin)|verification code|security code|passcode|verify your (email|e-mail|account|identity)|confirm your (email|e-mail|identity|account)|new device|sign-in (attempt|activity|alert)|two-factor|unauthori[sz]ed (party|access|third))',
  ],
  [
    'life',
    4,
    '(your|the) ~ (order|package|parcel|shipment|delivery|purchase|invoice|payment|flight|booking|reservation|transaction|refund|library card|subscription|warranty|prescription|electricity|bill) ~ (is|was|has|have|been|will|number|confirmed|confirmation|receipt|shipped|delivered|expiring|due|ready|continues|details|overview)',
  ],
  [
    'life',
    4,
    '(tracking number|order number|booking reference|boarding pass|check in online|check-in online|free shipping|promo code|coupon|free trial|add to cart|shopping with us|selling on|your (free |premium |basic )?plan includes|renew (now|your)|statement is ready|quote is ready|quote for your|gift card|% off)',
  ],
  [
    'life',
    3,
    '(your feedback (helps|is|matters)|love your feedback|short survey|quick survey|rate your experience|how was your|how did we do|valued (client|customer)|dear customer|our customers|trading|crypto*|investors)',
  ],
  [
    'life',
    3,
    '(webinar|podcast|petition|donate|donation|political campaign|our campaign|dinner|birthday|wedding|recipe|weekend|seller|buyer|earn your degree|newsletter|word of the week|sweepstakes|lottery|credit score|stock market|weather)',
  ],
  ['life', 3, '(airline|hotel|restaurant|dentist|doctor|clinic|patient portal|vaccin*|veterinar*|shelter)'],
  ['life', 3, '(ebay|steam library|nintendo|paypal|google play|netflix|spotify|playstation|xbox)', 'as_name'],
  [
    'life',
    2,
    '(privacy policy|terms of service|view in browser|view online|do not want to receive|opt out|unsubscribe from|email preferences)',
  ],
  // What somebody else is turned down for, or offered: homes, loans, places to study, texts, tenders.
  [
    'life',
    4,
    "(apartment|flatmate|flat share|flat viewing|the flat|the room|mortgage|bank loan|the loan|home loan|manuscript|doctoral programme|phd place|graduate school|master's programme|degree programme|undergraduate|postgraduate|exchange semester|tender|your bid|another (supplier|vendor)|auditioning|startup accelerator|your pitch|funding round|planning application|ballot|insurance claim|your claim)",
  ],
  [
    'life',
    4,
    '(wohnung|vermieter*|mieter|wohnungsbesichtigung|kreditantrag|darlehen|studienplatz|immatrikulation|zahnarzt*|elternabend|logement|proprietaire|locataire*|bailleur|credit immobilier|dentiste|colis|devis|alquiler|propietario|inquilin*|prestamo|hipoteca|dentista|aluguel|inquilino|emprestimo|vestibular|fatura|appartamento|affitto|mutuo|corso di laurea|fattura|preventivo|huurwoning|verhuurder|huurder|hypotheek|lening|tandarts|factuur)',
  ],
  [
    'life',
    3,
    '(choir|yoga|rehearsal|field trip|exam|exams|lecture|homework|driving test|concert|brochure|press release|pull request|sprint|postmortem|checkup|check-up|tutor|photographer|podcast|webinar|hackathon|guest (post|article)|rsvp|upvote)',
  ],
  // Sales, the press, and what a network tells of others.
  [
    'life',
    4,
    '([0-9]+ ?(%|percent) (off|discount)|off your (first|next) (year|month|order|purchase|bill)|(special|exclusive|limited-time|limited time|introductory) offer|start saving|upgrade (now|today|to)|premium plan)',
  ],
  [
    'life',
    5,
    // Not "for the Account Coordinator role", nor a role in a house of loans.
    '(apply|applied|applying|application) for (a|an|the|our|your) ([a-z]+ )?(credit card|card|account|loan|mortgage|overdraft|tenancy|flat|apartment|passport|visa|licen[cs]e|permit|grant|scholarship)(?! ([a-z]+ ){0,3}(role|position|job|post|vacancy|opening|manager|coordinator|executive|director|officer|advisor|adviser|specialist|analyst|writer|assistant|associate|lead|representative|clerk|processor|underwriter|planner|supervisor|administrator|consultant|engineer|strategist|handler|payable|receivable|partner|services|operations))',
  ],
  [
    'life',
    4,
    "((a|i am a|i'm a|as a) (reporter|journalist|columnist|producer (for|at))|interview you for (the|my|our|a|an) (article|piece|story|podcast|programme|program|study|book|paper|feature|series))",
  ],
  [
    'life',
    4,
    '((teams|companies|businesses|organi[sz]ations|people) like yours|(book|close|win) more (meetings|deals|customers|clients)|show you (how|what) ~ (helps?|works|can|platform|tool|product)|sales (call|demo|team)|product demo|account executive)',
  ],
  [
    'life',
    5,
    '(say congrats|congratulate [a-z]+|(has |have )?started a new (position|job|role) (as|at)|work anniversary|wish [a-z]+ (a )?happy)',
  ],
  [
    'life',
    4,
    '(entwicklungsgesprach*|elterngesprach*|elternsprechtag*|liebe (familie|eltern)|kita|kindergarten|schulanmeldung|sprechstunde|reunion de (parents|padres)|parents d.eleves|oudergesprek*|oudergesprekken|colloquio (con i|dei) genitori|reuniao de pais)',
  ],
  [
    'life',
    5,
    'for (a|the|our|your) ([a-z]+ ){0,3}credit card(?! ([a-z]+ ){0,2}(role|position|job|post|manager|officer|analyst|specialist|operations|services))',
  ],
  // Footers of job boards warn of offers.
  ['life', 2, '(never|do not) (accept|trust|pay) ~ (offer|offers|money)'],
];
