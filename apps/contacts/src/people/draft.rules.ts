import { readEmail } from './email.rules.js';
import { nameKey, tidy } from './name.rules.js';
import type { AddContactBody } from './people.routes.js';
import type { PersonDraft } from './person.js';
import { readPhone } from './phone.rules.js';
import { readPostalCode } from './postal-code.rules.js';

/** What a form says of a person, and the fields of it that cannot be read. */
export interface DraftReading {
  readonly draft: PersonDraft;
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

/** Reads what a chair typed; unlike a row of a file, a field that cannot be read is an error to be corrected. */
export function readDraft(body: AddContactBody): DraftReading {
  const unreadable: { path: string; message: string }[] = [];
  const readable = <T>(path: string, message: string, read: T | null): T | null => {
    if (read === null) unreadable.push({ path: `body.${path}`, message });
    return read;
  };
  const phones = body.phones.map(({ number, textable }, index) => {
    const phone = readable(`phones.${index}.number`, 'This is not a phone number.', readPhone(number));
    return phone && { e164: phone.e164, textable: textable && phone.mayReceiveTexts };
  });
  const name = nameKey(body.name) === '' ? null : tidy(body.name);
  return {
    unreadable,
    draft: {
      name: readable('name', 'This name has no letters.', name),
      email: body.email && readable('email', 'This is not an e-mail address.', readEmail(body.email)),
      phones: phones.filter((phone) => phone !== null),
      language: body.language,
      postalCode: body.postalCode && readable('postalCode', 'This is not a ZIP code.', readPostalCode(body.postalCode)),
      workplaceId: body.workplaceId,
      memberSince: null,
      circleIds: body.circleIds,
      doNotCall: false,
      noMail: false,
      profile: null,
    },
  };
}
