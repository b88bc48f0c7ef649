import type { Language } from '#words';
import type { AudiencePreview, ImportReport } from '../api/shapes.js';

/** How many people a rule names: those asked, those who share a phone or a mailbox with one of them, and the rest. */
export function everybodyOf({ people, sharingAPhone, sharingAnEmail, leftOut }: AudiencePreview): number {
  return leftOut.reduce((sum, group) => sum + group.people, people + sharingAPhone + sharingAnEmail);
}

/** How many rows of an import have had their turn. */
export function rowsDone({ counts }: Pick<ImportReport, 'counts'>): number {
  return counts.imported + counts.updated + counts.unchanged + counts.refused;
}

/** The rows that somebody should look at, refused ones first, and how many there are beyond the most that are shown. */
export function rowsToShow(rows: ImportReport['rows'], most: number): { shown: ImportReport['rows']; more: number } {
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  const remarked = rows.filter(({ outcome, remarks }) => outcome !== 'refused' && remarks.length > 0);
  const all = [...refused, ...remarked];
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Whether and how people agreed to be asked, as it is typed. */
export interface TypedConsent {
  /** To get texts. */
  readonly agreed: boolean;
  /** To get e-mail. */
  readonly mailed: boolean;
  /** The words spoke of elections too. */
  readonly elections: boolean;
  readonly how: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly wording: string;
  readonly attestedBy: string;
}

/** Nobody has agreed to anything until somebody says so. */
export function noConsent(today: string): TypedConsent {
  return { agreed: false, mailed: false, elections: false, how: '', date: today, wording: '', attestedBy: '' };
}

/** True when it can be sent: either nobody agreed, or all four questions are answered at the length evidence needs. */
export function isAnswered({ agreed, mailed, how, date, wording, attestedBy }: TypedConsent): boolean {
  if (!agreed && !mailed) return true;
  return how.trim().length >= 3 && date !== '' && wording.trim().length >= 10 && attestedBy.trim().length >= 2;
}

/**
 * What the service is told of it. Of an earlier day the hour is not known, so it is noon, in Greenwich; of today it is
 * now, because nobody can have agreed in the future.
 */
export function consentBody(typed: TypedConsent, today: string, nowMs: number) {
  const channels = [...(typed.agreed ? ['sms' as const] : []), ...(typed.mailed ? ['email' as const] : [])];
  if (channels.length === 0) return null;
  const { how, wording, attestedBy, date } = typed;
  const purposes = ['turnout' as const, ...(typed.elections ? ['elections' as const] : [])];
  const obtainedAt = date === today ? new Date(nowMs).toISOString() : `${date}T12:00:00.000Z`;
  const words = { how: how.trim(), wording: wording.trim(), attestedBy: attestedBy.trim() };
  return { channels, purposes, ...words, obtainedAt };
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

/** As many people as a search shows. */
export const mostFound = 30;

/** Whether enough is typed to look for: with less, half of everybody would fit. */
export function isSearch(typed: string): boolean {
  return typed.trim().length >= 2;
}
