import { Injectable } from '@nestjs/common';
import { WakeBell } from './wake-bell.js';

/**
 * Shut while this process does not know yet who asked for no more texts: whoever has still to find that out holds it,
 * and nothing is claimed before the last of them lets go.
 */
@Injectable()
export class SendingDoor {
  private holders = 0;

  constructor(private readonly bell: WakeBell) {}

  get isOpen(): boolean {
    return this.holders === 0;
  }

  /** @returns lets go; calling it again does nothing. */
  hold(): () => void {
    this.holders += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.holders -= 1;
      if (this.isOpen) this.bell.ring();
    };
  }
}
