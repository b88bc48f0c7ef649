import type { ReactNode } from 'react';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { ToPeople } from './to-people.js';

interface PlacesListProps {
  readonly title: string;
  readonly lead: string;
  /** What is said while there is none. */
  readonly none: string;
  readonly error: unknown;
  readonly items: readonly PlaceItem[] | undefined;
  /** The way to add one. */
  readonly children: ReactNode;
}

interface PlaceItem {
  readonly id: string;
  readonly link: ReactNode;
  readonly facts: readonly string[];
}

/** What people belong to, by name: circles, workplaces or union locals. */
export function PlacesList({ title, lead, none, error, items, children }: PlacesListProps) {
  return (
    <Screen title={title} above={<ToPeople />}>
      <p>{lead}</p>
      {children}
      <Trouble error={error} />
      {items?.length === 0 && <p>{none}</p>}
      <ul className="rows">
        {items?.map(({ id, link, facts }) => (
          <li key={id}>
            {link}
            <br />
            <span className="soft">{facts.join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
