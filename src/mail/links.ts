/** A person's own addresses at our server, signed so that nobody can make one or turn one into another. */
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { LinkPurpose, Links } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { PersonId } from '../domain/people.ts';

export interface LinkSettings {
  /** Where people reach our server, without a slash behind it. */
  readonly publicUrl: string;
  /** The secret that signs, of at least 32 bytes; the same on every instance. */
  readonly key: Uint8Array;
}

const ALGORITHM = 'HS256';

/** The audience of a token, so that an address of one kind is worth nothing as another. */
const AUDIENCES: Record<LinkPurpose, string> = { answer: 'antwoord', calendar: 'agenda' };

/** The ids alone: whoever sees the address learns no name. */
const claims = z.object({ m: z.string().min(1), p: z.string().min(1) });

/** Far more than a token of ours is long; what is longer is not looked at. */
const LONGEST_TOKEN = 1_024;

/**
 * The signed addresses. They hold no moment at which they end: what is stored of the meeting decides that, so that an
 * address stays right when the meeting is moved.
 */
export function createLinks({ publicUrl, key }: LinkSettings): Links {
  function token(purpose: LinkPurpose, meetingId: MeetingId, personId: PersonId): Promise<string> {
    return new SignJWT({ m: meetingId, p: personId })
      .setProtectedHeader({ alg: ALGORITHM })
      .setAudience(AUDIENCES[purpose])
      .sign(key);
  }

  return {
    answer: async (meetingId, personId) =>
      `${publicUrl}/antwoord/${await token('answer', meetingId, personId)}`,
    calendar: async (meetingId, personId) =>
      `${publicUrl}/agenda/${await token('calendar', meetingId, personId)}.ics`,
    async read(purpose, token) {
      if (token.length > LONGEST_TOKEN) return null;
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          audience: AUDIENCES[purpose],
        });
        const read = claims.safeParse(payload);
        return read.success ? { meetingId: read.data.m, personId: read.data.p } : null;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
