/** Runs the bot core within its budget, and turns what goes wrong into words. */
import { MeetingBusy } from '../../app/commit.ts';
import { StoreUnavailable } from '../../app/ports.ts';
import type { Language } from '../../domain/people.ts';
import { textsIn } from '../../texts/index.ts';
import type { Reply, Turn } from '../turn.ts';

/** The bot without Teams: from a turn to a reply, null when there is nothing to say. */
export type BotCore = (turn: Turn) => Promise<Reply | null>;

export interface AnswerOptions {
  readonly core: BotCore;
  /** In which language someone is told that something went wrong, before the core has found out. */
  readonly languageOf: (turn: Turn) => Language;
  /** Logs an error that the person was told of, under the id that they may mention. */
  readonly onError: (error: unknown, correlationId: string) => void;
  /** How long the core may take, in milliseconds. */
  readonly budgetMs: number;
}

/** Teams gives up after 10 to 15 s and then delivers the activity again; the person hears before that. */
export const TURN_BUDGET = 9_000;

/** Never rejects. What comes after the budget is ignored: what it wrote stands, and the same answer twice is one effect. */
export async function answer(
  { core, languageOf, onError, budgetMs }: AnswerOptions,
  turn: Turn,
  correlationId: string,
): Promise<Reply | null> {
  const work = Promise.resolve()
    .then(() => core(turn))
    .catch((error: unknown) => {
      onError(error, correlationId);
      return { text: apology(error, languageOf(turn), correlationId) };
    });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Reply>((resolve) => {
    timer = setTimeout(() => {
      onError(new Error(`The turn took longer than ${String(budgetMs)} ms`), correlationId);
      // Not "nothing was saved": what is under way may still be written.
      resolve({ text: textsIn(languageOf(turn)).errors.storeUnavailable });
    }, budgetMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function apology(error: unknown, language: Language, correlationId: string): string {
  const { errors } = textsIn(language);
  if (error instanceof MeetingBusy) return errors.busy;
  return error instanceof StoreUnavailable ? errors.storeUnavailable : errors.unexpected(correlationId);
}
