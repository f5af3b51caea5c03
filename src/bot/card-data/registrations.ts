import { z } from 'zod';

import { defineAction } from './action.ts';
import { meetingId, personId, slotId } from './ids.ts';

/** "I come"; without a slot the first with room is taken. Comes back from a choice set too. */
export const signUp = defineAction('registration.sign-up', { meetingId, slotId: slotId.optional() });

/** "I cannot come"; also the one button that a typed sign-off ends in. */
export const signOff = defineAction('registration.sign-off', { meetingId });

/** Keeps the seat and leaves the line for another slot. */
export const leaveLine = defineAction('registration.leave-line', { meetingId });

/** Asks which slot is meant. */
export const chooseSlot = defineAction('registration.choose-slot', { meetingId });

/** "My deputy goes"; also the one button that a typed request ends in. */
export const askDeputy = defineAction('registration.ask-deputy', { meetingId });

/** The deputy's answer to the primary who asked. */
export const answerDeputy = defineAction('registration.answer-deputy', {
  meetingId,
  primary: personId,
  accept: z.boolean(),
});

/** The answer to a seat that was offered after the deadline. */
export const answerOffer = defineAction('registration.answer-offer', { meetingId, accept: z.boolean() });

/** Names a deputy whom the network does not know yet; the two fields are typed by the person. */
export const nameDeputy = defineAction('registration.name-deputy', {
  meetingId,
  name: z.string().trim().min(2).max(120),
  email: z.email().max(254),
});

/** `Undo` of domain/registrations.ts as it was offered with an answer. */
export const undoOffered = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign-up'), slotId }),
  z.object({ kind: z.literal('sign-off') }),
  z.object({ kind: z.literal('withdraw') }),
  z.object({ kind: z.literal('leave-line') }),
]);

/** Takes the last action back. */
export const undo = defineAction('registration.undo', { meetingId, undo: undoOffered });

/** What the person is signed up for. */
export const showMine = defineAction('registration.mine', {});
