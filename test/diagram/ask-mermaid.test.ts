import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const makers = '../../src/makers/run-in-time.ts';
let [now, most] = [0, 0];
let askMermaid: typeof import('../../src/diagram/ask-mermaid.ts').askMermaid;

// Other tests may have loaded it with what really draws, or will.
beforeAll(async () => {
	vi.doMock(makers, () => ({
		async runApart(...[, , name, text]: unknown[]) {
			now++;
			most = Math.max(most, now);
			await new Promise((resolve) => setTimeout(resolve, 1));
			now--;
			if (text === 'wrong') throw new Error('It is wrong.');
			return `${name} ${text}`;
		},
	}));
	vi.resetModules();
	({ askMermaid } = await import('../../src/diagram/ask-mermaid.ts'));
});
afterAll(() => {
	vi.doUnmock(makers);
	vi.resetModules();
});

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
