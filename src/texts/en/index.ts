import type { Texts } from '../index.ts';
import { errors } from './errors.ts';

export const en: Texts = { errors };
