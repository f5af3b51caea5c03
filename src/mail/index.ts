/** The one door to mail: what `composition/` puts together. */
export { createCalendarWriter } from './calendar.ts';
export { createLinks, type LinkSettings } from './links.ts';
export { createMailer, type MailSettings, type SmtpMailer } from './mailer.ts';
