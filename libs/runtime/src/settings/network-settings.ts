import { z } from 'zod';
import { defineSetting, type ProcessName } from './define-setting.js';

const services: readonly ProcessName[] = ['actions', 'contacts', 'notifications'];

/** How the parts of a cluster reach one another. */
export const networkSettings = {
  ownNetwork: defineSetting({
    name: 'TURNOUT_OWN_NETWORK',
    schema: z.enum(['yes', 'no']).default('no'),
    shownDefault: 'no; `yes` in docker-compose.yml, whose network is its own',
    help: 'yes: the network between the parts is yours alone, or a tunnel or service mesh carries it. Otherwise PostgreSQL, Kafka and services on other machines are refused at start unless they are reached by TLS.',
    usedBy: [...services, 'web', 'practice'],
  }),
  kafkaTls: defineSetting({
    name: 'KAFKA_TLS',
    schema: z.enum(['on', 'off']).default('off'),
    shownDefault: 'off',
    help: 'on: Kafka is reached by TLS, and its certificate is checked.',
    usedBy: services,
  }),
  kafkaCaFile: defineSetting({
    name: 'KAFKA_CA_FILE',
    schema: z.string().min(1).optional(),
    shownDefault: "Node's own list",
    help: 'A file with the certificate, in PEM, of whoever signed that of Kafka.',
    usedBy: services,
  }),
};
