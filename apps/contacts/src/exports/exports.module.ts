import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { AddExportPart } from './add-export-part.js';
import { AskForExport } from './ask-for-export.js';
import { DecideExport } from './decide-export.js';
import { ExpireExports } from './expire-exports.js';
import { ExportClaims } from './export-claims.js';
import { ExportWorker } from './export-worker.js';
import { ExportsController } from './exports.controller.js';
import { ForgetExports } from './forget-exports.js';
import { ListAwaitedExports } from './list-awaited-exports.js';
import { MakeExport } from './make-export.js';
import { OpenExportFile } from './open-export-file.js';
import { PutRowsInOrder } from './put-rows-in-order.js';
import { ReadExported } from './read-exported.js';
import { RowOrder } from './row-order.js';
import { ShowExports } from './show-exports.js';
import { TraceExport } from './trace-export.js';

/** Lists of people that are taken out: asked for, approved by a second person, made, handed out and forgotten. */
@Module({
  imports: [SealingModule],
  controllers: [ExportsController],
  providers: [
    AddExportPart,
    AskForExport,
    DecideExport,
    ExpireExports,
    ExportClaims,
    ExportWorker,
    ForgetExports,
    ListAwaitedExports,
    MakeExport,
    OpenExportFile,
    PutRowsInOrder,
    ReadExported,
    RowOrder,
    ShowExports,
    TraceExport,
  ],
})
export class ExportsModule {}
