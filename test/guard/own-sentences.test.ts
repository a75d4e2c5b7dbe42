import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/guard/create-search.ts';
import type { Secret } from '../../src/guard/list-secrets.ts';
import { collectOwnTexts } from '../../src/guard/own-texts.ts';
import { planSearch } from '../../src/guard/plan-search.ts';
import { shippedLanguages } from '../../src/words/load-words.ts';

const own = collectOwnTexts(path.resolve('src'), 'de');
const hide = (text: string): Secret => ({
	text,
	kind: 'definition',
	file: 'glossary/a.yaml',
	isLiteral: false,
});
const findIn = (text: string, ...secrets: string[]) =>
	createSearch(planSearch(secrets.map(hide), [], own))({ texts: [text], prose: [text] }).map(
		(one) => one.text,
	);

/** Every sentence of the interface, with the same number for each of its values. */
function sayAll(language: string, number: number): string[] {
	const messages = JSON.parse(readFileSync(`src/words/${language}.json`, 'utf8')).words as object;
	return Object.values(messages).map((message: string) => {
		const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => [name, number]);
		const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
		return String(format.format(Object.fromEntries(names)));
	});
}

describe.each([...shippedLanguages, 'de-informal', 'fr-informal'])(
	'the guard in %s',
	(language) => {
		it.each([1, 3, 1250])(
			'takes no sentence of the interface with the number %i for a secret',
			(n) => {
				const said = sayAll(language, n).filter((text) => /\p{L}/u.test(text));
				expect(findIn(said.join('\n'), ...said)).toEqual([]);
			},
		);
	},
);

describe('the guard', () => {
	it('takes the sentence with more words for a secret, or with another one', () => {
		const secrets = [
			'Innerhalb von 3 Arbeitstagen nach der Kündigung',
			'Innerhalb von 3 Feiertagen',
			'Rabatt von 30 Prozent',
		];
		for (const secret of secrets) expect(findIn(`Text: ${secret}.`, secret)).toEqual([secret]);
	});
});
