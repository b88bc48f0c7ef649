import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Board } from './board.entity.js';

/** The boards of an action, newest first. */
@Injectable()
export class ListBoards {
  constructor(private readonly database: Database) {}

  run(actionId: string): Promise<Board[]> {
    return this.database.dataSource.manager.find(Board, { where: { actionId }, order: { id: 'DESC' } });
  }
}
