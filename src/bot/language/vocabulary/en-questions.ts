import type { QuestionWordings } from './vocabulary.ts';

export const ENGLISH_QUESTION_OPENINGS: readonly string[] = [
  '^ who|whom|whose|what|whats|where|when|why|how|which',
  '^ for|at|in|to|by which|what|whom',
  '^ can|could|may|might|must|should|shall|will|would|do|does|did|am|is|are|was|were|has|have|had i|you|we|they|he|she|it|there|my|your|the|anyone|someone|everyone|this|that',
  '^ is|does|will|can <name>',
];

export const ENGLISH_QUESTIONS: readonly QuestionWordings[] = [
  {
    about: 'help',
    phrases: [
      'how do|can|should i … sign|register|cancel|switch',
      'happens if|when',
      '^ what if',
      '^ help|menu|options|commands',
      'can|could you … help',
      'what can|do you',
      'what can i … do',
      'how does this|it work',
      'dont|not understand',
      '^ helpdesk',
      'secretariat',
    ],
  },
  {
    about: 'my-registrations',
    phrases: [
      'am i … REGISTERED|signed|coming|going',
      'have i been? REGISTERED|signed',
      'did i register|sign',
      'am i … list',
      'my REGISTRATIONS|REGISTRATION|MEETINGS',
      'which group|session|slot am i',
      '^ is|has my DEPUTY',
      '^ undo',
      '^ take ME off the? waiting? list',
      '^ who goes|is in my place',
    ],
  },
  {
    about: 'region',
    phrases: [
      'which|what region does|is|has <place>',
      'region of|for <place>',
      'municipalities belong|are … to|in|of <place>',
      'what|which is? my|our region',
      'which region am i',
    ],
  },
  {
    about: 'contact',
    phrases: [
      'CONTACT|DEPUTY|DEPUTIES person? of|for|in|from|at <place>',
      '^ who is|are … CONTACT|DEPUTY|DEPUTIES … of|for|in <place>',
      '^ who speaks for <place>',
      '^ who represents <place>',
      '^ who can|should i call|contact|email … in|for|at <place>',
      '^ CONTACT|DEPUTY person? <place>',
      'who is|are my|our DEPUTY|CONTACT',
    ],
  },
  {
    about: 'not-reachable',
    phrases: [
      '^ who|which … cant|cannot … reach|reached|reachable',
      '^ who|which … not … reachable',
      '^ who|which … can|cant|cannot i|we not? reach',
      '^ who|which … unreachable',
      '^ unreachable',
    ],
  },
  { about: 'reach', phrases: ['^ who|which|how … reach|reachable', '^ who can be reached', '^ reach'] },
  {
    about: 'waiting-accounts',
    phrases: [
      '^ which|what|how … accounts',
      'account|accounts … confirm|confirmed|confirmation',
      '^ confirm … account|accounts',
    ],
  },
  {
    about: 'nudge',
    phrases: ['ask|nudge|remind … silent regions', '^ nudge|remind … regions|everyone|members'],
  },
  {
    about: 'deliveries',
    kind: 'invitation',
    phrases: [
      '^ who|which … RECEIVED … INVITATION',
      '^ have|has|are|is|were|was … INVITATION … sent',
      '^ did everyone|everybody RECEIVED … INVITATION',
      'status of? the? INVITATION',
    ],
  },
  {
    about: 'deliveries',
    kind: 'reminder',
    phrases: [
      '^ who|which … RECEIVED … REMINDER',
      '^ have|has|are|is|were|was … REMINDER … sent',
      'status of? the? REMINDER',
    ],
  },
  {
    about: 'deliveries',
    phrases: [
      'who|which|everyone … reached',
      '^ have|has|are|is|were|was … messages|message|mails|emails … sent',
      'status of? the? messages|delivery|deliveries',
      '^ delivery|deliveries',
    ],
  },
  {
    about: 'reminders',
    phrases: [
      '^ do|will|did i … REMINDER',
      'when do|will|did i … REMINDER',
      '^ no REMINDER',
      'am i … reminded',
      '^ are … my REMINDER',
      '^ my? REMINDER',
    ],
  },
  {
    about: 'meetings',
    phrases: ['^ which|what upcoming? MEETINGS'],
  },
  {
    about: 'attendance',
    standing: 'waiting',
    phrases: ['^ who|which|how … waiting', '^ the? waiting list'],
  },
  { about: 'attendance', standing: 'asked', phrases: ['DEPUTY|DEPUTIES … asked', 'asked … DEPUTY|DEPUTIES'] },
  {
    about: 'attendance',
    standing: 'silent',
    phrases: [
      '^ who|which … not|hasnt|havent … responded|answered|replied|reacted',
      '^ who|which … missing|silent',
    ],
  },
  {
    about: 'attendance',
    standing: 'declined',
    phrases: [
      '^ who|which … declined|cancelled|canceled',
      '^ who|which … not|cant|wont … coming|come|attend|attending',
    ],
  },
  {
    about: 'attendance',
    standing: 'represented',
    phrases: [
      '^ who|which … coming|going|attending|comes|goes|attends|REGISTERED|represented|signed',
      '^ how many … coming|attending|REGISTERED|represented',
    ],
  },
  {
    about: 'attendance',
    phrases: [
      'how many REGISTRATIONS',
      '^ REGISTRATIONS|attendance|attendees',
      'list of? attendees|participants',
    ],
  },
  {
    about: 'new-meeting',
    phrases: ['^ a? new MEETING', 'create|add|plan|organise|organize|schedule … MEETING'],
  },
  {
    about: 'manage-meeting',
    phrases: [
      '^ manage|change|edit|move|cancel|reschedule … MEETING',
      '^ change|edit … place|location|link|date|time|deadline',
    ],
  },
  {
    about: 'meetings',
    phrases: [
      '^ MEETINGS',
      'upcoming|coming|next|all MEETINGS',
      'show|list … MEETINGS|agenda|calendar',
      '^ agenda|calendar',
    ],
  },
  {
    about: 'meeting',
    phrases: [
      '^ when|where|what is … MEETING',
      '^ when|where is it',
      '^ when does',
      '^ what time',
      'theme|topic|deadline|link|address|location|venue',
      '^ can i … still',
      '^ is|are there … SEAT',
      '^ how long',
      '^ is the … MEETING',
      '^ details|information|info|more',
    ],
  },
];
