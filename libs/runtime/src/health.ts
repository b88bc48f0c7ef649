/** Answers null when all is well, otherwise what is wrong in a few words. */
export type ReadinessCheck = () => Promise<string | null>;

/** What `/readyz` answers. */
interface Readiness {
  readonly ready: boolean;
  /** `ok`, or what is wrong. */
  readonly checks: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

/** What `/readyz` asks; each part of a service adds its own check. Injected by class. */
export class Health {
  private readonly checks = new Map<string, ReadinessCheck>();
  private readonly notes = new Set<string>();

  addCheck(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Something that a person should know and that keeps nothing from working; `/status` tells of it. */
  addNote(name: string): void {
    this.notes.add(name);
  }

  /** Each check's answer by name; a check that throws is not ready, and its message says why. */
  async readiness(): Promise<Readiness> {
    const answers = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await check().catch(describe)] as const),
    );
    return {
      ready: answers.every(([, answer]) => answer === null),
      checks: Object.fromEntries(answers.map(([name, answer]) => [name, answer ?? 'ok'])),
      notes: [...this.notes],
    };
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : 'failed without a reason';
}
