import { imageCommands } from '../commands/image-command.ts';
import { SHELLS } from '../commands/shell.ts';
import { imagesInOrder } from '../plan/images-in-order.ts';
import type { Stack, WantedImage } from '../stack.ts';
import type { ExportNote } from './export-note.ts';

/**
 * @param carried whether the exported file itself says how an image is had.
 * @returns a note about the images that have to be made before, in the order in which they can be made.
 */
export function firstImages(stack: Stack, carried: (image: WantedImage) => boolean): readonly ExportNote[] {
  const missing = imagesInOrder(stack.images).filter((image) => image.how !== 'pull' && !carried(image));
  if (missing.length === 0) return [];
  const commands = missing.flatMap((image) =>
    imageCommands(image, SHELLS.posix).map((parts) => parts.join(' ')),
  );
  const images = missing.map(({ tag }) => tag).join(', ');
  return [{ code: 'images-first', facts: { images, stack: stack.name, commands: commands.join('\n') } }];
}
