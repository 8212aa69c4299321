/** Takes its turn with a file and keeps it until it is ended. */
import { takeTurn } from '#lib/shell/files/take-turn.ts';

const done = await takeTurn(process.argv[2] ?? '');
process.stdout.write(done === undefined ? 'none' : 'taken');
setInterval(() => undefined, 1000);
