import { describe, expect, it } from 'vitest';
import { debianSources } from './debian-mirror.ts';

const DEB822 = `Types: deb
# a comment
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb deb-src
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
`;

describe('the mirror that the host takes Debian from', () => {
  it('is read from .sources files', () => {
    expect(debianSources([DEB822], 'bookworm', 'trixie')).toEqual([
      'deb http://mirror.example/debian trixie main',
      'deb http://mirror.example/debian trixie-updates main',
      'deb http://mirror.example/debian-security trixie-security main',
    ]);
  });

  it('is read from .list files', () => {
    const list = `# deb http://old.example/debian bookworm main
deb [signed-by=/usr/share/keyrings/x.gpg] https://mirror.example/debian bookworm main # here
deb-src https://mirror.example/debian bookworm main
`;
    expect(debianSources([list], 'bookworm', 'trixie')).toEqual([
      'deb https://mirror.example/debian trixie main',
    ]);
  });

  it('leaves out what is not Debian, is switched off, or is not fetched over HTTP', () => {
    const others = [
      'deb https://packages.example/apt cloud-sdk-bookworm main',
      'deb cdrom:[Debian] bookworm main',
      DEB822.replace('Types: deb\n', 'Types: deb\nEnabled: no\n'),
    ];
    expect(debianSources(others, 'bookworm', 'trixie')).toEqual([]);
  });

  it('is unknown when only a part of Debian is there', () => {
    expect(
      debianSources(['deb http://m.example/debian bookworm-updates main'], 'bookworm', 'trixie'),
    ).toEqual([]);
  });
});
