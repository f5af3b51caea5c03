import type { Language } from '../../domain/people.ts';
import { compile, Wordings, wordsOf } from './pattern.ts';
import type { Lexicon } from './placeholders.ts';
import { spellingOf, type Spelling } from './spelling.ts';
import { DUTCH } from './vocabulary/nl.ts';
import { ENGLISH } from './vocabulary/en.ts';
import * as references from './vocabulary/references.ts';
import {
  ACTIONS,
  type ActionName,
  type ActionWordings,
  type QuestionWordings,
  type Vocabulary,
} from './vocabulary/vocabulary.ts';

/** A vocabulary made ready for reading: wordings compiled, tables turned into sets. */
export interface Knowledge extends Lexicon {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly actions: Readonly<Record<ActionName, CompiledAction>>;
  readonly forOthers: Wordings;
  readonly excuses: Wordings;
  readonly asides: Wordings;
  readonly questions: readonly CompiledQuestion[];
  readonly questionOpenings: Wordings;
  readonly titleMarkers: Wordings;
  /** The interjections behind which a verb in front still makes a question. */
  readonly beforeQuestion: ReadonlySet<string>;
  readonly spelling: Spelling;
  readonly because: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly doubts: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly beforeTitle: ReadonlySet<string>;
  readonly salutations: ReadonlySet<string>;
  readonly closings: ReadonlySet<string>;
  /** Words by which the language is recognised. */
  readonly characteristic: ReadonlySet<string>;
}

export interface CompiledAction {
  readonly orders: Wordings;
  readonly statements: Wordings;
}

export interface CompiledQuestion extends Omit<QuestionWordings, 'phrases'> {
  readonly wordings: Wordings;
}

const NETWORK_WORDS = [
  ...references.NETWORK_WORDS.ambtelijk,
  ...references.NETWORK_WORDS.bestuurlijk,
  ...references.LEARNING,
];

/** Short months are left out: Jan is a person too. */
const REFERENCE_WORDS = [
  ...references.WHOLE_MONTHS,
  ...references.WEEKDAYS.flat(),
  ...references.ORDINALS.flat(),
  ...Object.keys(references.HOURS),
  ...NETWORK_WORDS,
  ...[
    references.TODAY,
    references.TOMORROW,
    references.DAY_AFTER_TOMORROW,
    references.NEXT,
    references.MONTH,
    references.YEAR,
    references.MEETING_NOUNS,
    references.ONLINE,
    references.PHYSICAL,
    references.MORNING,
    references.AFTERNOON,
    references.GROUP,
    references.OCLOCK,
  ].flatMap((table) => [...table]),
];

export const KNOWLEDGE: Readonly<Record<Language, Knowledge>> = {
  nl: prepare('nl', DUTCH),
  en: prepare('en', ENGLISH),
};

function prepare(language: Language, vocabulary: Vocabulary): Knowledge {
  const compiled = (phrases: readonly string[]): Wordings =>
    new Wordings(phrases.map((phrase) => compile(phrase, vocabulary.groups)));
  const action = ({ orders, statements }: ActionWordings): CompiledAction => ({
    orders: compiled(orders),
    statements: compiled(statements),
  });
  const actions = {
    'sign-up': action(vocabulary.actions['sign-up']),
    'sign-off': action(vocabulary.actions['sign-off']),
    'switch-slot': action(vocabulary.actions['switch-slot']),
    'ask-deputy': action(vocabulary.actions['ask-deputy']),
    'reminders-off': action(vocabulary.actions['reminders-off']),
    'reminders-on': action(vocabulary.actions['reminders-on']),
    'invitations-here': action(vocabulary.actions['invitations-here']),
    'no-invitations-here': action(vocabulary.actions['no-invitations-here']),
  };
  const questions = vocabulary.questions.map(({ phrases, ...rest }) => ({
    ...rest,
    wordings: compiled(phrases),
  }));
  const others = {
    forOthers: compiled(vocabulary.forOthers),
    excuses: compiled(vocabulary.excuses),
    asides: compiled(vocabulary.asides),
    questionOpenings: compiled(vocabulary.questionOpenings),
    titleMarkers: compiled(vocabulary.titleMarkers),
  };
  const ofPatterns = [
    ...ACTIONS.flatMap((name) => [actions[name].orders, actions[name].statements]),
    ...questions.map(({ wordings }) => wordings),
    ...Object.values(others),
  ].flatMap(({ patterns }) => patterns.flatMap(wordsOf));
  const ofTables = [
    ...vocabulary.fillers,
    ...vocabulary.interjections,
    ...vocabulary.frontings,
    ...vocabulary.refusals,
    ...vocabulary.salutations,
    ...vocabulary.doubts,
    ...vocabulary.negations,
    ...vocabulary.because,
    ...vocabulary.prepositions,
    ...vocabulary.greetings,
    ...vocabulary.thanks,
    ...vocabulary.closings,
    ...vocabulary.placeKinds,
    ...vocabulary.own,
    ...vocabulary.hints.flatMap(({ words }) => words),
  ];
  const known = new Set([...ofPatterns, ...ofTables, ...vocabulary.ordinary, ...REFERENCE_WORDS]);
  return {
    language,
    vocabulary,
    actions,
    questions,
    ...others,
    because: new Set(vocabulary.because),
    negations: new Set(vocabulary.negations),
    doubts: new Set(vocabulary.doubts),
    fillers: new Set(vocabulary.fillers),
    prepositions: new Set(vocabulary.prepositions),
    beforeTitle: new Set(vocabulary.beforeTitle),
    salutations: new Set(vocabulary.salutations),
    closings: new Set(vocabulary.closings),
    characteristic: new Set([...ofPatterns, ...ofTables, ...vocabulary.ordinary]),
    known,
    spelling: spellingOf(known, vocabulary.slips),
    interjections: new Set([...vocabulary.interjections, ...vocabulary.frontings]),
    beforeQuestion: new Set(vocabulary.interjections),
    subjects: new Set(vocabulary.subjects),
    particles: new Set(vocabulary.particles),
    afterPlace: new Set([...references.MEETING_NOUNS, ...NETWORK_WORDS, ...vocabulary.afterPlace]),
    aroundPlace: new Set([...vocabulary.prepositions, ...vocabulary.fillers]),
    placeKinds: new Set(vocabulary.placeKinds),
  };
}
