import { runService } from '#service';
import { actions } from './actions.module.js';

await runService(actions);
