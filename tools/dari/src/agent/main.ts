/** The agent as a program of its own: `build.mjs` bundles it, and it runs inside network namespaces. */
import { serveAgent } from '@dari/probe/agent';

void serveAgent(process.stdin, process.stdout).then(() => {
  // A name may still be looked up, for nobody.
  process.exit(0);
});
