import { Injectable } from '@nestjs/common';
import { Problem, ServiceClient } from '#runtime';
import type { Language } from '#words';
import type { JoinFault } from '../pages/join-form.js';
import type { JoinGiven } from './join-form.rules.js';

/** Hands a wish to join on to contacts, which keeps it until the phone has answered. */
@Injectable()
export class TakeJoin {
  constructor(private readonly services: ServiceClient) {}

  /** Null when the wish was taken, else what is wrong; the same for numbers known and unknown. */
  async run(circleId: string, given: JoinGiven, language: Language): Promise<JoinFault | null> {
    const body = { circleId, language, ...given };
    try {
      await this.services.json('contacts', { method: 'POST', path: '/internal/joins', body });
      return null;
    } catch (error) {
      const fault = error instanceof Problem ? faultOf(error) : null;
      if (!fault) throw error;
      return fault;
    }
  }
}

/** Refusals that a person can mend on the page. */
function faultOf({ definition, more }: Problem): JoinFault | null {
  if (definition.code === 'service_unavailable') return 'Away';
  if (definition.code === 'wording_unknown') return 'WordsChanged';
  if (definition.code !== 'join_unreadable') return null;
  return more.fields?.some(({ path }) => path.endsWith('name')) ? 'NameMissing' : 'PhoneInvalid';
}
