import { ENGLISH_ACTIONS, ENGLISH_EXCUSES, ENGLISH_FOR_OTHERS } from './en-actions.ts';
import { ENGLISH_QUESTIONS, ENGLISH_QUESTION_OPENINGS } from './en-questions.ts';
import type { Vocabulary } from './vocabulary.ts';
import { words } from './words.ts';

export const ENGLISH: Vocabulary = {
  groups: {
    ME: words('me myself'),
    DEPUTY: words('deputy substitute replacement stand-in'),
    DEPUTIES: words('deputies substitutes'),
    ATTEND: words('attend join participate'),
    CANT: words('cant cannot'),
    REGISTRATION: words('registration booking sign-up'),
    REGISTRATIONS: words('registrations sign-ups bookings'),
    REGISTERED: words('registered enrolled'),
    CONTACT: words('contact contacts spokesperson representative alderman phone number email'),
    REMINDER: words('reminder reminders'),
    INVITATION: words('invitation invitations invite invites'),
    RECEIVED: words('received get got receive'),
    MEETING: words('meeting network session'),
    MEETINGS: words('meetings networks sessions'),
    SEAT: words('seat seats place places spot spots room'),
  },
  slips: { teh: 'the', pls: 'please', plz: 'please', dont: 'dont', nto: 'not' },
  actions: ENGLISH_ACTIONS,
  forOthers: ENGLISH_FOR_OTHERS,
  asides: ['thank you', 'see you then|there|soon', 'of course', 'with pleasure'],
  subjects: words('i im ill id you we he she they'),
  excuses: ENGLISH_EXCUSES,
  because: words('because since due'),
  questions: ENGLISH_QUESTIONS,
  questionOpenings: ENGLISH_QUESTION_OPENINGS,
  negations: words(
    'not never dont doesnt didnt wont cant cannot isnt arent wouldnt shouldnt unable nobody nothing hasnt havent',
  ),
  doubts: words(
    `or if unless whether when once provided maybe perhaps probably possibly might may think hope guess try trying unsure suppose wonder
     he she they we him her them us our his their your everyone someone nobody both all every colleague boss
     says said wants wanted was had this that these those previous last yesterday yet weeks days months evening`,
  ),
  fillers: words(
    'i im me myself please kindly just really very gladly happily and but so unfortunately afraid regret',
  ),
  interjections: words(
    `yes no ok okay fine great good sorry please hi hello hey dear morning afternoon thanks cheers and but so
     well oh`,
  ),
  frontings: words('unfortunately gladly happily'),
  refusals: words('no nope'),
  prepositions: words('for at to on in of by with the a an via from during'),
  beforeTitle: words('for'),
  afterTitle: words('about'),
  titleMarkers: ['MEETING about|on', 'about', 'with the? theme|topic', 'titled|called'],
  salutations: words('dear hi hello hey'),
  closings: words('regards kind best sincerely greetings'),
  greetings: words('hello hi hey good morning afternoon evening day there bot'),
  thanks: words(
    'thanks thank you cheers very much so a lot many great perfect for the your help answer information ok',
  ),
  yesOrNo: words('yes yeah yep no nope ok okay fine never mind nevermind then'),
  ranks: {
    primary: words('spokesperson'),
    deputy: words('deputy deputies substitute'),
  },
  networksOfContacts: {
    bestuurlijk: words('bestuurlijk alderman'),
    ambtelijk: words('ambtelijk official'),
  },
  own: words('my our'),
  placeKinds: words('municipality region'),
  afterPlace: words('belong belongs in contact deputy'),
  particles: words('van de der den ter ten'),
  hints: [
    { name: 'ask-deputy', words: words('deputy substitute replacement place instead') },
    { name: 'sign-off', words: words('sign off cancel unregister decline ill unable') },
    { name: 'switch-slot', words: words('switch change move rather prefer') },
    { name: 'sign-up', words: words('sign register registration attend join come coming') },
    { name: 'my-registrations', words: words('my registered registration waiting') },
    {
      name: 'attendance',
      words: words('who registrations attendees attending coming represented responded waiting regions'),
    },
    { name: 'meeting', words: words('meeting network date time location theme link deadline when where') },
    { name: 'meetings', words: words('meetings agenda calendar') },
    { name: 'contact', words: words('contact spokesperson alderman call phone email') },
    { name: 'region', words: words('region municipality belong belongs') },
    { name: 'new-meeting', words: words('new create add organise') },
    { name: 'manage-meeting', words: words('manage change move cancel') },
    { name: 'deliveries', words: words('reached sent delivered delivery invitation invitations') },
    { name: 'nudge', words: words('silent remind nudge') },
    { name: 'reminders', words: words('reminder reminders') },
    { name: 'reach', words: words('reach reachable') },
    { name: 'waiting-accounts', words: words('account accounts confirm') },
    { name: 'help', words: words('help how work works log') },
  ],
  ordinary: words(
    `the a an i im is am are of for to at with not who what where when how which my you your he she it we they do does did can could
     would should will was have has come coming go going that this these those up off about next today tomorrow morning
     afternoon and or but if monday tuesday wednesday thursday friday january february march may june july august october
     meeting meetings network please`,
  ),
};
