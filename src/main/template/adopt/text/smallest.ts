/** How small the text of a foreign layout may be where its keeper says nothing. */

/** Text goes no smaller than the larger of these: points, and a share of the placeholder's own size. */
export const usualSmallest = { size: 14, share: 0.6 };
