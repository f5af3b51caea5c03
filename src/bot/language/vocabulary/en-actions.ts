import type { ActionName, ActionWordings } from './vocabulary.ts';

export const ENGLISH_ACTIONS: Readonly<Record<ActionName, ActionWordings>> = {
  'sign-up': {
    orders: [
      'sign … up',
      'register ME',
      'enrol|enroll ME',
      'put ME … down',
      'put ME … on the list',
      'count ME … in',
      '^ sign up',
      '^ register',
      'want|like|love to ATTEND',
      'id|would like|love to ATTEND',
      'id|would like|love to sign up',
      'want to sign up',
      'want|like|love to register',
    ],
    statements: [
      'im coming',
      'i am coming',
      'ill|will be there',
      'i will ATTEND',
      'ill ATTEND|come|join',
      'i will come|join',
      'id|would like|love to come',
    ],
  },
  'sign-off': {
    orders: [
      'sign … off',
      'unregister ME',
      'cancel my REGISTRATION',
      'have|need to cancel',
      'have|need|want to sign off',
      'withdraw my REGISTRATION',
    ],
    statements: [
      'i CANT make it',
      'i CANT come|ATTEND',
      'i CANT be there',
      'i can not come|ATTEND',
      'wont make it',
      'wont be there',
      'wont be? come|coming|attending|ATTEND',
      'i will not make it',
      'i will not be there|coming|attending',
      'im not coming|attending|going',
      'i am not coming|attending|going',
      'unable to ATTEND|come',
      'i am unable',
      'im unable',
    ],
  },
  'switch-slot': {
    orders: [
      'switch|move|transfer ME',
      'change|move|switch my slot|group|seat|REGISTRATION',
      'want to switch',
    ],
    statements: ['id|would rather come|ATTEND?', 'id|would rather', 'i prefer'],
  },
  'ask-deputy': {
    orders: [
      'send my DEPUTY',
      'ask my DEPUTY',
      'let my DEPUTY … go|come|attend',
      'let my DEPUTY take my seat|place|spot',
    ],
    statements: [
      'my DEPUTY goes|comes|attends',
      'my DEPUTY will go|come|attend instead? of? ME?',
      'my DEPUTY is going|coming|attending instead? of? ME?',
      '^ <name> goes|comes in my place',
      '^ <name> will go|come|attend in my place',
      '^ <name> will replace ME',
      '^ <name> replaces ME',
    ],
  },
  'reminders-off': {
    orders: [
      'no more? reminders',
      'send ME no more? reminders',
      'do? not|dont send ME any? more? reminders',
      'do? not|dont want any? more? reminders',
      'want no more? reminders',
      'no longer want any? reminders',
      'stop sending? ME? the|my|any? reminders',
      'turn|switch off the|my|all? reminders',
      'turn|switch the|my|all? reminders off',
      '^ my? reminders off',
    ],
    statements: [],
  },
  'reminders-on': {
    orders: [
      'turn|switch on the|my|all? reminders again?',
      'turn|switch the|my|all? reminders back? on again?',
      'reminders on',
      'send ME the? reminders again?',
      'want … reminders again?',
    ],
    statements: [],
  },
  'invitations-here': {
    orders: [
      'put|post|show|share the|all|new? INVITATION here',
      'put|post|show|share the|all|new? INVITATION in this channel',
      '^ INVITATION here',
    ],
    statements: [],
  },
  'no-invitations-here': {
    orders: [
      'no more? INVITATION here',
      'no more? INVITATION in this channel|team',
      'do? not|dont put|post|show|share any|the? INVITATION here',
      'stop posting|sharing|showing? the? INVITATION here',
    ],
    statements: [],
  },
};

export const ENGLISH_FOR_OTHERS: readonly string[] = ['sign <name> up|off', 'register <name>'];

export const ENGLISH_EXCUSES: readonly string[] = [
  'i? am ill|sick',
  'im ill|sick',
  'i? am on holiday|leave',
  'im on holiday|leave',
  'have another meeting|appointment',
];
