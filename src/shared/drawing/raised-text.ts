/** How superscript and subscript stand: the same numbers for measuring, preview and file. */

/**
 * Size of raised and lowered text as it is drawn, as a share of the run's size: LibreOffice's (DFLT_ESC_PROP). PowerPoint
 * draws two thirds, for which room is left where lines are counted.
 */
export const raisedScale = 0.58;

/** PowerPoint's share. */
export const raisedScaleInPowerPoint = 2 / 3;

/** Rise of the baseline, as a share of the run's full size: `baseline="30000"` in the file. */
export const superscriptRise = 0.3;

/** Drop of the baseline, as a share of the run's full size: `baseline="-25000"` in the file. */
export const subscriptDrop = 0.25;
