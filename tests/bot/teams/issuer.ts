/** An issuer of tokens on loopback, in the place of the Bot Service's. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { z } from 'zod';

const KEY_ID = 'the-key';

export interface Issuer {
  /** Its name in a token, and the base of its addresses. */
  readonly name: string;
  readonly metadataUrl: string;
  /** A token with these claims, signed with the published key. */
  token(claims: Readonly<Record<string, unknown>>): string;
  /** The same under the published key's name, but signed with another. */
  forged(claims: Readonly<Record<string, unknown>>): string;
  close(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let name = '';
  const server = createServer((request, response) => {
    const key = { ...own.publicKey.export({ format: 'jwk' }), kid: KEY_ID, endorsements: ['msteams'] };
    const body = request.url === '/keys' ? { keys: [key] } : { issuer: name, jwks_uri: `${name}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  name = `http://127.0.0.1:${String(z.object({ port: z.number() }).parse(server.address()).port)}`;
  return {
    name,
    metadataUrl: `${name}/.well-known/openid-configuration`,
    token: (claims) => signed(own.privateKey, claims),
    forged: (claims) => signed(other.privateKey, claims),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function signed(key: KeyObject, claims: Readonly<Record<string, unknown>>): string {
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${part(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
}

/** A token that says it needs no signature. */
export function unsigned(claims: Readonly<Record<string, unknown>>): string {
  return `${part({ alg: 'none', typ: 'JWT', kid: KEY_ID })}.${part(claims)}.`;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
