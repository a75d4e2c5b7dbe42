import { afterEach, expect, it } from 'vitest';
import { nameCommandsBy, tell } from '../../src/domain/message.ts';

afterEach(() => nameCommandsBy((message) => message));

it('commands are named in the way that is asked for, those in values as well', () => {
	nameCommandsBy((message) => message.replaceAll('npm run', 'pnpm run'));
	expect(tell`First ${'npm run check'}, then npm run build`).toBe(
		'First pnpm run check, then pnpm run build',
	);
});
