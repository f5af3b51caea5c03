import type { MeetingView, OwnView } from '../../domain/views.ts';
import type { Names } from './own-line.ts';

/** What the person who looks may do and see; decided before a card is drawn, and again when a button is pressed. */
export interface Viewer {
  /** Belongs to the audience, so that answering makes sense. */
  readonly invited: boolean;
  /** Holds a post for which a deputy may go. */
  readonly mayAskDeputy: boolean;
  readonly maySeeAttendance: boolean;
}

/** A meeting as one person sees it. */
export interface MeetingCardView {
  readonly meeting: MeetingView;
  /** Null for someone who has not answered. */
  readonly own: OwnView | null;
  /** The person's calendar entry, for who attends; null where there is none, or no public address to get it from. */
  readonly calendarUrl: string | null;
  readonly names: Names;
  readonly viewer: Viewer;
}
