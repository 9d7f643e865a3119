/** What a new brief begins with: front matter, and a section of most kinds of slides, to be written over. */

export const newBriefName = 'new-brief.md';

/** @param today `YYYY-MM-DD` */
export function newBrief(today: string): string {
  return `---
title: Title of the brief
subtitle: What it is about, and for whom
author: Your name
date: ${today}
---

## Bottom line

**Say in one sentence what the reader must know.**

- What supports it
- What follows from it

::: notes
Write over what stands here: the slides beside it follow. These lines are for the speaker, and on no slide.
:::

## The matter in figures

- **42 %** of what the number counts
- **+12 %** since 2024

## How it came about

- 2024: What happened first
- March 2025: What came of it
- 2026: Where it stands

## Who stands where

| Who      | Position | Reason        |
| -------- | -------- | ------------- |
| One side | For it   | What it gains |
| Another  | Against  | What it loses |

## In their words

> What somebody said about it.
> — Name, office, 2026

## What to do

1. The first step
2. The next one
`;
}
