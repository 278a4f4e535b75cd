import { changes, factText, formatVantage, type Change, type Hop, type Verdict } from '@dari/reachability';
import type { Context } from '../cli/context.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { renderChanges } from '../render/render-changes.ts';
import { readTopology } from '../routes/read-topology.ts';
import type { Texts } from '../text/texts.ts';

export interface DiffOptions {
  /** Files that `dari snapshot` wrote. */
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
}

/** `dari diff`: which routes end otherwise, and why. Ends with 0 also when some do. */
export async function diff({ before, after, json }: DiffOptions, context: Context): Promise<ExitName> {
  const { world, texts, outStyle } = context;
  const found = changes(await readTopology(before), await readTopology(after));
  world.stdout(
    json
      ? `${JSON.stringify({ changes: found.map((change) => changeAsJson(change, texts)) })}\n`
      : renderChanges(found, texts, outStyle, world.terminal.columns()),
  );
  return 'ok';
}

/** One change as `diff --json` prints it; a side is `null` where there was no such route. */
function changeAsJson({ vantage, address, before, after, because }: Change, texts: Texts): unknown {
  const side = (verdict: Verdict | null, hop: Hop | null): unknown =>
    verdict === null
      ? null
      : {
          outcome: verdict.outcome,
          code: verdict.code,
          hop: hop === null ? null : { ...hop, text: factText(hop.fact, texts.routes.language) },
        };
  return {
    vantage: formatVantage(vantage),
    address: address.text,
    before: side(before, because.before),
    after: side(after, because.after),
  };
}
