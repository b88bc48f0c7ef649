import { runService } from '#service';
import { contacts } from './contacts.module.js';

await runService(contacts);
