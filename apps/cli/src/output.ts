/** Options that every verb takes. */
export interface SharedOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly yes?: boolean;
}

/** Writes a result for machines or for people. */
export function print(json: boolean | undefined, value: object, words: string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : words}\n`);
}
