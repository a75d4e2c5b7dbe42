import { expect, it } from 'vitest';
import type { ContentFile } from '../../src/collections/content-file.ts';
import { rememberParsed } from '../../src/collections/remember-parsed.ts';
import { schemas } from '../../src/collections/schema/schemas.ts';

const term = (title: string): ContentFile => ({
	collection: 'glossary',
	id: 'activation',
	file: 'glossary/activation.yaml',
	ending: '.yaml',
	text: `title: ${title}\ndefinition: The first deal or the first joint motion.\n`,
});

it('reads a file again when its text has changed, and only then', () => {
	const parse = rememberParsed();
	const first = parse(term('Activation'), schemas.glossary);
	expect(first.entry?.data).toMatchObject({ title: 'Activation' });
	expect(parse(term('Activation'), schemas.glossary)).toBe(first);
	const second = parse(term('First success'), schemas.glossary);
	expect(second.entry?.data).toMatchObject({ title: 'First success' });
});
