export { probe, type ProbeOptions } from './probe.js';
export { freePort, freePorts } from './free-port.js';
