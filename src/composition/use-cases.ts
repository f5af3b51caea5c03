/** What the bot asks of the use cases, put together. */
import { createActors } from '../app/actors.ts';
import { createAnsweringForOthers } from '../app/answering-for-others.ts';
import { createAnswering } from '../app/answering.ts';
import { createAttendees } from '../app/attendees.ts';
import { createContacts } from '../app/contacts.ts';
import { createDeliveries } from '../app/deliveries.ts';
import { createMeetingEditing } from '../app/meeting-editing.ts';
import { createNudging } from '../app/nudging.ts';
import type { FileUploader, Links } from '../app/ports.ts';
import { createReaching } from '../app/reach.ts';
import { createReminders } from '../app/reminders.ts';
import { createResending } from '../app/resending.ts';
import { createScheduling } from '../app/scheduling.ts';
import { followTeams } from '../app/teams.ts';
import type { UseCases } from '../bot/index.ts';
import type { Core } from './core.ts';

/** `mails`: whether someone without a chat can be reached by mail. */
export function createUseCases(
  core: Core,
  given: { readonly links: Links | null; readonly mails: boolean; readonly uploader: FileUploader },
): UseCases {
  const { storage, clock, kicks, committer, registrations, meetings, linking, expansion, outbox } = core;
  const { meetings: store, people, contacts, reference, teams, openings, accounts, marks } = storage;
  const { links, mails, uploader } = given;
  const rows = storage.outboxRows;
  const due = expansion.soon;
  const kick = kicks.gettingIn;
  return {
    actors: createActors({ people, contacts, accounts, linking, clock }),
    answering: createAnswering({ registrations, contacts, people }),
    attendees: createAttendees({ store, meetings, contacts, reference, clock }),
    contacts: createContacts({ contacts, reference }),
    deliveries: createDeliveries({
      store,
      rows,
      marks,
      outbox,
      resending: createResending({ rows, outbox, clock }),
      meetings,
      contacts,
      reference,
      clock,
    }),
    editing: createMeetingEditing({
      meetings: store,
      committer,
      clock,
      settle: (meetingId) => registrations.settleAfterwards(meetingId),
      due,
    }),
    meetings,
    nudging: createNudging({ meetings: store, contacts, committer, due, clock }),
    others: createAnsweringForOthers({ meetings: store, registrations, contacts, people, reference }),
    reaching: createReaching({
      people,
      contacts,
      reference,
      openings,
      accounts,
      linking,
      clock,
      mails,
      kick,
    }),
    registrations,
    reminders: createReminders({ people, meetings: store, contacts, clock }),
    scheduling: createScheduling({ meetings: store, clock }),
    teams: followTeams({ teams, openings, accounts, kick }),
    uploader,
    contactStore: contacts,
    clock,
    links,
  };
}
