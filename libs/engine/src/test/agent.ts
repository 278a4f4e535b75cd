import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { Program } from '../engine.ts';
import { openNamespaces, type Namespaces } from '../deep/namespaces.ts';
import type { EngineFixture } from './engine-fixture.ts';

const ENTRY = `import { serveAgent } from '@dari/probe/agent';
void serveAgent(process.stdin, process.stdout);`;

/** @returns the agent's program, bundled as the command line does it. */
export async function agentProgram(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: import.meta.dirname },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** @returns an image with Node and a shell. */
export function nodeImage(env: Readonly<Record<string, string | undefined>>): string {
  const image = env['DARI_TEST_NODE_IMAGE'] ?? '';
  if (image !== '') return image;
  throw new Error(
    'DARI_TEST_NODE_IMAGE has to name an image that is on the engine and has Node; npm test sets it',
  );
}

/** Namespaces of the test's engine; `image` has Node. */
export async function testNamespaces(fixture: EngineFixture, image: string): Promise<Namespaces> {
  const program = await agentProgram();
  return openNamespaces(fixture.engine, {
    image,
    program,
    labels: fixture.labels,
    threads: 40,
    client: () => localAgent(program),
  });
}

/** The agent as a process of this machine. */
function localAgent(program: string): Program {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  return {
    write: (line) => child.stdin.write(`${line}\n`),
    lines: () => createInterface({ input: child.stdout }),
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
}
