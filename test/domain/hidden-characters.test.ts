import { expect, it } from 'vitest';
import {
	findHarmfulCharacter,
	hasHiddenCharacters,
	hasStackedMarks,
	isVisible,
	showHiddenCharacters,
} from '../../src/domain/hidden-characters.ts';

const flag = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';

it.each([
	['an override', 'a\u202eb'],
	['an isolate', 'a\u2066b'],
	['a command to a terminal', 'a\u001bb'],
	['a control of the upper half', 'a\u009bb'],
	['half a character', 'a\ud800b'],
	['a code point that is none', 'a\ufffeb'],
	['one of a later plane', 'a\u{10ffff}b'],
	['a letter that only machines read', 'a\u{e0041}b'],
	['a byte order mark', 'a\ufeffb'],
])('finds %s, says where, and spells it out', (_, text) => {
	expect(hasHiddenCharacters(text)).toBe(true);
	expect(findHarmfulCharacter(text)).toBe(1);
	expect(showHiddenCharacters(text)).toMatch(/^a⟨U\+[0-9A-F]{4,6}⟩b$/);
});

it.each(['\u200b', '\u2028', '\u2029'])(
	'finds %j in a line, where a longer text may have it',
	(sign) => {
		expect(hasHiddenCharacters(`a${sign}b`)).toBe(true);
		expect(findHarmfulCharacter(`a${sign}b`)).toBe(-1);
	},
);

it.each(['Größe', 'می\u200cخواهم', '👩\u200d🚀', flag, 'a\u00adb', 'tab\tand\nline'])(
	'lets %j pass',
	(text) => {
		expect(hasHiddenCharacters(text)).toBe(false);
		expect(findHarmfulCharacter(text)).toBe(-1);
	},
);

it('spells out each by its number, and puts a space for tabs and line ends', () => {
	expect(showHiddenCharacters('a\u202eb\tc\r\nd\u0000')).toBe('a⟨U+202E⟩b c  d⟨U+0000⟩');
});

it('ends the freedom of a flag with the flag', () => {
	expect(findHarmfulCharacter(`${flag}x\u{e0041}`)).toBe(flag.length + 1);
});

it.each(['', ' ', '\u00a0', '\u200d', '\u3164', '\u115f', '\u2800', '\u0301'])(
	'sees nothing in %j',
	(text) => {
		expect(isVisible(text)).toBe(false);
	},
);

it.each(['a', '7', '…', '漢', 'ก็', '🚀', '+'])('sees %j', (text) => {
	expect(isVisible(text)).toBe(true);
});

it('counts the marks on one letter', () => {
	expect(hasStackedMarks(`z${'\u0301'.repeat(9)}`)).toBe(true);
	expect(hasStackedMarks(`z${'\u0301'.repeat(8)}`)).toBe(false);
	expect(hasStackedMarks('é'.normalize('NFD').repeat(20))).toBe(false);
});
