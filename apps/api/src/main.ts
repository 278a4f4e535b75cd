import { config } from 'dotenv';
import { pino } from 'pino';
import type { Configuration } from './configuration.ts';
import { ConfigurationError, parseConfiguration } from './configuration.ts';
import { gatheredLines } from './gathered-lines.ts';
import { startService } from './service.ts';

/** 78 is EX_CONFIG of sysexits.h: starting again would not help. */
const EXIT_CONFIGURATION = 78;
const EXIT_FAILURE = 1;

// In production the environment is the only source; on a desk, a file fills what it leaves open.
if (process.env['NODE_ENV'] !== 'production') config({ quiet: true });

try {
  await run(parseConfiguration(process.env));
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT_CONFIGURATION);
}

async function run(configuration: Configuration): Promise<void> {
  const lines = gatheredLines(pino.destination({ fd: 1, sync: true }));
  process.on('exit', () => {
    lines.flushSync();
  });
  const options = { level: configuration.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const log = pino(options, lines);

  // The first process of a container has no default action for signals.
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve(signal);
      });
    }
  });

  const service = await startService(configuration, log).catch((error: unknown) => {
    log.fatal({ err: error, port: configuration.port }, 'cannot listen');
    return process.exit(EXIT_FAILURE);
  });

  const signal = await asked;
  log.info({ signal }, 'stopping');
  for (const again of ['SIGTERM', 'SIGINT'] as const) process.once(again, () => process.exit(EXIT_FAILURE));
  await service.stop();
  log.info('stopped');
  // A name that is being looked up would keep the process for up to ten seconds.
  process.exit(0);
}
