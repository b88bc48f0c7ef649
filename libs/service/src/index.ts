export type { ServiceDefinition } from './service-definition.js';
