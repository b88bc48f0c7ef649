import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { CountsModule } from '../counts/counts.module.js';
import { LinkNamesModule } from '../link-names/link-names.module.js';
import { BoardLinks } from './board-links.js';
import { BoardSnapshots } from './board-snapshots.js';
import { BoardsController } from './boards.controller.js';
import { CreateBoard } from './create-board.js';
import { ListBoards } from './list-boards.js';
import { ListLiveBoards } from './list-live-boards.js';
import { LiveBoardsController } from './live-boards.controller.js';
import { RevokeBoard } from './revoke-board.js';
import { WatchBoard } from './watch-board.js';
import { WatchedBoards } from './watched-boards.js';

/** What partners see: counts, never people. */
@Module({
  imports: [ChangesModule, CountsModule, LinkNamesModule],
  controllers: [BoardsController, LiveBoardsController],
  providers: [
    ...[BoardLinks, BoardSnapshots, WatchedBoards, WatchBoard],
    ...[CreateBoard, ListBoards, ListLiveBoards, RevokeBoard],
  ],
})
export class BoardsModule {}
