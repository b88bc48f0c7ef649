import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { CountsModule } from '../counts/counts.module.js';
import { BoardLinks } from './board-links.js';
import { BoardSnapshots } from './board-snapshots.js';
import { BoardsController } from './boards.controller.js';
import { CreateBoard } from './create-board.js';
import { ListBoards } from './list-boards.js';
import { RevokeBoard } from './revoke-board.js';
import { WatchBoard } from './watch-board.js';
import { WatchedBoards } from './watched-boards.js';

/** What partners see: counts, never people. */
@Module({
  imports: [ChangesModule, CountsModule],
  controllers: [BoardsController],
  providers: [BoardLinks, BoardSnapshots, WatchedBoards, WatchBoard, CreateBoard, ListBoards, RevokeBoard],
})
export class BoardsModule {}
