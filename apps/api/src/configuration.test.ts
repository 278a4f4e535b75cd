import { describe, expect, it } from 'vitest';
import { ConfigurationError, parseConfiguration } from './configuration.ts';

const credentials = { DB_USER: 'goals', DB_PASSWORD: 'secret' };

function failure(environment: Record<string, string>): ConfigurationError {
  try {
    parseConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('expected a ConfigurationError');
}

describe('parseConfiguration', () => {
  it('needs a user and a password and has a default for all else', () => {
    expect(parseConfiguration(credentials)).toEqual({
      port: 3000,
      database: {
        host: 'localhost',
        port: 27017,
        user: 'goals',
        password: 'secret',
        name: 'goals',
        authSource: 'admin',
      },
      webOrigins: [],
      addressBook: null,
      containerName: null,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    const configuration = parseConfiguration({ ...credentials, PORT: '', LOG_LEVEL: '', WEB_ORIGINS: '' });
    expect(configuration.port).toBe(3000);
    expect(configuration.logLevel).toBe('info');
    expect(configuration.webOrigins).toEqual([]);
  });

  it('reads several origins', () => {
    const { webOrigins } = parseConfiguration({
      ...credentials,
      WEB_ORIGINS: 'http://localhost:5173, http://127.0.0.1:5173',
    });
    expect(webOrigins).toEqual(['http://localhost:5173', 'http://127.0.0.1:5173']);
  });

  it('has the address book itself where no file can be mounted', () => {
    const book = {
      stack: 'production',
      network: 'goals-front',
      networks: { web: ['goals-front'], api: ['goals-front', 'goals-back'], db: ['goals-back'] },
      containers: { web: 'goals-web', api: 'goals-api', db: 'goals-db' },
      replicas: ['goals-api'],
      apiPort: null,
      addresses: [],
    };
    const given = { ...credentials, CONTAINER_NAME: 'goals-api', ADDRESS_BOOK: '/run/dari/addresses.json' };
    expect(parseConfiguration(given)).toMatchObject({
      addressBook: '/run/dari/addresses.json',
      containerName: 'goals-api',
    });
    expect(parseConfiguration({ ...given, ADDRESS_BOOK_JSON: JSON.stringify(book) }).addressBook).toEqual(
      book,
    );
  });

  it.each(['{', '[]', '{"stack":"production"}'])('refuses %s as an address book', (ADDRESS_BOOK_JSON) => {
    expect(failure({ ...credentials, ADDRESS_BOOK_JSON }).message).toContain('an address book in JSON');
  });

  it('reports every bad variable at once, with what was found', () => {
    const error = failure({
      PORT: 'abc',
      DB_HOST: 'mongodb://x',
      DB_PORT: '70000',
      DB_USER: '',
      DB_NAME: 'a b',
      WEB_ORIGINS: 'localhost:5173',
      LOG_LEVEL: 'loud',
    });
    expect(error.faults.map(({ variable }) => variable)).toEqual([
      'PORT',
      'DB_HOST',
      'DB_PORT',
      'DB_USER',
      'DB_PASSWORD',
      'DB_NAME',
      'WEB_ORIGINS',
      'LOG_LEVEL',
    ]);
    expect(error.message).toContain('PORT: expected a whole number from 0 to 65535, found "abc"');
    expect(error.message).toContain('DB_PASSWORD: expected the password of the database user, found nothing');
  });

  it.each(['1e3', '0x10', '-1', '3.5', ' 1', '65536', '99999999'])('refuses %j as a port', (PORT) => {
    expect(failure({ ...credentials, PORT }).faults).toHaveLength(1);
  });

  it.each(['*', 'null', 'http://localhost:5173/', 'ftp://x', 'http://a,b', 'http://LOCALHOST'])(
    'refuses %j as an origin',
    (WEB_ORIGINS) => {
      expect(failure({ ...credentials, WEB_ORIGINS }).faults).toHaveLength(1);
    },
  );

  it('never shows the password', () => {
    expect(failure({ ...credentials, PORT: 'x' }).message).not.toContain('secret');
  });
});
