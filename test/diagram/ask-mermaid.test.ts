import { expect, it, vi } from 'vitest';
import { askMermaid } from '../../src/diagram/ask-mermaid.ts';

let [now, most] = [0, 0];
vi.mock('../../src/makers/run-in-time.ts', () => ({
	async runApart(...[, , name, text]: unknown[]) {
		now++;
		most = Math.max(most, now);
		await new Promise((resolve) => setTimeout(resolve, 1));
		now--;
		if (text === 'wrong') throw new Error('It is wrong.');
		return `${name} ${text}`;
	},
}));

it.each([
	['once for a few diagrams', 5, 1],
	['twice where many wait', 15, 2],
])('loads mermaid %s', async (_, count, processes) => {
	most = 0;
	const texts = Array.from({ length: count }, (_, i) => (i === 2 ? 'wrong' : `${i}`));
	const made = await Promise.allSettled(texts.map((text) => askMermaid('drawMermaid', text)));
	expect(most).toBe(processes);
	expect(made.map((one) => one.status === 'fulfilled' && one.value)).toEqual(
		texts.map((text) => text !== 'wrong' && `drawMermaid ${text}`),
	);
});
