import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AddContact } from './add-contact.js';
import { ListContacts } from './list-contacts.js';
import { addContact, type ContactDetailReply, listContacts, readContact, welcomeWalkIn } from './people.routes.js';
import { ShowContact } from './show-contact.js';
import { WelcomeWalkIn } from './welcome-walk-in.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly listing: ListContacts,
    private readonly adding: AddContact,
    private readonly showing: ShowContact,
    private readonly welcoming: WelcomeWalkIn,
  ) {}

  @Route(listContacts)
  list(input: RouteInput<typeof listContacts>, caller: Caller): Promise<RouteReply<typeof listContacts>> {
    return this.listing.run(input.query, caller);
  }

  @Route(addContact)
  async add(input: RouteInput<typeof addContact>, caller: Caller): Promise<ContactDetailReply> {
    return this.showing.run(await this.adding.run(input, caller), caller);
  }

  @Route(readContact)
  read(input: RouteInput<typeof readContact>, caller: Caller): Promise<ContactDetailReply> {
    return this.showing.run(input.params.id, caller);
  }

  @Route(welcomeWalkIn)
  welcome(input: RouteInput<typeof welcomeWalkIn>): Promise<RouteReply<typeof welcomeWalkIn>> {
    return this.welcoming.run(input.body);
  }
}
