/** How well a piece of a file follows the order of an export. */
export interface TracedOrder {
  /** People of the file who are known, in its order. */
  readonly people: number;
  /** Of each two that follow one another, how many stand in the order of the export. */
  readonly inOrder: number;
}

/** Fewer say nothing: any three people stand in the right order once in six times. */
const fewestPeople = 8;

/** Counts how much of a file follows an order, by the places of its people in it. */
export function countInOrder(ranks: readonly string[]): TracedOrder {
  const inOrder = ranks.filter((rank, at) => at > 0 && (ranks[at - 1] ?? '') < rank).length;
  return { people: ranks.length, inOrder };
}

/** Whether that is no chance: a copy, a piece of one, or one to which a few rows were added. */
export function followsOrder({ people, inOrder }: TracedOrder): boolean {
  return people >= fewestPeople && inOrder >= (people - 1) * 0.9;
}
