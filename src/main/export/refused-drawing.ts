/** A drawing that takes too long. */
export class DrawingRefused extends Error {
  override readonly name = 'DrawingRefused';
}

/** Whether a drawing is refused, which may be sound XML: by us, or by the drawing library, which says so (resvg 2.6.2) in words of its own only. */
export function isRefusedDrawing(error: unknown): boolean {
  return error instanceof DrawingRefused || (error instanceof Error && error.message.startsWith('SVG '));
}
