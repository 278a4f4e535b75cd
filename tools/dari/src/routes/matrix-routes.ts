import { BROWSER, HOST, parseAddress, type Vantage } from '@dari/reachability';
import { LABEL, type Container, type Topology } from '@dari/topology';
import { addressForms, type FormedAddress } from './address-forms.ts';
import type { Route } from './route.ts';

/** A route of the matrix, and the address form it is about. */
export interface MatrixRoute extends Route {
  readonly target: FormedAddress;
}

export interface MatrixScope {
  readonly vantages: readonly Vantage[];
  readonly targets: readonly Container[];
  readonly lanIp: string | null;
}

/** Every vantage × every address form of every target. */
export function matrixRoutes(
  topology: Topology,
  { vantages, targets, lanIp }: MatrixScope,
): readonly MatrixRoute[] {
  const page = pageOf(targets);
  const forms = targets.flatMap((container) => addressForms(container, topology, lanIp));
  // What several containers are called at, such as an alias that they share, is one address.
  const distinct = new Map(forms.toReversed().map((form) => [form.text, form]));
  return forms
    .filter((form) => distinct.get(form.text) === form)
    .flatMap((target) => {
      const address = parseAddress(target.text);
      return vantages.map((vantage) => ({
        vantage: vantage.kind === 'browser' ? asBrowser(target, page) : vantage,
        address,
        target,
      }));
    });
}

/** In the order in which a call goes through them; what plays no tier comes last, by name. */
const TIERS: readonly (string | undefined)[] = ['proxy', 'web', 'api', 'db', undefined];

/** @returns the containers as the rows and columns of the matrix have them. */
export function inOrder(containers: readonly Container[]): readonly Container[] {
  const rank = ({ labels }: Container): number => TIERS.indexOf(labels[LABEL.tier]);
  return containers.toSorted((a, b) => rank(a) - rank(b));
}

/** `host`, `browser`, and each container that can call. */
export function vantagesOf(containers: readonly Container[]): readonly Vantage[] {
  return [
    BROWSER,
    HOST,
    ...containers
      .filter(({ state }) => state === 'running')
      .map(({ name }): Vantage => ({ kind: 'container', container: name })),
  ];
}

/** The page is opened from the address bar; what is behind it is called by the page. */
function asBrowser({ container }: FormedAddress, page: string | null): Vantage {
  return isFront(container) ? BROWSER : { kind: 'browser', page };
}

/** @returns the origin of the stack's page: of the proxy where there is one; `null` without a page. */
export function pageOf(targets: readonly Container[]): string | null {
  const fronts = targets.filter(isFront);
  const front = fronts.find(({ labels }) => labels[LABEL.tier] === 'proxy') ?? fronts[0];
  const port = front?.published.find(({ protocol }) => protocol === 'tcp')?.hostPort;
  return port === undefined ? null : `http://localhost:${port}`;
}

function isFront({ labels }: Container): boolean {
  return labels[LABEL.tier] === 'web' || labels[LABEL.tier] === 'proxy';
}
