import { errors } from './errors.ts';

export const nl = { errors };
