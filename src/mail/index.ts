/** The one door to mail: what `composition/` puts together. */
export { createCalendarWriter } from './calendar.ts';
export { createLinks, type LinkSettings } from './links.ts';
export { createMailer, type MailSettings } from './mailer.ts';
