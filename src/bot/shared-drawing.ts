/** Draws the card of a meeting for a whole team. */
import type { Clock } from '../app/ports.ts';
import type { SharedDrawing } from '../app/team-ports.ts';
import { sharedMeetingCard } from './cards/meeting.ts';
import { whenLine } from './cards/wording.ts';
import type { DrawingSettings } from './drawing.ts';
import { FIRST_LANGUAGE } from './turn-language.ts';

/** Makes the drawing; a team reads it in the language of the network. */
export function createSharedDrawing(options: { readonly clock: Clock } & DrawingSettings): SharedDrawing {
  const { clock, secretariat, exampleData } = options;
  return (view) => {
    const context = { language: FIRST_LANGUAGE, now: clock.now(), secretariat, exampleData };
    const summary = `${view.meeting.title}: ${whenLine(view.meeting, context)}`;
    return { card: sharedMeetingCard(view, context), summary };
  };
}
