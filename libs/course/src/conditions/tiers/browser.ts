import type { Container } from '@dari/topology';
import type { Problem } from '../../check/check-result.ts';
import type { Condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { apis, doorOf } from './api.ts';
import { variable } from './by-hand.ts';
import { pageOf, urlOf, type Page } from './page.ts';
import { readinessIn } from './readiness.ts';

/** @returns the address of the api that stands in a page; `null`: none that can be read. */
export function apiAddressIn({ http }: Pick<Page, 'http'>): URL | null {
  const [, inAttribute] = /data-api=["']?([^"'\s>]+)/.exec(http.body) ?? [];
  const [anywhere] = /https?:\/\/[^\s"'<>`]+/.exec(http.body) ?? [];
  const text = inAttribute ?? anywhere ?? '';
  return URL.canParse(text) ? new URL(text) : null;
}

/** A page runs in the browser: what it calls has to make sense there, and the api has to let it read the answer. */
export function usableInBrowser(scene: Scene): Condition<Container> {
  const problem = (container: Container): Problem | null => {
    const door = doorOf(container);
    const http = pageOf(scene, container);
    return door === undefined || http === null ? null : browserProblem(scene, { container, door, http });
  };
  return {
    holds: (one) => problem(one) === null,
    problem: (one) => problem(one) ?? { code: 'page-silent', facts: { container: one.name } },
  };
}

/** @returns what keeps a browser on this computer from the api; `null`: nothing does. */
function browserProblem(scene: Scene, page: Page): Problem | null {
  const { container, door } = page;
  const url = apiAddressIn(page);
  const facts = {
    container: container.name,
    page: urlOf(door),
    address: url?.origin ?? '',
    host: url?.hostname ?? '',
  };
  if (url === null) return { code: 'page-names-no-api', facts };
  const port = url.port === '' ? 80 : Number(url.port);
  const to = { scheme: 'http', host: url.hostname, port, path: '/readyz' } as const;
  const { outcome, http } = scene.see({ kind: 'dial', from: 'host', to });
  if (outcome === 'name-not-found') return { code: 'page-api-name', facts };
  if (http === null) return { code: 'page-api-silent', facts: { ...facts, outcome } };
  if (readinessIn(http) === null) return { code: 'page-api-other', facts };
  const api = apis(scene).find((one) => one.state === 'running' && doorOf(one)?.port === port);
  if (api === undefined) return { code: 'page-api-other', facts };
  const allowed = variable(api, 'WEB_ORIGINS');
  const origins = allowed.split(',').map((origin) => origin.trim());
  if (originsOf(page).some((origin) => origins.includes(origin))) return null;
  const wanted = originsOf(page)[0] ?? '';
  return { code: 'api-refuses-page', facts: { ...facts, api: api.name, allowed, wanted } };
}

/** A page that is bound everywhere can be opened by either name. */
function originsOf({ door }: Page): string[] {
  const hosts = ['localhost', '127.0.0.1', '::1'].includes(door.host)
    ? ['localhost', '127.0.0.1']
    : [door.host];
  return hosts.map((host) => urlOf({ ...door, host }));
}
