import { allEvents, type EventDefinition, type ServiceName } from '#contracts';

/** The contracts by what messaging asks of them. A test may bring contracts of its own. */
export class EventCatalogue {
  /** Every topic, sorted. */
  readonly topics: readonly string[];
  private readonly byName: ReadonlyMap<string, EventDefinition>;

  constructor(private readonly events: readonly EventDefinition[] = allEvents) {
    this.byName = new Map(events.map((event) => [event.name, event]));
    this.topics = sortedTopics(events);
  }

  find(name: string): EventDefinition | undefined {
    return this.byName.get(name);
  }

  /** What a service has to read to get every event it is listed as a consumer of. */
  topicsReadBy(service: ServiceName): readonly string[] {
    return sortedTopics(this.events.filter(({ consumers }) => consumers.includes(service)));
  }

  topicsWrittenBy(service: ServiceName): readonly string[] {
    return sortedTopics(this.events.filter(({ owner }) => owner === service));
  }

  /** Names of the events of a topic that are for a service. */
  heardOn(topic: string, service: ServiceName): readonly string[] {
    const heard = this.events.filter((event) => event.topic === topic && event.consumers.includes(service));
    return heard.map(({ name }) => name);
  }

  /** Services that read a topic, each once. */
  readersOf(topic: string): readonly ServiceName[] {
    return [...new Set(this.events.filter((event) => event.topic === topic).flatMap(({ consumers }) => consumers))];
  }
}

function sortedTopics(events: readonly EventDefinition[]): readonly string[] {
  return [...new Set(events.map(({ topic }) => topic))].sort();
}
