export { probe, type ProbeOptions } from './probe.js';
export { freePort, freePorts } from './free-port.js';
export { runFolder, temporaryFolder } from './run-folder.js';
export { testPostgres } from './test-postgres.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { closeNetwork, NetworkClosedError } from './close-network.js';
