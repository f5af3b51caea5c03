import { ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import { describe, expect, it } from 'vitest';
import { KeptClients } from '../../../src/bot/teams/kept-clients.ts';
import { startConnector } from './loopback-connector.ts';

const ANYONE = new ClaimsIdentity([]);

function connector(clients: KeptClients, serviceUrl: string): Promise<ConnectorClient> {
  return clients.createConnectorFactory(ANYONE).create(serviceUrl, 'https://api.botframework.com');
}

describe('the clients of botbuilder', () => {
  it('are kept from one turn to the next', async () => {
    const clients = new KeptClients({});
    const first = await connector(clients, 'https://teams.voorbeeld.nl/emea/');
    await expect(connector(clients, 'https://teams.voorbeeld.nl/emea/')).resolves.toBe(first);
    const token = await clients.createUserTokenClient(ANYONE);
    await expect(clients.createUserTokenClient(ANYONE)).resolves.toBe(token);
  });

  it('speak each to the service URL that they were made for', async () => {
    const clients = new KeptClients({});
    const [europe, asia] = [await startConnector(), await startConnector()];
    for (const { url } of [europe, asia, europe]) {
      const { conversations } = await connector(clients, url);
      await conversations.sendToConversation('a:personal-anna', { type: 'message', text: 'Dag Anna' });
    }
    expect([europe.sent.length, asia.sent.length]).toEqual([2, 1]);
    await Promise.all([europe.close(), asia.close()]);
  });
});
