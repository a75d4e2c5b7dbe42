import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import en from '../../src/words/en.json' with { type: 'json' };

const source = ['src', 'scripts']
	.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(?:ts|astro)$/.test(file))
			.map((file) => readFileSync(path.join(folder, file), 'utf8')),
	)
	.join('\n');
const quoted = new Set([...source.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , text = '']) => text));
/** Templates that begin with the first part of a key, such as `kind.${kind}`. */
const templates = [...source.matchAll(/`([\w-]+\.[\w.-]*\$\{[^`{}]+\}[\w.-]*)`/g)].map(
	([, text = '']) => {
		const [before = '', after = ''] = text.split(/\$\{[^}]+\}/);
		return { before, after };
	},
);

/** As a whole, or from a template and a part that is written somewhere as a word of its own. */
function isUsed(key: string): boolean {
	return (
		quoted.has(key) ||
		templates.some(
			({ before, after }) =>
				key.startsWith(before) &&
				key.endsWith(after) &&
				quoted.has(key.slice(before.length, key.length - after.length)),
		)
	);
}

it('every word of the interface is said somewhere', () => {
	const keys = Object.keys(en.words);
	expect(keys.filter((key) => !isUsed(key))).toEqual([]);
	expect(['diff.unheardOf', 'nothing.like.it'].filter(isUsed)).toEqual([]);
});
