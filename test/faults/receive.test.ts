import { describe } from 'vitest';
import { crashesOfReceiving } from '../functions/receive-crashes.ts';

describe('a crash', () => crashesOfReceiving(1));
