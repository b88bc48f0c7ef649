import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import type { ContactDetailReply } from '../people/people.routes.js';
import { ShowContact } from '../people/show-contact.js';
import { EditPerson } from './edit-person.js';
import { ListTags } from './list-tags.js';
import { editPerson, listTags } from './profiles.routes.js';

@Controller()
export class ProfilesController {
  constructor(
    private readonly editing: EditPerson,
    private readonly showing: ShowContact,
    private readonly listing: ListTags,
  ) {}

  @Route(editPerson)
  async edit(input: RouteInput<typeof editPerson>, caller: Caller): Promise<ContactDetailReply> {
    await this.editing.run(input, caller);
    return this.showing.run(input.params.id, caller);
  }

  @Route(listTags)
  list(): Promise<RouteReply<typeof listTags>> {
    return this.listing.run();
  }
}
