import type { Texts } from '../index.ts';
import { answerPage } from './answer-page.ts';
import { commands } from './commands.ts';
import { contacts } from './contacts.ts';
import { deliveries } from './deliveries.ts';
import { errors } from './errors.ts';
import { conversation } from './conversation.ts';
import { inbox } from './inbox.ts';
import { mail } from './mail.ts';
import { meetingEditing } from './meeting-editing.ts';
import { meetings } from './meetings.ts';
import { notices } from './notices.ts';
import { reminders } from './reminders.ts';
import { reach } from './reach.ts';
import { nudging } from './nudging.ts';
import { registrations } from './registrations.ts';
import { sending } from './sending.ts';
import { schedule } from './schedule.ts';
import { slots } from './slots.ts';
import { start } from './start.ts';
import { time } from './time.ts';

export const en: Texts = {
  answerPage,
  commands,
  contacts,
  deliveries,
  errors,
  conversation,
  inbox,
  mail,
  meetingEditing,
  meetings,
  notices,
  reach,
  nudging,
  registrations,
  reminders,
  sending,
  schedule,
  slots,
  start,
  time,
};
