import { BASES, STACKS } from '@dari/infra';
import { LABEL } from '@dari/topology';
import { chooseImages, ImageError } from '../../images/index.ts';
import type { CheckResult } from '../finding.ts';
import type { Patient } from '../patient.ts';

/** What the registry says of each image, and where the next start would take them from. */
export async function checkImages(patient: Patient): Promise<Omit<CheckResult, 'id'>> {
  const { engine, context } = patient;
  const references = [BASES.mongo.registry.tag, BASES.node.registry.tag];
  const registry = await Promise.all(
    references.map(async (image) => {
      const answer = await engine.askRegistry(image, context.world.signal);
      return { image, answer: answer.kind };
    }),
  );
  try {
    const { choices } = await choose(patient);
    const source = choices.some((choice) => choice.source === 'offline') ? 'offline' : 'registry';
    return { state: 'ok', finding: { code: 'images', registry, source, why: '' } };
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    return { state: 'fail', finding: { code: 'images', registry, source: 'none', why: error.message } };
  }
}

function choose({
  engine,
  topology,
  settings,
  context: { world },
}: Patient): ReturnType<typeof chooseImages> {
  const volume = topology.volumes.find(({ name }) => name === `${settings.DARI_PROJECT}-data`);
  return chooseImages({
    stack: STACKS.bridge,
    forced: 'auto',
    present: topology.images,
    volumeDatabase: volume?.labels[LABEL.database] ?? null,
    engine,
    world: { repository: world.root, environment: world.env, platform: world.platform },
    signal: world.signal,
  });
}
