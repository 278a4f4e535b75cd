import type { CheckId, Finding } from '../../doctor/finding.ts';
import { pitfallText } from './pitfalls.ts';
import { registryAnswerText } from './registry-answers.ts';

/** What a check found, and what to do about it; `null` where nothing has to be done. */
export interface FindingText {
  readonly found: string;
  readonly remedy: string | null;
}

const GB = 1_000_000_000;

export const doctorTexts = {
  titles: {
    settings: 'settings',
    engine: 'engine',
    disk: 'disk',
    ports: 'ports',
    dns: 'names',
    images: 'images',
    'file-events': 'file events',
    credentials: 'password',
    containers: 'containers',
    leftovers: 'leftovers',
  } as Record<CheckId, string>,
  allGood: 'Everything works.',
  someWarn: 'It works; read the lines marked "!".',
  finding,
};

function finding(it: Finding): FindingText {
  switch (it.code) {
    case 'settings-good':
      return { found: `${it.path} is in order`, remedy: null };
    case 'settings-bad':
      return {
        found: `${
          it.faults
            .map((fault) => fault.name)
            .filter(Boolean)
            .join(', ') || it.path
        } cannot be used`,
        remedy: 'npx dari up lists each with its line and what to write instead',
      };
    case 'engine-answers':
      return { found: `${it.version} (API ${it.api}), ${it.system}, at ${it.endpoint}`, remedy: null };
    case 'error':
      return { found: it.found, remedy: it.remedy };
    case 'disk': {
      const free = (it.freeBytes / GB).toFixed(1);
      return {
        found: `${free} GB free on ${it.where}`,
        remedy: it.freeBytes < 5 * GB ? 'Delete images that no container uses: docker image prune -a' : null,
      };
    }
    case 'ports-free':
      return {
        found: [
          it.ours.length > 0 ? `${it.ours.join(', ')} used by this project` : '',
          it.ports.length > 0 ? `${it.ports.join(', ')} free` : '',
        ]
          .filter(Boolean)
          .join('; '),
        remedy: null,
      };
    case 'names-resolve':
      return { found: `a container finds another one by its name (${it.name})`, remedy: null };
    case 'names-do-not-resolve':
      return {
        found: `a container does not find another one by its name (${it.seen})`,
        remedy: "Restart the engine; if it stays so, look for a firewall rule on the engine's computer",
      };
    case 'images':
      return { found: imagesFound(it), remedy: imagesRemedy(it) };
    case 'file-events-arrive':
      return { found: `an edit was seen in a container after ${it.ms} ms`, remedy: null };
    case 'file-events-do-not-arrive':
      return {
        found: `an edit was not seen in a container within ${it.ms} ms`,
        remedy: 'The next npm start makes the page look for edits itself (WEB_FILE_EVENTS=auto does so now)',
      };
    case 'login-works':
      return { found: `${it.product} accepts the password in .env`, remedy: null };
    case 'login-refused':
      return {
        found: `the database refuses ${it.user} with the password in .env`,
        remedy: `Put the earlier password back into .env, or delete the data: npx dari down --volumes --yes ${it.volume}`,
      };
    case 'login-not-tried':
      return { found: `not tried: ${it.seen}`, remedy: 'Start the stack first: npm start' };
    case 'no-pitfalls':
      return { found: `none of ${it.containers} shows a mistake that many make`, remedy: null };
    case 'pitfall':
      return pitfallText(it.pitfall);
    case 'no-leftovers':
      return { found: 'nothing of other projects', remedy: null };
    case 'leftovers':
      return {
        found: it.projects.map(({ project, things }) => `${project} (${things})`).join(', '),
        remedy: `If nobody needs it: DARI_PROJECT=${it.projects[0]?.project ?? ''} npx dari down`,
      };
    case 'not-tried':
      return { found: `not tried: ${NOT_TRIED[it.because]}`, remedy: null };
  }
}

const NOT_TRIED = {
  'no-engine': 'no engine answers',
  'no-image': 'there is no image to try it with yet; run npm start first',
  'bad-settings': 'the settings are wrong',
  remote: 'the engine runs on another computer',
  'not-running': 'the stack does not run; start it with npm start',
};

function imagesFound(it: Extract<Finding, { code: 'images' }>): string {
  const answers = it.registry
    .map(({ image, answer }) => `${image}: ${registryAnswerText(answer, '')}`)
    .join('; ');
  const use = it.source === 'registry' ? 'used from the registry' : 'built here';
  return `${use}${answers === '' ? '' : ` (${answers})`}`;
}

function imagesRemedy(it: Extract<Finding, { code: 'images' }>): string | null {
  if (it.source !== 'none') return null;
  return `No source: ${it.why}`;
}
