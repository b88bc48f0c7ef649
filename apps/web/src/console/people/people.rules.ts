import type { Language } from '#words';
import type { AudiencePreview } from '../api/shapes.js';

/** How many people a rule names: those who would be asked, those who share a phone with one of them, and the rest. */
export function everybodyOf({ people, sharingAPhone, leftOut }: AudiencePreview): number {
  return leftOut.reduce((sum, group) => sum + group.people, people + sharingAPhone);
}

/** Whether and how people agreed to get texts, as it is typed. */
export interface TypedConsent {
  readonly agreed: boolean;
  readonly how: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly wording: string;
  readonly attestedBy: string;
}

/** Nobody has agreed to anything until somebody says so. */
export function noConsent(today: string): TypedConsent {
  return { agreed: false, how: '', date: today, wording: '', attestedBy: '' };
}

/** True when it can be sent: either nobody agreed, or all four questions are answered at the length evidence needs. */
export function isAnswered({ agreed, how, date, wording, attestedBy }: TypedConsent): boolean {
  if (!agreed) return true;
  return how.trim().length >= 3 && date !== '' && wording.trim().length >= 10 && attestedBy.trim().length >= 2;
}

/**
 * What the service is told of it. Of an earlier day the hour is not known, so it is noon, in Greenwich; of today it is
 * now, because nobody can have agreed in the future.
 */
export function consentBody(typed: TypedConsent, today: string, nowMs: number) {
  if (!typed.agreed) return null;
  const { how, wording, attestedBy, date } = typed;
  const obtainedAt = date === today ? new Date(nowMs).toISOString() : `${date}T12:00:00.000Z`;
  return { how: how.trim(), wording: wording.trim(), attestedBy: attestedBy.trim(), obtainedAt };
}

/** A person as they are typed. */
export interface TypedPerson {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly language: Language;
  readonly postalCode: string;
  readonly circleId: string;
}

/** An empty form, in the language of whoever fills it in. */
export function nobody(language: Language): TypedPerson {
  return { name: '', phone: '', email: '', language, postalCode: '', circleId: '' };
}

/** What the service is told of a person; what was left empty is not there. */
export function personBody(person: TypedPerson, consent: ReturnType<typeof consentBody>) {
  const { name, phone, email, language, postalCode, circleId } = person;
  return {
    name: name.trim(),
    language,
    phones: phone.trim() === '' ? [] : [{ number: phone.trim() }],
    email: email.trim() || null,
    postalCode: postalCode.trim() || null,
    circleIds: circleId === '' ? [] : [circleId],
    consent,
  };
}
