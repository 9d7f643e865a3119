/** Whether the drawing library refuses a drawing, which may be sound XML: resvg (2.6.2) says so in words of its own only. */
export function isRefusedDrawing(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('SVG ');
}
