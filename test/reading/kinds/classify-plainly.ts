import type { ReadingKind } from '../../../lib/reading/reading.ts';
import type { Case } from './classify-cases.ts';

/** Mails as people write them, without set phrases; each is plain enough to act on without asking. */
export const plainlySaid: readonly (readonly [ReadingKind, string, string, boolean])[] = [
  [
    'interview_confirmed',
    'Meeting the team',
    'Hi Noor,\n\nGood talking to you earlier. Next up is a conversation with Luc Moreau, who leads the platform group: Wednesday, 4 November, 11:00 - 11:45 CET. Here is the link.\n\nInes',
    true,
  ],
  [
    'interview_confirmed',
    'Your visit to Kestrelworks',
    'Dear Noor, we look forward to welcoming you on Monday. You will meet four people; the agenda is below. Please bring a photo ID.',
    true,
  ],
  ['interview_confirmed', 'Phone screen', 'Hello Noor, I will call you on Friday at 9:30 to talk about the analyst role.', true],
  ['interview_confirmed', 'Invitation: Interview Noor Amari and Luc Moreau', 'Join with Google Meet. More phone numbers.', true],
  [
    'interview_rescheduled',
    'Re: Your interview with Luc',
    'Hi Noor, something has come up for Luc on Wednesday. Could we push it to Thursday at the same time?',
    true,
  ],
  [
    'interview_rescheduled',
    'Re: Interview',
    'Sorry for the short notice: Luc is travelling, so we had to shift your interview to Tuesday, 10 November, 14:00.',
    true,
  ],
  ['interview_rescheduled', 'Interview time', 'The panel can no longer make 2 pm. Would 4 pm on the same day work instead?', true],
  [
    'interview_cancelled',
    'Tomorrow',
    'Noor, I am afraid we have to call off tomorrow\u2019s interview. The team is re-planning the role and I will write when I know more.',
    false,
  ],
  ['interview_cancelled', 'Interview on 4 November', 'Please note that your interview on 4 November will not take place.', false],
  [
    'timeline_update',
    'Re: Platform role',
    'Hi Noor, thanks for coming in. We are seeing two more people this week and will decide by Friday the 13th.',
    false,
  ],
  ['timeline_update', 'Re: Next steps', 'The committee meets next Tuesday, and you will hear from me by Wednesday at the latest.', false],
  [
    'rejection',
    'Re: Platform role',
    'Hi Noor, I wish I had better news. The team has settled on someone with more time in payments. Thank you for the energy you brought.',
    false,
  ],
  [
    'rejection',
    'Your application',
    'Dear Noor, following our conversation we have concluded that we will not take things further. I know this is not what you hoped for.',
    false,
  ],
  [
    'rejection',
    'Platform role',
    'Hello Noor, we went with another finalist in the end. It was close, and I would be glad to stay in touch.',
    false,
  ],
  [
    'rejection',
    'Update on your application',
    'We reviewed your profile with interest, but other applicants matched the requirements more closely.',
    false,
  ],
  ['rejection', 'Our search', 'We have ended the search for this position without making a hire and are closing all applications.', false],
  [
    'offer',
    'Kestrelworks + Noor',
    'Noor, I have great news: the team would love to have you, and I am pleased to offer you the role at 85,000 a year. The letter is attached; please let us know by 20 November.',
    false,
  ],
  [
    'offer',
    'Your contract',
    'We are happy to make you an offer for the analyst position. You will find the details in the attached letter.',
    false,
  ],
  [
    'interview_invite',
    'Next round',
    'Hi Noor, Luc enjoyed your talk and would like you to meet the rest of the team. When are you free next week?',
    false,
  ],
  [
    'interview_invite',
    'Kestrelworks: book your interview',
    'Thanks for applying! We would like to speak with you. Please choose a time for your interview here.',
    false,
  ],
  [
    'application_confirmation',
    'We have your application',
    'Thank you for applying for the analyst role. We will read it within two weeks. No need to do anything now.',
    false,
  ],
  [
    'on_hold',
    'The platform role',
    'I am sorry to say that the platform role is on hold until the spring. Your application stays active.',
    false,
  ],
  ['info_request', 'Quick question', 'Before we go on, could you send me your earliest start date and two references?', false],
  [
    'assessment',
    'Your task',
    'As a next step we ask all candidates to complete a take-home exercise. Please send it back by Monday.',
    false,
  ],
];

/** Words of an outcome in mails that bring none: none of these may be claimed with confidence. */
export const traps: readonly Case[] = [
  [
    'rejection',
    'Thank you for applying',
    'We received your application. If you are not selected for this position, we will keep your resume on file.',
  ],
  [
    'rejection',
    'Application received',
    'Due to the volume we are unable to respond to each applicant. Only those whose qualifications match will be contacted.',
  ],
  ['rejection', 'Re: interview', 'Unfortunately Luc is ill and we need to find another time for your interview.'],
  ['rejection', 'Re: your question', 'Unfortunately I do not know yet; the other candidates are coming in next week.'],
  ['rejection', 'Update', 'We have not moved forward with any candidate yet and are still reviewing applications.'],
  [
    'rejection',
    'Eingangsbestätigung',
    'Wir haben Ihre Bewerbung erhalten. Falls wir uns für andere Bewerber entscheiden, erhalten Sie eine Nachricht.',
  ],
  ['offer', 'Stay safe', 'We have received your application. Never accept a job offer without an interview.'],
  ['offer', 'Your application', 'We are unable to extend an offer at this time.'],
  [
    'offer',
    'Application received',
    'We have received your application. We never ask anybody for bank details or make an offer by text message.',
  ],
  [
    'offer',
    'Application received',
    'We have your application. What to expect: a first look, a coding exercise, two talks and, for one of you, an offer of employment.',
  ],
  [
    'assessment',
    'Application received',
    'Thank you for applying. Those whose profile fits are asked to a short call, a coding exercise and an onsite.',
  ],
  ['assessment', 'Application received', 'Thank you for applying. Our process: phone call, take-home test, two interviews.'],
  ['assessment', 'Application received', 'Thank you for applying. The next stage for those who pass the sift is an online assessment.'],
  [
    'interview_confirmed',
    'Application received',
    'Thank you for applying. We will invite the strongest candidates to interviews on 10 December at 10 am.',
  ],
  ['rejection', 'Treasurer', 'Dear members, thank you to all who came forward. The position of treasurer has now been filled by Mr Sand.'],
  ['offer', 'Benefits', 'We offer our employees a great place to work. Thank you for your interest; we will review your application.'],
  ['interview_invite', 'Application received', 'If your background fits, we will invite you to an interview.'],
  ['interview_invite', 'Ihre Bewerbung', 'Wenn Ihr Profil passt, laden wir Sie zu einem Gespräch ein.'],
  ['interview_confirmed', 'Confirmation', 'Your dinner reservation is confirmed for Thursday at 8 pm.'],
  ['interview_cancelled', 'Your interview', 'If you need to cancel or reschedule your interview, use the link below.'],
  ['interview_rescheduled', 'Your interview', 'Your interview is confirmed for Tuesday at 10. If you need to reschedule, let us know.'],
  ['acceptance_sent', 'Our offer', 'We are delighted that you accepted our offer! Here is what happens next.'],
  ['withdrawal_sent', 'Your application', 'If you wish to withdraw your application, sign in to the portal.'],
];
