/** How superscript and subscript stand: the same numbers for measuring, preview and file. */

/** Size of raised and lowered text, as a share of the run's size, as PowerPoint draws it. */
export const raisedScale = 2 / 3;

/** Rise of the baseline, as a share of the run's full size: `baseline="30000"` in the file. */
export const superscriptRise = 0.3;

/** Drop of the baseline, as a share of the run's full size: `baseline="-25000"` in the file. */
export const subscriptDrop = 0.25;
