import type { ReadingKind } from '../../../lib/reading/reading.ts';

/** What wards, schools, shops, councils and institutes write, and people in a second language; each is plain enough to act on without asking. */
export const ofAllTrades: readonly (readonly [kind: ReadingKind, subject: string, text: string])[] = [
  ['rejection', 'Your application', 'Thank you for applying for Piano Tutor. We have read it twice and will not be taking it any further.'],
  ['rejection', 'Lectureship', 'I regret to say that your application is not among those the committee will be inviting to interview.'],
  [
    'rejection',
    'Night Porter',
    'Thank you for your interest in the Night Porter job. We are prioritising applicants with hotel experience.',
  ],
  [
    'rejection',
    'After the panel',
    'The panel spoke at length about your interview for the Librarian post, but did not quite get to a yes.',
  ],
  [
    'rejection',
    'Mortgage Adviser',
    'There were many strong candidates for this role and you narrowly missed out. Best of luck with your search.',
  ],
  [
    'rejection',
    'Your status',
    'Your application for Picker (Evenings), Site 4, Dock B has now been closed because all vacancies have been filled.',
  ],
  [
    'offer',
    'Class Teacher',
    'Dear Noor, the governors were unanimous and would like to appoint you to the post from April, subject to references.',
  ],
  ['offer', 'good news', "Hi Noor, we all agreed, the job's yours if you want it. Can you start on the 3rd?"],
  ['offer', 'Decision', 'Dear Noor, the commission has voted and I am happy that I can offer you the research position for two years.'],
  [
    'offer',
    'Ihre Bewerbung',
    'Sehr geehrte Frau Amari, unsere Wahl ist auf Sie gefallen. Gern möchten wir Sie ab März als Disponentin einstellen.',
  ],
  [
    'interview_invite',
    'Interview',
    'Dear Noor, you have been shortlisted for the post of Ward Clerk. Interviews will be held next month. Which day would suit you?',
  ],
  [
    'interview_invite',
    'Hello',
    'I liked your application for the analyst role. Put something in my diary whenever you like and we can talk it through.',
  ],
  ['interview_invite', 'baker job', 'hi noor thanks for your resume, could you pop in on thursday for a trial shift?'],
  [
    'interview_invite',
    'Kestrelworks',
    'Kestrelworks rang me about your CV and they would like to interview you for the analyst role. When could you do?',
  ],
  [
    'interview_cancelled',
    'Interview',
    'The interview for the Ward Clerk post that had been arranged for Friday cannot go ahead after all.',
  ],
  ['interview_cancelled', 'Canceled: Interview - Ward Clerk', 'This event has been canceled.'],
  [
    'info_request',
    'Your application',
    'Thank you for applying. I cannot find your cover letter in the file. Could you please send it again until Friday?',
  ],
  [
    'info_request',
    'Checks',
    'Kestrelworks has requested a background check for the role that you were interviewed for. Please complete the form.',
  ],
  [
    'assessment',
    'Nächster Schritt',
    'Im nächsten Schritt laden wir Sie zu unserem Online-Einstellungstest ein. Bitte absolvieren Sie ihn bis zum 9. Mai.',
  ],
  ['timeline_update', 'Re: Analyst', 'Hi Noor, we are still making up our minds and will let you know by Friday.'],
  [
    'timeline_update',
    'Research post',
    'The board meets on 4 November and no decision about the post of Curator will be taken before that.',
  ],
  [
    'timeline_update',
    'Re: Curator',
    'Dear Noor, we have not yet finished the evaluation of all candidates and will write to everybody by the end of May.',
  ],
  ['timeline_update', 'Votre entretien', 'Nous rencontrons encore deux candidates et reviendrons vers vous au plus tard jeudi.'],
  ['human_reply', 'Re: Question about shifts', 'The position has three shifts a week. I hope this answers your questions.'],
  ['human_reply', 'Re: Analyst', 'Thanks Noor. I have passed your note on to the head of department. Ines'],
];
