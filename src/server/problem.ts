import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';

/** Answers with a problem (RFC 9457): what is wrong, and the id under which the log has it. Never a stack or a value. */
export function sendProblem(response: Response, status: number, detail: string, correlationId: string): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail, correlationId }),
    );
}
