export { probe, type ProbeOptions } from './probe.js';
export { freePort, freePorts } from './free-port.js';
export { runFolder, temporaryFolder } from './run-folder.js';
export { testPostgres } from './test-postgres.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { closeNetwork, NetworkClosedError } from './close-network.js';
export { startKafka, type StartKafkaOptions } from './kafka/start-kafka.js';
export type { RunningKafka } from './kafka/kafka-broker.js';
export { brokersUp } from './kafka/ask-kafka.js';
