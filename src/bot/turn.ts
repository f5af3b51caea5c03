/**
 * What the bot knows of a turn: our own words for what Teams delivers and for
 * what goes back. `bot/teams/` is the only place that translates to botbuilder.
 */
import type { CardJson, RosterLookup } from '../app/ports.ts';
import type { Conversation, Identity } from '../domain/people.ts';
import type { TeamId } from '../domain/teams.ts';

export interface Turn {
  /** The channel's id of this activity: equal for repeated deliveries. */
  readonly activityId: string;
  readonly identity: Identity;
  /** The name the channel gives for who speaks; for greeting, never for deciding. */
  readonly displayName: string;
  readonly conversation: Conversation;
  /** The team in whose channel it is; null elsewhere. */
  readonly teamId: TeamId | null;
  readonly roster: RosterLookup;
  readonly event: TurnEvent;
}

export type TurnEvent =
  /** A typed message, without the mention of the bot. */
  | { readonly kind: 'message'; readonly text: string }
  /** A pressed `Action.Execute` (`invoke`) or its `Action.Submit` fallback. `data` came from the client: parse it, trust nothing in it. */
  | {
      readonly kind: 'action';
      readonly verb: string;
      readonly data: unknown;
      readonly via: 'execute' | 'submit';
    }
  /** The person answered the question whether the bot may put a file in their OneDrive. */
  | {
      readonly kind: 'file-consent';
      readonly accepted: boolean;
      readonly context: unknown;
      readonly uploadUrl: string | null;
    }
  /** The app was installed in this conversation. */
  | { readonly kind: 'installed' };

/** What the bot answers. An action's card replaces the card that was pressed. */
export interface Reply {
  /** Plain text; user input in it must be escaped with `plain()` of texts. */
  readonly text?: string;
  readonly card?: CardJson;
  /** A further message below the first, seldom needed. */
  readonly file?: FileOffer;
}

/** A file that the bot offers; in a personal chat Teams asks the person first. */
export interface FileOffer {
  readonly name: string;
  readonly description: string;
  readonly bytes: number;
  /** Comes back in the `file-consent` event. */
  readonly context: Readonly<Record<string, string>>;
}
