// Writes the tables for the engine of DOCKER_HOST, whose network this process lives in. Arguments: rounds, file.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { endInGoodOrder } from '../measure/interrupted.mjs';
import { stackTables } from './stack-tables.mjs';

endInGoodOrder();
const [rounds, file] = process.argv.slice(2);
writeFileSync(
  file,
  await stackTables({ rounds: Number(rounds), say: (line) => process.stderr.write(`up: ${line}\n`) }),
);
