/** The page of the local start that shows the mails which would have left. */
export const inbox = {
  title: 'Verstuurde mails',
  explanation: 'Deze mails zijn op deze computer gebleven; er is niets verstuurd.',
  none: 'Er is nog geen mail verstuurd. Mail gaat naar wie geen chat met de bot heeft.',
  more: (count: number) => `en nog ${String(count)} oudere`,
  to: 'Aan',
  from: 'Van',
  subject: 'Onderwerp',
  sent: 'Verstuurd',
  attachments: 'Bijlagen',
  /** The name of the frame in which the mail itself is shown. */
  content: 'De mail zoals een mailprogramma hem toont',
  plain: 'De mail als platte tekst',
  back: 'Alle mails',
  gone: 'Deze mail is er niet.',
};
