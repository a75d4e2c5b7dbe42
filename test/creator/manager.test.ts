import { expect, it } from 'vitest';
import { findManager, nameCommands } from '../../src/creator/manager.ts';

it('commands are named as the one that installs the packages calls them', () => {
	const text = 'Mend it first: npm run check -- --fix, then npm install --save-exact waymark@2';
	expect(nameCommands(text, 'npm')).toBe(text);
	expect(nameCommands(text, 'pnpm')).toBe(
		'Mend it first: pnpm run check --fix, then pnpm add --save-exact waymark@2',
	);
	expect(nameCommands('npm run build:internal, npm install', 'yarn')).toBe(
		'yarn run build:internal, yarn install',
	);
});

it('what a help explains stays in its column', () => {
	const help = ['  npm run check              all', '  npm run check -- --watch   again'];
	expect(nameCommands(help.join('\n'), 'pnpm').split('\n')).toEqual([
		'  pnpm run check             all',
		'  pnpm run check --watch     again',
	]);
});

it('it is told by what it says of itself, and npm where nothing does', () => {
	expect(findManager('pnpm/11.2.0 npm/? node/v24')).toBe('pnpm');
	expect(findManager('npm/11.0.0 node/v24')).toBe('npm');
	expect(findManager('')).toBe('npm');
});
