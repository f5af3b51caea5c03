/** Who may speak to us, and which addresses in an activity may be spoken to: they come from outside, and what we send there is personal. */
export interface Reach {
  isTenant(tenantId: string): boolean;
  isServiceUrl(url: string): boolean;
  isUploadUrl(url: string): boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Without authentication anyone on this machine can name an address: only this machine itself is spoken to. */
export const loopbackReach: Reach = {
  isTenant: () => true,
  isServiceUrl: isLoopback,
  isUploadUrl: isLoopback,
};

/**
 * With authentication the token vouches for the service URL (claim `serviceurl`).
 * The upload URL is the client's word: the person's OneDrive lives at SharePoint,
 * and anything else could be an address inside our own network.
 */
export function teamsReach(allowedTenantIds: readonly string[]): Reach {
  const allowed = new Set(allowedTenantIds);
  return {
    isTenant: (tenantId) => allowed.has(tenantId),
    isServiceUrl: (url) => new URL(url).protocol === 'https:',
    isUploadUrl: (url) => {
      const parsed = URL.canParse(url) ? new URL(url) : null;
      return parsed?.protocol === 'https:' && parsed.hostname.endsWith('.sharepoint.com');
    },
  };
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.has(new URL(url).hostname);
}
