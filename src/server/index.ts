export { createApp, type AppOptions, type LocalRoutes } from './app.ts';
export type { AnswerPageSettings } from './routes/answer.ts';
export { listen, type Listening } from './listen.ts';
export { createLog } from './log.ts';
