import type { TokenCredential } from '@azure/identity';

/**
 * The identity that the application runs under in Azure; no key or password.
 * In: the client id of a user-assigned identity. The library is loaded only
 * here, since it is large and the local start has no use for it.
 */
export async function managedIdentity(clientId: string): Promise<TokenCredential> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return new ManagedIdentityCredential({ clientId });
}
