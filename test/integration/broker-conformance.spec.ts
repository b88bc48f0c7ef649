import { brokerConformance } from '../../libs/testing/src/broker-conformance/broker-conformance.js';

brokerConformance('in-process', async () => ({ kind: 'in-process' }));
