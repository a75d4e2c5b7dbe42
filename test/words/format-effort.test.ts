import { expect, it } from 'vitest';
import type { Within } from '../../src/domain/journey.ts';
import { addSteps } from '../../src/domain/step-effort.ts';
import { formatEffort } from '../../src/words/format-effort.ts';
import { loadWords } from '../../src/words/load-words.ts';

const sum = (locale: string, ...times: (Within | undefined)[]) =>
	formatEffort(loadWords(locale), addSteps(times.map((within) => ({ within }))));

it('adds up steps and their working days', () => {
	expect(sum('en', 2, 5, 0)).toBe('3 steps, at most 7 working days');
	expect(sum('en', 1)).toBe('1 step, at most 1 working day');
	expect(sum('en', 0)).toBe('1 step, the same day');
});

it('counts steps with another kind of time, or with none, on their own', () => {
	expect(sum('en', 2, 5, '48 hours')).toBe(
		'2 steps, at most 7 working days and 1 step with a time of its own',
	);
	expect(sum('en', '48 hours', 'a week')).toBe('2 steps with times of their own');
	expect(sum('en', 3, undefined, undefined)).toBe(
		'1 step, at most 3 working days and 2 steps without a time',
	);
});

it.each([
	['de', '2 Schritte, höchstens 7 Arbeitstage und 1 Schritt mit eigener Frist'],
	['fr', '2 étapes, 7 jours ouvrés au plus et 1 étape avec son propre délai'],
	['es', '2 pasos, 7 días laborables como máximo y 1 paso con plazo propio'],
	['ja', '2ステップ、最長7営業日、独自の期限がある1ステップ'],
])('says the sum in %s', (locale, said) => {
	expect(sum(locale, 2, 5, '48 hours')).toBe(said);
});
