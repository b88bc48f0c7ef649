import type { Role } from '#runtime';
import type { Language } from '#words';
import { staffMailWords } from '../words/staff-mail.words.js';
import type { StaffMail } from './staff-mail.rules.js';

/** The chapter's name and where its door is. */
export interface MailPlace {
  readonly org: string;
  readonly publicUrl: string;
}

/** The link that lets its reader in, in the browser that asked for it. */
export function linkMail(language: Language, place: MailPlace, token: string): StaffMail {
  const say = sayIn(language, place);
  const url = `${place.publicUrl}/signin/mail/${token}`;
  return {
    subject: say('linkSubject'),
    paragraphs: [say('linkLead'), say('linkHow')],
    button: { words: say('linkButton'), url },
    after: [say('linkNot')],
  };
}

/** Instead of a link, for somebody who has a passkey. */
export function keyMail(language: Language, place: MailPlace): StaffMail {
  const say = sayIn(language, place);
  return doorMail(place, say('keyButton'), say('keySubject'), [say('keyLead'), say('keyHow')]);
}

/** For somebody who is to join the staff: the link itself is asked for by them, in a browser of theirs. */
export function inviteMail(language: Language, place: MailPlace, role: Role): StaffMail {
  const say = sayIn(language, place);
  const lead = staffMailWords.say(language, 'inviteLead', {
    org: place.org,
    role: staffMailWords.say(language, `role-${role}`),
  });
  return doorMail(place, say('inviteButton'), say('inviteSubject'), [lead, say('inviteHow')]);
}

/** For somebody whom two admins let start anew. */
export function anewMail(language: Language, place: MailPlace): StaffMail {
  const say = sayIn(language, place);
  return {
    ...doorMail(place, say('anewButton'), say('anewSubject'), [say('anewLead'), say('anewHow')]),
    after: [say('anewNot')],
  };
}

/** For somebody who may approve what another asked for. It holds a link and nothing of what it is about. */
export function approvalMail(
  language: Language,
  place: MailPlace,
  kind: 'waves' | 'exports' | 'grants',
  id: string,
): StaffMail {
  const say = sayIn(language, place);
  return {
    subject: say('approveSubject'),
    paragraphs: [say(`approve-${kind}`), say('approveHow')],
    button: { words: say('approveButton'), url: `${place.publicUrl}/approve/${kind}/${id}` },
    after: [say('approveNot')],
  };
}

function doorMail({ publicUrl }: MailPlace, words: string, subject: string, paragraphs: string[]): StaffMail {
  return { subject, paragraphs, button: { words, url: `${publicUrl}/signin` }, after: [] };
}

function sayIn(language: Language, { org }: MailPlace): (key: Parameters<typeof staffMailWords.say>[1]) => string {
  return (key) => staffMailWords.say(language, key, { org });
}
