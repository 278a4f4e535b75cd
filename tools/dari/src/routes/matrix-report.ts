import { formatVantage, type Vantage } from '@dari/reachability';
import { LABEL } from '@dari/topology';
import type { MatrixRoute } from './matrix-routes.ts';
import type { RouteReport } from './route-report.ts';

/** The matrix, put in order: addresses by the server that they mean, and for each address one cell a vantage. */
export interface MatrixReport {
  /** Names of the columns. */
  readonly vantages: readonly string[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly MatrixRow[] }[];
  readonly counts: MatrixCounts;
  /** Whether anybody dialled. */
  readonly dialled: boolean;
}

export interface MatrixRow {
  readonly address: string;
  /** As many as there are vantages; `null`: there is no such route. */
  readonly cells: readonly (RouteReport | null)[];
}

export interface MatrixCounts {
  readonly routes: number;
  readonly agree: number;
  readonly differ: number;
  /** Not to be compared: the prediction or what was seen is unknown, or nobody could dial. */
  readonly unknown: number;
  /** Of everything, from the first look at the engine. */
  readonly ms: number;
}

/** @param reports one for each route, in the same order. */
export function matrixReport(
  routes: readonly MatrixRoute[],
  reports: readonly RouteReport[],
  { dialled, ms }: Pick<MatrixReport, 'dialled'> & Pick<MatrixCounts, 'ms'>,
): MatrixReport {
  const vantages = [...new Set(routes.map(({ vantage }) => columnOf(vantage)))];
  const groups = new Map<string, Map<string, (RouteReport | null)[]>>();
  routes.forEach(({ vantage, target }, index) => {
    const tier = target.container.labels[LABEL.tier];
    const title = `${target.container.name}${tier === undefined ? '' : ` (${tier})`} :${target.port}`;
    const rows = groups.get(title) ?? new Map<string, (RouteReport | null)[]>();
    groups.set(title, rows);
    const cells = rows.get(target.text) ?? vantages.map(() => null);
    rows.set(target.text, cells);
    cells[vantages.indexOf(columnOf(vantage))] = reports[index] ?? null;
  });
  const count = (agrees: boolean | null): number => reports.filter((one) => one.agrees === agrees).length;
  return {
    vantages,
    groups: [...groups].map(([title, rows]) => ({
      title,
      rows: [...rows].map(([address, cells]) => ({ address: withoutScheme(address), cells })),
    })),
    counts: { routes: routes.length, agree: count(true), differ: count(false), unknown: count(null), ms },
    dialled,
  };
}

/** A browser is one column, whatever page it shows. */
function columnOf(vantage: Vantage): string {
  return vantage.kind === 'browser' ? 'browser' : formatVantage(vantage);
}

function withoutScheme(address: string): string {
  return address.replace(/^[a-z]+:\/\//, '');
}
