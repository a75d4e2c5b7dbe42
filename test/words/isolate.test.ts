import { expect, it } from 'vitest';
import { cleanName, isolate } from '../../src/words/isolate.ts';

const [open, close, turn] = ['\u2068', '\u2069', '\u202e'];

it('leaves alone what is written in the direction of most languages', () => {
	expect(isolate('Nordwind GmbH (Co.) 3')).toBe('Nordwind GmbH (Co.) 3');
});

it('holds together what is written from right to left, and everything in a page of that direction', () => {
	expect(isolate('شركة النور')).toBe(`${open}شركة النور${close}`);
	expect(isolate('עברית 3')).toBe(`${open}עברית 3${close}`);
	expect(isolate('Nordwind 3', true)).toBe(`${open}Nordwind 3${close}`);
});

it('takes the signs from a name that would turn what stands about it', () => {
	expect(cleanName(`a${turn}b${close}c`)).toBe('abc');
	expect(isolate(`a${turn}b`)).toBe('ab');
	expect(isolate(`a${close}b`)).toBe('ab');
	expect(isolate(`a${open}b`)).toBe('ab');
});

it('keeps sentences that hold others together', () => {
	const sentence = `Turn: ${open}شركة${close}.`;
	expect(isolate(sentence)).toBe(`${open}${sentence}${close}`);
});
