import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLocal } from '../../engine/open-engine.ts';
import { fileEventsNote } from '../../file-events/wants-polling.ts';
import { makeFolder, writeWhole } from '../../files/write-whole.ts';
import type { CheckResult } from '../finding.ts';
import type { Patient } from '../patient.ts';
import { runBeside } from './run-beside.ts';

/** How long an edit may take to be seen, in milliseconds. On a native engine it takes about one. */
const PATIENCE_MS = 4000;
const NOT_SEEN = 3;

/** Says when it watches; then the time until the first event, or exit code 3. */
const WATCH_SCRIPT = `
const watcher = require('fs').watch('/watch', () => { console.log('seen'); watcher.close(); clearTimeout(late); });
const late = setTimeout(() => process.exit(${NOT_SEEN}), ${PATIENCE_MS});
console.log('watching');
`;

/** Whether an edit on this computer is an event inside a container. The answer is noted for `WEB_FILE_EVENTS=auto`. */
export async function checkFileEvents(patient: Patient): Promise<Omit<CheckResult, 'id'>> {
  const { engine, image, settings, context } = patient;
  if (!isLocal(engine)) return { state: 'unknown', finding: { code: 'not-tried', because: 'remote' } };
  if (image === null) return { state: 'unknown', finding: { code: 'not-tried', because: 'no-image' } };
  const { root } = context.world;
  const folder = join(root, '.dari', settings.DARI_PROJECT, `doctor-${randomBytes(3).toString('hex')}`);
  await makeFolder(folder);
  try {
    let ms = 0;
    const options = {
      image,
      command: ['node', '-e', WATCH_SCRIPT],
      binds: [`${folder}:/watch:ro`],
      network: 'none',
    };
    const result = await runBeside(patient, options, async (name, signal) => {
      let editedAt = 0;
      for await (const { text } of engine.logs(name, { follow: true, tail: 'all' }, signal)) {
        if (text === 'watching') {
          editedAt = Date.now();
          await writeFile(join(folder, 'edit'), String(editedAt));
        }
        if (text === 'seen') ms = Date.now() - editedAt;
      }
      return 'wait';
    });
    const arrive = result?.exitCode === 0;
    await writeWhole(fileEventsNote(root), `${JSON.stringify({ arrive })}\n`);
    return arrive
      ? { state: 'ok', finding: { code: 'file-events-arrive', ms } }
      : { state: 'warn', finding: { code: 'file-events-do-not-arrive', ms: PATIENCE_MS } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
