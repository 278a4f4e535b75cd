import { pino } from 'pino';
import type { Configuration, DatabaseConfiguration } from '../configuration.ts';
import type { Service } from '../service.ts';
import { startService } from '../service.ts';

export interface RunningService extends Service, AsyncDisposable {
  readonly url: string;
  /** What it logged so far, one object per line. */
  readonly lines: readonly Record<string, unknown>[];
}

/** The api in this process, on a free port. */
export async function runningService(
  database: DatabaseConfiguration,
  more: Partial<Configuration> = {},
): Promise<RunningService> {
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    {
      write: (line: string) => {
        lines.push(JSON.parse(line) as Record<string, unknown>);
      },
    },
  );
  const service = await startService(
    {
      port: 0,
      database,
      webOrigins: [],
      addressBook: null,
      containerName: null,
      logLevel: 'info',
      ...more,
    },
    log,
  );
  return {
    ...service,
    lines,
    url: `http://127.0.0.1:${service.port}`,
    [Symbol.asyncDispose]: () => service.stop(),
  };
}
