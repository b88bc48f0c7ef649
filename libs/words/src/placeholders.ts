import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

/** The names of everything a compiled message fills in, sorted, those inside plural and select branches included. */
export function placeholdersOf(message: CompiledMessage): readonly string[] {
  const names = new Set<string>();
  collect(message, names);
  return [...names].sort();
}

function collect(message: CompiledMessage, names: Set<string>): void {
  for (const token of message) {
    if (typeof token === 'string') continue;
    const [name, , format] = token;
    names.add(name);
    for (const branch of branchesOf(format)) collect(branch, names);
  }
}

function branchesOf(format: unknown): CompiledMessage[] {
  if (typeof format !== 'object' || format === null) return [];
  return Object.values(format).filter((branch): branch is CompiledMessage => Array.isArray(branch));
}
