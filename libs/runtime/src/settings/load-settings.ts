import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { settingDefinitions } from './catalogue.js';
import type { SettingDefinition } from './define-setting.js';
import { plainBeyondHere } from './plain-connections.rules.js';

type Definitions = typeof settingDefinitions;

/** The settings of a process by their product names; see docs/configuration.md for each. */
export type SettingValues = { readonly [K in keyof Definitions]: z.output<Definitions[K]['schema']> };

/** What reading the environment gave: the values, and warnings for a person (about misspelt names). */
export interface LoadedSettings {
  readonly values: SettingValues;
  readonly warnings: readonly string[];
}

/** The environment does not hold what the settings ask for; the message names every setting that is wrong. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Limits of requests that are wider than this bound nobody. */
const mostRateScale = 10;

const twilioHost = 'https://api.twilio.com';

/**
 * Reads the settings of a process.
 *
 * @param environment the variables to read; the environment of the process unless a test brings its own.
 * @throws SettingsError when a value cannot be read, or a practice-only setting meets Twilio's own address.
 */
export function loadSettings(environment: NodeJS.ProcessEnv = process.env): LoadedSettings {
  const problems: string[] = [];
  const entries = Object.entries(settingDefinitions).map(([key, definition]) => {
    const read = readOne(definition, environment);
    if (!read.success) problems.push(`${definition.name}: ${read.error}`);
    return [key, read.success ? read.value : undefined];
  });
  const values = Object.fromEntries(entries) as SettingValues;
  problems.push(...forbiddenTogether(values), ...openToOthers(values));
  if (problems.length > 0) throw new SettingsError(`These settings cannot be used:\n  ${problems.join('\n  ')}`);
  return { values, warnings: misspeltNames(environment) };
}

/** True when no Twilio account is set: nothing may leave this computer. */
export function isPractice(values: SettingValues): boolean {
  return values.twilioAccountSid === undefined;
}

type Read = { success: true; value: unknown } | { success: false; error: string };

function readOne(definition: SettingDefinition, environment: NodeJS.ProcessEnv): Read {
  const file = definition.secret ? environment[`${definition.name}_FILE`] : undefined;
  const text = file ? readFileSync(file, 'utf8').trim() : environment[definition.name];
  const parsed = definition.schema.safeParse(text === '' ? undefined : text);
  if (parsed.success) return { success: true, value: parsed.data };
  return { success: false, error: parsed.error.issues.map((issue) => issue.message).join('; ') };
}

function forbiddenTogether(values: SettingValues): string[] {
  const live = values.twilioAccountSid !== undefined && values.twilioApiUrl.startsWith(twilioHost);
  if (!live) return [];
  const practiceOnly = [
    values.clockStartsAt && settingDefinitions.clockStartsAt.name,
    values.crashpoint && settingDefinitions.crashpoint.name,
    values.lookupSeconds && settingDefinitions.lookupSeconds.name,
    (values.rateScale ?? 1) > mostRateScale ? settingDefinitions.rateScale.name : undefined,
  ];
  const refused = practiceOnly
    .filter((name) => name !== undefined)
    .map((name) => `${name}: is for practice and tests; it cannot be set while texts go through Twilio.`);
  // Sessions, answer links and webhooks all travel to this address.
  if (!values.publicUrl?.startsWith('https:')) {
    const { name } = settingDefinitions.publicUrl;
    refused.push(`${name}: must be the https:// address of this installation while texts go through Twilio.`);
  }
  return refused;
}

/** What the parts say to each other is signed and not encrypted, and the names and numbers of people are in it. */
function openToOthers(values: SettingValues): string[] {
  if (values.ownNetwork === 'yes') return [];
  const { actionsUrl, contactsUrl, notificationsUrl } = settingDefinitions;
  const serviceUrls = {
    [actionsUrl.name]: values.actionsUrl,
    [contactsUrl.name]: values.contactsUrl,
    [notificationsUrl.name]: values.notificationsUrl,
  };
  return plainBeyondHere({ ...values, serviceUrls }).map(
    (name) =>
      `${name}: leads to another machine without TLS. Use TLS (for PostgreSQL sslmode=verify-full, for Kafka ` +
      `${settingDefinitions.kafkaTls.name}=on), or say ${settingDefinitions.ownNetwork.name}=yes.`,
  );
}

function misspeltNames(environment: NodeJS.ProcessEnv): string[] {
  const known = Object.values(settingDefinitions).flatMap(({ name, secret }: SettingDefinition) =>
    secret ? [name, `${name}_FILE`] : [name],
  );
  return Object.keys(environment)
    .filter((name) => name.startsWith('TURNOUT_') && !known.includes(name))
    .map((name) => `${name} is not a setting of Turnout and was ignored. Did you mean ${nearest(name, known)}?`);
}

function nearest(name: string, known: readonly string[]): string {
  const ranked = known.map((candidate) => ({ candidate, distance: editDistance(name, candidate) }));
  ranked.sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate ?? '';
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
