import { runApart } from '../makers/run-in-time.ts';

/** Seconds for a drawing; the first waits for mermaid to be loaded. */
export const longest = 120;

/** Mermaid is loaded once more where so many wait: that takes as long as to draw as many. */
const worthOfLoading = 8;

let working = 0;
const waiting: (() => void)[] = [];

/** What a function of `draw-mermaid.ts` makes of a diagram, one after the other. */
export async function askMermaid<Made>(
	name: 'parseMermaid' | 'drawMermaid',
	...parts: readonly unknown[]
): Promise<Made> {
	if (working > 0 && waiting.length < worthOfLoading * working)
		await new Promise<void>((resolve) => waiting.push(resolve));
	else working++;
	try {
		return await runApart<Made>(longest, 'src/diagram/draw-mermaid.ts', name, ...parts);
	} finally {
		const next = waiting.shift();
		if (next) next();
		else working--;
	}
}
