export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * @param position where the focus is.
 * @param size how many rows and columns there are; both at least 1.
 * @param withControl whether the Control key is held: then Home and End go to the corners.
 * @returns where the key leads; `null` when it is not a key of the grid. At an edge the focus stays.
 */
export function nextPosition(
  key: string,
  { row, column }: GridPosition,
  size: { readonly rows: number; readonly columns: number },
  withControl = false,
): GridPosition | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'Home':
      return { row: withControl ? 0 : row, column: 0 };
    case 'End':
      return { row: withControl ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: lastRow, column };
    default:
      return null;
  }
}
