/** How large a slide is drawn: fitted to the window, or a share of that. */
export type Zoom = 'fit' | number;

const steps = [0.5, 0.75, 1, 1.5, 2, 3, 4];

/** The next larger or smaller step; it stays at the ends. */
export function nextZoom(now: Zoom, way: 'in' | 'out'): Zoom {
  const share = now === 'fit' ? 1 : now;
  const next = way === 'in' ? steps.find((step) => step > share) : steps.findLast((step) => step < share);
  const zoom = next ?? share;
  return zoom === 1 ? 'fit' : zoom;
}
