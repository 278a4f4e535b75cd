import { vantageSchema, type Address, type AddressBook, type Vantage } from '@dari/contract';
import { parseAddress } from '@dari/reachability';
import type { Container } from '@dari/topology';
import { LABEL } from '@dari/topology';
import { pageOf } from '../routes/matrix-routes.ts';
import type { Route } from '../routes/route.ts';

/** A call of the Addresses page. */
export interface BookRoute extends Route {
  readonly from: Vantage;
  readonly to: Address['id'];
}

/**
 * Every call that the Addresses page has made: each address of the book, from each place that it dials from.
 *
 * @param containers of the stack: where the page is published says of which origin it is.
 */
export function bookRoutes(
  { addresses, containers: names }: AddressBook,
  containers: readonly Container[],
): readonly BookRoute[] {
  const page = pageOf(containers.filter(({ labels }) => labels[LABEL.tier] !== undefined));
  return addresses.flatMap((written) => {
    const address = parseAddress(textOf(written));
    return vantageSchema.options.map((from): BookRoute => {
      const vantage =
        from === 'browser'
          ? ({ kind: 'browser', page } as const)
          : ({ kind: 'container', container: names[from] } as const);
      return { vantage, address, from, to: written.id };
    });
  });
}

function textOf({ scheme, host, port }: Address): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
