import { Injectable } from '@nestjs/common';
import { Problem, ServiceClient } from '#runtime';
import type { Language } from '#words';
import type { AnswerFault } from '../pages/action-page.js';
import type { AnswerGiven } from './answer-form.rules.js';

/** Refusals that a person can mend on the page, by the code of the service that refused. */
const faults: Readonly<Record<string, AnswerFault>> = {
  phone_unreadable: 'PhoneInvalid',
  shift_unknown: 'ShiftMissing',
  shift_over: 'ShiftMissing',
  service_unavailable: 'Away',
};

/** Hands an answer from the public page to contacts (whose number is it?) and actions (which keeps it unverified). */
@Injectable()
export class TakePageAnswer {
  constructor(private readonly services: ServiceClient) {}

  /** Null when the answer was taken, else what is wrong; the same for numbers known and unknown. */
  async run(slug: string, given: AnswerGiven, language: Language): Promise<AnswerFault | null> {
    try {
      const person = await this.services.json<{ contactId: string }>('contacts', {
        method: 'POST',
        path: '/internal/walk-ins',
        body: { phone: given.phone, language },
      });
      const { answer, guests, shiftId } = given;
      await this.services.json('actions', {
        method: 'POST',
        path: `/internal/public/actions/${encodeURIComponent(slug)}/rsvps`,
        body: { contactId: person.contactId, shiftId, answer, guests },
      });
      return null;
    } catch (error) {
      const fault = error instanceof Problem ? faults[error.definition.code] : undefined;
      if (!fault) throw error;
      return fault;
    }
  }
}
