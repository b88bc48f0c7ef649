import { z } from 'zod';
import { id } from '#contracts';
import { defineProblem, route } from '#runtime';

export const postStaffMail = route({
  method: 'POST',
  path: '/internal/staff-mails',
  summary: 'Sends a mail to somebody of the staff over the e-mail channel; nothing of it is kept.',
  body: z.strictObject({
    to: z.email(),
    subject: z.string().min(1).max(200),
    text: z.string().min(1).max(20_000),
    html: z.string().min(1).max(100_000),
    messageId: id,
  }),
  reply: z.object({ sent: z.literal(true) }),
  status: 202,
});

export const mailRefused = defineProblem({
  code: 'staff_mail_refused',
  status: 422,
  whatHappened: 'The mail server does not take mail to this address.',
  whatWasDone: 'Nothing was sent.',
  whatToDo: 'Check the address with its owner.',
});

export const mailNotSent = defineProblem({
  code: 'staff_mail_not_sent',
  status: 503,
  whatHappened: 'The mail server did not take the mail, or there is none.',
  whatWasDone: 'It was not sent, as far as anybody knows.',
  whatToDo: 'Try again in a minute; if it stays like this, look at SMTP_URL.',
});
