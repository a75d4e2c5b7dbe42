import { expect, it } from 'vitest';
import type { Step } from '../../src/domain/journey.ts';
import { nameSteps } from '../../src/domain/step-ids.ts';

const step = (what: string, by = 'partner'): Step => ({
	by,
	do: what,
	role: undefined,
	resource: undefined,
	within: undefined,
	isInternal: false,
});
const idsOf = (...steps: Step[]) => nameSteps(steps).map(({ id }) => id);

it('gives a step the same id wherever it stands', () => {
	const [sign, read] = idsOf(step('Sign'), step('Read'));
	expect(idsOf(step('Read'), step('Ask'), step('Sign'))).toEqual([read, expect.any(String), sign]);
});

it('gives it another one when it is reworded or goes to somebody else', () => {
	expect(
		new Set([...idsOf(step('Sign')), ...idsOf(step('Sign here')), ...idsOf(step('Sign', 'legal'))])
			.size,
	).toBe(3);
});

it('tells apart steps that say the same twice', () => {
	const [first, second] = idsOf(step('Sign'), step('Sign'));
	expect(second).toBe(`${first}-2`);
});

it('is the same in every version of the program, for plans are kept by it', () => {
	expect(idsOf(step('Sign'), step('Unterschreiben: “ä”', 'legal'))).toEqual(['k6x2', 'we5b']);
});
