import { commands } from './commands.ts';
import { errors } from './errors.ts';

export const nl = { commands, errors };
