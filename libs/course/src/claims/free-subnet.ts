import { overlap } from '../conditions/subnet.ts';

const TRIES = 1000;
/** In the middle of 10.0.0.0/8, which neither engines nor home routers begin with. */
const FIRST = 128;
const BYTE = 256;

/**
 * @param taken blocks of addresses that are in use.
 * @param draw a whole number from 0, smaller than what it gets.
 * @returns a block that overlaps none of them.
 */
export function freeSubnet(taken: readonly string[], draw: (below: number) => number): string {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const subnet = `10.${FIRST + draw(BYTE - FIRST)}.${draw(BYTE)}.0/24`;
    if (!taken.some((one) => overlap(one, subnet))) return subnet;
  }
  throw new Error('all of 10.128.0.0/9 is in use');
}
