import { Injectable } from '@nestjs/common';
import { Problem, ServiceClient } from '#runtime';

/** What a role can be bounded to, each by its name. */
export interface Choices {
  readonly circles: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly {
    readonly id: string;
    readonly title: string;
    readonly timeZone: string;
    readonly startsAt: string;
  }[];
  readonly partners: readonly { readonly id: string; readonly name: string }[];
}

/** A page about who may enter must not wait long for a part that is away. */
const timeoutMs = 2_000;

/** Tells what a role can be bounded to: circles for conveners, actions for captains, partners for partners. */
@Injectable()
export class ScopeChoices {
  constructor(private readonly services: ServiceClient) {}

  /** What cannot be asked for now is missing: the page is also for when somebody has to be kept out in a hurry. */
  async run(): Promise<Choices> {
    const [{ circles }, { actions, partners }] = await Promise.all([
      this.ask<Pick<Choices, 'circles'>>('contacts', '/internal/circles', { circles: [] }),
      this.ask<Omit<Choices, 'circles'>>('actions', '/internal/scopes', { actions: [], partners: [] }),
    ]);
    return { circles, actions, partners };
  }

  private async ask<T>(service: 'contacts' | 'actions', path: string, otherwise: T): Promise<T> {
    try {
      return await this.services.json<T>(service, { method: 'GET', path, timeoutMs });
    } catch (error) {
      if (error instanceof Problem) return otherwise;
      throw error;
    }
  }
}
