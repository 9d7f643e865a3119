/** A brief with all that a house's ink is chosen for: a link, a table with a head, dates, a source. */
export const harbourBrief = `---
title: Report
author: A. Analyst
source: The harbour master
---

## Ports

- One
- See [the register](https://example.org/register)

## Money

| Kind | Sum |
| ---- | --- |
| A    | 1   |

## What happened {.timeline}

- 1999: The first quay
- 2004: The second quay
- 2010: The crane
`;
