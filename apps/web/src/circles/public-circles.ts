import { Injectable } from '@nestjs/common';
import { Logger, Problem, ServiceClient } from '#runtime';
import type { Language } from '#words';
import type { JoinWording } from '../pages/join-form.js';
import type { PublicCircle } from '../pages/public-circle.js';
import { type ServicePublicCircle, toPublicCircle } from './public-circle.mapping.js';

/** What contacts tells anybody of the circles. */
@Injectable()
export class PublicCircles {
  constructor(
    private readonly services: ServiceClient,
    private readonly logger: Logger,
  ) {}

  /** The circles by name; none while contacts is away, because a page that says what is coming must not wait for it. */
  list(): Promise<PublicCircle[]> {
    return this.listed({});
  }

  /** The circle of an action; null when it is not shown to everybody, or while contacts is away. */
  async ofId(id: string | null): Promise<PublicCircle | null> {
    if (id === null) return null;
    return (await this.listed({ id }))[0] ?? null;
  }

  /** @throws Problem of contacts when there is no such circle, or none that is shown to everybody. */
  async read(slug: string): Promise<PublicCircle> {
    const path = `/internal/public/circles/${encodeURIComponent(slug)}`;
    return toPublicCircle(await this.services.json<ServicePublicCircle>('contacts', { method: 'GET', path }));
  }

  /** What people agree to by joining, in their language; null while nobody can say. */
  async wording(language: Language): Promise<JoinWording | null> {
    const path = '/internal/public/wordings/join';
    const told = await this.orNull(
      this.services.json<{ version: number } & Record<Language, string>>('contacts', { method: 'GET', path }),
    );
    return told && { version: told.version, text: told[language] };
  }

  private async listed(query: Readonly<Record<string, string>>): Promise<PublicCircle[]> {
    const asked = { method: 'GET', path: '/internal/public/circles', query } as const;
    const list = await this.orNull(this.services.json<{ items: ServicePublicCircle[] }>('contacts', asked));
    return (list?.items ?? []).map(toPublicCircle);
  }

  /** What contacts refuses, or is not there to say, is missing on the page, and whoever runs the house reads why. */
  private async orNull<T>(asked: Promise<T>): Promise<T | null> {
    try {
      return await asked;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.logger.warn({ error }, 'contacts does not tell what a public page shows of it');
      return null;
    }
  }
}
