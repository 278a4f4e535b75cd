import type { z } from 'zod';
import { nearest } from '../cli/nearest.ts';
import type { EnvFile } from './env-file.ts';
import type { SettingFault, SettingPlace } from './setting-fault.ts';
import {
  faultOf,
  PORT_NAMES,
  SECRET_NAMES,
  SETTING_DEFAULTS,
  SETTING_NAMES,
  settingsSchema,
  type SettingName,
} from './settings-schema.ts';

/** The settings as values that were checked. */
export type Settings = z.infer<typeof settingsSchema>;

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: readonly SettingFault[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** @returns the settings, or every fault there is, in the order in which a person finds them in the file. */
export function checkSettings(file: EnvFile, environment: Environment): SettingsResult {
  const raw = rawSettings(file, environment);
  const parsed = settingsSchema.safeParse(raw);
  const faults: SettingFault[] = [...strayLines(file), ...misspelled(file)];
  for (const issue of parsed.error?.issues ?? []) {
    const name = issue.path[0] as SettingName;
    faults.push(faultAt(name, faultOf(issue.message), raw, file, environment));
  }
  faults.push(...equalPorts(raw, file, environment, faults));
  if (faults.length === 0 && parsed.success) return { ok: true, settings: parsed.data };
  return { ok: false, faults: faults.toSorted((a, b) => lineOf(a) - lineOf(b)) };
}

/** @returns the settings with what the command line asks for; `null`: nothing. */
export function withReplicas(settings: Settings, replicas: number | null): Settings {
  return replicas === null ? settings : { ...settings, API_REPLICAS: replicas };
}

/** Every setting as text: the environment over the file over the default. */
export function rawSettings(
  file: EnvFile,
  environment: Environment,
): Partial<Record<SettingName, string | undefined>> {
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, environment[name] ?? file.values[name] ?? SETTING_DEFAULTS[name]]),
  );
}

/** @returns the fault with the value that was found and where it came from. */
export function faultAt(
  name: SettingName,
  why: SettingFault['why'],
  raw: Partial<Record<SettingName, string | undefined>>,
  file: EnvFile,
  environment: Environment,
): SettingFault {
  const value = raw[name] ?? null;
  return {
    name,
    why,
    found: SECRET_NAMES.includes(name) ? null : value,
    where: placeOf(name, file, environment),
  };
}

function placeOf(name: string, file: EnvFile, environment: Environment): SettingPlace {
  if (environment[name] !== undefined) return { kind: 'environment' };
  const line = file.lines[name];
  return line === undefined ? { kind: 'nowhere' } : { kind: 'file', line };
}

function lineOf(fault: SettingFault): number {
  return fault.where.kind === 'file' ? fault.where.line : Infinity;
}

/** The engine would refuse the second one half-way through a start. */
function equalPorts(
  raw: Partial<Record<SettingName, string | undefined>>,
  file: EnvFile,
  environment: Environment,
  known: readonly SettingFault[],
): SettingFault[] {
  const good = PORT_NAMES.filter((name) => !known.some((fault) => fault.name === name));
  return good.flatMap((name, index) => {
    const other = good.slice(0, index).find((earlier) => raw[earlier] === raw[name]);
    if (other === undefined) return [];
    return [faultAt(name, { code: 'same-port', other }, raw, file, environment)];
  });
}

/** `WEB_PROT=8080` would otherwise do nothing and say nothing. Other programs' variables are left alone. */
function misspelled(file: EnvFile): SettingFault[] {
  return Object.keys(file.values).flatMap((name): SettingFault[] => {
    const line = file.lines[name];
    if (SETTING_NAMES.some((known) => known === name) || line === undefined) return [];
    const near = nearest(name.toUpperCase(), SETTING_NAMES);
    if (near === null) return [];
    return [
      { name, why: { code: 'unknown-name', nearest: near }, found: null, where: { kind: 'file', line } },
    ];
  });
}

function strayLines(file: EnvFile): SettingFault[] {
  return file.strayLines.map(({ line }) => ({
    name: '',
    why: { code: 'not-an-assignment' },
    // Half a password may stand here.
    found: null,
    where: { kind: 'file', line },
  }));
}
