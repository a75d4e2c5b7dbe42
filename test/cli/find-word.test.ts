import { expect, it } from 'vitest';
import { findWord } from '../../src/cli/find-word.ts';

it.each([
	['check --fix', 'check --fix'],
	['--root . check --fix', 'check --root . --fix'],
	['--root=. --lang de build x', 'build --root=. --lang de x'],
	['--internal --port 1 preview', 'preview --internal --port 1'],
	['--lang de', 'help --lang de'],
	['--version', '--version'],
	['--lang de --help', '--help --lang de'],
	['', 'help'],
])('“waymark %s” is read as “waymark %s”', (typed, read) => {
	expect(findWord(typed.split(' ').filter(Boolean)).join(' ')).toBe(read);
});
