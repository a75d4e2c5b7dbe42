import { afterEach, expect, it } from 'vitest';
import {
	nameCommandsBy,
	speak,
	speakAsPublished,
	speakToAuthor,
	tell,
	tellAuthor,
} from '../../src/domain/message.ts';

afterEach(() => {
	nameCommandsBy((message) => message);
	speak();
});

it('commands are named in the way that is asked for, those in values as well', () => {
	nameCommandsBy((message) => message.replaceAll('npm run', 'pnpm run'));
	expect(tell`First ${'npm run check'}, then npm run build`).toBe(
		'First pnpm run check, then pnpm run build',
	);
});

it('what is published is in English, and authors are told in their language meanwhile and afterwards', () => {
	const word = () => tell`Call ${'npm run check'}.`;
	speak({ 'Call {0}.': 'Ruf {0} auf.' });
	nameCommandsBy((message) => message.replaceAll('npm run', 'pnpm run'));
	expect(word()).toBe('Ruf pnpm run check auf.');
	speakAsPublished();
	expect(word()).toBe('Call npm run check.');
	expect(tellAuthor(word)).toBe('Ruf pnpm run check auf.');
	expect(word()).toBe('Call npm run check.');
	speakToAuthor();
	expect(word()).toBe('Ruf pnpm run check auf.');
});
