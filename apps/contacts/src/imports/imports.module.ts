import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SearchModule } from '../search/search.module.js';
import { BeginFile } from './begin-file.js';
import { ReadDoneLines } from './done-lines.js';
import { EndImport } from './end-import.js';
import { FileBytes } from './file-bytes.js';
import { FindSamePeople } from './find-same-people.js';
import { FindThrough } from './find-through.js';
import { ForgetImportFiles } from './forget-import-files.js';
import { ImportClaims } from './import-claims.js';
import { ImportFilesController } from './import-files.controller.js';
import { ImportMembers } from './import-members.js';
import { ImportWorker } from './import-worker.js';
import { ImportsController } from './imports.controller.js';
import { KeepPart } from './keep-part.js';
import { LookAtFile } from './look-at-file.js';
import { NamesOfFiles } from './names-of-files.js';
import { OpenRejected } from './open-rejected.js';
import { ReadFileRows } from './read-file-rows.js';
import { RecordAnswers } from './record-answers.js';
import { RecordWholeFile } from './record-whole-file.js';
import { ShowImport } from './show-import.js';
import { StartImport } from './start-import.js';
import { SteerImport } from './steer-import.js';
import { TakeInBatch } from './take-in-batch.js';
import { TakeInFile } from './take-in-file.js';

@Module({
  imports: [ConsentModule, PeopleModule, SearchModule],
  controllers: [ImportsController, ImportFilesController],
  providers: [
    BeginFile,
    EndImport,
    FileBytes,
    FindSamePeople,
    FindThrough,
    ForgetImportFiles,
    ImportClaims,
    ImportMembers,
    ImportWorker,
    KeepPart,
    LookAtFile,
    NamesOfFiles,
    OpenRejected,
    ReadDoneLines,
    ReadFileRows,
    RecordAnswers,
    RecordWholeFile,
    ShowImport,
    StartImport,
    SteerImport,
    TakeInBatch,
    TakeInFile,
  ],
})
export class ImportsModule {}
