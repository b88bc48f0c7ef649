import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { ActionViews } from './action-views.js';
import { createAction, editAction, listActions, postAction, readAction } from './actions.routes.js';
import { CreateDraft } from './create-draft.js';
import { EditDraft } from './edit-draft.js';
import { ListActions } from './list-actions.js';
import { PostAction } from './post-action.js';

/** Drafting and posting over HTTP. */
@Controller()
export class ActionsController {
  constructor(
    private readonly lists: ListActions,
    private readonly creates: CreateDraft,
    private readonly edits: EditDraft,
    private readonly posts: PostAction,
    private readonly views: ActionViews,
  ) {}

  @Route(listActions)
  list(input: RouteInput<typeof listActions>): Promise<RouteReply<typeof listActions>> {
    return this.lists.run(input);
  }

  @Route(createAction)
  async create(input: RouteInput<typeof createAction>, caller: Caller): Promise<RouteReply<typeof createAction>> {
    return this.views.one(await this.creates.run(input, caller));
  }

  @Route(readAction)
  read({ params }: RouteInput<typeof readAction>): Promise<RouteReply<typeof readAction>> {
    return this.views.one(params.id);
  }

  @Route(editAction)
  async edit(input: RouteInput<typeof editAction>): Promise<RouteReply<typeof editAction>> {
    await this.edits.run(input);
    return this.views.one(input.params.id);
  }

  @Route(postAction)
  async post({ params }: RouteInput<typeof postAction>, caller: Caller): Promise<RouteReply<typeof postAction>> {
    await this.posts.run(params.id, caller);
    return this.views.one(params.id);
  }
}
