/** Briefs that are built on a PowerPoint file, and changes of its parts. */

/** A part's name, and what becomes of its XML. */
export type PackageChange = readonly [RegExp, (xml: string) => string];

/** A slide of a list, and one of a sentence. */
export const listAndStatement = `---
title: Report
---

## Ports

- One
- Two

## What counts

One sentence that stands alone.
`;

/** A cover with a subtitle, and a slide of a list. */
export const withSubtitle = `---
title: Report
subtitle: What is known of the ports
---

## Ports

- One
`;

/** A layout on a ground of its own. */
export function onRed(xml: string): string {
  return xml.replace(
    /(<p:cSld[^>]*>)/,
    '$1<p:bg><p:bgPr><a:solidFill><a:srgbClr val="B21A40"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
  );
}
