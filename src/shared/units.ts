/**
 * Units of length. Everything between `plan` and the writers is in points; a .pptx file is in English Metric Units.
 * A `Points` value is a plain number so that arithmetic stays readable; `Emu` is branded, so that a writer cannot
 * put points where the file wants EMU.
 */

/** 1/72 inch. The unit of every box, size and line in a Scene. */
export type Points = number;

/** English Metric Units: 914,400 to the inch, always whole (ECMA-376 Part 1, 20.1.10.16). */
export type Emu = number & { readonly __unit: 'emu' };

const emuPerPoint = 12_700; // 914,400 EMU an inch / 72 points an inch

/** Points as whole EMU, rounded to the nearest. */
export function emu(points: Points): Emu {
  return Math.round(points * emuPerPoint) as Emu;
}

/** EMU, as read from a foreign package, as points. */
export function fromEmu(value: number): Points {
  return value / emuPerPoint;
}

/** Coordinates carry no more than 0.01 pt (127 EMU): the one place where geometry is rounded. */
export function roundPoints(value: Points): Points {
  return Math.round(value * 100) / 100;
}
