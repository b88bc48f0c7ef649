/** Rows under aligned column names, as lines of text. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(columns), ...rows.map(line)].join('\n');
}

/** Names and what is known under each, as lines of text. */
export function facts(known: readonly (readonly [name: string, fact: string])[]): string {
  const width = Math.max(...known.map(([name]) => name.length));
  return known.map(([name, fact]) => `${name.padEnd(width)}  ${fact}`).join('\n');
}
