import { expect, it } from 'vitest';
import { listStrays } from '../../src/plan/list-strays.ts';

it('names twenty marks that fit nowhere, and says how many more there are', () => {
	const unknown = Array.from({ length: 3000 }, (_, i) => `gone-${i}`);
	const say = (phrase: string, values: Record<string, string>) =>
		`${phrase} ${Object.values(values).join()}`;
	const lines = listStrays({ renamed: new Map(), unknown, changedSteps: [] }, say, 'en');
	expect(lines).toHaveLength(21);
	expect(lines[0]).toBe('plan.unknown gone 0');
	expect(lines[20]).toBe('plan.more 2,980');
	const few = { renamed: new Map(), unknown: unknown.slice(0, 20), changedSteps: [] };
	expect(listStrays(few, say, 'en')).toHaveLength(20);
});
