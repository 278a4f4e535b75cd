import { imageCommands } from '../commands/image-command.ts';
import { SHELLS } from '../commands/shell.ts';
import { imagesInOrder } from '../plan/images-in-order.ts';
import type { Stack, WantedImage } from '../stack.ts';
import type { ExportNote } from './export-note.ts';

/**
 * @param carried whether the exported file itself says how an image is had.
 * @returns a note for each image that has to be made before, in the order in which they can be made.
 */
export function firstImages(stack: Stack, carried: (image: WantedImage) => boolean): readonly ExportNote[] {
  return imagesInOrder(stack.images)
    .filter((image) => image.how !== 'pull' && !carried(image))
    .map((image) => {
      const commands = imageCommands(image, SHELLS.posix).map((parts) => parts.join(' '));
      return { code: 'image-first', facts: { image: image.tag, commands: commands.join('\n') } };
    });
}
