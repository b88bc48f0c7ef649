import { Module } from '@nestjs/common';
import { ActionViews } from './action-views.js';
import { ActionsController } from './actions.controller.js';
import { CreateDraft } from './create-draft.js';
import { DraftColumns } from './draft-columns.js';
import { EditDraft } from './edit-draft.js';
import { ListActions } from './list-actions.js';
import { PostAction } from './post-action.js';

/** Drafts, and what becomes of them when they are posted. */
@Module({
  controllers: [ActionsController],
  providers: [DraftColumns, ActionViews, CreateDraft, EditDraft, PostAction, ListActions],
})
export class PostingModule {}
