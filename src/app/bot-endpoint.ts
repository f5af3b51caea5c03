/**
 * Where the HTTP server hands over to the bot: the bot knows no HTTP framework,
 * the server knows no Teams. `main.ts` puts the two together.
 */

/** One POST to `/api/messages`, as far as the server reads it. */
export interface BotRequest {
  /** The `Authorization` header, empty when there was none. */
  readonly authorization: string;
  /** The parsed JSON object; nothing in it has been checked. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Names this request in the log, and to the person when something goes wrong. */
  readonly correlationId: string;
}

/** What the server answers. `label` is the type of activity, safe to log: never a word of the client's own. */
export type BotResponse =
  | { readonly kind: 'done'; readonly label: string; readonly status: number; readonly body?: unknown }
  | { readonly kind: 'problem'; readonly label: string; readonly status: number; readonly detail: string };

/** Handles one activity; never rejects. */
export type BotEndpoint = (request: BotRequest) => Promise<BotResponse>;
