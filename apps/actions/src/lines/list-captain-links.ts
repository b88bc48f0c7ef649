import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { CaptainLink } from './captain-link.entity.js';

/** The captains' links of an action, newest first. */
@Injectable()
export class ListCaptainLinks {
  constructor(private readonly database: Database) {}

  run(actionId: string): Promise<CaptainLink[]> {
    return this.database.dataSource.manager.find(CaptainLink, {
      where: { actionId },
      relations: { action: true },
      order: { id: 'DESC' },
    });
  }
}
