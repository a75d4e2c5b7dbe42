import type { Step } from './journey.ts';

/**
 * Steps with ids made of their words, so that they stay the same when steps are added or moved; one that
 * says the same twice gets a number.
 */
export function nameSteps(steps: readonly Step[]): { id: string; step: Step }[] {
	const taken = new Set<string>();
	return steps.map((step) => {
		const own = hash(`${step.by} ${step.do}`);
		let id = own;
		for (let i = 2; taken.has(id); i += 1) id = `${own}-${i}`;
		taken.add(id);
		return { id, step };
	});
}

/** FNV-1a of the text, in four letters and digits: enough to tell the steps of one milestone apart. */
function hash(text: string): string {
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) {
		value = Math.imul(value ^ byte, 0x01000193) >>> 0;
	}
	return (value % 36 ** 4).toString(36).padStart(4, '0');
}
