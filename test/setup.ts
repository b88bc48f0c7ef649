import { closeNetwork } from '../libs/testing/src/close-network.js';

const brokers = process.env.KAFKA_BROKERS?.split(',') ?? [];
closeNetwork(brokers.map((broker) => broker.trim().replace(/:\d+$/, '')));
