import { expect, it } from 'vitest';
import { wordDiskError } from '../../src/output/word-disk-error.ts';

it('says what a disk does not take, however deep the error is wrapped', () => {
	const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/site/index.html' });
	const wrapped = new Error('Could not build', { cause: new Error('render', { cause: full }) });
	expect(wordDiskError(wrapped)).toMatch(
		/^The disk is full: \/site\/index\.html\. Nothing was published/,
	);
});

it('knows what the bundler says of a disk', () => {
	const full = new Error('Could not write: No space left on device (os error 28)');
	expect(wordDiskError(full)).toMatch(/^The disk is full\. Nothing was published/);
	expect(wordDiskError(new Error('Odd (os error 99)'))).toBeUndefined();
});

it('says of a mounted disk that a site needs a folder in it', () => {
	const busy = Object.assign(new Error('EBUSY'), {
		code: 'EBUSY',
		path: '/site',
		dest: '/site.previous',
	});
	expect(wordDiskError(busy)).toContain('a disk is mounted on it: /site. Nothing was published');
	expect(wordDiskError(busy)).toContain('name a folder in it in JOURNEY_OUT');
});

it('leaves other errors to those who mend programs', () => {
	expect(wordDiskError(new TypeError('x is not a function'))).toBeUndefined();
	expect(wordDiskError(Object.assign(new Error('x'), { code: 'constructor' }))).toBeUndefined();
});
