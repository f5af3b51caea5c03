import type { RequestHandler } from 'express';
import { STYLE_SOURCE } from '../pages/style.ts';
import { noteLabel } from '../requests.ts';

const POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The headers of what only one person may see at an address that only they have: kept nowhere, found by no search
 * engine, told to no other site, and without any script. The log gets `label` instead of the address.
 */
export function privately(label: string): RequestHandler {
  return (_request, response, next) => {
    noteLabel(response, label);
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': POLICY,
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
      'X-Robots-Tag': 'noindex, nofollow',
    });
    next();
  };
}
