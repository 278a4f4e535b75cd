export { basesFirst } from './bases-first.ts';
export { CA_VARIABLES } from './ca-bundle.ts';
export { chooseImages, refusalOf, type ImageChoices, type ImageRequest } from './choose-images.ts';
export type { Forced, SourceChoice, SourceReason } from './choose-sources.ts';
export { ImageError, type ImageErrorKind } from './image-error.ts';
export type { ImageWorld } from './image-world.ts';
export { prepareImage, type ImageEngine } from './prepare-image.ts';
