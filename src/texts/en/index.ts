import type { Texts } from '../index.ts';
import { commands } from './commands.ts';
import { errors } from './errors.ts';

export const en: Texts = { commands, errors };
