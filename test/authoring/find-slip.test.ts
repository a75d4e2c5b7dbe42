import { describe, expect, it } from 'vitest';
import { findSlip } from '../../src/authoring/fix/find-slip.ts';

describe('a slip', () => {
	it.each([
		['titel', ['title', 'team'], 'title'],
		['saels', ['sales', 'legal'], 'sales'],
		['summry', ['summary', 'source'], 'summary'],
		['onbording', ['onboarding', 'everboarding'], 'onboarding'],
		['partnertypes', ['partnerTypes', 'partner'], 'partnerTypes'],
		['Partner Sales', ['partner-sales', 'partner-operations'], 'partner-sales'],
		['deal-registraton-gude', ['deal-registration-guide', 'deal-guide'], 'deal-registration-guide'],
	])('is “%s” among %j', (word, choices, meant) => {
		expect(findSlip(word, choices)).toBe(meant);
	});

	it.each([
		['phase-2', ['phase-1'], 'another number'],
		['internal', ['external'], 'the opposite'],
		['plan-c', ['plan-a', 'plan-b'], 'two that are as near'],
		['by', ['do'], 'too short a word'],
		['msp', ['isp'], 'another short word'],
		['selling', ['sales'], 'another word'],
		['finance', [], 'no choice'],
	])('is not “%s” among %j: %s', (word, choices) => {
		expect(findSlip(word, choices)).toBeUndefined();
	});
});
