import { Injectable } from '@nestjs/common';
import type { Caller } from '#runtime';
import { PassRestore } from '../restores/pass-restore.js';
import { WakeBell } from '../sending/wake-bell.js';
import { ChangeWave } from './change-wave.js';

/** Lets a paused wave go on. */
@Injectable()
export class ResumeWave {
  constructor(
    private readonly passRestore: PassRestore,
    private readonly changing: ChangeWave,
    private readonly bell: WakeBell,
  ) {}

  /**
   * After the database was set back to a backup, what went out since is found out first.
   *
   * @throws Problem `sent_since_not_known` while the provider cannot be asked, and whatever `ChangeWave` throws.
   */
  async run(caller: Caller, waveId: string): Promise<void> {
    await this.passRestore.run(waveId);
    await this.changing.run(caller, waveId, 'resume');
    this.bell.ring();
  }
}
