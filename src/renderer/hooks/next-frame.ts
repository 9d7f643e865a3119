/** Does it as soon as the next frame has been drawn. */
export function afterNextFrame(does: () => void): void {
  requestAnimationFrame(() => setTimeout(does, 0));
}
