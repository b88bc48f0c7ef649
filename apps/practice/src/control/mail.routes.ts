import type { FastifyInstance } from 'fastify';
import type { KeptMail } from '../mail/kept-mail.js';
import { mailFaultRule } from '../mail/mail-faults.js';
import type { Mailbox } from '../mail/mailbox.js';
import { readMail } from '../mail/read-mail.js';

interface MailPath {
  readonly id: string;
}

/** Shows tests and scripts the mails that arrived, and lets them plan misbehaviours of the SMTP listener. */
export function mailRoutes(app: FastifyInstance, mailbox: Mailbox): void {
  app.get('/practice/api/mails', async () => ({ mails: mailbox.mails.map(mailView) }));
  app.get<{ Params: MailPath }>('/practice/api/mails/:id', async ({ params }, reply) => {
    const mail = mailbox.find(params.id);
    if (!mail) return reply.code(404).send({ error: 'No mail has this id.' });
    return { ...mailView(mail), ...(await readMail(mail)), source: mail.source };
  });
  app.get('/practice/api/mail-faults', async () => ({ faults: mailbox.faults.list() }));
  app.post('/practice/api/mail-faults', async ({ body }, reply) =>
    reply.code(201).send(mailbox.faults.add(mailFaultRule.parse(body))),
  );
  app.delete('/practice/api/mail-faults', async (_request, reply) => {
    mailbox.faults.clear();
    return reply.code(204).send();
  });
  app.delete<{ Params: MailPath }>('/practice/api/mail-faults/:id', async ({ params }, reply) => {
    mailbox.faults.remove(Number(params.id));
    return reply.code(204).send();
  });
}

/** A mail as the list of the control API shows it. */
function mailView({ id, at, from, to, messageId, subject }: KeptMail): object {
  return { id, at, from, to, messageId, subject };
}
