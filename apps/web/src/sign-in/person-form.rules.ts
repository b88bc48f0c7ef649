import { z } from 'zod';

/** What is wrong with what somebody says about themselves. */
export type FormFault = 'nameMissing' | 'emailInvalid' | 'emailTaken';

/** What somebody says about themselves. */
export interface SaidPerson {
  readonly name: string;
  /** Empty when they gave none. */
  readonly email: string;
  readonly fault: Exclude<FormFault, 'emailTaken'> | null;
}

const mostName = 80;
const mostEmail = 200;

/** Reads the fields `name` and `email` of a form. */
export function readPerson(form: Readonly<Record<string, unknown>>): SaidPerson {
  const name = textOf(form.name).slice(0, mostName);
  const email = textOf(form.email).slice(0, mostEmail);
  if (name === '') return { name, email, fault: 'nameMissing' };
  return { name, email, fault: email === '' || isEmail(email) ? null : 'emailInvalid' };
}

/** The address in the field `email`, or null when it is none. */
export function readEmail(form: Readonly<Record<string, unknown>>): string | null {
  const email = textOf(form.email);
  return email.length <= mostEmail && isEmail(email) ? email : null;
}

function isEmail(text: string): boolean {
  return z.email().safeParse(text).success;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
