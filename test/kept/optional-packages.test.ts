import { expect, it } from 'vitest';
import { wordMissingFont } from '../../src/kept/optional-packages.ts';

const none = () => undefined;

it.each([
	['あ', '@fontsource/noto-sans-jp'],
	['ش', '@fontsource/noto-sans-arabic'],
])(
	'the package that draws %s is named with the command where it is not installed',
	(sign, name) => {
		const said = wordMissingFont(['𓀀', sign], none);
		expect(said).toContain(`a package of its own, ${name}.`);
		expect(said).toMatch(/npm install --save-exact @fontsource\/[a-z-]+@\d+\.\d+\.\d+$/);
		expect(wordMissingFont([sign], (one) => one)).toBeUndefined();
	},
);

it('nothing is to be installed for a sign that no font has', () => {
	expect(wordMissingFont(['𓀀'], none)).toBeUndefined();
});
