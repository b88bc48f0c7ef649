import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';

const PageToken = createContext<string | undefined>(undefined);

/** The page with the token that its forms send along, as proof that they come from it; without one, as it is. */
export function withPageToken(token: string | undefined, page: VNode): VNode {
  return <PageToken.Provider value={token}>{page}</PageToken.Provider>;
}

/** The token of the page that is being drawn; undefined where nothing is done in anybody's name. */
export function usePageToken(): string | undefined {
  return useContext(PageToken);
}
