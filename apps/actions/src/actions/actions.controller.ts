import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import type { ActionReply } from './action.shapes.js';
import { ActionViews } from './action-views.js';
import { createAction, editAction, listActions, postAction, readAction } from './actions.routes.js';
import { CreateDraft } from './create-draft.js';
import { EditDraft } from './edit-draft.js';
import { ListActions } from './list-actions.js';
import { PostAction } from './post-action.js';
import { holdToPosted, mayKnowHost } from './posted-only.rules.js';

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
  async list(input: RouteInput<typeof listActions>, caller: Caller): Promise<RouteReply<typeof listActions>> {
    holdToPosted(caller, input.query.when);
    const page = await this.lists.run(input);
    return { ...page, items: page.items.map((action) => shownTo(caller, action)) };
  }

  @Route(createAction)
  async create(input: RouteInput<typeof createAction>, caller: Caller): Promise<RouteReply<typeof createAction>> {
    return this.views.one(await this.creates.run(input, caller));
  }

  @Route(readAction)
  async read({ params }: RouteInput<typeof readAction>, caller: Caller): Promise<RouteReply<typeof readAction>> {
    const action = await this.views.one(params.id);
    holdToPosted(caller, action.state);
    return shownTo(caller, action);
  }

  @Route(editAction)
  async edit(input: RouteInput<typeof editAction>, caller: Caller): Promise<RouteReply<typeof editAction>> {
    await this.edits.run(input, caller);
    return this.views.one(input.params.id);
  }

  @Route(postAction)
  async post({ params }: RouteInput<typeof postAction>, caller: Caller): Promise<RouteReply<typeof postAction>> {
    await this.posts.run(params.id, caller);
    return this.views.one(params.id);
  }
}

function shownTo(caller: Caller, action: ActionReply): ActionReply {
  return mayKnowHost(caller) ? action : { ...action, host: null };
}
