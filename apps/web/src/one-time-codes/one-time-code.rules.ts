import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** How many wrong codes in a row are looked at, and how long none is looked at afterwards, in milliseconds. */
export const mostFailures = 5;
export const restAfterFailuresMs = 15 * 60_000;

const stepSeconds = 30;
/** The clock of a phone may be a step behind or ahead. */
const stepsAside = 1;

const recoveryCodes = 8;
/** No letter or digit that is taken for another; twelve of them are 59 bits. */
const recoveryLetters = 'abcdefghjkmnpqrstuvwxyz23456789';
const recoveryLength = 12;

/** A new secret of 160 bits for an app, in the letters that apps read. */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an app for codes scans. */
export function codeAppUri(secret: string, issuer: string, label: string): string {
  return totpOf(secret, issuer, label).toString();
}

/** The step of a code that is right now or one step aside, or null for any other. */
export function stepOfCode(secret: string, code: string, nowMs: number): number | null {
  const delta = totpOf(secret, '', 'Turnout').validate({ token: code, timestamp: nowMs, window: stepsAside });
  return delta === null ? null : Math.floor(nowMs / 1000 / stepSeconds) + delta;
}

/** What stands of attempts to guess. */
export interface Failures {
  readonly failures: number;
  readonly failedAt: Date | null;
}

/** True while no code is looked at, because too many were wrong. */
export function mustRest({ failures, failedAt }: Failures, now: Date): boolean {
  return failures >= mostFailures && failedAt !== null && now.getTime() - failedAt.getTime() < restAfterFailuresMs;
}

/** How many were wrong in a row, with one more; a long rest makes the count begin anew. */
export function failedAgain({ failures, failedAt }: Failures, now: Date): number {
  const rested = failedAt === null || now.getTime() - failedAt.getTime() >= restAfterFailuresMs;
  return rested ? 1 : failures + 1;
}

/** The codes that somebody writes down. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () => grouped(Array.from({ length: recoveryLength }, letter).join('')));
}

/** What somebody typed, as it is looked up: apps and people put blanks and dashes in. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toLowerCase();
}

function letter(): string {
  return recoveryLetters.charAt(randomInt(recoveryLetters.length));
}

function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

function totpOf(secret: string, issuer: string, label: string): TOTP {
  return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period: stepSeconds });
}
