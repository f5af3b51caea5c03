import { z } from 'zod';

import { defineAction, type ActionDefinition } from './action.ts';
import { meetingId, personId, slotId } from './ids.ts';
import { undoOffered } from './registrations.ts';

/** The revision that a form was drawn at; 0 for a meeting that is not made yet. */
const revision = z.int().min(0);

/** What a form brings back beside its own fields: inputs, text or number as the client likes. */
type Typed = Readonly<Record<string, unknown>>;

/** An action whose inputs are read one by one with {@link typed}: their number depends on the meeting. */
export function defineForm<Shape extends z.ZodRawShape>(
  verb: string,
  shape: Shape,
): ActionDefinition<z.infer<z.ZodObject<Shape>> & Typed> {
  return { verb, schema: z.looseObject(shape) };
}

/** What was typed in an input; '' when it was left empty or is not there. */
export function typed(data: Typed, field: string): string {
  const value = data[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** "The first with room", in a choice of slots. */
export const ANY_SLOT = 'any';

/** Makes the concept of the form, or writes it anew. */
export const saveMeeting = defineForm('meeting-editing.save', {
  meetingId,
  revision,
  audience: z.enum(['bestuurlijk', 'ambtelijk', 'both', 'open', 'list']),
  mode: z.enum(['online', 'physical', 'hybrid']),
});

/** The concept in its form again. */
export const editConcept = defineAction('meeting-editing.concept', { meetingId });

export const publishMeeting = defineAction('meeting-editing.publish', { meetingId, revision });

/** The card from which a meeting is managed. */
export const manageMeeting = defineAction('meeting-editing.manage', { meetingId });

/** What can be changed in a published meeting. */
export const changeMeeting = defineAction('meeting-editing.change', { meetingId });

/** One of the forms of a published meeting; `name` is what was typed before in the form of an answer. */
export const openForm = defineAction('meeting-editing.form', {
  meetingId,
  form: z.enum(['whereabouts', 'seats', 'move', 'answer', 'cancel']),
  name: z.string().max(120).optional(),
});

/** Inputs `place` and `link`. */
export const saveWhereabouts = defineForm('meeting-editing.whereabouts', { meetingId, revision });

/** An input `seats_{slotId}` a slot. */
export const saveSeats = defineForm('meeting-editing.seats', { meetingId, revision });

/** Inputs `date`, `start1`, `end1` ..., `deadlineDate`, `deadlineTime`. */
export const saveMove = defineForm('meeting-editing.move', { meetingId, revision });

/** The button under the question whether the meeting is really called off. */
export const cancelMeeting = defineAction('meeting-editing.cancel', { meetingId, revision });

/** Registers or signs off whoever the input `name` means. */
export const answerForName = defineForm('meeting-editing.answer-name', {
  meetingId,
  what: z.enum(['register', 'sign-off']),
  slotId: slotId.optional(),
});

/** The same for someone chosen from several. */
export const answerForPerson = defineAction('meeting-editing.answer-person', {
  meetingId,
  personId,
  what: z.enum(['register', 'sign-off']),
  slotId: slotId.optional(),
});

/** Registers someone whom the network does not know. */
export const registerGuest = defineAction('meeting-editing.guest', {
  meetingId,
  name: z.string().trim().min(2).max(120),
  slotId: slotId.optional(),
});

/** Takes an answer for someone back. */
export const undoForPerson = defineAction('meeting-editing.undo', { meetingId, personId, undo: undoOffered });

/** The list of attendees; pages count from 0. */
export const showAttendees = defineAction('meeting-editing.attendees', {
  meetingId,
  page: z.int().min(0).max(10_000),
});

/** The same as a file. */
export const attendeeFile = defineAction('meeting-editing.attendee-file', { meetingId });

/** The same as text to copy, where no file can be given. */
export const attendeeText = defineAction('meeting-editing.attendee-text', { meetingId });
