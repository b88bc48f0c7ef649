/** Places in the product where a fault test may end the process as `kill -9` would. */
export class Crashpoints {
  constructor(private readonly armed: string | undefined) {}

  /** True when a test armed this point. */
  isArmed(name: string): boolean {
    return this.armed === name;
  }

  /** Ends the process at once, without any clean-up, when this point is armed; says so on standard error first. */
  reach(name: string): void {
    if (this.armed !== name) return;
    process.stderr.write(`crashpoint ${name} reached\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}
