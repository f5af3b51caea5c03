export { createApp, type AppOptions } from './app.ts';
export { listen, type Listening } from './listen.ts';
export { createLog } from './log.ts';
