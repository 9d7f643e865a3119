/** `--minutes N`: what of the cuts of a deck's briefs fits into a speaking time. */
import { diagnostic } from '../../../shared/diagnostics/index.js';
import type { Brief, Cut, Diagnostic } from '../../../shared/model/index.js';
import { propose, proposed, type SectionFacts, sectionFacts } from '../../cuts/index.js';
import { partId } from '../../deck/index.js';
import { type Cost, secondsOf } from './costs.js';

/** A deck as it was made, with what it costs. */
export interface Timed {
  readonly costs: ReadonlyMap<string, Cost>;
}

export interface Fitted<Made> {
  readonly cuts: readonly Cut[];
  readonly made: Made;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CutBrief {
  readonly brief: Brief;
  readonly cut: Cut;
}

/**
 * The cuts with no more in them than can be said in `minutes`, and the deck that they make. The time is that of the finished
 * deck, dividers and agenda with it: where it is over, what was taken last goes again.
 * @param make makes a deck of these cuts, one a brief
 */
export async function fitCuts<Made extends Timed>(
  parts: readonly CutBrief[],
  minutes: number,
  make: (cuts: readonly Cut[]) => Promise<Made>,
): Promise<Fitted<Made>> {
  const many = parts.length > 1;
  const idIn = ({ brief }: CutBrief, id: string): string => (many ? `${partId(brief)}${id}` : id);
  const facts = parts.flatMap((part) =>
    sectionFacts(part.brief).map((section): SectionFacts => ({ ...section, id: idIn(part, section.id) })),
  );
  const out = new Set(parts.flatMap((part) => [...part.cut.out].map((id) => idIn(part, id))));
  const allowed = new Set(facts.map((section) => section.id).filter((id) => !out.has(id)));
  const whole = await make(parts.map((part) => part.cut));
  const budget = minutes * 60;
  const result = (cuts: readonly Cut[], made: Made, count: number): Fitted<Made> => {
    const seconds = secondsOf(made.costs);
    const values = { minutes, said: timeText(seconds), in: count, of: facts.length };
    const code = seconds > budget ? 'cut-too-long' : 'cut-proposed';
    // Of several briefs in one deck it is nobody's alone.
    const [first] = parts;
    const where = first && !many ? { file: first.brief.file } : {};
    return { cuts, made, diagnostics: [diagnostic(code, where, values)] };
  };
  if (secondsOf(whole.costs) <= budget)
    return result(
      parts.map((part) => part.cut),
      whole,
      allowed.size,
    );

  const seconds = new Map([...whole.costs].map(([id, cost]) => [id, cost.seconds]));
  const proposal = propose(facts, { allowed, seconds, budget: budget - (seconds.get('') ?? 0) });
  for (let dropped = 0; ; dropped += 1) {
    const chosen = proposed(proposal, dropped);
    const cuts = parts.map(({ brief, cut }, index) => {
      const left = sectionFacts(brief).filter(({ id }) => !chosen.has(idIn(parts[index] as CutBrief, id)));
      return { ...cut, out: new Set([...cut.out, ...left.map(({ id }) => id)]) };
    });
    const made = await make(cuts);
    if (secondsOf(made.costs) <= budget || dropped >= proposal.picks.length) return result(cuts, made, chosen.size);
  }
}

/** '4 minutes', '4½ minutes', '40 seconds'. */
function timeText(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} seconds`;
  const halves = Math.round(seconds / 30);
  const whole = Math.floor(halves / 2);
  const half = halves % 2 === 1 ? '½' : '';
  return `${whole}${half} ${whole === 1 && half === '' ? 'minute' : 'minutes'}`;
}
