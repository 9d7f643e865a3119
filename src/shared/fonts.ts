/**
 * Office's faces and their metric twins: free faces of the same advance widths, bundled with the program. The width
 * tables, the preview, PNG, PDF and the rendering tests all use one set (npm: @expo-google-fonts/*).
 */
export const twins: Readonly<Record<string, string>> = {
  Calibri: 'Carlito',
  Arial: 'Arimo',
  Cambria: 'Caladea',
  Georgia: 'Gelasio',
  'Times New Roman': 'Tinos',
  'Courier New': 'Cousine',
};

/** The bundled face that has the widths of `family`, or undefined where there is none. */
export function twinOf(family: string): string | undefined {
  return twins[family] ?? (Object.values(twins).includes(family) ? family : undefined);
}
