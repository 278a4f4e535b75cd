import { testAccessible } from './accessible.ts';
import { PAGES } from './stack.ts';

const LOOKS = ['en-US', 'ko-KR'].flatMap((locale) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 390].map((width) => ({ locale, colorScheme, width })),
  ),
);

testAccessible(PAGES.bridge, LOOKS);
