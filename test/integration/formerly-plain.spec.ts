import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';
