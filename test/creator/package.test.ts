import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/creator/refusal.ts';
import { speakFor } from '../../src/creator/speak-for.ts';
import { speak, tell } from '../../src/domain/message.ts';

afterEach(() => speak());

it('the package that creates needs no other one: its code reads Node and what is packed with it', () => {
	const files = readdirSync('src/creator').filter((file) => /\.[jt]s$/.test(file));
	for (const file of files) {
		const text = readFileSync(path.join('src/creator', file), 'utf8');
		for (const [, from = ''] of text.matchAll(/\b(?:from|import\()\s*'([^']+)'/g))
			expect(from, file).toMatch(/^(?:node:[\w/]+|\.\/[\w/.-]+|\.\.\/domain\/message\.ts)$/);
	}
});

describe('the language of its questions', () => {
	it('is the one that is asked for, else that of the system, else English', () => {
		const said = (args: string[], env: NodeJS.ProcessEnv) => {
			const rest = speakFor(args, env);
			return [tell`Nothing was written.`, ...rest];
		};
		expect(said(['p', '--lang', 'de', '--yes'], {})).toEqual([
			'Nichts wurde geschrieben.',
			'p',
			'--yes',
		]);
		expect(said([], { LANG: 'de_AT.UTF-8' })).toEqual(['Nichts wurde geschrieben.']);
		expect(said(['--lang=en'], { LANG: 'de_AT.UTF-8' })).toEqual(['Nothing was written.']);
		expect(said([], { LANG: 'nl_NL' })).toEqual(['Nothing was written.']);
	});

	it('that is not there is refused in a sentence', () => {
		expect(() => speakFor(['--lang', 'nl'], {})).toThrow(
			new Refusal('--lang is “nl”. Write en or de.'),
		);
	});
});
