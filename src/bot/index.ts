/** The bot: its features in the order in which help shows them. To add one, write its file and add its line. */
import type { Actors } from '../app/actors.ts';
import type { AnsweringForOthers } from '../app/answering-for-others.ts';
import type { Answering } from '../app/answering.ts';
import type { Attendees } from '../app/attendees.ts';
import type { Contacts } from '../app/contacts.ts';
import type { Deliveries } from '../app/deliveries.ts';
import type { MeetingEditing } from '../app/meeting-editing.ts';
import type { Meetings } from '../app/meetings.ts';
import type { Nudging } from '../app/nudging.ts';
import type { Clock, ContactStore, FileUploader, Links } from '../app/ports.ts';
import type { Reaching } from '../app/reach.ts';
import type { Registrations } from '../app/registrations.ts';
import type { Scheduling } from '../app/scheduling.ts';
import type { Reminders } from '../app/reminders.ts';
import type { Teams } from '../app/teams.ts';
import { createBot, type Bot } from './bot.ts';
import { createDrawing, type DrawingSettings } from './drawing.ts';
import { contactsFeature } from './features/contacts.ts';
import { conversationFeature } from './features/conversation.ts';
import { deliveriesFeature } from './features/deliveries.ts';
import { meetingEditingFeature } from './features/meeting-editing.ts';
import { meetingsFeature } from './features/meetings.ts';
import { reachFeature } from './features/reach.ts';
import { nudgingFeature } from './features/nudging.ts';
import { registrationButtonsFeature } from './features/registration-buttons.ts';
import { registrationsFeature } from './features/registrations.ts';
import { remindersFeature } from './features/reminders.ts';
import { scheduleFeature } from './features/schedule.ts';
import { createReplies } from './replies.ts';

export type { Bot } from './bot.ts';
export type { DrawingSettings } from './drawing.ts';
export { createAnswerWords } from './answer-words.ts';
export { createComposer } from './composer.ts';
export { createSharedDrawing } from './shared-drawing.ts';
export { createWelcomer } from './welcomer.ts';

/** What the bot needs of the use cases. */
export interface UseCases {
  readonly actors: Actors;
  readonly answering: Answering;
  readonly attendees: Attendees;
  readonly contacts: Contacts;
  readonly deliveries: Deliveries;
  readonly meetings: Meetings;
  readonly editing: MeetingEditing;
  readonly others: AnsweringForOthers;
  readonly reaching: Reaching;
  readonly registrations: Registrations;
  readonly teams: Teams;
  readonly reminders: Reminders;
  readonly nudging: Nudging;
  readonly scheduling: Scheduling;
  readonly uploader: FileUploader;
  readonly contactStore: ContactStore;
  readonly clock: Clock;
  /** Null where no public address is set. */
  readonly links: Links | null;
}

export interface BotSettings extends DrawingSettings {
  /** Whether the client takes files: Teams does, the local client does not. */
  readonly givesFiles: boolean;
}

/** Puts the features together. `onError` hears of side writes that failed. */
export function createNetworkBot(
  app: UseCases,
  { givesFiles, ...settings }: BotSettings,
  onError: (error: unknown) => void,
): Bot {
  const { actors, answering, attendees, editing, others, uploader, meetings, registrations, clock } = app;
  const drawing = createDrawing({
    meetings,
    contacts: app.contactStore,
    clock,
    links: app.links,
    ...settings,
  });
  const replies = createReplies({ registrations, drawing });
  const conversation = conversationFeature({ drawing });
  return createBot({
    features: [
      meetingsFeature({ meetings, replies, drawing }),
      registrationsFeature({ answering, registrations, meetings, replies }),
      registrationButtonsFeature({ answering, registrations, replies, drawing }),
      remindersFeature({ reminders: app.reminders, registrations, meetings, replies, drawing }),
      contactsFeature({ contacts: app.contacts, drawing }),
      meetingEditingFeature({
        editing,
        others,
        attendees,
        uploader,
        givesFiles,
        meetings,
        deliveries: app.deliveries,
        drawing,
      }),
      deliveriesFeature({ deliveries: app.deliveries, drawing }),
      scheduleFeature({ scheduling: app.scheduling, editing, drawing }),
      nudgingFeature({ nudging: app.nudging, meetings, drawing }),
      reachFeature({ reaching: app.reaching, teams: app.teams, drawing }),
      conversation,
    ],
    actors,
    clock,
    welcome: (speaking) => conversation.welcome(speaking),
    notUnderstood: (speaking, near) => conversation.notUnderstood(speaking, near),
    onError,
  });
}
