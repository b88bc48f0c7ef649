import { runService } from '#service';
import { web } from './web.module.js';

await runService(web);
