/** The measure: a bare botbuilder echo bot, as Microsoft's own sample has it. */
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import express from 'express';
import { listen } from '../../src/server/index.ts';
import { serveParent } from './child.ts';

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }

  protected override onInvokeActivity(context: TurnContext) {
    return Promise.resolve({ status: 200, body: { echo: context.activity.value as unknown } });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const echo = new Echo();
const app = express();
app.use(express.json());
app.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => echo.run(context));
});

const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 });
serveParent(`http://127.0.0.1:${port}`, close);
