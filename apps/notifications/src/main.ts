import { runService } from '#service';
import { notifications } from './notifications.module.js';

await runService(notifications);
