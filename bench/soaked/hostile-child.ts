import { readFileSync } from 'node:fs';
import { takeBomb } from '../../test/hostile/bombs/take-bomb.ts';
import { receiverInMemory } from '../../test/hostile/receiver.ts';

/* A process of its own that takes in one hostile mail: `node <bundle of this> <file>`. Prints what it took as JSON; the memory is the process's largest. */
const [, , file = ''] = process.argv;
const receiver = await receiverInMemory();
const idleMb = process.resourceUsage().maxRSS / 1024;
const taken = await takeBomb(receiver, 'bomb', readFileSync(file));
console.log(JSON.stringify({ ...taken, idleMb, mb: process.resourceUsage().maxRSS / 1024 }));
