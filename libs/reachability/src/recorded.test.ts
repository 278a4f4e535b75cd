import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verdictLines } from '../test/verdict-lines.ts';
import { parseAddress } from './address/parse-address.ts';
import { explain } from './explain.ts';
import { parseSnapshot } from './snapshot/parse-snapshot.ts';
import { parseVantage } from './vantage.ts';

/** `npm run verify:reachability -- --engine E --record` leaves them: what real engines did. */
const FOLDER = join(import.meta.dirname, '../test/fixtures/recorded');

interface Recorded {
  readonly from: string;
  readonly routes: readonly { readonly vantage: string; readonly address: string; readonly seen: string }[];
  readonly snapshot: unknown;
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

it('has topologies of four engines', () => {
  const engines = new Set(names.map((name) => name.split('-')[0]));
  expect([...engines].sort()).toEqual(['20.10', '26.1', '28.5', '29']);
});

describe.each(names)('%s', (name) => {
  const file = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Recorded;
  const topology = parseSnapshot(JSON.stringify(file.snapshot));
  const verdicts = file.routes.map(({ vantage, address }) =>
    explain(topology, parseVantage(vantage), parseAddress(address)),
  );

  it('is predicted as it was seen, or not at all', () => {
    file.routes.forEach(({ vantage, address, seen }, index) => {
      const outcome = verdicts[index]?.outcome ?? '';
      expect(['unknown', seen], `${vantage} ${address}`).toContain(outcome);
    });
  });

  it('is explained by the same hops as before', async () => {
    const lines = file.routes.flatMap(({ vantage, address }, index) => {
      const verdict = verdicts[index];
      return [`${vantage} ${address}`, ...(verdict === undefined ? [] : verdictLines(verdict))];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      join(FOLDER, name.replace(/\.json$/, '.verdicts.txt')),
    );
  });
});
