import { z } from 'zod';

/**
 * What a button carries. Each action is a verb with the schema of its data; the
 * same definition packs it into a card and unpacks what comes back, so that no
 * verb or field is spelled twice. What comes back is the client's word: it says
 * which button was pressed, never who pressed it or what is allowed.
 */
export interface ActionDefinition<Data> {
  readonly verb: string;
  readonly schema: z.ZodType<Data>;
}

/** An action by its verb, which no other may have, and the fields of its data; other fields are dropped. */
export function defineAction<Shape extends z.ZodRawShape>(
  verb: string,
  shape: Shape,
): ActionDefinition<z.infer<z.ZodObject<Shape>>> {
  return { verb, schema: z.object(shape) };
}

/** The fields that a button carries beside its own: the language of the card it stands on. */
export const LANGUAGE_FIELD = z.enum(['nl', 'en']).optional();
