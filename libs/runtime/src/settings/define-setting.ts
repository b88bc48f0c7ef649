import type { z } from 'zod';

/** Every process of Turnout that reads settings. */
export type ProcessName = 'actions' | 'contacts' | 'notifications' | 'web' | 'practice' | 'cli';

/** One setting, declared once: the reader, the generated page and the check of the compose file all use this. */
export interface SettingDefinition<S extends z.ZodType = z.ZodType> {
  /** Name of the environment variable. */
  readonly name: string;
  /** Reads the text of the environment; its default is what holds when the variable is unset or empty. */
  readonly schema: S;
  /** What stands in the default column of the documentation. */
  readonly shownDefault: string;
  readonly help: string;
  /** Secret values may come from the file that `NAME_FILE` points to, and are never shown. */
  readonly secret?: boolean;
  readonly usedBy: readonly ProcessName[];
}

export function defineSetting<S extends z.ZodType>(definition: SettingDefinition<S>): SettingDefinition<S> {
  return Object.freeze(definition);
}
