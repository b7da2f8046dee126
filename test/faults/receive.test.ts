import { describe } from 'vitest';
import { crashesOfReceiving } from '../functions/given/receive-crashes.ts';

describe('a crash', () => crashesOfReceiving(1));
