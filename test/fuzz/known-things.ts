/** Ids of what there is in the house, by what it is. */
export interface Known {
  readonly actions: { readonly every: readonly string[]; readonly draft: string };
  readonly contacts: { readonly every: readonly string[]; readonly leaving: string };
  readonly circles: readonly string[];
  readonly audiences: readonly string[];
  readonly partners: readonly string[];
  readonly campaigns: readonly string[];
  readonly workplaces: readonly string[];
  readonly imports: readonly string[];
  readonly rsvps: readonly string[];
  readonly boards: readonly string[];
  readonly 'captain-links': readonly string[];
  readonly shifts: readonly string[];
  readonly replies: readonly string[];
  readonly waves: readonly string[];
  readonly exports: readonly string[];
  readonly messages: readonly string[];
  readonly events: readonly string[];
}
