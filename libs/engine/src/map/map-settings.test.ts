import { UNCONFINED } from '@dari/topology';
import { describe, expect, it } from 'vitest';
import { confinementOf, healthOf, loggingOf } from './map-settings.ts';

describe('confinement', () => {
  it('is none where the engine says nothing, or says 0 and -1 for no limit', () => {
    expect(confinementOf({})).toEqual(UNCONFINED);
    expect(confinementOf({ HostConfig: { Memory: 0, PidsLimit: -1, CapAdd: null } })).toEqual(UNCONFINED);
  });

  it('names capabilities as they are asked for, whatever the engine makes of them', () => {
    const HostConfig = { CapDrop: ['ALL'], CapAdd: ['CAP_NET_ADMIN', 'chown'] };
    expect(confinementOf({ HostConfig })).toMatchObject({
      droppedCapabilities: ['ALL'],
      addedCapabilities: ['CHOWN', 'NET_ADMIN'],
    });
  });

  it.each([
    ['no-new-privileges', true],
    ['no-new-privileges:true', true],
    ['no-new-privileges=true', true],
    ['no-new-privileges:false', false],
    ['seccomp=unconfined', false],
  ])('reads %s', (option, noNewPrivileges) => {
    expect(confinementOf({ HostConfig: { SecurityOpt: [option] } })).toMatchObject({ noNewPrivileges });
  });
});

describe('a health check', () => {
  const of = (Test: readonly string[] | null): ReturnType<typeof healthOf> =>
    healthOf({ Config: { Healthcheck: { Test } } });

  it('is none without one, and where the one of the image is turned off', () => {
    expect([healthOf({}), of(null), of([]), of(['NONE'])]).toEqual([null, null, null, null]);
  });

  it('has milliseconds, and the default of the engine for what is left out', () => {
    expect(of(['CMD-SHELL', 'curl localhost'])).toEqual({
      command: 'curl localhost',
      intervalMs: 30_000,
      timeoutMs: 30_000,
      retries: 3,
      startPeriodMs: 0,
    });
    const Healthcheck = { Test: ['CMD', 'true'], Interval: 5e9, Timeout: 1e9, Retries: 1, StartPeriod: 2e9 };
    expect(healthOf({ Config: { Healthcheck } })).toEqual({
      command: 'true',
      intervalMs: 5000,
      timeoutMs: 1000,
      retries: 1,
      startPeriodMs: 2000,
    });
  });
});

it('knows the log driver with its options', () => {
  const LogConfig = { Type: 'json-file', Config: { 'max-size': '10m' } };
  expect(loggingOf({ HostConfig: { LogConfig } })).toEqual({
    driver: 'json-file',
    options: { 'max-size': '10m' },
  });
  expect(loggingOf({})).toBeNull();
});
