import { expect, it } from 'vitest';
import { wordDiskError } from '../../src/build/word-disk-error.ts';

it('says what a disk does not take, however deep the error is wrapped', () => {
	const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/site/index.html' });
	const wrapped = new Error('Could not build', { cause: new Error('render', { cause: full }) });
	expect(wordDiskError(wrapped)).toMatch(
		/^The disk is full: \/site\/index\.html\. Nothing was published/,
	);
});

it('leaves other errors to those who mend programs', () => {
	expect(wordDiskError(new TypeError('x is not a function'))).toBeUndefined();
	expect(wordDiskError(Object.assign(new Error('x'), { code: 'constructor' }))).toBeUndefined();
});
