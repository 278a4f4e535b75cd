import { explain, parseAddress, parseSnapshot, parseVantage, type Verdict } from '@dari/reachability';
import type { WrongFile } from './wrong-file.ts';

/** Asks again what a file was written about. */
export function replay(text: string): { readonly file: WrongFile; readonly verdict: Verdict } {
  const file = JSON.parse(text) as WrongFile;
  const topology = parseSnapshot(JSON.stringify(file.snapshot));
  return { file, verdict: explain(topology, parseVantage(file.vantage), parseAddress(file.address)) };
}
