import type { Texts } from '../index.ts';

export const inbox: Texts['inbox'] = {
  title: 'Sent mails',
  explanation: 'These mails stayed on this computer; nothing was sent.',
  none: 'No mail was sent yet. Mail goes to those who have no chat with the bot.',
  more: (count) => `and ${String(count)} older ones`,
  to: 'To',
  from: 'From',
  subject: 'Subject',
  sent: 'Sent',
  attachments: 'Attachments',
  content: 'The mail as a mail program shows it',
  plain: 'The mail as plain text',
  back: 'All mails',
  gone: 'This mail is not here.',
};
