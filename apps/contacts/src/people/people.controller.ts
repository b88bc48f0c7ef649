import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
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
    private readonly audited: AuditedReads,
  ) {}

  @Route(listContacts)
  async list(input: RouteInput<typeof listContacts>, caller: Caller): Promise<RouteReply<typeof listContacts>> {
    const page = await this.listing.run(input.query, caller);
    const subject = whoIsListed(input.query);
    await this.audited.note(caller, { deed: 'contacts.listed', subject, people: page.items.length });
    return page;
  }

  @Route(addContact)
  async add(input: RouteInput<typeof addContact>, caller: Caller): Promise<ContactDetailReply> {
    return this.showing.run(await this.adding.run(input, caller), caller);
  }

  @Route(readContact)
  async read(input: RouteInput<typeof readContact>, caller: Caller): Promise<ContactDetailReply> {
    const contact = await this.showing.run(input.params.id, caller);
    await this.audited.note(caller, { deed: 'contact.read', subject: `contact:${contact.id}`, people: 1 });
    return contact;
  }

  @Route(welcomeWalkIn)
  welcome(input: RouteInput<typeof welcomeWalkIn>): Promise<RouteReply<typeof welcomeWalkIn>> {
    return this.welcoming.run(input.body);
  }
}

/** As the audit names it; of several bounds the narrowest one. */
function whoIsListed({ circleId, workplaceId, unionLocalId }: RouteInput<typeof listContacts>['query']): string {
  if (workplaceId) return `workplace:${workplaceId}`;
  if (unionLocalId) return `union-local:${unionLocalId}`;
  return circleId ? `circle:${circleId}` : 'contacts:all';
}
