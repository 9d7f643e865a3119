/** The brief that the benchmarks build: of any length, and no two sections alike. */

/** A brief of about `slides` slides: lists, paragraphs, tables and dates in turn. */
export function briefOf(slides: number): string {
  const parts = ['---\ntitle: A long report\nauthor: The benchmark\ndate: 2026-11-23\nagenda: off\n---\n'];
  for (let n = 1; n <= slides - 2; n += 1) {
    const subject = `measure ${n} of the ${['first', 'second', 'third'][n % 3]} programme`;
    const bodies = [
      `- **Cost.** The ${subject} costs ${n * 3} million a year, most of it in the first two\n- **Time.** It takes ${n + 4} months before anything of it can be seen\n- **Law.** No law has to be changed, but ${n + 2} decrees have\n  - of which ${n} are in force already\n- **Risk.** What was promised to the regions in year ${n} is not in the budget`,
      `The ${subject} was proposed in the spring and has been on the table since. Nobody has spoken against it, and nobody has paid for it either.\n\n- It needs ${n} posts\n- It needs a building\n- It needs a minister who wants it`,
      `| Region | Share | Change |\n| --- | ---: | ---: |\n| North | ${n}.4 % | +${n % 7}.1 |\n| South | ${n + 1}.2 % | −${n % 5}.3 |\n| East | ${n + 2}.9 % | +0.${n % 9} |\n| Islands | ${n % 13}.0 % | 0 |`,
      `- **2011** – The ${subject} is proposed\n- **2014** – It is postponed for the first time\n- **2019** – It is postponed for the ${n}th time\n- **2024** – It begins`,
    ];
    parts.push(`## Section ${n}: what became of ${subject}\n\n${bodies[n % bodies.length]}\n`);
  }
  return parts.join('\n');
}

/** The same for Marp, which is told in the front matter that a heading begins a slide. */
export function marpBriefOf(slides: number): string {
  return briefOf(slides).replace('---\n', '---\nmarp: true\nheadingDivider: 2\n');
}
